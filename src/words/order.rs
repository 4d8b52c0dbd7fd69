//! The order of the alphabet, for lists that are sorted by name.
//!
//! In Welsh `ch`, `dd`, `ff`, `ng`, `ll`, `ph`, `rh` and `th` are letters of their own, each after its first; `ng` stands
//! after `g`. Whether two letters are one cannot be told from the spelling alone (`Bangor`, `arholiad`): for the
//! commonest words in which they are two there is a list, which is not complete.

use super::Words;
use crate::standard::Language;
use crate::text::fold;

/// What a text is sorted by: first its letters without case and accents, then the text itself.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SortKey(Vec<u32>, String);

/// The Welsh alphabet with the letters that it borrows, each in its place.
const WELSH: [&str; 34] = [
    "a", "b", "c", "ch", "d", "dd", "e", "f", "ff", "g", "ng", "h", "i", "j", "k", "l", "ll", "m", "n", "o", "p", "ph",
    "q", "r", "rh", "s", "t", "th", "u", "v", "w", "x", "y", "z",
];

/// Beginnings of words in which two letters that look like one are two, and the letters before they part.
const PARTED: [(&str, usize); 8] = [
    ("arho", 2),
    ("arhe", 2),
    ("bangor", 3),
    ("dangos", 3),
    ("dyngar", 3),
    ("hunang", 5),
    ("llang", 4),
    ("mewngof", 4),
];

impl SortKey {
    /// What a name is sorted by in a language. Marks before its first letter or digit do not count; a name that has
    /// neither stands behind all others.
    pub fn of(text: &str, language: Language) -> Self {
        // An apostrophe is written in more than one way, and the word is the same.
        let folded = fold(text).replace(['’', '‘'], "'");
        let folded: Vec<char> = folded.chars().skip_while(|letter| !letter.is_alphanumeric()).collect();
        let letters = match language {
            _ if folded.is_empty() => vec![u32::MAX],
            Language::En => folded.iter().map(|letter| weight(*letter)).collect(),
            Language::Cy => welsh(&folded),
        };
        Self(letters, text.to_owned())
    }
}

impl Words {
    /// What a name is sorted by in this language.
    pub fn sort_key(&self, text: &str) -> SortKey {
        SortKey::of(text, self.language())
    }
}

fn welsh(text: &[char]) -> Vec<u32> {
    let (mut weights, mut at, mut parted) = (Vec::with_capacity(text.len()), 0, usize::MAX);
    while let Some(&letter) = text.get(at) {
        let rest = text.get(at..).unwrap_or_default();
        if at == 0 || !text.get(at - 1).is_some_and(|before| before.is_alphabetic()) {
            let found = PARTED.iter().find(|(word, _)| word.chars().eq(rest.iter().copied().take(word.len())));
            parted = found.map_or(usize::MAX, |(_, letters)| at + letters);
        }
        let pair = text.get(at + 1).filter(|_| at + 1 != parted).map(|next| String::from_iter([letter, *next]));
        let place = |name: &str| WELSH.iter().position(|known| *known == name);
        let (place, taken) = match pair.and_then(|pair| place(&pair)) {
            Some(place) => (Some(place), 2),
            None => (place(letter.encode_utf8(&mut [0; 4])), 1),
        };
        weights.push(place.map_or_else(|| weight(letter), |place| BEFORE + place as u32));
        at += taken;
    }
    weights
}

/// Letters stand behind spaces, marks and digits, and before other scripts.
const BEFORE: u32 = 0x100;

fn weight(letter: char) -> u32 {
    match letter {
        'a'..='z' => BEFORE + u32::from(letter) - u32::from('a'),
        _ if letter.is_ascii() => u32::from(letter),
        _ => 2 * BEFORE + u32::from(letter),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Words;
    use crate::findings::Findings;
    use crate::standard::Language;

    fn sorted(language: Language, names: &[&'static str]) -> Vec<&'static str> {
        let words = Words::read(language, &[], &mut Findings::new());
        let mut names = names.to_vec();
        names.reverse();
        names.sort_by_cached_key(|name| words.as_ref().map(|words| words.sort_key(name)));
        names
    }

    #[test]
    fn welsh_letters_of_two_stand_after_their_first() {
        let lists: [&[&str]; 6] = [
            &["Cwmni", "Chwilio", "Data", "Dysgu", "Ddoe", "Efrog"],
            &["Fideo", "Fforensig", "Gwylio", "Ngwent", "Heddlu"],
            &["Lwc", "Lleferydd", "Llys", "Mapio", "Plismona", "Pwll", "Pheasant", "Rwsia", "Rhestr", "Sgwrsfot"],
            &["Tyst", "Thema", "Uned", "Wyneb", "Ymchwil"],
            &["acen", "achos", "adnabod", "addysg", "afal", "affidafid", "agor", "angen", "ail"],
            &["Banc", "Baner", "Bangor", "dangos", "dant", "Llanelli", "Llangefni", "Llanrwst"],
        ];
        for list in lists {
            assert_eq!(sorted(Language::Cy, list), list);
        }
    }

    #[test]
    fn case_and_accents_decide_only_between_names_that_are_otherwise_the_same() {
        let list = ["10 camera", "Tan", "tan", "tân", "tanc", "tŷ", "tystiolaeth"];
        assert_eq!(sorted(Language::Cy, &list), list);
        let english = ["cable", "“Camera”", "Chatbot", "chief", "City", "École", "edge", "llama", "Lyon"];
        assert_eq!(sorted(Language::En, &english), english);
    }

    #[test]
    fn an_accent_of_its_own_is_one_with_its_letter() {
        let list = ["ta", "ta\u{302}n", "tap"];
        assert_eq!(sorted(Language::Cy, &list), list);
    }
}
