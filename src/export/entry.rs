//! What is exported: the public register alone, or with everything that is kept back; and a record as either has it.

use crate::public::{Gap, PublicRegister, RecordKind};
use crate::register::{OpenRecord, OpenRegister};
use crate::standard::{Answer, Circumstances, Deployment, Given, Line, OwnerId, PublicationState};

/// What a colleague may see.
pub enum View<'a> {
    /// What anyone may see.
    Public(&'a PublicRegister),
    /// That, and drafts, internal tables and records that are withheld as a whole.
    Internal(&'a PublicRegister, &'a OpenRegister),
}

/// A record of either view.
pub(super) struct Entry<'a> {
    pub(super) kind: RecordKind,
    pub(super) id: &'a str,
    pub(super) name: &'a Line,
    pub(super) state: PublicationState,
    pub(super) given: Given<'a>,
    pub(super) gaps: &'a [Gap],
    pub(super) circumstances: Circumstances,
    pub(super) deployments: &'a [Deployment],
    pub(super) internal: &'a [(String, String)],
    pub(super) answers_for_it: Answers<'a>,
}

/// Who answers for a record, as it says so.
pub(super) enum Answers<'a> {
    /// An owner, and the mailbox of the technology itself.
    Owner(Option<&'a OwnerId>, Option<&'a str>),
    /// A post.
    Post(Option<&'a Line>),
}

impl<'a> View<'a> {
    /// What is public, which both views hold.
    pub fn public(&self) -> &'a PublicRegister {
        match self {
            Self::Public(public) | Self::Internal(public, _) => public,
        }
    }

    /// Whether there is something in it that is not for publication.
    pub fn is_internal(&self) -> bool {
        matches!(self, Self::Internal(..))
    }

    pub(super) fn technologies(&self) -> Vec<Entry<'a>> {
        match self {
            Self::Public(public) => public
                .technologies
                .iter()
                .map(|technology| Entry {
                    gaps: &technology.gaps,
                    deployments: &technology.deployments,
                    ..Entry::of_technology(&technology.id, &technology.answers)
                })
                .collect(),
            Self::Internal(_, open) => {
                let technologies = open.technologies.iter();
                technologies.map(|record| Entry::of_technology(&record.id, &record.answers).opened(record)).collect()
            }
        }
    }

    pub(super) fn datasets(&self) -> Vec<Entry<'a>> {
        match self {
            Self::Public(public) => public
                .datasets
                .iter()
                .map(|dataset| Entry {
                    gaps: &dataset.gaps,
                    circumstances: Circumstances {
                        running: is_in_use(public, &dataset.id),
                        ..Circumstances::default()
                    },
                    ..Entry::of_dataset(&dataset.id, &dataset.answers)
                })
                .collect(),
            Self::Internal(_, open) => {
                let datasets = open.datasets.iter();
                datasets.map(|record| Entry::of_dataset(&record.id, &record.answers).opened(record)).collect()
            }
        }
    }
}

/// Whether a technology that runs uses the dataset.
fn is_in_use(public: &PublicRegister, id: &str) -> bool {
    let mut running = public.technologies.iter().map(|it| &it.answers).filter(|answers| answers.status.is_running());
    running.any(|answers| answers.data.iter().any(|data| data.dataset.as_str() == id))
}

impl<'a> Entry<'a> {
    fn of_technology(id: &'a str, answers: &'a crate::standard::Technology) -> Self {
        Self {
            kind: RecordKind::Technology,
            id,
            name: &answers.name,
            state: PublicationState::Published,
            given: answers.given(),
            gaps: &[],
            circumstances: answers.circumstances(),
            deployments: &[],
            internal: &[],
            answers_for_it: Answers::Owner(
                answers.accountable_owner.as_ref(),
                answers.contact_email.as_ref().map(|email| email.as_str()),
            ),
        }
    }

    fn of_dataset(id: &'a str, answers: &'a crate::standard::Dataset) -> Self {
        Self {
            kind: RecordKind::Dataset,
            id,
            name: &answers.name,
            state: PublicationState::Published,
            given: answers.given(),
            gaps: &[],
            circumstances: Circumstances::default(),
            deployments: &[],
            internal: &[],
            answers_for_it: Answers::Post(answers.information_asset_owner.as_ref()),
        }
    }

    fn opened<A>(self, record: &'a OpenRecord<A>) -> Self {
        Self {
            state: record.state,
            gaps: &record.gaps,
            circumstances: record.circumstances,
            deployments: &record.deployments,
            internal: &record.internal,
            ..self
        }
    }

    /// The gap that a path has by itself or by the table that it stands in.
    pub(super) fn gap(&self, path: &str) -> Option<&'a Gap> {
        self.gaps.iter().find(|gap| {
            path.strip_prefix(gap.field.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        })
    }
}
