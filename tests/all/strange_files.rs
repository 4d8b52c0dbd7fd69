//! Things in `content/` that are no texts: each is named, nothing outside is read, and the last good site stays whole.

use super::harness::{DAY, SOUND, candour, files, lay, sound, verified};
use std::fs;
use std::path::Path;

/// Puts something strange into a register that has been built, and builds again.
fn refused(what: &str, rule: &str, put: impl Fn(&Path)) {
    let folder = sound();
    let build = || candour(folder.path(), &["build", "--today", DAY]);
    assert_eq!(build().code, 0);
    let good = verified(&folder.path().join("public"));
    put(folder.path());
    let ran = build();
    assert!(matches!(ran.code, 1 | 2), "{what}: {}", ran.err);
    assert!(rule.is_empty() || ran.err.contains(&format!("= rule: {rule}\n")), "{what}: {}", ran.err);
    assert!(ran.err.contains("content/"), "{what}: {}", ran.err);
    assert!(!ran.err.contains("SECRET"), "{what}: {}", ran.err);
    assert!(verified(&folder.path().join("public")) == good, "{what}: the site has changed");
}

#[test]
fn what_is_not_a_text_is_named_and_the_site_stays() {
    refused("a folder with the name of a record", "", |root| {
        lay(root, "content/technologies/letters.toml/inside.toml", "name = \"x\"\n");
    });
    refused("a text of another encoding", "not-utf-8", |root| lay(root, SOUND, b"name = \"Caf\xe9\"\n"));
    refused("UTF-16", "not-utf-8", |root| lay(root, SOUND, b"\xff\xfen\0a\0m\0e\0"));
    refused("a picture", "stray-file", |root| lay(root, "content/technologies/van.png.txt", "text"));
    refused("an empty record", "missing", |root| lay(root, SOUND, ""));
    refused("a blank record", "missing", |root| lay(root, SOUND, "\u{feff}\r\n\r\n"));
    refused("an empty register file", "missing", |root| lay(root, "content/register.toml", ""));
    refused("an empty page", "no-facts", |root| lay(root, "content/pages/about.md", ""));
    refused("ten megabytes", "file-too-large", |root| lay(root, SOUND, "# x\n".repeat(2_621_440)));
}

#[test]
fn an_empty_folder_is_no_fault() {
    let folder = sound();
    fs::create_dir_all(folder.path().join("content/technologies/nothing")).unwrap();
    assert_eq!(candour(folder.path(), &["build", "--today", DAY]).code, 0);
    assert!(!files(&folder.path().join("public")).contains_key("technologies/nothing.html"));
}

#[cfg(unix)]
#[test]
fn links_pipes_and_locked_files_are_named_and_never_followed() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let outside = tempfile::TempDir::new().unwrap();
    lay(outside.path(), "secret.toml", "name = \"SECRET\"\n");
    let secret = outside.path().join("secret.toml");
    refused("a link to a file outside", "not-a-file", |root| {
        symlink(&secret, root.join("content/technologies/linked.toml")).unwrap();
    });
    refused("a link to a folder outside", "not-a-file", |root| {
        symlink(outside.path(), root.join("content/technologies/more")).unwrap();
    });
    refused("a record that is a link to itself", "not-a-file", |root| {
        symlink("circle.toml", root.join("content/datasets/circle.toml")).unwrap();
    });
    refused("a folder that leads in a circle", "not-a-file", |root| {
        symlink("..", root.join("content/pages/again")).unwrap();
    });
    refused("a link to nothing", "not-a-file", |root| {
        symlink("/nowhere/at-all", root.join("content/updates/2026-01-13-x.md")).unwrap();
    });
    refused("a pipe", "not-a-file", |root| {
        let made =
            std::process::Command::new("mkfifo").arg(root.join("content/technologies/pipe.toml")).status().unwrap();
        assert!(made.success());
    });
    refused("a socket", "not-a-file", |root| {
        drop(std::os::unix::net::UnixListener::bind(root.join("content/technologies/s.toml")).unwrap());
    });
    refused("a name that is no text", "", |root| {
        use std::os::unix::ffi::OsStrExt;
        let name = std::ffi::OsStr::from_bytes(b"caf\xe9.toml");
        fs::write(root.join("content/technologies").join(name), "name = \"x\"\n").unwrap();
    });
    refused("a name with an order to the terminal", "", |root| {
        lay(root, "content/technologies/\u{1b}[2J.toml", "name = \"x\"\n");
    });
    // Root may read everything, so that nothing is locked for it.
    let is_locked = |path: &Path| {
        fs::set_permissions(path, PermissionsExt::from_mode(0o000)).unwrap();
        fs::read(path).is_err()
    };
    if is_locked(&secret) {
        refused("a file that may not be read", "unreadable-file", |root| assert!(is_locked(&root.join(SOUND))));
    }
}
