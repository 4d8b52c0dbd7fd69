//! Every host that candour knows, a row each, and every file that it needs.

use super::site_facts::SiteFacts;
use super::{apache, azure, caddy, iis, netlify, nginx, s3};
use crate::ledger::Chronicle;
use crate::site::{MediaType, PathClash, Site, SitePath};

/// What every file begins with, soon, that candour wrote and may write anew.
pub const MARK: &str = "Made by candour";

/// A web host.
#[derive(Debug)]
pub struct Host {
    /// What it is called on the command line.
    pub name: &'static str,
    /// What it is, in a few words.
    pub about: &'static str,
    /// The files that it needs.
    pub files: &'static [HostFile],
}

/// A file that a host needs.
#[derive(Debug)]
pub struct HostFile {
    /// Its path below the folder that it stands in.
    pub path: &'static str,
    /// Where it stands.
    pub stands: Stands,
    /// What it is.
    pub media_type: MediaType,
    make: fn(&SiteFacts) -> String,
}

/// Where a file of a host stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// In the site's folder, where the host looks for it: a part of the site.
    Within,
    /// Beside the site's folder: an administrator puts it where it belongs.
    Beside,
}

const fn within(path: &'static str, media_type: MediaType, make: fn(&SiteFacts) -> String) -> HostFile {
    HostFile { path, stands: Stands::Within, media_type, make }
}

const fn beside_it(path: &'static str, media_type: MediaType, make: fn(&SiteFacts) -> String) -> HostFile {
    HostFile { path, stands: Stands::Beside, media_type, make }
}

/// Every host. A new one is a row here and a file beside this one.
pub const HOSTS: &[Host] = &[
    Host {
        name: "nginx",
        about: "nginx, on a server of your own",
        files: &[beside_it("nginx.conf", MediaType::Text, nginx::server)],
    },
    Host {
        name: "apache",
        about: "Apache httpd, on a server of your own",
        files: &[beside_it("apache.conf", MediaType::Text, apache::virtual_host)],
    },
    Host {
        name: "htaccess",
        about: "Apache httpd, where you may only put files into a folder",
        files: &[within(".htaccess", MediaType::Text, apache::htaccess)],
    },
    Host {
        name: "caddy",
        about: "Caddy, on a server of your own",
        files: &[beside_it("Caddyfile", MediaType::Text, caddy::caddyfile)],
    },
    Host {
        name: "iis",
        about: "Microsoft IIS, with URL Rewrite 2.1",
        files: &[within("web.config", MediaType::Xml, iis::web_config)],
    },
    Host {
        name: "netlify",
        about: "Netlify and Cloudflare Pages",
        files: &[
            within("_headers", MediaType::Text, netlify::headers),
            within("_redirects", MediaType::Text, netlify::redirects),
        ],
    },
    Host {
        name: "s3",
        about: "Amazon S3 behind CloudFront",
        files: &[
            beside_it("s3/headers.json", MediaType::Json, s3::headers),
            beside_it("s3/request.js", MediaType::Script, s3::request),
            beside_it("s3/response.js", MediaType::Script, s3::response),
            beside_it("s3/upload.sh", MediaType::Text, s3::upload),
        ],
    },
    Host {
        name: "azure",
        about: "Azure Static Web Apps",
        files: &[within("staticwebapp.config.json", MediaType::Json, azure::config)],
    },
];

/// The host of this name.
pub fn host(name: &str) -> Option<&'static Host> {
    HOSTS.iter().find(|host| host.name == name)
}

/// The hosts for which a site with these files was built, by the files that they read from its folder.
pub fn hosts_of(is_there: impl Fn(&str) -> bool) -> Vec<&'static Host> {
    let reads = |host: &&Host| host.files.iter().any(|file| file.stands == Stands::Within && is_there(file.path));
    HOSTS.iter().filter(reads).collect()
}

/// The site with the files that these hosts look for in its folder. It must have all its other files, save the sums.
///
/// # Errors
///
/// A page or another file stands at the place of one of them.
pub fn within_site<'a, E>(
    mut site: Site<'a, E>,
    chronicle: &Chronicle,
    hosts: &[&'static Host],
) -> Result<Site<'a, E>, PathClash> {
    for (file, text) in made(&site, chronicle, hosts, Stands::Within) {
        if let Ok(path) = SitePath::new(file.path) {
            site = site.closing(path, file.media_type, move |_| Ok(text.clone().into_bytes()))?;
        }
    }
    Ok(site)
}

/// The files of these hosts that stand beside the site, with their texts.
pub fn beside_site<E>(
    site: &Site<'_, E>,
    chronicle: &Chronicle,
    hosts: &[&'static Host],
) -> Vec<(&'static HostFile, String)> {
    made(site, chronicle, hosts, Stands::Beside)
}

fn made<E>(
    site: &Site<'_, E>,
    chronicle: &Chronicle,
    hosts: &[&'static Host],
    stands: Stands,
) -> Vec<(&'static HostFile, String)> {
    let files: Vec<&'static HostFile> =
        hosts.iter().flat_map(|host| host.files).filter(|file| file.stands == stands).collect();
    if files.is_empty() {
        return Vec::new();
    }
    let is_ours = |path: &str| HOSTS.iter().flat_map(|host| host.files).any(|file| file.path == path);
    let others = site.files().map(|(path, media_type)| (path.as_str(), media_type)).filter(|(path, _)| !is_ours(path));
    let facts = SiteFacts::of(chronicle, others);
    facts.map(|facts| files.iter().map(|file| (*file, (file.make)(&facts))).collect()).unwrap_or_default()
}
