//! The attributes of the Algorithmic Transparency Recording Standard, version 4.0, by name: its numbers change between
//! versions and between template and page, so nothing here depends on them.

/// An attribute of the Algorithmic Transparency Recording Standard.
#[derive(Debug, Clone, Copy)]
pub struct Attribute {
    /// Its name.
    pub name: &'static str,
    /// What it asks for, in our words.
    pub about: &'static str,
}

macro_rules! attributes {
    ($($name:ident $about:literal;)*) => {
        /// Every attribute, in the order of the template.
        pub const ATRS: &[Attribute] = &[$(Attribute { name: stringify!($name), about: $about }),*];
    };
}

attributes! {
    name "A clear and consistent name.";
    description "How and why it is used, in two or three sentences.";
    phase "How far along it is.";
    region "Where it is used.";
    website_url "A public page about it.";
    contact_email "A team's mailbox.";
    organisation_or_department "The body responsible.";
    team "The team responsible.";
    senior_responsible_owner "The role that answers for it in operation.";
    third_party_involvement "Whether somebody outside takes part.";
    third_party "Who.";
    companies_house_number "Their company number.";
    third_party_role "Which part they supply.";
    procurement_procedure_type "How it was bought.";
    third_party_data_access_terms "On what terms they see data.";
    detailed_description "How it works, for whom, within which limits.";
    benefits "What good it is expected to do, and how.";
    previous_process "What it replaced.";
    alternatives_considered "What else was considered.";
    integration_into_broader_operational_process "What is done with its output, and how far by itself.";
    frequency_and_scale_of_usage "How often, and for how many people.";
    human_review "When and how people check.";
    required_training "What its users are taught.";
    appeals_and_review "How the public can challenge it.";
    system_architecture "How the system is built.";
    system_level_input "What goes in.";
    system_level_output "What comes out.";
    maintenance "How it is kept up and reviewed.";
    models "Which models it has.";
    model_name "The model's name.";
    model_version "The model's version.";
    model_task "What the model does.";
    model_input "What the model takes.";
    model_output "What the model gives.";
    model_architecture "What type of model it is.";
    model_performance "How well it does, also for groups.";
    datasets_and_their_purposes "Which data served to train, validate and test.";
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
    impact_assessment "Which assessments were made.";
    risks_and_mitigations "What could go wrong, and what is done.";
}
