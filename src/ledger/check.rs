//! Holds a public register against the ledger: nothing vanishes, and nothing changes silently.

use super::event::Act;
use super::files::source_of;
use super::ledger::Ledger;
use super::proposal::{Proposal, Proposed};
use super::rules;
use crate::findings::{Finding, Findings, Place};
use crate::public::EntryId;
use crate::standard::Line;

impl Ledger {
    /// Tells what a publication would have to record. A register that was never published has nothing to explain.
    pub fn check(&self, proposal: &Proposal<'_>, found: &mut Findings) {
        if self.is_empty() {
            return;
        }
        self.check_vanished(proposal, found);
        found.extend(proposal.proposed.iter().map(unrecorded));
    }

    /// Tells which records were published and are in no file any more.
    pub fn check_vanished(&self, proposal: &Proposal<'_>, found: &mut Findings) {
        found.extend(proposal.vanished.iter().map(|(id, name)| vanished(id, name)));
    }
}

fn vanished(id: &EntryId, name: &Line) -> Finding {
    let EntryId { id: short, .. } = id;
    Finding {
        rule: &rules::VANISHED_RECORD,
        message: format!("“{}” ({short}) was published, and it is in no file any more", name.en),
        advice: format!(
            "to withdraw it, with a notice at its address: candour withdraw {short} --because \"…\"; if it has another \
             id now, write former_ids = [\"{short}\"] in its new file; else put the file back"
        ),
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
