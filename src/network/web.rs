//! A place on the web, and the files below it.

use super::fault::Unfetched;
use rustls::crypto::ring::default_provider;
use std::io::{ErrorKind, Read};
use std::sync::Arc;
use std::time::Duration;
use ureq::http::StatusCode;
use ureq::tls::{RootCerts, TlsConfig};
use ureq::{Agent, Error};
use url::{Host, Url};

/// How long a connection may take.
const CONNECT: Duration = Duration::from_secs(15);

/// How long a file may take, from the first byte asked to the last received.
const WHOLE: Duration = Duration::from_secs(300);

/// How often a server may send us on.
const REDIRECTS: u32 = 3;

/// A place on the web below which files are fetched, one request after another over the same connections.
#[derive(Debug, Clone)]
pub struct Web {
    base: Url,
    agent: Agent,
}

impl Web {
    /// The place at this address, which ends in `/` or is taken to. http is for this computer only.
    ///
    /// # Errors
    ///
    /// It is no address, or not https.
    pub fn at(address: &str) -> Result<Self, Unfetched> {
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
        let config = Agent::config_builder()
            .https_only(!is_here)
            .max_redirects(REDIRECTS)
            .http_status_as_error(false)
            .timeout_connect(Some(CONNECT))
            .timeout_global(Some(WHOLE))
            .user_agent(concat!("candour/", env!("CARGO_PKG_VERSION")))
            .tls_config(tls);
        let config = if is_here { config.proxy(None) } else { config };
        Ok(Self { base, agent: config.build().new_agent() })
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
        let mut answer = self.agent.get(self.address(path)).call().map_err(of_request)?;
        of_status(answer.status())?;
        let mut bytes = Vec::new();
        // The library's own limit counts packed bytes.
        let reader = answer.body_mut().with_config().limit(u64::MAX).reader();
        reader.take(largest.saturating_add(1)).read_to_end(&mut bytes).map_err(|fault| match fault.kind() {
            ErrorKind::TimedOut => Unfetched::TooSlow,
            _ => Unfetched::Connection(fault.to_string()),
        })?;
        if bytes.len() as u64 > largest { Err(Unfetched::TooLarge) } else { Ok(bytes) }
    }

    /// Whether a file is there, without fetching it.
    ///
    /// # Errors
    ///
    /// The server gives no clear answer.
    pub fn has(&self, path: &str) -> Result<bool, Unfetched> {
        let answer = self.agent.head(self.address(path)).call().map_err(of_request)?;
        if answer.status() == StatusCode::GONE {
            return Ok(true); // A host hands out the notice in place of what was withdrawn with this status.
        }
        match of_status(answer.status()) {
            Ok(()) => Ok(true),
            Err(Unfetched::NotFound) => Ok(false),
            Err(fault) => Err(fault),
        }
    }
}

fn is_loopback(address: &Url) -> bool {
    match address.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(number)) => number.is_loopback(),
        Some(Host::Ipv6(number)) => number.is_loopback(),
        None => false,
    }
}

fn of_status(status: StatusCode) -> Result<(), Unfetched> {
    match status {
        status if status.is_success() => Ok(()),
        StatusCode::NOT_FOUND | StatusCode::GONE => Err(Unfetched::NotFound),
        status => Err(Unfetched::Status(status.as_u16())),
    }
}

fn of_request(fault: Error) -> Unfetched {
    match fault {
        Error::StatusCode(status) => Unfetched::Status(status),
        Error::Timeout(_) => Unfetched::TooSlow,
        Error::RequireHttpsOnly(address) => Unfetched::NotEncrypted(address),
        Error::TooManyRedirects => Unfetched::Connection("the server sends us on again and again".to_owned()),
        Error::HostNotFound => Unfetched::Connection("no such computer is known".to_owned()),
        Error::BodyExceedsLimit(_) => Unfetched::TooLarge,
        fault => Unfetched::Connection(fault.to_string()),
    }
}
