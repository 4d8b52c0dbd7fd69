//! What is asked of every accountable owner. `owners.toml` holds them, a table `[ID]` each.

use super::answers::*;

questions! {
    /// An accountable owner: a post that answers for technologies.
    pub struct Owner {
        /// Which post is it?
        role: Line, "Post", Core, covenant [E] => "A post, not a person.", "\"Assistant chief constable (operations)\"";
        /// Who holds it?
        name: Option<Name>, "Name", Asked, covenant [E] => "Only for chief officers and others who are public figures.", "\"Deputy Chief Constable A. Example\"";
        /// In which unit?
        unit: Option<Line>, "Unit", Asked, covenant [E] => "The department.", "\"Operations\"";
        /// To which board do they report?
        board: Option<Line>, "Reports to", Asked, covenant [E2] => "The board that oversees this post's technologies.", "\"Data ethics and technology board\"";
        /// What do they answer for?
        answers_for: Option<Prose>, "Answers for", Always, covenant [E] => "In a sentence.", "\"The use and the results of every technology that operations officers work with.\"";
        /// How are they reached?
        contact_email: Option<Email>, "Contact", Asked, covenant [E] => "A team's mailbox, not a person's address.", "\"acc-operations-office@example.police.uk\"";
    }
}
