//! Sample configuration for web hosts: headers, media types, languages, redirects and notices, from the same site.
//!
//! Pure: the facts of a site go in, texts come out. [`HOSTS`] has a row a host and a row a file of each; what a host reads
//! from the site's own folder becomes part of the site, what an administrator puts elsewhere stands beside it. This wing
//! talks to no host, and makes no page.

mod apache;
mod azure;
mod caddy;
mod cover;
mod headers;
mod hosts;
mod iis;
mod netlify;
mod nginx;
mod s3;
mod site_facts;

pub use cover::Pattern;
pub use hosts::{HOSTS, Host, HostFile, MARK, Stands, beside_site, host, hosts_of, within_site};
pub use site_facts::{Area, SiteFacts, is_plain};
