//! The Covenant for Using Artificial Intelligence in Policing (NPCC, version 1.1, endorsed on 28 September 2023):
//! its principles and the clauses that a public register answers. The wording is ours; the Covenant's own text is at [`COVENANT_URL`].

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Where the Covenant is published.
pub const COVENANT_URL: &str =
    "https://science.police.uk/delivery/resources/covenant-for-using-artificial-intelligence-ai-in-policing/";

/// The six principles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Principle {
    /// Lawful.
    A,
    /// Transparent.
    B,
    /// Explainable.
    C,
    /// Responsible.
    D,
    /// Accountable.
    E,
    /// Robust.
    F,
}

impl Principle {
    /// All six, in the Covenant's order.
    pub const ALL: [Self; 6] = [Self::A, Self::B, Self::C, Self::D, Self::E, Self::F];

    /// Its letter.
    pub fn letter(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::D => "D",
            Self::E => "E",
            Self::F => "F",
        }
    }

    /// Its name.
    pub fn label(self) -> &'static str {
        match self {
            Self::A => "Lawful",
            Self::B => "Transparent",
            Self::C => "Explainable",
            Self::D => "Responsible",
            Self::E => "Accountable",
            Self::F => "Robust",
        }
    }

    /// What the public should be able to find out under it.
    pub fn about(self) -> &'static str {
        match self {
            Self::A => "Which law allows the use, which standards are followed, and what was assessed first.",
            Self::B => {
                "What the algorithm does and what is wrong with its data, published unless there is a ground not to."
            }
            Self::C => "How a result comes about, told to the people who need to know.",
            Self::D => "Why it is used, who decides, and how harm is looked for and stopped.",
            Self::E => "Who answers for it, who was trained, and who watches from outside.",
            Self::F => "Whether the data are good enough, the tests are real, and the use is the one it was made for.",
        }
    }
}

macro_rules! clauses {
    ($($clause:ident $principle:ident $about:literal;)*) => {
        /// The clauses that a register answers.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Clause { $(#[doc = $about] $clause,)* }

        impl Clause {
            /// Every clause, in order.
            pub const ALL: &'static [Self] = &[$(Self::$clause),*];

            /// Its number in the Covenant, such as `B1`.
            pub fn code(self) -> &'static str {
                match self { $(Self::$clause => stringify!($clause),)* }
            }

            /// What it asks of a force, in our words.
            pub fn about(self) -> &'static str {
                match self { $(Self::$clause => $about,)* }
            }

            /// The principle it stands under.
            pub fn principle(self) -> Principle {
                match self { $(Self::$clause => Principle::$principle,)* }
            }
        }
    };
}

clauses! {
    A A "say which law and which standards the use rests on";
    B B "be transparent by default";
    B1 B "publish an overview of the algorithm, its data and their known limitations";
    B2 B "where something is withheld, have somebody independent look at it";
    B3 B "let outsiders investigate, and bind suppliers to help them";
    C C "be able to explain a result";
    C1 C "fit the depth of explanation to the impact";
    D D "set the purpose and the measure of success before use, and guard against uncritical trust";
    D1 D "keep a person as the final decision-maker where the public is affected";
    D2 D "let a person review and override";
    D3 D "have a means to stop it";
    D4 D "look for bias and harm at each change";
    E E "name one accountable person";
    E1 E "train those who answer for it and those who use it";
    E2 E "oversee it at the right level";
    E3 E "record it in the force's inventories";
    F F "know the quality of the data and of the results";
    F1 F "use it only for what it was made and authorised for";
    F2 F "look for bias, unintended proxies, poor representation, unfairness and stale data";
    F3 F "let good practice shape the contract";
}
