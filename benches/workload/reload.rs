//! From saving a file to the new bytes of an open page, as a browser meets it: over HTTP, with the message that the page has
//! changed in between.
//!
//! Every figure is the middle one of so many saves, and beside it the slowest.

use std::fmt::Write as _;
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How often a sentence of a record is saved, and any other thing.
const SAVES: usize = 20;

/// What is never reached but by a fault.
const PATIENCE: Duration = Duration::from_secs(300);

/// A thing that is saved again and again.
struct Edit {
    what: &'static str,
    file: PathBuf,
    /// Stands in the file; a word is put behind it.
    behind: String,
    page: String,
}

/// Serves the force in `folder` and measures, as a table in Markdown.
pub(crate) fn measure(folder: &Path) -> io::Result<String> {
    let begun = Instant::now();
    let mut server = Server::start(folder)?;
    let ready = begun.elapsed();
    let mut table = String::from("| what is saved | middle, ms | slowest, ms |\n|---|--:|--:|\n");
    for edit in edits(folder)? {
        let mut times = (0..SAVES).map(|number| server.save(&edit, number)).collect::<io::Result<Vec<f64>>>()?;
        times.sort_by(f64::total_cmp);
        let (middle, slowest) = (times[times.len() / 2], times[times.len() - 1]);
        let _ = writeln!(table, "| {} | {middle:.1} | {slowest:.1} |", edit.what);
    }
    let _ = writeln!(table, "\nready after {:.2} s; {}", ready.as_secs_f64(), server.memory());
    Ok(table)
}

fn edits(folder: &Path) -> io::Result<Vec<Edit>> {
    let content = folder.join("content");
    let mut technologies = fs::read_dir(content.join("technologies"))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<_>>>()?;
    technologies.sort();
    let like = |stem: &str| technologies.iter().find(|path| name(path).starts_with(stem)).cloned();
    let record = like("interview-transcription").ok_or_else(|| io::Error::other("no such record in this force"))?;
    let draft = like("report-drafting").ok_or_else(|| io::Error::other("no draft in this force"))?;
    let page = |path: &Path| format!("/technologies/{}.html", name(path));
    let mut datasets = fs::read_dir(content.join("datasets"))?.flatten().map(|entry| entry.path()).collect::<Vec<_>>();
    datasets.sort();
    let dataset = datasets.first().cloned().unwrap_or_default();
    let dataset_page = format!("/datasets/{}.html", name(&dataset));
    let paragraph = "\"\"\"\n";
    let edit = |what, file: PathBuf, behind: &str, page: String| Edit { what, file, behind: behind.to_owned(), page };
    Ok(vec![
        edit("a sentence of a technology", record.clone(), paragraph, page(&record)),
        edit("a sentence of a dataset", dataset, paragraph, dataset_page),
        edit("a sentence of a draft", draft.clone(), paragraph, page(&draft)),
        edit("a page of prose", content.join("pages/privacy.md"), "title = \"", "/privacy.html".to_owned()),
        edit("the notice in register.toml", content.join("register.toml"), "notice = \"", page(&record)),
        edit("a post in owners.toml", content.join("owners.toml"), "role = \"", "/owners.html".to_owned()),
    ])
}

fn name(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// The preview, running.
struct Server {
    child: Child,
    port: u16,
}

impl Server {
    fn start(folder: &Path) -> io::Result<Self> {
        let mut child = Command::new(env!("CARGO_BIN_EXE_candour"))
            .args(["serve", "--quiet", "--port", "0", "--today", "2026-11-21", "--root"])
            .arg(folder)
            .stdout(Stdio::piped())
            .spawn()?;
        let mut address = String::new();
        if let Some(out) = child.stdout.take() {
            BufReader::new(out).read_line(&mut address)?;
        }
        let port = address.trim().trim_end_matches('/').rsplit(':').next().and_then(|port| port.parse().ok());
        match port {
            Some(port) => Ok(Self { child, port }),
            None => Err(io::Error::other("candour did not say where it serves")),
        }
    }

    /// Milliseconds from before the file is saved to when the new page has come.
    fn save(&mut self, edit: &Edit, number: usize) -> io::Result<f64> {
        let page = self.get(&edit.page)?;
        let shown = page.split("data-shown=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
        let mut events = BufReader::new(self.ask(&format!("/_candour/events?shown={shown}&at={}", edit.page))?);
        wait_for(&mut events, "\r\n")?;
        let old = fs::read_to_string(&edit.file)?;
        let word = format!("Word{number} ");
        let plain = old.replace(&format!("{}Word{} ", edit.behind, number.wrapping_sub(1)), &edit.behind);
        let new = plain.replacen(&edit.behind, &format!("{}{word}", edit.behind), 1);
        let aside = edit.file.with_extension("tmp~");
        let begun = Instant::now();
        // As most editors do.
        fs::write(&aside, new)?;
        fs::rename(&aside, &edit.file)?;
        loop {
            wait_for(&mut events, "event: changed\n")?;
            // What is told first may still be what the last save came to.
            if self.get(&edit.page)?.contains(word.trim_end()) {
                break;
            }
            if begun.elapsed() > PATIENCE {
                return Err(io::Error::other(format!("the page did not show what was saved: {}", edit.what)));
            }
        }
        let took = begun.elapsed().as_secs_f64() * 1000.0;
        // The next one begins when all is quiet again.
        std::thread::sleep(Duration::from_millis(50));
        Ok(took)
    }

    fn get(&self, path: &str) -> io::Result<String> {
        let mut page = String::new();
        self.ask(path)?.read_to_string(&mut page)?;
        Ok(page)
    }

    fn ask(&self, path: &str) -> io::Result<TcpStream> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost:{}\r\nConnection: close\r\n\r\n", self.port)?;
        Ok(stream)
    }

    /// What it holds now and held at most, as Linux tells it.
    fn memory(&self) -> String {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let mib = |key: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(key))?;
            line.split_whitespace().next()?.parse::<u64>().ok().map(|kib| kib / 1024)
        };
        match (mib("VmRSS:"), mib("VmHWM:")) {
            (Some(now), Some(most)) => format!("memory {now} MiB at the end, {most} MiB at most"),
            _ => "memory is not told here".to_owned(),
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn wait_for(stream: &mut impl BufRead, line: &str) -> io::Result<()> {
    let mut read = String::new();
    loop {
        read.clear();
        if stream.read_line(&mut read)? == 0 {
            return Err(io::Error::other("the preview ended"));
        }
        if read == line {
            return Ok(());
        }
    }
}
