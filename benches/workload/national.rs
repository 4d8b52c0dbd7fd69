//! A made-up collection of any size: `national.toml`, and for each force what a collection fetches: its manifest, its package
//! and its ledger. No pages of forces are made, since nobody collects them.
//!
//! The forces share the patterns of one made-up force, so their records are as rich as its own; codes, names, addresses and
//! the products that forces share differ. The same numbers give the same bytes everywhere.

use super::generate::Workload;
use candour::feeds;
use candour::findings::Findings;
use candour::ledger::{Chronicle, DayOf, Ledger, Occasion};
use candour::pipeline;
use candour::project::Project;
use candour::public::PublicRegister;
use candour::site::{MARK, MediaType, Receipt, SitePath};
use candour::standard::{ItemId, Language, ProductId};
use jiff::civil::date;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;

/// So many products of each sort there are: forces with the same one share it.
const PRODUCTS: usize = 40;

const REGIONS: &[&str] =
    &["wales", "scotland", "northern-ireland", "london", "north-east", "south-west", "east-midlands"];

/// Makes a collection of so many forces with so many technologies each in `folder`.
pub(crate) fn generate(forces: usize, records: usize, content: &Path, folder: &Path) -> io::Result<()> {
    let base = register_of(records, content)?;
    (0..forces).into_par_iter().try_for_each(|number| publish(number, &base, folder))?;
    let mut text = String::from(
        "schema = 1\n\n[national]\nname = \"A made-up collection\"\npublisher = \"A made-up body\"\n\
         base_url = \"https://collection.example/\"\nlanguages = [\"en\"]\ncontact_email = \"collection@collection.example\"\n",
    );
    for number in 0..forces {
        let region = REGIONS[number % REGIONS.len()];
        let code = code_of(number);
        let _ = write!(
            text,
            "\n[[forces]]\ncode = \"{code}\"\nname = \"{} Police\"\nregion = \"{region}\"\nfeeds = [\"forces/{code}\"]\ncadence = \"yearly\"\n",
            name_of(number)
        );
    }
    fs::write(folder.join("national.toml"), text)
}

/// What one made-up force with so many technologies publishes.
fn register_of(records: usize, content: &Path) -> io::Result<PublicRegister> {
    let pattern = tempfile::tempdir()?;
    Workload::of(records, content)?.write(pattern.path())?;
    let mut found = Findings::new();
    let day = pipeline::Day::Named(date(2026, 11, 21));
    let checked = pipeline::checked(&Project::at(pattern.path()), day, &mut found);
    let checked = checked.ok_or_else(|| io::Error::other("the made-up force cannot be published"))?;
    Ok(checked.disclose(day.named()))
}

fn code_of(number: usize) -> String {
    format!("force-{number:04}")
}

fn name_of(number: usize) -> String {
    format!("Made-up Force {number}")
}

/// Writes what a collection fetches of the force with this number.
fn publish(number: usize, base: &PublicRegister, folder: &Path) -> io::Result<()> {
    let (mut public, code) = (base.clone(), code_of(number));
    public.force.id = ItemId(code.clone());
    public.force.name.en = format!("{} Police", name_of(number));
    public.force.name.cy = None;
    public.site.base_url.0 = format!("https://{code}.example/");
    public.site.languages = vec![Language::En];
    for technology in &mut public.technologies {
        if let Some(product) = &technology.answers.product {
            let shared = ProductId(format!("{product}-{}", number % PRODUCTS));
            Arc::make_mut(technology).answers.product = Some(shared);
        }
    }
    let ledger = {
        let empty = Ledger::default();
        let proposal = empty.compare(&public).map_err(io::Error::other)?;
        let recorded = empty.record(&proposal.proposed, &BTreeMap::new(), Occasion::Change, public.as_of);
        recorded.map_err(|fault| io::Error::other(format!("{fault:?}")))?.0
    };
    let chronicle = Chronicle::new(public, ledger, BTreeSet::new(), DayOf::Publisher);
    let mut found = Findings::new();
    let theme = candour::pages::Theme::load("plain", &[Language::En], Vec::new(), &mut found)
        .ok_or_else(|| io::Error::other("there is no theme"))?;
    let wanted = ["api/v1/register.json", "api/v1/ledger.jsonl"];
    let out = folder.join("forces").join(&code);
    fs::create_dir_all(out.join("api/v1"))?;
    let mut receipts = Vec::new();
    for artefact in feeds::render(&chronicle, theme.welsh()) {
        if wanted.contains(&artefact.path.as_str()) {
            let bytes = artefact.render().map_err(|fault| io::Error::other(fault.message))?;
            receipts.push(Receipt::of(&artefact.path, artefact.media_type, &bytes));
            fs::write(out.join(artefact.path.as_path()), bytes)?;
        }
    }
    receipts.sort_by(|one, other| one.path.cmp(&other.path));
    let manifest = feeds::manifest(&chronicle, &receipts).map_err(|fault| io::Error::other(fault.message))?;
    let mark = SitePath::new(MARK).map_err(io::Error::other)?;
    receipts.push(Receipt::of(&mark, MediaType::Json, &manifest));
    fs::write(out.join(MARK), manifest)?;
    fs::write(out.join("SHA256SUMS"), candour::site::sums(&receipts))
}
