//! What the writer promises of a folder: nothing half done, nothing of a stranger's touched, nothing written twice.

#[cfg(target_os = "linux")]
use super::harness::Mount;
use candour::site::{Artefact, FolderFault, MARK, MediaType, SUMS, Site, SitePath, Stream, WriteFault, Written, write};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};
use std::time::{Duration, Instant, SystemTime};
use tempfile::TempDir;

type Fault = WriteFault<String>;

// ---- paths ----

#[test]
fn a_path_that_could_leave_the_folder_or_break_a_disk_is_refused() {
    let long = "a".repeat(201);
    let refused = [
        "",
        "/a",
        "a/",
        "a//b",
        ".",
        "..",
        "a/../b",
        "./a",
        "a\\b",
        "c:a",
        "a\nb",
        "a\u{7f}",
        "a.",
        "a /b",
        "a/b ",
        "con",
        "NUL",
        "a/Con.html",
        "com1.txt",
        "LPT9",
        "com¹",
        "aux .x",
        "a?b",
        "a*",
        &long,
    ];
    for path in refused {
        assert!(SitePath::new(path).is_err(), "{path:?} was accepted");
    }
    for path in ["index.html", "a/b/c.json", ".well-known/security.txt", "cymraeg/â.html", "console", "com10", "com"] {
        assert_eq!(SitePath::new(path).unwrap().as_str(), path);
    }
}

#[test]
fn two_files_that_one_disk_cannot_hold_are_told_apart() {
    let clash = |files: &[&str]| {
        let artefacts = files.iter().map(|path| text(path, "x")).collect();
        let clash = Site::<String>::new(artefacts).err().expect("no clash was found");
        [clash.first.to_string(), clash.second.to_string()]
    };
    assert_eq!(clash(&["b", "a", "b"]), ["b", "b"]);
    assert_eq!(clash(&["About.html", "about.html"]), ["About.html", "about.html"]);
    assert_eq!(clash(&["a/b", "A"]), ["A", "a/b"]);
}

// ---- an ordinary build ----

#[test]
fn the_first_build_makes_the_folder_and_a_list_that_fits() {
    let home = TempDir::new().unwrap();
    let out = home.path().join("not/yet/there");
    let built = build(&out, &[("index.html", "home"), ("a/b/c.txt", "deep")]).unwrap();
    assert_eq!(names(&built.written), [SUMS, "a/b/c.txt", MARK, "index.html"]);
    assert_eq!((built.kept, built.removed.len()), (0, 0));
    assert_eq!(fs::read_to_string(out.join("a/b/c.txt")).unwrap(), "deep");
    assert_eq!(verified(&out), ["a/b/c.txt", MARK, "index.html"]);
    assert_eq!(around(&out), ["there"]);
}

#[test]
fn files_with_the_same_bytes_keep_their_time() {
    let home = TempDir::new().unwrap();
    let out = home.path().join("site");
    build(&out, &[("same", "1"), ("folder/same", "1"), ("changed", "1")]).unwrap();
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000);
    let time = |name: &str| fs::metadata(out.join(name)).unwrap().modified().unwrap();
    for name in ["same", "folder/same", "changed", SUMS] {
        File::options().write(true).open(out.join(name)).unwrap().set_modified(long_ago).unwrap();
    }

    let built = build(&out, &[("same", "1"), ("folder/same", "1"), ("changed", "2"), ("new", "1")]).unwrap();
    assert_eq!(names(&built.written), [SUMS, "changed", "new"]);
    assert_eq!(built.kept, 3);
    assert_eq!([time("same"), time("folder/same")], [long_ago; 2]);
    assert!(time("changed") > long_ago && time(SUMS) > long_ago);
    assert_eq!(fs::read_to_string(out.join("changed")).unwrap(), "2");

    let before = time("");
    let built = build(&out, &[("same", "1"), ("folder/same", "1"), ("changed", "2"), ("new", "1")]).unwrap();
    assert_eq!((built.written.len(), built.kept, built.removed.len()), (0, 6, 0));
    assert_eq!(time(""), before, "a build that changes nothing touched the folder");
    assert_eq!(around(&out), ["site"]);
}

#[test]
fn what_the_site_no_longer_has_goes_with_the_folders_it_leaves_empty() {
    for commit in [Commit::Swap, Commit::InPlace] {
        let home = TempDir::new().unwrap();
        let out = commit.folder(&home);
        build(
            &out,
            &[("keep/a", "1"), ("keep/b", "1"), ("gone/deep/c", "1"), ("was-file", "1"), ("was-folder/d", "1")],
        )
        .unwrap();
        let built = build(&out, &[("keep/a", "1"), ("was-file/e", "1"), ("was-folder", "1")]).unwrap();
        assert_eq!(names(&built.removed), ["gone/deep/c", "keep/b", "was-file", "was-folder/d"]);
        assert_eq!(tree(&out), [SUMS, "api", "api/v1", MARK, "keep", "keep/a", "was-file", "was-file/e", "was-folder"]);
        verified(&out);
    }
}

#[test]
fn a_change_of_capitals_is_a_change_of_name() {
    for commit in [Commit::Swap, Commit::InPlace] {
        let home = TempDir::new().unwrap();
        let out = commit.folder(&home);
        build(&out, &[("About.html", "1")]).unwrap();
        build(&out, &[("about.html", "1")]).unwrap();
        assert_eq!(tree(&out), [SUMS, "about.html", "api", "api/v1", MARK]);
    }
}

#[test]
fn a_file_is_handed_out_as_it_would_be_written() {
    let home = TempDir::new().unwrap();
    let out = home.path().join("site");
    let files = [("index.html", "home")];
    build(&out, &files).unwrap();
    let site = site(&files);
    assert_eq!(site.paths().map(SitePath::as_str).collect::<Vec<_>>(), [SUMS, MARK, "index.html"]);
    for path in site.paths() {
        let rendered = site.get(path).unwrap().unwrap();
        assert_eq!(rendered.bytes, fs::read(out.join(path.as_str())).unwrap());
    }
    assert!(site.get(&SitePath::new("none").unwrap()).is_none());
}

// ---- strangers ----

#[test]
fn what_candour_did_not_make_survives() {
    for commit in [Commit::Swap, Commit::InPlace] {
        let home = TempDir::new().unwrap();
        let out = commit.folder(&home);
        build(&out, &[("a/ours", "1"), ("b/ours", "1")]).unwrap();
        fs::create_dir_all(out.join("empty/folder")).unwrap();
        fs::create_dir_all(out.join(".git")).unwrap();
        for stranger in ["CNAME", ".git/config", "b/stranger", "logo.PNG"] {
            fs::write(out.join(stranger), stranger).unwrap();
        }
        link("nowhere", &out.join("a/link"));
        build(&out, &[("a/ours", "2")]).unwrap();
        let expected = [
            ".git",
            ".git/config",
            "CNAME",
            SUMS,
            "a",
            "a/link",
            "a/ours",
            "api",
            "api/v1",
            MARK,
            "b",
            "b/stranger",
            "empty",
            "empty/folder",
            "logo.PNG",
        ];
        let expected = expected.into_iter().filter(|name| cfg!(unix) || *name != "a/link");
        assert_eq!(tree(&out), expected.collect::<Vec<_>>());
        assert_eq!(fs::read_to_string(out.join("b/stranger")).unwrap(), "b/stranger");
        assert_eq!(verified(&out), ["a/ours", MARK]);
    }
}

#[test]
fn a_folder_of_other_things_is_refused() {
    let home = TempDir::new().unwrap();
    fs::write(home.path().join("thesis.doc"), "x").unwrap();
    let fault = build(home.path(), &[]).unwrap_err();
    assert!(
        matches!(&fault, WriteFault::Folder(FolderFault::Foreign { holds, .. }) if holds == Path::new("thesis.doc"))
    );
    assert!(fault.to_string().contains("thesis.doc"), "{fault}");

    // A list of sums that is not of candour's making does not make the folder ours.
    fs::write(home.path().join(SUMS), format!("{}  thesis.doc\n", "0".repeat(64))).unwrap();
    assert!(matches!(build(home.path(), &[]), Err(WriteFault::Folder(FolderFault::Foreign { .. }))));
    assert_eq!(tree(home.path()), [SUMS, "thesis.doc"]);

    let file = home.path().join("thesis.doc");
    assert!(matches!(build(&file, &[]), Err(WriteFault::Folder(FolderFault::NotAFolder(_)))));
}

#[test]
fn a_folder_with_nothing_but_dot_files_is_empty() {
    let home = TempDir::new().unwrap();
    let out = home.path().join("site");
    fs::create_dir_all(out.join(".git")).unwrap();
    fs::write(out.join(".git/HEAD"), "x").unwrap();
    fs::write(out.join(".gitkeep"), "").unwrap();
    build(&out, &[]).unwrap();
    assert_eq!(tree(&out), [".git", ".git/HEAD", ".gitkeep", SUMS, "api", "api/v1", MARK]);
}

#[test]
fn a_stranger_in_the_way_is_named_and_kept() {
    let home = TempDir::new().unwrap();
    let out = home.path().join("site");
    build(&out, &[("ours", "1")]).unwrap();
    fs::write(out.join("page"), "theirs").unwrap();
    fs::write(out.join("Notes"), "theirs").unwrap();
    fs::create_dir(out.join("folder")).unwrap();
    fs::write(out.join("same"), "same").unwrap();
    link("folder", &out.join("link"));
    let before = tree(&out);
    let files = [
        ("ours", "2"),
        ("page", "ours"),
        ("notes/index.html", "x"),
        ("folder", "x"),
        ("same", "same"),
        ("link/x", "x"),
    ];
    let Err(WriteFault::Folder(FolderFault::InTheWay { paths, .. })) = build(&out, &files) else {
        panic!("a stranger was overwritten")
    };
    let named: Vec<&str> = paths.iter().map(|path| path.to_str().unwrap()).collect();
    assert_eq!(named, ["Notes", "folder", "link", "page"]);
    assert_eq!(tree(&out), before);
    assert_eq!(fs::read_to_string(out.join("ours")).unwrap(), "1");

    // The same bytes are no quarrel.
    build(&out, &[("same", "same")]).unwrap();
    assert_eq!(verified(&out), [MARK, "same"]);
}

#[test]
fn a_hostile_list_leads_nowhere() {
    let home = TempDir::new().unwrap();
    let out = home.path().join("site");
    let outside = home.path().join("outside");
    let linked = home.path().join("linked");
    fs::create_dir(&linked).unwrap();
    for victim in [&outside, &linked.join("victim")] {
        fs::write(victim, "x").unwrap();
    }
    for commit in [Commit::Swap, Commit::InPlace] {
        commit.arrange(&out);
        build(&out, &[]).unwrap();
        fs::create_dir_all(out.join("folder")).unwrap();
        if !out.join("link").exists() {
            link("../linked", &out.join("link"));
        }
        let mut list = fs::read_to_string(out.join(SUMS)).unwrap();
        for path in
            ["../outside", outside.to_str().unwrap(), "link/victim", "link", "folder", ".", "", "a/../../outside"]
        {
            list.push_str(&format!("{}  {path}\n", "0".repeat(64)));
        }
        list.push_str("nonsense\n\u{0}\n  \n");
        fs::write(out.join(SUMS), list).unwrap();
        let built = build(&out, &[("new", "1")]).unwrap();
        assert_eq!(names(&built.removed), [""; 0]);
        assert!(outside.exists() && linked.join("victim").exists() && out.join("folder").is_dir());
    }
}

#[cfg(unix)]
#[test]
fn the_folder_may_be_a_link_and_stays_one() {
    let home = TempDir::new().unwrap();
    let (out, real) = (home.path().join("www"), home.path().join("real/site"));
    fs::create_dir_all(&real).unwrap();
    link("real/site", &out);
    build(&out, &[("a", "1")]).unwrap();
    build(&out, &[("a", "2")]).unwrap();
    assert!(out.is_symlink());
    assert_eq!(fs::read_to_string(real.join("a")).unwrap(), "2");
    assert_eq!(around(&out), ["real", "www"]);
}

// ---- all or nothing ----

#[test]
fn a_file_that_cannot_be_made_leaves_the_site_as_it_was() {
    let home = TempDir::new().unwrap();
    let out = home.path().join("site");
    build(&out, &[("a", "1")]).unwrap();
    let broken =
        |path: &'static str| Artefact::new(SitePath::new(path).unwrap(), MediaType::Html, move || Err(path.into()));
    let artefacts = vec![text("a", "2"), text(MARK, "{}"), broken("z"), text("y", "1"), broken("b")];
    let fault = write(&Site::new(artefacts).unwrap().sealed().unwrap(), &out).unwrap_err();
    assert!(matches!(&fault, WriteFault::Made(faults) if faults == &["b", "z"]), "{fault:?}");
    assert_eq!(fs::read_to_string(out.join("a")).unwrap(), "1");
    assert_eq!(verified(&out), ["a", MARK]);
    assert_eq!(around(&out), ["site"]);
}

#[test]
fn a_second_build_waits_its_turn_and_a_dead_one_does_not_count() {
    for commit in [Commit::Swap, Commit::InPlace] {
        let home = TempDir::new().unwrap();
        let out = commit.folder(&home);
        build(&out, &[]).unwrap();
        let stage = commit.stage(&out);
        fs::create_dir_all(stage.join("next/half")).unwrap();
        let lock = File::create(stage.join("lock")).unwrap();
        lock.lock().unwrap();
        assert!(matches!(build(&out, &[("a", "1")]), Err(WriteFault::Folder(FolderFault::Locked(_)))));
        // Not only closed: a program that another test starts at this moment holds a copy until it runs.
        lock.unlock().unwrap();
        drop(lock);
        build(&out, &[("a", "1")]).unwrap();
        assert!(!stage.exists());
        assert_eq!(verified(&out), ["a", MARK]);
    }
}

#[test]
fn a_swap_cut_in_half_is_put_back() {
    let home = TempDir::new().unwrap();
    let (out, stage) = (home.path().join("site"), home.path().join(".site.candour"));
    build(&out, &[("a", "1")]).unwrap();
    fs::write(out.join("stranger"), "x").unwrap();
    fs::create_dir_all(stage.join("next")).unwrap();
    fs::rename(&out, stage.join("old")).unwrap();
    let broken = vec![Artefact::new(SitePath::new(MARK).unwrap(), MediaType::Json, || Err("broken".to_owned()))];
    write(&Site::new(broken).unwrap().sealed().unwrap(), &out).unwrap_err();
    assert_eq!(verified(&out), ["a", MARK]);
    assert!(out.join("stranger").exists() && !stage.exists());
}

#[test]
fn a_build_killed_at_any_moment_leaves_the_old_site_or_the_new() {
    let home = TempDir::new().unwrap();
    let out = home.path().join("site");
    put_stranger(&out);
    let ordinary = time_of_a_build();
    let mut outcomes = [0; 3];
    for version in 1..=40 {
        let before = version_of(&out);
        let status = child(&out, version, Some(ordinary.mul_f64(chance())), None);
        let after = version_of(&out);
        assert!(after == before || after == Some(version), "{before:?} became {after:?}, not {version}");
        outcomes[if status.success() { 2 } else { usize::from(after == Some(version)) }] += 1;
    }
    eprintln!("killed with the old site: {}, with the new: {}, not killed: {}", outcomes[0], outcomes[1], outcomes[2]);
    assert!(outcomes[0] > 0, "no build was killed in time");
    assert!(child(&out, 41, None, None).success());
    assert_eq!(version_of(&out), Some(41));
    assert_eq!(around(&out), ["site"]);
}

#[test]
fn in_place_a_killed_build_is_made_whole_by_the_next() {
    let home = TempDir::new().unwrap();
    let out = Commit::InPlace.folder(&home);
    put_stranger(&out);
    let ordinary = time_of_a_build();
    let mut mixed = 0;
    for version in 1..=20 {
        child(&out, version, Some(ordinary.mul_f64(chance())), None);
        for file in tree(&out).iter().filter(|name| name.starts_with("page/") && name.ends_with("html")) {
            let page = fs::read_to_string(out.join(file)).unwrap();
            assert!(page.ends_with("</html>"), "{file} is half a file");
        }
        mixed += usize::from(out.join(SUMS).exists() && !fits(&out));
    }
    eprintln!("mixtures left in place: {mixed}");
    assert!(child(&out, 21, None, None).success());
    assert_eq!(version_of(&out), Some(21));
    assert!(!out.join(".candour-stage").exists());
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_leaves_the_site_as_it_was() {
    let Some(disk) = Mount::new("size=300k") else { return };
    for out in [disk.path().join("site"), disk.path().to_owned()] {
        build(&out, &[("a", "1")]).unwrap();
        let big = "x".repeat(200_000);
        let fault = build(&out, &[("a", "2"), ("big", &big), ("bigger", &big)]).unwrap_err();
        assert!(fault.to_string().contains("no room left"), "{fault}");
        assert_eq!(fs::read_to_string(out.join("a")).unwrap(), "1");
        assert_eq!(verified(&out), ["a", MARK]);
        assert_eq!(tree(&out), [SUMS, "a", "api", "api/v1", MARK]);
        let _ = fs::remove_dir_all(disk.path().join("site"));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_mount_point_is_written_file_by_file() {
    let Some(disk) = Mount::new("size=1m") else { return };
    build(disk.path(), &[("a", "1"), ("b", "1")]).unwrap();
    let built = build(disk.path(), &[("a", "2")]).unwrap();
    assert_eq!(names(&built.removed), ["b"]);
    assert_eq!(tree(disk.path()), [SUMS, "a", "api", "api/v1", MARK]);
    // A mount inside the folder stays where it is, and nothing in it is lost.
    let home = TempDir::new().unwrap();
    let out = home.path().join("site");
    build(&out, &[("a", "1")]).unwrap();
    fs::create_dir(out.join("uploads")).unwrap();
    let Some(inner) = Mount::at(out.join("uploads"), "size=1m") else { return };
    fs::write(inner.path().join("photo"), "x").unwrap();
    build(&out, &[("a", "2")]).unwrap();
    assert!(inner.path().join("photo").exists());
    assert_eq!(verified(&out), ["a", MARK]);
}

#[cfg(unix)]
#[test]
fn a_folder_whose_parent_may_not_be_written_is_written_file_by_file() {
    use std::os::unix::fs::{PermissionsExt, chown};
    let home = TempDir::new().unwrap();
    let out = home.path().join("site");
    put_stranger(&out);
    // Root may write anywhere, so the child becomes nobody, where that is allowed.
    let nobody = chown(&out, Some(65534), Some(65534)).is_ok().then_some(65534);
    fs::set_permissions(home.path(), PermissionsExt::from_mode(0o555)).unwrap();
    for version in [1, 2] {
        assert!(child(&out, version, None, nobody).success());
        assert_eq!(version_of(&out), Some(version));
    }
    assert_eq!(around(&out), ["site"]);
    fs::set_permissions(home.path(), PermissionsExt::from_mode(0o755)).unwrap();
}

// ---- files that are too long for memory ----

#[test]
fn a_streamed_file_is_written_once_and_kept_like_any_other() {
    for commit in [Commit::Swap, Commit::InPlace] {
        let home = TempDir::new().unwrap();
        let out = commit.folder(&home);
        let long = "a long line\n".repeat(20_000);
        let build = |changing: &str| {
            let streams = vec![streamed(&[("bulk/same.csv", &long), ("bulk/changing.csv", changing)])];
            let site = Site::new(vec![text(MARK, "{}"), text("page", "1")]).unwrap();
            write(&site.streaming(streams).unwrap().sealed().unwrap(), &out).unwrap()
        };
        let first = build("1");
        assert_eq!(names(&first.written), [SUMS, MARK, "bulk/changing.csv", "bulk/same.csv", "page"]);
        let receipt = first.receipts.iter().find(|receipt| receipt.path.as_str() == "bulk/same.csv").unwrap();
        assert_eq!((receipt.bytes, receipt.media_type), (long.len() as u64, MediaType::Csv));
        let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000);
        File::options().write(true).open(out.join("bulk/same.csv")).unwrap().set_modified(long_ago).unwrap();
        assert_eq!(names(&build("2").written), [SUMS, "bulk/changing.csv"]);
        assert_eq!(fs::metadata(out.join("bulk/same.csv")).unwrap().modified().unwrap(), long_ago);
        assert_eq!(fs::read_to_string(out.join("bulk/changing.csv")).unwrap(), "2");
        assert_eq!(build("2").written.len(), 0);
        // Of the same length, and another byte at its end.
        assert_eq!(names(&build("3").written), [SUMS, "bulk/changing.csv"]);
        verified(&out);
        assert!(!commit.stage(&out).is_dir(), "the stage was left behind");
        let shorter = self::build(&out, &[("page", "1")]).unwrap();
        assert_eq!(names(&shorter.removed), ["bulk/changing.csv", "bulk/same.csv"]);
    }
}

#[test]
fn a_stream_that_breaks_off_or_meets_a_stranger_leaves_the_last_site() {
    let home = TempDir::new().unwrap();
    let out = home.path().join("site");
    build(&out, &[("page", "1")]).unwrap();
    let before = (tree(&out), verified(&out));
    let with = |stream: Stream<'static, String>| {
        let site = Site::new(vec![text(MARK, "{}"), text("page", "2")]).unwrap();
        write(&site.streaming(vec![stream]).unwrap().sealed().unwrap(), &out)
    };
    let breaking = Stream::one(SitePath::new("bulk.csv").unwrap(), MediaType::Csv, |to| {
        to.write_all(b"the beginning").map_err(|fault| fault.to_string())?;
        Err("no more".to_owned())
    });
    match with(breaking) {
        Err(WriteFault::Made(faults)) => assert_eq!(faults, ["no more"]),
        other => panic!("{other:?}"),
    }
    assert_eq!((tree(&out), verified(&out)), before);
    fs::write(out.join("bulk.csv"), "theirs").unwrap();
    match with(streamed(&[("bulk.csv", "ours")])) {
        Err(WriteFault::Folder(FolderFault::InTheWay { paths, .. })) => assert_eq!(paths, [Path::new("bulk.csv")]),
        other => panic!("{other:?}"),
    }
    assert_eq!(fs::read_to_string(out.join("bulk.csv")).unwrap(), "theirs");
    assert_eq!(fs::read_to_string(out.join("page")).unwrap(), "1");
    assert_eq!(around(&out), ["site"]);
    // With the bytes that it should have, a stranger's file is no stranger's.
    fs::write(out.join("bulk.csv"), "ours").unwrap();
    assert_eq!(names(&with(streamed(&[("bulk.csv", "ours")])).unwrap().written), [SUMS, "page"]);
}

#[test]
fn a_streamed_file_has_a_place_of_its_own() {
    let site = Site::new(vec![text("a/b", "x")]).unwrap();
    let clash = site.streaming(vec![streamed(&[("c", "x"), ("A/B", "x")])]).err().unwrap();
    assert_eq!([clash.first.as_str(), clash.second.as_str()], ["a/b", "A/B"]);
    let site = Site::new(vec![text("a", "1")]).unwrap().streaming(vec![streamed(&[("b", "2"), ("c", "3")])]).unwrap();
    let site = site.sealed().unwrap();
    let get = |path: &str| site.get(&SitePath::new(path).unwrap()).unwrap().unwrap();
    assert_eq!((get("b").bytes, get("c").bytes), (b"2".to_vec(), b"3".to_vec()));
    let sums = String::from_utf8(get(SUMS).bytes).unwrap();
    assert_eq!(sums.lines().map(|line| &line[66..]).collect::<Vec<_>>(), ["a", "b", "c"]);
    assert_eq!(site.paths().map(SitePath::as_str).collect::<Vec<_>>(), [SUMS, "a", "b", "c"]);
}

// ---- a build in a program of its own ----

const CHILD: &str = "site_writer::a_build_in_a_program_of_its_own";

/// Builds `version` into `out` in another process, which aborts itself after `life` if it is not done by then.
fn child(out: &Path, version: usize, life: Option<Duration>, user: Option<u32>) -> ExitStatus {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", CHILD, "--ignored", "--quiet"]).stdout(std::process::Stdio::null());
    command.env("SITE_OUT", out).env("SITE_VERSION", version.to_string());
    if let Some(life) = life {
        command.env("SITE_LIFE", life.as_micros().to_string());
    }
    #[cfg(unix)]
    if let Some(user) = user {
        std::os::unix::process::CommandExt::uid(&mut command, user);
    }
    command.status().unwrap()
}

#[test]
#[ignore = "run by other tests as a program of its own"]
fn a_build_in_a_program_of_its_own() {
    let said = |name: &str| std::env::var(name).ok();
    let Some(out) = said("SITE_OUT") else { return };
    if let Some(life) = said("SITE_LIFE") {
        let end = Instant::now() + Duration::from_micros(life.parse().unwrap());
        std::thread::spawn(move || {
            while Instant::now() < end {
                std::hint::spin_loop();
            }
            std::process::abort()
        });
    }
    write(&version(said("SITE_VERSION").unwrap().parse().unwrap()), Path::new(&out)).unwrap();
}

/// A site of 200 pages: most change with every version, some never, and some come and go.
fn version(number: usize) -> Site<'static, String> {
    let page = |n: usize| match n % 4 {
        0 => text(&format!("page/{}/same-{n}.html", n % 7), "always</html>"),
        1 => text(&format!("page/{}/{}-{n}.html", number % 3, number % 5), &format!("{number}</html>")),
        _ => text(&format!("page/{}/{n}.html", n % 7), &format!("{number} {}</html>", "x".repeat(n * 20))),
    };
    let mut pages: Vec<_> = (0..200).map(page).collect();
    pages.push(text("version", &number.to_string()));
    pages.push(text(MARK, "{}"));
    let streams = vec![
        streamed(&[("bulk/same.csv", "always"), ("bulk/changing.csv", &"x".repeat(number * 70_000))]),
        streamed(&[(&format!("bulk/{}.csv", number % 3), "comes and goes")]),
    ];
    Site::new(pages).unwrap().streaming(streams).unwrap().sealed().unwrap()
}

/// The version that stands whole in the folder, what its list says and the stranger's file and nothing else; none if
/// there is only the stranger's.
fn version_of(out: &Path) -> Option<usize> {
    assert_eq!(fs::read_to_string(out.join(STRANGER)).unwrap(), "theirs");
    let ours = |name: &String| out.join(name).is_file() && name != SUMS && name != STRANGER;
    let files: Vec<String> = tree(out).into_iter().filter(ours).collect();
    if !out.join(SUMS).exists() {
        assert_eq!(files, [""; 0]);
        return None;
    }
    assert_eq!(files, verified(out));
    let number = fs::read_to_string(out.join("version")).unwrap().parse().unwrap();
    assert!(version(number).paths().map(SitePath::as_str).filter(|path| *path != SUMS).eq(files.iter()));
    Some(number)
}

const STRANGER: &str = ".stranger";

fn put_stranger(out: &Path) {
    fs::create_dir_all(out).unwrap();
    fs::write(out.join(STRANGER), "theirs").unwrap();
}

/// How long a build that nobody kills takes in a program of its own.
fn time_of_a_build() -> Duration {
    let home = TempDir::new().unwrap();
    child(&home.path().join("site"), 1, None, None);
    let start = Instant::now();
    child(&home.path().join("site"), 2, None, None);
    start.elapsed()
}

/// A number between 0 and 1 that nobody can foresee.
fn chance() -> f64 {
    use std::hash::{BuildHasher, RandomState};
    RandomState::new().hash_one(Instant::now()) as f64 / u64::MAX as f64
}

// ---- hands ----

/// The two ways to put a site in place.
#[derive(Clone, Copy)]
enum Commit {
    Swap,
    InPlace,
}

impl Commit {
    fn folder(self, home: &TempDir) -> PathBuf {
        let out = home.path().join("site");
        self.arrange(&out);
        out
    }

    /// A file where the stage would stand leaves only the way file by file.
    fn arrange(self, out: &Path) {
        if let Commit::InPlace = self {
            fs::create_dir_all(out).unwrap();
            fs::write(out.with_file_name(".site.candour"), "").unwrap();
        }
    }

    fn stage(self, out: &Path) -> PathBuf {
        match self {
            Commit::Swap => out.with_file_name(".site.candour"),
            Commit::InPlace => out.join(".candour-stage"),
        }
    }
}

fn text<'a>(path: &str, text: &str) -> Artefact<'a, String> {
    let text = text.to_owned();
    Artefact::new(SitePath::new(path).unwrap(), MediaType::Text, move || Ok(text.clone().into_bytes()))
}

/// Files that are written side by side, a byte after the other.
fn streamed(files: &[(&str, &str)]) -> Stream<'static, String> {
    let paths = files.iter().map(|(path, _)| (SitePath::new(path).unwrap(), MediaType::Csv)).collect();
    let texts: Vec<String> = files.iter().map(|(_, text)| (*text).to_owned()).collect();
    Stream::new(paths, move |outlets| {
        for (number, text) in texts.iter().enumerate() {
            for some in text.as_bytes().chunks(7) {
                outlets.write(number, some).map_err(|fault| fault.to_string())?;
            }
        }
        Ok(())
    })
}

/// The files, and the one by which a site is known.
fn site(files: &[(&str, &str)]) -> Site<'static, String> {
    let artefacts = files.iter().chain(&[(MARK, "{}")]).map(|(path, bytes)| text(path, bytes)).collect();
    Site::new(artefacts).unwrap().sealed().unwrap()
}

fn build(out: &Path, files: &[(&str, &str)]) -> Result<Written, Fault> {
    write(&site(files), out)
}

fn names(paths: &[SitePath]) -> Vec<&str> {
    paths.iter().map(SitePath::as_str).collect()
}

/// Everything in the folder, sorted.
fn tree(folder: &Path) -> Vec<String> {
    let walked = walkdir::WalkDir::new(folder).min_depth(1).into_iter().map(|entry| entry.unwrap().into_path());
    let name = |path: PathBuf| path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
    let mut names: Vec<String> = walked.map(name).collect();
    names.sort();
    names
}

/// What stands beside the folder, itself among it.
fn around(folder: &Path) -> Vec<String> {
    let beside = fs::read_dir(folder.parent().unwrap()).unwrap();
    let mut names: Vec<String> = beside.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// Every path of the list of sums and whether its file fits, as `sha256sum -c` reads it.
fn checked(out: &Path) -> BTreeMap<String, bool> {
    let list = fs::read_to_string(out.join(SUMS)).unwrap();
    let check = |line: &str| {
        let (sum, path) = line.split_once("  ").unwrap();
        let fits = fs::read(out.join(path)).is_ok_and(|bytes| {
            let digest = Sha256::digest(bytes);
            digest.iter().map(|byte| format!("{byte:02x}")).collect::<String>() == sum
        });
        (path.to_owned(), fits)
    };
    list.lines().map(check).collect()
}

fn fits(out: &Path) -> bool {
    checked(out).values().all(|fits| *fits)
}

/// The paths of the list, each of which must fit.
fn verified(out: &Path) -> Vec<String> {
    let checked = checked(out);
    assert!(checked.values().all(|fits| *fits), "{:?}", checked.iter().filter(|(_, fits)| !**fits).collect::<Vec<_>>());
    checked.into_keys().collect()
}

/// A symbolic link, where the system has them.
fn link(to: &str, at: &Path) {
    #[cfg(unix)]
    std::os::unix::fs::symlink(to, at).unwrap();
    #[cfg(not(unix))]
    let _ = (to, at);
}
