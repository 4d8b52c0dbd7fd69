//! Findings as GitHub workflow commands, one a line, which the host shows beside the changed lines.
//!
//! A hidden character cannot be escaped in a command; it stands as its number, as on a screen.

use super::{
    finding::{Finding, Findings},
    lines::Texts,
    rule::Severity,
    visible::{Breaks, visible},
};

/// One command a finding.
pub(super) fn github(findings: &Findings) -> String {
    let mut texts = Texts::default();
    findings.iter().map(|finding| command(finding, &mut texts)).collect()
}

fn command<'f>(finding: &'f Finding, texts: &mut Texts<'f>) -> String {
    let mut properties = Vec::new();
    if let Some(place) = &finding.place {
        properties.push(format!("file={}", property(&place.file)));
        if let Some(at) = &place.at {
            let (start, end) = texts.region(at);
            properties.push(format!("line={}", start.line));
            // The host takes columns only where a finding begins and ends on one line.
            if start.line == end.line {
                properties.push(format!("col={},endLine={},endColumn={}", start.column, end.line, end.column));
            } else {
                properties.push(format!("endLine={}", end.line));
            }
        }
    }
    properties.push(format!("title={}", property(finding.rule.name)));
    let parts = [finding.message.as_str(), finding.advice.as_str(), finding.rule.why];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).map(data).collect();
    format!("::{} {}::{}\n", command_of(finding.rule.severity), properties.join(","), parts.join("%0A"))
}

/// The host calls a note a notice.
fn command_of(severity: Severity) -> &'static str {
    match severity {
        Severity::Note => "notice",
        other => other.word(),
    }
}

/// What stands after the second `::`. A carriage return is a number by now.
fn data(text: &str) -> String {
    visible(text, Breaks::Kept).replace('%', "%25").replace('\n', "%0A")
}

/// What stands after a `=`: the colon and the comma are escaped as well.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
