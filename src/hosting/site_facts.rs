//! What any host must know of a site: where it stands, which languages, what moved, what is gone, what each file is.

use super::cover::{Pattern, cover};
use super::headers::{API_CATALOGUE, FRESH, HSTS, KEPT, LINK, OPEN};
use crate::ledger::Chronicle;
use crate::public::{EntryKind, RecordKind};
use crate::site::{Address, MediaType, SUMS};
use crate::standard::{Language, Listed};
use std::collections::{BTreeMap, BTreeSet};
use url::Url;

/// The facts of one site. All paths are below its root and plain: see [`is_plain`].
#[derive(Debug, Clone, PartialEq)]
pub struct SiteFacts {
    /// Scheme and host of the site's address, such as `https://register.example.police.uk`.
    pub origin: String,
    /// The host's name alone.
    pub host: String,
    /// Whether the site is reached by https.
    pub is_encrypted: bool,
    /// The path of the site's address, with `/` at both ends.
    pub prefix: String,
    /// The languages, the one of the root first.
    pub areas: Vec<Area>,
    /// Notices that stand in the place of withdrawn records.
    pub gone: Vec<String>,
    /// Former addresses of records, and the present ones.
    pub moved: Vec<(String, String)>,
    /// The media type that each ending stands for.
    pub types: BTreeMap<String, MediaType>,
    /// Files that are something else than their ending says, or have none.
    pub special: Vec<(Pattern, MediaType)>,
    /// Every file that is neither a page nor for pages alone, by what it is.
    pub data: Vec<(Pattern, MediaType)>,
    /// Files whose names hold their checksum.
    pub kept: Vec<Pattern>,
    /// Files that are neither pages nor for pages alone: what any site may read.
    pub open: Vec<Pattern>,
    /// What such files are linked to, as the value of a `Link` header (RFC 8288): their licence and the manifest.
    pub links: String,
}

/// The part of a site that is in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// The language's code.
    pub language: &'static str,
    /// Its folder, with `/` at the end; empty at the root.
    pub folder: &'static str,
    /// The page for addresses that lead nowhere.
    pub not_found: String,
    /// Its pages.
    pub pages: Vec<Pattern>,
}

/// Whether a path can stand in the configuration of every host as it is: letters, digits, `-`, `.`, `_`, `~` and `/`.
///
/// Every path that a register can make is; an address that somebody chose for the whole site may not be.
pub fn is_plain(path: &str) -> bool {
    path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte))
}

impl SiteFacts {
    /// The facts of this register's site with these files, its sums apart; `None` if its address has a path that is not
    /// plain. A file whose path is not plain gets no rule of its own.
    pub fn of<'p>(chronicle: &Chronicle, files: impl Iterator<Item = (&'p str, MediaType)>) -> Option<Self> {
        let address = Url::parse(chronicle.public.site.base_url.as_str()).ok()?;
        let host = address.host_str()?.to_owned();
        let port = address.port().map(|port| format!(":{port}")).unwrap_or_default();
        let prefix = format!("{}/", address.path().trim_end_matches('/'));
        if !is_plain(&prefix) {
            return None;
        }
        let sums = [(SUMS, MediaType::Text)];
        let files: BTreeMap<&str, MediaType> = files.chain(sums).filter(|(path, _)| is_plain(path)).collect();
        let all = || files.keys().copied();
        let those = |is_meant: &dyn Fn(&str, MediaType) -> bool| {
            let meant = files.iter().filter(|(path, media_type)| is_meant(path, **media_type));
            meant.map(|(path, _)| *path).collect::<BTreeSet<&str>>()
        };
        let types = endings(&files);
        let is_special =
            |path: &str, media_type| ending(path).and_then(|ending| types.get(ending)) != Some(&media_type);
        let is_open = |path: &str, kind| kind != MediaType::Html && !path.starts_with(ASSETS);
        let by_type = |is_meant: &dyn Fn(&str, MediaType) -> bool| {
            let meant = files.iter().filter(|(path, kind)| is_meant(path, **kind));
            let kinds: BTreeMap<&str, MediaType> = meant.map(|(_, kind)| (kind.as_str(), *kind)).collect();
            let patterns = kinds.into_values().flat_map(|kind| {
                let patterns = cover(all(), &those(&|path, other| other == kind && is_meant(path, other)));
                patterns.into_iter().map(move |pattern| (pattern, kind))
            });
            patterns.collect::<Vec<_>>()
        };
        let areas = areas(chronicle.public.languages(), &files);
        Some(Self {
            origin: format!("{}://{host}{port}", address.scheme()),
            is_encrypted: address.scheme() == "https",
            gone: in_areas(gone(chronicle), &areas, &files),
            moved: moved(chronicle, &areas, &files),
            special: by_type(&is_special),
            data: by_type(&is_open),
            kept: cover(all(), &those(&|path, _| path.starts_with(ASSETS) && holds_its_sum(path))),
            open: cover(all(), &those(&is_open)),
            links: links(chronicle, &format!("{}://{host}{port}", address.scheme()), &prefix),
            host,
            prefix,
            areas,
            types,
        })
    }

    /// The address of a path below the root, without the host.
    pub(super) fn at(&self, path: &str) -> String {
        format!("{}{path}", self.prefix)
    }

    /// The whole address of a path below the root.
    pub(super) fn whole(&self, path: &str) -> String {
        format!("{}{}{path}", self.origin, self.prefix)
    }

    /// The area of the root, and those in folders.
    pub(super) fn root_and_folders(&self) -> (Option<&Area>, impl Iterator<Item = &Area>) {
        let folders = self.areas.iter().filter(|area| !area.folder.is_empty());
        (self.areas.iter().find(|area| area.folder.is_empty()), folders)
    }

    /// The headers that only some files have: name, value, and which files.
    pub(super) fn some_headers(&self) -> Vec<(&'static str, &str, &[Pattern])> {
        let languages = self.areas.iter().map(|area| ("Content-Language", area.language, &area.pages[..]));
        let links = (LINK, self.links.as_str(), &self.open[..]);
        let open = (OPEN.0, OPEN.1, &self.open[..]);
        languages.chain([open, links, ("Cache-Control", KEPT, &self.kept[..])]).collect()
    }

    /// The header that every file has unless it is kept for good.
    pub(super) fn fresh(&self) -> (&'static str, &'static str) {
        ("Cache-Control", FRESH)
    }

    /// The header for sites that are reached by https alone.
    pub(super) fn strict(&self) -> Option<(&'static str, &'static str)> {
        self.is_encrypted.then_some(HSTS)
    }

    /// Each media type with the endings that stand for it.
    pub(super) fn endings_by_type(&self) -> BTreeMap<&'static str, Vec<&str>> {
        let mut types: BTreeMap<&'static str, Vec<&str>> = BTreeMap::new();
        for (ending, media_type) in &self.types {
            types.entry(media_type.as_str()).or_default().push(ending);
        }
        types
    }
}

/// The licence of the data and the manifest that lists them. Without quotes, which some hosts have no way to write.
fn links(chronicle: &Chronicle, origin: &str, prefix: &str) -> String {
    let licence = chronicle.public.register.licence.url();
    let catalogue = match prefix {
        "/" => format!(", </{API_CATALOGUE}>; rel=api-catalog"),
        _ => String::new(),
    };
    format!("<{licence}>; rel=license, <{origin}{prefix}api/v1/index.json>; rel=describedby{catalogue}")
}

/// The folder of what the theme brings along.
const ASSETS: &str = "assets/";

/// Whether a name holds eight digits of its file's checksum, as the names of assets do: `candour.005e075f.css`.
fn holds_its_sum(path: &str) -> bool {
    let mut parts = path.rsplit('.');
    let is_sum = |part: &str| part.len() == 8 && part.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    parts.next().is_some_and(is_sum) || parts.next().is_some_and(is_sum)
}

/// The ending of a file's name.
fn ending(path: &str) -> Option<&str> {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map(|(_, ending)| ending).filter(|ending| !ending.is_empty())
}

/// What each ending stands for: what everybody takes it for, or else what most files with it are.
fn endings(files: &BTreeMap<&str, MediaType>) -> BTreeMap<String, MediaType> {
    let mut counts: BTreeMap<&str, BTreeMap<&str, (usize, MediaType)>> = BTreeMap::new();
    for (path, media_type) in files {
        if let Some(ending) = ending(path) {
            counts.entry(ending).or_default().entry(media_type.as_str()).or_insert((0, *media_type)).0 += 1;
        }
    }
    let usual = |ending: &str| {
        let known = crate::site::SitePath::new(&format!("file.{ending}")).map(|path| MediaType::of(&path));
        known.ok().filter(|known| *known != MediaType::Bytes)
    };
    let most = |kinds: &BTreeMap<&str, (usize, MediaType)>| kinds.values().max_by_key(|(count, _)| *count).copied();
    let kinds = counts.iter().filter_map(|(ending, kinds)| {
        Some(((*ending).to_owned(), usual(ending).or_else(|| most(kinds).map(|(_, kind)| kind))?))
    });
    kinds.collect()
}

/// The languages that the site has pages in. English stands at the root, Welsh in a folder of its own.
fn areas(languages: &[Language], files: &BTreeMap<&str, MediaType>) -> Vec<Area> {
    let there: Vec<(Language, &'static str)> = languages
        .iter()
        .map(|language| (*language, language.folder()))
        .filter(|(_, folder)| files.contains_key(format!("{folder}{}", Address::Home.path()).as_str()))
        .collect();
    let area = |(language, folder): &(Language, &'static str)| {
        let is_elsewhere =
            |path: &str| there.iter().any(|(_, other)| other.len() > folder.len() && path.starts_with(other));
        let is_page = |path: &str, kind| kind == MediaType::Html && path.starts_with(folder) && !is_elsewhere(path);
        let pages = files.iter().filter(|(path, kind)| is_page(path, **kind)).map(|(path, _)| *path).collect();
        let own = format!("{folder}{}", Address::NotFound.path());
        let not_found = if files.contains_key(own.as_str()) { own } else { Address::NotFound.path() };
        Area { language: language.code(), folder, not_found, pages: cover(files.keys().copied(), &pages) }
    };
    there.iter().map(area).collect()
}

/// Paths in every language in which the site has them.
fn in_areas(paths: Vec<String>, areas: &[Area], files: &BTreeMap<&str, MediaType>) -> Vec<String> {
    let everywhere = paths.iter().flat_map(|path| areas.iter().map(move |area| format!("{}{path}", area.folder)));
    let mut there: Vec<String> = everywhere.filter(|path| files.contains_key(path.as_str())).collect();
    there.sort_unstable();
    there
}

fn gone(chronicle: &Chronicle) -> Vec<String> {
    let stones = chronicle.public.tombstones.iter().map(|stone| match stone.record {
        RecordKind::Technology => Address::Technology(&stone.id).path(),
        RecordKind::Dataset => Address::Dataset(&stone.id).path(),
    });
    stones.collect()
}

/// Former addresses of records and of their files, in every language, with those where they stand now.
fn moved(chronicle: &Chronicle, areas: &[Area], files: &BTreeMap<&str, MediaType>) -> Vec<(String, String)> {
    let mut moved = BTreeSet::new();
    for (from, to) in chronicle.moves() {
        let at = |id| match from.kind {
            EntryKind::Technology => Some([Address::Technology(id).path(), Address::TechnologyFeed(id).path()]),
            EntryKind::Dataset => Some([Address::Dataset(id).path(), Address::DatasetFeed(id).path()]),
            _ => None,
        };
        let (Some([page, file]), Some([new_page, new_file])) = (at(&from.id), at(&to.id)) else { continue };
        let pages = areas.iter().map(|it| (format!("{}{page}", it.folder), format!("{}{new_page}", it.folder)));
        moved.extend(pages.chain([(file.clone(), new_file)]));
        if from.kind == EntryKind::Technology {
            let news = |id, ending| Address::TechnologyNews(id, ending).path();
            let endings = ["atom", "cy.atom", "json", "cy.json"];
            moved.extend(endings.map(|ending| (news(&from.id, ending), news(&to.id, ending))));
            moved.insert((Address::AtrsFeed(&from.id).path(), Address::AtrsFeed(&to.id).path()));
        }
    }
    moved.retain(|(from, to)| is_plain(from) && files.contains_key(to.as_str()));
    moved.into_iter().collect()
}
