//! The words of a Markdown text without its marks: for feeds, the search and summaries.
//!
//! The answer is text, not HTML: whoever puts it into a page, a feed or a cell escapes it there.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::markdown::parser;

/// The words of a Markdown text. Paragraphs, headings and other blocks are parted by a blank line; list items, table rows
/// and forced breaks by a line break; table cells by a tab. Links and images give their words and not their addresses.
pub fn plain(source: &str) -> String {
    let Some(parser) = parser(source) else { return source.trim().to_owned() };
    let mut words = Words { out: String::with_capacity(source.len()), gap: Gap::None };
    let mut lists = 0_usize;
    for event in parser {
        match event {
            Event::Start(Tag::List(_)) => {
                words.gap(if lists == 0 { Gap::Blank } else { Gap::Line });
                lists += 1;
            }
            Event::End(TagEnd::List(_)) => {
                lists = lists.saturating_sub(1);
                words.gap(if lists == 0 { Gap::Blank } else { Gap::Line });
            }
            Event::Start(tag) => words.gap(around(&tag.to_end())),
            Event::End(TagEnd::TableCell | TagEnd::TableRow | TagEnd::TableHead | TagEnd::Item) => {}
            Event::End(tag) => words.gap(around(&tag)),
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => words.push(&text),
            Event::InlineMath(text) | Event::DisplayMath(text) => words.push(&text),
            Event::SoftBreak => words.gap(Gap::Word),
            Event::HardBreak => words.gap(Gap::Line),
            Event::Rule => words.gap(Gap::Blank),
            Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }
    words.out.truncate(words.out.trim_end().len());
    words.out
}

/// How much stands between a construct and its neighbours.
fn around(tag: &TagEnd) -> Gap {
    match tag {
        TagEnd::Paragraph
        | TagEnd::Heading(_)
        | TagEnd::BlockQuote(_)
        | TagEnd::CodeBlock
        | TagEnd::HtmlBlock
        | TagEnd::FootnoteDefinition
        | TagEnd::Table => Gap::Blank,
        TagEnd::Item | TagEnd::TableHead | TagEnd::TableRow => Gap::Line,
        TagEnd::TableCell => Gap::Cell,
        _ => Gap::None,
    }
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    None,
    Word,
    Cell,
    Line,
    Blank,
}

/// Words written so far, and the gap before the next.
struct Words {
    out: String,
    gap: Gap,
}

impl Words {
    fn gap(&mut self, gap: Gap) {
        self.gap = self.gap.max(gap);
    }

    fn push(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        if self.gap >= Gap::Line {
            self.out.truncate(self.out.trim_end().len());
        }
        if !self.out.is_empty() {
            self.out.push_str(match self.gap {
                Gap::None => "",
                Gap::Word => " ",
                Gap::Cell => "\t",
                Gap::Line => "\n",
                Gap::Blank => "\n\n",
            });
        }
        self.gap = Gap::None;
        self.out.push_str(text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_and_marks_go() {
        for (given, expected) in [
            ("", ""),
            ("One\nline.", "One line."),
            ("# Why\n\nTo *find* **missing** ~~lost~~ people.", "Why\n\nTo find missing lost people."),
            ("- one\n- two\n  - inner\n- three\n\nAfter.", "one\ntwo\ninner\nthree\n\nAfter."),
            ("1. one\n\n   more\n2. two", "one\n\nmore\n\ntwo"),
            ("| a | b |\n|---|---|\n| 1 | 2 |\n\nEnd", "a\tb\n1\t2\n\nEnd"),
            ("[the policy](https://a.org) and ![a chart](https://a.org/x.png)", "the policy and a chart"),
            ("Say \"no\" -- it's `code`...", "Say “no” – it’s code…"),
            ("Text[^1].\n\n[^1]: The note.", "Text.\n\nThe note."),
            ("a  \nb\\\nc", "a\nb\nc"),
            ("```\ncode\n\n  more\n```\nx", "code\n\n  more\n\nx"),
            ("AT&amp;T &lt;b&gt;", "AT&T <b>"),
            ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ] {
            assert_eq!(plain(given), expected, "{given:?}");
        }
    }
}
