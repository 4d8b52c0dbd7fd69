//! The preview as a browser meets it: the program itself, real files, HTTP over loopback.

use candour::serve::{CLOSE, OPEN};
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Nothing takes so long but a fault.
const PATIENCE: Duration = Duration::from_secs(60);

/// The preview of a register in a folder of its own.
pub(crate) struct Preview {
    pub(crate) root: TempDir,
    pub(crate) port: u16,
    child: Child,
    said: PathBuf,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Preview {
    /// Serves a folder that `lay` has filled.
    pub(crate) fn of(lay: impl FnOnce(&Path)) -> Self {
        let root = TempDir::new().unwrap();
        lay(root.path());
        Self::start(root, &["--port", "0"])
    }

    pub(crate) fn start(root: TempDir, arguments: &[&str]) -> Self {
        let said = root.path().join("said");
        let mut child = Command::new(env!("CARGO_BIN_EXE_candour"))
            .arg("serve")
            .args(arguments)
            .current_dir(root.path())
            .stdout(Stdio::piped())
            .stderr(fs::File::create(&said).unwrap())
            .spawn()
            .unwrap();
        let mut address = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut address).unwrap();
        let port = address.trim().strip_prefix("http://localhost:").unwrap().trim_end_matches('/').parse().unwrap();
        Self { root, port, child, said }
    }

    /// The number of its process.
    #[cfg(target_os = "linux")]
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// A file that is watched.
    pub(crate) fn path(&self, file: &str) -> PathBuf {
        self.root.path().join(file)
    }

    pub(crate) fn save(&self, file: &str, bytes: impl AsRef<[u8]>) {
        super::lay(self.root.path(), file, bytes);
    }

    pub(crate) fn text(&self, file: &str) -> String {
        fs::read_to_string(self.path(file)).unwrap()
    }

    /// What the program said at the terminal.
    pub(crate) fn said(&self) -> String {
        fs::read_to_string(&self.said).unwrap()
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        let host = format!("Host: localhost:{}", self.port);
        self.ask(&format!("GET {path} HTTP/1.1\r\n{host}\r\nConnection: close\r\n\r\n"))
    }

    /// The page without what the preview adds.
    pub(crate) fn plain(&self, path: &str) -> Answer {
        let mut answer = self.get(path);
        answer.body = without_inset(&answer.body);
        answer
    }

    pub(crate) fn page(&self, path: &str) -> String {
        String::from_utf8(self.get(path).body).unwrap()
    }

    /// Sends a request as it is.
    pub(crate) fn ask(&self, request: &str) -> Answer {
        let mut stream = self.connect();
        stream.write_all(request.as_bytes()).unwrap();
        let mut all = Vec::new();
        stream.read_to_end(&mut all).unwrap();
        let end = all.windows(4).position(|four| four == b"\r\n\r\n").expect("an answer has a head");
        let head = String::from_utf8(all[..end].to_vec()).unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Answer { status, head: head.to_lowercase(), body: all[end + 4..].to_vec() }
    }

    /// Waits for something to come true, and says what did not.
    pub(crate) fn until(&self, what: &str, is_so: impl Fn() -> bool) {
        let begun = Instant::now();
        while !is_so() {
            assert!(begun.elapsed() < PATIENCE, "it never came to be that {what}\n{}", self.said());
            std::thread::yield_now();
        }
    }

    /// Waits until this page holds these words.
    pub(crate) fn until_page(&self, path: &str, words: &str) {
        self.until(&format!("{path} holds “{words}”"), || self.page(path).contains(words));
    }

    /// Waits until nothing is found that has to be mended; of the example some files are not translated.
    pub(crate) fn until_mended(&self) {
        self.until("nothing is to be mended but missing Welsh", || {
            let page = self.page("/_findings");
            let is_sound = page.contains("There is nothing to mend.") || page.contains("None of this keeps");
            is_sound && !page.contains("the ledger does not say so yet")
        });
    }

    /// Opens a page as a browser does: it asks to be told of changes. What it gives can be waited for.
    pub(crate) fn open(&self, path: &str) -> Open {
        let page = self.page(path);
        let shown = page.split("data-shown=\"").nth(1).unwrap().split('"').next().unwrap();
        let mut stream = self.connect();
        let host = format!("Host: localhost:{}", self.port);
        write!(stream, "GET /_candour/events?shown={shown}&at={path} HTTP/1.1\r\n{host}\r\n\r\n").unwrap();
        let mut events = BufReader::new(stream);
        let mut line = String::new();
        while line != "\r\n" {
            line.clear();
            assert!(events.read_line(&mut line).unwrap() > 0, "the message of changes ended at once");
        }
        Open(events)
    }

    #[cfg(unix)]
    /// Ends it as Ctrl-C does; its exit code.
    pub(crate) fn interrupt(mut self) -> (Option<i32>, String) {
        let id = rustix::process::Pid::from_child(&self.child);
        rustix::process::kill_process(id, rustix::process::Signal::INT).unwrap();
        let ended = self.child.wait().unwrap();
        (ended.code(), self.said())
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An open page.
pub(crate) struct Open(BufReader<TcpStream>);

impl Open {
    /// Waits until it is told that it has changed.
    pub(crate) fn hears(mut self) {
        let mut line = String::new();
        while line != "event: changed\n" {
            line.clear();
            assert!(self.0.read_line(&mut line).unwrap() > 0, "the page was never told of a change");
        }
    }
}

/// A page without what the preview puts into it, which must stand there once.
pub(crate) fn without_inset(page: &[u8]) -> Vec<u8> {
    let at = |words: &str| page.windows(words.len()).position(|window| window == words.as_bytes());
    let Some(start) = at(OPEN) else { return page.to_vec() };
    let end = at(CLOSE).expect("what begins ends") + CLOSE.len();
    [&page[..start], &page[end..]].concat()
}
