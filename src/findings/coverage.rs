//! How much of what a register says has Welsh beside it, file by file, in the forms in which findings are shown.
//!
//! It counts nothing itself: whoever knows the texts hands the numbers in. It is a picture of the work, no finding, and
//! stops nothing.

use super::visible::{Breaks, visible};
use serde_json::{Value, json};
use std::cmp::Reverse;

/// The public texts of a register, and how many of them have Welsh; the file that lacks most stands first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    files: Vec<CoverageOfFile>,
}

/// The public texts of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoverageOfFile {
    /// The path of the English file, from the folder that holds `content/`.
    pub file: String,
    /// How many public texts it has. The lines of one list are one text.
    pub texts: usize,
    /// How many of them have Welsh.
    pub welsh: usize,
}

/// As many files are named on a screen.
const NAMED: usize = 20;

impl Coverage {
    /// Puts the files in order: the smallest share of Welsh first, of equal shares the one that lacks most. Files without
    /// a public text are left out.
    pub fn new(files: impl IntoIterator<Item = CoverageOfFile>) -> Self {
        let mut files: Vec<_> = files.into_iter().filter(|of| of.texts > 0).collect();
        files.sort_by(|one, other| {
            // one.welsh / one.texts against other.welsh / other.texts, without fractions.
            let share = (one.welsh * other.texts).cmp(&(other.welsh * one.texts));
            share
                .then_with(|| Reverse(one.missing()).cmp(&Reverse(other.missing())))
                .then_with(|| one.file.cmp(&other.file))
        });
        Self { files }
    }

    /// Every file that has a public text.
    pub fn files(&self) -> &[CoverageOfFile] {
        &self.files
    }

    /// How many public texts there are.
    pub fn texts(&self) -> usize {
        self.files.iter().map(|of| of.texts).sum()
    }

    /// How many of them have Welsh.
    pub fn welsh(&self) -> usize {
        self.files.iter().map(|of| of.welsh).sum()
    }

    /// For a screen: the whole in one line, then the files that lack most, as many as fit on it. Ends with a line break.
    pub(super) fn human(&self) -> String {
        let wanting: Vec<_> = self.wanting().collect();
        let width = wanting.iter().map(|of| of.texts.to_string().len()).max().unwrap_or_default();
        let mut text = self.sentence() + "\n";
        for of in wanting.iter().take(NAMED) {
            let file = visible(&of.file, Breaks::Numbered);
            text.push_str(&format!("  {:>width$} of {:>width$}  {file}\n", of.welsh, of.texts));
        }
        if wanting.len() > NAMED {
            text.push_str(&format!("  and {}\n", counted(wanting.len() - NAMED, "more file")));
        }
        text
    }

    /// A section of a Markdown document, every file that lacks some in a table.
    pub(super) fn markdown(&self) -> String {
        let mut text = format!("## Welsh\n\n{}\n", self.sentence());
        if self.wanting().next().is_some() {
            text.push_str("\n| File | Public texts | With Welsh |\n|---|---:|---:|\n");
        }
        for of in self.wanting() {
            let file = visible(&of.file, Breaks::Numbered).replace('|', "\\|");
            text.push_str(&format!("| `{file}` | {} | {} |\n", of.texts, of.welsh));
        }
        text
    }

    /// `{"texts": n, "with_welsh": n, "files": [{"file", "texts", "with_welsh"}]}`, every file.
    pub(super) fn value(&self) -> Value {
        let row = |of: &CoverageOfFile| json!({ "file": of.file, "texts": of.texts, "with_welsh": of.welsh });
        let files: Vec<Value> = self.files.iter().map(row).collect();
        json!({ "texts": self.texts(), "with_welsh": self.welsh(), "files": files })
    }

    fn sentence(&self) -> String {
        let whole = self.files.len() - self.wanting().count();
        let texts = counted(self.texts(), "public text");
        let files = counted(self.files.len(), "file");
        if whole == self.files.len() {
            return format!("All {texts} have Welsh, in {files}.");
        }
        format!("{} of {texts} have Welsh; {whole} of {files} lack nothing.", self.welsh())
    }

    fn wanting(&self) -> impl Iterator<Item = &CoverageOfFile> {
        self.files.iter().filter(|of| of.missing() > 0)
    }
}

impl CoverageOfFile {
    fn missing(&self) -> usize {
        self.texts.saturating_sub(self.welsh)
    }
}

fn counted(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}
