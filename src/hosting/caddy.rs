//! Caddy 2: one site of a `Caddyfile`. Keys and the way from http to https are Caddy's own.

use super::headers::SECURITY;
use super::hosts::MARK;
use super::site_facts::SiteFacts;
use std::fmt::Write;

/// The whole file.
pub(super) fn caddyfile(facts: &SiteFacts) -> String {
    let mut text = format!(
        "# {MARK} for Caddy 2. Say below where the site stands. Test it with: caddy validate\n\n{} {{\n\
         \troot * /srv/candour/public\n\troute {{\n",
        facts.origin
    );
    // What takes a header away waits for the end, and all that stands in one block with it.
    text.push_str("\t\theader -Server\n\t\theader {\n");
    for (name, value) in SECURITY.iter().copied().chain([facts.fresh()]).chain(facts.strict()) {
        let _ = writeln!(text, "\t\t\t{name} \"{value}\"");
    }
    text.push_str("\t\t}\n");
    some_headers(facts, &mut text);
    for (from, to) in &facts.moved {
        let _ = writeln!(text, "\t\tredir {} {} 301", facts.at(from), facts.at(to));
    }
    below(facts, "\t\t", &mut text);
    text.push_str("\t\t@hidden {\n\t\t\tpath */.*\n\t\t\tnot path */.well-known/*\n\t\t}\n\t\terror @hidden 404\n");
    let gone: Vec<String> = facts.gone.iter().map(|path| format!("/{path}")).collect();
    if !gone.is_empty() {
        let _ = writeln!(text, "\t\t@gone path {}\n\t\terror @gone 410", gone.join(" "));
    }
    text.push_str("\t\tencode gzip\n\t\tfile_server {\n\t\t\tprecompressed gzip\n\t\t}\n\t}\n");
    errors(facts, &mut text);
    text.push_str("}\n");
    text
}

/// Takes the prefix off, since files have none.
fn below(facts: &SiteFacts, indent: &str, text: &mut String) {
    let folder = facts.prefix.trim_end_matches('/');
    if !folder.is_empty() {
        if indent == "\t\t" {
            let _ = writeln!(text, "{indent}redir {folder} {folder}/ 301");
            let _ = writeln!(text, "{indent}@elsewhere not path {folder}/*\n{indent}error @elsewhere 404");
        }
        let _ = writeln!(text, "{indent}uri strip_prefix {folder}");
    }
}

fn some_headers(facts: &SiteFacts, text: &mut String) {
    let mut number = 0;
    let mut rule = |header: &str, value: &str, expression: &str| {
        number += 1;
        let _ = writeln!(text, "\t\t@m{number} path_regexp \"{expression}\"");
        let _ = writeln!(text, "\t\theader @m{number} {header} \"{value}\"");
    };
    for (media_type, endings) in facts.endings_by_type() {
        rule("Content-Type", media_type, &format!("\\.({})$", endings.join("|")));
    }
    for (pattern, media_type) in &facts.special {
        rule("Content-Type", media_type.as_str(), &pattern.expression(&facts.prefix));
    }
    for (name, value, patterns) in facts.some_headers() {
        patterns.iter().for_each(|pattern| rule(name, value, &pattern.expression(&facts.prefix)));
    }
}

fn errors(facts: &SiteFacts, text: &mut String) {
    let _ = write!(
        text,
        "\thandle_errors {{\n\t\troot * /srv/candour/public\n\t\troute {{\n\
         \t\t\theader Content-Type \"text/html; charset=utf-8\"\n\t\t\theader {} \"{}\"\n",
        facts.fresh().0,
        facts.fresh().1
    );
    below(facts, "\t\t\t", text);
    text.push_str("\t\t\t# The notice that stands in the place of a withdrawn record, as the body of the 410.\n");
    text.push_str(
        "\t\t\t@gone expression {http.error.status_code} == 410\n\t\t\thandle @gone {\n\t\t\t\tfile_server\n\t\t\t}\n",
    );
    let (root, folders) = facts.root_and_folders();
    for area in folders {
        let (code, folder, page) = (area.language, area.folder, &area.not_found);
        let _ = write!(
            text,
            "\t\t\t@{code} path /{folder}*\n\t\t\thandle @{code} {{\n\t\t\t\theader Content-Language {code}\n\t\t\t\trewrite * /{page}\n\t\t\t\tfile_server\n\t\t\t}}\n"
        );
    }
    if let Some(area) = root {
        let (code, page) = (area.language, &area.not_found);
        let _ = write!(
            text,
            "\t\t\thandle {{\n\t\t\t\theader Content-Language {code}\n\t\t\t\trewrite * /{page}\n\t\t\t\tfile_server\n\t\t\t}}\n"
        );
    }
    text.push_str("\t\t}\n\t}\n");
}
