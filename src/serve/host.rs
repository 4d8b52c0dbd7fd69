//! For whom the preview is: only those who call it by a name of this very computer.
//!
//! A page of the internet can have its own name lead to this computer and so read what stands here; the name it asks by
//! then gives it away (“DNS rebinding”).

/// Whether a `Host` header names this computer, with the port or without.
pub(super) fn is_this_computer(host: &str, port: u16) -> bool {
    let name = host.strip_suffix(&format!(":{port}")).unwrap_or(host);
    ["127.0.0.1", "[::1]"].contains(&name) || name.eq_ignore_ascii_case("localhost")
}

#[cfg(test)]
mod tests {
    use super::is_this_computer;

    #[test]
    fn only_names_of_this_computer_will_do() {
        for good in ["localhost:8000", "LOCALHOST:8000", "127.0.0.1:8000", "[::1]:8000", "localhost"] {
            assert!(is_this_computer(good, 8000), "{good}");
        }
        let bad = ["", "a.example", "a.example:8000", "localhost:80", "localhost.a.example:8000", "127.0.0.1.a:8000"];
        for bad in bad.into_iter().chain(["localhost:8000:8000", "user@localhost:8000", ":8000", "0.0.0.0:8000"]) {
            assert!(!is_this_computer(bad, 8000), "{bad}");
        }
    }
}
