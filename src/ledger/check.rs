//! Holds a public register against the ledger: nothing vanishes, and nothing changes silently.

use super::event::Act;
use super::files::{EVENTS, source_of};
use super::ledger::{Head, Ledger};
use super::proposal::{Proposal, Proposed};
use super::rules;
use crate::findings::{Finding, Findings, Place};
use crate::public::{EntryId, EntryKind};
use crate::standard::Line;
use std::collections::BTreeSet;

impl Ledger {
    /// Tells whether a site shows a history that this ledger does not hold. `shown` is the text of its `ledger.jsonl`, and
    /// `site` what its folder is called.
    pub fn check_shown(&self, shown: &str, site: &str, found: &mut Findings) {
        if self.text().starts_with(shown) {
            return;
        }
        found.add(Finding {
            rule: &rules::HISTORY_LOST,
            message: format!("the website in {site} shows a history that the ledger does not hold"),
            advice: format!(
                "put content/ledger back as it was, from git or from your backup. If the website in {site} was never public, \
                 for example after two people's publications were merged, remove that folder"
            ),
            place: Some(Place::file(EVENTS)),
        });
    }

    /// Tells which records were published and are not among those that are there.
    pub fn check_there(&self, there: &BTreeSet<EntryId>, found: &mut Findings) {
        for (id, head) in self.heads().filter(|(id, _)| id.kind.is_record() && !there.contains(id)) {
            let Head::Present(sequence) = head else { continue };
            found.extend(self.event(*sequence).map(|event| vanished(id, &event.name)));
        }
    }

    /// Tells what a publication would have to record. A register that was never published has nothing to explain.
    pub fn check(&self, proposal: &Proposal<'_>, found: &mut Findings) {
        if self.is_empty() {
            return;
        }
        self.check_vanished(proposal, found);
        found.extend(proposal.proposed.iter().map(unrecorded));
    }

    /// Tells which records were published and are in no file any more, and which notices are of nothing that was published.
    pub fn check_vanished(&self, proposal: &Proposal<'_>, found: &mut Findings) {
        found.extend(proposal.vanished.iter().map(|(id, name)| vanished(id, name)));
        found.extend(proposal.unheard_of.iter().map(|(id, name)| unheard_of(id, name)));
    }
}

fn unheard_of(id: &EntryId, name: &Line) -> Finding {
    Finding {
        rule: &rules::UNRECORDED_CHANGE,
        message: format!("“{}” ({}) is withdrawn, and the ledger has never heard of it", name.en, id.id),
        advice: "if the public has never seen it, remove the file; if it is another id of a record, give the file its former \
                 name again; else publish it as it was, and then: candour withdraw"
            .into(),
        place: Some(Place::file(source_of(id))),
    }
}

fn vanished(id: &EntryId, name: &Line) -> Finding {
    let EntryId { id: short, .. } = id;
    Finding {
        rule: &rules::VANISHED_RECORD,
        message: format!(
            "“{}” ({short}) was published, and is not any more: its file is gone, or says draft or withheld",
            name.en
        ),
        advice: match id.kind {
            EntryKind::Technology => format!(
                "to withdraw it, with a notice at its address: candour withdraw {short} --because \"…\"; if it has another \
                 id now, write former_ids = [\"{short}\"] in its new file; else put the file back"
            ),
            _ => format!(
                "to withdraw it, with a notice at its address: candour withdraw {short} --because \"…\"; else put the file \
                 back under this name: the id of a dataset stays"
            ),
        },
        place: Some(Place::file(source_of(id))),
    }
}

fn unrecorded(proposed: &Proposed<'_>) -> Finding {
    let name = &proposed.name.en;
    let what = match proposed.act {
        Act::Created => format!("“{name}” is new"),
        Act::Withdrawn => format!("“{name}” is withdrawn"),
        Act::Restored => format!("“{name}” is published again"),
        Act::Renamed => format!("“{name}” has another id"),
        _ => format!("“{name}” says something else than when it was last published"),
    };
    Finding {
        rule: &rules::UNRECORDED_CHANGE,
        message: format!("{what}, and the ledger does not say so yet"),
        advice: "see what changes for the public, and record it with the reason: candour publish".into(),
        place: Some(Place::file(source_of(&proposed.id))),
    }
}
