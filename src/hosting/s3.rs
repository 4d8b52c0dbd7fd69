//! Amazon S3 behind CloudFront: a policy for headers, two functions, and a script that puts the files there with their
//! types.

use super::cover::Pattern;
use super::headers::{KEPT, SECURITY};
use super::hosts::MARK;
use super::site_facts::SiteFacts;
use crate::site::MediaType;
use serde_json::{Map, Value, json};
use std::fmt::Write;

/// A response headers policy, as `aws cloudfront create-response-headers-policy` takes it.
pub(super) fn headers(facts: &SiteFacts) -> String {
    let of = |name: &str| SECURITY.iter().find(|(it, _)| *it == name).map(|(_, value)| *value);
    let custom =
        SECURITY.iter().filter(|(name, _)| name.starts_with("Permissions") || name.starts_with("Cross-Origin"));
    let items: Vec<Value> =
        custom.map(|(name, value)| json!({ "Header": name, "Value": value, "Override": true })).collect();
    let mut security = json!({
        "ContentSecurityPolicy": { "Override": true, "ContentSecurityPolicy": of("Content-Security-Policy") },
        "ContentTypeOptions": { "Override": true },
        "ReferrerPolicy": { "Override": true, "ReferrerPolicy": of("Referrer-Policy") },
    });
    let age = facts.strict().and_then(|(_, value)| value.strip_prefix("max-age=")?.parse::<u32>().ok());
    if let (Some(age), Some(security)) = (age, security.as_object_mut()) {
        let strict =
            json!({ "Override": true, "IncludeSubdomains": false, "Preload": false, "AccessControlMaxAgeSec": age });
        security.insert("StrictTransportSecurity".to_owned(), strict);
    }
    let policy = json!({
        "Comment": format!("{MARK}. aws cloudfront create-response-headers-policy --response-headers-policy-config file://headers.json"),
        "Name": format!("candour-{}", facts.host.replace('.', "-")),
        "SecurityHeadersConfig": security,
        "CustomHeadersConfig": { "Quantity": items.len(), "Items": items },
    });
    format!("{policy:#}\n")
}

/// A function for viewer requests: former addresses lead on, and a folder means its index.
pub(super) fn request(facts: &SiteFacts) -> String {
    let moved: Map<String, Value> =
        facts.moved.iter().map(|(from, to)| (facts.at(from), Value::from(facts.at(to)))).collect();
    format!(
        "// {MARK} for CloudFront: a function for viewer requests (cloudfront-js-2.0).\n\
         var moved = {:#};\n\n\
         function handler(event) {{\n  var request = event.request;\n  var to = moved[request.uri];\n  if (to) {{\n    \
         return {{ statusCode: 301, statusDescription: 'Moved Permanently', headers: {{ location: {{ value: to }} }} }};\n  \
         }}\n  if (request.uri.endsWith('/')) {{\n    request.uri += 'index.html';\n  }}\n  return request;\n}}\n",
        Value::Object(moved)
    )
}

/// A function for viewer responses: withdrawn records are gone, pages have a language, and data are open to all sites.
pub(super) fn response(facts: &SiteFacts) -> String {
    let gone: Vec<String> = facts.gone.iter().map(|path| facts.at(path)).collect();
    let rules = facts.some_headers().into_iter().filter(|(name, ..)| *name != facts.fresh().0);
    let rules: Vec<Value> = rules
        .flat_map(|(name, value, patterns)| {
            let name = name.to_lowercase();
            patterns.iter().map(move |it| json!([it.expression(&facts.prefix), name, value]))
        })
        .collect();
    format!(
        "// {MARK} for CloudFront: a function for viewer responses (cloudfront-js-2.0).\n\
         // Show /404.html for the errors 403 and 404 of the bucket: see “custom error responses”.\n\
         var gone = {:#};\nvar rules = {:#};\n\n\
         function handler(event) {{\n  var response = event.response;\n  var uri = event.request.uri;\n  \
         rules.forEach(function (rule) {{\n    if (new RegExp(rule[0]).test(uri)) {{\n      \
         response.headers[rule[1]] = {{ value: rule[2] }};\n    }}\n  }});\n  \
         if (response.statusCode === 200 && gone.indexOf(uri) >= 0) {{\n    response.statusCode = 410;\n    \
         response.statusDescription = 'Gone';\n  }}\n  return response;\n}}\n",
        Value::from(gone),
        Value::from(rules)
    )
}

/// A script that puts every file into a bucket with its type and the time for which it may be kept.
pub(super) fn upload(facts: &SiteFacts) -> String {
    let (prefix, fresh) = (facts.prefix.trim_start_matches('/'), facts.fresh().1);
    let mut text = format!(
        "#!/bin/sh\n# {MARK} for Amazon S3. Use it like this: sh upload.sh BUCKET [FOLDER OF THE SITE]\nset -eu\n\
         bucket=${{1:?name the bucket}}\nsite=${{2:-public}}\n\n\
         put() {{\n    type=$1 cache=$2\n    shift 2\n    \
         aws s3 cp \"$site\" \"s3://$bucket/{prefix}\" --recursive --exclude '*' \"$@\" \\\n        \
         --content-type \"$type\" --cache-control \"$cache\"\n}}\n\n"
    );
    let mut put = |media_type: &str, cache: &str, includes: &[String]| {
        let includes: Vec<String> = includes.iter().map(|it| format!("--include '{it}'")).collect();
        let _ = writeln!(text, "put '{media_type}' '{cache}' {}", includes.join(" "));
    };
    for (media_type, endings) in facts.endings_by_type() {
        put(media_type, fresh, &endings.iter().map(|ending| format!("*.{ending}")).collect::<Vec<_>>());
    }
    for (pattern, media_type) in &facts.special {
        let glob = match pattern {
            Pattern::Folder(folder) => format!("{folder}*"),
            Pattern::File(file) => file.clone(),
        };
        put(media_type.as_str(), fresh, &[glob]);
    }
    for pattern in &facts.kept {
        for (ending, media_type) in &facts.types {
            match pattern {
                Pattern::Folder(folder) if is_of_pages(*media_type) => {
                    put(media_type.as_str(), KEPT, &[format!("{folder}*.{ending}")]);
                }
                Pattern::File(file) if file.ends_with(&format!(".{ending}")) => {
                    put(media_type.as_str(), KEPT, std::slice::from_ref(file));
                }
                _ => {}
            }
        }
    }
    let _ = writeln!(
        text,
        "\n# What the site no longer has.\naws s3 sync \"$site\" \"s3://$bucket/{prefix}\" --size-only --delete"
    );
    text
}

/// Whether it is the type of something that pages use.
fn is_of_pages(media_type: MediaType) -> bool {
    let name = media_type.as_str();
    ["text/css", "text/javascript", "image/", "font/"].iter().any(|start| name.starts_with(start))
}
