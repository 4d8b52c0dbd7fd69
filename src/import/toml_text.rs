//! Answers as TOML text, in the order of the standard and in a form that TOML 1.0 readers take.

use toml::{Table, Value};

/// A key, in quotes where it has to be.
pub(super) fn key(name: &str) -> String {
    let is_bare = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    if is_bare { name.to_owned() } else { quoted(name) }
}

/// A line `key = value`, which may be several lines if the value is a long text.
pub(super) fn line(name: &str, value: &Value) -> String {
    format!("{} = {}\n", key(name), text_of(value))
}

/// A value on the right of the `=`.
pub(super) fn text_of(value: &Value) -> String {
    match value {
        Value::String(text) if text.contains('\n') => format!("\"\"\"\n{}\"\"\"", escaped(text, true)),
        Value::String(text) => quoted(text),
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(item).collect();
            let one_line = format!("[{}]", items.join(", "));
            if one_line.chars().count() <= 120 { one_line } else { format!("[\n    {},\n]", items.join(",\n    ")) }
        }
        other => other.to_string(),
    }
}

/// The answers of a table with everything below it: plain answers first, then tables, each with its header.
pub(super) fn table(header: &str, answers: &Table, out: &mut String) {
    for (name, value) in answers.iter().filter(|(_, value)| is_plain(value)) {
        out.push_str(&line(name, value));
    }
    for (name, value) in answers.iter().filter(|(_, value)| !is_plain(value)) {
        let header = if header.is_empty() { key(name) } else { format!("{header}.{}", key(name)) };
        below(&header, value, out);
    }
}

/// A table, or the tables of a list, with their headers.
pub(super) fn below(header: &str, value: &Value, out: &mut String) {
    match value {
        Value::Table(inner) => {
            out.push_str(&format!("\n[{header}]\n"));
            table(header, inner, out);
        }
        Value::Array(items) => {
            for inner in items.iter().filter_map(Value::as_table) {
                out.push_str(&format!("\n[[{header}]]\n"));
                table(header, inner, out);
            }
        }
        _ => {}
    }
}

/// Whether a value stands in a line of its own and not under a header.
pub(super) fn is_plain(value: &Value) -> bool {
    match value {
        Value::Table(_) => false,
        Value::Array(items) => !items.iter().any(Value::is_table),
        _ => true,
    }
}

/// A text with `#` before each line, so that it is a proposal and not an answer.
pub(super) fn commented(text: &str) -> String {
    text.lines().map(|line| if line.is_empty() { "\n".to_owned() } else { format!("#{line}\n") }).collect()
}

fn item(value: &Value) -> String {
    match value {
        Value::String(text) => quoted(text),
        other => text_of(other),
    }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", escaped(text, false))
}

fn escaped(text: &str, lines: bool) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' if lines => out.push('\n'),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() => out.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => out.push(c),
        }
    }
    out
}
