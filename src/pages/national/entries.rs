//! What all forces say, each thing with its force, in the one order of every list: by the name of the force, then by the
//! name of the thing.

use crate::national::{Brief, BriefDataset, Collected};
use crate::standard::{Language, Limitation, TechnologyKind};
use crate::words::SortKey;

/// A technology with its force.
#[derive(Clone, Copy)]
pub(super) struct Entry<'a> {
    pub(super) force: &'a Collected,
    pub(super) brief: &'a Brief,
}

/// A limitation with the data that it is about, and their force.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    pub(super) force: &'a Collected,
    pub(super) dataset: &'a BriefDataset,
    pub(super) limitation: &'a Limitation,
}

/// What all forces say.
pub(super) struct Entries<'a> {
    pub(super) technologies: Vec<Entry<'a>>,
    /// The limitations of data, by their type first.
    pub(super) limitations: Vec<Known<'a>>,
    /// The places of the technologies that recognise faces, by the kind of recognition first.
    pub(super) recognition: Vec<(TechnologyKind, u32)>,
}

/// The kinds of facial recognition, in their order.
pub(super) const FACIAL: [TechnologyKind; 3] = [
    TechnologyKind::LiveFacialRecognition,
    TechnologyKind::RetrospectiveFacialRecognition,
    TechnologyKind::OperatorInitiatedFacialRecognition,
];

impl<'a> Entries<'a> {
    /// What these forces say, in their order.
    pub(super) fn of(forces: &[&'a Collected], language: Language) -> Self {
        let (mut technologies, mut limitations) = (Vec::new(), Vec::new());
        for force in forces.iter().copied() {
            let Some(copy) = &force.copy else { continue };
            let mut briefs: Vec<&Brief> = copy.technologies.iter().collect();
            briefs.sort_by_cached_key(|brief| SortKey::of(brief.name.say(language).0, language));
            technologies.extend(briefs.into_iter().map(|brief| Entry { force, brief }));
            let mut datasets: Vec<&BriefDataset> = copy.datasets.iter().collect();
            datasets.sort_by_cached_key(|dataset| SortKey::of(dataset.name.say(language).0, language));
            for dataset in datasets {
                limitations.extend(dataset.limitations.iter().map(|limitation| Known { force, dataset, limitation }));
            }
        }
        limitations.sort_by_key(|known| known.limitation.r#type);
        let mut recognition = Vec::new();
        for kind in FACIAL {
            let of_kind = (0..).zip(&technologies).filter(|(_, entry)| entry.brief.kinds.contains(&kind));
            recognition.extend(of_kind.map(|(at, _)| (kind, at)));
        }
        Self { technologies, limitations, recognition }
    }
}
