//! A map of tiles: one for each force, where the collection says that it stands. It shows nothing that the table beside it
//! does not say.

use super::desk::{NationalDesk, sign};
use crate::national::Collected;
use crate::standard::Listed;
use serde::Serialize;
use std::collections::BTreeSet;

/// The map.
#[derive(Serialize)]
pub(super) struct Map {
    width: u64,
    height: u64,
    tiles: Vec<Tile>,
}

/// A force on the map. Lengths are in units of the drawing.
#[derive(Serialize)]
struct Tile {
    x: u64,
    y: u64,
    href: String,
    /// What stands on it, the name of the force, and how it stands.
    name: String,
    /// A few letters of its name.
    short: String,
    condition: &'static str,
    sign: &'static str,
}

/// The length of a tile's side, and from one tile to the next.
const STEP: u64 = 44;
/// A map has no more rows and columns than this.
const MOST: u64 = 60;

impl Map {
    /// The map of these forces; `None` if none of them has a place. Of two in one place the first is drawn.
    pub(super) fn of(desk: &NationalDesk<'_, '_>, forces: &[&Collected]) -> Option<Self> {
        let mut taken = BTreeSet::new();
        let tiles: Vec<Tile> = forces
            .iter()
            .filter_map(|force| {
                let [column, row] = force.member.tile.as_slice() else { return None };
                let is_on_map = (1..=MOST).contains(column) && (1..=MOST).contains(row);
                let href = desk.force_href(force.code())?;
                (is_on_map && taken.insert((*column, *row))).then(|| tile(desk, force, (*column, *row), href))
            })
            .collect();
        let far = |of: fn(&(u64, u64)) -> u64| taken.iter().map(of).max().unwrap_or_default() * STEP;
        (!tiles.is_empty()).then(|| Self { width: far(|at| at.0) + 4, height: far(|at| at.1) + 4, tiles })
    }
}

fn tile(desk: &NationalDesk<'_, '_>, force: &Collected, (column, row): (u64, u64), href: String) -> Tile {
    let (name, short) = (desk.line(&force.name()).text, short(force.code()));
    Tile {
        x: (column - 1) * STEP + 4,
        y: (row - 1) * STEP + 4,
        href,
        // Whoever speaks to a computer says what they see.
        name: format!("{short}, {name}: {}", desk.tag(force.condition).label),
        short,
        condition: force.condition.code(),
        sign: sign(force.condition),
    }
}

/// `Gla` for `glanhafren`, `WM` for `west-mere`.
fn short(code: &str) -> String {
    let mut words = code.split('-').filter(|word| !word.is_empty());
    let first = words.next().unwrap_or_default();
    let rest: String = words.filter_map(|word| word.chars().next()).take(2).collect();
    if rest.is_empty() {
        let mut letters = first.chars();
        return letters.next().into_iter().flat_map(char::to_uppercase).chain(letters.take(2)).collect();
    }
    first.chars().take(1).chain(rest.chars()).flat_map(char::to_uppercase).collect()
}
