//! What a force says once for the whole register: `register.toml`, and the facts at the top of pages and updates.

use super::answers::*;
use super::lists::*;
use jiff::civil::Date;

/// The pages that every site has, also where the force has written no prose for them: the law asks for some, and the rest
/// would be missed. Each is made from facts; the force's page of the same id adds its words.
pub const STANDING_PAGES: &[&str] = &["about", "privacy", "accessibility-statement", "glossary"];

questions! {
    /// Everything in `register.toml`.
    pub struct RegisterFile {
        /// Which version of this format is it?
        schema: u64, "Format", Core => "The number 1.", "1";
        /// Whose register is it?
        force: Force, "The force", Always => "Who publishes the register.", "";
        /// How complete is it?
        statement: Statement, "Completeness", Always => "What was looked for, how, and what is known to be missing.", "";
        /// On what terms is it published?
        register: RegisterFacts, "The register", Always => "Licence, next update and who keeps it.", "";
        /// How is the website set up?
        site: Site, "The website", Always => "Address, languages and theme.", "";
        /// How accessible is the website?
        accessibility: Accessibility, "Accessibility", Asked => "The facts of the statement that the law asks for.", "";
    }
}

questions! {
    /// Who publishes the register.
    pub struct Force {
        /// What is its code?
        id: ItemId, "Code", Core => "Short and permanent; it names the force in the feeds.", "\"glanhafren\"";
        /// What is it called?
        name: Line, "Name", Core => "Its full name.", "\"Glanhafren Police\"";
        /// In which region is it?
        region: Region, "Region", Core => "One of the list.", "\"wales\"";
        /// Where is its website?
        website: Option<Link>, "Website", Always => "Its main address.", "\"https://www.example.police.uk\"";
        /// How can the register's keepers be reached?
        contact_email: Option<Email>, "Contact", Always => "A team's mailbox.", "\"ai-register@example.police.uk\"";
        /// Where can I write?
        postal_address: Option<Line>, "Postal address", Asked => "For people without internet.", "\"AI register, Glanhafren Police, PO Box 1, Ellingham EL1 1AA\"";
        /// Where can I call?
        telephone: Option<Name>, "Telephone", Asked => "A public number.", "\"101\"";
        /// Where can I complain?
        complaints_url: Option<Link>, "Complaints", Always => "The force's complaints page.", "\"https://www.example.police.uk/complaints\"";
        /// Where can I ask under the Freedom of Information Act?
        foi_url: Option<Link>, "Freedom of Information", Always => "The force's page for requests.", "\"https://www.example.police.uk/foi\"";
        /// Where can I write about data on me?
        data_protection_email: Option<Email>, "Data protection", Asked => "The mailbox of the data protection officer, for the privacy notice.", "\"data-protection@example.police.uk\"";
        /// Where is the publication scheme?
        publication_scheme_url: Option<Link>, "Publication scheme", Asked => "The force's publication scheme.", "\"https://www.example.police.uk/publication-scheme\"";
        /// Who oversees the force?
        oversight_body: Option<Line>, "Oversight body", Always => "The police and crime commissioner, or the mayor.", "\"Police and Crime Commissioner for Glanhafren\"";
        /// Where is the oversight body's website?
        oversight_url: Option<Link>, "Oversight body's website", Asked => "Its address.", "\"https://www.example-pcc.police.uk\"";
        /// Is there something that every page must say?
        notice: Option<Line>, "Notice", Asked => "Shown at the top of every page, for example that the register is an example.", "\"This force is made up.\"";
    }
}

questions! {
    /// How complete the register is.
    pub struct Statement {
        /// How complete is it?
        text: Prose, "Statement", Core, covenant [B E3] => "What the register covers, in two or three sentences.", "\"Every data-driven technology that we know of is here.\"";
        /// At which date?
        as_of: Date, "As of", Core, covenant [B] => "The day for which this is true.", "2026-11-02";
        /// How was it found out?
        method: Option<Prose>, "How we looked", Always, covenant [B E3] => "Which systems were looked for and how, general-purpose assistants included.", "\"We asked every department, and compared the answers with contracts and with network records.\"";
        /// What is known to be missing?
        known_gaps: Vec<Line>, "Known gaps", Asked, covenant [B] => "Each thing that is not covered, and why.", "[\"Regional units that other forces run\"]";
    }
}

questions! {
    /// The terms of the register.
    pub struct RegisterFacts {
        /// Under which licence may it be used?
        licence: Licence, "Licence", Core => "The Open Government Licence lets everyone use it.", "\"OGL-UK-3.0\"";
        /// When is the next update due?
        next_update_due: Option<Date>, "Next update due", Always => "Readers and national bodies notice if it is late.", "2027-02-01";
        /// Which post keeps the list?
        programme_lead: Option<Line>, "Kept by", Always, covenant [E] => "The programme lead of the College's practice: a post.", "\"Head of data and analytics\"";
    }
}

questions! {
    /// How the website is set up.
    pub struct Site {
        /// At which address does it stand?
        base_url: Link, "Address", Core => "The address of the register's home page, for good.", "\"https://ai.example.police.uk/\"";
        /// In which languages is it?
        languages: Vec<Language>, "Languages", Asked => "[\"en\"], or [\"en\", \"cy\"] for a force in Wales.", "[\"en\"]";
        /// For how many days does the host keep its list of requests?
        logs_kept_days: Option<u64>, "Days that requests are kept", Asked => "For the privacy notice: how long the computer that sends the pages keeps a line for each request; 0 if it keeps none.", "7";
        /// With which keys are the feeds signed?
        signing_keys: Vec<SigningKey>, "Signing keys", Asked => "The public keys with which the manifest and the checksums are signed; candour key new makes one.", "";
        /// Where can a weakness of the website be told?
        security: Security, "Security", Asked => "What security.txt says to people who find a weakness (RFC 9116). Leave the table out and there is no such file.", "";
        /// Which theme does it use?
        theme: Option<ItemId>, "Theme", Asked => "A folder in themes/; plain if you leave it out.", "\"plain\"";
    }
}

questions! {
    /// A key with which the force signs what it publishes.
    pub struct SigningKey {
        /// What is the public key?
        key: Name, "Public key", Core => "The 56 characters that candour key new printed; they begin with RW.", "\"RWQ2l2GFrUKOiG4NTv6ES09bC5OIlO0FXVN4bYmUmdMaYkAjGbzrCZ0X\"";
        /// Since when is it in use?
        from: Date, "In use from", Core => "The day of the first signature.", "2026-11-21";
        /// Until when was it in use?
        until: Option<Date>, "In use until", Asked => "The last day, once another key has taken its place. Leave the key in: old signatures are proved with it.", "2027-11-21";
    }
}

questions! {
    /// Where people who find a weakness of the website can tell it: `/.well-known/security.txt` (RFC 9116).
    pub struct Security {
        /// At which mailbox can a weakness be told?
        contact_email: Option<Email>, "Mailbox for weaknesses", Asked => "A team's mailbox that is read on every working day.", "\"security@example.police.uk\"";
        /// At which web address can a weakness be told?
        contact_url: Option<Link>, "Form for weaknesses", Asked => "A form, or a page that says how to tell.", "\"https://www.example.police.uk/report-a-vulnerability\"";
        /// Until which day is this true?
        expires: Option<Date>, "True until", Asked => "A day less than a year away; candour due reminds you. Finders of weaknesses do not trust what has expired.", "2027-06-30";
        /// Which rules are there for those who look for weaknesses?
        policy_url: Option<Link>, "Rules for finders", Asked => "The page that says what may be tried and what is done with what is told.", "\"https://www.example.police.uk/vulnerability-policy\"";
        /// In which languages can it be told?
        languages: Vec<Language>, "Languages of the team", Asked => "The languages that the team reads.", "[\"en\", \"cy\"]";
        /// Who is thanked, and where?
        acknowledgments_url: Option<Link>, "Thanks to finders", Asked => "The page that names those who told of a weakness.", "\"https://www.example.police.uk/security-thanks\"";
        /// With which key can it be encrypted?
        encryption_url: Option<Link>, "Key for encryption", Asked => "The address of the team's public key.", "\"https://www.example.police.uk/security-key.asc\"";
    }
}

questions! {
    /// The facts of the accessibility statement.
    pub struct Accessibility {
        /// How far does the website meet the regulations?
        compliance: Option<Compliance>, "Compliance", Asked => "One of the list.", "\"partial\"";
        /// What does not meet them yet?
        known_issues: Vec<Line>, "Known issues", Asked => "Each, and by when it will be mended.", "[\"Two older documents are scans.\"]";
        /// When was it tested?
        tested_on: Option<Date>, "Tested on", Asked => "The day of the last test.", "2026-10-20";
        /// How was it tested?
        method: Option<Line>, "How it was tested", Asked => "By whom, and with what.", "\"By our own staff with two screen readers\"";
        /// When was the statement prepared?
        prepared_on: Option<Date>, "Prepared on", Asked => "The day on which the statement was written or last reviewed.", "2026-10-21";
        /// Whom do I tell about a problem?
        contact_email: Option<Email>, "Contact", Asked => "A team's mailbox.", "\"ai-register@example.police.uk\"";
    }
}

questions! {
    /// The facts at the top of a page of prose.
    pub struct PageFacts {
        /// What is the page's title?
        title: Line, "Title", Core => "The heading of the page.", "\"About this register\"";
        /// What is it about, in a sentence?
        summary: Option<Line>, "Summary", Asked => "Shown by search engines.", "\"Why this register exists and who keeps it.\"";
    }
}

questions! {
    /// The facts at the top of an update.
    pub struct UpdateFacts {
        /// What is its title?
        title: Line, "Title", Core => "What is new, in a few words.", "\"Facial recognition suspended\"";
        /// What does it say, in a sentence or two?
        summary: Line, "Summary", Core => "What a reader who reads no further should know.", "\"Live facial recognition stopped on 7 February after a wrong match.\"";
        /// Which technologies is it about?
        technologies: Vec<TechnologyId>, "About", Asked => "Ids of technologies in this register.", "[\"live-facial-recognition\"]";
    }
}

questions! {
    /// Whether a record is published, drafted, or withheld as a whole.
    pub struct Publication {
        /// Is it published?
        state: PublicationState, "State", Always => "Leave the table out to publish. A draft is not published.", "\"draft\"";
        /// On which ground is the whole record withheld?
        ground: Option<Ground>, "Ground", Asked, covenant [B2] => "One of the list.", "\"national-security\"";
        /// Why, in plain words?
        explanation: Option<Prose>, "Explanation", Asked, covenant [B2] => "What the harm would be, without giving away what is withheld.", "\"Its existence would show what we cannot see.\"";
        /// Who independent has looked at it?
        scrutinised_by: Option<Line>, "Scrutinised by", Asked, covenant [B2] => "A body outside the force.", "\"Assessor named by the Police Chief Scientific Adviser\"";
        /// When did they?
        scrutinised_on: Option<Date>, "Scrutinised on", Asked, covenant [B2] => "The day of their decision.", "2026-06-18";
        /// What did they say?
        outcome: Option<Line>, "Outcome", Asked, covenant [B2] => "Agreed, agreed in part, with what conditions.", "\"Agreed for one year\"";
        /// When is it looked at again?
        review_on: Option<Date>, "Looked at again on", Asked, covenant [B2] => "A day in the future.", "2027-06-18";
    }
}
