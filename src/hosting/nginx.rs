//! nginx 1.18 and newer: one file for `conf.d`, which stands in the `http` block.
//!
//! Headers hang on maps of the address, since a block with a header of its own would lose those of the server.

use super::cover::literal;
use super::headers::SECURITY;
use super::hosts::MARK;
use super::site_facts::SiteFacts;
use crate::site::MediaType;
use std::fmt::Write;

/// The server, its maps, and the way from http to https.
pub(super) fn server(facts: &SiteFacts) -> String {
    let SiteFacts { host, prefix, .. } = facts;
    let mut text = format!(
        "# {MARK} for nginx. Put it into /etc/nginx/conf.d/, and say below where the site and the keys stand.\n\
         # Test it with: nginx -t\n\n"
    );
    maps(facts, &mut text);
    if facts.is_encrypted {
        let _ = write!(
            text,
            "\nserver {{\n    listen 80;\n    listen [::]:80;\n    server_name {host};\n    \
             return 301 https://{host}$request_uri;\n}}\n"
        );
    }
    text.push_str("\nserver {\n");
    if facts.is_encrypted {
        let _ = write!(
            text,
            "    # Where TLS ends elsewhere, listen as that asks for, and leave the keys out.\n    \
             listen 443 ssl;\n    listen [::]:443 ssl;\n    server_name {host};\n    \
             ssl_certificate /etc/ssl/certs/{host}.pem;\n    ssl_certificate_key /etc/ssl/private/{host}.key;\n"
        );
    } else {
        let _ = write!(text, "    listen 80;\n    listen [::]:80;\n    server_name {host};\n");
    }
    text.push_str(
        "    server_tokens off;\n    absolute_redirect off;\n    index index.html;\n    autoindex off;\n    etag on;\n\n",
    );
    headers(facts, &mut text);
    types(facts, &mut text);
    if prefix == "/" {
        text.push_str("    root /srv/candour/public;\n\n    location / {\n");
    } else {
        let folder = prefix.trim_end_matches('/');
        let _ = write!(
            text,
            "    location / {{ return 404; }}\n    location = {folder} {{ return 301 {prefix}; }}\n\n    \
             location ^~ {prefix} {{\n        alias /srv/candour/public/;\n"
        );
    }
    locations(facts, &mut text);
    text.push_str(
        "    }\n\n    # The notice that stands in the place of a withdrawn record, as the body of the 410.\n",
    );
    let file = if prefix == "/" { "$uri" } else { "$candour_file" };
    let _ = write!(
        text,
        "    location @gone {{\n        root /srv/candour/public;\n        try_files {file} =404;\n    }}\n}}\n"
    );
    text
}

fn maps(facts: &SiteFacts, text: &mut String) {
    let mut map = |name: &str, otherwise: &str, rows: &mut dyn Iterator<Item = (String, &str)>| {
        let _ = writeln!(text, "map $uri $candour_{name} {{\n    default {otherwise};");
        rows.for_each(|(expression, value)| {
            let _ = writeln!(text, "    \"~{expression}\" \"{value}\";");
        });
        text.push_str("}\n");
    };
    for (name, otherwise) in [("cache", facts.fresh().1), ("language", ""), ("open", ""), ("link", "")] {
        let header = match name {
            "cache" => "Cache-Control",
            "language" => "Content-Language",
            "link" => "Link",
            _ => "Access-Control-Allow-Origin",
        };
        let of = facts.some_headers().into_iter().filter(|(it, ..)| *it == header);
        let mut rows = of.flat_map(|(_, value, patterns)| {
            patterns.iter().map(move |pattern| (with_or_without(&pattern.expression(&facts.prefix), facts), value))
        });
        map(name, &format!("\"{otherwise}\""), &mut rows);
    }
    if facts.prefix != "/" {
        let below = literal(facts.prefix.trim_end_matches('/'));
        map("file", "$uri", &mut [(format!("^{below}(?<candour_rest>/.*)$"), "$candour_rest")].into_iter());
    }
}

/// A notice is looked up below the prefix, and nginx then knows its address without it.
fn with_or_without(expression: &str, facts: &SiteFacts) -> String {
    let below = literal(facts.prefix.trim_end_matches('/'));
    if below.is_empty() { expression.to_owned() } else { expression.replacen(&below, &format!("({below})?"), 1) }
}

fn headers(facts: &SiteFacts, text: &mut String) {
    for (name, value) in SECURITY {
        let _ = writeln!(text, "    add_header {name} \"{value}\" always;");
    }
    let mapped =
        [("Cache-Control", "cache"), ("Content-Language", "language"), ("Access-Control-Allow-Origin", "open")];
    for (header, name) in mapped.into_iter().chain([("Link", "link")]) {
        let _ = writeln!(text, "    add_header {header} $candour_{name} always;");
    }
    if let Some((name, value)) = facts.strict() {
        text.push_str(
            "    # For a year, browsers will not come by http again. Leave it out until https works for good.\n",
        );
        let _ = writeln!(text, "    add_header {name} \"{value}\" always;");
    }
    text.push('\n');
}

/// The types without their character set, which nginx adds by itself.
fn types(facts: &SiteFacts, text: &mut String) {
    text.push_str("    types {\n");
    for (media_type, endings) in facts.endings_by_type() {
        let _ = writeln!(text, "        {} {};", bare(media_type), endings.join(" "));
    }
    text.push_str("    }\n    default_type application/octet-stream;\n");
    let all = || facts.types.values().chain(facts.special.iter().map(|(_, media_type)| media_type));
    let names = |is_meant: &dyn Fn(MediaType) -> bool| {
        let mut names: Vec<&str> = all().filter(|it| is_meant(**it)).map(|it| bare(it.as_str())).collect();
        names.retain(|name| *name != "text/html");
        names.sort_unstable();
        names.dedup();
        names.join(" ")
    };
    let charset = names(&|media_type| media_type.as_str().ends_with("charset=utf-8"));
    let packed = names(&MediaType::is_text);
    let _ = writeln!(text, "    charset utf-8;\n    charset_types {charset};");
    let _ = writeln!(text, "    gzip on;\n    gzip_vary on;\n    gzip_static on;\n    gzip_types {packed};\n");
}

fn bare(media_type: &str) -> &str {
    media_type.split(';').next().unwrap_or(media_type)
}

fn locations(facts: &SiteFacts, text: &mut String) {
    let (root, folders) = facts.root_and_folders();
    if let Some(area) = root {
        let _ = writeln!(text, "        error_page 404 {};", facts.at(&area.not_found));
    }
    for area in folders {
        let (folder, page) = (facts.at(area.folder), facts.at(&area.not_found));
        let _ = writeln!(text, "        location {folder} {{ error_page 404 {page}; }}");
    }
    text.push_str("        location ~ \"/\\.(?!well-known/)\" { return 404; }\n");
    for (pattern, media_type) in &facts.special {
        let sign = if matches!(pattern, super::Pattern::Folder(_)) { "^~" } else { "=" };
        let address = facts.at(pattern.path());
        let name = bare(media_type.as_str());
        let _ = writeln!(text, "        location {sign} {address} {{ types {{}} default_type {name}; }}");
    }
    for (from, to) in &facts.moved {
        let _ = writeln!(text, "        location = {} {{ return 301 {}; }}", facts.at(from), facts.at(to));
    }
    for path in &facts.gone {
        let address = facts.at(path);
        let _ = writeln!(text, "        location = {address} {{ error_page 410 @gone; return 410; }}");
    }
}
