//! The pages that a site must have: about the register, the privacy notice, the accessibility statement.
//!
//! Each is there even if the force has written nothing. The force's own words stand first; what the law asks for follows
//! from the facts of `register.toml`.

use super::desk::{Day, Desk, Paragraphs, Words};
use super::frame::Heading;
use crate::findings::Finding;
use crate::site::Address;
use crate::standard::{COVENANT_URL, Compliance, Region};
use crate::words::Argument;
use serde::Serialize;

/// The message that titles one of these pages, or the glossary, where the force has written none.
pub(super) fn title(id: &str) -> &'static str {
    match id {
        "about" => "about_title",
        "privacy" => "privacy_title",
        super::glossary::ID => "gloss_title",
        _ => "a11y_title",
    }
}

/// What the Information Commissioner says about complaints.
const ICO: &str = "https://ico.org.uk/make-a-complaint/";
/// The national standard whose questions a register answers as well.
const ATRS: &str = "https://www.gov.uk/government/collections/algorithmic-transparency-recording-standard-hub";
/// Who helps with complaints about accessibility in Great Britain, and who in Northern Ireland.
const EASS: &str = "https://www.equalityadvisoryservice.com/";
const ECNI: &str = "https://www.equalityni.org/";

#[derive(Serialize)]
struct StatementPage {
    title: Words,
    body: Option<Paragraphs>,
    about: Option<About>,
    privacy: Option<Privacy>,
    accessibility: Option<AccessibilityShown>,
}

#[derive(Serialize)]
struct About {
    lead: String,
    kept_by: Option<Words>,
    oversight: Option<Words>,
    oversight_url: Option<String>,
    count: String,
    technologies: String,
    covenant: &'static str,
    atrs: &'static str,
    changes: String,
    downloads: String,
}

#[derive(Serialize)]
struct Privacy {
    controller: String,
    log: String,
    mailbox: Option<String>,
    postal: Option<Words>,
    ico: &'static str,
}

#[derive(Serialize)]
struct AccessibilityShown {
    scope: String,
    status: String,
    known_issues: Vec<Words>,
    /// What is said where none is named.
    no_issues: String,
    tested_on: Option<Day>,
    method: Option<Words>,
    prepared_on: Option<Day>,
    email: Option<String>,
    telephone: Option<String>,
    postal: Option<Words>,
    great_britain: Option<&'static str>,
    northern_ireland: Option<&'static str>,
}

/// One of these pages.
pub(super) fn statement(desk: &Desk<'_, '_>, id: &str) -> Result<String, Finding> {
    let page = desk.public().page(id);
    let it = StatementPage {
        title: page.map_or_else(|| desk.said(desk.word(title(id))), |page| desk.line(&page.facts.title)),
        body: page.map(|page| desk.prose(&page.body, 2, "")),
        about: (id == "about").then(|| about(desk)),
        privacy: (id == "privacy").then(|| privacy(desk)),
        accessibility: (id == "accessibility-statement").then(|| accessibility(desk)),
    };
    let mut heading = Heading::new(&it.title.text);
    heading.summary = page.and_then(|page| page.facts.summary.as_ref()).map(|line| desk.line(line).text);
    desk.finish("statement.html", heading, &it)
}

/// A message that names the force.
fn of_force(desk: &Desk<'_, '_>, message: &str) -> String {
    let name = desk.line(&desk.public().force.name).text;
    desk.words().say(message, &[("force", Argument::Text(&name))])
}

fn about(desk: &Desk<'_, '_>) -> About {
    let public = desk.public();
    let force = &public.force;
    let oversight_url = force.oversight_url.as_ref().map(ToString::to_string);
    About {
        lead: of_force(desk, "about_lead"),
        kept_by: public.register.programme_lead.as_ref().map(|lead| desk.line(lead)),
        oversight: force.oversight_body.as_ref().map(|body| desk.line(body)),
        oversight_url: oversight_url.filter(|url| url.starts_with("https://")),
        count: desk.words().say("technologies_title", &[("count", Argument::Count(public.technologies.len()))]),
        technologies: desk.href(Address::Technologies),
        covenant: COVENANT_URL,
        atrs: ATRS,
        changes: desk.href(Address::Changes),
        downloads: desk.href(Address::Data),
    }
}

fn privacy(desk: &Desk<'_, '_>) -> Privacy {
    let public = desk.public();
    let force = &public.force;
    Privacy {
        controller: of_force(desk, "privacy_controller"),
        log: match public.site.logs_kept_days {
            None => desk.word("privacy_log_unsaid").to_owned(),
            Some(0) => desk.word("privacy_log_none").to_owned(),
            Some(days) => {
                let days = usize::try_from(days).unwrap_or(usize::MAX);
                desk.words().say("privacy_log_kept", &[("count", Argument::Count(days))])
            }
        },
        mailbox: force.data_protection_email.as_ref().or(force.contact_email.as_ref()).map(ToString::to_string),
        postal: force.postal_address.as_ref().map(|line| desk.line(line)),
        ico: ICO,
    }
}

fn accessibility(desk: &Desk<'_, '_>) -> AccessibilityShown {
    let public = desk.public();
    let (facts, force) = (&public.accessibility, &public.force);
    let status = match facts.compliance {
        Some(Compliance::Full) => "a11y_full",
        Some(Compliance::Partial) => "a11y_partial",
        Some(Compliance::Not) => "a11y_not",
        None => "a11y_unsaid",
    };
    let region = force.region;
    AccessibilityShown {
        scope: of_force(desk, "a11y_scope"),
        status: desk.word(status).to_owned(),
        known_issues: facts.known_issues.iter().map(|line| desk.line(line)).collect(),
        no_issues: desk
            .word(if facts.compliance.is_some() { "a11y_no_issues" } else { "a11y_issues_unsaid" })
            .to_owned(),
        tested_on: facts.tested_on.map(|day| desk.day(day)),
        method: facts.method.as_ref().map(|line| desk.line(line)),
        prepared_on: facts.prepared_on.map(|day| desk.day(day)),
        email: facts.contact_email.as_ref().or(force.contact_email.as_ref()).map(ToString::to_string),
        telephone: force.telephone.as_ref().map(ToString::to_string),
        postal: force.postal_address.as_ref().map(|line| desk.line(line)),
        great_britain: (region != Region::NorthernIreland).then_some(EASS),
        northern_ireland: matches!(region, Region::NorthernIreland | Region::Uk).then_some(ECNI),
    }
}
