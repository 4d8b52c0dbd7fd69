//! A web server on this computer that serves the feeds of many forces, and misbehaves where it is told to.

use super::national_force::Feed;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// How it answers for one file.
#[derive(Clone)]
pub(crate) enum Manner {
    /// These bytes, and then it hangs up.
    Says(Vec<u8>),
    /// It hangs up without a word.
    HangsUp,
    /// It answers, and then sends a byte every now and then.
    Drips,
    /// It sends blanks for ever.
    Endless,
    /// So often with this answer, and then with the file.
    AtFirst(usize, Vec<u8>),
}

/// The server; it serves until the test ends.
#[derive(Clone)]
pub(crate) struct Server {
    port: u16,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    feeds: BTreeMap<String, Feed>,
    manners: BTreeMap<(String, String), Manner>,
    /// What was asked for, with the status.
    asked: Vec<(String, u16)>,
    busy: usize,
    busiest: usize,
    /// How long it takes over each answer.
    pause: Duration,
}

impl Server {
    pub(crate) fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let server = Self { port: listener.local_addr().unwrap().port(), state: Arc::default() };
        let serving = server.clone();
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let serving = serving.clone();
                thread::spawn(move || serving.converse(stream));
            }
        });
        server
    }

    /// The address of a force's register.
    pub(crate) fn address(&self, code: &str) -> String {
        format!("http://127.0.0.1:{}/{code}/", self.port)
    }

    pub(crate) fn serve(&self, code: &str, feed: Feed) {
        let mut state = self.state.lock().unwrap();
        state.manners.retain(|(of, _), _| of != code);
        state.feeds.insert(code.to_owned(), feed);
    }

    pub(crate) fn misbehave(&self, code: &str, file: &str, manner: Manner) {
        self.state.lock().unwrap().manners.insert((code.to_owned(), file.to_owned()), manner);
    }

    pub(crate) fn pause(&self, pause: Duration) {
        self.state.lock().unwrap().pause = pause;
    }

    /// What was asked for since the last time, each with the status of its answer.
    pub(crate) fn asked(&self) -> Vec<(String, u16)> {
        std::mem::take(&mut self.state.lock().unwrap().asked)
    }

    /// How many were served at the same moment at most.
    pub(crate) fn busiest(&self) -> usize {
        self.state.lock().unwrap().busiest
    }

    fn converse(&self, stream: TcpStream) -> Option<()> {
        let mut reader = BufReader::new(stream.try_clone().ok()?);
        let mut stream = stream;
        loop {
            let mut line = String::new();
            reader.read_line(&mut line).ok().filter(|bytes| *bytes > 0)?;
            let path = line.split(' ').nth(1)?.to_owned();
            let mut etag = None;
            loop {
                let mut header = String::new();
                reader.read_line(&mut header).ok()?;
                if header.trim().is_empty() {
                    break;
                }
                if let Some(value) = header.to_lowercase().strip_prefix("if-none-match:") {
                    etag = Some(value.trim().to_owned());
                }
            }
            let pause = {
                let mut state = self.state.lock().unwrap();
                state.busy += 1;
                state.busiest = state.busiest.max(state.busy);
                state.pause
            };
            thread::sleep(pause);
            let went_on = self.answer(&mut stream, &path, etag);
            self.state.lock().unwrap().busy -= 1;
            went_on?;
        }
    }

    fn answer(&self, stream: &mut TcpStream, path: &str, known: Option<String>) -> Option<()> {
        let (code, file) = path.trim_start_matches('/').split_once("/api/v1/").unwrap_or((path, ""));
        let (manner, bytes) = {
            let mut state = self.state.lock().unwrap();
            let key = (code.to_owned(), file.to_owned());
            let manner = state.manners.get(&key).cloned();
            if let Some(Manner::AtFirst(left, _)) = state.manners.get_mut(&key) {
                *left = left.saturating_sub(1);
            }
            let manner = manner.filter(|it| !matches!(it, Manner::AtFirst(0, _)));
            (manner, state.feeds.get(code).and_then(|feed| feed.get(file)).cloned())
        };
        let note = |status: u16| self.state.lock().unwrap().asked.push((path.to_owned(), status));
        match manner {
            Some(Manner::HangsUp) => None,
            Some(Manner::Says(bytes) | Manner::AtFirst(_, bytes)) => {
                note(0);
                stream.write_all(&bytes).ok()?;
                None
            }
            Some(Manner::Drips) => {
                note(200);
                stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n").ok()?;
                for _ in 0..200 {
                    stream.write_all(b" ").ok()?;
                    thread::sleep(Duration::from_millis(50));
                }
                None
            }
            Some(Manner::Endless) => {
                note(200);
                stream.write_all(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n").ok()?;
                let piece = [b"10000\r\n".to_vec(), vec![b' '; 0x10000], b"\r\n".to_vec()].concat();
                loop {
                    stream.write_all(&piece).ok()?;
                }
            }
            None => {
                let Some(bytes) = bytes else {
                    note(404);
                    let page = "<!doctype html><title>Not found</title>";
                    let head = format!("HTTP/1.1 404 Not Found\r\nContent-Length: {}\r\n\r\n{page}", page.len());
                    return stream.write_all(head.as_bytes()).ok();
                };
                let etag = format!("\"{}\"", candour::ledger::sha256(&String::from_utf8_lossy(&bytes)));
                if known.as_deref() == Some(etag.as_str()) {
                    note(304);
                    return stream
                        .write_all(format!("HTTP/1.1 304 Not Modified\r\nETag: {etag}\r\n\r\n").as_bytes())
                        .ok();
                }
                note(200);
                let head = format!("HTTP/1.1 200 OK\r\nETag: {etag}\r\nContent-Length: {}\r\n\r\n", bytes.len());
                stream.write_all(head.as_bytes()).ok()?;
                stream.write_all(&bytes).ok()
            }
        }
    }
}

/// An answer that stands for itself.
pub(crate) fn says(status: &str, headers: &str, body: &str) -> Manner {
    let head = format!("HTTP/1.1 {status}\r\n{headers}Content-Length: {}\r\n\r\n{body}", body.len());
    Manner::Says(head.into_bytes())
}

/// The port of a server whose certificate nobody vouches for but itself.
pub(crate) fn self_signed() -> u16 {
    use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
    let made = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()]).unwrap();
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(made.signing_key.serialize_der()));
    let config = rustls::ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key)
        .unwrap();
    let config = Arc::new(config);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            let mut shaken = rustls::ServerConnection::new(Arc::clone(&config)).unwrap();
            let mut stream = stream;
            let mut tls = rustls::Stream::new(&mut shaken, &mut stream);
            let _ = tls.write_all(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        }
    });
    port
}
