//! The three stated ways to have no answer. The fourth, nothing written, needs no words.

use super::answers::*;
use super::force::Publication;
use super::lists::Ground;
use jiff::civil::Date;

questions! {
    /// The tables of a record's file that are not answers: why there is none, and whether the record is published.
    pub struct Reasons {
        /// Which answers are withheld?
        withheld: Vec<Withheld>, "Withheld", Asked, covenant [B2] => "One [[withheld]] for each question.", "";
        /// Which questions do not arise?
        not_applicable: Vec<NotApplicable>, "Not applicable", Asked => "One [[not_applicable]] for each question.", "";
        /// Which answers are not known yet?
        not_known: Vec<NotKnown>, "Not known", Asked => "One [[not_known]] for each question.", "";
        /// Is the record published?
        publication: Publication, "Publication", Asked => "Leave it out to publish.", "";
    }
}

questions! {
    /// An answer that is withheld, on a ground, after somebody independent has looked.
    pub struct Withheld {
        /// Which answer is withheld?
        field: Name, "Question", Always, covenant [B2] => "The key of the question, such as suppliers or algorithm.models.face-matcher.thresholds.", "\"suppliers\"";
        /// On which ground?
        ground: Ground, "Ground", Always, covenant [B2] => "One of the list.", "\"cyber-security\"";
        /// Why, in plain words?
        explanation: Prose, "Explanation", Always, covenant [B2] => "What the harm would be, without giving away what is withheld.", "\"Naming the hosting company would help somebody to attack the system.\"";
        /// Who independent has looked at it?
        scrutinised_by: Line, "Scrutinised by", Always, covenant [B2] => "A body outside the force.", "\"Police and Crime Commissioner's ethics panel\"";
        /// When did they?
        scrutinised_on: Date, "Scrutinised on", Always, covenant [B2] => "The day of their decision.", "2026-06-18";
        /// What did they say?
        outcome: Option<Line>, "Outcome", Asked, covenant [B2] => "Agreed, agreed in part, with what conditions.", "\"Agreed for one year\"";
        /// When is it looked at again?
        review_on: Date, "Looked at again on", Always, covenant [B2] => "A day in the future.", "2027-06-18";
    }
}

questions! {
    /// A question that does not arise.
    pub struct NotApplicable {
        /// Which question?
        field: Name, "Question", Always => "The key of the question.", "\"explanation\"";
        /// Why does it not arise?
        reason: Prose, "Reason", Always => "In a sentence.", "\"No person is ever identified.\"";
    }
}

questions! {
    /// A question whose answer the force does not know yet.
    pub struct NotKnown {
        /// Which question?
        field: Name, "Question", Always => "The key of the question.", "\"suppliers\"";
        /// Why is it not known?
        reason: Prose, "Reason", Always => "In a sentence: who has been asked, and what they said.", "\"The supplier has been asked and has not told us.\"";
        /// By when will it be?
        expected_on: Option<Date>, "Expected by", Asked => "The day by which the force expects to know.", "2027-01-31";
    }
}
