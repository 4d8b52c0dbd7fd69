//! Who uses facial recognition: live, from pictures, on an officer's device; with which threshold, and how it was tested.

use super::desk::{Head, NationalDesk, of_part};
use super::entries::{Entry, FACIAL};
use super::forces::is_unknown;
use super::written::{Cell, Piece, Section, Table, Written};
use crate::findings::Finding;
use crate::national::Collected;
use crate::pages::desk::Words;
use crate::site::Address;
use crate::standard::{Listed, TechnologyKind};
use crate::words::{Argument, number};

/// Where a part stands, from 1.
pub(super) fn address(part: usize) -> Address<'static> {
    if part == 1 { Address::FacialRecognition } else { Address::FacialRecognitionPart(part) }
}

/// A part of the technologies that recognise faces; on the first part also the forces that list none, and those of which
/// nothing is known.
pub(super) fn recognition(desk: &NationalDesk<'_, '_>, part: usize) -> Result<String, Finding> {
    let all = &desk.maker.entries.recognition;
    let title = desk.part_title("national_recognition_title", part);
    let mut page = Written::new(desk.said(title.clone()));
    page.lead = Some(desk.word("national_recognition_lead").to_owned());
    let here = of_part(all, part);
    for kind in FACIAL {
        let count = all.iter().filter(|(of, _)| *of == kind).count();
        let rows: Vec<Entry<'_>> =
            here.iter().filter(|(of, _)| *of == kind).filter_map(|(_, at)| desk.maker.technology(*at)).collect();
        if !rows.is_empty() || (count == 0 && part == 1) {
            page.sections.push(of_kind(desk, kind, &rows));
        }
    }
    page.parts = desk.parts(all.len(), part, address);
    if part == 1 {
        page.sections.push(without(desk));
        page.sections.push(unknown(desk));
    }
    let mut head = Head::new(&title);
    head.summary = Some(desk.word("national_recognition_lead").to_owned());
    desk.finish("national/page.html", head, &page)
}

fn of_kind(desk: &NationalDesk<'_, '_>, kind: TechnologyKind, rows: &[Entry<'_>]) -> Section {
    let tag = desk.tag(kind);
    let section = Section::new(kind.code(), desk.said(tag.label.clone())).say(Piece::said(tag.about));
    if rows.is_empty() {
        return section.say(Piece::said(desk.word("national_nobody_lists")));
    }
    // Deployments are listed of live use; where nobody lists any, a column of blanks would look like silence.
    let deployed = kind == TechnologyKind::LiveFacialRecognition || rows.iter().any(|it| it.brief.deployments.0 > 0);
    let columns = [
        Some("national_force"),
        Some("col_name"),
        Some("col_status"),
        Some("national_thresholds"),
        Some("national_model"),
        deployed.then_some("deployments"),
        Some("national_last_evaluation"),
    ];
    let table = Table {
        caption: tag.label,
        columns: columns.into_iter().flatten().map(|word| desk.word(word).to_owned()).collect(),
        rows: rows.iter().map(|entry| row(desk, *entry, deployed)).collect(),
    };
    Section { table: Some(table), ..section }
}

fn row(desk: &NationalDesk<'_, '_>, entry: Entry<'_>, deployed: bool) -> Vec<Cell> {
    let mut force = vec![desk.force(entry.force)];
    if super::force::is_warning(entry.force.condition) {
        force.push(desk.condition(entry.force.condition));
    }
    let cells = [
        Some(force),
        Some(vec![desk.technology(entry)]),
        Some(vec![desk.status(entry)]),
        Some(thresholds(desk, entry)),
        Some(models(entry)),
        deployed.then(|| vec![deployments(desk, entry)]),
        Some(last_evaluation(desk, entry)),
    ];
    cells.into_iter().flatten().collect()
}

/// The thresholds in force: value, scale, since when.
pub(super) fn thresholds(desk: &NationalDesk<'_, '_>, entry: Entry<'_>) -> Cell {
    let all = entry.brief.models.iter().flat_map(|model| &model.thresholds);
    let pieces = all.map(|threshold| {
        let (value, day) = (number(threshold.value), desk.day(threshold.from).words);
        let arguments = [("value", Argument::Text(&value)), ("day", Argument::Text(&day))];
        let piece = Piece::said(desk.say("national_threshold_since", &arguments));
        match &threshold.scale {
            Some(scale) => piece.with(in_brackets(desk.line(scale))),
            None => piece,
        }
    });
    pieces.collect()
}

/// Words that explain the ones before them.
pub(super) fn in_brackets(words: Words) -> Words {
    Words { text: format!("({})", words.text), ..words }
}

fn models(entry: Entry<'_>) -> Cell {
    let name = |model: &crate::national::BriefModel| {
        let version = model.version.as_ref().map(|version| format!(" {version}")).unwrap_or_default();
        Piece::said(format!("{}{version}", model.name))
    };
    entry.brief.models.iter().map(name).collect()
}

fn deployments(desk: &NationalDesk<'_, '_>, entry: Entry<'_>) -> Piece {
    let (count, Some(last)) = entry.brief.deployments else {
        return Piece::said(desk.word("national_no_deployments"));
    };
    let day = desk.day(last).words;
    let arguments = [("count", Argument::Count(count)), ("day", Argument::Text(&day))];
    Piece::said(desk.say("national_deployments", &arguments))
}

fn last_evaluation(desk: &NationalDesk<'_, '_>, entry: Entry<'_>) -> Cell {
    let dated =
        entry.brief.evaluations.iter().max_by_key(|evaluation| evaluation.published_on.or(evaluation.received_on));
    let Some(evaluation) = dated else { return Vec::new() };
    let mut pieces = vec![Piece::from(desk.line(&evaluation.evaluator)), desk.label(evaluation.setting)];
    pieces.extend(evaluation.published_on.or(evaluation.received_on).map(|day| Piece::from(desk.day(day))));
    pieces
}

/// The forces whose register lists no facial recognition, and those that declare that they use none.
fn without(desk: &NationalDesk<'_, '_>) -> Section {
    let mut section = Section::new("none", desk.said(desk.word("national_recognition_none")));
    let mut with: Vec<&str> = desk.maker.entries.recognition.iter().filter_map(|(_, at)| code(desk, *at)).collect();
    with.sort_unstable();
    let lists_none = |force: &&Collected| !is_unknown(force) && with.binary_search(&force.code()).is_err();
    let forces = desk.maker.forces.iter().copied().filter(lists_none);
    section.list = forces
        .map(|force| {
            let piece = desk.force(force);
            match force.copy.as_ref().map(|copy| copy.withheld) {
                // It has no register and says that it uses nothing.
                None => vec![piece, desk.condition(force.condition)],
                Some(0) => vec![piece],
                Some(count) => vec![piece.with(desk.said(desk.count("withheld_records", count)))],
            }
        })
        .collect();
    said_or(desk, section, "national_recognition_none_lead", "national_no_such_force")
}

fn code<'a>(desk: &NationalDesk<'_, 'a>, at: u32) -> Option<&'a str> {
    Some(desk.maker.technology(at)?.force.code())
}

/// The forces of which nothing is known.
fn unknown(desk: &NationalDesk<'_, '_>) -> Section {
    let mut section = Section::new("unknown", desk.said(desk.word("national_recognition_unknown")));
    let forces = desk.maker.forces.iter().copied().filter(|force| is_unknown(force));
    section.list = forces.map(|force| vec![desk.force(force), desk.condition(force.condition)]).collect();
    said_or(desk, section, "national_recognition_unknown_lead", "national_no_such_force")
}

fn said_or(desk: &NationalDesk<'_, '_>, section: Section, some: &str, none: &str) -> Section {
    let word = if section.list.is_empty() { none } else { some };
    section.say(Piece::said(desk.word(word)))
}
