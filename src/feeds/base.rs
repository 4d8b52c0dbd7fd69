//! The address of the register's home page, made ready for other addresses to be hung below it.

use crate::public::PublicRegister;
use crate::site::Address;
use crate::standard::Language;
use url::Url;

/// The site's own address, which ends in exactly one `/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Base {
    address: String,
    host: String,
}

impl Base {
    /// The base of this register's site, however its author ended the address.
    pub fn of(register: &PublicRegister) -> Self {
        Self::new(register.site.base_url.as_str())
    }

    /// The base at this address, with or without its last `/`.
    pub fn new(address: &str) -> Self {
        let address = format!("{}/", address.trim().trim_end_matches('/'));
        let host = Url::parse(&address).ok().and_then(|url| url.host_str().map(str::to_owned));
        let host = host.unwrap_or_else(|| address.trim_matches('/').to_owned());
        Self { address, host }
    }

    /// The address itself.
    pub fn as_str(&self) -> &str {
        &self.address
    }

    /// The host's name, such as `register.example.police.uk`.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The whole address of a feed, or of a page in English.
    pub fn absolute(&self, address: Address<'_>) -> String {
        self.absolute_in(Language::En, address)
    }

    /// The whole address of a page in a language.
    pub fn absolute_in(&self, language: Language, address: Address<'_>) -> String {
        address.absolute(&self.address, language.folder())
    }

    /// The whole address of the feed at this path.
    pub fn feed(&self, path: &str) -> String {
        self.absolute(Address::Feed(path))
    }
}

#[cfg(test)]
mod tests {
    use super::Base;

    #[test]
    fn a_base_ends_in_one_slash_and_knows_its_host() {
        for written in ["https://a.example/x", "https://a.example/x/", " https://a.example/x// "] {
            let base = Base::new(written);
            assert_eq!((base.as_str(), base.host()), ("https://a.example/x/", "a.example"), "{written}");
        }
    }
}
