//! Signatures: keys are made and kept apart, a signed site can be proved by candour and by minisign, and what is not signed
//! does not pretend to be.

use super::harness::{DAY, candour, differing, files, lay, sound};
use candour::signing::PublicKey;
use std::fs;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

const SIGNED: [&str; 2] = ["api/v1/index.json", "SHA256SUMS"];

#[test]
fn a_key_is_made_apart_from_what_is_published_and_never_written_over() {
    let folder = sound();
    let root = folder.path();
    for place in ["content/my.key", "content/new/my.key", "themes/my.key", "public/my.key", "content/../content/my.key"]
    {
        let refused = candour(root, &["key", "new", place, "--no-password"]);
        assert!(refused.code == 2 && refused.err.contains("published or read"), "{place}: {}", refused.err);
    }
    assert_eq!(candour(root, &["build", "--quiet", "--today", DAY, "--out", "elsewhere"]).code, 0);
    let refused = candour(root, &["key", "new", "elsewhere/assets/my.key", "--no-password"]);
    assert!(refused.code == 2 && refused.err.contains("a website"), "{}", refused.err);
    let alone = candour(root, &["key", "new", "my.key"]);
    assert!(alone.code == 2 && alone.err.contains("--no-password"), "{}", alone.err);

    let made = candour(root, &["key", "new", "my.key", "--no-password"]);
    assert_eq!(made.code, 0, "{}", made.err);
    let public = fs::read_to_string(root.join("my.key.pub")).unwrap();
    let key = PublicKey::read(&public).unwrap();
    assert!(made.out.contains(&format!("[[site.signing_keys]]\nkey = \"{key}\"\nfrom = ")), "{}", made.out);
    assert!(!made.out.contains(secret(root).lines().nth(1).unwrap()), "a secret key is not shown");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(root.join("my.key")).unwrap().permissions().mode() & 0o777, 0o600);
    }
    let before = secret(root);
    let again = candour(root, &["key", "new", "my.key", "--no-password"]);
    assert!(again.code == 2 && again.err.contains("never written over"), "{}", again.err);
    assert_eq!(secret(root), before);
}

#[test]
fn a_signed_site_is_proved_and_the_same_each_time() {
    let (folder, key) = with_key();
    let root = folder.path();
    let build = ["build", "--today", DAY, "--sign", "my.key"];
    let built = candour(root, &build);
    assert!(built.code == 0 && built.err.contains("It is signed."), "{}", built.err);
    let site = files(&root.join("public"));
    for file in SIGNED {
        let signature = String::from_utf8(site[&format!("{file}.minisig")].clone()).unwrap();
        let comment = key.proves(&site[file], &signature).unwrap();
        assert!(comment.contains(&format!("file:{file} force:sound sequence:0 as_of:{DAY}")), "{comment}");
    }
    assert!(String::from_utf8_lossy(&site["SHA256SUMS"]).contains("  api/v1/index.json.minisig\n"));
    let manifest: serde_json::Value = serde_json::from_slice(&site["api/v1/index.json"]).unwrap();
    assert_eq!(manifest["site"]["signing_keys"][0]["key"], key.to_string());
    assert!(!manifest["files"].to_string().contains("minisig"), "signatures are no feeds");

    let again = candour(root, &[&build[..], &["--out", "again"]].concat());
    assert_eq!((again.code, differing(&site, &files(&root.join("again")))), (0, vec![]));
    let kept = candour(root, &build);
    assert!(kept.err.contains("nothing has changed"), "{}", kept.err);
    assert_eq!(candour(root, &["verify", "public"]).code, 0);
    assert_eq!(candour(root, &["verify", "--today", DAY]).code, 0, "a signature is no difference from the content");
    let other = candour::signing::new_key(None).unwrap();
    lay(root, "other.pub", &other.public_file);
    let cases = [
        (vec!["--key".to_owned(), key.to_string()], 0, "signed with the key that you gave"),
        (vec!["--key".to_owned(), "my.key.pub".to_owned()], 0, "signed with the key that you gave"),
        (vec![], 0, "a key that it names itself"),
        (vec!["--key".to_owned(), "other.pub".to_owned()], 1, "another key made it"),
        (vec!["--key".to_owned(), "RWQ".to_owned()], 2, "56 letters and digits"),
    ];
    for (more, code, words) in cases {
        let mut arguments = vec!["verify", "public", "--today", DAY];
        arguments.extend(more.iter().map(String::as_str));
        let ran = candour(root, &arguments);
        assert!(ran.code == code && ran.err.contains(words), "{more:?}: {}", ran.err);
    }
    for file in SIGNED {
        proved_by_minisign(&root.join("public").join(file), &key);
    }

    let unsigned = candour(root, &["build", "--today", DAY]);
    assert!(
        unsigned.code == 0 && unsigned.err.contains("not signed, and the register names a key"),
        "{}",
        unsigned.err
    );
    let left = files(&root.join("public"));
    let verified = candour(root, &["verify", "public", "--today", DAY]);
    assert!(verified.code == 0 && verified.err.contains("feed-unsigned"), "{}", verified.err);
    let verified = candour(root, &["verify", "public", "--today", DAY, "--key", "my.key.pub"]);
    assert!(verified.code == 1 && verified.err.contains("signature-missing"), "{}", verified.err);
    assert!(
        !left.keys().any(|path| path.ends_with(".minisig")),
        "no signature outlives the bytes that it was made for"
    );
}

#[test]
fn a_signature_proves_its_own_file_and_nothing_else() {
    let (folder, _) = with_key();
    let root = folder.path();
    assert_eq!(candour(root, &["build", "--today", DAY, "--sign", "my.key", "--quiet"]).code, 0);
    let public = root.join("public");
    let [manifest, sums] = SIGNED.map(|file| fs::read(public.join(format!("{file}.minisig"))).unwrap());
    let told = |what: &str| {
        let ran = candour(root, &["verify", "public", "--today", DAY, "--key", "my.key.pub"]);
        assert!(ran.code == 1 && ran.err.contains("signature-wrong"), "{what}: {}", ran.err);
    };
    lay(&public, "api/v1/index.json.minisig", &sums);
    told("the signature of another file");
    lay(&public, "api/v1/index.json.minisig", b"no signature\n");
    told("no signature");
    lay(&public, "api/v1/index.json.minisig", &manifest);
    let list = fs::read_to_string(public.join("SHA256SUMS")).unwrap();
    lay(&public, "SHA256SUMS", list.lines().skip(1).map(|line| format!("{line}\n")).collect::<String>());
    told("a shorter list");
    fs::remove_file(public.join("SHA256SUMS")).unwrap();
    lay(&public, "index.html", b"<p>Nothing is used.\n");
    let ran = candour(root, &["verify", "public", "--today", DAY, "--key", "my.key.pub"]);
    assert!(ran.code == 1 && ran.err.contains("nothing proves its pages"), "{}", ran.err);
}

#[test]
fn only_a_key_that_the_register_names_and_that_is_in_use_signs() {
    let (folder, _) = with_key();
    let root = folder.path();
    assert_eq!(candour(root, &["key", "new", "other.key", "--no-password"]).code, 0);
    for command in [&["build"][..], &["publish", "--because-all", "The first publication."]] {
        let refused = candour(root, &[command, &["--today", DAY, "--sign", "other.key"]].concat());
        assert!(refused.code == 1 && refused.err.contains("unnamed-key"), "{command:?}: {}", refused.err);
        assert!(refused.err.contains("[[site.signing_keys]]"), "{}", refused.err);
        assert!(!root.join("public").exists() && !root.join("content/ledger").join("events.jsonl").exists());
    }
    let done =
        candour(root, &["publish", "--because-all", "The first publication.", "--today", DAY, "--sign", "my.key"]);
    assert!(done.code == 0 && done.err.contains("It is signed."), "{}", done.err);
    let register = fs::read_to_string(root.join("content/register.toml")).unwrap();
    lay(root, "content/register.toml", format!("{register}until = 2026-01-11\n"));
    let over = candour(root, &["build", "--today", DAY, "--sign", "my.key"]);
    assert!(over.code == 1 && over.err.contains("no longer in use"), "{}", over.err);
}

#[test]
fn a_secret_key_among_what_is_published_stops_everything() {
    let (folder, _) = with_key();
    let root = folder.path();
    lay(root, "content/signing.key", secret(root));
    let refused = candour(root, &["build", "--today", DAY, "--sign", "content/signing.key"]);
    assert!(refused.code == 2 && refused.err.contains("make a new one elsewhere"), "{}", refused.err);
    let checked = candour(root, &["check", "--today", DAY]);
    assert!(checked.code == 1 && checked.err.contains("secret-key-in-content"), "{}", checked.err);
    fs::remove_file(root.join("content/signing.key")).unwrap();
    lay(root, "themes/plain/static/backup.txt", format!("our key\n{}", secret(root)));
    let themed = candour(root, &["build", "--today", DAY]);
    assert!(themed.code == 1 && themed.err.contains("secret-key-in-content"), "{}", themed.err);
}

#[test]
fn a_file_that_is_no_key_is_refused_in_plain_words() {
    let (folder, _) = with_key();
    let root = folder.path();
    lay(root, "notes.txt", "untrusted comment: not a key\nRWQ=\n");
    for (file, words) in
        [("notes.txt", "holds no secret key"), ("my.key.pub", "holds no secret key"), ("none", "cannot be read")]
    {
        let refused = candour(root, &["build", "--today", DAY, "--sign", file]);
        assert!(refused.code == 2 && refused.err.contains(words), "{file}: {}", refused.err);
    }
    let locked = candour::signing::new_key(Some("dim ond ni")).unwrap();
    lay(root, "locked.key", locked.secret);
    let alone = candour(root, &["build", "--today", DAY, "--sign", "locked.key"]);
    assert!(alone.code == 2 && alone.err.contains("nobody can be asked for its password"), "{}", alone.err);
}

/// A sound register whose key, `my.key`, is named in `register.toml`.
fn with_key() -> (TempDir, PublicKey) {
    let folder = sound();
    let root = folder.path();
    assert_eq!(candour(root, &["key", "new", "my.key", "--no-password"]).code, 0);
    let key = PublicKey::read(&fs::read_to_string(root.join("my.key.pub")).unwrap()).unwrap();
    let register = fs::read_to_string(root.join("content/register.toml")).unwrap();
    let lines = format!("\n[[site.signing_keys]]\nkey = \"{key}\"\nfrom = 2026-01-10\n");
    lay(root, "content/register.toml", register + &lines);
    (folder, key)
}

fn secret(root: &Path) -> String {
    fs::read_to_string(root.join("my.key")).unwrap()
}

/// Where minisign is installed; where tests run unwatched it must be.
fn proved_by_minisign(file: &Path, key: &PublicKey) {
    match Command::new("minisign").args(["-Vm", file.to_str().unwrap(), "-P", &key.to_string()]).output() {
        Ok(output) => assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr)),
        Err(_) if std::env::var_os("CI").is_some_and(|value| value == "true") => panic!("minisign is not installed"),
        Err(_) => eprintln!("minisign is not installed: its own proof of a signature was passed over"),
    }
}
