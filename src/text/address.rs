//! Where a link may lead: the one place that decides it.
//!
//! It does not know whether a house link is alive; the policy's `address` does.

use url::Url;

/// The schemes by which texts point into the register itself.
const HOUSE: [&str; 3] = ["technology", "dataset", "page"];

/// What the destination of a link turned out to be.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// An address we follow, as it was understood: what was checked is what is written.
    Web(String),
    /// One of the house's own: `technology:ID`, `dataset:ID`, `page:NAME`.
    House,
    /// Another scheme, in lower case.
    Scheme(String),
    /// No whole address.
    Relative,
    /// A scheme we follow with nothing it could lead to, or control characters.
    Broken,
}

/// Reads the destination of a link. Only https, http, mailto and tel leave the register; everything unknown is refused.
pub(super) fn target(destination: &str) -> Target {
    if destination.chars().any(|c| c.is_control() || is_invisible(c)) {
        return Target::Broken;
    }
    let destination = destination.trim();
    let Some((scheme, rest)) = split_scheme(destination) else { return Target::Relative };
    if HOUSE.contains(&scheme) {
        return if rest.is_empty() { Target::Broken } else { Target::House };
    }
    let scheme = scheme.to_ascii_lowercase();
    let is_whole = match scheme.as_str() {
        "https" | "http" => rest.starts_with("//"),
        "mailto" => rest.contains('@'),
        "tel" => rest.contains(|c: char| c.is_ascii_digit()),
        _ => return Target::Scheme(scheme),
    };
    match Url::parse(destination) {
        Ok(url) if is_whole && url.scheme() == scheme => Target::Web(url.into()),
        _ => Target::Broken,
    }
}

/// The scheme of an address (RFC 3986, section 3.1) and what follows its colon. A dot before the colon is a host with its
/// port, which a person means as an address and which has no scheme.
fn split_scheme(destination: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = destination.split_once(':')?;
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-'));
    is_scheme.then_some((scheme, rest))
}

/// Characters that change how an address reads without being seen.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_four_schemes_and_our_own_lead_anywhere() {
        let web = |address: &str| Target::Web(address.to_owned());
        let scheme = |name: &str| Target::Scheme(name.to_owned());
        for (given, expected) in [
            ("https://www.gov.uk/a?b=c&d", web("https://www.gov.uk/a?b=c&d")),
            ("HTTPS://Example.org", web("https://example.org/")),
            (" https://example.org/a b\"<", web("https://example.org/a%20b%22%3C")),
            ("http://example.org/", web("http://example.org/")),
            ("mailto:data-team@example.police.uk", web("mailto:data-team@example.police.uk")),
            ("tel:101", web("tel:101")),
            ("technology:live-facial-recognition", Target::House),
            ("page:about#complaints", Target::House),
            ("dataset:", Target::Broken),
            ("Technology:x", scheme("technology")),
            ("javascript:alert(1)", scheme("javascript")),
            ("JaVaScRiPt:alert(1)", scheme("javascript")),
            ("  javascript:alert(1)", scheme("javascript")),
            ("data:text/html,<script>", scheme("data")),
            ("view-source:https://a.org", scheme("view-source")),
            ("blob:https://a.org/x", scheme("blob")),
            ("java\tscript:alert(1)", Target::Broken),
            ("\u{1}javascript:alert(1)", Target::Broken),
            ("https://a.org/\u{202e}gro.b", Target::Broken),
            ("java%73cript:alert(1)", Target::Relative),
            ("//example.org", Target::Relative),
            ("\\\\example.org", Target::Relative),
            ("/about", Target::Relative),
            ("../x", Target::Relative),
            ("#top", Target::Relative),
            ("", Target::Relative),
            ("www.police.uk", Target::Relative),
            ("example.org:8080/x", Target::Relative),
            ("https:example.org", Target::Broken),
            ("https://", Target::Broken),
            ("https://a b.org/", Target::Broken),
            ("mailto:", Target::Broken),
            ("tel:none", Target::Broken),
        ] {
            assert_eq!(target(given), expected, "{given:?}");
        }
    }
}
