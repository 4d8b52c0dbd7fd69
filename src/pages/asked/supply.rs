//! Who supplies the technologies, what they cost, and who in the force answers for them.

use super::super::desk::Anchor;
use super::inquiry::Inquiry;
use super::reply::{Piece, Reply, Row, mention, said};
use crate::public::Technology;
use crate::site::Address;
use crate::standard::{Line, Supplier};
use crate::text::slug;
use crate::words::{Argument, number};
use std::collections::{BTreeMap, BTreeSet};

/// Who supplies them, and what are the products called?
pub(super) fn suppliers(ask: &Inquiry<'_, '_, '_>) -> Reply {
    let mut by_name: BTreeMap<String, Vec<(&Technology, &Supplier)>> = BTreeMap::new();
    for technology in &ask.all {
        for supplier in &technology.answers.suppliers {
            by_name.entry(slug(supplier.name.as_str())).or_default().push((technology, supplier));
        }
    }
    let says = |technology: &Technology| !technology.answers.suppliers.is_empty();
    let mut suppliers: Vec<_> = by_name.into_iter().collect();
    suppliers.sort_by_key(|(_, supplied)| std::cmp::Reverse(supplied.len()));
    let arguments = [
        ("count", Argument::Count(suppliers.len())),
        ("x", Argument::Count(ask.those(says).len())),
        ("y", Argument::Count(ask.all.len())),
    ];
    Reply::of(ask.say("asked_suppliers", &arguments))
        .with_records(ask, &ask.all)
        .silent(ask, ask.all.len(), ask.silent(&ask.all, "suppliers", says))
        .table(
            ask,
            &["facet_supplier", "asked_col_products", "nav_technologies"],
            suppliers,
            Address::Feed("api/v1/technologies.csv"),
            |(code, supplied)| {
                let name = supplied.first().map_or(code.as_str(), |(_, supplier)| supplier.name.as_str());
                let mut seen = BTreeSet::new();
                let products = supplied.iter().flat_map(|(technology, _)| {
                    let models = technology.answers.algorithm.models.iter();
                    models.filter(|model| model.supplier.as_ref().is_some_and(|supplier| supplier.as_str() == name))
                });
                let products = products.map(|model| match &model.version {
                    Some(version) => format!("{} {version}", model.name),
                    None => model.name.to_string(),
                });
                let products: Vec<_> = products.filter(|product| seen.insert(product.clone())).collect();
                let products = products.into_iter().flat_map(|product| said(ask.desk.said(product))).collect();
                let links = supplied.iter().map(|(technology, _)| mention(ask.place(technology, "suppliers")));
                let href = ask.desk.href(Address::Facet("supplier", &code));
                let head = Anchor { href, label: ask.desk.said(name) };
                Row::new(head, vec![ask.some(products), ask.some(links.collect())])
            },
        )
}

/// What do they cost, and what do the contracts say?
pub(super) fn cost(ask: &Inquiry<'_, '_, '_>) -> Reply {
    let says = |technology: &Technology| technology.answers.cost.total.is_some();
    let has_contract = |technology: &Technology| {
        let procurement = &technology.answers.procurement;
        procurement.value.is_some() || procurement.contract_url.is_some() || procurement.ends.is_some()
    };
    let told = ask.those(|technology| says(technology) || has_contract(technology));
    let mut sentence = ask.of("asked_cost", ask.those(says).len(), ask.all.len());
    sentence.push(' ');
    sentence.push_str(&match sum(&ask.all) {
        Some(sum) => ask.say("asked_cost_sum", &[("sum", Argument::Text(&format!("£{}", number(sum as f64))))]),
        None => ask.desk.word("asked_cost_no_sum").to_owned(),
    });
    Reply::of(sentence)
        .with_records(ask, &ask.all)
        .silent(ask, ask.all.len(), ask.silent(&ask.all, "cost.total", says))
        .table(
            ask,
            &["col_name", "asked_col_cost", "asked_col_contract", "asked_col_runs"],
            told,
            Address::Feed("api/v1/technologies.csv"),
            |technology| {
                let (cost, contract) = (&technology.answers.cost, &technology.answers.procurement);
                let place = |anchor, line: &Line| ask.part(technology, anchor, ask.desk.line(line));
                let mut total: Vec<_> = cost.total.iter().map(|line| place("cost.total", line)).collect();
                total.extend(
                    cost.period.iter().filter(|_| cost.total.is_some()).flat_map(|line| said(ask.desk.line(line))),
                );
                if total.is_empty() {
                    total = ask.state(technology, "cost.total");
                }
                let mut value: Vec<_> = contract.value.iter().map(|line| place("procurement.value", line)).collect();
                value.extend(contract.contract_url.iter().map(|_| {
                    let label = ask.desk.said(ask.desk.word("asked_contract_notice"));
                    ask.part(technology, "procurement.contract_url", label)
                }));
                if value.is_empty() {
                    value = ask.state(technology, "procurement.value");
                }
                let day = |day| ask.desk.day(day).words;
                let runs = match (contract.starts, contract.ends) {
                    (Some(from), Some(to)) => Some(ask.say(
                        "asked_from_to",
                        &[("from", Argument::Text(&day(from))), ("to", Argument::Text(&day(to)))],
                    )),
                    (None, Some(to)) => Some(ask.say("asked_until", &[("to", Argument::Text(&day(to)))])),
                    (Some(from), None) => Some(ask.say("asked_from", &[("from", Argument::Text(&day(from)))])),
                    (None, None) => None,
                };
                let runs =
                    runs.map_or_else(|| ask.state(technology, "procurement.ends"), |runs| said(ask.desk.said(runs)));
                Row::new(ask.place(technology, "supply"), vec![total, value, runs])
            },
        )
}

/// What all of them cost together: only where each says a plain sum in pounds, and all of them for the same time.
fn sum(all: &[&Technology]) -> Option<u64> {
    let first = all.first()?.answers.cost.period.as_ref()?;
    let amount = |technology: &&Technology| {
        let cost = &technology.answers.cost;
        if cost.period.as_ref() != Some(first) {
            return None;
        }
        let digits: String = cost.total.as_ref()?.en.trim().strip_prefix('£')?.split(',').collect();
        digits.parse::<u64>().ok()
    };
    all.iter().map(amount).try_fold(0_u64, |sum, amount| sum.checked_add(amount?))
}

/// Who answers for them?
pub(super) fn owners(ask: &Inquiry<'_, '_, '_>) -> Reply {
    let says = |technology: &Technology| technology.answers.accountable_owner.is_some();
    let mut owners: Vec<_> = ask.desk.public().owners.iter().collect();
    owners.retain(|owner| owner.answers.answers_for.is_some() || owner.answers.contact_email.is_some());
    Reply::of(ask.of("asked_owners", ask.those(says).len(), ask.all.len()))
        .with_records(ask, &ask.all)
        .silent(ask, ask.all.len(), ask.silent(&ask.all, "accountable_owner", says))
        .table(ask, &["asked_col_post", "asked_col_answers_for", "contact"], owners, Address::Owners, |owner| {
            let answers = &owner.answers;
            let answers_for = answers.answers_for.as_ref().map(|prose| said(ask.desk.plain(prose))).unwrap_or_default();
            let contact = answers.contact_email.iter().map(|email| Piece {
                href: Some(format!("mailto:{email}")),
                ..Piece::of(ask.desk.said(email.as_str()))
            });
            let cells = vec![answers_for, contact.collect()];
            match ask.desk.owner(&owner.id) {
                Some(link) => Row::new(link, cells),
                None => Row::about(ask.desk.line(&answers.role), cells),
            }
        })
}
