//! `candour check`: everything that a build would find in the register and the theme, without a site.

use super::args::CheckArguments;
use super::report::counted;
use super::run::{Around, Ending};
use super::terminal::{CannotRun, Terminal};
use crate::findings::{Deny, Findings, Rule, explain, nearest, tally};
use crate::pipeline::{self, Day};
use crate::project::{self, Project};
use crate::register::{self, Register};
use crate::{feeds, ledger, pages};

pub(super) fn check(
    arguments: &CheckArguments,
    around: &Around,
    terminal: &mut Terminal<'_>,
) -> Result<Ending, CannotRun> {
    if let Some(name) = &arguments.explain {
        let text = explain(rule(name)?, terminal.out.look);
        terminal.out.put(&text)?;
        return Ok(Ending::Clean);
    }
    if arguments.rules {
        terminal.out.put(&list())?;
        return Ok(Ending::Clean);
    }
    let project = arguments.register.project(around)?;
    let mut found = Findings::new();
    let register = Register::read(&project.read(&mut found), &mut found);
    let welsh = register.welsh();
    let records = examine(&project, register, arguments.register.day(around), &mut found);
    arguments.report.show_with_coverage(&found, welsh.as_ref(), terminal)?;
    let deny = arguments.report.deny();
    arguments.report.close(&verdict(&found, records, deny), terminal)?;
    // A theme that could not be read without a finding would be a fault of candour's own; it must not pass as clean.
    Ok(if records.is_none() || found.blocks(deny) { Ending::Stopped } else { Ending::Clean })
}

/// Goes as far as a build without making a page. Gives the numbers of public records and of drafts when all stages were reached.
fn examine(project: &Project, register: Register, day: Day, found: &mut Findings) -> Option<(usize, usize)> {
    let checked = pipeline::checked_register(project, register, day, found)?;
    let drafts = checked.drafts();
    let public = checked.disclose(day.named());
    let chronicle = pipeline::chronicle(public, pipeline::ledger(project, found)?, day, found)?;
    let theme = pipeline::theme(project, &chronicle.public, found)?;
    pipeline::site(&chronicle, &theme, found)?;
    Some((chronicle.public.technologies.len() + chronicle.public.datasets.len(), drafts))
}

fn verdict(found: &Findings, records: Option<(usize, usize)>, deny: Deny) -> String {
    match records {
        Some((records, 0)) if found.is_empty() => {
            format!("Nothing is wrong in {}.", counted(records, "public record"))
        }
        Some((records, drafts)) if found.is_empty() => {
            let (records, drafts) = (counted(records, "public record"), counted(drafts, "draft"));
            format!("Nothing is wrong in {records}. Of {drafts} it was not asked what is still to be filled in.")
        }
        Some(_) if !found.blocks(deny) => format!("{}. The register can be published.", tally(found)),
        Some(_) if found.errors() == 0 => {
            format!("{}. With --deny-warnings the register cannot be published yet.", tally(found))
        }
        _ => format!("{}. The register cannot be published yet.", tally(found)),
    }
}

/// Every rule of every wing.
fn rules() -> impl Iterator<Item = &'static Rule> {
    let register = register::RULES.iter().copied().flatten();
    let others = project::RULES
        .iter()
        .chain(ledger::RULES)
        .chain(pages::RULES)
        .chain(pipeline::RULES)
        .chain(super::verify::RULES)
        .chain(crate::verification::RULES)
        .chain(crate::collection::RULES);
    let others = others.chain(&[&feeds::FEED_NOT_MADE]);
    register.chain(others).copied()
}

/// The rule of this name, if there is one.
pub(super) fn rule_named(name: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.name == name)
}

fn rule(name: &str) -> Result<&'static Rule, CannotRun> {
    if let Some(rule) = rule_named(name) {
        return Ok(rule);
    }
    let near = nearest(name, rules().map(|rule| rule.name));
    let near = near.map(|near| format!(" Did you mean “{near}”?")).unwrap_or_default();
    Err(CannotRun(format!("there is no rule “{name}”.{near} “candour check --rules” lists them all.")))
}

/// The rules, family by family.
fn list() -> String {
    let mut families: Vec<(&str, Vec<&Rule>)> = Vec::new();
    for rule in rules() {
        match families.iter_mut().find(|(family, _)| *family == rule.family) {
            Some((_, members)) => members.push(rule),
            None => families.push((rule.family, vec![rule])),
        }
    }
    let width = rules().map(|rule| rule.name.len()).max().unwrap_or_default();
    let sections = families.into_iter().map(|(family, members)| {
        let line = |rule: &&Rule| format!("  {:width$}  {:7}  {}\n", rule.name, rule.severity.word(), rule.about);
        format!("{family}\n{}", members.iter().map(line).collect::<String>())
    });
    sections.collect::<Vec<_>>().join("\n")
}
