//! Findings for a program: one JSON object whose shape does not change.
//!
//! Hidden characters are written as escapes, so that the value is whole and printing it is harmless.

use serde_json::{Value, json};

use super::{
    coverage::Coverage,
    finding::{Finding, Findings},
    lines::Texts,
    visible::escaped,
};

/// `{"findings": […], "errors": n, "warnings": n}`, with `"notes": n` where there are some and `"welsh": {…}` where there is a
/// coverage; what is not known is `null`. Lines and columns count from 1, columns
/// in characters; the end column is the one after the last character.
pub(super) fn json(findings: &Findings, coverage: Option<&Coverage>) -> String {
    let mut texts = Texts::default();
    let rows: Vec<Value> = findings.iter().map(|finding| row(finding, &mut texts)).collect();
    let mut all = json!({ "findings": rows, "errors": findings.errors(), "warnings": findings.warnings() });
    if let (Some(all), 1..) = (all.as_object_mut(), findings.notes()) {
        all.insert("notes".to_owned(), findings.notes().into());
    }
    if let (Some(all), Some(coverage)) = (all.as_object_mut(), coverage) {
        all.insert("welsh".to_owned(), coverage.value());
    }
    escaped(&format!("{all:#}\n"))
}

fn row<'f>(finding: &'f Finding, texts: &mut Texts<'f>) -> Value {
    let place = finding.place.as_ref();
    let region = place.and_then(|place| place.at.as_ref()).map(|at| texts.region(at));
    json!({
        "rule": finding.rule.name,
        "family": finding.rule.family,
        "severity": finding.rule.severity,
        "message": finding.message,
        "advice": finding.advice,
        "why": finding.rule.why,
        "file": place.map(|place| &*place.file),
        "line": region.map(|(start, _)| start.line),
        "column": region.map(|(start, _)| start.column),
        "end_line": region.map(|(_, end)| end.line),
        "end_column": region.map(|(_, end)| end.column),
    })
}
