//! A register that is written file by file comes to what it comes to when it is read as a whole: the same findings, the same
//! public register, after any edits in any order.

use super::harness::{project, sources};
use candour::findings::{Findings, Format, Look, show};
use candour::public::PublicRegister;
use candour::register::{Register, Saved, WorkingRegister};
use candour::text::Source;
use jiff::civil::{Date, date};
use std::collections::BTreeMap;

/// What stands on a disk, and a row of numbers that look like chance.
struct Author {
    files: BTreeMap<String, String>,
    seed: u64,
}

impl Author {
    fn below(&mut self, end: usize) -> usize {
        self.seed = self.seed.wrapping_mul(0x5851_F42D_4C95_7F2D).wrapping_add(0x1405_7B7E_F767_814F);
        (self.seed >> 33) as usize % end.max(1)
    }

    fn path(&mut self) -> String {
        let at = self.below(self.files.len());
        self.files.keys().nth(at).unwrap().clone()
    }

    /// Edits a file as people and programs do, and gives its path.
    fn edit(&mut self, original: &BTreeMap<String, String>) -> String {
        if self.below(5) == 0 {
            // A file that went or was spoilt comes back.
            let path = original.keys().nth(self.below(original.len())).unwrap().clone();
            self.files.insert(path.clone(), original[&path].clone());
            return path;
        }
        let path = self.path();
        let mut lines: Vec<String> = self.files[&path].lines().map(str::to_owned).collect();
        let at = self.below(lines.len());
        match self.below(9) {
            0 => {
                self.files.remove(&path);
                return path;
            }
            1 => {
                let copy = path.replace(".toml", "-copy.toml").replace(".md", "-copy.md");
                self.files.insert(copy.clone(), self.files[&path].clone());
                return copy;
            }
            2 if !lines.is_empty() => drop(lines.remove(at)),
            3 if !lines.is_empty() => lines.insert(at, lines[at].clone()),
            4 => lines.insert(at, "nonsense = 1".to_owned()),
            5 => lines.push("[publication]\nstate = \"draft\"".to_owned()),
            6 => lines
                .push("[internal]\nnote = \"A long enough note that nobody may repeat in public, ever.\"".to_owned()),
            7 => {
                let text = lines.join("\n").replace("status = \"live\"", "status = \"proposed\"");
                lines = text
                    .replace("An officer", "A long enough note that nobody may repeat in public, ever. An officer")
                    .lines()
                    .map(str::to_owned)
                    .collect();
            }
            _ => {
                let other = self.path();
                let others: Vec<&str> = self.files[&other].lines().collect();
                let line = others.get(at % others.len().max(1)).copied().unwrap_or_default().to_owned();
                lines.insert(at, line);
            }
        }
        self.files.insert(path.clone(), lines.join("\n") + "\n");
        path
    }

    fn sources(&self) -> Vec<Source> {
        self.files.iter().map(|(path, text)| Source::new(path.as_str(), text.as_str())).collect()
    }
}

/// What a whole reading finds and discloses.
fn whole(sources: &[Source], day: Date) -> (Findings, Option<PublicRegister>) {
    let mut found = Findings::new();
    let checked = Register::read(sources, &mut found).check(day, &mut found);
    (found, checked.map(|checked| checked.disclose(None)))
}

fn follow(folder: &str, seed: u64, steps: usize) -> usize {
    let day = date(2026, 11, 21);
    let original: BTreeMap<String, String> = sources(&project(folder))
        .into_iter()
        .map(|source| (source.path.to_string(), source.text.to_string()))
        .collect();
    let mut author = Author { files: original.clone(), seed };
    let mut working = WorkingRegister::read(author.sources(), Findings::new(), day);
    let mut published = 0;
    for step in 0..steps {
        let paths: Vec<String> = (0..1 + author.below(3)).map(|_| author.edit(&original)).collect();
        let saved = paths.iter().map(|path| Saved {
            path: path.as_str().into(),
            source: author.files.get(path).map(|text| Source::new(path.as_str(), text.as_str())),
            unread: Findings::new(),
        });
        working.save(saved.collect());
        while !working.is_settled() {
            working.go_on();
        }
        let (found, public) = whole(&author.sources(), day);
        let json = |found: &Findings| show(found, Format::Json, Look::default());
        assert_eq!(json(&working.found()), json(&found), "{folder}, seed {seed}, step {step}: {paths:?}");
        if let Some(public) = public {
            assert!(working.stops() == 0);
            assert!(working.preview(None).public == public, "{folder}, seed {seed}, step {step}: {paths:?}");
            published += 1;
        }
        // Now and then everything is put right again, or nothing would be sound for long.
        if step % 4 == 3 {
            let all: std::collections::BTreeSet<String> = author.files.keys().chain(original.keys()).cloned().collect();
            author.files.clone_from(&original);
            let saved = all.into_iter().map(|path| Saved {
                source: original.get(&path).map(|text| Source::new(path.as_str(), text.as_str())),
                path: path.into(),
                unread: Findings::new(),
            });
            working.save(saved.collect());
        }
    }
    published
}

#[test]
fn whatever_is_edited_the_working_register_comes_to_what_the_whole_comes_to() {
    let published = follow("tests/registers/bilingual", 1, 60)
        + follow("tests/registers/public-sources", 2, 16)
        + follow(".", 3, 12);
    assert!(published > 5, "only {published} of all states could be published");
}
