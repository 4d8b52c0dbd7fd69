//! A made-up force of any size, written as a folder: the records of `content/` over and over, each with an id, names,
//! references, figures and sentences of its own. The same number of records gives the same bytes everywhere.

use super::chance::Chance;
use super::pattern::{Record, vary};
use std::fs;
use std::io;
use std::path::Path;

/// The technologies that serve as patterns, and how many of every fifty follow each: about 12 KB a record, with the long,
/// the short, the withdrawn, the withheld and the drafts in a likely proportion.
const PATTERNS: &[(&str, usize)] = &[
    ("live-facial-recognition", 1),
    ("reoffending-risk", 1),
    ("office-assistant", 3),
    ("number-plate-recognition", 3),
    ("website-chatbot", 3),
    ("drone-search", 3),
    ("burglary-place-prediction", 3),
    ("domestic-abuse-triage", 8),
    ("interview-transcription", 8),
    ("crowd-video-analytics", 13),
    (WITHDRAWN, 2),
    (WITHHELD, 1),
    (DRAFT, 1),
];

const WITHDRAWN: &str = "social-media-summariser";
const WITHHELD: &str = "protected-record";
const DRAFT: &str = "report-drafting";

/// So many technologies share a dataset of their own.
const TECHNOLOGIES_A_DATASET: usize = 10;

/// A force of some size, and the texts that it is made of.
pub(crate) struct Workload {
    size: usize,
    /// The patterns in the order in which they are followed: each as often as its share says.
    order: Vec<&'static str>,
    technologies: Vec<Text>,
    datasets: Vec<Text>,
    owners: String,
    owner_ids: Vec<String>,
    register: String,
    prose: Vec<(String, String)>,
    deployments: String,
}

/// A file of the pattern.
struct Text {
    stem: String,
    text: String,
}

impl Workload {
    /// A force with `size` technologies, made from the texts in `content`.
    pub(crate) fn of(size: usize, content: &Path) -> io::Result<Self> {
        let (owners, owner_ids) = owners(&fs::read_to_string(content.join("owners.toml"))?);
        let mut prose = Vec::new();
        for folder in ["pages", "updates"] {
            let texts = texts(&content.join(folder), ".md")?;
            prose.extend(texts.into_iter().map(|file| (format!("{folder}/{}.md", file.stem), file.text)));
        }
        Ok(Self {
            size,
            order: order(),
            technologies: texts(&content.join("technologies"), ".toml")?,
            datasets: texts(&content.join("datasets"), ".toml")?,
            owners,
            owner_ids,
            register: in_english(&fs::read_to_string(content.join("register.toml"))?)?,
            prose,
            deployments: fs::read_to_string(content.join("deployments/live-facial-recognition.csv"))?,
        })
    }

    /// Writes the force's `content/` into `folder`.
    pub(crate) fn write(&self, folder: &Path) -> io::Result<()> {
        let content = folder.join("content");
        for inner in ["technologies", "datasets", "pages", "updates", "deployments"] {
            fs::create_dir_all(content.join(inner))?;
        }
        let whole = Record { index: 0, world: self };
        fs::write(content.join("owners.toml"), &self.owners)?;
        fs::write(content.join("register.toml"), whole.refer(&self.register))?;
        for (path, text) in &self.prose {
            fs::write(content.join(path), whole.refer(text))?;
        }
        for index in 0..self.size {
            let (stem, id) = (self.stem(index), self.technology(index));
            let Some(pattern) = self.technologies.iter().find(|pattern| pattern.stem == stem) else { continue };
            let record = Record { index, world: self };
            fs::write(content.join("technologies").join(format!("{id}.toml")), vary(&pattern.text, &record))?;
            if stem == "live-facial-recognition" {
                fs::write(content.join("deployments").join(format!("{id}.csv")), &self.deployments)?;
            }
        }
        for index in 0..self.dataset_count() {
            let pattern = &self.datasets[index % self.datasets.len()];
            // Their chance is not that of the technology with the same number.
            let record = Record { index: self.size + index, world: self };
            let path = content.join("datasets").join(format!("{}.toml", self.dataset(index)));
            fs::write(path, vary(&pattern.text, &record))?;
        }
        Ok(())
    }

    pub(crate) fn owner(&self, chance: &mut Chance) -> &str {
        &self.owner_ids[chance.below(self.owner_ids.len())]
    }

    /// The id of some technology that is published.
    pub(crate) fn published(&self, chance: &mut Chance) -> String {
        loop {
            let index = chance.below(self.size);
            if ![WITHDRAWN, WITHHELD, DRAFT].contains(&self.stem(index)) {
                return self.technology(index);
            }
        }
    }

    /// The id of some dataset of this kind, or of any where there is none of it yet.
    pub(crate) fn dataset_like(&self, stem: &str, chance: &mut Chance) -> String {
        let (count, kinds) = (self.dataset_count(), self.datasets.len());
        let kind = self.datasets.iter().position(|pattern| pattern.stem == stem).unwrap_or_default();
        let of_kind = (count + kinds - 1).saturating_sub(kind) / kinds;
        self.dataset(if of_kind == 0 { kind % count } else { kind + kinds * chance.below(of_kind) })
    }

    fn stem(&self, index: usize) -> &'static str {
        self.order[index % self.order.len()]
    }

    fn technology(&self, index: usize) -> String {
        format!("{}-{index:05}", self.stem(index))
    }

    fn dataset(&self, index: usize) -> String {
        format!("{}-{index:05}", self.datasets[index % self.datasets.len()].stem)
    }

    fn dataset_count(&self) -> usize {
        self.size.div_ceil(TECHNOLOGIES_A_DATASET)
    }
}

/// The patterns well mixed, so that a small force has the proportions of a large one.
fn order() -> Vec<&'static str> {
    let mut order: Vec<&str> = PATTERNS.iter().flat_map(|(stem, share)| std::iter::repeat_n(*stem, *share)).collect();
    Chance::of(0).shuffle(&mut order);
    order
}

/// The register in one language, as most forces publish: the records below it are English, and so is what it is measured beside.
fn in_english(register: &str) -> io::Result<String> {
    let mut register: toml_edit::DocumentMut = register.parse().map_err(io::Error::other)?;
    register["site"]["languages"] = toml_edit::value(toml_edit::Array::from_iter(["en"]));
    Ok(register.to_string())
}

/// The English texts of a folder, in the order of their names.
fn texts(folder: &Path, ending: &str) -> io::Result<Vec<Text>> {
    let mut texts = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if let Some(stem) = name.strip_suffix(ending).filter(|stem| !stem.contains('.')) {
            texts.push(Text { stem: stem.to_owned(), text: fs::read_to_string(&path)? });
        }
    }
    texts.sort_by(|a, b| a.stem.cmp(&b.stem));
    Ok(texts)
}

/// The owners of the pattern and a deputy of each, who is not named.
fn owners(text: &str) -> (String, Vec<String>) {
    let (mut all, mut ids) = (text.to_owned(), Vec::new());
    for line in text.lines() {
        if let Some(id) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            ids.extend([id.to_owned(), format!("{id}-north")]);
            all.push_str(&format!("\n[{id}-north]\n"));
        } else if let Some(role) = line.strip_prefix("role = \"") {
            all.push_str(&format!("role = \"Northern division: {role}\n"));
        } else if !line.starts_with("name = ") && !line.is_empty() {
            all.push_str(&format!("{line}\n"));
        }
    }
    (all, ids)
}
