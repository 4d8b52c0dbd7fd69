//! The place on this computer where the preview is served.

use std::error::Error;
use std::fmt;
use std::io;
use std::net::{Ipv4Addr, TcpListener};

/// The port that is tried first when none is named.
const USUAL: u16 = 8000;

/// Which port is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Port {
    /// The usual one, or any free one when that is taken.
    Any,
    /// This one and no other; 0 is any free one.
    This(u16),
}

impl Port {
    /// Listens there, to this computer only.
    pub(super) fn listen(self) -> Result<TcpListener, PortFault> {
        let (first, then) = match self {
            Self::Any => (USUAL, Some(0)),
            Self::This(port) => (port, None),
        };
        let at = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
        at(first)
            .or_else(|fault| then.map_or(Err(fault), at))
            .map_err(|fault| PortFault { port: first, kind: fault.kind() })
    }
}

/// Why nothing can be served at a port.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PortFault {
    /// The port that was wanted.
    pub port: u16,
    /// What the system says.
    pub kind: io::ErrorKind,
}

impl fmt::Display for PortFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let advice = "Name another with --port, or leave --port out and a free one is taken.";
        match self.kind {
            io::ErrorKind::AddrInUse => write!(f, "port {} is in use by another program. {advice}", self.port),
            io::ErrorKind::PermissionDenied => write!(f, "you may not use port {}. {advice}", self.port),
            kind => write!(f, "port {} cannot be used: {kind}. {advice}", self.port),
        }
    }
}

impl Error for PortFault {}
