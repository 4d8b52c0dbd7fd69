//! Azure Static Web Apps: `staticwebapp.config.json` in the site's folder.
//!
//! The first route that fits an address is the only one, so a route carries all headers of its files.

use super::headers::{LINK, OPEN, SECURITY};
use super::site_facts::SiteFacts;
use serde_json::{Map, Value, json};

/// The whole file.
pub(super) fn config(facts: &SiteFacts) -> String {
    let mut routes = Vec::new();
    let moved = facts.moved.iter().map(|(from, to)| (facts.at(from), facts.at(to)));
    routes.extend(moved.map(|(from, to)| json!({ "route": from, "redirect": to, "statusCode": 301 })));
    let gone = facts.gone.iter().map(|path| facts.at(path));
    routes.extend(gone.map(|address| json!({ "route": address, "rewrite": address, "statusCode": 410 })));
    for (pattern, media_type) in &facts.special {
        for route in pattern.globs(&facts.prefix) {
            routes
                .push(json!({ "route": route, "headers": { "Content-Type": media_type.as_str(), (OPEN.0): OPEN.1 } }));
        }
    }
    for (name, value, patterns) in facts.some_headers().into_iter().filter(|(name, ..)| *name != LINK) {
        for route in patterns.iter().flat_map(|pattern| pattern.globs(&facts.prefix)) {
            routes.push(json!({ "route": route, "headers": { (name): value } }));
        }
    }
    let mut all = Map::new();
    // A route that says what the data are linked to would keep their other headers away.
    let links = (LINK, facts.links.as_str());
    for (name, value) in SECURITY.iter().copied().chain([facts.fresh(), links]).chain(facts.strict()) {
        all.insert(name.to_owned(), Value::from(value));
    }
    let types: Map<String, Value> =
        facts.types.iter().map(|(ending, kind)| (format!(".{ending}"), Value::from(kind.as_str()))).collect();
    let not_found = facts.root_and_folders().0.map(|area| facts.at(&area.not_found));
    let overrides = not_found.map_or_else(|| json!({}), |page| json!({ "404": { "rewrite": page } }));
    let config = json!({
        "routes": routes,
        "responseOverrides": overrides,
        "globalHeaders": all,
        "mimeTypes": types,
    });
    format!("{config:#}\n")
}
