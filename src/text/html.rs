//! Markdown to HTML that is safe to stand in any of our pages: every byte of it is written here.
//!
//! It writes no style, no script, no image, no HTML of the author's and no word of its own. Faults are not reported here;
//! [`faults`](super::faults()) finds them in the source.

use pulldown_cmark::{Alignment, CowStr, Event, HeadingLevel, LinkType, Tag, TagEnd};

use super::address::{Target, target};
use super::escape::escape;
use super::footnotes::{Footnotes, Reference};
use super::markdown::{address, parser};
use super::slug::Ids;
use super::terms::TermLinks;

/// How a text is to fit into the page around it.
#[derive(Clone, Copy)]
pub struct Policy<'a> {
    /// The level that the text's highest headings become, from 1 to 6. Deeper ones follow, none beyond 6, and no level is
    /// skipped, whatever the author did.
    pub top_heading: u8,
    /// What stands before every id of a heading or footnote, so that two texts can share a page.
    pub id_prefix: &'a str,
    /// Turns a house link (`technology:ID`, `dataset:ID`, `page:NAME`, as written) into an address. `None` is a dead link:
    /// its words are shown without one.
    pub address: &'a (dyn Fn(&str) -> Option<String> + Sync),
    /// The terms that get a link, `<a class="term">`, where the text first uses them in running words: not in headings,
    /// links, quotes, code or the heads of tables.
    pub terms: Option<TermLinks<'a>>,
}

/// What stands before the address of every term's link, and before nothing else.
const TERM: &str = "<a class=\"term\" href=\"";

/// A page in which each term keeps the first of its links, and only the words of the others.
pub fn explained_once(page: String) -> String {
    let mut seen = std::collections::HashSet::new();
    let mut parts = page.split(TERM);
    let mut out = String::with_capacity(page.len());
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let whole = part.split_once("\">").and_then(|(address, rest)| Some((address, rest.split_once("</a>")?)));
        match whole {
            Some((address, (words, rest))) if !seen.insert(address) => {
                out.push_str(words);
                out.push_str(rest);
            }
            _ => {
                out.push_str(TERM);
                out.push_str(part);
            }
        }
    }
    out
}

/// A Markdown text as HTML under our policy.
///
/// HTML of the author's is shown as text; links lead only to `https:`, `http:`, `mailto:`, `tel:` and the house's own
/// schemes, and others show their words alone; images become a link with their words. Tables scroll inside
/// `<div class="scroll" tabindex="0">`, their cells aligned by the classes `align-left`, `align-centre` and `align-right`;
/// headings have ids; footnotes follow the text in `<div class="footnotes">`.
pub fn html(source: &str, policy: &Policy<'_>) -> String {
    let highest = highest_heading(source);
    let mut writer = Writer {
        policy,
        highest,
        deepest_so_far: 0,
        out: String::with_capacity(source.len() + source.len() / 2),
        heading: None,
        ids: Ids::default(),
        anchors: Vec::new(),
        is_anchored: false,
        table: Table::default(),
        footnotes: Footnotes::default(),
        explained: vec![false; policy.terms.map_or(0, |links| links.terms.len())],
        apart: 0,
    };
    match parser(source) {
        Some(events) => events.for_each(|event| writer.event(event)),
        None => {
            writer.out.push_str("<p>");
            escape(source, &mut writer.out);
            writer.out.push_str("</p>\n");
        }
    }
    let Writer { mut out, footnotes, .. } = writer;
    footnotes.write(policy.id_prefix, &mut out);
    out
}

/// The level of the highest heading in the text, from 1; 1 where there is none.
fn highest_heading(source: &str) -> usize {
    let might = source.contains('#') || source.contains("\n=") || source.contains("\n-");
    let events = if might { parser(source) } else { None };
    let levels = events.into_iter().flatten().filter_map(|event| match event {
        Event::Start(Tag::Heading { level, .. }) => Some(level as usize),
        _ => None,
    });
    levels.min().unwrap_or(1)
}

struct Writer<'a> {
    policy: &'a Policy<'a>,
    /// The level of the text's highest heading, as written.
    highest: usize,
    /// The level of the last heading, as shown; 0 before the first.
    deepest_so_far: usize,
    out: String,
    /// Where the open heading began, and its words so far.
    heading: Option<(usize, String)>,
    ids: Ids,
    anchors: Vec<Anchor<'a>>,
    /// Whether an `<a>` is open: HTML allows no second inside it.
    is_anchored: bool,
    table: Table,
    footnotes: Footnotes,
    /// The terms that have had their link, by their numbers.
    explained: Vec<bool>,
    /// How many quotes and blocks of code are open.
    apart: usize,
}

/// A link or image being written: where it began, where its words begin, and what to show if it has none.
struct Anchor<'a> {
    start: usize,
    words: usize,
    is_written: bool,
    instead: Option<CowStr<'a>>,
}

#[derive(Default)]
struct Table {
    alignments: Vec<Alignment>,
    column: usize,
    is_head: bool,
    /// Where the open cell began, and where its words begin.
    cell: (usize, usize),
}

impl<'a> Writer<'a> {
    fn event(&mut self, event: Event<'a>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(words) => self.text(&words),
            Event::Html(words) | Event::InlineHtml(words) => self.words(&words),
            Event::Code(words) | Event::InlineMath(words) | Event::DisplayMath(words) => {
                self.out.push_str("<code>");
                self.words(&words);
                self.out.push_str("</code>");
            }
            Event::SoftBreak => self.gap("\n"),
            Event::HardBreak => self.gap("<br>\n"),
            Event::Rule => self.out.push_str("<hr>\n"),
            Event::FootnoteReference(label) => {
                let reference = if self.is_anchored { Reference::Bare } else { Reference::Link };
                self.footnotes.refer(&label, reference, self.policy.id_prefix, &mut self.out);
            }
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'a>) {
        self.apart += usize::from(matches!(tag, Tag::BlockQuote(_) | Tag::CodeBlock(_)));
        let html = match tag {
            Tag::Paragraph | Tag::HtmlBlock => "<p>",
            Tag::BlockQuote(_) => "<blockquote>\n",
            Tag::CodeBlock(_) => "<pre tabindex=\"0\"><code>",
            Tag::List(None) => "<ul>\n",
            Tag::List(Some(1)) => "<ol>\n",
            Tag::List(Some(first)) => return self.out.push_str(&format!("<ol start=\"{first}\">\n")),
            Tag::Item => "<li>",
            Tag::Emphasis => "<em>",
            Tag::Strong => "<strong>",
            Tag::Strikethrough => "<del>",
            Tag::Heading { .. } => return self.heading = Some((self.out.len(), String::new())),
            Tag::Table(alignments) => {
                self.table.alignments = alignments;
                "<div class=\"scroll\" tabindex=\"0\">\n<table>\n"
            }
            Tag::TableHead => {
                (self.table.is_head, self.table.column) = (true, 0);
                "<thead>\n<tr>"
            }
            Tag::TableRow => {
                self.table.column = 0;
                "<tr>"
            }
            Tag::TableCell => return self.start_cell(),
            Tag::FootnoteDefinition(label) => return self.footnotes.begin(&label, &mut self.out),
            Tag::Link { link_type, dest_url, title, .. } => {
                self.start_anchor(link_type, &dest_url, &title);
                return self.anchors.last_mut().into_iter().for_each(|anchor| anchor.instead = Some(dest_url.clone()));
            }
            Tag::Image { link_type, dest_url, title, .. } => return self.start_anchor(link_type, &dest_url, &title),
            Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Superscript
            | Tag::Subscript
            | Tag::MetadataBlock(_) => "",
        };
        self.out.push_str(html);
    }

    fn end(&mut self, tag: TagEnd) {
        self.apart -= usize::from(matches!(tag, TagEnd::BlockQuote(_) | TagEnd::CodeBlock)).min(self.apart);
        let html = match tag {
            TagEnd::Paragraph => "</p>\n",
            TagEnd::HtmlBlock => {
                self.out.truncate(self.out.trim_end().len());
                "</p>\n"
            }
            TagEnd::BlockQuote(_) => "</blockquote>\n",
            TagEnd::CodeBlock => "</code></pre>\n",
            TagEnd::List(true) => "</ol>\n",
            TagEnd::List(false) => "</ul>\n",
            TagEnd::Item => "</li>\n",
            TagEnd::Emphasis => "</em>",
            TagEnd::Strong => "</strong>",
            TagEnd::Strikethrough => "</del>",
            TagEnd::Heading(level) => return self.end_heading(level),
            TagEnd::Table => "</tbody>\n</table>\n</div>\n",
            TagEnd::TableHead => {
                self.table.is_head = false;
                "</tr>\n</thead>\n<tbody>\n"
            }
            TagEnd::TableRow => "</tr>\n",
            TagEnd::TableCell => return self.end_cell(),
            TagEnd::FootnoteDefinition => return self.footnotes.end(&mut self.out),
            TagEnd::Link | TagEnd::Image => return self.end_anchor(),
            TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::MetadataBlock(_) => "",
        };
        self.out.push_str(html);
    }

    /// Running words, in which terms are explained.
    fn text(&mut self, words: &str) {
        let is_running = self.heading.is_none() && self.anchors.is_empty() && self.apart == 0 && !self.table.is_head;
        let Some(links) = self.policy.terms.filter(|_| is_running) else { return self.words(words) };
        let (mut written, mut from) = (0, 0);
        while let Some((at, number)) = links.terms.next(words, from) {
            from = at.end;
            if let Some(explained) = self.explained.get_mut(number).filter(|explained| !**explained) {
                *explained = true;
                escape(&words[written..at.start], &mut self.out);
                self.out.push_str(TERM);
                escape(links.address, &mut self.out);
                self.out.push('#');
                escape(links.terms.anchor(number), &mut self.out);
                self.out.push_str("\">");
                escape(&words[at.clone()], &mut self.out);
                self.out.push_str("</a>");
                written = at.end;
            }
        }
        self.words(&words[written..]);
    }

    fn words(&mut self, words: &str) {
        escape(words, &mut self.out);
        if let Some((_, heading)) = &mut self.heading {
            heading.push_str(words);
        }
    }

    fn gap(&mut self, html: &str) {
        self.out.push_str(html);
        if let Some((_, heading)) = &mut self.heading {
            heading.push(' ');
        }
    }

    /// The id is made of the words, so the opening tag goes in front of them now. A heading with nothing in it is left out.
    fn end_heading(&mut self, level: HeadingLevel) {
        let Some((start, words)) = self.heading.take() else { return };
        let id = self.ids.unique(&words);
        if self.out.len() == start {
            return;
        }
        let top = usize::from(self.policy.top_heading).clamp(1, 6);
        let below = (level as usize).saturating_sub(self.highest);
        let level = (top + below).min(self.deepest_so_far.max(top - 1) + 1).min(6);
        self.deepest_so_far = level;
        let mut tag = format!("<h{level} id=\"");
        escape(self.policy.id_prefix, &mut tag);
        tag.push_str(&id);
        tag.push_str("\">");
        self.out.insert_str(start, &tag);
        self.out.push_str(&format!("</h{level}>\n"));
    }

    fn start_cell(&mut self) {
        let start = self.out.len();
        self.out.push_str(if self.table.is_head { "<th scope=\"col\"" } else { "<td" });
        self.out.push_str(match self.table.alignments.get(self.table.column) {
            Some(Alignment::Left) => " class=\"align-left\">",
            Some(Alignment::Center) => " class=\"align-centre\">",
            Some(Alignment::Right) => " class=\"align-right\">",
            Some(Alignment::None) | None => ">",
        });
        self.table.cell = (start, self.out.len());
    }

    /// A heading cell without words is no heading (WCAG 2.2, 1.3.1).
    fn end_cell(&mut self) {
        self.table.column += 1;
        let (start, words) = self.table.cell;
        if !self.table.is_head {
            self.out.push_str("</td>");
        } else if self.out.len() > words {
            self.out.push_str("</th>");
        } else {
            self.out.truncate(start);
            self.out.push_str("<td></td>");
        }
    }

    fn start_anchor(&mut self, kind: LinkType, destination: &str, title: &str) {
        let start = self.out.len();
        let href = if self.is_anchored { None } else { self.href(kind, destination) };
        if let Some(href) = &href {
            self.is_anchored = true;
            self.out.push_str("<a href=\"");
            escape(href, &mut self.out);
            if !title.is_empty() {
                self.out.push_str("\" title=\"");
                escape(title, &mut self.out);
            }
            self.out.push_str("\">");
        }
        self.anchors.push(Anchor { start, words: self.out.len(), is_written: href.is_some(), instead: None });
    }

    fn href(&self, kind: LinkType, destination: &str) -> Option<String> {
        match target(&address(kind, destination)) {
            Target::Web(address) => Some(address),
            Target::House => (self.policy.address)(destination.trim()),
            Target::Scheme(_) | Target::Relative | Target::Broken => None,
        }
    }

    /// A link without words shows its address, since a link must have a name (WCAG 2.2, 2.4.4); an image without words is
    /// decoration and is left out.
    fn end_anchor(&mut self) {
        let Some(anchor) = self.anchors.pop() else { return };
        if self.out.len() == anchor.words {
            match anchor.instead {
                Some(address) => escape(&address, &mut self.out),
                None => self.out.truncate(anchor.start),
            }
        }
        if anchor.is_written {
            self.is_anchored = false;
            if self.out.len() > anchor.start {
                self.out.push_str("</a>");
            }
        }
    }
}

#[cfg(test)]
mod tests;
