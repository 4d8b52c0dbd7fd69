//! What a page weighs over the wire, as gzip packs it: the example, and a made-up force with 2,000 records.

use super::harness::{disclosed, plain_theme, project, sources, workload};
use candour::findings::Finding;
use candour::ledger::Chronicle;
use candour::pages;
use candour::site::{Artefact, MediaType};
use flate2::{Compression, write::GzEncoder};
use jiff::civil::date;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::io::Write;

/// Bytes; the site's design says kilobytes.
const RECORD: usize = 10 * 1024;
const LISTING: usize = 30 * 1024;
const SHEET: usize = 8 * 1024;
const SCRIPT: usize = 5 * 1024;
const TYPICAL_PAGE: usize = 25 * 1024;
const LARGEST_PAGE: usize = 60 * 1024;

#[test]
fn the_example_is_light() {
    let register = disclosed(&sources(&project("")), date(2026, 11, 21));
    assert_light(&Weights::of(&Chronicle::of(register), |_| true));
}

#[test]
fn a_register_of_2000_records_is_light() {
    let register = disclosed(&workload(2000), date(2026, 11, 21));
    // The records are the same few over and over: one in forty of their pages stands for all.
    let is_asked = |path: &str| !is_record(path) || path.bytes().map(usize::from).sum::<usize>() % 40 == 0;
    assert_light(&Weights::of(&Chronicle::of(register), is_asked));
}

/// What the files of a site weigh.
struct Weights {
    assets: BTreeMap<String, usize>,
    /// Of each page the HTML, and that with all that it fetches.
    pages: BTreeMap<String, (usize, usize)>,
}

impl Weights {
    fn of(chronicle: &Chronicle, is_asked: impl Fn(&str) -> bool + Sync) -> Self {
        let theme = plain_theme();
        let artefacts = pages::render(chronicle, &theme);
        let bytes = |artefact: &Artefact<'_, Finding>| artefact.render().unwrap_or_else(|fault| panic!("{fault:?}"));
        let (html, others): (Vec<_>, Vec<_>) =
            artefacts.iter().partition(|artefact| artefact.media_type == MediaType::Html);
        let assets: BTreeMap<String, usize> =
            others.iter().map(|asset| (asset.path.as_str().to_owned(), packed(&bytes(asset)))).collect();
        let fetched = |html: &[u8]| -> usize {
            let html = String::from_utf8_lossy(html);
            let is_fetched = |path: &str| html.contains(&format!("{path}\""));
            assets.iter().filter(|(path, _)| is_fetched(path)).map(|(_, weight)| weight).sum()
        };
        let weighed = html.par_iter().filter(|page| is_asked(page.path.as_str())).map(|page| {
            let html = bytes(page);
            let weight = packed(&html);
            (page.path.as_str().to_owned(), (weight, weight + fetched(&html)))
        });
        let pages = weighed.collect();
        Self { assets, pages }
    }
}

fn assert_light(weights: &Weights) {
    let mut faults = Vec::new();
    let mut hold = |what: &str, weight: usize, most: usize| {
        if weight > most {
            faults.push(format!("{what}: {weight} bytes, and {most} is the most"));
        }
    };
    for (path, weight) in &weights.assets {
        match path.rsplit('.').next() {
            Some("css") => hold(path, *weight, SHEET),
            Some("js") if path.contains("assets/") => hold(path, *weight, SCRIPT),
            _ => {}
        }
    }
    for (path, (html, whole)) in &weights.pages {
        if is_listing(path) {
            hold(path, *html, LISTING);
        }
        hold(&format!("{path} with all that it fetches"), *whole, LARGEST_PAGE);
    }
    let records = || weights.pages.iter().filter(|(path, _)| is_record(path));
    let (largest, (most, _)) = records().max_by_key(|(_, (html, _))| *html).unwrap();
    hold("the middle one of all records", middle(records().map(|(_, (html, _))| *html)), RECORD);
    hold("the middle one of all pages", middle(weights.pages.values().map(|(_, whole)| *whole)), TYPICAL_PAGE);
    eprintln!(
        "records: middle {}, largest {most} ({largest}); pages with all that they fetch: middle {}, largest {:?}",
        middle(records().map(|(_, (html, _))| *html)),
        middle(weights.pages.values().map(|(_, whole)| *whole)),
        weights.pages.iter().max_by_key(|(_, (_, whole))| *whole),
    );
    assert!(faults.is_empty(), "{} are too heavy:\n{}", faults.len(), faults.join("\n"));
}

/// The page of one technology or dataset, as it is today.
fn is_record(path: &str) -> bool {
    let path = path.strip_prefix("cy/").unwrap_or(path);
    let inner = path.strip_prefix("technologies/").or_else(|| path.strip_prefix("datasets/"));
    inner.is_some_and(|inner| !inner.contains('/') && inner != "index.html" && !inner.starts_with("page-"))
}

/// A page that lists up to a hundred technologies.
fn is_listing(path: &str) -> bool {
    let path = path.strip_prefix("cy/").unwrap_or(path);
    path.starts_with("technologies/") && !path.contains("/versions/") && !is_record(path)
}

fn packed(bytes: &[u8]) -> usize {
    let mut packer = GzEncoder::new(Vec::new(), Compression::new(6));
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap().len()
}

fn middle(weights: impl Iterator<Item = usize>) -> usize {
    let mut weights: Vec<usize> = weights.collect();
    weights.sort_unstable();
    weights[weights.len() / 2]
}
