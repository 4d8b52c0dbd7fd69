//! What `security.txt` says (RFC 9116): whom to tell of a weakness, and until when that holds.

use super::remarks::Remarks;
use super::rules::Around;
use crate::findings::{Example, Rule, Severity};
use jiff::ToSpan;

/// The rules of this family.
pub(super) const RULES: &[&Rule] = &[&WITHOUT_END, &WITHOUT_CONTACT, &EXPIRED, &FAR_AWAY];

const REGISTER: &str = "content/register.toml";
const RIGHT: Example = Example {
    file: REGISTER,
    text: "site = { base_url = \"https://register.sound.example/\", security = { contact_email = \"security@sound.example\", expires = 2026-06-30 } }",
};

static WITHOUT_END: Rule = Rule {
    name: "security-without-end",
    family: "security",
    severity: Severity::Error,
    about: "A contact for weaknesses of the website says until which day it holds.",
    why: "security.txt is not valid without it (RFC 9116, section 2.5.5), and those who find a weakness would tell nobody",
    wrong: Example {
        file: REGISTER,
        text: "site = { base_url = \"https://register.sound.example/\", security = { contact_email = \"security@sound.example\" } }",
    },
    right: RIGHT,
};

static WITHOUT_CONTACT: Rule = Rule {
    name: "security-without-contact",
    family: "security",
    severity: Severity::Error,
    about: "What is said about weaknesses of the website names somebody to tell.",
    why: "security.txt is not valid without a contact (RFC 9116, section 2.5.3), so it would not be published at all",
    wrong: Example {
        file: REGISTER,
        text: "site = { base_url = \"https://register.sound.example/\", security = { expires = 2026-06-30 } }",
    },
    right: RIGHT,
};

static EXPIRED: Rule = Rule {
    name: "security-expired",
    family: "security",
    severity: Severity::Warning,
    about: "The contact for weaknesses of the website is confirmed before its last day; two weeks before, it is time to.",
    why: "those who find a weakness must not trust what has expired (RFC 9116, section 2.5.5)",
    wrong: Example {
        file: REGISTER,
        text: "site = { base_url = \"https://register.sound.example/\", security = { contact_email = \"security@sound.example\", expires = 2026-01-10 } }",
    },
    right: RIGHT,
};

static FAR_AWAY: Rule = Rule {
    name: "security-too-long",
    family: "security",
    severity: Severity::Warning,
    about: "The contact for weaknesses of the website is confirmed at least once a year.",
    why: "posts and mailboxes change, and nobody would notice (RFC 9116, section 2.5.5)",
    wrong: Example {
        file: REGISTER,
        text: "site = { base_url = \"https://register.sound.example/\", security = { contact_email = \"security@sound.example\", expires = 2028-01-10 } }",
    },
    right: RIGHT,
};

/// Days before the last one on which to begin with it.
const SOON: i64 = 14;

/// Whom to tell of a weakness.
pub(super) fn register(around: &Around<'_>, remarks: &mut Remarks<'_>) {
    let (security, today) = (&around.register.file.site.security, around.today);
    let contact = match (&security.contact_email, &security.contact_url) {
        (Some(_), _) => Some("site.security.contact_email"),
        (None, Some(_)) => Some("site.security.contact_url"),
        (None, None) => None,
    };
    if let (Some(contact), None) = (contact, security.expires) {
        let advice = "add below it the day until which this holds, at most a year away: expires = …";
        remarks.add(&WITHOUT_END, contact, "nothing says until when this contact holds", advice);
    }
    let is_begun = security.expires.is_some() || security.policy_url.is_some() || security.encryption_url.is_some();
    if contact.is_none() && (is_begun || security.acknowledgments_url.is_some() || !security.languages.is_empty()) {
        let advice = "add a team's mailbox, contact_email = …, or take the table [site.security] out";
        remarks.add(&WITHOUT_CONTACT, "site.security", "nobody is named who can be told of a weakness", advice);
    }
    let Some(last) = security.expires.filter(|_| contact.is_some()) else { return };
    let advice = "ask the team whether the contact still holds, then write a new day within a year";
    if last < today {
        remarks.add(&EXPIRED, "site.security.expires", format!("security.txt expired on {last}"), advice);
    } else if today.checked_add(SOON.days()).is_ok_and(|soon| last <= soon) {
        remarks.add(&EXPIRED, "site.security.expires", format!("security.txt expires on {last}"), advice);
    } else if today.checked_add(1.year()).is_ok_and(|year| last > year) {
        let message = format!("{last} is more than a year away");
        remarks.add(&FAR_AWAY, "site.security.expires", message, "write a day within a year, and confirm it by then");
    }
}
