//! Which of the published schemas a feed is held to: those of the version that it states, or the nearest that is known.

use super::schema::Schema;
use crate::feeds::{Kept, kept_schemas};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// What this candour knows of a version that a feed states.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Known {
    /// The schemas of this version are the ones.
    Exactly(&'static str),
    /// It is newer than any that is known of the same major version, of which this is the newest.
    Newer(&'static str),
    /// Nothing of its major version is known.
    Unknown,
    /// It is no version at all.
    NoVersion,
}

impl Known {
    /// What is known of this version.
    pub(super) fn of(stated: &str) -> Self {
        let Some(version) = parsed(stated) else { return Self::NoVersion };
        let mut same: Vec<((u64, u64, u64), &'static str)> = kept_schemas()
            .filter_map(|kept| Some((parsed(kept.version)?, kept.version)))
            .filter(|(known, _)| known.0 == version.0)
            .collect();
        same.sort_unstable();
        let (Some(first), Some(last)) = (same.first(), same.last()) else { return Self::Unknown };
        // Patches differ by words alone.
        if (version.0, version.1) > (last.0.0, last.0.1) {
            return Self::Newer(last.1);
        }
        let upto = same.iter().rfind(|(known, _)| *known <= version);
        Self::Exactly(upto.unwrap_or(first).1)
    }

    /// The version whose schemas are used.
    pub(super) fn used(self) -> Option<&'static str> {
        match self {
            Self::Exactly(version) | Self::Newer(version) => Some(version),
            Self::Unknown | Self::NoVersion => None,
        }
    }
}

/// The schemas that a feed is held to, each taken apart once, when it is asked for.
pub(super) struct Schemas {
    pub(super) known: Known,
    by_name: BTreeMap<&'static str, (Kept, OnceLock<Option<Schema>>)>,
}

impl Schemas {
    /// The schemas for a feed of which this is known.
    pub(super) fn of(known: Known) -> Self {
        let kept = kept_schemas().filter(|kept| Some(kept.version) == known.used());
        Self { known, by_name: kept.map(|kept| (kept.name, (kept, OnceLock::new()))).collect() }
    }

    /// The schema of this name; what came with a newer version has none here.
    pub(super) fn get(&self, name: &str) -> Option<&Schema> {
        let (kept, schema) = self.by_name.get(name)?;
        schema.get_or_init(|| Some(Schema::of(&serde_json::from_str(kept.text).ok()?))).as_ref()
    }
}

fn parsed(version: &str) -> Option<(u64, u64, u64)> {
    let numbers: Vec<u64> = version.split('.').map(|number| number.parse().ok()).collect::<Option<_>>()?;
    let [major, minor, patch] = numbers[..] else { return None };
    Some((major, minor, patch))
}

#[cfg(test)]
mod tests {
    use super::Known;
    use crate::public::SCHEMA_VERSION;

    #[test]
    fn a_version_is_known_newer_or_unknown() {
        let cases = [
            (SCHEMA_VERSION, Known::Exactly(SCHEMA_VERSION)),
            ("1.0.77", Known::Exactly("1.0.0")),
            ("99.0.0", Known::Unknown),
            ("1.0", Known::NoVersion),
            ("new", Known::NoVersion),
            ("1.-1.0", Known::NoVersion),
        ];
        for (stated, expected) in cases {
            assert_eq!(Known::of(stated), expected, "{stated}");
        }
        assert!(matches!(Known::of("1.999.0"), Known::Newer(_)));
    }
}
