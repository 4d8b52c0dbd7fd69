//! Microsoft IIS: `web.config` in the site's folder. Redirects and notices need the module URL Rewrite 2.1.

use super::cover::{Pattern, literal};
use super::headers::SECURITY;
use super::hosts::MARK;
use super::site_facts::SiteFacts;
use std::collections::BTreeMap;
use std::fmt::Write;

/// What IIS says differently at one place. A place may be named only once.
#[derive(Default)]
struct Place<'f> {
    media_type: Option<(String, &'f str)>,
    headers: Vec<(&'f str, &'f str)>,
    error: Option<(u16, String)>,
}

/// The whole file.
pub(super) fn web_config(facts: &SiteFacts) -> String {
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- {MARK} for Microsoft IIS 10 with URL Rewrite 2.1. -->\n\
         <configuration>\n  <system.webServer>\n    <directoryBrowse enabled=\"false\" />\n    \
         <defaultDocument>\n      <files>\n        <clear />\n        <add value=\"index.html\" />\n      </files>\n    \
         </defaultDocument>\n    <staticContent>\n"
    );
    for (ending, media_type) in &facts.types {
        mime_map(&mut text, ending, media_type.as_str());
    }
    text.push_str(
        "    </staticContent>\n    <httpProtocol>\n      <customHeaders>\n        <remove name=\"X-Powered-By\" />\n",
    );
    for (name, value) in SECURITY.iter().copied().chain([facts.fresh()]).chain(facts.strict()) {
        let _ = writeln!(text, "        <add name=\"{name}\" value=\"{value}\" />");
    }
    text.push_str("      </customHeaders>\n    </httpProtocol>\n");
    if let Some(area) = facts.root_and_folders().0 {
        errors(&mut text, 404, &area.not_found);
    }
    rewrites(facts, &mut text);
    text.push_str("  </system.webServer>\n");
    for (path, place) in places(facts) {
        let _ = writeln!(text, "  <location path=\"{}\">\n    <system.webServer>", path.trim_end_matches('/'));
        if let Some((ending, media_type)) = &place.media_type {
            text.push_str("    <staticContent>\n");
            mime_map(&mut text, ending, media_type);
            text.push_str("    </staticContent>\n");
        }
        if !place.headers.is_empty() {
            text.push_str("    <httpProtocol>\n      <customHeaders>\n");
            for (name, value) in place.headers {
                let value = value.replace('<', "&lt;").replace('>', "&gt;");
                let _ = writeln!(
                    text,
                    "        <remove name=\"{name}\" />\n        <add name=\"{name}\" value=\"{value}\" />"
                );
            }
            text.push_str("      </customHeaders>\n    </httpProtocol>\n");
        }
        if let Some((code, page)) = place.error {
            errors(&mut text, code, &page);
        }
        text.push_str("    </system.webServer>\n  </location>\n");
    }
    text.push_str("</configuration>\n");
    text
}

fn mime_map(text: &mut String, ending: &str, media_type: &str) {
    let _ = write!(
        text,
        "      <remove fileExtension=\".{ending}\" />\n      \
         <mimeMap fileExtension=\".{ending}\" mimeType=\"{media_type}\" />\n"
    );
}

fn errors(text: &mut String, code: u16, page: &str) {
    let _ = write!(
        text,
        "    <httpErrors errorMode=\"Custom\" existingResponse=\"Auto\">\n      \
         <remove statusCode=\"{code}\" subStatusCode=\"-1\" />\n      \
         <error statusCode=\"{code}\" subStatusCode=\"-1\" path=\"{}\" responseMode=\"File\" />\n    </httpErrors>\n",
        page.replace('/', "\\")
    );
}

fn rewrites(facts: &SiteFacts, text: &mut String) {
    text.push_str("    <rewrite>\n      <rules>\n");
    if facts.is_encrypted {
        let _ = write!(
            text,
            "        <rule name=\"https\" stopProcessing=\"true\">\n          <match url=\".*\" />\n          \
             <conditions>\n            <add input=\"{{HTTPS}}\" pattern=\"off\" />\n          </conditions>\n          \
             <action type=\"Redirect\" url=\"{}{{REQUEST_URI}}\" redirectType=\"Permanent\" />\n        </rule>\n",
            facts.origin
        );
    }
    for (number, (from, to)) in facts.moved.iter().enumerate() {
        let _ = write!(
            text,
            "        <rule name=\"moved {}\" stopProcessing=\"true\">\n          <match url=\"^{}$\" />\n          \
             <action type=\"Redirect\" url=\"{}\" redirectType=\"Permanent\" />\n        </rule>\n",
            number + 1,
            literal(from),
            facts.at(to)
        );
    }
    for (number, path) in facts.gone.iter().enumerate() {
        let _ = write!(
            text,
            "        <rule name=\"gone {}\" stopProcessing=\"true\">\n          <match url=\"^{}$\" />\n          \
             <action type=\"CustomResponse\" statusCode=\"410\" statusReason=\"Gone\" />\n        </rule>\n",
            number + 1,
            literal(path)
        );
    }
    text.push_str("      </rules>\n    </rewrite>\n");
}

fn places(facts: &SiteFacts) -> BTreeMap<String, Place<'_>> {
    let mut places: BTreeMap<String, Place<'_>> = BTreeMap::new();
    for (pattern, media_type) in &facts.special {
        let name = pattern.path().trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        let ending = match pattern {
            // Of a folder of one type, the ending that lies.
            Pattern::Folder(_) => facts.types.keys().find(|ending| *ending == "json").map_or("", String::as_str),
            Pattern::File(_) => name.rsplit_once('.').map_or("", |(_, ending)| ending),
        };
        places.entry(pattern.path().to_owned()).or_default().media_type =
            Some((ending.to_owned(), media_type.as_str()));
    }
    for (name, value, patterns) in facts.some_headers() {
        for pattern in patterns {
            places.entry(pattern.path().to_owned()).or_default().headers.push((name, value));
        }
    }
    let (_, folders) = facts.root_and_folders();
    for area in folders {
        places.entry(area.folder.to_owned()).or_default().error = Some((404, area.not_found.clone()));
    }
    for path in &facts.gone {
        places.entry(path.clone()).or_default().error = Some((410, path.clone()));
    }
    places
}
