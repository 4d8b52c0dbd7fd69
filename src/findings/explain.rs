//! One rule in full, for `candour check --explain RULE`.
//!
//! It says what the row says and adds nothing.

use annotate_snippets::renderer::{AnsiColor, Style};

use super::{
    rule::{Example, Rule, Severity},
    show::{Colour, Look},
    visible::{Breaks, visible, wrapped},
};

/// The rule's name and severity, what is checked, why, and a wrong and a right example.
pub fn explain(rule: &Rule, look: Look) -> String {
    let width = look.width.clamp(40, 100);
    let name = AnsiColor::BrightWhite.on_default().bold();
    let severity = match rule.severity {
        Severity::Error => AnsiColor::BrightRed,
        Severity::Warning => AnsiColor::Yellow,
        Severity::Note => AnsiColor::BrightGreen,
    };
    let head = painted(rule.name, name, look.colour);
    let kind = painted(rule.severity.word(), severity.on_default().bold(), look.colour);
    let mut parts = vec![
        format!("{head} ({kind}, {})", rule.family),
        wrapped(rule.about, width),
        wrapped(&format!("Why: {}", rule.why), width),
        example("Wrong", AnsiColor::BrightRed, &rule.wrong, look.colour),
    ];
    parts.push(match rule.right.text {
        "" => format!("Right: {}", Example::WITHOUT),
        _ => example("Right", AnsiColor::BrightGreen, &rule.right, look.colour),
    });
    parts.join("\n\n") + "\n"
}

fn example(word: &str, colour: AnsiColor, example: &Example, look: Colour) -> String {
    let mut shown = format!("{}, in {}:\n", painted(word, colour.on_default().bold(), look), example.file);
    for line in visible(example.text.trim_end(), Breaks::Kept).lines() {
        shown.push('\n');
        if let Some((key, _)) = line.split_once(&format!(" = \"{}\"", Example::LEFT_OUT)) {
            shown.push_str(&format!("    # (no line “{key} = …”)"));
            continue;
        }
        if !line.is_empty() {
            shown.push_str("    ");
            // An example of a text that is too long need not be shown whole.
            match line.char_indices().nth(200) {
                Some((end, _)) => shown.extend([&line[..end], " …"]),
                None => shown.push_str(line),
            }
        }
    }
    shown
}

fn painted(text: &str, style: Style, colour: Colour) -> String {
    match colour {
        Colour::Plain => text.to_owned(),
        Colour::Coloured => format!("{style}{text}{style:#}"),
    }
}
