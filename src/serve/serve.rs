//! The whole of it: a port, a workshop that follows the disk, and whoever answers; until somebody ends it.

use super::answer::router;
use super::port::{Port, PortFault};
use super::state::State;
use super::watch::Watch;
use super::workshop::Workshop;
use crate::findings::Findings;
use crate::pipeline::Day;
use crate::project::Project;
use std::error::Error;
use std::fmt;
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};
use std::time::Duration;
use tokio::sync::watch;

/// What is served, and where.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The force's folder.
    pub project: Project,
    /// The day to check against.
    pub day: Day,
    /// Where to listen.
    pub port: Port,
}

/// Something that the person at the terminal wants to know.
#[derive(Debug, Clone)]
pub enum Report {
    /// The preview can be opened.
    Open {
        /// Its address, with `/` at its end.
        address: String,
        /// Everything that is wrong.
        found: Arc<Findings>,
    },
    /// Something was saved.
    Changed {
        /// The files that are not as they were, below the root.
        files: Vec<String>,
        /// Everything that is wrong now.
        found: Arc<Findings>,
        /// Whether the pages show what was saved.
        is_shown: bool,
        /// How long it took from when it was seen.
        took: Duration,
    },
    /// What was saved last concerned many files; now they are all checked, and more or less is wrong than was told.
    Checked {
        /// Everything that is wrong now.
        found: Arc<Findings>,
        /// Whether the pages show what was saved.
        is_shown: bool,
    },
}

/// Tells a report.
pub(super) type Tell = Box<dyn Fn(Report) + Send>;

/// Why nothing can be served.
#[derive(Debug)]
pub enum ServeFault {
    /// The port cannot be used.
    Port(PortFault),
    /// The folders cannot be watched.
    Watch(String),
    /// The system refuses what is needed to answer.
    System(std::io::Error),
    /// A fault of candour's own, which was told where it happened.
    Broken,
}

impl fmt::Display for ServeFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Port(fault) => fault.fmt(f),
            Self::Watch(why) => {
                write!(f, "candour cannot see what is saved here: {why}. Check that you may read content/.")
            }
            Self::Broken => f.write_str("the preview has ended. Start it again; your files are as they were."),
            Self::System(why) => write!(f, "the preview cannot be served: {why}. Close other programs and try again."),
        }
    }
}

impl Error for ServeFault {}

/// Serves the project until the program is told to end (Ctrl-C), and calls `report` on this thread meanwhile.
///
/// # Errors
///
/// The port is taken, the folders cannot be watched, or the system refuses.
pub fn serve(settings: &Settings, mut report: impl FnMut(Report)) -> Result<(), ServeFault> {
    let listener = settings.port.listen().map_err(ServeFault::Port)?;
    let port = listener.local_addr().map_err(ServeFault::System)?.port();
    // The system tells of a file by its true path.
    let root = settings.project.root();
    let project = Project::at(root.canonicalize().unwrap_or_else(|_| root.to_owned()));
    // Whatever is saved from here on is seen, even while everything is read.
    let (watch, end) = Watch::new(&project).map_err(|fault| ServeFault::Watch(fault.to_string()))?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(ServeFault::System)?;
    let (states, shown) = watch::channel(Arc::new(State::empty()));
    let (tell, told) = channel();
    let (project, day) = (project, settings.day);
    let at_work = std::thread::spawn({
        let (address, farewell) = (format!("http://localhost:{port}/"), Farewell(tell.clone()));
        move || {
            let workshop = Workshop::open(project, day, states);
            let tell: Tell = Box::new(move |report| farewell.tell(Told::Report(report)));
            tell(Report::Open { address, found: workshop.found() });
            workshop.run(watch, &tell);
        }
    });
    runtime.spawn(async move {
        let ended = tokio::select! {
            ended = answer(listener, router(shown, port)) => ended,
            ended = tokio::signal::ctrl_c() => ended,
        };
        end.end();
        let _ = tell.send(Told::Ended(ended));
    });
    let ended = loop {
        match told.recv() {
            Ok(Told::Report(told)) => report(told),
            Ok(Told::Ended(ended)) => break ended.map_err(ServeFault::System),
            Ok(Told::Broken) | Err(_) => break Err(ServeFault::Broken),
        }
    };
    // Nobody waits for what is still being read, nor for pages that are open.
    drop(at_work);
    runtime.shutdown_background();
    ended
}

/// What the thread that waits is told.
enum Told {
    Report(Report),
    Ended(std::io::Result<()>),
    Broken,
}

/// Tells of reports, and when its thread ends by a fault of its own.
struct Farewell(Sender<Told>);

impl Farewell {
    fn tell(&self, told: Told) {
        // Whoever has gone is told nothing.
        let _ = self.0.send(told);
    }
}

impl Drop for Farewell {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.tell(Told::Broken);
        }
    }
}

async fn answer(listener: TcpListener, router: axum::Router) -> std::io::Result<()> {
    listener.set_nonblocking(true)?;
    axum::serve(tokio::net::TcpListener::from_std(listener)?, router).await
}
