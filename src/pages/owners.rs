//! Who answers for what, and which reviews are overdue.

use super::frame::{Desk, Heading, Paragraphs, Words};
use super::technologies::{TechnologyRow, row};
use crate::findings::Finding;
use serde::Serialize;

#[derive(Serialize)]
struct OwnersPage {
    owners: Vec<OwnerShown>,
    nobody: Vec<TechnologyRow>,
    overdue: Vec<TechnologyRow>,
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
    technologies: Vec<TechnologyRow>,
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
                technologies: technologies()
                    .filter(|technology| {
                        let answers = &technology.answers;
                        answers
                            .accountable_owner
                            .iter()
                            .chain(&answers.senior_responsible_owners)
                            .any(|id| id.as_str() == owner.id)
                    })
                    .map(|technology| row(desk, technology))
                    .collect(),
            })
            .collect(),
        nobody: technologies()
            .filter(|technology| technology.answers.accountable_owner.is_none())
            .map(|technology| row(desk, technology))
            .collect(),
        overdue: technologies()
            .filter(|technology| technology.is_overdue(public.as_of))
            .map(|technology| row(desk, technology))
            .collect(),
    };
    let mut heading = Heading::new(desk.word("owners_title"));
    heading.summary = Some(desk.word("owners_lead").to_owned());
    desk.finish("owners.html", heading, &it)
}
