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
fn a_file_whose_ending_an_editor_changed_is_told_its_name() {
    let folder = sound();
    for (name, meant) in [("lfr.toml.txt", "lfr.toml"), ("lfr.TOML", "lfr.toml"), ("Lfr.Toml.TXT", "Lfr.toml")] {
        let path = format!("content/technologies/{name}");
        lay(folder.path(), &path, "name = \"x\"\n");
        let ran = candour(folder.path(), &["check", "--today", DAY]);
        let told = format!("{}{}", ran.out, ran.err);
        assert!(ran.code == 1 && told.contains(&format!("rename it to “{meant}”")), "{name}: {told}");
        fs::remove_file(folder.path().join(path)).unwrap();
    }
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

/// Every file that a build reads, as a thing of another kind.
#[cfg(unix)]
#[test]
fn no_file_of_another_kind_harms_the_site() {
    use std::os::unix::fs::symlink;
    type Make = fn(&Path);
    let kinds: [(&str, Make); 7] = [
        ("a folder", |path| fs::create_dir_all(path.join("inside")).unwrap()),
        ("a pipe", |path| assert!(std::process::Command::new("mkfifo").arg(path).status().unwrap().success())),
        ("a link to itself", |path| symlink(path.file_name().unwrap(), path).unwrap()),
        ("a link to what never ends", |path| symlink("/dev/zero", path).unwrap()),
        ("no text", |path| fs::write(path, b"\xff\xfe\x00 \xe9\x80").unwrap()),
        ("fifty megabytes", |path| fs::write(path, "# words and words\n".repeat(50 * 1024 * 1024 / 18)).unwrap()),
        ("fifty megabytes of nothing", |path| fs::File::create(path).unwrap().set_len(50 * 1024 * 1024).unwrap()),
    ];
    let folder = sound();
    lay(folder.path(), "themes/plain/static/map.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n");
    lay(folder.path(), "themes/plain/words/en.ftl", "skip = On to the text\n");
    lay(folder.path(), "themes/plain/theme.toml", "");
    let published = candour(folder.path(), &["publish", "--today", DAY]);
    assert_eq!(published.code, 0, "{}", published.err);
    let good = verified(&folder.path().join("public"));
    let all = files(folder.path());
    let read = |path: &&String| {
        let is_ledger = path.starts_with("content/ledger/") && (path.ends_with(".json") || path.ends_with(".jsonl"));
        path.starts_with("themes/") || path.starts_with("content/") && (is_ledger || !path.contains("/ledger/"))
    };
    let mut versions = 0;
    for file in all.keys().filter(read) {
        // Two versions stand for all of them.
        versions += usize::from(file.contains("/versions/"));
        if file.contains("/versions/") && versions > 2 {
            continue;
        }
        let path = folder.path().join(file);
        for (kind, make) in kinds {
            fs::remove_file(&path).unwrap();
            make(&path);
            let what = format!("{file} is {kind}");
            for command in [&["build"][..], &["publish", "--because-all", "Why."]] {
                let ran = candour(folder.path(), &[command, &["--today", DAY]].concat());
                let is_told = ran.err.contains(file.as_str());
                assert!(matches!(ran.code, 1 | 2) && is_told, "{what}: {}: {:.1500}", ran.code, ran.err);
                assert!(verified(&folder.path().join("public")) == good, "{what}: the site has changed");
            }
            if path.is_dir() && !path.is_symlink() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) }
                .unwrap();
            fs::write(&path, &all[file]).unwrap();
        }
    }
    assert!(versions > 2);
    assert_eq!(candour(folder.path(), &["build", "--today", DAY]).code, 0);
    assert!(verified(&folder.path().join("public")) == good);
}

/// The same as somebody who may not read it: root may read everything, so that the program becomes nobody.
#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_named_and_the_site_stays() {
    use std::os::unix::fs::{PermissionsExt, chown};
    use std::os::unix::process::CommandExt;
    let folder = sound();
    assert_eq!(candour(folder.path(), &["publish", "--today", DAY]).code, 0);
    let good = verified(&folder.path().join("public"));
    let nobody = |path: &Path| chown(path, Some(65534), Some(65534));
    let program = folder.path().join("program");
    fs::hard_link(env!("CARGO_BIN_EXE_candour"), &program)
        .or_else(|_| fs::copy(env!("CARGO_BIN_EXE_candour"), &program).map(drop))
        .unwrap();
    let is_root = nobody(folder.path()).is_ok();
    if !is_root {
        eprintln!("as a user who may not become nobody: the files are closed to themselves");
    }
    for file in [SOUND, "content/register.toml", "content/pages/about.md", "content/ledger/events.jsonl"] {
        let path = folder.path().join(file);
        let before = fs::metadata(&path).unwrap().permissions();
        fs::set_permissions(&path, PermissionsExt::from_mode(0o000)).unwrap();
        let mut build = std::process::Command::new(&program);
        build.args(["build", "--today", DAY]).current_dir(folder.path());
        if is_root {
            build.uid(65534).gid(65534);
        }
        let Ok(ended) = build.output() else {
            eprintln!("passed over: nobody may not run programs here");
            return;
        };
        let said = String::from_utf8(ended.stderr).unwrap();
        assert!(matches!(ended.status.code(), Some(1 | 2)) && said.contains(file), "{file}: {said}");
        fs::set_permissions(&path, before).unwrap();
        assert!(verified(&folder.path().join("public")) == good, "{file}: the site has changed");
    }
}
