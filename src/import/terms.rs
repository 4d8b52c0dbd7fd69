//! Words for the terms of closed lists: the code, the label, what the field says instead, and near spellings.

use super::names::folded;
use crate::findings::nearest;
use crate::standard::{ClosedList, Term};

/// What people write instead of a term, by the list and the term's code. A word that could be two terms is not here.
const WORDS: &[(&str, &str, &[&str])] = &[
    ("status", "proposed", &["planned", "pipeline", "idea", "under consideration", "scoping", "concept", "discovery"]),
    (
        "status",
        "in-development",
        &["development", "in build", "procurement", "in procurement", "being procured", "alpha"],
    ),
    (
        "status",
        "trial",
        &[
            "pilot",
            "in pilot",
            "piloting",
            "poc",
            "proof of concept",
            "trialling",
            "beta",
            "private beta",
            "public beta",
            "beta pilot",
        ],
    ),
    (
        "status",
        "live",
        &[
            "in use",
            "operational",
            "bau",
            "production",
            "in production",
            "active",
            "deployed",
            "implemented",
            "in service",
            "yes",
        ],
    ),
    ("status", "suspended", &["paused", "on hold", "switched off", "stopped for now"]),
    (
        "status",
        "retired",
        &["decommissioned", "ended", "closed", "archived", "no longer used", "not in use", "discontinued"],
    ),
    ("status", "never-deployed", &["not deployed", "abandoned", "cancelled", "rejected", "not adopted"]),
    ("impact", "minimal", &["low", "green", "very low", "negligible"]),
    ("impact", "moderate", &["medium", "amber", "med"]),
    ("impact", "high", &["red", "very high", "critical", "severe"]),
    ("level", "medium", &["moderate", "med"]),
    ("kind", "live-facial-recognition", &["lfr", "live fr"]),
    ("kind", "retrospective-facial-recognition", &["rfr", "retrospective fr", "facial search"]),
    ("kind", "operator-initiated-facial-recognition", &["oifr", "operator initiated fr", "mobile facial recognition"]),
    ("kind", "number-plate-recognition", &["anpr", "automatic number plate recognition"]),
    (
        "kind",
        "person-risk",
        &["risk assessment", "risk scoring", "predictive risk", "offender risk", "risk of reoffending"],
    ),
    (
        "kind",
        "place-prediction",
        &["predictive policing", "hotspot", "hotspot mapping", "hot spot mapping", "demand forecasting"],
    ),
    ("kind", "call-triage", &["call handling", "triage", "incident triage"]),
    ("kind", "call-analysis", &["call analytics", "call analysis"]),
    (
        "kind",
        "generative-assistant",
        &[
            "generative ai",
            "gen ai",
            "genai",
            "copilot",
            "assistant",
            "ai assistant",
            "summarisation",
            "large language model",
        ],
    ),
    ("kind", "speech-to-text", &["transcription", "dictation", "speech recognition", "automatic transcription"]),
    ("kind", "translation", &["translator", "machine translation"]),
    (
        "kind",
        "redaction",
        &["auto redaction", "automated redaction", "redaction tool", "text redaction", "video redaction"],
    ),
    ("kind", "chatbot", &["chat bot", "virtual assistant", "virtual agent"]),
    (
        "kind",
        "data-platform",
        &["data platform", "analytics platform", "entity resolution", "data lake", "record matching"],
    ),
    ("kind", "digital-forensics-triage", &["digital forensics", "phone triage", "device triage"]),
    (
        "kind",
        "video-analytics",
        &["video analysis", "image analysis", "cctv analytics", "computer vision", "object detection"],
    ),
    ("kind", "social-media-analysis", &["social media monitoring", "open source intelligence", "osint"]),
    ("kind", "process-automation", &["rpa", "robotic process automation", "automation", "workflow automation"]),
    ("technique", "machine-learning", &["ml", "supervised machine learning", "random forest"]),
    ("technique", "deep-learning", &["neural network", "convolutional neural network", "cnn"]),
    ("technique", "large-language-model", &["llm", "generative ai", "gen ai", "genai"]),
    ("technique", "statistics", &["statistical", "statistical model", "regression", "logistic regression"]),
    ("technique", "rules", &["rule based", "rules based", "rpa"]),
    ("class", "biometric", &["biometrics"]),
    ("class", "object-recognition", &["object detection"]),
    (
        "assessment_state",
        "completed",
        &["complete", "done", "yes", "y", "approved", "signed off", "in place", "signed"],
    ),
    (
        "assessment_state",
        "in-progress",
        &["in draft", "draft", "started", "under way", "underway", "ongoing", "in review", "wip"],
    ),
    ("assessment_state", "not-required", &["not needed", "exempt", "screened out"]),
    (
        "assessment_state",
        "not-done",
        &["no", "n", "none", "not started", "outstanding", "to do", "not complete", "missing"],
    ),
    ("dataset_role", "training", &["training data", "trained on"]),
    ("modality", "image", &["images", "photographs", "photos"]),
    ("modality", "audio", &["sound recordings", "recordings"]),
    ("modality", "tabular", &["structured", "table", "database", "records"]),
    ("special_category", "racial-or-ethnic-origin", &["race", "ethnicity", "racial", "ethnic origin"]),
    ("special_category", "health", &["medical"]),
    ("special_category", "offences", &["criminal offence data", "criminal offences", "convictions"]),
    ("special_category", "beliefs", &["religion", "religious beliefs"]),
];

/// The term that a text means, if it means one. What stands in brackets may explain it and may not change it: “Live (pilot)”
/// means neither of the two.
pub(super) fn term(list: &ClosedList, text: &str) -> Option<&'static Term> {
    let whole = folded(&text.replace(['(', ')', '[', ']'], " "));
    let Some((before, inner)) = text.split_once(['(', '[']) else { return of_words(list, &whole) };
    of_words(list, &whole).or_else(|| {
        let term = of_words(list, &folded(before))?;
        let inner = of_words(list, &folded(inner.trim_end_matches([')', ']'])));
        inner.is_none_or(|inner| inner.code == term.code).then_some(term)
    })
}

fn of_words(list: &ClosedList, text: &str) -> Option<&'static Term> {
    let spaced = |term: &Term| term.code.replace('-', " ");
    let by_name = list.terms.iter().find(|term| spaced(term) == text || folded(term.label) == text);
    let by_word = || words_for(list).find(|(_, words)| words.contains(&text)).map(|(term, _)| term);
    let by_spelling = || {
        let names: Vec<(String, &Term)> = list
            .terms
            .iter()
            .flat_map(|term| [(spaced(term), term), (folded(term.label), term)])
            .chain(words_for(list).flat_map(|(term, words)| words.iter().map(move |word| ((*word).to_owned(), term))))
            .filter(|(name, _)| name.len() > 4 && name.len().abs_diff(text.len()) <= 2)
            .collect();
        let near = nearest(text, names.iter().map(|(name, _)| name.as_str()))?;
        names.iter().find(|(name, _)| name == near && text.len() > 4).map(|(_, term)| *term)
    };
    by_name.or_else(by_word).or_else(by_spelling)
}

fn words_for(list: &ClosedList) -> impl Iterator<Item = (&'static Term, &'static [&'static str])> {
    let rows = WORDS.iter().filter(|(name, ..)| *name == list.name);
    rows.filter_map(|(_, code, words)| Some((list.term(code)?, *words)))
}

/// The codes of a list, for a person to choose from.
pub(super) fn codes(list: &ClosedList) -> String {
    list.terms.iter().map(|term| term.code).collect::<Vec<_>>().join(", ")
}
