//! The whole site: every file once, and the files that are made from all the others.
//!
//! It touches no disk and keeps no bytes.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;

use rayon::prelude::*;

use super::artefact::{Artefact, Receipt, Rendered};
use super::media_type::MediaType;
use super::path::SitePath;
use super::stream::Stream;
use super::sums::{SUMS, sums};

/// Every file of the site, each path once.
pub struct Site<'a, E> {
    artefacts: Vec<Artefact<'a, E>>,
    /// The places of those whose paths are not all in small letters: they may clash with a path that stands far from theirs.
    capital: Vec<usize>,
    streams: Vec<Stream<'a, E>>,
    closing: Vec<Closing<'a, E>>,
}

/// A file that is made from those before it.
pub(super) struct Closing<'a, E> {
    pub(super) path: SitePath,
    pub(super) media_type: MediaType,
    make: Make<'a, E>,
}

/// From what a closing file is made.
enum Make<'a, E> {
    /// The receipts of all files before it.
    Receipts(From<'a, [Receipt], E>),
    /// The bytes of the closing file at this path.
    Bytes(SitePath, From<'a, [u8], E>),
}

type From<'a, T, E> = Box<dyn Fn(&T) -> Result<Vec<u8>, E> + Send + Sync + 'a>;

impl<'a, E> Site<'a, E> {
    /// Gathers the files of the site.
    ///
    /// # Errors
    ///
    /// Two files that want the same place: the same path, paths that differ only in capitals (one file on Windows and
    /// macOS), or a file where another needs a folder.
    pub fn new(mut artefacts: Vec<Artefact<'a, E>>) -> Result<Site<'a, E>, PathClash> {
        artefacts.par_sort_by(|a, b| a.path.cmp(&b.path));
        find_clash(artefacts.iter().map(|a| &a.path))?;
        let capital = (0..artefacts.len()).filter(|at| !artefacts[*at].path.is_small()).collect();
        Ok(Site { artefacts, capital, streams: Vec::new(), closing: Vec::new() })
    }

    /// Adds files that are written while they are made.
    ///
    /// # Errors
    ///
    /// As [`Site::new`].
    pub fn streaming(mut self, streams: Vec<Stream<'a, E>>) -> Result<Site<'a, E>, PathClash> {
        self.streams.extend(streams);
        find_clash(self.unsorted_paths())?;
        Ok(self)
    }

    /// Adds a file that is made from the receipts, sorted by path, of all files before it, earlier closing ones too.
    ///
    /// # Errors
    ///
    /// As [`Site::new`].
    pub fn closing(
        mut self,
        path: SitePath,
        media_type: MediaType,
        make: impl Fn(&[Receipt]) -> Result<Vec<u8>, E> + Send + Sync + 'a,
    ) -> Result<Site<'a, E>, PathClash> {
        self.find_clash_with(&path)?;
        self.closing.push(Closing { path, media_type, make: Make::Receipts(Box::new(make)) });
        Ok(self)
    }

    /// Adds a file that is made from the bytes of an earlier closing one, such as its signature. Nothing is added if there
    /// is no closing file at `of`.
    ///
    /// # Errors
    ///
    /// As [`Site::new`].
    pub fn following(
        mut self,
        of: &str,
        path: SitePath,
        media_type: MediaType,
        make: impl Fn(&[u8]) -> Result<Vec<u8>, E> + Send + Sync + 'a,
    ) -> Result<Site<'a, E>, PathClash> {
        let Some(of) = self.closing.iter().find(|closing| closing.path.as_str() == of) else { return Ok(self) };
        let of = of.path.clone();
        self.find_clash_with(&path)?;
        self.closing.push(Closing { path, media_type, make: Make::Bytes(of, Box::new(make)) });
        Ok(self)
    }

    /// Closes the site with its `SHA256SUMS`, by which the next build will know it again.
    ///
    /// # Errors
    ///
    /// As [`Site::new`].
    pub fn sealed(self) -> Result<Site<'a, E>, PathClash> {
        match SitePath::new(SUMS) {
            Ok(path) => self.closing(path, MediaType::Text, |receipts| Ok(sums(receipts))),
            Err(_) => Ok(self),
        }
    }

    /// The path of every file, sorted.
    pub fn paths(&self) -> impl Iterator<Item = &SitePath> {
        let mut paths: Vec<&SitePath> = self.unsorted_paths().collect();
        paths.sort_unstable();
        paths.into_iter()
    }

    /// Every file with its media type, those that stand by themselves first, each sort in its own order.
    pub fn files(&self) -> impl Iterator<Item = (&SitePath, MediaType)> {
        let artefacts = self.artefacts.iter().map(|artefact| (&artefact.path, artefact.media_type));
        let streamed = self.streams.iter().flat_map(Stream::files).map(|(path, media_type)| (path, *media_type));
        let closing = self.closing.iter().map(|closing| (&closing.path, closing.media_type));
        artefacts.chain(streamed).chain(closing)
    }

    /// Whether the site has a file at `path`.
    pub fn has(&self, path: &SitePath) -> bool {
        self.artefacts.binary_search_by(|a| a.path.cmp(path)).is_ok() || self.unsorted_paths().any(|it| it == path)
    }

    /// Whether the site has a file of that name.
    pub(super) fn holds(&self, name: &str) -> bool {
        self.unsorted_paths().any(|path| path.as_str() == name)
    }

    /// The files that stand by themselves, sorted by path.
    pub(super) fn artefacts(&self) -> &[Artefact<'a, E>] {
        &self.artefacts
    }

    /// The files that are written while they are made.
    pub(super) fn streams(&self) -> &[Stream<'a, E>] {
        &self.streams
    }

    /// The files that are made from the others, in the order in which they are made.
    pub(super) fn closings(&self) -> &[Closing<'a, E>] {
        &self.closing
    }

    /// Whether another file is made from the bytes of this one.
    pub(super) fn is_followed(&self, closing: &Closing<'a, E>) -> bool {
        self.closing.iter().any(|other| matches!(&other.make, Make::Bytes(of, _) if *of == closing.path))
    }

    /// Whether one more path clashes with those of the site. That is asked for every closing file.
    fn find_clash_with(&self, new: &SitePath) -> Result<(), PathClash> {
        if new.is_small() {
            let capital = self.capital.iter().filter_map(|at| self.artefacts.get(*at)).map(|a| &a.path);
            find_clash_with(new, near(new, &self.artefacts).chain(capital).chain(self.paths_behind()))
        } else {
            find_clash_with(new, self.unsorted_paths())
        }
    }

    fn unsorted_paths(&self) -> impl Iterator<Item = &SitePath> {
        self.artefacts.iter().map(|a| &a.path).chain(self.paths_behind())
    }

    /// The paths of what does not stand by itself.
    fn paths_behind(&self) -> impl Iterator<Item = &SitePath> {
        let streamed = self.streams.iter().flat_map(Stream::files).map(|(path, _)| path);
        streamed.chain(self.closing.iter().map(|c| &c.path))
    }
}

impl<E: Send> Site<'_, E> {
    /// Makes the one file at `path`; `None` where the site has none. For a preview.
    ///
    /// A closing file has every file before it made, which takes as long as a build. A streamed one has those made that
    /// are written side by side with it, and is then in memory whole.
    ///
    /// # Errors
    ///
    /// What the makers say: one fault, or for a closing file those of every file that could not be made.
    pub fn get(&self, path: &SitePath) -> Option<Result<Rendered, Vec<E>>> {
        if let Ok(at) = self.artefacts.binary_search_by(|a| a.path.cmp(path)) {
            let artefact = &self.artefacts[at];
            let rendered = artefact.render().map(|bytes| Rendered { media_type: artefact.media_type, bytes });
            return Some(rendered.map_err(|fault| vec![fault]));
        }
        for stream in &self.streams {
            if let Some(number) = stream.files().iter().position(|(it, _)| it == path) {
                return Some(stream.file(number).map_err(|fault| vec![fault]));
            }
        }
        let last = self.closing.iter().position(|c| c.path == *path)?;
        Some(self.close(last))
    }

    fn close(&self, last: usize) -> Result<Rendered, Vec<E>> {
        let made: Vec<Result<Receipt, E>> = self.artefacts.par_iter().map(Artefact::receipt).collect();
        let streamed: Vec<Result<Vec<Receipt>, E>> = self.streams.par_iter().map(Stream::receipts).collect();
        let mut before = Before { receipts: all_or_faults(made)?, ..Before::default() };
        before.receipts.extend(all_or_faults(streamed)?.into_iter().flatten());
        before.receipts.sort_by(|one, other| one.path.cmp(&other.path));
        for closing in &self.closing[..last] {
            let bytes = closing.render(&before).map_err(|fault| vec![fault])?;
            let receipt = Receipt::of(&closing.path, closing.media_type, &bytes);
            before.add(receipt, self.is_followed(closing).then_some(bytes));
        }
        let closing = &self.closing[last];
        let bytes = closing.render(&before).map_err(|fault| vec![fault])?;
        Ok(Rendered { media_type: closing.media_type, bytes })
    }
}

impl<E> Closing<'_, E> {
    pub(super) fn render(&self, before: &Before) -> Result<Vec<u8>, E> {
        match &self.make {
            Make::Receipts(make) => make(&before.receipts),
            Make::Bytes(of, make) => make(before.closed.get(of).map_or(&[], Vec::as_slice)),
        }
    }
}

/// What was made before a closing file.
#[derive(Default)]
pub(super) struct Before {
    /// The receipts of all files, sorted by path.
    pub(super) receipts: Vec<Receipt>,
    /// The bytes of the closing ones from which others are made.
    pub(super) closed: BTreeMap<SitePath, Vec<u8>>,
}

impl Before {
    /// Adds a closing file, with its bytes if another is made from them.
    pub(super) fn add(&mut self, receipt: Receipt, bytes: Option<Vec<u8>>) {
        if let Some(bytes) = bytes {
            self.closed.insert(receipt.path.clone(), bytes);
        }
        file_receipt(&mut self.receipts, receipt);
    }
}

/// All that went well, or everything that did not.
fn all_or_faults<T, E>(made: Vec<Result<T, E>>) -> Result<Vec<T>, Vec<E>> {
    let (well, faults) = parted(made);
    if faults.is_empty() { Ok(well) } else { Err(faults) }
}

/// What went well, and what did not.
pub(super) fn parted<T, E>(made: Vec<Result<T, E>>) -> (Vec<T>, Vec<E>) {
    let mut faults = Vec::new();
    let well = made.into_iter().filter_map(|one| one.map_err(|fault| faults.push(fault)).ok()).collect();
    (well, faults)
}

/// Puts a receipt where it belongs among sorted ones.
fn file_receipt(receipts: &mut Vec<Receipt>, receipt: Receipt) {
    let at = receipts.partition_point(|other| other.path < receipt.path);
    receipts.insert(at, receipt);
}

/// The first clash among these paths.
fn find_clash<'p>(paths: impl Iterator<Item = &'p SitePath>) -> Result<(), PathClash> {
    let mut folded: Vec<(Cow<'_, str>, &SitePath)> = paths.map(|path| (path.in_small_letters(), path)).collect();
    // They mostly come in this order already, and of two that are alike the first stays first.
    folded.sort_by(|a, b| a.0.cmp(&b.0));
    // Every name that this one begins with, each of which begins with those before it. In this order nothing else stands between
    // a name and those that begin with it.
    let mut begun: Vec<(&str, &SitePath)> = Vec::new();
    for (name, path) in &folded {
        while begun.last().is_some_and(|(before, _)| !name.starts_with(before)) {
            begun.pop();
        }
        // Whoever stands further up clashes with the last one, too, or not with this one either.
        if let Some((before, first)) = begun.last()
            && (before.len() == name.len() || name.as_bytes().get(before.len()) == Some(&b'/'))
        {
            return Err(clash(first, path));
        }
        begun.push((name, path));
    }
    Ok(())
}

/// Whether one more path clashes with some that do not clash with each other.
fn find_clash_with<'p>(new: &SitePath, paths: impl Iterator<Item = &'p SitePath>) -> Result<(), PathClash> {
    let name = new.in_small_letters();
    let is_below = |inner: &str, outer: &str| inner.strip_prefix(outer).is_some_and(|rest| rest.starts_with('/'));
    for path in paths {
        let other = path.in_small_letters();
        if name == other || is_below(&name, &other) {
            return Err(clash(path, new));
        }
        if is_below(&other, &name) {
            return Err(clash(new, path));
        }
    }
    Ok(())
}

/// Those of some sorted paths with which one more path can clash, if all are in small letters: the same one, one where it needs a
/// folder, and the first of those that need a folder where it stands.
fn near<'s, E>(new: &SitePath, sorted: &'s [Artefact<'_, E>]) -> impl Iterator<Item = &'s SitePath> {
    let names = new.folders().chain([new.as_str()]);
    let mut found: Vec<usize> =
        names.filter_map(|name| sorted.binary_search_by(|a| a.path.as_str().cmp(name)).ok()).collect();
    let below = format!("{new}/");
    found.push(sorted.partition_point(|a| a.path.as_str() < below.as_str()));
    found.into_iter().filter_map(|at| sorted.get(at)).map(|a| &a.path)
}

fn clash(first: &SitePath, second: &SitePath) -> PathClash {
    PathClash { first: first.clone(), second: second.clone() }
}

/// Two files of the site that want the same place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathClash {
    /// The one that came first.
    pub first: SitePath,
    /// The other, which may be the same to the letter.
    pub second: SitePath,
}

impl fmt::Display for PathClash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let PathClash { first, second } = self;
        if first == second {
            write!(f, "two files of the site want to stand at “{first}”. Rename one of them.")
        } else {
            write!(f, "“{first}” and “{second}” cannot stand side by side on every computer. Rename one of them.")
        }
    }
}

impl Error for PathClash {}
