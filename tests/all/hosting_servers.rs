//! nginx, Apache httpd and, where it is installed, Caddy with the configuration that a build writes, asked over plain HTTP.
//!
//! The configuration is used as it stands, save what only an administrator knows: the folder, the ports and the keys.
//! Where a server is not installed its test says so; where tests run unwatched (`CI`) it fails.
#![cfg(unix)]

use super::harness::{candour, project};
use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

const PATIENCE: Duration = Duration::from_secs(30);

/// A program that must be installed where tests run unwatched.
pub(crate) fn needed(names: &[&str]) -> Option<PathBuf> {
    let found = installed(names);
    let unwatched = std::env::var_os("CI").is_some_and(|value| value == "true");
    assert!(found.is_some() || !unwatched, "{} is not installed; tests/run installs it", names[0]);
    found
}

/// A program that is installed, perhaps where only administrators look.
fn installed(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::env::split_paths(&path).chain(["/usr/sbin", "/usr/local/sbin", "/sbin"].map(PathBuf::from));
    let found = folders.flat_map(|folder| names.iter().map(move |name| folder.join(name))).find(|path| path.is_file());
    if found.is_none() {
        eprintln!("passed over: {} is not installed", names[0]);
    }
    found
}

/// A site at an address, in a folder that any user may read.
fn site(base: &str) -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
    let out = folder.path().join("public");
    let arguments = ["build", "--quiet", "--base-url", base, "--out", out.to_str().unwrap()];
    let hosts = ["--host-config", "nginx", "--host-config", "apache", "--host-config", "caddy"];
    let built = candour(&project(""), &[&arguments[..], &hosts].concat());
    assert_eq!(built.code, 0, "{}", built.err);
    folder
}

fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port()
}

fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

/// A server that runs until it is dropped.
struct Server {
    child: Child,
    port: u16,
    said: PathBuf,
}

impl Server {
    /// Starts a server whose configuration passes its own test.
    fn start(program: &Path, test: &[&str], arguments: &[&str], port: u16, folder: &Path) -> Self {
        let test = Command::new(program).args(test).env("HOME", folder).output().unwrap();
        assert!(test.status.success(), "its own test fails: {}", String::from_utf8_lossy(&test.stderr));
        let said = folder.join("said");
        let child = Command::new(program)
            .args(arguments)
            .env("HOME", folder)
            .stdout(Stdio::null())
            .stderr(fs::File::create(&said).unwrap())
            .spawn()
            .unwrap();
        let mut server = Self { child, port, said };
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            let ended = server.child.try_wait().unwrap();
            assert!(ended.is_none() && begun.elapsed() < PATIENCE, "{}", fs::read_to_string(&server.said).unwrap());
            std::thread::yield_now();
        }
        server
    }

    fn get(&self, path: &str, headers: &str) -> Answer {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let request = format!("GET {path} HTTP/1.1\r\nHost: register.example\r\nConnection: close\r\n{headers}\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        let mut all = Vec::new();
        stream.read_to_end(&mut all).unwrap();
        let end = all.windows(4).position(|four| four == b"\r\n\r\n").expect("an answer has a head");
        let head = String::from_utf8(all[..end].to_vec()).unwrap();
        Answer { path: path.to_owned(), head, body: String::from_utf8_lossy(&all[end + 4..]).into_owned() }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Asked to end, a server takes its workers along.
        let id = rustix::process::Pid::from_child(&self.child);
        let _ = rustix::process::kill_process(id, rustix::process::Signal::TERM);
        let _ = self.child.wait();
    }
}

struct Answer {
    path: String,
    head: String,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines().skip(1).filter_map(|line| line.split_once(": "));
        lines.find(|(it, _)| it.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    /// Asserts the status and these headers, an empty one being absent.
    fn must(&self, status: u16, headers: &[(&str, &str)]) -> &Self {
        let Self { path, head, .. } = self;
        assert_eq!(head.split(' ').nth(1).unwrap(), status.to_string(), "{path}\n{head}");
        for (name, value) in headers {
            assert_eq!(self.header(name).unwrap_or_default(), *value, "{name} of {path}\n{head}");
        }
        self
    }
}

/// The file that an administrator is given, with what only they know.
fn configured(folder: &Path, file: &str, changes: &[(&str, &str)], without: &[&str]) -> String {
    let text = fs::read_to_string(folder.join("hosting").join(file)).unwrap();
    let kept = text.lines().filter(|line| !without.iter().any(|start| line.trim_start().starts_with(start)));
    let mut text = kept.collect::<Vec<_>>().join("\n");
    for (from, to) in changes {
        assert!(text.contains(from), "{file} has no {from}");
        text = text.replace(from, to);
    }
    text
}

fn nginx(program: &Path, site: &TempDir) -> Server {
    let (folder, port) = (site.path(), free_port());
    let root = folder.join("public").display().to_string();
    let server = configured(
        folder,
        "nginx.conf",
        &[
            ("/srv/candour/public", &root),
            ("listen 443 ssl", &format!("listen 127.0.0.1:{port}")),
            ("listen 80", &format!("listen 127.0.0.1:{}", free_port())),
        ],
        &["ssl_", "listen [::]"],
    );
    let user = if is_root() { "user nobody nogroup;\n" } else { "" };
    let at = folder.display();
    let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    let temporary: String = temporary.iter().map(|name| format!("{name}_temp_path {at}/{name};\n")).collect();
    let whole = format!(
        "{user}daemon off;\npid {at}/nginx.pid;\nerror_log stderr crit;\nevents {{}}\nhttp {{\naccess_log off;\n\
         {temporary}{server}\n}}\n"
    );
    let file = folder.join("whole.conf");
    fs::write(&file, whole).unwrap();
    let file = file.to_str().unwrap();
    Server::start(program, &["-t", "-c", file], &["-c", file], port, folder)
}

fn apache(program: &Path, modules: &Path, site: &TempDir) -> Server {
    let (folder, port) = (site.path(), free_port());
    let root = folder.join("public").display().to_string();
    let host = configured(
        folder,
        "apache.conf",
        &[
            ("/srv/candour/public", &root),
            ("<VirtualHost *:443>", &format!("<VirtualHost *:{port}>")),
            ("<VirtualHost *:80>", "<VirtualHost *:1>"),
        ],
        &["SSL"],
    );
    let wanted =
        ["mpm_event", "unixd", "authz_core", "mime", "dir", "alias", "headers", "rewrite", "filter", "deflate"];
    let load: String = wanted
        .iter()
        .map(|name| (name, modules.join(format!("mod_{name}.so"))))
        .filter(|(_, file)| file.is_file())
        .map(|(name, file)| format!("LoadModule {name}_module {}\n", file.display()))
        .collect();
    let user = if is_root() { "User nobody\nGroup nogroup\n" } else { "" };
    let at = folder.display();
    let whole = format!(
        "{load}ServerRoot {at}\nDefaultRuntimeDir {at}\nPidFile {at}/apache.pid\nErrorLog {at}/apache.log\n\
         TypesConfig /dev/null\nServerName localhost\n{user}Listen 127.0.0.1:{port}\n{host}\n"
    );
    let file = folder.join("whole.conf");
    fs::write(&file, whole).unwrap();
    let file = file.to_str().unwrap();
    Server::start(program, &["-t", "-f", file], &["-f", file, "-D", "FOREGROUND"], port, folder)
}

fn caddy(program: &Path, site: &TempDir) -> Server {
    let (folder, port) = (site.path(), free_port());
    let root = folder.join("public").display().to_string();
    let address = format!(":{port} {{");
    let changes = [("/srv/candour/public", root.as_str()), ("https://register.example {", &address)];
    let file = folder.join("whole.caddy");
    let text = configured(folder, "Caddyfile", &changes, &[]);
    fs::write(&file, format!("{{\n\tadmin off\n\tauto_https off\n}}\n{text}\n")).unwrap();
    let with = ["--adapter", "caddyfile", "--config", file.to_str().unwrap()];
    Server::start(program, &[&["validate"], &with[..]].concat(), &[&["run"], &with[..]].concat(), port, folder)
}

#[test]
fn nginx_serves_the_site_as_it_is_meant() {
    let Some(program) = needed(&["nginx"]) else { return };
    for (prefix, site) in sites() {
        asked(&nginx(&program, &site), prefix, &site);
    }
}

#[test]
fn apache_serves_the_site_as_it_is_meant() {
    let Some(program) = needed(&["apache2", "httpd"]) else { return };
    let folders =
        ["/usr/lib/apache2/modules", "/usr/lib64/httpd/modules", "/usr/lib/httpd/modules", "/usr/libexec/apache2"];
    let modules = folders.map(PathBuf::from).into_iter().find(|folder| folder.is_dir()).expect("Apache has modules");
    for (prefix, site) in sites() {
        asked(&apache(&program, &modules, &site), prefix, &site);
    }
}

#[test]
fn caddy_serves_the_site_as_it_is_meant() {
    let Some(program) = installed(&["caddy"]) else { return };
    for (prefix, site) in sites() {
        asked(&caddy(&program, &site), prefix, &site);
    }
}

/// The example at the root of a host, and in a folder of one.
fn sites() -> [(&'static str, TempDir); 2] {
    ["/", "/police/register/"].map(|prefix| (prefix, site(&format!("https://register.example{prefix}"))))
}

const FRESH: &str = "public, max-age=300";

fn asked(server: &Server, prefix: &str, site: &TempDir) {
    let get = |path: &str| server.get(&format!("{prefix}{path}"), "");
    let html = "text/html; charset=utf-8";
    let assets = fs::read_dir(site.path().join("public/assets")).unwrap();
    let mut assets = assets.map(|asset| asset.unwrap().file_name().into_string().unwrap());
    let asset = format!("assets/{}", assets.find(|name| name.ends_with(".css")).unwrap());

    for (path, language) in
        [("", "en"), ("index.html", "en"), ("technologies/", "en"), ("about.html", "en"), ("cy/", "cy")]
    {
        let page = get(path);
        page.must(200, &[("Content-Type", html), ("Content-Language", language), ("Cache-Control", FRESH)]);
        page.must(200, &[("Access-Control-Allow-Origin", ""), ("X-Content-Type-Options", "nosniff")]);
        let policy = page.header("Content-Security-Policy").unwrap();
        assert!(policy.starts_with("default-src 'none';") && policy.contains("frame-ancestors 'none'"), "{policy}");
        assert!(!policy.contains("unsafe"), "{policy}");
        assert!(page.header("Strict-Transport-Security").is_some() && page.header("Permissions-Policy").is_some());
    }
    for (path, kind) in [
        ("api/v1/index.json", "application/json"),
        ("api/v1/feed.json", "application/feed+json"),
        ("api/v1/feed.atom", "application/atom+xml"),
        ("api/v1/schema/index.json", "application/schema+json"),
        ("api/v1/technologies.csv", "text/csv; charset=utf-8"),
        ("api/v1/ledger.jsonl", "application/x-ndjson"),
        ("sitemap.xml", "application/xml"),
        ("robots.txt", "text/plain; charset=utf-8"),
        ("SHA256SUMS", "text/plain; charset=utf-8"),
    ] {
        let open = [("Access-Control-Allow-Origin", "*"), ("Cache-Control", FRESH), ("Content-Language", "")];
        get(path).must(200, &[("Content-Type", kind)]).must(200, &open);
    }
    let kept = ("Cache-Control", "public, max-age=31536000, immutable");
    get(&asset).must(200, &[("Content-Type", "text/css; charset=utf-8"), kept]);

    for (path, language) in
        [("nothing.html", "en"), ("api/nothing.json", "en"), (".git/config", "en"), ("cy/a/b", "cy")]
    {
        let page = get(path);
        page.must(404, &[("Content-Type", html), ("Content-Language", language), ("Cache-Control", FRESH)]);
        assert!(page.body.contains(&format!("<html lang=\"{language}\">")), "{}", page.body);
        assert!(page.header("Content-Security-Policy").is_some());
    }
    // A folder without an index of its own shows nothing of what is in it.
    let folder = get("assets/");
    assert!(!folder.head.contains(" 200 ") && !folder.body.contains("Index of"), "{}", folder.head);
    for (path, language) in [("", "en"), ("cy/", "cy")] {
        for gone in ["technologies/social-media-summariser.html", "datasets/custody-photographs.html"] {
            let page = get(&format!("{path}{gone}"));
            page.must(410, &[("Content-Type", html), ("Content-Language", language)]);
            let notice = fs::read_to_string(site.path().join("public").join(path).join(gone)).unwrap();
            assert!(page.body.contains(&notice), "{gone}: the notice is the body");
        }
    }
    for (from, to) in [
        ("technologies/tidemark.html", "technologies/reoffending-risk.html"),
        ("cy/technologies/tidemark.html", "cy/technologies/reoffending-risk.html"),
        ("api/v1/technologies/tidemark.json", "api/v1/technologies/reoffending-risk.json"),
    ] {
        let answer = get(from);
        let location = answer.must(301, &[]).header("Location").unwrap().trim_start_matches("https://register.example");
        assert_eq!(location, format!("{prefix}{to}"));
    }
    let whole = get("index.html");
    let tag = whole.header("ETag").expect("a page has a tag");
    for accepts in ["", "Accept-Encoding: gzip\r\n"] {
        let again = server.get(&whole.path, &format!("If-None-Match: {tag}\r\n{accepts}"));
        assert!(again.must(304, &[("Cache-Control", FRESH)]).body.is_empty());
    }
    let packed = server.get(&whole.path, "Accept-Encoding: gzip\r\n");
    packed.must(200, &[("Content-Encoding", "gzip"), ("Vary", "Accept-Encoding")]);
}
