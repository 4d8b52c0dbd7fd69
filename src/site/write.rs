//! The one writer: brings a folder to the state of a site, all of it or none of it.
//!
//! Files that have their bytes already are not touched, what candour did not make is neither changed nor removed, and
//! no more files are held in memory than there are threads; of a streamed file never more than a window. A folder is swapped as a whole ([`super::swap`]); programs
//! that have the old folder itself open, such as a web server started inside it, must look it up again by its name.
//! Where it cannot be swapped, files are put in place one by one with a weaker promise ([`super::in_place`]).

use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::artefact::Receipt;
use super::collection::{Before, Site, parted};
use super::fault::{FolderFault, WriteFault, disk};
use super::in_place::{forget, put_in_place};
use super::media_type::MediaType;
use super::path::SitePath;
use super::place::Place;
use super::stage::Stage;
use super::standing::{Ground, Standing, Wanted};
use super::stream::Stream;
use super::sums::{MARK, SUMS};
use super::swap::{Swap, swap};

/// What a build did to the folder; every list is sorted by path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Files that are new or have new bytes.
    pub written: Vec<SitePath>,
    /// How many files had their bytes already.
    pub kept: usize,
    /// Files of the earlier build that the site no longer has.
    pub removed: Vec<SitePath>,
    /// Every file of the site.
    pub receipts: Vec<Receipt>,
}

/// Brings the folder `out` to the state of `site`, and makes it where there is none.
///
/// A program killed at any moment leaves `out` wholly old or wholly new, save where it cannot be swapped as a whole.
///
/// # Errors
///
/// Files that cannot be made (all of them), a folder that holds something else, another build at work, or the disk.
/// `out` is then as it was, unless the disk failed while files were put in place one by one: build again.
pub fn write<E: Send>(site: &Site<'_, E>, out: &Path) -> Result<Written, WriteFault<E>> {
    if !site.holds(MARK) || !site.holds(SUMS) {
        return Err(FolderFault::Unmarked.into());
    }
    let place = Place::find(out)?;
    match open_beside(&place)? {
        Some(stage) => match write_beside(site, &place, &stage)? {
            Some(written) => Ok(written),
            // The stage beside is held until the end, so that no other build begins there.
            None => write_inside(site, &place),
        },
        None => write_inside(site, &place),
    }
}

/// The stage beside the folder, or none where it cannot be.
fn open_beside(place: &Place) -> Result<Option<Stage>, FolderFault> {
    let Some(beside) = &place.beside else { return Ok(None) };
    let stage = match Stage::open(beside, &place.folder) {
        Ok(stage) => stage,
        Err(fault @ FolderFault::Locked(_)) => return Err(fault),
        // A folder that is missing can only be made where its stage could be, too.
        Err(fault) if !place.folder.exists() => return Err(fault),
        Err(_) => return Ok(None),
    };
    stage.restore(&place.folder)?;
    match stage.make_ready() {
        Err(_) if place.folder.exists() => Ok(None),
        ready => ready.map(|()| Some(stage)),
    }
}

/// Swaps the folder as a whole; `None` where that is refused.
fn write_beside<E: Send>(site: &Site<'_, E>, place: &Place, stage: &Stage) -> Result<Option<Written>, WriteFault<E>> {
    // Only a build that was killed while it put files in place one by one leaves a stage inside.
    let _inside = if place.inside.is_dir() { Some(Stage::open(&place.inside, &place.folder)?) } else { None };
    let standing = Standing::read(&place.folder, &place.placing())?;
    let build = draft(site, &standing, stage)?;
    if build.changes_nothing() {
        forget(&place.placing())?;
        return Ok(Some(build));
    }
    Ok(match swap(&place.folder, stage, &standing.leaving(&build.written, &build.removed))? {
        Swap::Done => Some(build),
        Swap::Refused => None,
    })
}

fn write_inside<E: Send>(site: &Site<'_, E>, place: &Place) -> Result<Written, WriteFault<E>> {
    let stage = Stage::open(&place.inside, &place.folder)?;
    stage.make_ready()?;
    let build = draft(site, &Standing::read(&place.folder, &place.placing())?, &stage)?;
    if build.changes_nothing() {
        forget(&place.placing())?;
    } else {
        put_in_place(place, &stage, &build)?;
    }
    Ok(build)
}

impl Written {
    fn changes_nothing(&self) -> bool {
        self.written.is_empty() && self.removed.is_empty()
    }
}

/// Makes every file and puts those that the folder does not have yet on the stage: what will be done, not yet done.
fn draft<E: Send>(site: &Site<'_, E>, standing: &Standing, stage: &Stage) -> Result<Written, WriteFault<E>> {
    let lay = |path: &SitePath, media_type, bytes: &[u8]| lay(path, media_type, bytes, standing, stage);
    // The inner result is a file that could not be made, and the others go on; the outer is the disk, and all stops.
    let artefacts = || -> Result<Vec<Result<Vec<Laid>, E>>, FolderFault> {
        let each = site.artefacts().par_iter().map(|artefact| {
            if let Some(stream) = artefact.stream() {
                return lay_stream(stream, standing, stage);
            }
            match artefact.render() {
                Ok(bytes) => lay(&artefact.path, artefact.media_type, &bytes).map(|laid| Ok(vec![laid])),
                Err(fault) => Ok(Err(fault)),
            }
        });
        each.collect()
    };
    let streams = || -> Result<Vec<Result<Vec<Laid>, E>>, FolderFault> {
        site.streams().par_iter().map(|stream| lay_stream(stream, standing, stage)).collect()
    };
    let (made, streamed) = rayon::join(artefacts, streams);
    let (made, mut faults) = parted(made?);
    let (streamed, others) = parted(streamed?);
    faults.extend(others);
    if !faults.is_empty() {
        return Err(WriteFault::Made(faults));
    }
    let mut draft = Draft::default();
    made.into_iter().chain(streamed).flatten().for_each(|laid| draft.add(laid));
    draft.receipts.sort_by(|one, other| one.path.cmp(&other.path));
    let mut before = Before { receipts: std::mem::take(&mut draft.receipts), ..Before::default() };
    for closing in site.closings() {
        let bytes = closing.render(&before).map_err(|fault| WriteFault::Made(vec![fault]))?;
        let laid = lay(&closing.path, closing.media_type, &bytes)?;
        before.add(laid.receipt.clone(), site.is_followed(closing).then_some(bytes));
        draft.note(laid.receipt.path, laid.ground);
    }
    draft.receipts = before.receipts;
    Ok(draft.finish(standing)?)
}

/// A file that was made and compared.
struct Laid {
    receipt: Receipt,
    ground: Ground,
}

/// Puts a file on the stage unless the folder has it, or has something of a stranger's in its place.
fn lay(
    path: &SitePath,
    media_type: MediaType,
    bytes: &[u8],
    standing: &Standing,
    stage: &Stage,
) -> Result<Laid, FolderFault> {
    let ground = standing.ground(path, Wanted::Bytes(bytes))?;
    if matches!(ground, Ground::Free) {
        stage.put(path, bytes)?;
    }
    Ok(Laid { receipt: Receipt::of(path, media_type, bytes), ground })
}

/// Writes the files of a stream to the stage, and takes back those that the folder has already or that a stranger is in the
/// way of: how long they are and whether they are new is known only then.
fn lay_stream<E>(
    stream: &Stream<'_, E>,
    standing: &Standing,
    stage: &Stage,
) -> Result<Result<Vec<Laid>, E>, FolderFault> {
    let path_of = |number: usize| stream.files().get(number).map_or_else(|| stage.next(), |(path, _)| stage.at(path));
    let open = |_, path: &SitePath| {
        let file = BufWriter::with_capacity(WINDOW, stage.create(path)?);
        Ok(Box::new(file) as Box<dyn Write>)
    };
    let made = stream.run(open).map_err(|(number, fault)| disk("writing", &path_of(number))(fault))?;
    let Ok(receipts) = made else { return Ok(made.map(|_| Vec::new())) };
    let laid = receipts.into_iter().map(|receipt| {
        let ground = standing.ground(&receipt.path, Wanted::File(&stage.at(&receipt.path)))?;
        if !matches!(ground, Ground::Free) {
            stage.take_back(&receipt.path)?;
        }
        Ok(Laid { receipt, ground })
    });
    laid.collect::<Result<Vec<Laid>, FolderFault>>().map(Ok)
}

/// How many bytes of a streamed file wait in memory.
const WINDOW: usize = 64 * 1024;

/// What the files made so far add up to.
#[derive(Default)]
struct Draft {
    written: Vec<SitePath>,
    in_the_way: Vec<PathBuf>,
    receipts: Vec<Receipt>,
}

impl Draft {
    fn add(&mut self, laid: Laid) {
        self.note(laid.receipt.path.clone(), laid.ground);
        self.receipts.push(laid.receipt);
    }

    fn note(&mut self, path: SitePath, ground: Ground) {
        match ground {
            Ground::Free => self.written.push(path),
            Ground::Same => {}
            Ground::Taken(path) => self.in_the_way.push(path),
        }
    }

    fn finish(mut self, standing: &Standing) -> Result<Written, FolderFault> {
        if !self.in_the_way.is_empty() {
            self.in_the_way.sort_unstable();
            self.in_the_way.dedup();
            return Err(FolderFault::InTheWay { folder: standing.folder().to_owned(), paths: self.in_the_way });
        }
        self.written.sort_unstable();
        let removed = standing.strays(self.receipts.iter().map(|receipt| &receipt.path));
        let kept = self.receipts.len() - self.written.len();
        Ok(Written { written: self.written, kept, removed, receipts: self.receipts })
    }
}
