//! `questions!`: writes a Rust type and its row of questions from one text, so that neither can drift from the other.
//!
//! ```text
//! field: Type, "Label", Need [, covenant [B1 F]] [, atrs [description]]
//!     => "help for the author", "an example answer as TOML";
//! ```
//!
//! The field's rustdoc is the question in plain words, and becomes the description in the JSON Schema.

macro_rules! questions {
    (
        $(#[doc = $about:literal])*
        pub struct $name:ident {
            $(
                #[doc = $asks:literal]
                $field:ident: $type:ty, $label:literal, $need:ident
                    $(, covenant [$($clause:ident)*])? $(, atrs [$($atrs:ident)*])?
                    => $help:literal, $example:literal;
            )*
        }
    ) => {
        $(#[doc = $about])*
        #[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        pub struct $name {
            $(
                #[doc = $asks]
                #[serde(default, skip_serializing_if = "crate::standard::question::unanswered")]
                pub $field: $type,
            )*
        }

        impl $name {
            /// The questions whose answers this type holds, in the order in which they are asked.
            pub const QUESTIONS: &'static [crate::standard::question::Question] = &[$(
                crate::standard::question::Question {
                    table: stringify!($name),
                    key: crate::standard::question::bare(stringify!($field)),
                    label: $label,
                    asks: $asks.trim_ascii(),
                    help: $help,
                    example: $example,
                    need: crate::standard::question::Need::$need,
                    covenant: &[$($(crate::standard::covenant::Clause::$clause),*)?],
                    atrs: &[$($(stringify!($atrs)),*)?],
                    kind: <$type as crate::standard::question::Answer>::KIND,
                },
            )*];
        }

        impl crate::standard::question::Answer for $name {
            const KIND: crate::standard::question::Kind =
                crate::standard::question::Kind::Table(Self::QUESTIONS);

            fn given(&self) -> crate::standard::question::Given<'_> {
                crate::standard::question::Given::Table(
                    Self::QUESTIONS
                        .iter()
                        .zip([$(crate::standard::question::Answer::given(&self.$field)),*])
                        .collect(),
                )
            }

            fn is_answered(&self) -> bool {
                $(crate::standard::question::Answer::is_answered(&self.$field))||*
            }
        }

        impl $name {
            /// The answer to the question with this key alone, which costs less than to gather all answers.
            pub fn given_to(
                &self,
                key: &str,
            ) -> Option<(&'static crate::standard::question::Question, crate::standard::question::Given<'_>)> {
                let question = Self::QUESTIONS.iter().find(|question| question.key == key)?;
                $(if key == crate::standard::question::bare(stringify!($field)) {
                    return Some((question, crate::standard::question::Answer::given(&self.$field)));
                })*
                None
            }
        }
    };
}
