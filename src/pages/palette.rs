//! The colours of a style sheet: its custom properties, a force's own in their place, and whether they can be told apart.
//!
//! A colour is put where the sheet's own stands, so pages ask for no second sheet, and what the sheet says for print and
//! for more contrast holds. Only plain colours are known here; what a sheet does with them it decides itself.

use std::collections::BTreeMap;
use std::ops::Range;

/// For which eyes a colour is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Scheme {
    Light,
    Dark,
}

impl Scheme {
    pub(super) const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// What it is called in `theme.toml` and in messages.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// Two colours that stand on each other, and how far apart they must be.
pub(super) struct Pair {
    pub(super) front: &'static str,
    pub(super) ground: &'static str,
    /// The least contrast: WCAG 2.2, 1.4.3 for text, 1.4.11 for edges and the focus.
    pub(super) least: f32,
    /// What the first is used for.
    pub(super) of: &'static str,
}

const TEXT: f32 = 4.5;
const SHAPE: f32 = 3.0;

const fn pair(front: &'static str, ground: &'static str, least: f32, of: &'static str) -> Pair {
    Pair { front, ground, least, of }
}

/// Every pair that the plain theme's sheet puts on each other. A sheet without one of the two does not have the pair.
pub(super) const PAIRS: &[Pair] = &[
    pair("ink", "paper", TEXT, "text"),
    pair("ink", "sheet", TEXT, "text"),
    pair("ink", "mark", TEXT, "text"),
    pair("quiet", "paper", TEXT, "text"),
    pair("quiet", "sheet", TEXT, "text"),
    pair("link", "paper", TEXT, "text"),
    pair("link", "sheet", TEXT, "text"),
    pair("link", "mark", TEXT, "text"),
    pair("visited", "paper", TEXT, "text"),
    pair("visited", "sheet", TEXT, "text"),
    pair("visited", "mark", TEXT, "text"),
    pair("on-accent", "accent", TEXT, "text"),
    pair("accent", "paper", SHAPE, "an edge"),
    pair("accent", "sheet", SHAPE, "an edge"),
    pair("edge", "paper", SHAPE, "an edge"),
    pair("edge", "sheet", SHAPE, "an edge"),
    pair("warn", "paper", SHAPE, "an edge"),
    pair("warn", "sheet", SHAPE, "an edge"),
    pair("focus", "paper", SHAPE, "the focus"),
    pair("focus", "sheet", SHAPE, "the focus"),
    pair("focus", "mark", SHAPE, "the focus"),
];

/// The colours of a sheet, by scheme and name. A dark one that the sheet does not say is the light one.
#[derive(Default)]
pub(super) struct Palette {
    colours: BTreeMap<(Scheme, String), Colour>,
    /// Where each stands in the sheet.
    places: BTreeMap<(Scheme, String), Range<usize>>,
    /// Where more could be said.
    starts: BTreeMap<Scheme, usize>,
}

impl Palette {
    /// The colours that a sheet says at its root, and at its root for the dark.
    pub(super) fn of(sheet: &str) -> Self {
        let mut palette = Self::default();
        let dark = sheet.find("(prefers-color-scheme: dark)");
        let blocks = [(Scheme::Light, Some(0), dark), (Scheme::Dark, dark, None)];
        for (scheme, from, to) in blocks {
            let Some(from) = from else { continue };
            let Some(at) = sheet[from..to.unwrap_or(sheet.len())].find(":root {") else { continue };
            let start = from + at + ":root {".len();
            let end = sheet[start..].find('}').map_or(sheet.len(), |at| start + at);
            palette.starts.insert(scheme, start);
            palette.read(scheme, sheet, start..end);
        }
        palette
    }

    fn read(&mut self, scheme: Scheme, sheet: &str, block: Range<usize>) {
        let mut at = block.start;
        for declaration in sheet[block].split_inclusive(';') {
            let start = at;
            at += declaration.len();
            let Some((name, value)) = declaration.split_once(':') else { continue };
            let Some(name) = name.trim().strip_prefix("--") else { continue };
            let text = value.trim_end_matches(';');
            let Some(colour) = colour(text.trim()) else { continue };
            let value = start + declaration.len() - value.len();
            self.places.insert((scheme, name.to_owned()), value..value + text.len());
            self.colours.insert((scheme, name.to_owned()), colour);
        }
    }

    /// The names of all colours.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.colours.keys().filter(|(scheme, _)| *scheme == Scheme::Light).map(|(_, name)| name.as_str())
    }

    pub(super) fn get(&self, scheme: Scheme, name: &str) -> Option<&Colour> {
        let key = |scheme| (scheme, name.to_owned());
        self.colours.get(&key(scheme)).or_else(|| self.colours.get(&key(Scheme::Light)))
    }

    pub(super) fn set(&mut self, scheme: Scheme, name: &str, colour: Colour) {
        self.colours.insert((scheme, name.to_owned()), colour);
    }

    /// The sheet that this palette was read from, with its present colours.
    pub(super) fn put_into(&self, sheet: &str) -> String {
        let mut changes: Vec<(Range<usize>, String)> = Vec::new();
        for ((scheme, name), colour) in &self.colours {
            match (self.places.get(&(*scheme, name.clone())), self.starts.get(scheme)) {
                (Some(place), _) => changes.push((place.clone(), format!(" {}", in_digits(colour)))),
                (None, Some(start)) => changes.push((*start..*start, format!(" --{name}: {};", in_digits(colour)))),
                (None, None) => {}
            }
        }
        changes.sort_by_key(|(place, _)| std::cmp::Reverse((place.start, place.end)));
        let mut sheet = sheet.to_owned();
        changes.into_iter().for_each(|(place, text)| sheet.replace_range(place, &text));
        sheet
    }

    /// Every pair that is too alike: the scheme, the pair, its contrast.
    pub(super) fn weak(&self) -> Vec<(Scheme, &'static Pair, f32)> {
        let mut weak = Vec::new();
        for scheme in Scheme::ALL {
            for pair in PAIRS {
                let (Some(front), Some(ground)) = (self.get(scheme, pair.front), self.get(scheme, pair.ground)) else {
                    continue;
                };
                let contrast = contrast(front, ground);
                if contrast < pair.least {
                    weak.push((scheme, pair, contrast));
                }
            }
        }
        weak
    }
}

/// A colour that a screen can show: red, green, blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Colour([u8; 3]);

/// A colour as style sheets mostly write it, `#rgb` or `#rrggbb`; `None` if it is none. Names and functions, and colours that
/// let something shine through, are left to sheets: their contrast could not be worked out from the two alone.
pub(super) fn colour(text: &str) -> Option<Colour> {
    let digits = text.strip_prefix('#')?;
    let digit = |at: usize| digits.chars().nth(at)?.to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let part = |at: usize| match digits.len() {
        3 => digit(at).map(|digit| digit * 17),
        6 => Some(digit(2 * at)? * 16 + digit(2 * at + 1)?),
        _ => None,
    };
    Some(Colour([part(0)?, part(1)?, part(2)?]))
}

/// A colour as `#rrggbb`.
pub(super) fn in_digits(colour: &Colour) -> String {
    let Colour([r, g, b]) = colour;
    format!("#{r:02x}{g:02x}{b:02x}")
}

/// The contrast of two colours, from 1 to 21 (WCAG 2.2, “contrast ratio”), of the colours that a screen can show.
fn contrast(one: &Colour, other: &Colour) -> f32 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// WCAG 2.2, “relative luminance”.
fn luminance(colour: &Colour) -> f32 {
    let [r, g, b] = colour.0.map(|byte| {
        let part = f32::from(byte) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const SHEET: &str = include_str!("../../themes/plain/static/candour.css");

    #[test]
    fn contrast_is_what_the_guidelines_say() {
        let ratio = |one, other| contrast(&colour(one).unwrap(), &colour(other).unwrap());
        assert!((ratio("#fff", "#000000") - 21.0).abs() < 0.01);
        assert!((ratio("#777", "#ffffff") - 4.48).abs() < 0.01, "the best known grey that is just too light");
        assert!((ratio("#123456", "#123456") - 1.0).abs() < 0.001);
        for none in ["", "accent", "navy", "12345", "00ff00", "#ff", "#0008", "#ggg", "#é0", "#12345é"] {
            assert!(colour(none).is_none(), "{none}");
        }
    }

    #[test]
    fn the_plain_theme_can_be_told_apart_in_light_and_dark() {
        let palette = Palette::of(SHEET);
        for pair in PAIRS {
            for (scheme, name) in Scheme::ALL.into_iter().flat_map(|it| [(it, pair.front), (it, pair.ground)]) {
                assert!(palette.places.contains_key(&(scheme, name.to_owned())), "{name} in {}", scheme.name());
            }
        }
        let weak: Vec<String> = palette
            .weak()
            .into_iter()
            .map(|(scheme, pair, ratio)| format!("{}: {} on {} is {ratio:.2}", scheme.name(), pair.front, pair.ground))
            .collect();
        assert_eq!(weak, [""; 0]);
    }

    #[test]
    fn a_colour_stands_where_the_sheets_own_stood() {
        let sheet = ":root {\n  --ink: #111;\n  --gap: 2rem;\n}\n@media (prefers-color-scheme: dark) {\n  :root { --ink: #eee; }\n}\n";
        let mut palette = Palette::of(sheet);
        assert_eq!(palette.names().collect::<Vec<_>>(), ["ink"]);
        palette.set(Scheme::Light, "ink", colour("#000080").unwrap());
        palette.set(Scheme::Dark, "accent", colour("#0f0").unwrap());
        let own = palette.put_into(sheet);
        assert!(own.contains(":root {\n  --ink: #000080;\n  --gap: 2rem;"), "{own}");
        assert!(own.contains(":root { --accent: #00ff00; --ink: #eeeeee; }"), "{own}");
    }
}
