//! Places that only the force's own network knows: hosts, and files on computers and shares.

use std::net::Ipv4Addr;
use std::ops::Range;

use super::Private;

/// Last parts of a host name that no public name has (RFC 6762, and ICANN's `.internal`), or that networks use as if.
const INSIDE: [&str; 6] = ["local", "internal", "intranet", "lan", "corp", "localdomain"];

/// The folders that paths on a server begin with.
const ROOTS: [&str; 9] = ["/home/", "/Users/", "/mnt/", "/var/", "/etc/", "/srv/", "/opt/", "/usr/", "/root/"];

/// Finds the hosts of an internal network.
pub(super) fn find_hosts(text: &str, found: &mut Vec<(Range<usize>, Private)>) {
    let bytes = text.as_bytes();
    // Sentences have neither, and are most of what is written.
    let has_dot_within =
        || text.match_indices('.').any(|(at, _)| bytes.get(at + 1).is_some_and(|next| is_host_byte(*next)));
    if !text.contains("://") && !has_dot_within() {
        return;
    }
    let mut at = 0;
    while at < bytes.len() {
        let length = bytes[at..].iter().take_while(|byte| is_host_byte(**byte)).count();
        let host = text[at..at + length].trim_end_matches(['.', '-']);
        let is_inside = if follows_scheme(&text[..at]) {
            if bytes[at..].starts_with(b"[") { is_inside_v6(&text[at + 1..]) } else { is_inside_web(host) }
        } else {
            is_one_case(host) && is_inside_name(host)
        };
        if is_inside {
            found.push((at..at + host.len().max(1), Private::IntranetHost));
        }
        at += length.max(1);
        while !text.is_char_boundary(at) {
            at += 1;
        }
    }
}

fn is_host_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-')
}

fn follows_scheme(before: &str) -> bool {
    let Some(before) = before.strip_suffix("://") else { return false };
    let tail = &before.as_bytes()[before.len().saturating_sub(5)..];
    tail.eq_ignore_ascii_case(b"https") || tail[tail.len().saturating_sub(4)..].eq_ignore_ascii_case(b"http")
}

/// A host in a web address: also a name without a dot, `localhost` among them, and an address of RFC 1918.
fn is_inside_web(host: &str) -> bool {
    if let Ok(address) = host.parse::<Ipv4Addr>() {
        return address.is_private() || address.is_loopback() || address.is_link_local();
    }
    !host.is_empty() && (!host.contains('.') || is_inside_name(host))
}

/// Local addresses of IPv6 (RFC 4193, RFC 4291).
fn is_inside_v6(address: &str) -> bool {
    let start: String = address.chars().take(4).flat_map(char::to_lowercase).collect();
    ["::1]", "fc", "fd", "fe8", "fe9", "fea", "feb"].iter().any(|local| start.starts_with(local))
}

fn is_inside_name(host: &str) -> bool {
    let Some((name, last)) = host.rsplit_once('.') else { return false };
    let host = host.to_ascii_lowercase();
    (!name.is_empty() && INSIDE.iter().any(|inside| last.eq_ignore_ascii_case(inside)))
        || host == "pnn.police.uk"
        || host.ends_with(".pnn.police.uk")
        || host.split('.').any(|label| label.contains("sharepoint"))
        || (host.starts_with("intranet.") && last.bytes().all(|byte| byte.is_ascii_alphabetic()))
}

/// People write hosts in one case; "the end.Internal" is a missing space.
fn is_one_case(host: &str) -> bool {
    !host.bytes().any(|byte| byte.is_ascii_uppercase()) || !host.bytes().any(|byte| byte.is_ascii_lowercase())
}

/// Finds the paths of files.
pub(super) fn find_paths(text: &str, found: &mut Vec<(Range<usize>, Private)>) {
    if !text.contains('/') && !text.contains('\\') {
        return;
    }
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let is_path = match bytes[at] {
            b'\\' => bytes.get(at + 1) == Some(&b'\\') && (at == 0 || bytes[at - 1] != b'\\'),
            b'/' => is_rooted(&text[..at], &bytes[at..]),
            byte if byte.is_ascii_alphabetic() && !text[..at].ends_with(char::is_alphanumeric) => {
                is_drive(&bytes[at..]) || is_file_scheme(&bytes[at..])
            }
            _ => false,
        };
        if !is_path {
            at += 1;
            continue;
        }
        let end = at + text[at..].find(is_path_end).unwrap_or(text.len() - at);
        if bytes[at] != b'\\' || is_share(&text[at..end]) {
            found.push((at..end, Private::FilePath));
        }
        at = end;
    }
}

/// `/home/…` and its like, where a path begins and neither an address nor the target of a link goes on.
fn is_rooted(before: &str, rest: &[u8]) -> bool {
    let is_start = before
        .chars()
        .next_back()
        .is_none_or(|c| c.is_whitespace() || matches!(c, '"' | '\'' | '`' | '(' | '[' | '“' | '‘'));
    is_start
        && !before.ends_with("](")
        && ROOTS.iter().any(|root| {
            rest.starts_with(root.as_bytes()) && rest.get(root.len()).is_some_and(u8::is_ascii_alphanumeric)
        })
}

/// `C:\…`, or `C:/…` with a capital.
fn is_drive(rest: &[u8]) -> bool {
    match rest {
        [_, b':', b'\\', ..] => true,
        [drive, b':', b'/', next, ..] => drive.is_ascii_uppercase() && next.is_ascii_alphanumeric(),
        _ => false,
    }
}

fn is_file_scheme(rest: &[u8]) -> bool {
    let is = |scheme: &[u8]| rest.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    is(b"smb://") || (is(b"file:") && matches!(rest.get(5), Some(b'/' | b'\\')))
}

/// `\\server\share`.
fn is_share(path: &str) -> bool {
    let names = path.trim_start_matches('\\').split_once('\\');
    names.is_some_and(|(server, share)| {
        server.starts_with(char::is_alphanumeric) && share.starts_with(|c: char| c.is_alphanumeric() || c == '\\')
    })
}

fn is_path_end(c: char) -> bool {
    c.is_whitespace() || matches!(c, '"' | '<' | '>' | '|' | '`' | ')' | ']' | '”' | '’')
}

#[cfg(test)]
mod tests {
    use super::*;

    type Finder = fn(&str, &mut Vec<(Range<usize>, Private)>);

    fn first(find: Finder, text: &str) -> Option<&str> {
        let mut found = Vec::new();
        find(text, &mut found);
        found.first().map(|(at, _)| &text[at.clone()])
    }

    #[test]
    fn hosts_inside_and_outside() {
        for (text, expected) in [
            ("on server01.force.local.", Some("server01.force.local")),
            ("dms.internal, x", Some("dms.internal")),
            ("FILES.CORP", Some("FILES.CORP")),
            ("intranet.force.police.uk/x", Some("intranet.force.police.uk")),
            ("a@force.pnn.police.uk", Some("force.pnn.police.uk")),
            ("https://force-my.sharepoint.com/x", Some("force-my.sharepoint.com")),
            ("http://10.1.2.3:8080/", Some("10.1.2.3")),
            ("(https://192.168.0.1)", Some("192.168.0.1")),
            ("HTTP://172.31.0.1", Some("172.31.0.1")),
            ("http://localhost:3000", Some("localhost")),
            ("https://nas/", Some("nas")),
            ("http://[fe80::1]/", Some("[")),
            ("http://172.32.0.1 and https://8.8.8.8/", None),
            ("version 10.1.2.3", None),
            ("https://www.gov.uk and www.police.uk", None),
            ("the local force. Internal review, local.", None),
            ("the end.Internal review", None),
            ("on SharePoint and our intranet.", None),
            ("ftp://nas", None),
            ("https://…", None),
            (".local", None),
            ("ŵ.ŷ — “…”", None),
        ] {
            assert_eq!(first(find_hosts, text), expected, "{text:?}");
        }
    }

    #[test]
    fn paths_of_files() {
        for (text, expected) in [
            ("in C:\\Users\\jo.", Some("C:\\Users\\jo.")),
            ("d:\\x", Some("d:\\x")),
            ("(C:/Data/x)", Some("C:/Data/x")),
            ("\\\\nas01\\share\\a b", Some("\\\\nas01\\share\\a")),
            ("`/home/jo/x`", Some("/home/jo/x")),
            ("see file:///srv/x", Some("file:///srv/x")),
            ("smb://nas/x", Some("smb://nas/x")),
            ("https://a.org/home/x", None),
            ("[x](/home/about)", None),
            ("/home/", None),
            ("and/or /about", None),
            ("the file: see below", None),
            ("profile:/x", None),
            ("A\\B, \\\\, \\\\x", None),
            ("Either A: or B:", None),
            ("http://a.org", None),
        ] {
            assert_eq!(first(find_paths, text), expected, "{text:?}");
        }
    }
}
