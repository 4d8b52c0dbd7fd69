//! Findings for a person: the fact, the file, the line with what to do at the caret, the rule and its reason.
//!
//! The drawing is annotate-snippets'. It is handed one prepared line rather than the file, so that neither a long file nor
//! a long line costs anything, and its own trimming never sets in.

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Padding, Renderer, Snippet};

use super::{
    excerpt::Excerpt,
    finding::{Finding, Findings},
    lines::Texts,
    place::{At, Place},
    rule::Severity,
    show::{Colour, Look},
    visible::{Breaks, visible, wrapped},
};

/// Stands for `file:line:column` until the drawing is done, for of a cut line the drawing would count the wrong column.
/// Of a text that is shown it cannot come: [`visible`] writes it as a number.
const WHERE: &str = "\u{E000}";

/// Wider than any line we hand over.
const UNTRIMMED: usize = 1 << 20;

/// All findings, an empty line between two.
pub(super) fn human(findings: &Findings, look: Look) -> String {
    let renderer = match look.colour {
        Colour::Plain => Renderer::plain(),
        Colour::Coloured => Renderer::styled(),
    };
    let renderer = renderer.term_width(UNTRIMMED);
    let width = look.width.max(40);
    let mut texts = Texts::default();
    let drawn: Vec<String> = findings.iter().map(|finding| draw(finding, &mut texts, &renderer, width)).collect();
    drawn.join("\n")
}

fn draw<'f>(finding: &'f Finding, texts: &mut Texts<'f>, renderer: &Renderer, width: usize) -> String {
    match &finding.place {
        Some(Place { file, at: Some(at) }) => draw_line(finding, file, at, texts, renderer, width),
        Some(Place { file, at: None }) => {
            let fact = headed(finding).element(Origin::path(visible(file, Breaks::Numbered))).element(Padding);
            renderer.render(&[reasoned(fact, finding, Advice::Apart, width)]) + "\n"
        }
        None => renderer.render(&[reasoned(headed(finding), finding, Advice::Apart, width)]) + "\n",
    }
}

fn draw_line<'f>(
    finding: &'f Finding,
    file: &str,
    at: &'f At,
    texts: &mut Texts<'f>,
    renderer: &Renderer,
    width: usize,
) -> String {
    let (start, _) = texts.region(at);
    let gutter = start.line.to_string().len() + 3;
    let advice = visible(&finding.advice, Breaks::Kept);
    let letters = advice.chars().count();
    let excerpt = first_line(at, texts, width.min(240).saturating_sub(gutter), letters);
    let fits = gutter + excerpt.indent() + excerpt.marks() + 1 + letters <= width;
    let (label, apart) =
        if fits && !advice.contains('\n') { (Some(advice), Advice::AtCaret) } else { (None, Advice::Apart) };
    let counted = format!("{WHERE}:{}:{}", start.line, excerpt.indent() + 1);
    let snippet = Snippet::<Annotation<'_>>::source(excerpt.text)
        .path(WHERE)
        .line_start(start.line)
        .annotation(AnnotationKind::Primary.span(excerpt.marked).label(label));
    let drawn = renderer.render(&[reasoned(headed(finding).element(snippet), finding, apart, width)]);
    let meant = format!("{}:{}:{}", visible(file, Breaks::Numbered), start.line, start.column);
    drawn.replacen(&counted, &meant, 1) + "\n"
}

/// The line where the stretch starts, with what of the stretch is on it; of a stretch over several lines the rest goes
/// unseen, for its start is where the reader must go.
fn first_line<'f>(at: &'f At, texts: &mut Texts<'f>, room: usize, label: usize) -> Excerpt {
    let meant = at.range();
    let line = texts.lines(at).around(meant.start);
    let text = at.text.get(line.clone()).unwrap_or_default();
    let start = meant.start.min(line.end) - line.start;
    let end = meant.end.min(line.end) - line.start;
    Excerpt::of(text, start..end.max(start), room, label)
}

fn headed(finding: &Finding) -> Group<'_> {
    let level = match finding.rule.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    Group::with_title(level.primary_title(visible(&finding.message, Breaks::Kept)))
}

/// Whether the advice found room at the caret.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Advice {
    AtCaret,
    Apart,
}

/// Adds what stands below the line: the advice if it is not at the caret, the rule, the reason.
fn reasoned<'f>(group: Group<'f>, finding: &'f Finding, advice: Advice, width: usize) -> Group<'f> {
    let advice = match advice {
        Advice::Apart => finding.advice.as_str(),
        Advice::AtCaret => "",
    };
    [("advice", advice), ("rule", finding.rule.name), ("why", finding.rule.why)]
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .fold(group, |group, (name, text)| {
            // The line number, ` = `, the name and `: ` stand before it; no line number has more than eight digits.
            let room = width.saturating_sub(name.len() + 13).max(30);
            let text = wrapped(&visible(text, Breaks::Kept), room);
            group.element(Level::NOTE.with_name(name).message(text))
        })
}
