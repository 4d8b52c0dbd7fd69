//! Which text is what: the files of `content/` sorted into a register.

use super::super::check::{deployments_alone, shape};
use super::super::register::{OwnerEntry, Register};
use super::place::{Part, locate};
use super::walk::{Gaps, Walk};
use super::{prose, record, welsh};
use crate::findings::{Finding, Findings, Place};
use crate::standard::{Owner, RegisterFile};
use crate::text::{Source, is_id, strange};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

impl Register {
    /// Reads a register from the texts of `content/`, in whatever order they come.
    ///
    /// Every fault of every file is added to `found`; a file that is not TOML gives its first fault only. What could be
    /// read is in the register all the same, so that the checks can go on.
    pub fn read(sources: &[Source], found: &mut Findings) -> Self {
        let mut drawers = Drawers::default();
        for source in sources {
            drawers.sort(source, found);
        }
        let faults: Vec<Findings> = sources.par_iter().map(strange_characters).collect();
        faults.into_iter().for_each(|more| found.append(more));

        drawers.deployments_alone(found);
        drawers.welsh_alone(sources, found);
        let (file, file_source, file_faulted) = read_register_file(&drawers, found);
        let (owners, owners_source) = read_owners(&drawers, found);
        let mut register = Self {
            file,
            file_faulted,
            lost: false,
            file_welsh: file_source.as_ref().and_then(|source| drawers.welsh_of(source)).cloned(),
            file_source,
            owners,
            owners_welsh: owners_source.as_ref().and_then(|source| drawers.welsh_of(source)).cloned(),
            owners_source,
            technologies: each(&drawers.technologies, found, |id, source, found| {
                let deployments = drawers.deployments.get(id).copied();
                record::technology(id, source, drawers.welsh_of(source), deployments, found)
            }),
            datasets: each(&drawers.datasets, found, |id, source, found| {
                record::dataset(id, source, drawers.welsh_of(source), found)
            }),
            pages: each(&drawers.pages, found, |id, source, found| {
                prose::page(id, source, drawers.welsh_of(source), found)
            }),
            updates: each(&drawers.updates, found, |id, source, found| {
                prose::update(id, source, drawers.welsh_of(source), found)
            }),
        };
        let owners_written = drawers.owners.is_some_and(|source| !source.text.trim().is_empty());
        register.lost = owners_written && register.owners.is_empty()
            || register.technologies.len() < drawers.technologies.len()
            || register.datasets.len() < drawers.datasets.len()
            || register.pages.len() < drawers.pages.len()
            || found.iter().any(|finding| {
                let rule = finding.rule;
                rule.family == "files" || [shape::STRAY_FILE.name, shape::FILE_NAME.name].contains(&rule.name)
            });
        register
    }
}

/// The files of `content/`, by what they are, in the order of their ids.
#[derive(Default)]
struct Drawers<'a> {
    register: Option<&'a Source>,
    owners: Option<&'a Source>,
    technologies: BTreeMap<&'a str, &'a Source>,
    datasets: BTreeMap<&'a str, &'a Source>,
    pages: BTreeMap<&'a str, &'a Source>,
    updates: BTreeMap<&'a str, &'a Source>,
    deployments: BTreeMap<&'a str, &'a Source>,
    welsh: BTreeMap<&'a str, &'a Source>,
}

impl<'a> Drawers<'a> {
    fn sort(&mut self, source: &'a Source, found: &mut Findings) {
        let below = source.path.strip_prefix("content/").unwrap_or(&source.path);
        if is_welsh(below) {
            self.welsh.insert(&source.path, source);
            return;
        }
        let id = source.stem();
        let mut parts = below.split('/');
        let drawer = match (parts.next(), parts.next(), parts.next()) {
            (Some("register.toml"), None, None) => {
                self.register = Some(source);
                return;
            }
            (Some("owners.toml"), None, None) => {
                self.owners = Some(source);
                return;
            }
            (Some("technologies"), Some(file), None) if file.ends_with(".toml") => &mut self.technologies,
            (Some("datasets"), Some(file), None) if file.ends_with(".toml") => &mut self.datasets,
            (Some("pages"), Some(file), None) if file.ends_with(".md") => &mut self.pages,
            (Some("updates"), Some(file), None) if file.ends_with(".md") => &mut self.updates,
            (Some("deployments"), Some(file), None) if file.ends_with(".csv") => &mut self.deployments,
            _ => {
                found.add(stray(source));
                return;
            }
        };
        let plain = source.file_name().bytes().filter(|byte| *byte == b'.').count() == 1;
        // Lists stand at the address `index`.
        if !plain || !is_id(id) || id == "index" {
            found.add(Finding {
                rule: &shape::FILE_NAME,
                message: format!("“{}” cannot be an address", source.file_name()),
                advice: "name the file with lower-case letters a to z, digits and single hyphens, because the name \
                         becomes the record's address for good"
                    .into(),
                place: Some(Place::file(source.path.clone())),
            });
            return;
        }
        drawer.insert(id, source);
    }

    fn deployments_alone(&self, found: &mut Findings) {
        for (id, source) in self.deployments.iter().filter(|(id, _)| !self.technologies.contains_key(*id)) {
            let (rule, message, advice) = deployments_alone(id);
            found.add(Finding { rule, message, advice, place: Some(Place::file(source.path.clone())) });
        }
    }

    fn welsh_alone(&self, sources: &[Source], found: &mut Findings) {
        let texts: BTreeSet<&str> = sources.iter().map(|source| source.path.as_ref()).collect();
        for (path, source) in &self.welsh {
            let english = path.replace(".cy.", ".");
            if !texts.contains(english.as_str()) {
                found.add(Finding {
                    rule: &shape::WELSH_ALONE,
                    message: "this Welsh file has no English file beside it".into(),
                    advice: format!(
                        "write {english}, or give this file the name of the English one with .cy before the ending"
                    ),
                    place: Some(Place::file(source.path.clone())),
                });
            }
        }
    }

    /// The Welsh file beside this one.
    fn welsh_of(&self, source: &Source) -> Option<&'a Source> {
        let (stem, ending) = source.path.rsplit_once('.')?;
        self.welsh.get(format!("{stem}.cy.{ending}").as_str()).copied()
    }
}

fn is_welsh(path: &str) -> bool {
    path.ends_with(".cy.toml") || path.ends_with(".cy.md")
}

/// Reads the files of a drawer side by side, and adds their findings in the order of the ids.
fn each<T: Send>(
    drawer: &BTreeMap<&str, &Source>,
    found: &mut Findings,
    read: impl Fn(&str, &Source, &mut Findings) -> Option<T> + Sync,
) -> Vec<T> {
    let files: Vec<_> = drawer.iter().collect();
    let read: Vec<(Option<T>, Findings)> = files
        .par_iter()
        .map(|(id, source)| {
            let mut found = Findings::default();
            (read(id, source, &mut found), found)
        })
        .collect();
    let mut records = Vec::with_capacity(read.len());
    for (record, more) in read {
        records.extend(record);
        found.append(more);
    }
    records
}

fn read_register_file(drawers: &Drawers<'_>, found: &mut Findings) -> (RegisterFile, Option<Source>, BTreeSet<String>) {
    let Some(source) = drawers.register else {
        found.add(Finding {
            rule: &shape::NO_REGISTER,
            message: "there is no content/register.toml".into(),
            advice: "it says whose register this is; “candour new DIR” writes one to start from".into(),
            place: None,
        });
        return Default::default();
    };
    let mut walk = Walk::new(source, found);
    let mut file = walk.file(RegisterFile::QUESTIONS, Gaps::Refused);
    let faulted = std::mem::take(&mut walk.faulted);
    if let (Some(file), Some(overlay)) = (&mut file, drawers.welsh_of(source)) {
        welsh::lay_over(file, overlay, RegisterFile::QUESTIONS, found);
    }
    match file.and_then(|file| record::typed::<RegisterFile>(file, source, found)) {
        Some(file) if file.schema != FORMAT => {
            found.add(other_format(source, file.schema));
            Default::default()
        }
        Some(file) => (file, Some(source.clone()), faulted),
        None => Default::default(),
    }
}

/// The number of the format in which registers and lists of forces are written.
pub(super) const FORMAT: u64 = 1;

/// That a file is written in another format, at its number.
pub(super) fn other_format(source: &Source, stated: u64) -> Finding {
    Finding {
        rule: &shape::OTHER_FORMAT,
        message: format!("this is written in format {stated}, and this candour reads format {FORMAT}"),
        advice: format!("write schema = {FORMAT}; if a newer candour wrote the file, take that one"),
        place: locate(source, "schema", Part::Value),
    }
}

fn read_owners(drawers: &Drawers<'_>, found: &mut Findings) -> (Vec<OwnerEntry>, Option<Source>) {
    let Some(source) = drawers.owners else { return (Vec::new(), None) };
    let mut owners = Vec::new();
    let welsh = drawers.welsh_of(source).map(|overlay| welsh::entries(overlay, Owner::QUESTIONS, found));
    for (id, mut table) in Walk::new(source, found).entries(Owner::QUESTIONS) {
        if let Some((overlay, entries)) = &welsh
            && let Some(words) = entries.get(&id)
        {
            welsh::merge(&mut table, words, overlay, &id, found);
        }
        if let Some(answers) = record::typed(table, source, found) {
            owners.push(OwnerEntry { id, answers });
        }
    }
    owners.sort_by(|a, b| a.id.cmp(&b.id));
    (owners, Some(source.clone()))
}

/// A file that has no place in a register.
fn stray(source: &Source) -> Finding {
    let advice = match meant(source.file_name()) {
        Some(name) => format!(
            "rename it to “{name}”; Windows shows the ending of a name only if “File name extensions” is ticked under View"
        ),
        None => {
            "put technologies and datasets (.toml), pages and updates (.md) and deployments (.csv) in the folders of \
                 those names, or move this file out of content/"
                .into()
        }
    };
    Finding {
        rule: &shape::STRAY_FILE,
        message: "this file has no place in a register".into(),
        advice,
        place: Some(Place::file(source.path.clone())),
    }
}

/// The name that a file was meant to have which Windows or an editor calls `lfr.toml.txt` or `lfr.TOML`.
fn meant(name: &str) -> Option<String> {
    let small = name.to_ascii_lowercase();
    let bare = small.strip_suffix(".txt").unwrap_or(&small);
    let ending = [".toml", ".md", ".csv"].into_iter().find(|ending| bare.ends_with(ending))?;
    let meant = format!("{}{ending}", &name[..bare.len() - ending.len()]);
    (meant != name).then_some(meant)
}

/// So many strange characters of one sort are told of a file.
const MOST_ALIKE: usize = 20;

fn strange_characters(source: &Source) -> Findings {
    let mut found = Findings::default();
    let mut told: BTreeMap<&str, usize> = BTreeMap::new();
    for (span, what) in strange(&source.text) {
        let Some((message, advice)) = shape::strange_in_words(&what) else { continue };
        let count = told.entry(message).or_default();
        *count += 1;
        // A file in another encoding is full of them.
        let message = match *count {
            MOST_ALIKE => format!("{message}, and perhaps in more places behind it"),
            count if count > MOST_ALIKE => continue,
            _ => message.to_owned(),
        };
        found.add(Finding {
            rule: &shape::STRANGE_CHARACTER,
            message,
            advice: advice.into(),
            place: Some(Place::within(source.path.clone(), source.text.clone(), span)),
        });
    }
    found
}
