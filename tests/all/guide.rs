//! The publisher's guide, followed to the letter in an empty folder: every file pasted, every change made, every command
//! given, and what the guide says one will read is read.

use super::harness::candour;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

#[test]
fn the_guide_can_be_followed_as_it_stands() {
    let guide = fs::read_to_string("GUIDE.md").unwrap();
    let folder = TempDir::new().unwrap();
    let mut reader = Reader { at: folder.path().to_owned(), said: String::new(), commands: 0, changes: 0 };
    let mut blocks = guide.split("\n```").skip(1);
    while let Some(block) = blocks.next() {
        let (head, text) = block.split_once('\n').unwrap_or((block, ""));
        reader.follow(head, text);
        blocks.next();
    }
    assert!(reader.commands > 20 && reader.changes > 15, "{} commands, {} changes", reader.commands, reader.changes);
}

/// Somebody who does what the guide says.
struct Reader {
    /// The folder they are in.
    at: PathBuf,
    /// What the last commands printed.
    said: String,
    commands: usize,
    changes: usize,
}

impl Reader {
    fn follow(&mut self, head: &str, text: &str) {
        match head.split_once(' ') {
            None if head == "sh" => {
                self.said.clear();
                text.lines().for_each(|line| self.give(line));
            }
            None if head == "text" => {
                for line in text.lines() {
                    assert!(self.said.contains(line.trim()), "the guide promises “{line}”, but:\n{}", self.said);
                }
            }
            Some(("toml" | "md", path)) => {
                assert!(self.at.join(path).exists(), "{path} is not there to be pasted over");
                fs::write(self.at.join(path), format!("{text}\n")).unwrap();
                self.changes += 1;
            }
            Some(("diff", path)) => self.change(path, text),
            _ => panic!("the guide has a block of an unknown kind: {head}"),
        }
    }

    fn give(&mut self, line: &str) {
        let words = words(line);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        match words[..] {
            ["cd", folder] => self.at.push(folder),
            ["mv", from, to] => fs::rename(self.at.join(from), self.at.join(to)).unwrap(),
            ["rm", path] => fs::remove_file(self.at.join(path)).unwrap(),
            ["candour", ref arguments @ ..] => {
                let ran = candour(Path::new(&self.at), arguments);
                assert_eq!(ran.code, 0, "{line}\n{}{}", ran.out, ran.err);
                // The sound of a good day: nobody follows a guide through warnings.
                assert!(!ran.err.contains("warning: "), "{line}\n{}", ran.err);
                self.said.push_str(&ran.out);
                self.said.push_str(&ran.err);
                self.commands += 1;
            }
            _ => panic!("the guide gives a command that is none: {line}"),
        }
    }

    /// Lines with `-` go, lines with `+` come, the others are there to show the place, which must be the only one.
    fn change(&mut self, path: &str, text: &str) {
        let of = |mark: char| -> String {
            let lines = text.lines().filter(|line| !line.starts_with(mark));
            lines.map(|line| format!("{}\n", line.get(1..).unwrap_or(""))).collect()
        };
        let (before, after) = (of('+'), of('-'));
        let file = self.at.join(path);
        let old = fs::read_to_string(&file).unwrap();
        assert_eq!(old.matches(&before).count(), 1, "{path} has this not once:\n{before}\n{old}");
        fs::write(&file, old.replacen(&before, &after, 1)).unwrap();
        self.changes += 1;
    }
}

/// The words of a command as a shell parts them, for as much of a shell as the guide needs.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut quoted, mut word) = (Vec::new(), false, String::new());
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(std::mem::take(&mut word)),
            c => word.push(c),
        }
    }
    words.push(word);
    words
}
