//! What a build writes for web hosts: each knows every notice, redirect, type and language, and reads its own file.

use super::harness::{
    Files, candour, change, copy, differing, disclosed, files, made, plain_theme, project, sources, verified,
};
use candour::findings::Findings;
use candour::hosting::{HOSTS, Stands, beside_site, is_plain};
use candour::ledger::Chronicle;
use candour::pipeline;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const GONE: &[&str] = &["technologies/social-media-summariser.html", "datasets/custody-photographs.html"];
const MOVED: &[(&str, &str)] = &[
    ("technologies/tidemark.html", "technologies/reoffending-risk.html"),
    ("technologies/kestrel-retro.html", "technologies/retrospective-facial-recognition.html"),
];

/// Builds the example for every host. What stands beside the site has `hosting/` before its path.
fn built(base: &str) -> Files {
    let folder = TempDir::new().unwrap();
    let out = folder.path().join("public");
    let all = ["build", "--quiet", "--host-config", "all", "--base-url", base, "--out", out.to_str().unwrap()];
    let ran = candour(&project(""), &all);
    assert_eq!(ran.code, 0, "{}", ran.err);
    verified(&out);
    let mut made = files(&out);
    made.extend(
        files(&folder.path().join("hosting")).into_iter().map(|(path, bytes)| (format!("hosting/{path}"), bytes)),
    );
    made
}

/// Everything that a host is told, without what quotes.
fn told(files: &Files, host: &str) -> String {
    let host = HOSTS.iter().find(|it| it.name == host).unwrap();
    let texts = host.files.iter().map(|file| {
        let path = if file.stands == Stands::Within { file.path.to_owned() } else { format!("hosting/{}", file.path) };
        String::from_utf8(files.get(&path).unwrap_or_else(|| panic!("no {path}")).clone()).unwrap()
    });
    texts.collect::<String>().replace('\\', "")
}

#[test]
fn every_host_knows_every_notice_redirect_type_and_header() {
    let site = built("https://register.example/");
    for host in HOSTS {
        let text = told(&site, host.name);
        for path in GONE.iter().flat_map(|path| [(*path).to_owned(), format!("cy/{path}")]) {
            assert!(
                text.contains(&path)
                    && text.contains(if host.name.contains("ht") || host.name == "apache" { "[G]" } else { "410" }),
                "{}: {path}",
                host.name
            );
        }
        assert!(text.contains("api/v1/atom/technologies/tidemark.cy.atom"), "{}: a feed that has moved", host.name);
        for (from, to) in MOVED {
            assert!(
                text.contains(from) && text.contains(to) && text.contains(&format!("cy/{from}")),
                "{}: {from}",
                host.name
            );
        }
        for kind in [
            "application/feed+json",
            "application/atom+xml",
            "application/schema+json",
            "application/x-ndjson",
            "application/linkset+json",
            "text/csv",
        ] {
            assert!(text.contains(kind), "{} does not know {kind}", host.name);
        }
        for header in ["default-src 'none'", "camera=()", "immutable", "rel=license", "rel=describedby"] {
            assert!(text.contains(header), "{} does not say {header}", host.name);
        }
        assert!(
            text.to_lowercase().contains("access-control-allow-origin") && text.contains("404.html"),
            "{}",
            host.name
        );
    }
}

#[test]
fn a_host_whose_root_it_is_names_its_catalogue_of_interfaces() {
    let link = "/.well-known/api-catalog>; rel=api-catalog";
    for (base, is_named) in [("https://register.example/", true), ("https://police.example/ai/register/", false)] {
        let site = built(base);
        for host in HOSTS {
            let text = told(&site, host.name).replace("&gt;", ">");
            assert_eq!(text.contains(link), is_named, "{} at {base}", host.name);
            // Other programs keep their files in that folder: no rule may speak of all of it.
            let whole = format!("{}.well-known/*", if is_named { "/" } else { "/ai/register/" });
            assert!(
                !text.contains(&format!("\"{whole}\"")) && !text.contains(&format!("\n{whole}\n")),
                "{}",
                host.name
            );
        }
    }
}

#[test]
fn what_machines_read_they_can_read() {
    for base in ["https://register.example/", "https://police.example/ai/register/"] {
        let site = built(base);
        let text = |path: &str| std::str::from_utf8(&site[path]).unwrap();
        let config = roxmltree::Document::parse(text("web.config")).unwrap();
        let places: Vec<&str> = config.descendants().filter_map(|node| node.attribute("path")).collect();
        let named: Vec<&str> = config
            .descendants()
            .filter(|node| node.has_tag_name("location"))
            .filter_map(|node| node.attribute("path"))
            .collect();
        assert_eq!(named.iter().collect::<BTreeSet<_>>().len(), named.len(), "IIS refuses a place that is named twice");
        assert!(places.len() > named.len(), "error pages are named too");
        let azure: serde_json::Value = serde_json::from_str(text("staticwebapp.config.json")).unwrap();
        assert!(azure["routes"].as_array().unwrap().len() > 10 && site["staticwebapp.config.json"].len() < 20 * 1024);
        let policy: serde_json::Value = serde_json::from_str(text("hosting/s3/headers.json")).unwrap();
        assert!(policy["Comment"].as_str().unwrap().len() <= 128, "CloudFront takes no more");
        let caddy = text("hosting/Caddyfile");
        assert_eq!(caddy.matches('{').count(), caddy.matches('}').count());
        // Cloudflare takes a hundred rules, and joins the values of a header that an address gets twice.
        let rules: Vec<(&str, &str)> = rules_of(text("_headers"));
        assert!(rules.iter().map(|(address, _)| *address).collect::<BTreeSet<_>>().len() <= 100);
        for (address, header) in &rules {
            let name = header.split(':').next().unwrap();
            let again =
                rules.iter().filter(|(other, it)| reaches(other, address) && it.starts_with(&format!("{name}:")));
            assert_eq!(again.count(), 1, "{name} of {address}");
        }
    }
}

fn rules_of(headers: &str) -> Vec<(&str, &str)> {
    let mut address = "";
    let mut rules = Vec::new();
    for line in headers.lines().filter(|line| !line.starts_with('#')) {
        match line.strip_prefix("  ") {
            Some(header) => rules.push((address, header)),
            None => address = line,
        }
    }
    rules
}

/// Whether a rule for one address holds for another.
fn reaches(rule: &str, address: &str) -> bool {
    rule == address || rule.strip_suffix('*').is_some_and(|start| address.starts_with(start))
}

#[test]
fn below_a_folder_every_address_begins_there() {
    let site = built("https://police.example/ai/register/");
    for host in HOSTS {
        let text = told(&site, host.name);
        assert!(text.contains("/ai/register/"), "{}", host.name);
        let to = format!("/ai/register/{}", MOVED[0].1);
        assert!(text.contains(&to), "{}: {to}", host.name);
    }
}

#[test]
fn the_same_register_gives_the_same_configuration() {
    assert_eq!(differing(&built("https://register.example/"), &built("https://register.example/")), [""; 0]);
}

fn own_register() -> TempDir {
    let folder = TempDir::new().unwrap();
    copy(&project("content"), &folder.path().join("content"));
    folder
}

#[test]
fn a_site_is_proved_with_what_its_host_reads_and_a_build_without_it_says_so() {
    let folder = own_register();
    let root = folder.path();
    assert_eq!(candour(root, &["build", "--quiet", "--host-config", "netlify"]).code, 0);
    assert!(root.join("public/_headers").is_file() && !root.join("hosting").exists());
    let proved = candour(root, &["verify"]);
    assert!(
        proved.code == 0 && proved.err.contains("is what content/ makes")
            || proved.out.contains("is what content/ makes"),
        "{}{}",
        proved.out,
        proved.err
    );
    let again = candour(root, &["build"]);
    assert!(again.err.contains("candour build --host-config netlify"), "{}", again.err);
    assert!(!root.join("public/_headers").exists());
}

#[test]
fn what_somebody_else_wrote_beside_the_site_stays() {
    let folder = own_register();
    let root = folder.path();
    let own = root.join("hosting/nginx.conf");
    for host in ["nginx", "s3"] {
        let told = candour(root, &["build", "--host-config", host]);
        assert!(told.code == 0 && told.err.contains("What your web server needs is in hosting/."), "{}", told.err);
    }
    change(root, "hosting/nginx.conf", "/srv/candour/public", "/srv/other");
    assert_eq!(
        candour(root, &["build", "--quiet", "--host-config", "nginx"]).code,
        0,
        "what candour wrote it may write anew"
    );
    fs::write(&own, "server {}\n").unwrap();
    let refused = candour(root, &["build", "--host-config", "nginx"]);
    assert_eq!(refused.code, 2, "{}", refused.err);
    assert_eq!(fs::read_to_string(&own).unwrap(), "server {}\n");
}

#[test]
fn nothing_that_could_be_taken_for_configuration_gets_into_it() {
    for (path, expected) in [
        ("technologies/a-1.html", true),
        ("a b", false),
        ("a;b", false),
        ("a\"", false),
        ("a$b", false),
        ("a'", false),
        ("é", false),
        ("a\n", false),
    ] {
        assert_eq!(is_plain(path), expected, "{path:?}");
    }
    let out = TempDir::new().unwrap();
    let out = out.path().join("site");
    let strange =
        ["build", "--host-config", "all", "--base-url", "https://a.example/it's/", "--out", out.to_str().unwrap()];
    let refused = candour(&project(""), &strange);
    assert_eq!(refused.code, 2, "{}", refused.err);
    assert!(refused.err.contains("no configuration can be written") && !out.exists(), "{}", refused.err);

    // Another force's feed may hold what no register of ours can.
    let mut public = disclosed(&sources(&project("")), "2026-11-16".parse().unwrap());
    let mut stone =
        serde_json::json!({ "id": "", "record": "technology", "name": { "en": "X" }, "withdrawn_on": "2026-01-01" });
    stone["id"] = "x' { return 200; }".into();
    public.tombstones.push(serde_json::from_value(stone).unwrap());
    let (chronicle, theme, mut found) = (Chronicle::of(public), plain_theme(), Findings::new());
    let site = pipeline::site(&chronicle, &theme, &mut found).unwrap();
    let hosts: Vec<_> = HOSTS.iter().collect();
    let texts = beside_site(&site, &chronicle, &hosts);
    assert!(texts.len() > 5 && texts.iter().all(|(_, text)| !text.contains("x' {")), "{texts:?}");
}

#[test]
fn a_copy_in_any_folder_works_and_so_does_one_on_a_disk() {
    let public = disclosed(&sources(&project("")), "2026-11-16".parse().unwrap());
    let site = made(&public, &plain_theme());
    let mut followed = 0;
    let mut faults = Vec::new();
    for (path, bytes) in site.iter().filter(|(path, _)| path.ends_with(".html") && !path.ends_with("404.html")) {
        let page = std::str::from_utf8(bytes).unwrap();
        for tag in page.split('<').skip(1).filter_map(|rest| rest.split('>').next()) {
            let is_link =
                ["a ", "img ", "script ", "link rel=\"stylesheet\""].iter().any(|start| tag.starts_with(start));
            for address in [" href=\"", " src=\""].iter().filter_map(|name| tag.split(name).nth(1)?.split('"').next()) {
                let leaves = ["https://", "http://", "mailto:", "tel:"].iter().any(|start| address.starts_with(start));
                if !is_link || leaves {
                    continue;
                }
                followed += 1;
                let (file, part) = address.split_once('#').unwrap_or((address, ""));
                let target =
                    if file.is_empty() { path.clone() } else { resolved(path, file.split('?').next().unwrap()) };
                match site.get(&target) {
                    _ if file.starts_with('/') => faults.push(format!("{path}: {address} leaves the folder")),
                    None => faults.push(format!("{path}: {address} leads nowhere")),
                    Some(bytes) if !part.is_empty() && target.ends_with(".html") => {
                        let id = format!(" id=\"{part}\"");
                        if !std::str::from_utf8(bytes).unwrap().contains(&id) {
                            faults.push(format!("{path}: {address} leads to no part of the page"));
                        }
                    }
                    Some(_) => {}
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(followed > 2_000 && site.contains_key("cy/index.html"), "{followed}");
}

/// An address as seen from a page on a disk, where a folder is not its index.
fn resolved(from: &str, address: &str) -> String {
    let mut parts: Vec<&str> =
        Path::new(from).parent().unwrap().to_str().unwrap().split('/').filter(|it| !it.is_empty()).collect();
    for part in address.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}
