//! Words: the Markdown of answers and pages stays within what a page shows, and its links lead somewhere.

use super::references::{self, Fault};
use super::remarks::Remarks;
use super::rules::Around;
use super::texts::{self, Form, PublicTexts, Text};
use crate::findings::{Example, Rule, Severity, nearest};
use crate::standard::{Given, STANDING_PAGES, Target};
use crate::text::{MarkdownFault, Source, faults, links};
use std::ops::Range;

/// The rules of this family.
pub(super) const RULES: &[&Rule] = &[&RAW_HTML, &BAD_LINK, &PICTURE, &TOO_DEEP, &TO_NOTHING, &TO_UNPUBLISHED];

const PAGE: &str = "content/pages/about.md";
const RIGHT: Example = Example {
    file: PAGE,
    text: "+++\ntitle = \"About\"\n+++\nSee [how letters are sorted](technology:sound), [the letters](dataset:records) and \
           [our website](https://www.sound.example/).\n",
};

static RAW_HTML: Rule = Rule {
    name: "raw-html",
    family: "words",
    severity: Severity::Error,
    about: "Prose is Markdown without HTML.",
    why: "the page shows HTML as letters, because it could carry scripts and break what screen readers read",
    wrong: Example { file: PAGE, text: "+++\ntitle = \"About\"\n+++\nThis is <b>important</b>.\n" },
    right: RIGHT,
};

static BAD_LINK: Rule = Rule {
    name: "bad-markdown-link",
    family: "words",
    severity: Severity::Error,
    about: "A link in prose is a whole public address, or leads to a record or page of the register.",
    why: "a reader who follows it finds nothing (ATRS: links must be publicly accessible)",
    wrong: Example { file: PAGE, text: "+++\ntitle = \"About\"\n+++\nSee [our website](www.sound.example).\n" },
    right: RIGHT,
};

static PICTURE: Rule = Rule {
    name: "picture-in-text",
    family: "words",
    severity: Severity::Error,
    about: "Prose holds no pictures.",
    why: "a reader's browser would ask another server for it and tell it who reads; pages ask nobody but their own",
    wrong: Example { file: PAGE, text: "+++\ntitle = \"About\"\n+++\n![Van](https://www.sound.example/van.jpg)\n" },
    right: RIGHT,
};

static TOO_DEEP: Rule = Rule {
    name: "nested-too-deep",
    family: "words",
    severity: Severity::Error,
    about: "Quotes, lists and footnotes in prose stand at most 100 deep in each other.",
    why: "the page would show the text as it was typed, without its form",
    wrong: Example {
        file: PAGE,
        text: "+++\ntitle = \"About\"\n+++\n\
               >>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>> x\n",
    },
    right: RIGHT,
};

static TO_NOTHING: Rule = Rule {
    name: "link-to-nothing",
    family: "words",
    severity: Severity::Error,
    about: "A link to a technology, dataset or page of the register leads to one that exists.",
    why: "a reader who follows it finds nothing",
    wrong: Example { file: PAGE, text: "+++\ntitle = \"About\"\n+++\nSee [letters](technology:sond).\n" },
    right: RIGHT,
};

static TO_UNPUBLISHED: Rule = Rule {
    name: "link-to-unpublished",
    family: "withholding",
    severity: Severity::Error,
    about: "A link leads to published records only.",
    why: "the name alone would tell the public of a draft or of something withheld",
    wrong: Example { file: "content/technologies/sound.toml", text: "[publication]\nstate = \"draft\"\n" },
    right: RIGHT,
};

/// The prose of a record.
pub(super) fn record(texts: &PublicTexts<'_>, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    texts.iter().for_each(|text| one(&text, around, remarks));
}

/// The prose of answers that stand below a path.
pub(super) fn answers(given: &Given<'_>, below: &str, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    texts::answers(given, below, &mut |text| one(&text, around, remarks));
}

/// A page's Markdown in both languages.
pub(super) fn page(source: &Source, welsh: Option<&Source>, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    for (language, start, words) in texts::bodies(source, welsh) {
        for (at, (rule, message, advice)) in told(words, around) {
            remarks.span(rule, (start + at.start..start + at.end, language), message, advice);
        }
    }
}

fn one(text: &Text<'_, '_>, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    // Every fault has one of these marks in it.
    if text.form != Form::Prose || !text.words.contains(['<', '[', '>', '-', '*', '+', '.', ')']) {
        return;
    }
    for (at, (rule, message, advice)) in told(text.words, around) {
        remarks.quote(rule, text.at, text.words.get(at).unwrap_or_default().trim_end(), message, advice);
    }
}

type Told = (&'static Rule, String, String);

fn told(markdown: &str, around: &Around<'_>) -> Vec<(Range<usize>, Told)> {
    let faults = faults(markdown).into_iter().map(|(at, fault)| (at, in_words(fault)));
    let dead = links(markdown).into_iter().filter_map(|(at, address)| Some((at, dead(&address, around)?)));
    faults.chain(dead).collect()
}

fn in_words(fault: MarkdownFault) -> Told {
    let whole = "write the whole address, starting with https://, or a link to a record: [words](technology:ID)";
    let (rule, message, advice) = match fault {
        MarkdownFault::RawHtml => (
            &RAW_HTML,
            "there is HTML in this text".to_owned(),
            "write Markdown: *emphasis*, **strong**, [words](https://…); for a < sign write \\<",
        ),
        MarkdownFault::Scheme(scheme) => (&BAD_LINK, format!("a page has no links that start with {scheme}:"), whole),
        MarkdownFault::Relative(address) => (&BAD_LINK, format!("“{address}” is not a whole address"), whole),
        MarkdownFault::Broken(address) => (&BAD_LINK, format!("“{address}” cannot be an address"), whole),
        MarkdownFault::Image => (
            &PICTURE,
            "there is a picture in this text".to_owned(),
            "say in words what it shows, and link to it: [words](https://…)",
        ),
        MarkdownFault::TooDeep => (
            &TOO_DEEP,
            "lists or quotes in this text stand too deep in each other".to_owned(),
            "use fewer levels; more than three are hard to follow",
        ),
    };
    (rule, message, advice.to_owned())
}

/// What is wrong with a link to a record or page, if it is one.
fn dead(address: &str, around: &Around<'_>) -> Option<Told> {
    let (kind, rest) = address.trim().split_once(':')?;
    let id = rest.split('#').next().unwrap_or_default();
    let fault = match kind {
        "technology" => references::fault(Target::Technology, id, true, around)?,
        "dataset" => references::fault(Target::Dataset, id, true, around)?,
        "page" => {
            let pages = || around.register.pages.iter().map(|page| page.id.as_str());
            if STANDING_PAGES.contains(&id) || pages().any(|page| page == id) {
                return None;
            }
            Fault::Missing("page", nearest(id, pages()).map(str::to_owned))
        }
        _ => return None,
    };
    Some(match fault {
        Fault::Missing(what, near) => {
            let advice = match near {
                Some(near) => format!("did you mean {kind}:{near}?"),
                None => format!("name a {what} that exists, or remove the link"),
            };
            (&TO_NOTHING, format!("there is no {what} “{id}” to link to"), advice)
        }
        Fault::Unpublished(what) => (
            &TO_UNPUBLISHED,
            format!("this link names the {what} “{id}”, which is not published"),
            "remove the link, or publish that record first".to_owned(),
        ),
    })
}
