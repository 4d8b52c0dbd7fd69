//! Whether the forces in `national.toml` make sense together. It touches nothing and asks nobody.

use super::bounds::{AT_ONCE, LARGEST_MIB, PER_HOST, SECONDS, TRIES};
use super::origin::{is_address, is_sound_address, same_feed};
use super::rules;
use crate::findings::{Finding, Findings, Rule};
use crate::register::{locate_national, read_national};
use crate::signing::PublicKey;
use crate::standard::{Member, NationalFile};
use crate::text::Source;
use std::collections::{BTreeMap, BTreeSet};
use url::Url;

/// The file that a national collection is made by.
pub const NATIONAL_FILE: &str = "national.toml";

/// The largest column and row of the map of tiles.
const LAST_TILE: u64 = 40;

/// What `national.toml` says; `None` once `found` holds an error.
pub fn read(source: &Source, found: &mut Findings) -> Option<NationalFile> {
    let before = found.errors();
    let file = read_national(source, found)?;
    check(&file, source, found);
    (found.errors() == before).then_some(file)
}

/// Tells what of these forces makes no sense.
pub fn check(file: &NationalFile, source: &Source, found: &mut Findings) {
    let mut check = Check { source, found };
    check.address(file);
    check.bounds(file);
    check.codes(&file.forces);
    check.merged(&file.forces);
    check.feeds(&file.forces);
    check.keys(&file.forces);
    check.tiles(&file.forces);
}

struct Check<'a> {
    source: &'a Source,
    found: &'a mut Findings,
}

impl Check<'_> {
    fn tell(&mut self, rule: &'static Rule, path: &str, message: String, advice: &str) {
        let place = Some(locate_national(self.source, path));
        self.found.add(Finding { rule, message, advice: advice.to_owned(), place });
    }

    fn address(&mut self, file: &NationalFile) {
        let address = file.national.base_url.as_str();
        let is_plain = Url::parse(address).is_ok_and(|url| url.query().is_none() && url.fragment().is_none());
        if !(is_sound_address(address) && is_plain && address.ends_with('/')) {
            let message = format!("“{address}” cannot be the address of the collection");
            self.tell(&rules::ADDRESS, "national.base_url", message, "write https://…/, with a slash at the end");
        }
    }

    fn bounds(&mut self, file: &NationalFile) {
        let it = &file.collecting;
        for (key, said, (_, least, most)) in [
            ("at_once", it.at_once, AT_ONCE),
            ("per_host", it.per_host, PER_HOST),
            ("seconds", it.seconds, SECONDS),
            ("tries", it.tries, TRIES),
            ("largest_mib", it.largest_mib, LARGEST_MIB),
        ] {
            if let Some(said) = said.filter(|said| !(least..=most).contains(said)) {
                let message = format!("{key} is {said}, and may be from {least} to {most}");
                self.tell(
                    &rules::BOUNDS,
                    &format!("collecting.{key}"),
                    message,
                    "leave it out, or choose a number between",
                );
            }
        }
    }

    fn codes(&mut self, forces: &[Member]) {
        let mut once = BTreeSet::new();
        for (number, member) in forces.iter().enumerate().filter(|(_, member)| !once.insert(&member.code)) {
            let message = format!("two forces have the code “{}”", member.code);
            self.tell(
                &rules::CODE_TWICE,
                &format!("forces.{number}.code"),
                message,
                "give each the code of its own register",
            );
        }
    }

    fn merged(&mut self, forces: &[Member]) {
        let into: BTreeMap<&str, Option<&str>> =
            forces.iter().map(|it| (it.code.as_str(), it.merged_into.as_ref().map(|code| code.as_str()))).collect();
        for (number, member) in forces.iter().enumerate() {
            let Some(first) = &member.merged_into else { continue };
            let mut at = Some(first.as_str());
            let mut seen = BTreeSet::from([member.code.as_str()]);
            let message = loop {
                let Some(code) = at else { break None };
                let Some(next) = into.get(code) else { break Some(format!("no force here has the code “{code}”")) };
                if !seen.insert(code) {
                    break Some(format!("“{}” was merged into itself, by way of “{first}”", member.code));
                }
                at = *next;
            };
            if let Some(message) = message {
                let path = format!("forces.{number}.merged_into");
                self.tell(&rules::MERGED_INTO_NOTHING, &path, message, "name the force that it is part of now");
            }
        }
    }

    fn feeds(&mut self, forces: &[Member]) {
        let mut known: BTreeMap<String, &str> = BTreeMap::new();
        for (number, member) in forces.iter().enumerate() {
            for (place, feed) in member.feeds.iter().enumerate() {
                let path = format!("forces.{number}.feeds.{place}");
                let feed = feed.as_str();
                if is_address(feed) && !is_sound_address(feed) {
                    let message = format!("“{feed}” is no https address");
                    let advice = "write the address with https://; http:// is for this computer only";
                    self.tell(&rules::FEED_ADDRESS, &path, message, advice);
                }
                if let Some(other) =
                    known.insert(same_feed(feed), member.code.as_str()).filter(|it| *it != member.code.as_str())
                {
                    let message = format!("“{feed}” is the feed of “{other}” already");
                    self.tell(&rules::FEED_TWICE, &path, message, "give each force the address of its own register");
                }
            }
            if !member.feeds.is_empty() && member.without_feed.is_some() {
                let message = format!("“{}” has a feed, and a state for forces without one", member.code);
                let path = format!("forces.{number}.without_feed");
                self.tell(&rules::FEED_AND_NONE, &path, message, "take one of the two away");
            }
        }
    }

    fn keys(&mut self, forces: &[Member]) {
        for (number, member) in forces.iter().enumerate() {
            for (place, key) in member.keys.iter().enumerate() {
                let path = format!("forces.{number}.keys.{place}");
                if let Err(fault) = PublicKey::read(key.key.as_str()) {
                    let message = format!("this is no public key: {fault}");
                    self.tell(
                        &rules::KEY,
                        &format!("{path}.key"),
                        message,
                        "ask the force for the line that candour key new printed",
                    );
                }
                if key.until.is_some_and(|until| until < key.from) {
                    let message = "this key was out of use before it was in use".to_owned();
                    self.tell(&rules::KEY, &format!("{path}.until"), message, "look at the two days");
                }
            }
        }
    }

    fn tiles(&mut self, forces: &[Member]) {
        let mut taken: BTreeMap<&[u64], &str> = BTreeMap::new();
        for (number, member) in forces.iter().enumerate().filter(|(_, member)| !member.tile.is_empty()) {
            let path = format!("forces.{number}.tile");
            if member.tile.len() != 2 || !member.tile.iter().all(|it| (1..=LAST_TILE).contains(it)) {
                let message = format!("a tile is a column and a row, each from 1 to {LAST_TILE}");
                self.tell(&rules::TILE, &path, message, "write it like this: tile = [4, 9]");
            } else if let Some(other) = taken.insert(&member.tile, member.code.as_str()) {
                let message = format!("“{other}” stands on this tile already");
                self.tell(&rules::TILE, &path, message, "choose a tile that is free");
            }
        }
    }
}
