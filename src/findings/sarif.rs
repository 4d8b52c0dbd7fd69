//! Findings as SARIF 2.1.0 (OASIS), which code hosts and editors read as scanning results.
//!
//! Only the rules that were broken are described; a run without findings is a run with no results, not no run.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::{
    finding::{Finding, Findings},
    lines::Texts,
    place::Place,
    rule::{Example, Rule},
    visible::escaped,
};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// One log with one run.
pub(super) fn sarif(findings: &Findings) -> String {
    let rules: BTreeMap<&str, &Rule> = findings.iter().map(|finding| (finding.rule.name, finding.rule)).collect();
    let index: BTreeMap<&str, usize> = rules.keys().enumerate().map(|(at, name)| (*name, at)).collect();
    let mut texts = Texts::default();
    let results: Vec<Value> = findings.iter().map(|finding| result(finding, &index, &mut texts)).collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "candour",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules.values().map(|rule| descriptor(rule)).collect::<Vec<_>>(),
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    escaped(&format!("{log:#}\n"))
}

fn descriptor(rule: &Rule) -> Value {
    let right = match rule.right.text.trim_end() {
        "" => Example::WITHOUT.to_owned(),
        text => format!("in {}:\n\n{text}", rule.right.file),
    };
    let wrong = rule.wrong.text.trim_end();
    let help = format!("{}\n\nWrong, in {}:\n\n{wrong}\n\nRight: {right}\n", rule.why, rule.wrong.file);
    json!({
        "id": rule.name,
        "shortDescription": { "text": rule.about },
        "fullDescription": { "text": format!("{} {}", rule.about, rule.why) },
        "help": { "text": help },
        "defaultConfiguration": { "level": rule.severity },
        "properties": { "tags": [rule.family] },
    })
}

fn result<'f>(finding: &'f Finding, index: &BTreeMap<&str, usize>, texts: &mut Texts<'f>) -> Value {
    let places: Vec<Value> = finding.place.iter().map(|place| location(place, texts)).collect();
    let message = match finding.advice.as_str() {
        "" => finding.message.clone(),
        advice => format!("{}: {advice}", finding.message),
    };
    json!({
        "ruleId": finding.rule.name,
        "ruleIndex": index.get(finding.rule.name),
        "level": finding.rule.severity,
        "message": { "text": message },
        "locations": places,
    })
}

fn location<'f>(place: &'f Place, texts: &mut Texts<'f>) -> Value {
    let mut physical = Map::new();
    physical.insert("artifactLocation".to_owned(), json!({ "uri": address(&place.file) }));
    if let Some(at) = &place.at {
        let (start, end) = texts.region(at);
        let region = json!({
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
        });
        physical.insert("region".to_owned(), region);
    }
    json!({ "physicalLocation": physical })
}

/// A path as a relative reference: all but RFC 3986's unreserved characters and `/` percent-encoded, the colon too, lest
/// the first folder be taken for a scheme.
fn address(path: &str) -> String {
    let mut address = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            address.push(char::from(byte));
        } else {
            address.push_str(&format!("%{byte:02X}"));
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_becomes_a_relative_reference() {
        let cases = [
            ("content/technologies/a-b_c.toml", "content/technologies/a-b_c.toml"),
            ("a b:c/ŵ%.toml", "a%20b%3Ac/%C5%B5%25.toml"),
            ("a\u{202e}?#", "a%E2%80%AE%3F%23"),
        ];
        for (path, expected) in cases {
            assert_eq!(address(path), expected);
        }
    }
}
