//! `limitations.csv`: one row a known limitation of data.

use super::edition::Edition;
use super::table::{BETWEEN, Row, Table, columns};
use crate::findings::Finding;
use crate::public::PublicRegister;
use crate::site::Address;
use crate::standard::{Answer, Given, Limitation};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn table(edition: &Edition<'_>) -> Result<Vec<u8>, Finding> {
    let register = edition.register;
    let users = users(register);
    let mut header: Vec<String> =
        ["force", "dataset", "dataset_name_en", "dataset_name_cy", "page"].map(str::to_owned).into();
    header.extend(columns(Limitation::QUESTIONS));
    header.push("technologies".to_owned());
    let mut table = Table::new(&header)?;
    for dataset in &register.datasets {
        let name = &dataset.answers.name;
        let users: Vec<&str> = users.get(dataset.id.as_str()).into_iter().flatten().copied().collect();
        for limitation in &dataset.answers.known_limitations {
            let mut row = Row::default();
            row.text(register.force.id.as_str());
            row.text(&dataset.id);
            row.text(&name.en);
            row.text(name.cy.as_deref().unwrap_or_default());
            row.text(&edition.base.absolute(Address::Dataset(&dataset.id)));
            if let Given::Table(answers) = limitation.given() {
                row.answers(&answers);
            }
            row.text(&users.join(BETWEEN));
            table.row(row)?;
        }
    }
    table.written()
}

/// The technologies that use each dataset, in the order of their ids.
fn users(register: &PublicRegister) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut users: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for technology in &register.technologies {
        for data in &technology.answers.data {
            users.entry(data.dataset.as_str()).or_default().insert(&technology.id);
        }
    }
    users
}
