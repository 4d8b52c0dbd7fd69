//! Apache httpd 2.4: a virtual host, or the same rules as a file in the site's folder.

use super::cover::literal;
use super::headers::SECURITY;
use super::hosts::MARK;
use super::site_facts::SiteFacts;
use crate::site::MediaType;
use std::fmt::Write;

/// A file for `sites-available`.
pub(super) fn virtual_host(facts: &SiteFacts) -> String {
    let SiteFacts { host, prefix, .. } = facts;
    let mut text = format!(
        "# {MARK} for Apache httpd 2.4. Put it into /etc/apache2/sites-available/, and say below where the site and the\n\
         # keys stand. It needs: a2enmod ssl headers rewrite deflate. Test it with: apachectl -t\n\n"
    );
    let port = if facts.is_encrypted {
        let _ = write!(
            text,
            "<VirtualHost *:80>\n    ServerName {host}\n    Redirect permanent / https://{host}/\n</VirtualHost>\n\n"
        );
        443
    } else {
        80
    };
    let _ = write!(text, "<VirtualHost *:{port}>\n    ServerName {host}\n");
    if facts.is_encrypted {
        let _ = write!(
            text,
            "    # Where TLS ends elsewhere, leave the next three lines out.\n    SSLEngine on\n    \
             SSLCertificateFile /etc/ssl/certs/{host}.pem\n    SSLCertificateKeyFile /etc/ssl/private/{host}.key\n"
        );
    }
    if let Some((name, value)) = facts.strict() {
        text.push_str(
            "    # For a year, browsers will not come by http again. Leave it out until https works for good.\n",
        );
        let _ = writeln!(text, "    Header always set {name} \"{value}\"");
    }
    text.push_str(
        "    # Else a browser that asks whether a packed file has changed is always sent it again.\n    \
         <IfModule deflate_module>\n        <IfVersion >= 2.4.58>\n            DeflateAlterETag NoChange\n        \
         </IfVersion>\n    </IfModule>\n",
    );
    if prefix == "/" {
        text.push_str("    DocumentRoot /srv/candour/public\n");
    } else {
        let folder = prefix.trim_end_matches('/');
        let _ = writeln!(text, "    RedirectMatch 301 \"^{}$\" \"{prefix}\"", literal(folder));
        let _ = writeln!(text, "    Alias {prefix} /srv/candour/public/");
    }
    text.push_str(
        "\n    <Directory /srv/candour/public>\n        Require all granted\n        AllowOverride None\n        \
         Options FollowSymLinks\n",
    );
    rules(facts).lines().for_each(|line| {
        let _ = writeln!(text, "        {line}");
    });
    text.push_str("    </Directory>\n</VirtualHost>\n");
    text
}

/// The same rules for a host that reads them from the site's folder.
pub(super) fn htaccess(facts: &SiteFacts) -> String {
    let mut text = format!(
        "# {MARK} for Apache httpd 2.4 with AllowOverride All and the modules headers and rewrite.\nOptions -Indexes\n"
    );
    if let Some((name, value)) = facts.strict() {
        let whole = facts.origin.as_str();
        let _ = write!(
            text,
            "Header always set {name} \"{value}\" \"expr=%{{HTTPS}} == 'on'\"\nRewriteEngine On\n\
             RewriteCond \"%{{HTTPS}}\" off\nRewriteCond \"%{{HTTP:X-Forwarded-Proto}}\" !https\n\
             RewriteRule \"^\" \"{whole}%{{REQUEST_URI}}\" [R=301,L]\n"
        );
    }
    text + &rules(facts)
}

/// What may stand in a folder's block and in `.htaccess` alike.
fn rules(facts: &SiteFacts) -> String {
    let mut text = String::from(
        "DirectoryIndex index.html\nAddDefaultCharset Off\nFileETag MTime Size\nRewriteEngine On\n\
         RewriteRule \"(^|/)\\.(?!well-known/)\" - [R=404,L]\n",
    );
    for (media_type, endings) in facts.endings_by_type() {
        let endings: Vec<String> = endings.iter().map(|ending| format!(".{ending}")).collect();
        let _ = writeln!(text, "AddType \"{media_type}\" {}", endings.join(" "));
    }
    for (pattern, media_type) in &facts.special {
        let expression = pattern.expression(&facts.prefix);
        let media_type = media_type.as_str();
        let _ = writeln!(text, "<If \"%{{REQUEST_URI}} =~ m#{expression}#\">\n    ForceType \"{media_type}\"\n</If>");
    }
    for (name, value) in SECURITY.iter().copied().chain([facts.fresh()]) {
        let _ = writeln!(text, "Header always set {name} \"{value}\"");
    }
    for (name, value, patterns) in facts.some_headers() {
        for pattern in patterns {
            let expression = pattern.expression(&facts.prefix);
            let _ = writeln!(text, "Header always set {name} \"{value}\" \"expr=%{{REQUEST_URI}} =~ m#{expression}#\"");
        }
    }
    let all = facts.types.values().chain(facts.special.iter().map(|(_, media_type)| media_type));
    let mut packed: Vec<&str> = all.copied().filter(|it| MediaType::is_text(*it)).map(bare).collect();
    packed.sort_unstable();
    packed.dedup();
    let _ = write!(
        text,
        "<IfModule deflate_module>\n    AddOutputFilterByType DEFLATE {}\n</IfModule>\n",
        packed.join(" ")
    );
    places(facts, &mut text);
    text
}

fn bare(media_type: MediaType) -> &'static str {
    let name = media_type.as_str();
    name.split(';').next().unwrap_or(name)
}

fn places(facts: &SiteFacts, text: &mut String) {
    let (root, folders) = facts.root_and_folders();
    if let Some(area) = root {
        let _ = writeln!(text, "ErrorDocument 404 {}", facts.at(&area.not_found));
    }
    for area in folders {
        let (folder, page) = (literal(&facts.at(area.folder)), facts.at(&area.not_found));
        let _ = writeln!(text, "<If \"%{{REQUEST_URI}} =~ m#^{folder}#\">\n    ErrorDocument 404 {page}\n</If>");
    }
    for (from, to) in &facts.moved {
        let _ = writeln!(text, "Redirect 301 {} {}", facts.at(from), facts.whole(to));
    }
    if !facts.gone.is_empty() {
        text.push_str("# The notice that stands in the place of a withdrawn record, as the body of the 410.\n");
    }
    for path in &facts.gone {
        let address = facts.at(path);
        let _ = write!(
            text,
            "<If \"%{{REQUEST_URI}} == '{address}'\">\n    ErrorDocument 410 {address}\n</If>\n\
             RewriteCond \"%{{ENV:REDIRECT_STATUS}}\" \"^$\"\nRewriteRule \"^{}$\" - [G]\n",
            literal(path)
        );
    }
}
