//! Findings for a page that their author reads: the fact, the file and line, the line itself, what to do and why.
//!
//! Whatever a text holds, it is shown and does nothing: hidden characters are written out, and all is escaped.

use super::{
    finding::{Finding, Findings},
    lines::Texts,
    place::Place,
    visible::{Breaks, visible},
};

/// The most findings on a page. Who has more begins with these.
const MOST: usize = 300;

/// The most characters of a line that are shown.
const WIDEST: usize = 240;

/// An `<article>` a finding.
pub(super) fn html(findings: &Findings) -> String {
    let mut texts = Texts::default();
    let mut page: String = findings.iter().take(MOST).map(|finding| article(finding, &mut texts)).collect();
    let all = findings.iter().count();
    if all > MOST {
        page.push_str(&format!("<p>And {} more: “candour check” tells them all.</p>\n", all - MOST));
    }
    page
}

/// A finding in one line of HTML: the fact, the file and its line, what to do.
pub fn html_line(finding: &Finding) -> String {
    let place = finding.place.as_ref().map(|place| match place.line() {
        Some(line) => format!(" ({}, line {line})", shown(&place.file)),
        None => format!(" ({})", shown(&place.file)),
    });
    format!("{}{}: {}", shown(&finding.message), place.unwrap_or_default(), shown(&finding.advice))
}

fn article<'f>(finding: &'f Finding, texts: &mut Texts<'f>) -> String {
    let rule = finding.rule;
    let (word, message, advice) = (rule.severity.word(), shown(&finding.message), shown(&finding.advice));
    let place = finding.place.as_ref().map(|place| where_it_is(place, texts)).unwrap_or_default();
    format!(
        "<article class=\"{word}\">\n<h2>{word}: {message}</h2>\n{place}<p><strong>What to do:</strong> {advice}</p>\n\
         <p><strong>Why:</strong> {} (rule <code>{}</code>)</p>\n</article>\n",
        shown(rule.why),
        shown(rule.name),
    )
}

fn where_it_is<'f>(place: &'f Place, texts: &mut Texts<'f>) -> String {
    let file = shown(&place.file);
    let Some(at) = &place.at else { return format!("<p><code>{file}</code></p>\n") };
    let (start, _) = texts.region(at);
    let line = at.text.get(texts.lines(at).around(at.range().start)).unwrap_or_default();
    let line: String = line.chars().take(WIDEST).collect();
    format!("<p><code>{file}</code>, line {}</p>\n<pre>{}</pre>\n", start.line, shown(&line))
}

/// A text as it may stand in HTML.
fn shown(text: &str) -> String {
    let mut shown = String::new();
    for character in visible(text, Breaks::Kept).chars() {
        match character {
            '&' => shown.push_str("&amp;"),
            '<' => shown.push_str("&lt;"),
            '>' => shown.push_str("&gt;"),
            '"' => shown.push_str("&quot;"),
            character => shown.push(character),
        }
    }
    shown
}
