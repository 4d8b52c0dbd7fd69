//! The plain forms of which most pages of a collection are made: pieces in cells, cells in tables, tables in sections.

use crate::pages::desk::{Anchor, Day, Paragraphs, Tag, Words};
use crate::pages::finding::Parts;
use serde::Serialize;

/// A page of sections.
#[derive(Serialize)]
pub(super) struct Written {
    pub(super) title: Words,
    pub(super) tags: Cell,
    pub(super) lead: Option<String>,
    pub(super) notes: Vec<Note>,
    pub(super) sections: Vec<Section>,
    pub(super) parts: Option<Parts>,
    pub(super) onward: Vec<Anchor>,
}

/// Something that stands out from the text.
#[derive(Serialize)]
pub(super) struct Note {
    pub(super) pieces: Cell,
    pub(super) warning: bool,
}

/// A section under a heading.
#[derive(Serialize, Default)]
pub(super) struct Section {
    pub(super) id: String,
    pub(super) title: Option<Words>,
    pub(super) texts: Vec<Cell>,
    pub(super) prose: Vec<Paragraphs>,
    pub(super) facts: Vec<Fact>,
    /// Items that are best read one after the other.
    pub(super) cards: Vec<Vec<Fact>>,
    pub(super) table: Option<Table>,
    pub(super) list: Vec<Cell>,
    pub(super) onward: Vec<Anchor>,
}

/// What something is, and its answer.
#[derive(Serialize)]
pub(super) struct Fact {
    pub(super) label: Words,
    pub(super) answer: Cell,
}

/// A table whose rows have a head.
#[derive(Serialize)]
pub(super) struct Table {
    pub(super) caption: String,
    pub(super) columns: Vec<String>,
    pub(super) rows: Vec<Vec<Cell>>,
}

/// What stands in a cell. Where it is empty, nothing was published.
pub(super) type Cell = Vec<Piece>;

/// Some words, with where they lead and what they are.
#[derive(Serialize, Default, Clone)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) lang: Option<&'static str>,
    pub(super) href: Option<String>,
    /// The day that the words are, for machines.
    pub(super) iso: Option<String>,
    /// The classes of the tag that the words are.
    pub(super) mark: Option<String>,
    /// The sign of the tag.
    pub(super) sign: Option<&'static str>,
    /// What stands behind them, more quietly.
    pub(super) hint: Option<Words>,
    pub(super) prose: Option<Paragraphs>,
}

impl Written {
    pub(super) fn new(title: Words) -> Self {
        Self {
            title,
            tags: Vec::new(),
            lead: None,
            notes: Vec::new(),
            sections: Vec::new(),
            parts: None,
            onward: Vec::new(),
        }
    }
}

impl Section {
    pub(super) fn new(id: impl Into<String>, title: Words) -> Self {
        Self { id: id.into(), title: Some(title), ..Self::default() }
    }

    pub(super) fn say(mut self, text: impl Into<Piece>) -> Self {
        self.texts.push(vec![text.into()]);
        self
    }
}

impl Piece {
    pub(super) fn said(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    pub(super) fn linked(mut self, href: Option<String>) -> Self {
        self.href = href;
        self
    }

    pub(super) fn with(mut self, hint: Words) -> Self {
        self.hint = Some(hint);
        self
    }

    pub(super) fn prose(prose: Paragraphs) -> Self {
        Self { prose: Some(prose), ..Self::default() }
    }

    /// A tag of this class.
    pub(super) fn tag(tag: Tag, class: &str) -> Self {
        Self { mark: Some(format!("{class}-{}", tag.code)), text: tag.label, ..Self::default() }
    }
}

impl From<Words> for Piece {
    fn from(Words { text, lang }: Words) -> Self {
        Self { text, lang, ..Self::default() }
    }
}

impl From<Day> for Piece {
    fn from(Day { iso, words }: Day) -> Self {
        Self { text: words, iso: Some(iso), ..Self::default() }
    }
}

impl From<Anchor> for Piece {
    fn from(Anchor { href, label }: Anchor) -> Self {
        Self { href: Some(href), ..label.into() }
    }
}
