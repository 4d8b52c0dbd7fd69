//! The attributes of the Algorithmic Transparency Recording Standard, version 4.0, by name: its numbers change between
//! versions and between template and page, so nothing here depends on them.
//!
//! They stand in the parts and the order of the template. The names of the attributes of operational data, which are new in
//! version 4.0, are taken from its guidance and not from its spreadsheet.

/// The version of the Algorithmic Transparency Recording Standard.
pub const ATRS_VERSION: &str = "4.0";

/// An attribute of the Algorithmic Transparency Recording Standard.
#[derive(Debug, Clone, Copy)]
pub struct Attribute {
    /// Its name.
    pub name: &'static str,
    /// The part of the template that it stands in.
    pub part: Part,
    /// What it asks for, in our words.
    pub about: &'static str,
}

/// A part of the template.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// What the finder of GOV.UK shows and filters by.
    TitleBlock,
    /// Tier 1: an overview for everybody.
    Overview,
    /// Tier 2: who answers for it.
    Ownership,
    /// Tier 2: what it is for.
    Rationale,
    /// Tier 2: how it is used.
    Deployment,
    /// Tier 2: how the system is built.
    System,
    /// Tier 2: each of its models.
    Model,
    /// Tier 2: each set of data that a model learnt from or was tested on.
    DevelopmentData,
    /// Tier 2: each set of data that it works on or writes in use.
    OperationalData,
    /// Tier 2: what could go wrong, and what was assessed.
    Risks,
}

impl Part {
    /// All of them, in the order of the template.
    pub const ALL: &'static [Self] = &[
        Self::TitleBlock,
        Self::Overview,
        Self::Ownership,
        Self::Rationale,
        Self::Deployment,
        Self::System,
        Self::Model,
        Self::DevelopmentData,
        Self::OperationalData,
        Self::Risks,
    ];

    /// What it is called in feeds.
    pub fn code(self) -> &'static str {
        match self {
            Self::TitleBlock => "title_block",
            Self::Overview => "overview",
            Self::Ownership => "owner_and_responsibility",
            Self::Rationale => "description_and_rationale",
            Self::Deployment => "deployment_context",
            Self::System => "system",
            Self::Model => "models",
            Self::DevelopmentData => "development_data",
            Self::OperationalData => "operational_data",
            Self::Risks => "risks_mitigations_and_impact_assessments",
        }
    }

    /// The tier that it belongs to; the title block belongs to none.
    pub fn tier(self) -> Option<u8> {
        match self {
            Self::TitleBlock => None,
            Self::Overview => Some(1),
            _ => Some(2),
        }
    }

    /// Whether it is filled in once for each model or set of data.
    pub fn repeats(self) -> bool {
        matches!(self, Self::Model | Self::DevelopmentData | Self::OperationalData)
    }
}

macro_rules! attributes {
    ($($part:ident { $($name:ident $about:literal;)* })*) => {
        /// Every attribute, in the order of the template.
        pub const ATRS: &[Attribute] =
            &[$($(Attribute { name: stringify!($name), part: Part::$part, about: $about },)*)*];
    };
}

attributes! {
    TitleBlock {
        title "What it is called in the list of records.";
        organisation_name "The full name of the body.";
        phase "How far along it is.";
        region "Where it is used.";
        one_sentence_description "What it does, in one sentence.";
    }
    Overview {
        name "A clear and consistent name.";
        description "How and why it is used, in two or three sentences.";
        website_url "A public page about it.";
        contact_email "A team's mailbox.";
    }
    Ownership {
        organisation_or_department "The body responsible.";
        team "The team responsible.";
        senior_responsible_owner "The role that answers for it in operation.";
        third_party_involvement "Whether somebody outside takes part.";
        third_party "Who.";
        companies_house_number "Their company number.";
        third_party_role "Which part they supply.";
        procurement_procedure_type "How it was bought.";
        third_party_data_access_terms "On what terms they see data.";
    }
    Rationale {
        detailed_description "How it works, for whom, within which limits.";
        benefits "What good it is expected to do, and how.";
        previous_process "What it replaced.";
        alternatives_considered "What else was considered.";
    }
    Deployment {
        integration_into_broader_operational_process "What is done with its output, and how far by itself.";
        frequency_and_scale_of_usage "How often, and for how many people.";
        human_review "When and how people check.";
        required_training "What its users are taught.";
        appeals_and_review "How the public can challenge it.";
    }
    System {
        system_architecture "How the system is built.";
        system_level_input "What goes in.";
        system_level_output "What comes out.";
        maintenance "How it is kept up and reviewed.";
        models "Which models it has.";
    }
    Model {
        model_name "The model's name.";
        model_version "The model's version.";
        model_task "What the model does.";
        model_input "What the model takes.";
        model_output "What the model gives.";
        model_architecture "What type of model it is.";
        model_performance "How well it does, also for groups.";
        datasets_and_their_purposes "Which data served to train, validate and test.";
    }
    DevelopmentData {
        development_data_description "What the data are.";
        data_modality "What form the data take.";
        data_quantities "How much there is.";
        sensitive_attributes "Which personal, protected or proxy attributes they hold.";
        completeness_and_representativeness "Whom they represent, and what is missing.";
        data_source_url "Where they can be read.";
        data_collection "How they were collected.";
        data_cleaning "How they were cleaned.";
        data_sharing_agreements "With whom they are shared.";
        data_access_and_storage "Who can see them and how long they are kept.";
    }
    OperationalData {
        operational_data_description "What the data are that it works on or writes in use.";
        operational_data_sensitive_attributes "Which personal, protected or proxy attributes they hold.";
        operational_data_sources "Where they come from.";
        operational_data_processing "What is done with them.";
        operational_data_access_and_storage "Who can see them and how long they are kept.";
        operational_data_sharing_agreements "With whom they are shared.";
    }
    Risks {
        impact_assessment "Which assessments were made.";
        risks_and_mitigations "What could go wrong, and what is done.";
    }
}
