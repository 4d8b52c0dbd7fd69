//! A place on the web, and the files below it.

use super::answer::{Answer, Body, Validators, of_reading};
use super::fault::Unfetched;
use rustls::crypto::ring::default_provider;
use std::io::Read;
use std::sync::Arc;
use std::time::Duration;
use ureq::http::header::{IF_MODIFIED_SINCE, IF_NONE_MATCH, LOCATION, RETRY_AFTER};
use ureq::http::{Method, Response, StatusCode};
use ureq::tls::{RootCerts, TlsConfig};
use ureq::{Agent, Body as Received, Error};
use url::{Host, Url};

/// How long things may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// A connection.
    pub connect: Duration,
    /// A file, from the first byte asked to the last received.
    pub whole: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self { connect: Duration::from_secs(15), whole: Duration::from_secs(300) }
    }
}

/// How often a server may send us on.
const REDIRECTS: u32 = 3;

/// How many connections are kept for the next question.
const KEPT: usize = 8;

/// A place on the web below which files are fetched, one request after another over the same connections.
#[derive(Debug, Clone)]
pub struct Web {
    base: Url,
    agent: Agent,
    /// Makes a new connection for each question.
    afresh: Agent,
}

impl Web {
    /// The place at this address, which ends in `/` or is taken to. http is for this computer only.
    ///
    /// # Errors
    ///
    /// It is no address, or not https.
    pub fn at(address: &str) -> Result<Self, Unfetched> {
        Self::within(address, Limits::default())
    }

    /// The same, within these limits.
    ///
    /// # Errors
    ///
    /// It is no address, or not https.
    pub fn within(address: &str, limits: Limits) -> Result<Self, Unfetched> {
        let address = format!("{}/", address.trim_end_matches('/'));
        let base = Url::parse(&address).map_err(|fault| Unfetched::Connection(format!("{address}: {fault}")))?;
        let is_here = is_loopback(&base);
        if base.scheme() != "https" && !is_here {
            return Err(Unfetched::NotEncrypted(address));
        }
        let tls = TlsConfig::builder()
            .root_certs(RootCerts::PlatformVerifier)
            .unversioned_rustls_crypto_provider(Arc::new(default_provider()))
            .build();
        let agent = |kept: usize| {
            let config = Agent::config_builder()
                .https_only(!is_here)
                .max_redirects(0) // They are followed here, where it is known to where one may go.
                .http_status_as_error(false)
                .timeout_connect(Some(limits.connect))
                .timeout_global(Some(limits.whole))
                .user_agent(concat!("candour/", env!("CARGO_PKG_VERSION")))
                .max_idle_connections(kept)
                .tls_config(tls.clone());
            let config = if is_here { config.proxy(None) } else { config };
            config.build().new_agent()
        };
        Ok(Self { base, agent: agent(KEPT), afresh: agent(0) })
    }

    /// The whole address of the file at this path below the place.
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// The bytes of a file, `largest` at most; unpacked ones count, however few came over the wire.
    ///
    /// # Errors
    ///
    /// It cannot be had, or is too large.
    pub fn bytes(&self, path: &str, largest: u64) -> Result<Vec<u8>, Unfetched> {
        let mut answer = self.ask(Method::GET, path, None)?;
        of_status(&answer)?;
        let mut bytes = Vec::new();
        // The library's own limit counts packed bytes.
        let reader = answer.body_mut().with_config().limit(u64::MAX).reader();
        reader.take(largest.saturating_add(1)).read_to_end(&mut bytes).map_err(|fault| of_reading(&fault))?;
        if bytes.len() as u64 > largest { Err(Unfetched::TooLarge) } else { Ok(bytes) }
    }

    /// Whether a file is there, without fetching it.
    ///
    /// # Errors
    ///
    /// The server gives no clear answer.
    pub fn has(&self, path: &str) -> Result<bool, Unfetched> {
        let answer = self.ask(Method::HEAD, path, None)?;
        if answer.status() == StatusCode::GONE {
            return Ok(true); // A host hands out the notice in place of what was withdrawn with this status.
        }
        match of_status(&answer) {
            Ok(()) => Ok(true),
            Err(Unfetched::NotFound) => Ok(false),
            Err(fault) => Err(fault),
        }
    }

    /// A file, to be read piece by piece; or that it is still as `known` says.
    ///
    /// # Errors
    ///
    /// It cannot be had.
    pub fn open(&self, path: &str, known: Option<&Validators>) -> Result<Answer, Unfetched> {
        let answer = self.ask(Method::GET, path, known)?;
        if answer.status() == StatusCode::NOT_MODIFIED && known.is_some() {
            return Ok(Answer::Unchanged);
        }
        of_status(&answer)?;
        let (head, body) = answer.into_parts();
        let reader = body.into_with_config().limit(u64::MAX).reader();
        Ok(Answer::Body(Body::new(reader, &head.headers)))
    }

    /// Asks for a file, and follows where the server sends us on to, as long as it stays on the same computer.
    fn ask(&self, method: Method, path: &str, known: Option<&Validators>) -> Result<Response<Received>, Unfetched> {
        let mut address = self.base.join(path).map_err(|fault| Unfetched::Connection(fault.to_string()))?;
        for _ in 0..=REDIRECTS {
            // A server may close a connection that was kept just as the next question is on its way. Asking again harms
            // nothing: a GET or HEAD changes nothing there (RFC 9110, section 9.2.2).
            let answer = match ask_once(&self.agent, &method, &address, known) {
                Err(Error::Io(_)) => ask_once(&self.afresh, &method, &address, known),
                other => other,
            };
            let answer = answer.map_err(of_request)?;
            if !matches!(answer.status().as_u16(), 301 | 302 | 303 | 307 | 308) {
                return Ok(answer);
            }
            let to = answer.headers().get(LOCATION).and_then(|to| to.to_str().ok());
            let to = to.and_then(|to| address.join(to).ok());
            let to = to.ok_or_else(|| Unfetched::Redirected("the server sends us on to no address".to_owned()))?;
            let is_here = is_loopback(&self.base) && is_loopback(&to);
            if !(to.scheme() == "https" || to.scheme() == "http" && is_here) {
                return Err(Unfetched::Redirected(format!("the server sends us on to {to}, which is not https")));
            }
            // Whoever takes over a server could otherwise have us ask any computer, also those that only we can reach.
            if to.host() != self.base.host() {
                let why =
                    format!("the server sends us on to {to}, which is another computer than the one that was named");
                return Err(Unfetched::Redirected(why));
            }
            address = to;
        }
        Err(Unfetched::Redirected("the server sends us on again and again".to_owned()))
    }
}

fn ask_once(
    agent: &Agent,
    method: &Method,
    address: &Url,
    known: Option<&Validators>,
) -> Result<Response<Received>, Error> {
    let mut request = match *method {
        Method::HEAD => agent.head(address.as_str()),
        _ => agent.get(address.as_str()),
    };
    if let Some(etag) = known.and_then(|known| known.etag.as_ref()) {
        request = request.header(IF_NONE_MATCH, etag);
    }
    if let Some(day) = known.and_then(|known| known.last_modified.as_ref()) {
        request = request.header(IF_MODIFIED_SINCE, day);
    }
    request.call()
}

fn is_loopback(address: &Url) -> bool {
    match address.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(number)) => number.is_loopback(),
        Some(Host::Ipv6(number)) => number.is_loopback(),
        None => false,
    }
}

fn of_status(answer: &Response<Received>) -> Result<(), Unfetched> {
    match answer.status() {
        status if status.is_success() => Ok(()),
        StatusCode::NOT_FOUND | StatusCode::GONE => Err(Unfetched::NotFound),
        status @ (StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE) => {
            let after = answer.headers().get(RETRY_AFTER).and_then(|after| after.to_str().ok()?.trim().parse().ok());
            Err(Unfetched::Busy(status.as_u16(), after.map(Duration::from_secs)))
        }
        status => Err(Unfetched::Status(status.as_u16())),
    }
}

fn of_request(fault: Error) -> Unfetched {
    match fault {
        Error::StatusCode(status) => Unfetched::Status(status),
        Error::Timeout(_) => Unfetched::TooSlow,
        Error::RequireHttpsOnly(address) => Unfetched::NotEncrypted(address),
        Error::HostNotFound => Unfetched::Connection("no such computer is known".to_owned()),
        Error::BodyExceedsLimit(_) => Unfetched::TooLarge,
        Error::Tls(why) => Unfetched::NotTrusted(why.to_owned()),
        Error::Rustls(why) => Unfetched::NotTrusted(why.to_string()),
        Error::Io(fault) => match fault.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>()) {
            Some(why) => Unfetched::NotTrusted(why.to_string()),
            None => Unfetched::Connection(fault.to_string()),
        },
        fault => Unfetched::Connection(fault.to_string()),
    }
}
