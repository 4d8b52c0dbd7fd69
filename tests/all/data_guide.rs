//! The guide to the data: the page of downloads and `README.md` tell the same, with addresses that lead somewhere.
//! `tests/feeds/commands.py` runs its commands.

use super::harness::{Files, disclosed, made, plain_theme, project, sources};
use candour::public::PublicRegister;

/// The register in this folder, published below a folder of its host.
fn register(folder: &str) -> PublicRegister {
    let mut register = disclosed(&sources(&project(folder)), "2026-11-21".parse().unwrap());
    register.site.base_url.0 = "https://police.example/registers/ai".into();
    register
}

fn text(files: &Files, path: &str) -> String {
    String::from_utf8(files[path].clone()).unwrap()
}

/// What stands between these marks, each time.
fn between<'t>(text: &'t str, open: &str, close: &str) -> Vec<&'t str> {
    text.split(open).skip(1).filter_map(|rest| rest.split_once(close)).map(|(within, _)| within).collect()
}

/// The blocks of code of a Markdown text.
fn blocks(readme: &str) -> Vec<String> {
    // Every second fence opens a block, with the name of its language behind it.
    let blocks = readme.split("\n```").skip(1).step_by(2);
    blocks.map(|block| block.split_once('\n').unwrap().1.to_owned()).collect()
}

/// The blocks of code of a page.
fn shown(page: &str) -> Vec<String> {
    let unescaped = |code: &str| {
        let code = code.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#x27;", "'");
        code.replace("&#39;", "'").replace("&#x2F;", "/").replace("&amp;", "&")
    };
    between(page, "<pre tabindex=\"0\"><code>", "</code></pre>").into_iter().map(unescaped).collect()
}

#[test]
fn the_page_in_each_language_and_the_readme_hold_the_same_commands() {
    let files = made(&register("tests/registers/bilingual"), &plain_theme());
    let readme = text(&files, "api/v1/README.md");
    let commands = blocks(&readme);
    assert!(commands.len() > 5, "{commands:?}");
    for page in ["data.html", "cy/data.html"] {
        assert_eq!(shown(&text(&files, page)), commands, "{page}");
    }
    assert!(text(&files, "cy/data.html").contains("Sut i gadw copi"));
    assert!(readme.contains("<https://police.example/registers/ai/cy/data.html>"));
}

#[test]
fn every_address_of_the_guide_leads_somewhere_also_below_a_folder() {
    for folder in ["", "tests/registers/empty"] {
        let files = made(&register(folder), &plain_theme());
        let readme = text(&files, "api/v1/README.md");
        let mut addresses = 0;
        for block in blocks(&readme) {
            for rest in block.split("https://").skip(1) {
                let address = rest.split(['\'', '"']).next().unwrap();
                let path = address.strip_prefix("police.example/registers/ai/");
                assert!(path.is_some_and(|path| files.contains_key(path)), "{address}");
                addresses += 1;
            }
        }
        assert!(addresses > 5, "{addresses}");
    }
}

#[test]
fn a_register_without_a_history_offers_no_command_for_it() {
    let files = made(&register("tests/registers/empty"), &plain_theme());
    assert!(!files.contains_key("api/v1/changes.json"));
    assert!(blocks(&text(&files, "api/v1/README.md")).iter().all(|block| !block.contains("changes.json")));
}
