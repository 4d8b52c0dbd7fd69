//! A register and the site that is made from it, kept together for as long as somebody reads it.

use crate::findings::{Finding, Findings};
use crate::ledger::Chronicle;
use crate::pages::Theme;
use crate::pipeline;
use crate::public::PublicRegister;
use crate::site::{Rendered, Site, SitePath};
use self_cell::self_cell;
use std::sync::Arc;

/// A whole site, whose files are made when they are asked for. It never changes.
pub(super) struct Edition(Cell);

/// What the site is made from.
struct Grounds {
    chronicle: Chronicle,
    theme: Arc<Theme>,
}

type Pages<'a> = Site<'a, Finding>;

self_cell!(
    struct Cell {
        owner: Grounds,
        #[covariant]
        dependent: Pages,
    }
);

impl Edition {
    /// The site of this register in this theme; `None` if two of its files want the same address, which is then told.
    pub(super) fn new(chronicle: Chronicle, theme: Arc<Theme>, found: &mut Findings) -> Option<Self> {
        let grounds = Grounds { chronicle, theme };
        Cell::try_new(grounds, |grounds| pipeline::site(&grounds.chronicle, &grounds.theme, found).ok_or(()))
            .ok()
            .map(Self)
    }

    /// The register.
    pub(super) fn public(&self) -> &PublicRegister {
        &self.0.borrow_owner().chronicle.public
    }

    /// Another register with the history of this one.
    pub(super) fn chronicle_of(&self, public: PublicRegister) -> Chronicle {
        let Chronicle { ledger, unrecorded, .. } = &self.0.borrow_owner().chronicle;
        Chronicle { public, ledger: Arc::clone(ledger), unrecorded: unrecorded.clone() }
    }

    /// The theme.
    pub(super) fn theme(&self) -> &Arc<Theme> {
        &self.0.borrow_owner().theme
    }

    /// The site.
    pub(super) fn site(&self) -> &Site<'_, Finding> {
        self.0.borrow_dependent()
    }

    /// Makes the file at this path; `None` where there is none.
    pub(super) fn get(&self, path: &SitePath) -> Option<Result<Rendered, Vec<Finding>>> {
        self.site().get(path)
    }
}
