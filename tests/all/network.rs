//! Feeds on the web: a site that is fetched is found what the same folder is found, and no server can do harm.

use super::harness::{DAY, Ran, candour, change, sound};
use flate2::{Compression, write::GzEncoder};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::thread;
use tempfile::TempDir;

/// How a server answers when it is asked for the manifest. Everything else it takes from a folder.
#[derive(Clone)]
enum Manner {
    Plain,
    Says(Vec<u8>),
    /// The page at this path is answered with 410, as our configurations do for what was withdrawn.
    Gone(&'static str),
    /// Each connection answers once, is kept open, and breaks at the next question.
    BreaksKept,
}

/// A web server on this computer that serves a folder below `/ai/`, until the test ends.
fn serve(folder: PathBuf, manner: Manner) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/ai/", listener.local_addr().unwrap());
    thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            let (folder, manner) = (folder.clone(), manner.clone());
            thread::spawn(move || answer(stream, &folder, &manner));
        }
    });
    address
}

fn answer(stream: TcpStream, folder: &Path, manner: &Manner) -> Option<()> {
    let mut reader = BufReader::new(stream.try_clone().ok()?);
    let mut stream = stream;
    for asked in 0.. {
        let mut line = String::new();
        reader.read_line(&mut line).ok().filter(|bytes| *bytes > 0)?;
        let mut words = line.split(' ');
        let (method, path) = (words.next()?.to_owned(), words.next()?.strip_prefix("/ai/")?.to_owned());
        let mut header = String::from("x");
        while !header.trim().is_empty() {
            header.clear();
            reader.read_line(&mut header).ok()?;
        }
        if asked > 0 && matches!(manner, Manner::BreaksKept) {
            return None;
        }
        if let (Manner::Says(bytes), "api/v1/index.json") = (manner, path.as_str()) {
            stream.write_all(bytes).ok()?;
            return Some(());
        }
        let (status, body) = match fs::read(folder.join(&path)) {
            Ok(bytes) if matches!(manner, Manner::Gone(gone) if *gone == path) => ("410 Gone", bytes),
            Ok(bytes) => ("200 OK", bytes),
            Err(_) => ("404 Not Found", b"<!doctype html><title>Not found</title>".to_vec()),
        };
        write!(stream, "HTTP/1.1 {status}\r\nContent-Length: {}\r\n\r\n", body.len()).ok()?;
        if method == "GET" {
            stream.write_all(&body).ok()?;
        }
    }
    None
}

fn published() -> TempDir {
    let folder = sound();
    let root = folder.path();
    let done = candour(root, &["publish", "--because-all", "The first publication.", "--today", DAY, "--quiet"]);
    assert_eq!(done.code, 0, "{}", done.err);
    folder
}

fn verify(root: &Path, what: &str) -> Ran {
    candour(root, &["verify", what, "--today", DAY])
}

#[test]
fn a_site_on_the_web_is_found_what_its_folder_is_found() {
    let folder = published();
    let root = folder.path();
    let address = serve(root.join("public"), Manner::Plain);
    for what in [address.clone(), format!("{address}api/v1/index.json"), format!("{address}index.html")] {
        let ran = verify(root, &what);
        assert!(ran.code == 0 && ran.err.contains("is whole"), "{what}: {}", ran.err);
    }
    let breaks = verify(root, &serve(root.join("public"), Manner::BreaksKept));
    assert!(breaks.code == 0 && breaks.err.contains("is whole"), "{}", breaks.err);
    let gone = verify(root, &serve(root.join("public"), Manner::Gone("technologies/sound.html")));
    assert!(gone.code == 0 && gone.err.contains("is whole"), "{}", gone.err);
    let spoiled: [(&str, &str, &str); 3] = [
        ("api/v1/technologies/sound.json", "\"moderate\"", "\"high\""),
        ("api/v1/index.json", "\"technologies\": 2", "\"technologies\": 3"),
        ("api/v1/ledger.jsonl", "The first publication.", "The second publication."),
    ];
    for (path, from, to) in spoiled {
        let before = fs::read(root.join("public").join(path)).unwrap();
        change(&root.join("public"), path, from, to);
        let (there, here) = (verify(root, &address), verify(root, "public"));
        assert_eq!(there.code, 1, "{path}: {}", there.err);
        let rules = |ran: &Ran| -> Vec<String> {
            let rules = ran.err.lines().filter_map(|line| Some(line.split_once("= rule: ")?.1.to_owned()));
            // The sums of the whole site are for whoever has the whole site.
            rules.filter(|rule| rule != "site-altered").collect()
        };
        assert_eq!(rules(&there), rules(&here), "{path}");
        fs::write(root.join("public").join(path), before).unwrap();
    }
    fs::remove_file(root.join("public/technologies/sound.html")).unwrap();
    let ran = verify(root, &address);
    assert!(ran.code == 1 && ran.err.contains("page-missing"), "{}", ran.err);
}

#[test]
fn what_a_server_does_wrong_is_told_and_harms_nobody() {
    let folder = published();
    let root = folder.path();
    let html = b"HTTP/1.1 200 OK\r\nContent-Length: 22\r\n\r\n<!doctype html>Sorry.\n".to_vec();
    let away = b"HTTP/1.1 302 Found\r\nLocation: /ai/api/v1/index.json\r\nContent-Length: 0\r\n\r\n".to_vec();
    let cut = b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n{\"schema_version\":".to_vec();
    let down = b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n".to_vec();
    let gone = b"HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n".to_vec();
    let cases = [
        ("a page in place of data", html, "web page"),
        ("in a circle", away, "again and again"),
        ("cut off", cut, "less of it arrived"),
        ("out of order", down, "503"),
        ("gone", gone, "not there"),
        ("a bomb", bomb(), "larger than"),
    ];
    for (name, says, words) in cases {
        let ran = verify(root, &serve(root.join("public"), Manner::Says(says)));
        assert!(ran.code == 1 && ran.err.contains(words), "{name}: {}", ran.err);
    }
}

/// Half a megabyte that unpacks to more than candour takes.
fn bomb() -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    let zeros = vec![b' '; 1 << 20];
    for _ in 0..520 {
        packed.write_all(&zeros).unwrap();
    }
    let packed = packed.finish().unwrap();
    let head = format!("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {}\r\n\r\n", packed.len());
    [head.into_bytes(), packed].concat()
}

#[test]
fn an_address_that_anybody_on_the_way_could_alter_is_refused() {
    let folder = published();
    for address in ["http://register.example/", "http://127.0.0.1.example/"] {
        let ran = verify(folder.path(), address);
        assert!(ran.code == 2 && ran.err.contains("is not https"), "{}", ran.err);
    }
    let nobody = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/", nobody.local_addr().unwrap());
    drop(nobody);
    let ran = verify(folder.path(), &address);
    assert!(ran.code == 1 && ran.err.contains("no connection"), "{}", ran.err);
}
