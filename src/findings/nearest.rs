//! "Did you mean": the known word that a mistyped one was most likely meant to be.
//!
//! It compares letters only; it knows neither spelling nor meaning.

/// So many letters are enough to begin a word with.
const BEGUN: usize = 4;

/// The known word nearest to `word`, if one is near enough: at most a third of its letters may differ, though always one.
/// Capitals, hyphens and underscores do not count as differences. Of equally near words the first wins. If four letters or
/// more begin one word only, it is that.
pub fn nearest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let word = folded(word);
    let length = word.chars().count();
    let known: Vec<&str> = known.collect();
    // What was only begun is that, before it is a slip in something else.
    if length >= BEGUN {
        let mut begun = known.iter().filter(|candidate| folded(candidate).starts_with(&word));
        if let (Some(only), None) = (begun.next(), begun.next()) {
            return Some(only);
        }
    }
    let mut best: Option<(usize, &'a str)> = None;
    for candidate in known {
        let folded = folded(candidate);
        let letters = folded.chars().count();
        let limit = (letters / 3).max(1);
        // A length too far off cannot be near, and a pasted page must not be compared letter by letter.
        if letters.abs_diff(length) > limit {
            continue;
        }
        let distance = strsim::osa_distance(&word, &folded);
        if distance <= limit && distance < letters && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

fn folded(word: &str) -> String {
    word.chars().map(|c| if c == '_' { '-' } else { c }).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_recognised_and_another_word_is_not() {
        let known = ["name", "summary", "supplier", "started_on", "stopped_on", "id", "dpia", "eia"];
        let cases = [
            ("suplier", Some("supplier")),
            ("Summary", Some("summary")),
            ("started-on", Some("started_on")),
            ("stared_on", Some("started_on")),
            ("nmae", Some("name")),
            ("dia", Some("dpia")),
            ("eiia", Some("eia")),
            ("is", Some("id")),
            ("xy", None),
            ("vendor", None),
            ("", None),
        ];
        for (word, expected) in cases {
            assert_eq!(nearest(word, known.into_iter()), expected, "{word:?}");
        }
        let ids = ["example-data", "example-technology"];
        assert_eq!(nearest("example-tech", ids.into_iter()), Some("example-technology"), "what was begun");
        assert_eq!(nearest("example-dat", ids.into_iter()), Some("example-data"));
        assert_eq!(nearest("cat", ["cart", "cut"].into_iter()), Some("cart"), "the first of two equally near");
        assert_eq!(nearest(&"name".repeat(1 << 20), known.into_iter()), None);
    }
}
