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

/// Stands for the file until the drawing is done: of a cut line the drawing would count the wrong column.
/// It cannot come from a text that is shown, for [`visible`] writes it as a number.
const WHERE: &str = "\u{E000}";

/// The most columns a source line is given, however wide the screen.
const WIDEST: usize = 240;

/// Wider than any line we hand over.
const UNTRIMMED: usize = 1 << 20;

/// All findings, an empty line between two.
pub(super) fn human(findings: &Findings, look: Look) -> String {
    let renderer = match look.colour {
        Colour::Plain => Renderer::plain(),
        Colour::Coloured => Renderer::styled(),
    };
    let renderer = renderer.term_width(UNTRIMMED);
    let mut easel = Easel { texts: Texts::default(), renderer, width: look.width.max(40) };
    let drawn: Vec<String> = findings.iter().map(|finding| easel.draw(finding) + "\n").collect();
    drawn.join("\n")
}

/// What every drawing needs.
struct Easel<'f> {
    texts: Texts<'f>,
    renderer: Renderer,
    width: usize,
}

impl<'f> Easel<'f> {
    fn draw(&mut self, finding: &'f Finding) -> String {
        let fact = headed(finding);
        let fact = match &finding.place {
            Some(Place { file, at: Some(at) }) => return self.draw_line(finding, file, at),
            Some(Place { file, at: None }) => {
                fact.element(Origin::path(visible(file, Breaks::Numbered))).element(Padding)
            }
            None => fact,
        };
        self.renderer.render(&[reasoned(fact, finding, Advice::Apart, self.width)])
    }

    fn draw_line(&mut self, finding: &'f Finding, file: &str, at: &'f At) -> String {
        let (start, _) = self.texts.region(at);
        let gutter = start.line.to_string().len() + 3;
        let advice = visible(&finding.advice, Breaks::Kept);
        let label = advice.chars().count() + 1;
        let excerpt = self.first_line(at, self.width.min(WIDEST).saturating_sub(gutter), label);
        let fits = gutter + excerpt.indent() + excerpt.marks() + label <= self.width && !advice.contains('\n');
        let (label, apart) = if fits { (Some(advice), Advice::AtCaret) } else { (None, Advice::Apart) };
        let counted = format!("{WHERE}:{}:{}", start.line, excerpt.indent() + 1);
        let snippet = Snippet::<Annotation<'_>>::source(excerpt.text)
            .path(WHERE)
            .line_start(start.line)
            .annotation(AnnotationKind::Primary.span(excerpt.marked).label(label.filter(|label| !label.is_empty())));
        let fact = headed(finding).element(snippet);
        let drawn = self.renderer.render(&[reasoned(fact, finding, apart, self.width)]);
        let meant = format!("{}:{}:{}", visible(file, Breaks::Numbered), start.line, start.column);
        drawn.replacen(&counted, &meant, 1)
    }

    /// The line where the stretch starts, with what of the stretch is on it; of a stretch over several lines the rest
    /// goes unseen, for its start is where the reader must go.
    fn first_line(&mut self, at: &'f At, room: usize, label: usize) -> Excerpt {
        let meant = at.range();
        let line = self.texts.lines(at).around(meant.start);
        let text = at.text.get(line.clone()).unwrap_or_default();
        let start = meant.start.min(line.end) - line.start;
        let end = meant.end.min(line.end) - line.start;
        Excerpt::of(text, start..end.max(start), room, label)
    }
}

fn headed(finding: &Finding) -> Group<'_> {
    let level = match finding.rule.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
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
