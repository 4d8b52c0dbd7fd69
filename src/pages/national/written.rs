//! The plain forms of which most pages of a collection are made: pieces in cells, cells in tables, tables in sections.

use crate::pages::desk::{Anchor, Day, Paragraphs, Tag, Words};
use crate::pages::finding::Parts;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

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

/// Some words, with where they lead and what they are. Templates get plain ones as a text.
#[derive(Default, Clone)]
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

impl Piece {
    /// Its words, where they are nothing else.
    fn plain(&self) -> Option<&str> {
        let Self { text, lang, href, iso, mark, sign, hint, prose } = self;
        let is_more = lang.is_some() || href.is_some() || iso.is_some() || mark.is_some() || sign.is_some();
        (!is_more && hint.is_none() && prose.is_none()).then_some(text)
    }
}

impl Serialize for Piece {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if let Some(text) = self.plain() {
            return to.serialize_str(text);
        }
        let Self { text, lang, href, iso, mark, sign, hint, prose } = self;
        let mut piece = to.serialize_map(None)?;
        piece.serialize_entry("text", text)?;
        for (name, words) in [("lang", lang), ("sign", sign)] {
            words.map_or(Ok(()), |words| piece.serialize_entry(name, words))?;
        }
        for (name, words) in [("href", href), ("iso", iso), ("mark", mark)] {
            words.as_ref().map_or(Ok(()), |words| piece.serialize_entry(name, words))?;
        }
        hint.as_ref().map_or(Ok(()), |hint| piece.serialize_entry("hint", hint))?;
        prose.as_ref().map_or(Ok(()), |prose| piece.serialize_entry("prose", prose))?;
        piece.end()
    }
}

impl Serialize for Fact {
    /// An answer of one plain piece is named by itself: most are.
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut fact = to.serialize_map(Some(2))?;
        fact.serialize_entry("label", &self.label)?;
        match &self.answer[..] {
            [one] if one.plain().is_some_and(|text| !text.is_empty()) => fact.serialize_entry("plain", one)?,
            answer => fact.serialize_entry("answer", answer)?,
        }
        fact.end()
    }
}
