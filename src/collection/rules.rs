//! The rules of `national.toml` and of what was collected, each as a row of data.

use crate::findings::{Example, Rule, Severity};

/// The rules of this family.
pub const RULES: &[&Rule] = &[
    &CODE_TWICE,
    &MERGED_INTO_NOTHING,
    &FEED_ADDRESS,
    &FEED_TWICE,
    &FEED_AND_NONE,
    &KEY,
    &TILE,
    &BOUNDS,
    &ADDRESS,
    &NO_LONGER_NAMED,
    &COPY_UNREADABLE,
];

const FILE: &str = "national.toml";

const fn example(text: &'static str) -> Example {
    Example { file: FILE, text }
}

pub(super) static CODE_TWICE: Rule = Rule {
    name: "national-code-twice",
    family: "national",
    severity: Severity::Error,
    about: "Every force of a collection has a code of its own.",
    why: "what two forces publish would be taken for one register",
    wrong: example(
        "[[forces]]\ncode = \"avonmoor\"\nname = \"Avonmoor Police\"\nregion = \"wales\"\n\n[[forces]]\ncode = \"avonmoor\"\nname = \"Avonmoor City Police\"\nregion = \"wales\"\n",
    ),
    right: example(
        "[[forces]]\ncode = \"avonmoor\"\nname = \"Avonmoor Police\"\nregion = \"wales\"\n\n[[forces]]\ncode = \"avonmoor-city\"\nname = \"Avonmoor City Police\"\nregion = \"wales\"\n",
    ),
};

pub(super) static MERGED_INTO_NOTHING: Rule = Rule {
    name: "national-merged-into-nothing",
    family: "national",
    severity: Severity::Error,
    about: "A force that was merged leads to another force of the collection, and in the end to one that still stands.",
    why: "a reader who looks for the old force would find nobody who answers for its technologies",
    wrong: example(
        "[[forces]]\ncode = \"avonmoor\"\nname = \"Avonmoor Police\"\nregion = \"wales\"\nmerged_into = \"west-avonmoor\"\n",
    ),
    right: example(
        "[[forces]]\ncode = \"avonmoor\"\nname = \"Avonmoor Police\"\nregion = \"wales\"\nmerged_into = \"west-avonmoor\"\n\n[[forces]]\ncode = \"west-avonmoor\"\nname = \"West Avonmoor Police\"\nregion = \"wales\"\n",
    ),
};

pub(super) static FEED_ADDRESS: Rule = Rule {
    name: "national-feed-address",
    family: "national",
    severity: Severity::Error,
    about: "A feed is an https address, or a folder.",
    why: "what is not encrypted anybody on the way can alter, and the public would read it as the force's word",
    wrong: example(
        "[[forces]]\ncode = \"avonmoor\"\nname = \"Avonmoor Police\"\nregion = \"wales\"\nfeeds = [\"http://ai.avonmoor.example/\"]\n",
    ),
    right: example(
        "[[forces]]\ncode = \"avonmoor\"\nname = \"Avonmoor Police\"\nregion = \"wales\"\nfeeds = [\"https://ai.avonmoor.example/\"]\n",
    ),
};

pub(super) static FEED_TWICE: Rule = Rule {
    name: "national-feed-twice",
    family: "national",
    severity: Severity::Error,
    about: "No two forces have the same feed.",
    why: "one of the two would be shown with the register of the other",
    wrong: example(
        "[[forces]]\ncode = \"avonmoor\"\nname = \"Avonmoor Police\"\nregion = \"wales\"\nfeeds = [\"https://ai.avonmoor.example/\"]\n\n[[forces]]\ncode = \"tidewell\"\nname = \"Tidewell Police\"\nregion = \"wales\"\nfeeds = [\"https://ai.avonmoor.example\"]\n",
    ),
    right: example(
        "[[forces]]\ncode = \"avonmoor\"\nname = \"Avonmoor Police\"\nregion = \"wales\"\nfeeds = [\"https://ai.avonmoor.example/\"]\n\n[[forces]]\ncode = \"tidewell\"\nname = \"Tidewell Police\"\nregion = \"wales\"\nfeeds = [\"https://ai.tidewell.example/\"]\n",
    ),
};

pub(super) static FEED_AND_NONE: Rule = Rule {
    name: "national-feed-and-none",
    family: "national",
    severity: Severity::Warning,
    about: "What is known of a force without a feed is not said of one that has a feed.",
    why: "readers would not know which of the two is true",
    wrong: example(
        "[[forces]]\ncode = \"avonmoor\"\nname = \"Avonmoor Police\"\nregion = \"wales\"\nfeeds = [\"https://ai.avonmoor.example/\"]\nwithout_feed = \"never-published\"\n",
    ),
    right: example(
        "[[forces]]\ncode = \"avonmoor\"\nname = \"Avonmoor Police\"\nregion = \"wales\"\nwithout_feed = \"never-published\"\n",
    ),
};

pub(super) static KEY: Rule = Rule {
    name: "national-key",
    family: "national",
    severity: Severity::Error,
    about: "The key of a force can be read, and its last day is not before its first.",
    why: "with a key that is none, nobody could tell the force's register from a forged one",
    wrong: example(
        "[[forces]]\ncode = \"avonmoor\"\nname = \"Avonmoor Police\"\nregion = \"wales\"\n\n[[forces.keys]]\nkey = \"RWQnotakey\"\nfrom = 2026-11-21\n",
    ),
    right: example(
        "[[forces]]\ncode = \"avonmoor\"\nname = \"Avonmoor Police\"\nregion = \"wales\"\n\n[[forces.keys]]\nkey = \"RWQ2l2GFrUKOiG4NTv6ES09bC5OIlO0FXVN4bYmUmdMaYkAjGbzrCZ0X\"\nfrom = 2026-11-21\n",
    ),
};

pub(super) static TILE: Rule = Rule {
    name: "national-tile",
    family: "national",
    severity: Severity::Error,
    about: "A tile of the map is a column and a row from 1 to 40, and one force stands on it.",
    why: "a force that is covered by another is not on the map",
    wrong: example(
        "[[forces]]\ncode = \"avonmoor\"\nname = \"Avonmoor Police\"\nregion = \"wales\"\ntile = [2, 3]\n\n[[forces]]\ncode = \"tidewell\"\nname = \"Tidewell Police\"\nregion = \"wales\"\ntile = [2, 3]\n",
    ),
    right: example(
        "[[forces]]\ncode = \"avonmoor\"\nname = \"Avonmoor Police\"\nregion = \"wales\"\ntile = [2, 3]\n\n[[forces]]\ncode = \"tidewell\"\nname = \"Tidewell Police\"\nregion = \"wales\"\ntile = [2, 4]\n",
    ),
};

pub(super) static BOUNDS: Rule = Rule {
    name: "national-bounds",
    family: "national",
    severity: Severity::Error,
    about: "The limits of fetching are within reason: 1 to 64 at once, 1 to 16 from one host, 1 to 3600 seconds, 1 to 10 tries, 1 to 512 MiB.",
    why: "a collection that never ends, or that floods a force's server, collects nothing",
    wrong: example("[collecting]\nat_once = 0\n"),
    right: example("[collecting]\nat_once = 8\n"),
};

pub(super) static ADDRESS: Rule = Rule {
    name: "national-address",
    family: "national",
    severity: Severity::Error,
    about: "The collection's own address is a whole https address that ends in a slash.",
    why: "every link in pages and feeds is made from it",
    wrong: example(
        "schema = 1\n[national]\nname = \"Police technology\"\npublisher = \"Office\"\ncontact_email = \"collection@example.org\"\nbase_url = \"https://police-technology.example.org\"\n",
    ),
    right: example(
        "schema = 1\n[national]\nname = \"Police technology\"\npublisher = \"Office\"\ncontact_email = \"collection@example.org\"\nbase_url = \"https://police-technology.example.org/\"\n",
    ),
};

pub(super) static NO_LONGER_NAMED: Rule = Rule {
    name: "national-no-longer-named",
    family: "national",
    severity: Severity::Warning,
    about: "A force whose register was collected stays in national.toml, as merged if it was merged.",
    why: "what it published would disappear from the national picture without a word",
    wrong: Example { file: FILE, text: "a force was taken out, and collected/forces/ holds a copy of its register\n" },
    right: Example { file: FILE, text: "the force stays, with merged_into = \"west-avonmoor\"\n" },
};

pub(super) static COPY_UNREADABLE: Rule = Rule {
    name: "national-copy-unreadable",
    family: "national",
    severity: Severity::Error,
    about: "Every copy that was accepted is there and is as it was accepted.",
    why: "the national picture would lack a force, and nobody would be told",
    wrong: Example { file: "collected/forces/avonmoor/", text: "somebody has edited register.json\n" },
    right: Example { file: "collected/forces/avonmoor/", text: "the copy as candour collect wrote it\n" },
};
