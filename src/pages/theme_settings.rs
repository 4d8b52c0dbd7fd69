//! `theme.toml`: what a force changes of the look without writing a style sheet: colours and the crest.
//!
//! Words, templates and whole style sheets are files of their own beside it. The force's name and links are facts of the
//! register.

use super::palette::{Colour, Palette, Scheme, colour, in_digits};
use crate::findings::{Example, Finding, Findings, Place, Rule, Severity, nearest};
use crate::standard::{Language, Listed};
use crate::text::Source;
use std::collections::BTreeMap;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

pub(super) static THEME_SETTINGS: Rule = Rule {
    name: "theme-settings",
    family: "theme",
    severity: Severity::Error,
    about: "theme.toml holds settings that candour knows, with values that fit.",
    why: "a setting that nobody understands changes nothing, and nobody would notice",
    wrong: Example { file: "themes/NAME/theme.toml", text: "[colours.light]\naccent = \"bleu\"\n" },
    right: Example { file: "themes/NAME/theme.toml", text: "[colours.light]\naccent = \"#14505a\"\n" },
};

pub(super) static WEAK_CONTRAST: Rule = Rule {
    name: "weak-contrast",
    family: "theme",
    severity: Severity::Error,
    about: "A theme's colours can be told apart.",
    why: "WCAG 2.2, 1.4.3 and 1.4.11: people with weak sight could not read the page; the 2018 Regulations ask for it",
    wrong: Example { file: "themes/NAME/theme.toml", text: "[colours.light]\nlink = \"#9ab\"\n" },
    right: Example { file: "themes/NAME/theme.toml", text: "[colours.light]\nlink = \"#0a5068\"\n" },
};

/// What a theme's `theme.toml` says.
#[derive(Default)]
pub(super) struct Settings {
    /// The force's own colours, and where each stands in the file.
    colours: BTreeMap<(Scheme, String), (Colour, Range<usize>)>,
    pub(super) crest: Option<Crest>,
}

/// The force's crest, at the top of every page.
#[derive(Clone)]
pub(super) struct Crest {
    /// The name of the file in `static/`.
    pub(super) file: String,
    /// What it shows, in words, by language.
    pub(super) alt: BTreeMap<Language, String>,
    /// In CSS pixels.
    pub(super) width: i64,
    /// In CSS pixels.
    pub(super) height: i64,
}

impl Crest {
    /// What it shows, in this language or else in English, with the language.
    pub(super) fn alt(&self, language: Language) -> (&str, Language) {
        let own = self.alt.get(&language).map(|alt| (alt.as_str(), language));
        own.or_else(|| self.alt.get(&Language::En).map(|alt| (alt.as_str(), Language::En))).unwrap_or(("", language))
    }
}

/// Reads one file, and tells what it does not understand.
struct Reading<'s, 'f> {
    source: &'s Source,
    found: &'f mut Findings,
}

impl Settings {
    /// Reads `theme.toml`. The theme's style sheet has these colours, and its `static/` these files.
    pub(super) fn read(
        source: &Source,
        palette: &Palette,
        is_there: &dyn Fn(&str) -> bool,
        found: &mut Findings,
    ) -> Self {
        let mut reading = Reading { source, found };
        let mut settings = Self::default();
        let (tree, faults) = DeTable::parse_recoverable(&source.text);
        for fault in faults {
            let span = fault.span().unwrap_or_default();
            reading.tell(span, format!("this is not TOML: {}", fault.message()), "mend the line, or take it out");
        }
        for (key, value) in tree.get_ref() {
            match key.get_ref().as_ref() {
                "name" | "about" => drop(reading.words(value)),
                "colours" => settings.colours = reading.colours(value, palette),
                "crest" => settings.crest = reading.crest(value, is_there),
                other => reading.unknown(key.span(), other, &["name", "about", "colours", "crest"]),
            }
        }
        settings
    }

    /// The sheet with the force's own colours; pairs that cannot be told apart are told. Pairs that the force changed
    /// neither colour of are the sheet's own business.
    pub(super) fn colour(
        &self,
        source: &Source,
        sheet: &str,
        mut palette: Palette,
        found: &mut Findings,
    ) -> Option<String> {
        if self.colours.is_empty() {
            return None;
        }
        for ((scheme, name), (colour, _)) in &self.colours {
            palette.set(*scheme, name, *colour);
        }
        for (scheme, pair, contrast) in palette.weak() {
            let place = |name: &str| self.colours.get(&(scheme, name.to_owned())).map(|(_, span)| span.clone());
            let Some(span) = place(pair.front).or_else(|| place(pair.ground)) else { continue };
            let shown = |name| palette.get(scheme, name).map(in_digits).unwrap_or_default();
            // Rounded down, so that no figure looks as if it were enough.
            let contrast = (contrast * 100.0).floor() / 100.0;
            let message = format!(
                "in the {} scheme, {} ({}) on {} ({}) has a contrast of {contrast:.2} to 1; {} needs {} to 1",
                scheme.name(),
                pair.front,
                shown(pair.front),
                pair.ground,
                shown(pair.ground),
                pair.of,
                pair.least
            );
            let advice = format!("make one of the two lighter or darker, until they are {} to 1 apart", pair.least);
            let place = Some(Place::within(source.path.clone(), source.text.clone(), span));
            found.add(Finding { rule: &WEAK_CONTRAST, message, advice, place });
        }
        Some(palette.put_into(sheet))
    }
}

/// A key with its place, and its value.
type Entry<'v, 'd> = ((String, Range<usize>), &'v Spanned<DeValue<'d>>);

impl Reading<'_, '_> {
    fn colours(
        &mut self,
        value: &Spanned<DeValue<'_>>,
        palette: &Palette,
    ) -> BTreeMap<(Scheme, String), (Colour, Range<usize>)> {
        let mut colours = BTreeMap::new();
        let names: Vec<&str> = palette.names().collect();
        for (key, table) in self.table(value, "[colours.light] and [colours.dark]") {
            let Some(scheme) = Scheme::ALL.into_iter().find(|scheme| scheme.name() == key.0) else {
                self.unknown(key.1, &key.0, &["light", "dark"]);
                continue;
            };
            for ((name, at), value) in self.table(table, "a colour a line: accent = \"#14505a\"") {
                if !names.contains(&name.as_str()) {
                    self.unknown(at, &name, &names);
                    continue;
                }
                let text = value.get_ref().as_str();
                match text.and_then(colour) {
                    Some(colour) => drop(colours.insert((scheme, name), (colour, value.span()))),
                    None => self.tell(
                        value.span(),
                        format!("“{}” is not a colour", text.unwrap_or("this")),
                        "write it in digits, like this: \"#14505a\"; nothing may shine through",
                    ),
                }
            }
        }
        colours
    }

    fn crest(&mut self, value: &Spanned<DeValue<'_>>, is_there: &dyn Fn(&str) -> bool) -> Option<Crest> {
        let (mut file, mut alt) = (None, BTreeMap::new());
        let (mut width, mut height) = (None, None);
        for ((name, at), value) in self.table(value, "[crest] with file, alt, width and height") {
            match name.as_str() {
                "file" => file = self.words(value).map(|name| (name, value.span())),
                "alt" => {
                    for ((code, at), value) in self.table(value, "a text a language: alt.en = \"…\"") {
                        let language =
                            [Language::En, Language::Cy].into_iter().find(|language| language.code() == code);
                        match language {
                            Some(language) => drop(self.words(value).and_then(|text| alt.insert(language, text))),
                            None => self.unknown(at, &code, &["en", "cy"]),
                        }
                    }
                }
                "width" => width = self.pixels(value),
                "height" => height = self.pixels(value),
                other => self.unknown(at, other, &["file", "alt", "width", "height"]),
            }
        }
        let missing = [
            (file.is_none(), "file"),
            (!alt.contains_key(&Language::En), "alt.en"),
            (width.is_none(), "width"),
            (height.is_none(), "height"),
        ];
        let missing: Vec<&str> = missing.iter().filter(|(is_missing, _)| *is_missing).map(|(_, name)| *name).collect();
        if !missing.is_empty() {
            let message = format!("the crest has no {}", missing.join(", "));
            self.tell(value.span(), message, "say which file of static/ it is, what it shows, and how large it is");
            return None;
        }
        let (file, span) = file?;
        if !is_there(&file) {
            let message = format!("there is no file “{file}” in static/");
            self.tell(span, message, "put the crest there, or mend its name here");
            return None;
        }
        Some(Crest { file, alt, width: width?, height: height? })
    }

    /// The keys of a table, each with its place, and their values.
    fn table<'v, 'd>(&mut self, value: &'v Spanned<DeValue<'d>>, form: &str) -> Vec<Entry<'v, 'd>> {
        let Some(table) = value.get_ref().as_table() else {
            self.tell(value.span(), "this is not a table".to_owned(), &format!("write {form}"));
            return Vec::new();
        };
        table.iter().map(|(key, value)| ((key.get_ref().to_string(), key.span()), value)).collect()
    }

    fn words(&mut self, value: &Spanned<DeValue<'_>>) -> Option<String> {
        let words = value.get_ref().as_str().map(str::to_owned);
        if words.is_none() {
            self.tell(value.span(), "this is not words".to_owned(), "put them between quotation marks");
        }
        words
    }

    fn pixels(&mut self, value: &Spanned<DeValue<'_>>) -> Option<i64> {
        let number = value.get_ref().as_integer().and_then(|number| number.as_str().parse::<i64>().ok());
        let number = number.filter(|number| (8..=400).contains(number));
        if number.is_none() {
            self.tell(value.span(), "this is not a size in pixels".to_owned(), "write a whole number from 8 to 400");
        }
        number
    }

    fn unknown(&mut self, span: Range<usize>, name: &str, known: &[&str]) {
        let advice = match nearest(name, known.iter().copied()) {
            Some(near) => format!("did you mean “{near}”? There are: {}", known.join(", ")),
            None => format!("there are: {}", known.join(", ")),
        };
        self.tell(span, format!("there is no setting “{name}” here"), &advice);
    }

    fn tell(&mut self, span: Range<usize>, message: String, advice: &str) {
        let place = Some(Place::within(self.source.path.clone(), self.source.text.clone(), span));
        self.found.add(Finding { rule: &THEME_SETTINGS, message, advice: advice.to_owned(), place });
    }
}
