//! Who publishes what a catalogue lists: all that the catalogues say of it beside the sets of data.

use crate::feeds::base::Base;
use crate::feeds::edition::Edition;
use crate::feeds::terms::Publisher;
use crate::standard::{Language, Licence, Line, Region};

/// Who publishes sets of data, where, in which languages and on what terms.
pub(in crate::feeds) struct Imprint<'i> {
    pub(in crate::feeds) base: &'i Base,
    pub(in crate::feeds) languages: &'i [Language],
    /// The licences; at least one.
    pub(in crate::feeds) licences: Vec<Licence>,
    /// Which place it is about.
    pub(in crate::feeds) region: Region,
    pub(in crate::feeds) publisher: Publisher,
    /// What the publisher is called among the things of its own address, for good.
    pub(in crate::feeds) agent: &'static str,
    /// What tells this state from the others.
    pub(in crate::feeds) version: String,
    /// What the catalogue is called.
    pub(in crate::feeds) name: Line,
    /// What it lists, in a sentence.
    pub(in crate::feeds) about: Line,
}

impl<'i> Imprint<'i> {
    /// That of a force's register.
    pub(super) fn of(edition: &'i Edition<'_>) -> Self {
        let register = edition.register;
        let welsh = |text: String| register.is_bilingual().then_some(text);
        Self {
            base: &edition.base,
            languages: register.languages(),
            licences: vec![register.register.licence],
            region: register.force.region,
            publisher: Publisher::of(register),
            agent: "force",
            version: version(edition),
            name: Line {
                en: format!("{}: open data on data-driven technologies", register.force.name.en),
                cy: welsh(format!(
                    "{}: data agored ar dechnolegau a yrrir gan ddata",
                    register.force.name.say(Language::Cy).0
                )),
            },
            about: Line {
                en: "What a police force publishes of its AI and data-driven technologies, for machines to read."
                    .to_owned(),
                cy: welsh(
                    "Yr hyn y mae heddlu'n ei gyhoeddi am ei AI a'i dechnolegau a yrrir gan ddata, i beiriannau ei ddarllen."
                        .to_owned(),
                ),
            },
        }
    }

    /// Whether it is in Welsh, too.
    pub(super) fn is_bilingual(&self) -> bool {
        self.languages.contains(&Language::Cy)
    }
}

/// The number of the newest event of the ledger; without one, the day that the register speaks of.
fn version(edition: &Edition<'_>) -> String {
    match edition.chronicle.ledger.sequence() {
        0 => edition.register.as_of.to_string(),
        sequence => sequence.to_string(),
    }
}
