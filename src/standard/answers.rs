//! The kinds of answer that are more than a Rust primitive: words in two languages, names, ids, addresses.
//!
//! They hold what was written and nothing else; whether it is well written is for `register::check` to say.

use super::lists::Language;
use super::question::{Answer, Given, Kind, Target};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

macro_rules! bilingual {
    ($(#[doc = $doc:literal])* $name:ident, $kind:ident) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
        pub struct $name {
            /// The English words.
            pub en: String,
            /// The Welsh words, when the force has written them.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub cy: Option<String>,
        }

        impl $name {
            /// The words in this language if there are any, else the English, and the language they are in.
            pub fn say(&self, language: Language) -> (&str, Language) {
                match (language, &self.cy) {
                    (Language::Cy, Some(welsh)) => (welsh, Language::Cy),
                    _ => (&self.en, Language::En),
                }
            }
        }

        impl Answer for $name {
            const KIND: Kind = Kind::$kind;

            fn given(&self) -> Given<'_> {
                Given::$kind(self)
            }
        }
    };
}

bilingual!(
    /// One line of words in English and, where the force has written it, in Welsh.
    Line,
    Line
);
bilingual!(
    /// Paragraphs of Markdown in English and, where the force has written it, in Welsh.
    Prose,
    Prose
);

macro_rules! written {
    ($(#[doc = $doc:literal])* $name:ident, $kind:expr) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, JsonSchema)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The text as it was written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Answer for $name {
            const KIND: Kind = $kind;

            fn given(&self) -> Given<'_> {
                Given::Text(&self.0)
            }
        }
    };
}

written!(
    /// A name or a reference that is the same in every language.
    Name,
    Kind::Name
);
written!(
    /// A team's mailbox.
    Email,
    Kind::Email
);
written!(
    /// A public web address.
    Link,
    Kind::Link
);
written!(
    /// The name of an item within its record, for good.
    ItemId,
    Kind::Id(Target::Item)
);
written!(
    /// The id of a technology.
    TechnologyId,
    Kind::Id(Target::Technology)
);
written!(
    /// The id of a dataset.
    DatasetId,
    Kind::Id(Target::Dataset)
);
written!(
    /// The id of an accountable owner.
    OwnerId,
    Kind::Id(Target::Owner)
);
written!(
    /// The id of a product that several forces share.
    ProductId,
    Kind::Id(Target::Product)
);

macro_rules! plain {
    ($type:ty, $kind:ident) => {
        impl Answer for $type {
            const KIND: Kind = Kind::$kind;

            fn given(&self) -> Given<'_> {
                Given::$kind(*self)
            }
        }
    };
}

plain!(bool, YesNo);
plain!(u64, Count);
plain!(f64, Number);
plain!(Date, Date);
