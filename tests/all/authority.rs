//! What candour takes upon itself: which connections it opens, which files it follows, and what of its surroundings gets
//! into what it writes.

use super::harness::{
    AT, DAY, Files, SOUND, candour, change, copy, files, holds, lay, national, project, sound, verified,
};
use super::leak::unpack;
use std::fs;
use std::path::Path;
#[cfg(target_os = "linux")]
use std::process::Command;
use tempfile::TempDir;

const LATER: &str = "2026-01-21";

// ---- connections ----

/// The system calls about sockets that candour makes when it is given these arguments; none where nobody can look.
#[cfg(target_os = "linux")]
fn calls(root: &Path, arguments: &[&str]) -> Option<Vec<String>> {
    let strace = super::hosting_servers::needed(&["strace"])?;
    let home = TempDir::new().unwrap();
    let log = home.path().join("calls");
    let mut watched = Command::new(strace);
    watched.args(["-f", "-qq", "-e", "trace=%network", "-e", "signal=none", "-o"]).arg(&log);
    let ended = watched.arg(env!("CARGO_BIN_EXE_candour")).args(arguments).current_dir(root).output().unwrap();
    let said = String::from_utf8_lossy(&ended.stderr).into_owned();
    if said.contains("ptrace") && said.contains("Operation not permitted") {
        eprintln!("passed over: strace may not look at programs here");
        return None;
    }
    assert!(matches!(ended.status.code(), Some(0 | 1)), "{arguments:?}: {said}");
    Some(fs::read_to_string(&log).unwrap().lines().map(str::to_owned).collect())
}

#[cfg(target_os = "linux")]
#[test]
fn nothing_but_serve_verify_and_collect_opens_a_socket() {
    let folder = sound();
    let root = folder.path();
    lay(root, "list.csv", "Name,Summary,Status\nA tool,It sorts letters.,live\n");
    let commands: &[&[&str]] = &[
        &["check", "--today", DAY],
        &["build", "--today", DAY],
        &["publish", "--today", DAY],
        &["build", "--today", DAY, "--host-config", "all"],
        &["diff", "--today", DAY],
        &["due", "--today", DAY],
        &["verify", "--today", DAY],
        &["verify", "public", "--today", DAY],
        &["export", "--report", "missing.md", "--today", DAY],
        &["import", "list.csv", "--today", DAY],
        &["withdraw", "faces", "--because", "It was sold.", "--today", LATER],
        &["rename", "sound", "sounder", "--because", "A better name.", "--today", LATER],
    ];
    for arguments in commands {
        let Some(calls) = calls(root, arguments) else { return };
        assert_eq!(calls, [""; 0], "{arguments:?}");
    }
    let collection = TempDir::new().unwrap();
    copy(&project("tests/registers/national"), collection.path());
    for arguments in [&["build", "--today", DAY][..], &["collect", "--at", AT, "--quiet"]] {
        assert_eq!(calls(collection.path(), arguments).unwrap(), [""; 0], "{arguments:?}");
    }
    // One that goes to the web is seen.
    #[cfg(feature = "network")]
    {
        let asked = calls(root, &["verify", "http://127.0.0.1:9/", "--today", DAY]).unwrap();
        assert!(asked.iter().any(|call| call.contains("htons(9)")), "{asked:?}");
    }
}

#[cfg(all(target_os = "linux", feature = "serve"))]
#[test]
fn the_preview_listens_to_this_computer_alone() {
    let preview = super::harness::Preview::of(|root| copy(sound().path(), root));
    assert_eq!(preview.get("/").status, 200);
    let own: Vec<String> = fs::read_dir(format!("/proc/{}/fd", preview.id()))
        .unwrap()
        .filter_map(|entry| Some(fs::read_link(entry.unwrap().path()).ok()?.to_str()?.to_owned()))
        .filter_map(|link| Some(link.strip_prefix("socket:[")?.strip_suffix(']')?.to_owned()))
        .collect();
    let mut listeners = 0;
    for table in ["tcp", "tcp6", "udp", "udp6", "raw", "raw6"] {
        let rows = fs::read_to_string(format!("/proc/{}/net/{table}", preview.id())).unwrap_or_default();
        for row in rows.lines().skip(1).map(|row| row.split_whitespace().collect::<Vec<_>>()) {
            let (here, state, inode) = (row[1], row[3], row[9]);
            if own.iter().any(|it| it == inode) {
                // 127.0.0.1 as the kernel writes it, least byte first, and ::1.
                let is_loopback =
                    here.starts_with("0100007F:") || here.starts_with("00000000000000000000000001000000:");
                assert!(is_loopback, "{table}: it listens at {here}");
                listeners += usize::from(state == "0A");
            }
        }
    }
    assert_eq!(listeners, 1);
}

#[cfg(all(target_os = "linux", feature = "network"))]
#[test]
fn collect_asks_nobody_but_those_that_national_toml_names() {
    use super::harness::{Force, Server, says};
    use std::io::ErrorKind;
    use std::net::TcpListener;
    let folder = TempDir::new().unwrap();
    let root = folder.path();
    let server = Server::start();
    // A computer of somebody else's, to which the first force sends us on. Nobody may ask it.
    let other = TcpListener::bind("127.0.0.2:0").unwrap();
    other.set_nonblocking(true).unwrap();
    let elsewhere = format!("http://{}/", other.local_addr().unwrap());
    let mut text = "schema = 1\n[national]\nname = \"Police technology\"\npublisher = \"Office\"\nbase_url = \"https://national.example.org/\"\ncontact_email = \"collection@example.org\"\n".to_owned();
    for code in ["moved", "led-away", "sound"] {
        let feed = server.address(code);
        let facts = format!("code = \"{code}\"\nname = \"{code}\"\nregion = \"wales\"\nfeeds = [\"{feed}\"]");
        text.push_str(&format!("\n[[forces]]\n{facts}\n"));
        server.serve(code, Force::new(code, &feed).feed());
    }
    lay(root, "national.toml", text + "\n[collecting]\ntries = 1\n");
    let away = format!("Location: {elsewhere}api/v1/index.json\r\n");
    server.misbehave("led-away", "index.json", says("302 Found", &away, ""));
    // Within the same computer one may move.
    let feed = Force::new("moved", &server.address("moved")).feed();
    server.serve("new-place", feed);
    let to = format!("Location: {}api/v1/index.json\r\n", server.address("new-place"));
    server.misbehave("moved", "index.json", says("301 Moved Permanently", &to, ""));

    let ran = candour(root, &["collect", "--no-build", "--at", "2026-04-01T06:00:00Z"]);
    assert_eq!(ran.code, 1, "{}{}", ran.out, ran.err);
    let line = |code: &str| ran.err.lines().find(|line| line.starts_with(&format!("{code}: "))).unwrap().to_owned();
    assert!(line("led-away").contains("another computer than the one that was named"), "{}", ran.err);
    assert!(line("moved").contains("accepted") && line("sound").contains("accepted"), "{}", ran.err);
    assert_eq!(other.accept().map(drop).unwrap_err().kind(), ErrorKind::WouldBlock, "somebody else was asked");

    // A proxy is for the way to other computers.
    let proxied = super::harness::program(
        assert_cmd::Command::new(env!("CARGO_BIN_EXE_candour"))
            .args(["collect", "--no-build", "--at", "2026-04-02T06:00:00Z"])
            .envs(["HTTP_PROXY", "http_proxy", "ALL_PROXY", "HTTPS_PROXY"].map(|name| (name, elsewhere.as_str())))
            .current_dir(root),
    );
    assert!(proxied.err.contains("sound: unchanged"), "{}", proxied.err);
    assert_eq!(other.accept().map(drop).unwrap_err().kind(), ErrorKind::WouldBlock, "a proxy was asked");

    let Some(calls) = calls(root, &["collect", "--no-build", "--quiet", "--at", "2026-04-03T06:00:00Z"]) else {
        return;
    };
    let port = server.address("").trim_end_matches('/').rsplit(':').next().unwrap().to_owned();
    let own = format!("sin_port=htons({port}), sin_addr=inet_addr(\"127.0.0.1\")");
    let connects: Vec<&String> = calls.iter().filter(|call| call.contains("connect(")).collect();
    assert!(connects.len() > 2 && connects.iter().all(|call| call.contains(&own)), "{connects:#?}");
    let listens = calls.iter().find(|call| call.contains("bind(") || call.contains("listen("));
    assert!(listens.is_none(), "{listens:?}");
}

/// Where the clock, the environment, the network and other programs may be named at all: the beginnings of paths below `src/`.
const NAMED: &[(&str, &[&str])] = &[
    ("Timestamp::now", &["main.rs"]),
    ("Zoned::now", &[]),
    ("SystemTime::now", &[]),
    ("Instant::now", &["serve/"]),
    ("env::", &["main.rs"]),
    ("TcpListener", &["serve/"]),
    ("TcpStream", &[]),
    ("UdpSocket", &[]),
    ("ureq::", &["network/"]),
    ("process::Command", &[]),
    ("tokio::", &["serve/"]),
];

#[test]
fn clock_environment_and_network_are_named_only_where_they_belong() {
    let code = super::layers::code();
    for (name, places) in NAMED {
        let named: Vec<&String> = code.iter().filter(|(_, code)| code.contains(name)).map(|(path, _)| path).collect();
        let wrong = named.iter().find(|path| !places.iter().any(|place| path.starts_with(place)));
        assert!(wrong.is_none(), "src/{wrong:?} names {name}");
        assert!(places.is_empty() || !named.is_empty(), "nobody names {name} any more");
    }
}

// ---- links ----

#[cfg(unix)]
#[test]
fn no_link_leads_out_of_the_register() {
    let template = sound();
    lay(template.path(), "themes/plain/static/map.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n");
    lay(template.path(), "themes/plain/words/en.ftl", "skip = On to the text\n");
    let first = candour(template.path(), &["publish", "--today", DAY]);
    assert_eq!(first.code, 0, "{}", first.err);
    change(template.path(), SOUND, "impact = \"moderate\"", "impact = \"high\"");
    let version = "content/ledger/versions/technologies/sound/1.json";
    assert!(template.path().join(version).is_file());
    for part in [
        "content",
        "content/technologies",
        "content/datasets",
        "content/deployments",
        "content/pages",
        "content/updates",
        "content/ledger",
        "content/ledger/versions",
        "content/ledger/events.jsonl",
        version,
        "content/register.toml",
        "content/owners.toml",
        SOUND,
        "content/updates/2026-01-12-letters.md",
        "themes",
        "themes/plain",
        "themes/plain/static",
        "themes/plain/static/map.svg",
        "themes/plain/words/en.ftl",
    ] {
        let (folder, outside) = (TempDir::new().unwrap(), TempDir::new().unwrap());
        let root = folder.path();
        copy(template.path(), root);
        // What a build remembers of the same files does not stand in for looking at them.
        assert_eq!(candour(root, &["build", "--today", LATER]).code, 0);
        let elsewhere = outside.path().join("there");
        fs::rename(root.join(part), &elsewhere).unwrap();
        std::os::unix::fs::symlink(&elsewhere, root.join(part)).unwrap();
        let (site, beyond) = (verified(&root.join("public")), files(outside.path()));
        let commands: [&[&str]; 4] = [
            &["check", "--today", LATER],
            &["build", "--today", LATER],
            &["publish", "--because-all", "Why.", "--today", LATER],
            &["withdraw", "faces", "--because", "Why.", "--today", LATER],
        ];
        for command in commands.iter().filter(|it| it[0] != "check" || !part.starts_with("themes")) {
            let ran = candour(root, command);
            assert!(matches!(ran.code, 1 | 2), "{part}: {command:?}: {}{}", ran.out, ran.err);
            assert!(ran.err.contains("is a link") && ran.err.contains(part), "{part}: {command:?}: {}", ran.err);
            assert!(verified(&root.join("public")) == site, "{part}: {command:?}: the site has changed");
            assert!(files(outside.path()) == beyond, "{part}: {command:?}: something outside has changed");
        }
    }
}

#[cfg(unix)]
#[test]
fn a_feed_that_links_to_something_else_is_not_followed() {
    use super::harness::{Force, lay_feed};
    let (folder, outside) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let root = folder.path();
    lay(outside.path(), "secret", "QUOKKASECRET");
    let facts = "code = \"sound\"\nname = \"Sound\"\nregion = \"wales\"\nfeeds = [\"feeds/sound\"]";
    lay(
        root,
        "national.toml",
        format!(
            "schema = 1\n[national]\nname = \"Police technology\"\npublisher = \"Office\"\nbase_url = \"https://national.example.org/\"\ncontact_email = \"collection@example.org\"\n\n[[forces]]\n{facts}\n"
        ),
    );
    for (number, file) in ["register.json", "index.json", "ledger.jsonl"].into_iter().enumerate() {
        lay_feed(&root.join("feeds/sound"), &Force::new("sound", "https://sound.example/").feed());
        fs::remove_file(root.join("feeds/sound").join(file)).unwrap();
        std::os::unix::fs::symlink(outside.path().join("secret"), root.join("feeds/sound").join(file)).unwrap();
        let ran = candour(root, &["collect", "--at", &format!("2026-04-0{}T06:00:00Z", number + 1)]);
        assert!(ran.code == 1 && ran.err.contains(&format!("{file} is not a file")), "{}{}", ran.out, ran.err);
        let kept: Files = files(root).into_iter().filter(|(path, _)| !path.starts_with("feeds/")).collect();
        assert!(!holds(&kept, "QUOKKASECRET"));
    }
}

#[cfg(all(unix, feature = "network"))]
#[test]
fn a_collection_that_is_a_link_is_not_followed() {
    let (folder, outside) = (super::harness::national(), TempDir::new().unwrap());
    let root = folder.path();
    assert!(candour(root, &["collect", "--quiet", "--at", super::harness::AT]).code < 2);
    let there = outside.path().join("collected");
    fs::rename(root.join("collected"), &there).unwrap();
    std::os::unix::fs::symlink(&there, root.join("collected")).unwrap();
    let (site, kept) = (files(&root.join("public")), files(&there));
    for command in [&["collect", "--quiet"][..], &["build", "--quiet"]] {
        let ran = candour(root, command);
        assert!(ran.code == 2 && ran.err.contains("is a link"), "{command:?}: {}", ran.err);
    }
    assert!(files(&root.join("public")) == site && files(&there) == kept);
}

// ---- surroundings ----

/// Stands in the environment, and in the path of every folder.
const CANARY: &str = "quokkasurroundings";

#[cfg(unix)]
#[test]
fn nothing_of_the_surroundings_is_in_a_byte_that_is_written() {
    let home = TempDir::new().unwrap();
    let near = home.path().join(CANARY);
    for folder in ["home", "temporary", "force", "national"] {
        fs::create_dir_all(near.join(folder)).unwrap();
    }
    let force = near.join("force");
    copy(&project("content"), &force.join("content"));
    copy(&project("themes/harbour"), &force.join("themes/harbour"));
    lay(&force, "list.csv", "Name,Summary,Status\nA tool,It sorts letters.,live\n");
    let run = |root: &Path, arguments: &[&str]| {
        let mut program = assert_cmd::Command::new(env!("CARGO_BIN_EXE_candour"));
        let mut all: Vec<(String, String)> =
            std::env::vars().map(|(name, _)| (name, format!("{CANARY}-variable"))).collect();
        let usual = "USER USERNAME LOGNAME HOSTNAME COMPUTERNAME LANG LC_ALL LC_TIME LANGUAGE TZ EDITOR VISUAL MAIL EMAIL \
                     SHELL TERM PWD OLDPWD SUDO_USER SSH_CLIENT SOURCE_DATE_EPOCH GIT_AUTHOR_NAME GIT_COMMITTER_EMAIL \
                     CANDOUR_ROOT CANDOUR_TODAY RUST_LOG RUST_BACKTRACE CI GITHUB_SHA BUILD_ID NO_COLOR CLICOLOR_FORCE \
                     COLUMNS PAGER BROWSER HTTP_PROXY XDG_CONFIG_HOME XDG_DATA_HOME APPDATA USERPROFILE";
        all.extend(usual.split_whitespace().map(|name| (name.to_owned(), format!("{CANARY}-{name}"))));
        program.env_clear().envs(all);
        program.env("HOME", near.join("home")).env("TMPDIR", near.join("temporary"));
        let ran = super::harness::program(program.args(arguments).current_dir(root));
        assert!(ran.code < 2, "{arguments:?}: {}", ran.err);
    };
    run(&force, &["publish", "--quiet", "--because-all", "A reason.", "--today", "2026-11-21"]);
    run(&force, &["build", "--quiet", "--host-config", "all", "--today", "2026-11-21"]);
    run(&force, &["import", "list.csv", "--today", "2026-11-21"]);
    run(&force, &["due", "--within", "9y", "--format", "ical", "--out", "due.ics"]);
    run(&force, &["export", "--report", "missing.md", "--today", "2026-11-21"]);
    #[cfg(feature = "sheets")]
    run(&force, &["export", "register.xlsx", "--today", "2026-11-21"]);
    copy(national().path(), &near.join("national"));
    #[cfg(feature = "network")]
    run(&near.join("national"), &["collect", "--quiet", "--at", AT]);

    let mut written = files(&near);
    let books: Vec<String> = written.keys().filter(|path| path.ends_with(".xlsx")).cloned().collect();
    assert!(books.len() > 3, "{books:?}");
    books.iter().for_each(|book| unpack(&mut written, book));
    assert!(written.len() > 500, "only {} files were looked at", written.len());
    let root = home.path().to_str().unwrap();
    for (path, bytes) in &written {
        let is_packed =
            [&b"PK\x03\x04"[..], b"\x1f\x8b", b"\x28\xb5\x2f\xfd"].iter().any(|mark| bytes.starts_with(mark));
        assert!(!is_packed, "{path} is compressed: let this test unpack it before it looks");
        let text = String::from_utf8_lossy(bytes).to_lowercase();
        assert!(!text.contains(CANARY) && !text.contains(&root.to_lowercase()), "{path} tells of its surroundings");
    }
    assert!(fs::read_dir(near.join("temporary")).unwrap().next().is_none(), "something was left in TMPDIR");
    assert!(fs::read_dir(near.join("home")).unwrap().next().is_none(), "something was left in HOME");
}
