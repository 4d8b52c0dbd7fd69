//! The closed lists: every short code that a register may use, its label and what it means.
//!
//! Feeds carry the codes, pages the labels. A code, once published, is never reused for something else.

use super::question::{Answer, Given, Kind};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A closed list of terms.
#[derive(Debug, Clone, Copy)]
pub struct ClosedList {
    /// Its name in `codes.json`.
    pub name: &'static str,
    /// What it lists.
    pub about: &'static str,
    /// Its terms, in the order in which they are shown.
    pub terms: &'static [Term],
}

/// One term of a closed list.
#[derive(Debug, Clone, Copy)]
pub struct Term {
    /// What is written in TOML and stands in feeds.
    pub code: &'static str,
    /// What pages print.
    pub label: &'static str,
    /// What it means, in a sentence; empty where the label says it.
    pub about: &'static str,
}

impl ClosedList {
    /// The term with this code.
    pub fn term(&self, code: &str) -> Option<&'static Term> {
        self.terms.iter().find(|term| term.code == code)
    }
}

/// A Rust type whose values are the terms of a closed list.
pub trait Listed: Copy + 'static {
    /// The list.
    const LIST: ClosedList;

    /// Its term.
    fn term(self) -> &'static Term;

    /// Its code.
    fn code(self) -> &'static str {
        self.term().code
    }
}

macro_rules! lists {
    (
        #[doc = $about_all:literal]
        $all:ident;
        $(
        #[doc = $about:literal]
        $name:ident $list:literal {
            $first:ident = $first_code:literal $first_label:literal $($first_about:literal)?,
            $($variant:ident = $code:literal $label:literal $($meaning:literal)?,)*
        }
    )*) => {
        $(
            #[doc = $about]
            #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, JsonSchema)]
            #[allow(missing_docs, reason = "a term's meaning is its row")]
            pub enum $name {
                #[default]
                #[serde(rename = $first_code)]
                $first,
                $(#[serde(rename = $code)] $variant,)*
            }

            impl Listed for $name {
                const LIST: ClosedList = ClosedList {
                    name: $list,
                    about: $about.trim_ascii(),
                    terms: &[
                        Term { code: $first_code, label: $first_label, about: concat!($($first_about)?) },
                        $(Term { code: $code, label: $label, about: concat!($($meaning)?) },)*
                    ],
                };

                fn term(self) -> &'static Term {
                    &Self::LIST.terms[self as usize]
                }
            }

            impl Answer for $name {
                const KIND: Kind = Kind::Term(&<Self as Listed>::LIST);

                fn given(&self) -> Given<'_> {
                    Given::Term(self.term())
                }
            }
        )*

        #[doc = $about_all]
        pub const $all: &[ClosedList] = &[$(<$name as Listed>::LIST),*];
    };
}

lists! {
    /// Every closed list of a force's register, as `codes.json` prints them.
    LISTS;

    /// How far along a technology is.
    Status "status" {
        Proposed = "proposed" "Proposed" "Being considered; nothing has been built or bought.",
        InDevelopment = "in-development" "In development" "Being built or bought; not used on real cases.",
        Trial = "trial" "In trial" "Used on real cases for a limited time, to find out whether it should be.",
        Live = "live" "Live" "In use.",
        Suspended = "suspended" "Suspended" "Stopped for now; it may come back.",
        Retired = "retired" "Retired" "No longer used. The record stays.",
        NeverDeployed = "never-deployed" "Never deployed" "Built or bought, and then not used.",
        Withdrawn = "withdrawn" "Record withdrawn" "The record should not have been published, or is now part of another; a notice stands in its place.",
    }
    /// The stage of the College of Policing's guidance on data-driven technologies.
    Stage "stage" {
        Engage = "engage" "Engage" "Finding out what is needed and who would be affected.",
        Evolve = "evolve" "Evolve" "Designing, buying, testing and trying it out.",
        Embed = "embed" "Embed" "In everyday use, watched and reviewed.",
    }
    /// What kind of technology it is.
    TechnologyKind "kind" {
        LiveFacialRecognition = "live-facial-recognition" "Live facial recognition" "Compares the faces of people passing a camera with a watchlist, as they pass.",
        RetrospectiveFacialRecognition = "retrospective-facial-recognition" "Retrospective facial recognition" "Compares a face in a picture taken earlier with stored pictures.",
        OperatorInitiatedFacialRecognition = "operator-initiated-facial-recognition" "Operator-initiated facial recognition" "An officer photographs a person and compares the face with stored pictures.",
        NumberPlateRecognition = "number-plate-recognition" "Number plate recognition" "Reads the number plates of passing vehicles (ANPR).",
        PersonRisk = "person-risk" "Risk of a person" "Estimates how likely a person is to harm or to be harmed.",
        PlacePrediction = "place-prediction" "Prediction of places" "Estimates where crime or demand is likely.",
        CallTriage = "call-triage" "Call and incident triage" "Sorts or grades calls, reports or incidents.",
        CallAnalysis = "call-analysis" "Analysis of calls" "Looks for themes or needs in calls that have ended.",
        GenerativeAssistant = "generative-assistant" "Generative assistant" "Writes or summarises text or pictures on request.",
        SpeechToText = "speech-to-text" "Speech to text" "Writes down what is said.",
        Translation = "translation" "Translation" "Turns one language into another.",
        Redaction = "redaction" "Redaction" "Finds personal details in documents, pictures or sound so that they can be covered.",
        Chatbot = "chatbot" "Chatbot" "Answers the public's questions by itself.",
        DataPlatform = "data-platform" "Data platform and record matching" "Brings records from several systems together and decides which are about the same person, place or thing.",
        DigitalForensicsTriage = "digital-forensics-triage" "Digital forensics triage" "Sorts the contents of seized devices so that people look first where it matters.",
        VideoAnalytics = "video-analytics" "Image and video analysis" "Looks for objects, people or events in pictures, including from drones.",
        SocialMediaAnalysis = "social-media-analysis" "Analysis of social media" "Searches or sorts what is posted publicly.",
        ProcessAutomation = "process-automation" "Process automation" "Does routine steps by fixed rules.",
        Other = "other" "Other",
    }
    /// The technique it rests on.
    Technique "technique" {
        Rules = "rules" "Fixed rules" "People wrote down what it does in each case.",
        Statistics = "statistics" "Statistics" "A formula whose weights were fitted to past data.",
        MachineLearning = "machine-learning" "Machine learning" "A model that found its own patterns in past data.",
        DeepLearning = "deep-learning" "Deep learning" "A neural network of many layers.",
        LargeLanguageModel = "large-language-model" "Large language model" "A neural network that predicts text.",
    }
    /// The class of technology, as the Home Office's consultation of 2025 divides them.
    Class "class" {
        Biometric = "biometric" "Biometric" "Works on features of a body, such as a face or a voice.",
        Inferential = "inferential" "Inferential" "Concludes something about a person that was not recorded.",
        ObjectRecognition = "object-recognition" "Object recognition" "Recognises things, such as vehicles or bags.",
        Other = "other" "Other",
    }
    /// How much it can affect people.
    Impact "impact" {
        Minimal = "minimal" "Minimal",
        Moderate = "moderate" "Moderate",
        High = "high" "High",
    }
    /// What its output does in a decision.
    DecisionRole "decision_role" {
        Informs = "informs" "Informs a person" "A person reads it among other things.",
        Prioritises = "prioritises" "Puts work in an order" "It decides what a person looks at first.",
        Recommends = "recommends" "Recommends" "It proposes what to do; a person decides.",
        Alerts = "alerts" "Raises an alert" "It calls a person's attention; that person decides.",
        Drafts = "drafts" "Drafts" "It writes; a person corrects and signs.",
        Decides = "decides" "Decides by itself" "No person is in between.",
    }
    /// A role in the accountability for a technology.
    Role "role" {
        InformationAssetOwner = "information-asset-owner" "Information asset owner",
        SeniorInformationRiskOwner = "senior-information-risk-owner" "Senior information risk owner",
        DataProtectionOfficer = "data-protection-officer" "Data protection officer",
        AuthorisingOfficer = "authorising-officer" "Authorising officer",
        ProjectLead = "project-lead" "Project lead",
        ProgrammeLead = "programme-lead" "Programme lead",
        TechnicalLead = "technical-lead" "Technical lead",
        TrainingLead = "training-lead" "Training lead",
        Other = "other" "Other",
    }
    /// Whether a benefit is hoped for or was measured.
    Basis "basis" {
        Claimed = "claimed" "Claimed" "Somebody says so; nobody has measured it here.",
        Measured = "measured" "Measured" "Measured here, by the method stated.",
    }
    /// What a set of data is used for.
    DatasetRole "dataset_role" {
        Training = "training" "Training" "The model learnt from it.",
        Validation = "validation" "Validation" "It was used to tune the model.",
        Test = "test" "Test" "It was used to find out how well the model works.",
        Reference = "reference" "Reference" "New data are compared with it, as with a watchlist.",
        Operational = "operational" "Operational" "The technology works on it in use.",
        Logs = "logs" "Logs" "What the technology writes about its own use.",
    }
    /// The type of an assessment.
    AssessmentType "assessment_type" {
        Dpia = "dpia" "Data protection impact assessment",
        Eia = "eia" "Equality impact assessment",
        Hria = "hria" "Human rights impact assessment",
        Cia = "cia" "Community impact assessment",
        Aia = "aia" "Algorithmic impact assessment",
        Bcia = "bcia" "Business continuity impact assessment",
        AppropriatePolicyDocument = "appropriate-policy-document" "Appropriate policy document",
        SurveillanceCamera = "surveillance-camera" "Surveillance Camera Code self-assessment",
        Security = "security" "Security assessment",
        Ethics = "ethics" "Ethics assessment",
        ResponsibleAi = "responsible-ai" "Responsible AI checklist",
        Other = "other" "Other",
    }
    /// How far an assessment is.
    AssessmentState "assessment_state" {
        Completed = "completed" "Completed",
        InProgress = "in-progress" "In progress",
        NotRequired = "not-required" "Not required",
        NotDone = "not-done" "Not done",
    }
    /// What an evaluation tried to find out.
    EvaluationType "evaluation_type" {
        Validation = "validation" "Validation" "Whether it is fit for the purpose it is used for.",
        Accuracy = "accuracy" "Accuracy test",
        Equitability = "equitability" "Test of fairness between groups",
        Pilot = "pilot" "Pilot",
        Operational = "operational" "Review of use" "What it did in real use.",
        RedTeam = "red-team" "Red-team test" "Somebody tried to make it fail.",
        Audit = "audit" "Audit",
        Benefits = "benefits" "Review of benefits",
    }
    /// How independent somebody is of the force and of the supplier.
    Independence "independence" {
        Force = "force" "The force itself",
        Supplier = "supplier" "The supplier",
        Independent = "independent" "Independent",
    }
    /// Where an evaluation was made.
    Setting "setting" {
        Laboratory = "laboratory" "Laboratory" "On prepared data.",
        Operational = "operational" "Operational" "On real cases, in real conditions.",
    }
    /// The unit of a figure.
    Unit "unit" {
        Percent = "percent" "per cent",
        Proportion = "proportion" "as a proportion of 1",
        Count = "count" "number",
        Score = "score" "score",
        Minutes = "minutes" "minutes",
        Hours = "hours" "hours",
        Pounds = "pounds" "pounds",
    }
    /// What people are grouped by when results are compared.
    GroupBy "group_by" {
        Ethnicity = "ethnicity" "Ethnicity",
        Sex = "sex" "Sex",
        Age = "age" "Age",
        Disability = "disability" "Disability",
        Language = "language" "Language or accent",
        Place = "place" "Place",
        Other = "other" "Other",
    }
    /// What a figure measures, where it has a usual name.
    Measure "measure" {
        TruePositiveRate = "true-positive-rate" "True positive rate" "Of those it should have found, how many it found. Also called recall or sensitivity.",
        FalseNegativeRate = "false-negative-rate" "False negative rate" "Of those it should have found, how many it missed.",
        FalsePositiveRate = "false-positive-rate" "False positive rate" "Of those it should have left alone, how many it picked out.",
        TrueNegativeRate = "true-negative-rate" "True negative rate" "Of those it should have left alone, how many it left alone.",
        FalseAlertRate = "false-alert-rate" "False alert rate" "Of its alerts, how many were wrong.",
        Precision = "precision" "Precision" "Of those it picked out, how many were right.",
        Recall = "recall" "Recall" "Of those it should have found, how many it found.",
        Accuracy = "accuracy" "Accuracy" "Of all its results, how many were right. It says little when what is looked for is rare.",
        F1 = "f1" "F1 score" "One number made of precision and recall.",
        Mcc = "mcc" "Matthews correlation coefficient" "One number from −1 to 1 made of all four kinds of result.",
        Auc = "auc" "Area under the curve" "How often it puts a true case above a false one.",
        WordErrorRate = "word-error-rate" "Word error rate" "Of the words spoken, how many were written down wrongly.",
        ErrorRate = "error-rate" "Error rate",
        OverrideRate = "override-rate" "Override rate" "How often people decided against its output.",
        TimeSaved = "time-saved" "Time saved",
        Count = "count" "Count",
        Other = "other" "Other",
    }
    /// The type of a known limitation of data. The first five are the Covenant's own words (F2).
    LimitationType "limitation_type" {
        Bias = "bias" "Bias",
        UnintendedProxy = "unintended-proxy" "Unintended proxy" "Something harmless in it stands for something that must not count.",
        NonRepresentative = "non-representative" "Not representative",
        Unfair = "unfair" "Unfair",
        Untimely = "untimely" "Out of date",
        Incomplete = "incomplete" "Incomplete",
        Mislabelled = "mislabelled" "Wrongly labelled",
        Repurposed = "repurposed" "Collected for another purpose",
        FeedbackLoop = "feedback-loop" "Feedback loop" "What police did before decides what it learns.",
        UndisclosedBySupplier = "undisclosed-by-supplier" "Not disclosed by the supplier",
        NoneKnown = "none-known" "None known" "Looked for and not found; the text says how.",
        Other = "other" "Other",
    }
    /// What form data takes.
    Modality "modality" {
        Text = "text" "Text",
        Image = "image" "Pictures",
        Video = "video" "Video",
        Audio = "audio" "Sound",
        Tabular = "tabular" "Tables",
        Location = "location" "Locations",
        Mixed = "mixed" "Mixed",
    }
    /// A special category of personal data, or data on offences.
    SpecialCategory "special_category" {
        RacialOrEthnicOrigin = "racial-or-ethnic-origin" "Racial or ethnic origin",
        PoliticalOpinions = "political-opinions" "Political opinions",
        Beliefs = "beliefs" "Religious or philosophical beliefs",
        TradeUnion = "trade-union" "Trade union membership",
        Genetic = "genetic" "Genetic data",
        Biometric = "biometric" "Biometric data",
        Health = "health" "Health",
        SexLife = "sex-life" "Sex life or sexual orientation",
        Offences = "offences" "Criminal offences and convictions",
        Children = "children" "Children",
    }
    /// The ground on which something is withheld.
    Ground "ground" {
        OperationalEffectiveness = "operational-effectiveness" "Operational effectiveness" "Publishing it would help people avoid or misuse it (Freedom of Information Act 2000, section 31).",
        CyberSecurity = "cyber-security" "Cyber security" "Publishing it would help an attack on the system (Freedom of Information Act 2000, section 31).",
        IntellectualProperty = "intellectual-property" "Intellectual property" "It is a trade secret or commercially sensitive (Freedom of Information Act 2000, section 43).",
        PersonalData = "personal-data" "Personal data" "It is about a person who can be identified (Freedom of Information Act 2000, section 40).",
        NationalSecurity = "national-security" "National security" "It must be kept back to safeguard national security (Freedom of Information Act 2000, section 24).",
        LegalProceedings = "legal-proceedings" "Legal proceedings" "A court or an investigation is dealing with it (Freedom of Information Act 2000, sections 30 to 32).",
    }
    /// The category of a risk.
    RiskCategory "risk_category" {
        Data = "data" "Data",
        Use = "use" "Application and use",
        Efficacy = "efficacy" "How well it works",
        Outputs = "outputs" "Outputs and decisions",
        Organisational = "organisational" "Organisation",
        PublicEngagement = "public-engagement" "Public trust",
        Rights = "rights" "Rights and equality",
        Security = "security" "Security",
    }
    /// A level, of likelihood or severity.
    Level "level" {
        Low = "low" "Low",
        Medium = "medium" "Medium",
        High = "high" "High",
    }
    /// What has become of a risk.
    RiskState "risk_state" {
        Open = "open" "Open",
        Mitigated = "mitigated" "Mitigated",
        Accepted = "accepted" "Accepted",
        Closed = "closed" "Closed",
    }
    /// At which level somebody scrutinises.
    ScrutinyLevel "scrutiny_level" {
        Force = "force" "The force",
        Local = "local" "Local",
        National = "national" "National",
        Regulator = "regulator" "Regulator or inspectorate",
        Court = "court" "Court",
    }
    /// The type of a document.
    DocumentType "document_type" {
        Policy = "policy" "Policy",
        Procedure = "procedure" "Operating procedure",
        Dpia = "dpia" "Data protection impact assessment",
        Eia = "eia" "Equality impact assessment",
        LegalMandate = "legal-mandate" "Legal mandate",
        BusinessCase = "business-case" "Business case",
        Contract = "contract" "Contract",
        Evaluation = "evaluation" "Evaluation report",
        AnnualReport = "annual-report" "Annual report",
        Minutes = "minutes" "Minutes",
        Training = "training" "Training material",
        Leaflet = "leaflet" "Leaflet or notice",
        Other = "other" "Other",
    }
    /// The nine themes of the College of Policing's data-ethics practice.
    EthicsPrinciple "data_ethics_principle" {
        PublicSafety = "public-safety" "Public safety and wellbeing",
        TechnologySupports = "technology-supports" "Technology supports decisions",
        RespectAndDignity = "respect-and-dignity" "Respect and dignity",
        Fairness = "fairness" "Fairness and impartiality",
        ScienceForJustice = "science-for-justice" "Science to improve justice",
        RobustEvidence = "robust-evidence" "Robust evidence",
        ClearCommissioning = "clear-commissioning" "Clear commissioning",
        IndependentEvaluation = "independent-evaluation" "Accountability and independent evaluation",
        Proportionality = "proportionality" "Transparency and proportionality",
    }
    /// The state of an answer.
    AnswerState "answer_state" {
        Answered = "answered" "Published",
        Withheld = "withheld" "Withheld" "A ground forbids publishing it; somebody independent has looked.",
        NotApplicable = "not-applicable" "Not applicable" "The question does not arise, for the reason given.",
        NotKnown = "not-known" "Not known yet" "The force does not know the answer yet, for the reason given.",
        NotPublished = "not-published" "Not published" "Nothing has been written.",
    }
    /// The region of a force, as the national standard names them.
    Region "region" {
        England = "england" "England",
        Wales = "wales" "Wales",
        EnglandAndWales = "england-and-wales" "England and Wales",
        Scotland = "scotland" "Scotland",
        NorthernIreland = "northern-ireland" "Northern Ireland",
        GreatBritain = "great-britain" "Great Britain",
        Uk = "uk" "United Kingdom",
        London = "london" "London",
        NorthEast = "north-east" "North East",
        NorthWest = "north-west" "North West",
        Yorkshire = "yorkshire-and-the-humber" "Yorkshire and the Humber",
        EastMidlands = "east-midlands" "East Midlands",
        WestMidlands = "west-midlands" "West Midlands",
        SouthEast = "south-east" "South East",
        EastOfEngland = "east-of-england" "East of England",
        SouthWest = "south-west" "South West",
    }
    /// The two languages of a register, by their BCP 47 codes.
    Language "language" {
        En = "en" "English",
        Cy = "cy" "Welsh",
    }
    /// The licence of the register.
    Licence "licence" {
        Ogl3 = "OGL-UK-3.0" "Open Government Licence v3.0",
        CcBy4 = "CC-BY-4.0" "Creative Commons Attribution 4.0",
        Cc0 = "CC0-1.0" "Creative Commons Zero 1.0",
    }
    /// Whether a record is published.
    PublicationState "publication_state" {
        Published = "published" "Published",
        Draft = "draft" "Draft" "Not published yet.",
        Withheld = "withheld" "Withheld as a whole",
    }
    /// How far a website meets the accessibility regulations.
    Compliance "compliance" {
        Full = "full" "Fully compliant",
        Partial = "partial" "Partially compliant",
        Not = "not" "Not compliant",
    }
}

impl Language {
    /// The folder below the site's root that holds the pages in this language: none for English, `cy/` for Welsh.
    pub fn folder(self) -> &'static str {
        match self {
            Self::En => "",
            Self::Cy => "cy/",
        }
    }

    /// The language in which a reader of this one may read the same page as well.
    pub fn other(self) -> Self {
        match self {
            Self::En => Self::Cy,
            Self::Cy => Self::En,
        }
    }
}

impl Status {
    /// Live, in trial or suspended: it works on real cases, or has and may again.
    pub fn is_running(self) -> bool {
        matches!(self, Self::Live | Self::Trial | Self::Suspended)
    }

    /// The phase of the Algorithmic Transparency Recording Standard that it counts as.
    pub fn atrs_phase(self) -> &'static str {
        match self {
            Self::Proposed | Self::InDevelopment => "pre-deployment",
            Self::Trial => "private-beta",
            Self::Live | Self::Suspended => "production",
            Self::Retired | Self::NeverDeployed | Self::Withdrawn => "retired",
        }
    }
}

impl Measure {
    /// Which of the two directions of error it speaks of, if any.
    pub fn direction(self) -> Option<Direction> {
        match self {
            Self::TruePositiveRate | Self::FalseNegativeRate | Self::Recall => Some(Direction::Missed),
            Self::FalsePositiveRate | Self::TrueNegativeRate | Self::FalseAlertRate | Self::Precision => {
                Some(Direction::WronglyPicked)
            }
            _ => None,
        }
    }
}

impl Licence {
    /// The address that identifies it.
    pub fn url(self) -> &'static str {
        match self {
            Self::Ogl3 => "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
            Self::CcBy4 => "https://creativecommons.org/licenses/by/4.0/",
            Self::Cc0 => "https://creativecommons.org/publicdomain/zero/1.0/",
        }
    }
}

/// The two ways to be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Direction {
    /// Somebody or something was missed.
    Missed,
    /// Somebody or something was picked out wrongly.
    WronglyPicked,
}
