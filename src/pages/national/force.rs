//! The page of a force: how it stands and why, where its copy comes from, and what it uses.

use super::desk::{Head, NationalDesk, elsewhere};
use super::entries::Entry;
use super::facets::{FORCE, in_address};
use super::technologies::{self, of_force};
use super::written::{Cell, Fact, Note, Piece, Section, Table, Written};
use crate::findings::Finding;
use crate::national::{Collected, Copy, Decision};
use crate::pages::finding::PART;
use crate::standard::{Condition, Verdict};
use crate::words::{Argument, number};
use jiff::tz::TimeZone;

/// The page of a force.
pub(super) fn force(desk: &NationalDesk<'_, '_>, force: &Collected) -> Result<String, Finding> {
    let name = desk.line(&force.name());
    let mut page = Written::new(name.clone());
    page.tags = vec![desk.condition(force.condition), desk.label(force.member.region)];
    page.notes.push(Note { pieces: standing(desk, force), warning: is_warning(force.condition) });
    if let Some(link) = register_link(desk, force) {
        page.notes.push(Note { pieces: vec![link], warning: false });
    }
    if let Some(copy) = &force.copy {
        page.sections.push(technologies_of(desk, force, copy));
        page.sections.push(statement(desk, copy));
        page.sections.push(provenance(desk, copy));
    }
    page.sections.push(attempts(desk, force));
    let mut head = Head::new(&name.text);
    head.summary = Some(format!("{}: {}", name.text, desk.tag(force.condition).label));
    desk.finish("national/page.html", head, &page)
}

/// Whether a reader must be told before anything else.
pub(super) fn is_warning(condition: Condition) -> bool {
    matches!(condition, Condition::Late | Condition::Held)
}

/// How the force stands, in sentences: what its condition means, what was wrong, since when, and what readers should know.
pub(super) fn standing(desk: &NationalDesk<'_, '_>, force: &Collected) -> Cell {
    let mut pieces = vec![Piece::said(desk.tag(force.condition).about)];
    let last = force.decisions.first().filter(|last| last.verdict == Verdict::Held);
    if let Some((last, grounds)) = last.and_then(|last| Some((last, last.grounds?))) {
        let tag = desk.tag(grounds);
        pieces.push(Piece::said(format!("{}: {}", tag.label, tag.about)));
        pieces.extend(last.detail.as_ref().map(|detail| detail_of(desk, detail)));
        if let Some(since) = held_since(force) {
            pieces.push(Piece::said(desk.say("national_held_since", &[("day", Argument::Text(&day(desk, since)))])));
        }
    }
    if force.condition == Condition::Late
        && let Some(due) = force.copy.as_ref().and_then(|copy| copy.next_update_due)
    {
        pieces.push(Piece::said(desk.say("national_due_on", &[("day", Argument::Text(&desk.day(due).words))])));
    }
    if let Some(into) = &force.member.merged_into {
        let other = desk.register().force(into.as_str());
        let label = Piece::said(desk.word("national_merged_into"));
        pieces.push(label);
        pieces.push(other.map_or_else(|| Piece::said(into.as_str()), |other| desk.force(other)));
    }
    if force.copy.is_none()
        && let Some(since) = force.member.without_feed_since
    {
        pieces.push(Piece::said(desk.say("national_so_since", &[("day", Argument::Text(&desk.day(since).words))])));
    }
    pieces.extend(force.note().map(|note| Piece::from(desk.line(&note))));
    pieces
}

/// What was wrong in detail: written by the collection, in English.
fn detail_of(desk: &NationalDesk<'_, '_>, detail: &str) -> Piece {
    Piece { lang: desk.other(crate::standard::Language::En), ..Piece::said(detail) }
}

/// The oldest of the decisions in an unbroken row that held the feed, as far as they are kept.
fn held_since(force: &Collected) -> Option<&Decision> {
    force.decisions.iter().take_while(|decision| decision.verdict == Verdict::Held).last()
}

fn day(desk: &NationalDesk<'_, '_>, decision: &Decision) -> String {
    desk.day(decision.at.to_zoned(TimeZone::UTC).date()).words
}

/// The force's own register, if it may be linked to.
pub(super) fn register_link(desk: &NationalDesk<'_, '_>, force: &Collected) -> Option<Piece> {
    let own = force.copy.as_ref().and_then(|copy| elsewhere(copy.base_url.as_str()));
    let fed = || force.member.feeds.iter().find_map(|feed| elsewhere(feed.as_str()));
    let address = own.or_else(fed)?;
    Some(Piece::said(desk.word("national_own_register")).linked(Some(address.to_owned())))
}

fn technologies_of(desk: &NationalDesk<'_, '_>, force: &Collected, copy: &Copy) -> Section {
    let mut section = Section::new("technologies", desk.said(desk.word("nav_technologies")));
    if copy.technologies.is_empty() {
        section = section.say(Piece::said(desk.word("national_lists_none")));
    } else {
        let code = in_address(force.code());
        let places = desk.maker.facets.group(FORCE, &code).map_or(&[][..], |group| &group.members);
        let all: Vec<Entry<'_>> = places.iter().take(PART).filter_map(|at| desk.maker.technology(*at)).collect();
        section = section.say(Piece::said(desk.word("national_dealt_with_hint")));
        section.table = Some(of_force(desk, &all));
        if places.len() > all.len() {
            let label = desk.count("national_all_of_force", places.len());
            let href = desk.href(technologies::address(Some((FORCE, &code)), 1));
            section.onward.push(crate::pages::desk::Anchor { href, label: desk.said(label) });
        }
    }
    if copy.withheld > 0 {
        section = section.say(Piece::said(desk.count("withheld_records", copy.withheld)));
    }
    section
}

fn statement(desk: &NationalDesk<'_, '_>, copy: &Copy) -> Section {
    let mut section = Section::new("statement", desk.said(desk.word("national_statement")));
    let base = copy.base_url.as_str();
    section.prose.push(desk.prose(&copy.statement.text, base, "statement-"));
    let mut fact = |word: &str, answer: Cell| {
        if !answer.is_empty() {
            section.facts.push(Fact { label: desk.said(desk.word(word)), answer });
        }
    };
    let method = copy.statement.method.iter().map(|method| Piece::prose(desk.prose(method, base, "method-")));
    fact("home_method", method.collect());
    fact("home_gaps", copy.statement.known_gaps.iter().map(|gap| Piece::from(desk.line(gap))).collect());
    fact("true_on", vec![Piece::from(desk.day(copy.statement.as_of))]);
    section
}

/// Where a copy comes from, so that anybody can check it.
pub(super) fn provenance(desk: &NationalDesk<'_, '_>, copy: &Copy) -> Section {
    let mut section = Section::new("provenance", desk.said(desk.word("national_provenance")));
    let said = |word: &str| desk.said(desk.word(word));
    let mut fact = |word: &str, answer: Cell| section.facts.push(Fact { label: said(word), answer });
    let accepted = &copy.accepted;
    fact("national_source", vec![desk.address(&copy.source)]);
    fact("national_fetched_at", vec![at(desk, copy.fetched_at)]);
    fact("national_speaks_of", vec![Piece::from(desk.day(copy.as_of))]);
    fact("national_sequence", vec![Piece::said(number(accepted.sequence as f64))]);
    fact("national_format", vec![Piece::said(&*accepted.schema_version)]);
    fact("national_manifest_sum", vec![code(&accepted.manifest_sha256)]);
    fact("national_register_sum", vec![code(&accepted.register_sha256)]);
    let signed = accepted.signed_by.as_deref().map(code);
    fact("national_signed_by", vec![signed.unwrap_or_else(|| Piece::said(desk.word("national_not_signed")))]);
    let licence = Piece::said(desk.tag(copy.licence).label).linked(Some(copy.licence.url().to_owned()));
    fact("national_licence", vec![licence]);
    if let Some(because) = &copy.because {
        fact("national_accepted_because", vec![detail_of(desk, because)]);
    }
    section
}

fn code(text: &str) -> Piece {
    Piece { mark: Some("sum".into()), ..Piece::said(text) }
}

/// A moment, as a day and a time.
pub(super) fn at(desk: &NationalDesk<'_, '_>, moment: jiff::Timestamp) -> Piece {
    let moment = moment.to_zoned(TimeZone::UTC);
    let time = moment.strftime("%H:%M").to_string();
    let arguments = [("day", &*desk.day(moment.date()).words), ("time", &*time)];
    let words = desk.say("national_moment", &arguments.map(|(name, text)| (name, Argument::Text(text))));
    Piece { iso: Some(moment.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()), ..Piece::said(words) }
}

/// The last attempts, newest first.
fn attempts(desk: &NationalDesk<'_, '_>, force: &Collected) -> Section {
    let mut section = Section::new("attempts", desk.said(desk.word("national_attempts")));
    if force.decisions.is_empty() {
        let word = if force.member.feeds.is_empty() { "national_no_feed" } else { "national_no_attempts" };
        return section.say(Piece::said(desk.word(word)));
    }
    let columns = ["national_when", "national_verdict", "national_why", "national_source"];
    section.table = Some(Table {
        caption: desk.word("national_attempts").to_owned(),
        columns: columns.map(|word| desk.word(word).to_owned()).into(),
        rows: force.decisions.iter().map(|decision| attempt(desk, decision)).collect(),
    });
    section
}

/// An attempt as a row.
pub(super) fn attempt(desk: &NationalDesk<'_, '_>, decision: &Decision) -> Vec<Cell> {
    let mut why: Cell = decision.grounds.map(|grounds| desk.label(grounds)).into_iter().collect();
    why.extend(decision.detail.as_ref().map(|detail| detail_of(desk, detail)));
    why.extend(decision.because.as_ref().map(|because| {
        let detail = detail_of(desk, because);
        Piece { text: format!("{} {}", desk.word("national_operator"), detail.text), ..detail }
    }));
    if why.is_empty() {
        why.push(Piece::said(desk.tag(decision.verdict).about));
    }
    vec![
        vec![at(desk, decision.at)],
        vec![Piece::tag(desk.tag(decision.verdict), "verdict")],
        why,
        vec![desk.address(&decision.source)],
    ]
}

/// Why a reader of something of this force should take care: it is held, late or merged.
pub(super) fn warning(desk: &NationalDesk<'_, '_>, force: &Collected) -> Option<Note> {
    let word = match force.condition {
        Condition::Held => "national_record_held",
        Condition::Late => "national_record_late",
        Condition::Merged => "national_record_merged",
        _ => return None,
    };
    let pieces = vec![Piece::said(desk.word(word)), desk.condition(force.condition), desk.force(force)];
    Some(Note { pieces, warning: true })
}
