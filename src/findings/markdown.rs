//! Findings as Markdown, to paste into a message to whoever has to mend them.

use super::{
    finding::{Finding, Findings, tally},
    lines::Texts,
    visible::{Breaks, visible},
};

/// A title with the numbers, then one item a finding.
pub(super) fn markdown(findings: &Findings) -> String {
    let mut texts = Texts::default();
    let mut text = format!("# Check of the register: {}\n", tally(findings));
    if !findings.is_empty() {
        text.push('\n');
    }
    text.extend(findings.iter().map(|finding| item(finding, &mut texts)));
    text
}

fn item<'f>(finding: &'f Finding, texts: &mut Texts<'f>) -> String {
    let mut item = format!("- **{}**: {}", finding.rule.severity.word(), escaped(&finding.message));
    if let Some(place) = &finding.place {
        let line = place.at.as_ref().map(|at| texts.region(at).0.line);
        let line = line.map(|line| format!(", line {line}")).unwrap_or_default();
        item.push_str(&format!("  \n  `{}`{line}", visible(&place.file, Breaks::Numbered).replace('`', "'")));
    }
    if !finding.advice.is_empty() {
        item.push_str(&format!("  \n  What to do: {}", escaped(&finding.advice)));
    }
    item.push_str(&format!("  \n  Rule: `{}`\n", finding.rule.name));
    item
}

/// The text as words: nothing in it is a mark, and it stays on one line.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for char in visible(&text.split_whitespace().collect::<Vec<_>>().join(" "), Breaks::Numbered).chars() {
        if matches!(char, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&') {
            escaped.push('\\');
        }
        escaped.push(char);
    }
    escaped
}
