//! Markdown as a source: which constructs we read, what in it breaks our policy, and where it leads.
//!
//! This file writes no HTML; it finds places in the text as the author wrote it.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use super::address::{Target, target};
use super::slug::Ids;

/// How deep quotes, lists and footnotes may stand in each other.
///
/// A parser must look at every open container on every line, so that depth times lines is what a text costs.
const DEEPEST: usize = 100;

/// What our policy refuses in a Markdown text. The page shows each of them harmlessly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MarkdownFault {
    /// HTML in the text; the page shows it as text.
    RawHtml,
    /// A link of a kind we do not follow, such as `javascript`, `data` or `ftp`: the scheme in lower case, without the colon.
    Scheme(String),
    /// A link that is no whole address: relative, protocol-relative (`//…`), a bare `#place`, or without its `https://`.
    Relative(String),
    /// A link of a kind we follow, but that cannot be an address: no host, no mailbox, a control character.
    Broken(String),
    /// An image; the page shows its words and a link, because it asks nothing of foreign servers.
    Image,
    /// Quotes, lists or footnotes nested more than 100 deep; the page shows the whole text unformatted.
    TooDeep,
}

/// The places in a Markdown text that break our policy, in the order of the text. House links are no fault; see [`links`].
pub fn faults(source: &str) -> Vec<(Range<usize>, MarkdownFault)> {
    let Some(parser) = parser(source) else { return vec![(0..source.len(), MarkdownFault::TooDeep)] };
    let mut found = Vec::new();
    for (event, at) in parser.into_offset_iter() {
        match event {
            Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) => found.push((at, MarkdownFault::RawHtml)),
            Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                found.extend(address_fault(&address(link_type, &dest_url)).map(|fault| (at, fault)));
            }
            Event::Start(Tag::Image { link_type, dest_url, .. }) => {
                found.push((at.clone(), MarkdownFault::Image));
                found.extend(address_fault(&address(link_type, &dest_url)).map(|fault| (at, fault)));
            }
            _ => {}
        }
    }
    found
}

fn address_fault(address: &str) -> Option<MarkdownFault> {
    match target(address) {
        Target::Web(_) | Target::House => None,
        Target::Scheme(scheme) => Some(MarkdownFault::Scheme(scheme)),
        Target::Relative => Some(MarkdownFault::Relative(address.to_owned())),
        Target::Broken => Some(MarkdownFault::Broken(address.to_owned())),
    }
}

/// Every link target of a Markdown text with the place of its link, in the order of the text.
///
/// Targets are given as the parser understood them (entities resolved), good or bad; images count, since they are shown
/// as links, and a mailbox between angle brackets is given as `mailto:`. House links are those that begin with
/// `technology:`, `dataset:` or `page:`.
pub fn links(source: &str) -> Vec<(Range<usize>, String)> {
    let events = parser(source).into_iter().flat_map(Parser::into_offset_iter);
    events
        .filter_map(|(event, at)| match event {
            Event::Start(Tag::Link { link_type, dest_url, .. } | Tag::Image { link_type, dest_url, .. }) => {
                Some((at, address(link_type, &dest_url)))
            }
            _ => None,
        })
        .collect()
}

/// A part of a Markdown text under a heading of the second level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section<'a> {
    /// The words of the heading.
    pub heading: String,
    /// The heading's id, without prefix; the same that [`html`](super::html()) gives it when it writes the whole text.
    pub id: String,
    /// The Markdown below, up to the next heading of the first or second level. Link references and footnotes that are
    /// defined elsewhere in the text are not part of it.
    pub source: &'a str,
}

/// The parts of a Markdown text by its headings of the second level (`## Term`). What stands before the first is left out,
/// and so are headings inside quotes and lists.
pub fn sections(source: &str) -> Vec<Section<'_>> {
    let Some(parser) = parser(source) else { return Vec::new() };
    let (mut found, mut ids, mut depth) = (Vec::<Section<'_>>::new(), Ids::default(), 0_usize);
    let (mut heading, mut open) = (None::<String>, None::<usize>);
    for (event, at) in parser.into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                if depth == 0 && level as usize <= 2 {
                    close(&mut found, open.take(), &source[..at.start]);
                }
                heading = Some(String::new());
            }
            Event::End(TagEnd::Heading(level)) => {
                let heading = heading.take().unwrap_or_default();
                let id = ids.unique(&heading);
                if depth == 0 && level as usize == 2 && !heading.is_empty() {
                    open = Some(at.end);
                    found.push(Section { heading, id, source: "" });
                }
            }
            Event::Start(tag) if is_block(&tag.to_end()) => depth += 1,
            Event::End(tag) if is_block(&tag) => depth = depth.saturating_sub(1),
            Event::Text(words) | Event::Code(words) | Event::InlineHtml(words) => {
                heading.iter_mut().for_each(|heading| heading.push_str(&words));
            }
            Event::SoftBreak | Event::HardBreak => heading.iter_mut().for_each(|heading| heading.push(' ')),
            _ => {}
        }
    }
    close(&mut found, open, source);
    found
}

/// What stands before the first heading of the second level; all of the text if there is none.
pub fn preface(source: &str) -> &str {
    let Some(parser) = parser(source) else { return source };
    let mut depth = 0_usize;
    for (event, at) in parser.into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { level, .. }) if depth == 0 && level as usize == 2 => {
                return &source[..at.start];
            }
            Event::Start(tag) if is_block(&tag.to_end()) => depth += 1,
            Event::End(tag) if is_block(&tag) => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    source
}

/// Ends the section whose text began at `open`, if there is one, where `until` ends.
fn close<'a>(found: &mut [Section<'a>], open: Option<usize>, until: &'a str) {
    if let (Some(from), Some(section)) = (open, found.last_mut()) {
        section.source = until.get(from..).unwrap_or_default().trim_start_matches(['\r', '\n']).trim_end();
    }
}

fn is_block(tag: &TagEnd) -> bool {
    matches!(tag, TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::FootnoteDefinition)
}

/// The events of a Markdown text as we read it, or `None` when it is nested too deep to be read at all.
pub(super) fn parser(source: &str) -> Option<Parser<'_>> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_SMART_PUNCTUATION;
    source.lines().all(|line| depth(line.as_bytes()) <= DEEPEST).then(|| Parser::new_ext(source, options))
}

/// The most containers that this line can stand in: its marks of quotes, lists and footnotes, and two columns of
/// indentation for each list that earlier lines opened.
fn depth(line: &[u8]) -> usize {
    let (mut at, mut marks, mut columns) = (0, 0, 0);
    while let Some(byte) = line.get(at) {
        let is_blank = |at: usize| line.get(at).is_none_or(|byte| matches!(byte, b' ' | b'\t'));
        match byte {
            b' ' => columns += 1,
            b'\t' => columns += 4,
            b'>' => marks += 1,
            b'-' | b'*' | b'+' if is_blank(at + 1) => marks += 1,
            b'0'..=b'9' => {
                at += line[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
                if !matches!(line.get(at), Some(b'.' | b')')) || !is_blank(at + 1) {
                    return marks + columns / 2;
                }
                marks += 1;
            }
            b'[' if line.get(at + 1) == Some(&b'^') => {
                at += line[at..].iter().take_while(|&&byte| byte != b']').count();
                if line.get(at + 1) != Some(&b':') {
                    return marks + columns / 2;
                }
                (at, marks) = (at + 1, marks + 1);
            }
            _ => return marks + columns / 2,
        }
        at += 1;
        if !matches!(byte, b' ' | b'\t') && is_blank(at) {
            at += 1;
        }
    }
    marks
}

/// The address that a link of this kind leads to.
pub(super) fn address(kind: LinkType, destination: &str) -> String {
    if kind == LinkType::Email { format!("mailto:{destination}") } else { destination.to_owned() }
}
