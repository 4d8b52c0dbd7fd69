//! The sections of a record, in the order in which a reader wants them; every top-level question stands in exactly one.

/// A section of a record's page.
#[derive(Debug, Clone, Copy)]
pub struct Section {
    /// Its name in addresses and in the words file.
    pub id: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// The keys of its questions, in order.
    pub keys: &'static [&'static str],
}

/// The sections of a technology.
pub const TECHNOLOGY_SECTIONS: &[Section] = &[
    Section {
        id: "what",
        title: "What it is",
        keys: &["name", "summary", "kinds", "technique", "class", "product", "former_names", "former_ids", "web_page"],
    },
    Section {
        id: "status",
        title: "Where it stands",
        keys: &[
            "status",
            "status_since",
            "status_reason",
            "stage",
            "started_on",
            "ended_on",
            "trial_ends_on",
            "replaced_by",
            "first_published",
            "last_reviewed",
            "next_review",
        ],
    },
    Section { id: "purpose", title: "Why and when it is used", keys: &["purpose"] },
    Section {
        id: "effect",
        title: "Whom it can affect",
        keys: &["impact", "impact_reason", "public_effect", "decision_role", "people_affected"],
    },
    Section { id: "working", title: "How it works", keys: &["algorithm"] },
    Section { id: "data", title: "What data it uses", keys: &["data"] },
    Section { id: "people", title: "Who decides and who checks", keys: &["oversight", "automated_decision"] },
    Section { id: "results", title: "How well it works, and for whom it works worse", keys: &["evaluations"] },
    Section { id: "risks", title: "What could go wrong", keys: &["risks"] },
    Section { id: "incidents", title: "What has gone wrong", keys: &["incidents"] },
    Section {
        id: "rights",
        title: "What you can do",
        keys: &["how_you_would_know", "explanation", "how_to_challenge", "contact_email"],
    },
    Section {
        id: "accountability",
        title: "Who answers for it",
        keys: &["accountable_owner", "senior_responsible_owners", "team", "roles"],
    },
    Section { id: "scrutiny", title: "Who has looked at it", keys: &["scrutiny", "third_party_scrutiny"] },
    Section {
        id: "law",
        title: "Law and assessments",
        keys: &["legal_basis", "ropa_recorded", "codes", "assessments", "data_ethics_principles"],
    },
    Section { id: "supply", title: "Who supplies it and what it costs", keys: &["suppliers", "procurement", "cost"] },
    Section { id: "papers", title: "Papers and related records", keys: &["documents", "foi_references", "related"] },
];

/// The sections of a dataset.
pub const DATASET_SECTIONS: &[Section] = &[
    Section { id: "limitations", title: "What is known to be wrong with it", keys: &["known_limitations"] },
    Section {
        id: "what",
        title: "What it is",
        keys: &["name", "description", "modality", "quantity", "period", "source", "url"],
    },
    Section { id: "quality", title: "How good it is", keys: &["representativeness", "quality_assessment", "cleaning"] },
    Section {
        id: "law",
        title: "Whose it is, and the law",
        keys: &[
            "owner_body",
            "information_asset_owner",
            "iar_recorded",
            "legal_acquisition",
            "personal_data",
            "special_category",
        ],
    },
    Section { id: "handling", title: "Who can see it, and for how long", keys: &["access", "sharing", "retention"] },
];
