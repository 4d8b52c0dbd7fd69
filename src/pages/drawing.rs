//! Whether a drawing that a theme brings along only draws: SVG can hold programs and fetch from elsewhere.

use roxmltree::{Document, Node};

/// What a drawing holds that it must not; `None` if it only draws.
pub(super) fn fault_of(bytes: &[u8]) -> Option<String> {
    let Ok(text) = std::str::from_utf8(bytes) else { return Some("is not UTF-8 text".to_owned()) };
    let document = match Document::parse(text) {
        Ok(document) => document,
        Err(fault) => return Some(format!("cannot be read: {fault}")),
    };
    if document.root_element().tag_name().name() != "svg" {
        return Some("is no SVG drawing".to_owned());
    }
    document.descendants().filter(Node::is_element).find_map(|node| fault_of_element(&node))
}

/// Elements that run programs, or show what is not a drawing.
const POWERS: &[&str] =
    &["script", "foreignObject", "iframe", "object", "embed", "audio", "video", "handler", "listener"];

fn fault_of_element(node: &Node<'_, '_>) -> Option<String> {
    let name = node.tag_name().name();
    if POWERS.iter().any(|power| name.eq_ignore_ascii_case(power)) {
        return Some(format!("holds <{name}>"));
    }
    if name == "style" && node.text().is_some_and(|text| text.contains("@import") || leads_out(text)) {
        return Some("holds a <style> that fetches something".to_owned());
    }
    node.attributes().find_map(|attribute| {
        let (key, value) = (attribute.name(), attribute.value());
        let is_handler = key.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("on"));
        let is_address = matches!(key, "href" | "src") && !value.trim_start().starts_with('#');
        (is_handler || is_address || leads_out(value)).then(|| format!("holds {key}=\"{value:.40}\""))
    })
}

/// Whether a `url(…)` in it leads anywhere but into the drawing itself.
fn leads_out(value: &str) -> bool {
    let value = value.to_ascii_lowercase();
    value.split("url(").skip(1).any(|rest| !rest.trim_start_matches(['"', '\'', ' ']).starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::fault_of;

    #[test]
    fn what_only_draws_passes_and_nothing_else() {
        let svg = |inner: &str| {
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">{inner}</svg>"
            )
        };
        for sound in [
            "",
            "<path d=\"M0 0h9\" fill=\"url(#a)\"/>",
            "<use xlink:href=\"#b\"/>",
            "<style>path { fill: red }</style>",
        ] {
            assert_eq!(fault_of(svg(sound).as_bytes()), None, "{sound}");
        }
        for wrong in [
            "<script>1</script>",
            "<path onclick=\"a()\"/>",
            "<image href=\"https://elsewhere.example/a.png\"/>",
            "<use xlink:href=\"other.svg#a\"/>",
            "<rect fill=\"URL( 'https://elsewhere.example/')\"/>",
            "<style>@import 'a.css';</style>",
            "<foreignObject/>",
            "<a href=\"javascript:alert(1)\"/>",
        ] {
            assert!(fault_of(svg(wrong).as_bytes()).is_some(), "{wrong}");
        }
        for broken in ["", "<svg", "<html/>", "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>"] {
            assert!(fault_of(broken.as_bytes()).is_some(), "{broken}");
        }
    }
}
