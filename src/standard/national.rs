//! What a national body says once of the forces whose registers it collects: `national.toml`; and the closed lists of what
//! becomes of a feed.
//!
//! Names in it are written in both languages in one file, since whoever keeps it writes of others and has no Welsh edition of
//! its own prose.

use super::answers::*;
use super::force::SigningKey;
use super::lists::{ClosedList, Language, Listed, Region, Term};
use super::question::{Answer, Given, Kind};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

questions! {
    /// Everything in `national.toml`.
    pub struct NationalFile {
        /// Which version of this format is it?
        schema: u64, "Format", Core => "The number 1.", "1";
        /// Who collects, and where is it published?
        national: Nation, "The collection", Always => "Whose collection it is, and the address of its website.", "";
        /// How are feeds fetched?
        collecting: Collecting, "Fetching", Asked => "How many at once, and how patiently.", "";
        /// Whose registers are collected?
        forces: Vec<Member>, "Forces", Asked => "One [[forces]] table for each force, also for those that publish nothing yet.", "";
    }
}

questions! {
    /// Who collects the registers, and where the collection is published.
    pub struct Nation {
        /// What is the collection called?
        name: Name, "Name", Core => "The title of the website.", "\"Police technology in the United Kingdom\"";
        /// What is it called in Welsh?
        name_cy: Option<Name>, "Name in Welsh", Asked => "The same in Welsh.", "\"Technoleg yr heddlu yn y Deyrnas Unedig\"";
        /// Who collects?
        publisher: Name, "Publisher", Core => "The body that collects and publishes.", "\"Office for Police Technology\"";
        /// What is the publisher called in Welsh?
        publisher_cy: Option<Name>, "Publisher in Welsh", Asked => "The same in Welsh.", "\"Swyddfa Technoleg yr Heddlu\"";
        /// At which address does it stand?
        base_url: Link, "Address", Core => "The address of its home page, for good.", "\"https://police-technology.example.org/\"";
        /// In which languages is it?
        languages: Vec<Language>, "Languages", Asked => "[\"en\"], or [\"en\", \"cy\"].", "[\"en\", \"cy\"]";
        /// How can its keepers be reached?
        contact_email: Option<Email>, "Contact", Always => "A team's mailbox.", "\"collection@example.org\"";
        /// Where is the publisher's own website?
        website: Option<Link>, "Website", Asked => "Its main address.", "\"https://www.example.org\"";
        /// Is there something that every page must say?
        notice: Option<Name>, "Notice", Asked => "Shown at the top of every page, for example that the collection is an example.", "\"These forces are made up.\"";
        /// Is there something that every page must say in Welsh?
        notice_cy: Option<Name>, "Notice in Welsh", Asked => "The same in Welsh.", "\"Heddluoedd dychmygol yw'r rhain.\"";
        /// With which keys are the national feeds signed?
        signing_keys: Vec<SigningKey>, "Signing keys", Asked => "The public keys with which the manifest and the checksums are signed; candour key new makes one.", "";
    }
}

questions! {
    /// How feeds are fetched. Everything has a sound value of its own.
    pub struct Collecting {
        /// How many feeds are fetched at once?
        at_once: Option<u64>, "At once", Asked => "8 if you leave it out.", "8";
        /// How many of them from the same computer?
        per_host: Option<u64>, "At once from one host", Asked => "2 if you leave it out.", "2";
        /// For how many seconds may a file take?
        seconds: Option<u64>, "Seconds for a file", Asked => "60 if you leave it out.", "60";
        /// How often is a fetch tried again?
        tries: Option<u64>, "Tries", Asked => "3 if you leave it out; each waits longer than the one before.", "3";
        /// How large may a file be, in MiB?
        largest_mib: Option<u64>, "Largest file, in MiB", Asked => "64 if you leave it out. What is unpacked counts.", "64";
    }
}

questions! {
    /// A force whose register is collected, or should be.
    pub struct Member {
        /// What is its code?
        code: ItemId, "Code", Core => "The code that the force gives itself in its register ([force] id). It is never used for another.", "\"glanhafren\"";
        /// What is it called?
        name: Name, "Name", Core => "Its full name.", "\"Glanhafren Police\"";
        /// What is it called in Welsh?
        name_cy: Option<Name>, "Name in Welsh", Asked => "The same in Welsh.", "\"Heddlu Glanhafren\"";
        /// In which region is it?
        region: Region, "Region", Core => "One of the list.", "\"wales\"";
        /// Where does its register stand?
        feeds: Vec<Name>, "Feeds", Asked => "The address of the register's home page; or a folder, as seen from national.toml. The first that answers is taken.", "[\"https://ai.example.police.uk/\"]";
        /// With which keys does it sign?
        keys: Vec<SigningKey>, "Keys", Asked => "The force's public keys, as it told you and not as its website says. With a key in use, an unsigned feed is held.", "";
        /// How often is it expected to publish?
        cadence: Option<Cadence>, "Expected", Asked => "One of the list. The force is shown as late when its register is older.", "\"quarterly\"";
        /// Which post is asked when something is wrong?
        contact: Option<Name>, "Contact", Asked => "A post, not a person. It is not published.", "\"Head of data and analytics\"";
        /// Into which force was it merged?
        merged_into: Option<ItemId>, "Merged into", Asked => "The code of another force here. What it published is kept.", "\"west-glanhafren\"";
        /// What is known while there is no feed?
        without_feed: Option<WithoutFeed>, "Without a feed", Asked => "One of the list.", "\"not-yet-connected\"";
        /// Since when is that so?
        without_feed_since: Option<Date>, "Since", Asked => "The day on which the force said so, or on which you looked.", "2026-11-02";
        /// What should readers know of it?
        note: Option<Name>, "Note", Asked => "One sentence, shown beside its state.", "\"It answered on 2 November that it is preparing its register.\"";
        /// What should readers of Welsh know of it?
        note_cy: Option<Name>, "Note in Welsh", Asked => "The same in Welsh.", "\"Atebodd ar 2 Tachwedd ei fod yn paratoi ei gofrestr.\"";
        /// Where does it stand on the map of tiles?
        tile: Vec<u64>, "Tile", Asked => "Column and row, from 1 at the top left. A force without a tile stands in the table alone.", "[4, 9]";
    }
}

lists! {
    /// Every closed list of a national collection.
    NATIONAL_LISTS;

    /// What is known of a force whose feed is not collected.
    WithoutFeed "without_feed" {
        NotYetConnected = "not-yet-connected" "Not yet connected" "It publishes a register, or says that it will, and this collection does not fetch it yet.",
        NeverPublished = "never-published" "Never published" "No register of it was ever found.",
        DeclaredNil = "declared-nil" "Declared nil" "It says that it uses no such technology.",
    }
    /// How often a force is expected to publish.
    Cadence "cadence" {
        Monthly = "monthly" "Every month",
        Quarterly = "quarterly" "Every three months",
        HalfYearly = "half-yearly" "Every six months",
        Yearly = "yearly" "Every year",
    }
    /// How a force stands in the collection.
    Condition "condition" {
        Current = "current" "Current" "Its register was fetched, is whole, and is not overdue.",
        Late = "late" "Late" "Its register was fetched and is whole, and an update is overdue.",
        Held = "held" "Held" "The last fetch could not be taken. What is shown is the last good copy, if there is one.",
        DeclaredNil = "declared-nil" "Declared nil" "It says that it uses no such technology.",
        NeverPublished = "never-published" "Never published" "No register of it was ever found.",
        NotYetConnected = "not-yet-connected" "Not yet connected" "It publishes a register, or says that it will, and this collection does not fetch it yet.",
        Merged = "merged" "Merged" "The force is now part of another. What it published is kept.",
    }
    /// What was decided of a feed.
    Verdict "verdict" {
        Accepted = "accepted" "Accepted" "The copy was taken.",
        Unchanged = "unchanged" "Unchanged" "The copy that is here is still the one that the force publishes.",
        Held = "held" "Held" "The copy was not taken. The last good one stays.",
    }
    /// Why a feed was held.
    Grounds "grounds" {
        Unreachable = "unreachable" "Not reachable" "No connection could be made, or it broke off.",
        NotFound = "not-found" "Not found" "Nothing stands at the address.",
        ServerFault = "server-fault" "Server fault" "The server answers with an error.",
        NotTrusted = "not-trusted" "Connection not to be trusted" "The certificate is wrong, or the address is not encrypted.",
        Redirected = "redirected" "Sent on" "The server sends us on too often, or to where we do not follow.",
        TooSlow = "too-slow" "Too slow" "The file did not arrive in time.",
        TooLarge = "too-large" "Too large" "The file is larger than this collection takes.",
        CutShort = "cut-short" "Cut short" "Less arrived than was announced.",
        NotData = "not-data" "Not data" "A web page, or something else that is no JSON, stands in place of the data.",
        NotAFeed = "not-a-feed" "Not a feed" "It is JSON, and not a feed of a register.",
        TooNew = "too-new" "Format too new" "It is of a newer version of the format than this collection knows.",
        TooOld = "too-old" "Format too old" "It is of an older version of the format than this collection still reads.",
        WrongShape = "wrong-shape" "Wrong shape" "It does not keep to the format that it names.",
        WrongSums = "wrong-sums" "Sums do not match" "A file is not the one that its manifest lists.",
        Disagrees = "disagrees" "Contradicts itself" "Its files do not say the same.",
        DuplicateId = "duplicate-id" "An id twice" "Two records have the same id.",
        WrongForce = "wrong-force" "Another force's feed" "The feed is of another force.",
        WrongAddress = "wrong-address" "Another address's feed" "The feed says that it stands at another address.",
        OtherLicence = "other-licence" "Other licence" "Its licence does not let everybody use it.",
        NotSigned = "not-signed" "Not signed" "A signature was expected and is not there.",
        WrongSignature = "wrong-signature" "Wrong signature" "The signature is not of one of the force's keys.",
        BrokenHistory = "broken-history" "Broken history" "Its history is altered, or does not go on from the one that is known.",
        WentBack = "went-back" "Older than before" "It is an older edition than the one that is here.",
        Vanished = "vanished" "Records vanished" "Records are gone without a notice in their place.",
        Shrunk = "shrunk" "Much smaller" "It has far fewer records than before.",
    }
}
