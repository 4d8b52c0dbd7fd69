//! The words: Welsh says everything that English says, in forms that fit the number, and has words for the whole standard.

use super::harness::{Files, disclosed, made, plain_theme, project, sources};
use candour::feeds::{NEWS_WORDS, OWN, PARTS, formats};
use candour::findings::Findings;
use candour::standard::{
    Clause, ClosedList, DATASET_SECTIONS, Dataset, Deployment, LISTS, Language, NATIONAL_LISTS, Owner, PageFacts,
    Principle, Publication, Question, Reasons, RegisterFile, TECHNOLOGY_SECTIONS, Technology, Term, UpdateFacts,
};
use candour::text::Source;
use candour::words::{Argument, Phrase, Words};
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Messages and words of the standard that are the same in Welsh.
const SAME: &[&str] = &[
    "Algorithm",
    "Cost",
    "Creative Commons Zero 1.0",
    "Data",
    "Model",
    "Person",
    "Contract",
    "x",
    "AI",
    "DDT",
    "DPIA",
    "EIA",
];

fn text(language: Language) -> String {
    let name = if language == Language::Cy { "cy" } else { "en" };
    std::fs::read_to_string(project(&format!("themes/plain/words/{name}.ftl"))).unwrap()
}

fn words(language: Language) -> Words {
    let mut found = Findings::new();
    let words = Words::read(language, &[Source::new("words.ftl", text(language))], &mut found);
    words.unwrap_or_else(|| panic!("{found:?}"))
}

/// Every message of a words file, with the names of its arguments. A name must not stand there twice.
fn messages(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let resource = fluent_syntax::parser::parse(text(language)).unwrap_or_else(|(_, faults)| panic!("{faults:?}"));
    let mut messages = BTreeMap::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut named = BTreeSet::new();
        in_pattern(message.value.as_ref().unwrap(), &mut named);
        let before = messages.insert(message.id.name.clone(), named);
        assert!(before.is_none(), "{} stands twice", message.id.name);
    }
    messages
}

fn in_pattern(pattern: &Pattern<String>, named: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => in_inline(inline, named),
            Expression::Select { selector, variants } => {
                in_inline(selector, named);
                variants.iter().for_each(|variant| in_pattern(&variant.value, named));
            }
        }
    }
}

fn in_inline(expression: &InlineExpression<String>, named: &mut BTreeSet<String>) {
    match expression {
        InlineExpression::VariableReference { id } => drop(named.insert(id.name.clone())),
        InlineExpression::FunctionReference { arguments: CallArguments { positional, .. }, .. } => {
            positional.iter().for_each(|argument| in_inline(argument, named));
        }
        _ => {}
    }
}

/// Every question of the standard, in tables within tables too.
fn questions() -> Vec<&'static Question> {
    fn below(questions: &'static [Question], all: &mut Vec<&'static Question>) {
        for question in questions {
            all.push(question);
            below(question.kind.questions().unwrap_or_default(), all);
        }
    }
    let tables = [
        Technology::QUESTIONS,
        Dataset::QUESTIONS,
        Owner::QUESTIONS,
        RegisterFile::QUESTIONS,
        PageFacts::QUESTIONS,
        UpdateFacts::QUESTIONS,
        Deployment::QUESTIONS,
        Reasons::QUESTIONS,
        Publication::QUESTIONS,
    ];
    let mut all = Vec::new();
    tables.into_iter().for_each(|table| below(table, &mut all));
    all.extend(OWN);
    all
}

/// Everything that the standard says to the public.
fn phrases() -> Vec<Phrase<'static>> {
    let mut phrases = Vec::new();
    for list in LISTS.iter().chain(NATIONAL_LISTS) {
        phrases.push(Phrase::List(list));
        for term in list.terms {
            phrases.push(Phrase::Term(list.name, *term));
            phrases.extend((!term.about.is_empty()).then_some(Phrase::About(list.name, *term)));
        }
    }
    phrases.extend(questions().into_iter().flat_map(|question| [Phrase::Label(question), Phrase::Asks(question)]));
    phrases.extend(TECHNOLOGY_SECTIONS.iter().map(|section| Phrase::Section("technology", section)));
    phrases.extend(DATASET_SECTIONS.iter().map(|section| Phrase::Section("dataset", section)));
    phrases.extend(Principle::ALL.into_iter().flat_map(|it| [Phrase::Principle(it), Phrase::PrincipleAbout(it)]));
    phrases.extend(Clause::ALL.iter().map(|clause| Phrase::Clause(*clause)));
    phrases.extend(candour::standard::ATRS.iter().map(Phrase::Attribute));
    phrases.extend(NEWS_WORDS);
    phrases.extend(formats().flat_map(|format| {
        [
            Phrase::File(format.path, format.title),
            Phrase::FileFor(format.path, format.audience),
            Phrase::FileAbout(format.path, format.about),
        ]
    }));
    for part in PARTS {
        phrases.extend([Phrase::Guide(part.name, part.title), Phrase::GuideText(part.name, part.text)]);
        phrases.extend(part.commands.iter().map(|command| Phrase::Guide(command.name, command.says)));
    }
    phrases
}

/// The bilingual register's site.
fn site() -> Files {
    made(&disclosed(&sources(&project("tests/registers/bilingual")), "2026-11-01".parse().unwrap()), &plain_theme())
}

#[test]
fn welsh_has_every_message_of_english_with_the_same_arguments() {
    let (english, welsh) = (messages(Language::En), messages(Language::Cy));
    let missing: Vec<&String> = english.keys().filter(|name| !welsh.contains_key(*name)).collect();
    assert!(missing.is_empty(), "no Welsh for {missing:?}");
    let differing: Vec<&String> =
        english.iter().filter(|(name, named)| welsh[*name] != **named).map(|it| it.0).collect();
    assert!(differing.is_empty(), "other arguments in Welsh: {differing:?}");
    assert!(english.len() > 250, "{}", english.len());
}

#[test]
fn welsh_has_words_for_the_whole_standard() {
    let welsh = words(Language::Cy);
    let missing: BTreeSet<String> = phrases()
        .into_iter()
        .filter(|phrase| welsh.translated(*phrase).is_none())
        .map(|phrase| format!("{:?} {}", phrase.names(), phrase.english()))
        .collect();
    assert!(missing.is_empty(), "no Welsh for\n{}", missing.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn one_message_never_stands_for_two_different_words_of_the_standard() {
    let welsh = words(Language::Cy);
    let mut meant: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for phrase in phrases() {
        let name = phrase.names().into_iter().flatten().find(|name| welsh.find(name).is_some());
        meant.entry(name.unwrap_or_default()).or_default().insert(phrase.english());
    }
    // What is asked of one thing may be worded in two ways in English and in one way in Welsh.
    let faults: Vec<_> =
        meant.iter().filter(|(name, english)| english.len() > 1 && !name.starts_with("asks_")).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn welsh_has_no_message_that_nobody_says() {
    let mut said: BTreeSet<String> = messages(Language::En).into_keys().collect();
    said.extend(phrases().into_iter().flat_map(Phrase::names).flatten());
    // What the ledger adds to the questions of the standard.
    for question in ["entry_body", "entry_date", "deployments", "withheld_records"] {
        said.extend([format!("label_{question}"), format!("asks_{question}")]);
    }
    // The lists that only feeds have.
    for list in codes(&site())["lists"].as_array().unwrap() {
        let name = list["name"].as_str().unwrap().to_owned().leak();
        said.extend(Phrase::List(&ClosedList { name, about: "", terms: &[] }).names().into_iter().flatten());
        for term in list["terms"].as_array().unwrap() {
            let term = Term { code: term["code"].as_str().unwrap().to_owned().leak(), label: "", about: "" };
            let both = [Phrase::Term(name, term), Phrase::About(name, term)];
            said.extend(both.into_iter().flat_map(Phrase::names).flatten());
        }
    }
    let unsaid: Vec<String> = messages(Language::Cy).into_keys().filter(|name| !said.contains(name)).collect();
    assert!(unsaid.is_empty(), "nobody says {unsaid:?}");
}

#[test]
fn welsh_is_not_english_left_standing() {
    let (english, welsh) = (words(Language::En), words(Language::Cy));
    let messages = english.plain().iter().map(|(name, text)| (name.clone(), text.as_str(), welsh.get(name)));
    let standard = phrases().into_iter().map(|phrase| {
        let name = phrase.names().into_iter().flatten().next().unwrap();
        (name, phrase.english(), welsh.phrase(phrase))
    });
    let same = messages.chain(standard).filter(|(_, english, welsh)| english == welsh && !SAME.contains(english));
    let same: Vec<_> = same.collect();
    assert!(same.is_empty(), "the same in both: {same:#?}");
}

#[test]
fn numbers_decide_the_form_of_the_word_after_them() {
    let welsh = words(Language::Cy);
    let cases: [(&str, [&str; 7]); 5] = [
        (
            "technologies_title",
            [
                "Dim technolegau",
                "1 dechnoleg",
                "2 dechnoleg",
                "3 technoleg",
                "6 thechnoleg",
                "11 technoleg",
                "1,000 technoleg",
            ],
        ),
        ("changes_count", ["Dim newidiadau", "1 newid", "2 newid", "3 newid", "6 newid", "11 newid", "1,000 newid"]),
        (
            "deployments_count",
            [
                "Ni chafodd ei defnyddio.",
                "Cafodd ei defnyddio unwaith.",
                "Cafodd ei defnyddio ddwywaith.",
                "Cafodd ei defnyddio deirgwaith.",
                "Cafodd ei defnyddio 6 gwaith.",
                "Cafodd ei defnyddio 11 gwaith.",
                "Cafodd ei defnyddio 1,000 gwaith.",
            ],
        ),
        (
            "not_said_by",
            [
                "Mae pob cofnod yn dweud.",
                "Nid yw 1 cofnod yn dweud.",
                "Nid yw 2 gofnod yn dweud.",
                "Nid yw 3 chofnod yn dweud.",
                "Nid yw 6 chofnod yn dweud.",
                "Nid yw 11 cofnod yn dweud.",
                "Nid yw 1,000 cofnod yn dweud.",
            ],
        ),
        (
            "count_withheld",
            [
                "dim un wedi'i gadw'n ôl",
                "1 wedi'i gadw'n ôl",
                "2 wedi'u cadw'n ôl",
                "3 wedi'u cadw'n ôl",
                "6 wedi'u cadw'n ôl",
                "11 wedi'u cadw'n ôl",
                "1,000 wedi'u cadw'n ôl",
            ],
        ),
    ];
    for (message, forms) in cases {
        let said = [0, 1, 2, 3, 6, 11, 1000].map(|count| welsh.say(message, &[("count", Argument::Count(count))]));
        assert_eq!(said, forms.map(str::to_owned), "{message}");
    }
}

#[test]
fn every_message_can_be_said_of_every_number() {
    let numbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 20, 21, 100, 101, 102, 103, 1_000_000];
    for language in [Language::En, Language::Cy] {
        let words = words(language);
        for (name, named) in messages(language) {
            for number in numbers {
                // A number goes by its name, and is printed as that name with `_text`.
                let counts = |name: &str| named.contains(&format!("{name}_text"));
                let names = named.iter().map(|name| name.trim_end_matches("_text"));
                let arguments: Vec<(&str, Argument<'_>)> = names
                    .map(|name| (name, if counts(name) { Argument::Count(number) } else { Argument::Text("7") }))
                    .collect();
                let said = words.say(&name, &arguments);
                assert!(!said.contains(['⟨', '{']) && !said.is_empty(), "{name} of {number}: {said}");
            }
        }
    }
}

#[test]
fn days_are_said_in_welsh() {
    let welsh = words(Language::Cy);
    let months = [
        "Ionawr",
        "Chwefror",
        "Mawrth",
        "Ebrill",
        "Mai",
        "Mehefin",
        "Gorffennaf",
        "Awst",
        "Medi",
        "Hydref",
        "Tachwedd",
        "Rhagfyr",
    ];
    for (month, name) in (1..).zip(months) {
        assert_eq!(welsh.day(jiff::civil::date(2026, month, 3)), format!("3 {name} 2026"));
    }
}

fn codes(site: &Files) -> Value {
    serde_json::from_slice(&site["api/v1/codes.json"]).unwrap()
}

#[test]
fn the_codes_carry_both_languages() {
    fn labels<'v>(value: &'v Value, path: &str, found: &mut Vec<(String, &'v Value)>) {
        match value {
            Value::Object(members) if members.contains_key("en") => found.push((path.to_owned(), value)),
            Value::Object(members) => members.iter().for_each(|(key, it)| labels(it, &format!("{path}.{key}"), found)),
            Value::Array(items) => {
                items.iter().enumerate().for_each(|(at, it)| labels(it, &format!("{path}.{at}"), found))
            }
            _ => {}
        }
    }
    let codes = codes(&site());
    let mut found = Vec::new();
    labels(&codes, "", &mut found);
    let without: Vec<_> = found.iter().filter(|(_, label)| label["cy"].as_str().is_none_or(str::is_empty)).collect();
    assert!(without.is_empty(), "{without:#?}");
    assert!(found.len() > 900, "{}", found.len());
}

/// What pages print of the standard, each in the markup that it stands in.
#[test]
fn no_word_of_the_standard_stands_in_english_on_a_welsh_page() {
    let (site, welsh) = (site(), words(Language::Cy));
    let marks =
        [("<dt>", "</dt>"), ("\">", "</h2>"), ("\">", "</h3>"), ("<p class=\"hint\">", "</p>"), ("\">", "</span>")];
    let more = [("<th scope=\"col\">", "</th>"), ("<td>", "</td>"), ("<dd>", "</dd>")];
    let english: BTreeSet<&str> = phrases()
        .into_iter()
        .filter(|phrase| !phrase.english().is_empty() && welsh.phrase(*phrase) != phrase.english())
        .map(Phrase::english)
        .collect();
    // A word that is English in one place may be Welsh in another.
    let in_welsh: BTreeSet<&str> = phrases().into_iter().map(|phrase| welsh.phrase(phrase)).collect();
    let mut pages = 0;
    for (path, bytes) in site.iter().filter(|(path, _)| path.starts_with("cy/") && path.ends_with(".html")) {
        let page = std::str::from_utf8(bytes).unwrap();
        pages += 1;
        for (open, close) in marks.into_iter().chain(more) {
            for part in page.split(close).filter_map(|before| before.rsplit_once(open)).map(|(_, inside)| inside) {
                let part = part.replace("&#x27;", "'").replace("&quot;", "\"").replace("&amp;", "&");
                assert!(!english.contains(part.trim()) || in_welsh.contains(part.trim()), "{path} says “{part}”");
            }
        }
        assert!(!page.contains('⟨'), "{path} lacks a word");
    }
    assert!(pages > 20, "{pages}");
}
