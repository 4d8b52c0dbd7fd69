//! The page of the search. Without its script it says so and leads to what can be had without.

use super::block::FacetBlock;
use super::index::SearchBox;
use crate::findings::Finding;
use crate::pages::desk::Desk;
use crate::pages::frame::{Heading, Stay};
use crate::site::Address;
use serde::Serialize;

#[derive(Serialize)]
struct SearchPage {
    search: SearchBox,
    facets: Vec<FacetBlock>,
    technologies: String,
    csv: String,
}

/// The page of the search.
pub(in crate::pages) fn search(desk: &Desk<'_, '_>) -> Result<String, Finding> {
    let it = SearchPage {
        search: SearchBox::of(desk, None),
        facets: FacetBlock::all(desk, None),
        technologies: desk.href(Address::Technologies),
        csv: desk.href(Address::Feed("api/v1/technologies.csv")),
    };
    let mut heading = Heading::new(desk.word("search_title"));
    heading.stay = Stay::StandIn;
    desk.finish("search.html", heading, &it)
}
