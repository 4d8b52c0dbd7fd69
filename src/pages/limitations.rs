//! All datasets, and all that is known to be wrong with them.

use super::desk::{Anchor, Desk, Paragraphs, Tag, Words};
use super::finding::{PART, Parts};
use super::frame::Heading;
use crate::findings::Finding;
use crate::public::{Dataset, PublicRegister};
use crate::site::Address;
use crate::standard::{LimitationType, Listed};
use serde::Serialize;

#[derive(Serialize)]
struct DatasetsPage {
    rows: Vec<DatasetRow>,
}

#[derive(Serialize)]
struct DatasetRow {
    link: Anchor,
    description: Words,
    owner: Option<Words>,
    personal: Option<&'static str>,
    limitations: Vec<Tag>,
    used_by: Vec<Anchor>,
}

#[derive(Serialize)]
struct LimitationsPage {
    title: String,
    kinds: Vec<LimitationKind>,
    parts: Option<Parts>,
    csv: String,
}

#[derive(Serialize)]
struct LimitationKind {
    tag: Tag,
    items: Vec<LimitationShown>,
}

#[derive(Serialize)]
struct LimitationShown {
    dataset: Anchor,
    text: Paragraphs,
    effect: Option<Words>,
    mitigation: Option<Words>,
    used_by: Vec<Anchor>,
}

/// The table of all datasets.
pub(super) fn datasets(desk: &Desk<'_, '_>) -> Result<String, Finding> {
    let rows = desk.public().datasets.iter().map(|dataset| {
        let answers = &dataset.answers;
        let mut kinds: Vec<LimitationType> =
            answers.known_limitations.iter().map(|limitation| limitation.r#type).collect();
        kinds.sort_unstable();
        kinds.dedup();
        DatasetRow {
            link: anchor(desk, dataset),
            description: desk.plain(&answers.description),
            owner: answers.information_asset_owner.as_ref().map(|owner| desk.line(owner)),
            personal: answers.personal_data.map(|yes| if yes { "yes" } else { "no" }),
            limitations: kinds.into_iter().map(|kind| desk.tag(kind)).collect(),
            used_by: used_by(desk, &dataset.id),
        }
    });
    let it = DatasetsPage { rows: rows.collect() };
    let mut heading = Heading::new(desk.word("datasets_title"));
    heading.summary = Some(desk.word("datasets_lead").to_owned());
    desk.finish("datasets.html", heading, &it)
}

/// How many limitations are known of all data.
pub(super) fn count(public: &PublicRegister) -> usize {
    public.datasets.iter().map(|dataset| dataset.answers.known_limitations.len()).sum()
}

/// Where a part of the known limitations stands, from 1.
pub(super) fn address(part: usize) -> Address<'static> {
    if part == 1 { Address::Limitations } else { Address::LimitationsPart(part) }
}

/// All known limitations, by type; of many a part.
pub(super) fn limitations(desk: &Desk<'_, '_>, part: usize) -> Result<String, Finding> {
    let public = desk.public();
    let all = || {
        let of = |dataset| move |limitation| (dataset, limitation);
        public.datasets.iter().flat_map(move |dataset| dataset.answers.known_limitations.iter().map(of(dataset)))
    };
    let mut passed = 0;
    let here = (part - 1) * PART..part * PART;
    let kinds = LimitationType::LIST.terms.iter().map(|term| {
        let of_kind = all().filter(|(_, limitation)| limitation.r#type.code() == term.code).enumerate();
        let of_part = of_kind.filter(|_| {
            passed += 1;
            here.contains(&(passed - 1))
        });
        let shown = of_part.map(|(index, (dataset, limitation))| LimitationShown {
            dataset: anchor(desk, dataset),
            text: desk.prose(&limitation.text, 4, &format!("{}-{index}-", term.code)),
            effect: limitation.effect.as_ref().map(|line| desk.line(line)),
            mitigation: limitation.mitigation.as_ref().map(|line| desk.line(line)),
            used_by: used_by(desk, &dataset.id),
        });
        let items = shown.collect();
        LimitationKind { tag: desk.term(LimitationType::LIST.name, term), items }
    });
    let kinds: Vec<LimitationKind> = kinds.filter(|kind| !kind.items.is_empty()).collect();
    let title = desk.part_title("limitations_title", part);
    let it = LimitationsPage {
        title: title.clone(),
        kinds,
        parts: Parts::plain(desk, count(public), part, |number| desk.href(address(number))),
        csv: desk.href(Address::Feed("api/v1/limitations.csv")),
    };
    let mut heading = Heading::new(&title);
    heading.summary = Some(desk.word("limitations_lead").to_owned());
    desk.finish("limitations.html", heading, &it)
}

fn anchor(desk: &Desk<'_, '_>, dataset: &Dataset) -> Anchor {
    Anchor { href: desk.href(Address::Dataset(&dataset.id)), label: desk.line(&dataset.answers.name) }
}

fn used_by(desk: &Desk<'_, '_>, id: &str) -> Vec<Anchor> {
    desk.users(id).filter_map(|technology| desk.technology(&technology.id)).collect()
}
