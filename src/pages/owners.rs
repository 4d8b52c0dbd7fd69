//! Who answers for what, and which reviews are overdue.

use super::desk::{Desk, Paragraphs, Words};
use super::frame::Heading;
use super::technologies::{TechnologyRow, row};
use crate::findings::Finding;
use crate::public::Technology;
use crate::site::Address;
use crate::words::Argument;
use serde::Serialize;
use std::sync::Arc;

#[derive(Serialize)]
struct OwnersPage {
    owners: Vec<OwnerShown>,
    nobody: Rows,
    overdue: Rows,
}

/// Some technologies, and what is said and where it leads if there are too many to show here.
#[derive(Serialize)]
struct Rows {
    shown: Vec<TechnologyRow>,
    more: Option<String>,
    href: String,
}

/// So many technologies are shown of an owner; the list of all of them is one link away.
const SHOWN: usize = 20;

impl Rows {
    fn of<'t>(desk: &Desk<'_, '_>, all: impl Iterator<Item = &'t Arc<Technology>>, rest: Address<'_>) -> Self {
        let all: Vec<&Technology> = all.map(Arc::as_ref).collect();
        // A link to a few more is no shorter than the few.
        let most = if all.len() > SHOWN + 5 { SHOWN } else { all.len() };
        let more = all.len() - most;
        Self {
            shown: all.into_iter().take(most).map(|technology| row(desk, technology)).collect(),
            more: (more > 0).then(|| desk.words().say("and_more", &[("count", Argument::Count(more))])),
            href: desk.href(rest),
        }
    }
}

#[derive(Serialize)]
struct OwnerShown {
    id: String,
    role: Words,
    name: Option<String>,
    unit: Option<Words>,
    board: Option<Words>,
    answers_for: Option<Paragraphs>,
    email: Option<String>,
    technologies: Rows,
}

/// The page of the owners.
pub(super) fn owners(desk: &Desk<'_, '_>) -> Result<String, Finding> {
    let public = desk.public();
    let technologies = || public.technologies.iter();
    let it = OwnersPage {
        owners: public
            .owners
            .iter()
            .map(|owner| OwnerShown {
                id: owner.id.clone(),
                role: desk.line(&owner.answers.role),
                name: owner.answers.name.as_ref().map(ToString::to_string),
                unit: owner.answers.unit.as_ref().map(|unit| desk.line(unit)),
                board: owner.answers.board.as_ref().map(|board| desk.line(board)),
                answers_for: owner
                    .answers
                    .answers_for
                    .as_ref()
                    .map(|prose| desk.prose(prose, 4, &format!("{}-", owner.id))),
                email: owner.answers.contact_email.as_ref().map(ToString::to_string),
                technologies: Rows::of(
                    desk,
                    technologies().filter(|technology| answers_for(technology, &owner.id)),
                    Address::Facet("owner", &owner.id),
                ),
            })
            .collect(),
        nobody: Rows::of(
            desk,
            technologies().filter(|technology| technology.answers.accountable_owner.is_none()),
            Address::Technologies,
        ),
        overdue: Rows::of(
            desk,
            technologies().filter(|technology| technology.is_overdue(public.as_of)),
            Address::Technologies,
        ),
    };
    let mut heading = Heading::new(desk.word("owners_title"));
    heading.summary = Some(desk.word("owners_lead").to_owned());
    desk.finish("owners.html", heading, &it)
}

fn answers_for(technology: &Technology, owner: &str) -> bool {
    let answers = &technology.answers;
    answers.accountable_owner.iter().chain(&answers.senior_responsible_owners).any(|id| id.as_str() == owner)
}
