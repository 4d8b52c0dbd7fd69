//! The keys with which a register says that it is signed.

use super::remarks::Remarks;
use super::rules::Around;
use crate::findings::{Example, Rule, Severity};
use crate::signing::PublicKey;

/// The rules of this family.
pub(super) const RULES: &[&Rule] = &[&BAD_KEY];

const REGISTER: &str = "content/register.toml";

static BAD_KEY: Rule = Rule {
    name: "bad-signing-key",
    family: "shape",
    severity: Severity::Error,
    about: "A signing key is a public key of minisign's, named once, and its days are in order.",
    why: "whoever proves a signature does it with the key that stands here",
    wrong: Example {
        file: REGISTER,
        text: "[site]\nbase_url = \"https://register.sound.example/\"\n\n[[site.signing_keys]]\nkey = \"RWQ2l2GF\"\nfrom = 2026-01-10\n",
    },
    right: Example {
        file: REGISTER,
        text: "[site]\nbase_url = \"https://register.sound.example/\"\n\n[[site.signing_keys]]\nkey = \"RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3\"\nfrom = 2026-01-10\n",
    },
};

pub(super) fn register(around: &Around<'_>, remarks: &mut Remarks<'_>) {
    let keys = &around.register.file.site.signing_keys;
    for (number, key) in keys.iter().enumerate() {
        let path = |member: &str| format!("site.signing_keys.{number}.{member}");
        let copy = "copy the line key = … that candour key new printed";
        if let Err(fault) = PublicKey::read(key.key.as_str()) {
            remarks.add(&BAD_KEY, path("key"), format!("this is no public key: {fault}"), copy);
        } else if keys[..number].iter().any(|other| other.key == key.key) {
            remarks.add(&BAD_KEY, path("key"), "this key stands here twice", "take one of the two away");
        }
        if let Some(until) = key.until.filter(|until| *until < key.from) {
            let message = format!("a key cannot be in use until {until} that is in use from {}", key.from);
            remarks.add(&BAD_KEY, path("until"), message, "write the two days anew");
        }
    }
}
