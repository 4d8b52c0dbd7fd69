//! What is asked of every set of data that a technology rests on. One file in `datasets/` answers it.

use super::answers::*;
use super::lists::*;

questions! {
    /// A set of data: what it holds, where it comes from, and what is known to be wrong with it.
    pub struct Dataset {
        /// What is it called?
        name: Line, "Name", Core, covenant [B1] => "The name that the force uses.", "\"Custody images\"";
        /// What is it?
        description: Prose, "What it is", Core, covenant [B1], atrs [development_data_description operational_data_description] => "What it holds and why it exists.", "\"Photographs taken of people in custody.\"";
        /// Whose data are they?
        owner_body: Option<Line>, "Whose data", Asked, covenant [E3] => "The organisation that decides about them.", "\"Glanhafren Police\"";
        /// Which post owns the information?
        information_asset_owner: Option<Line>, "Information asset owner", Always, covenant [B1 E3] => "A post, not a person.", "\"Head of criminal justice\"";
        /// Is it on the information asset register?
        iar_recorded: Option<bool>, "On the information asset register", Always, covenant [B1 E3] => "true if it stands there.", "true";
        /// What form do the data take?
        modality: Option<Modality>, "Form", Asked, covenant [B1], atrs [data_modality operational_data_description] => "One of the list.", "\"image\"";
        /// How much of it is there?
        quantity: Option<Line>, "How much", Asked, covenant [B1], atrs [data_quantities operational_data_description] => "Numbers of people, records or hours.", "\"About 310,000 pictures of 188,000 people\"";
        /// From which time is it?
        period: Option<Line>, "From which time", Asked, covenant [F2] => "The first and the last year.", "\"2009 to today\"";
        /// Where does it come from?
        source: Option<Prose>, "Where it comes from", Asked, covenant [B1 F], atrs [data_collection operational_data_sources] => "How it was collected, and for what at that time.", "\"Taken by custody staff when a person is booked in.\"";
        /// Was it lawfully acquired?
        legal_acquisition: Option<Prose>, "Lawfully acquired", Asked, covenant [A] => "The power under which it was collected.", "\"Police and Criminal Evidence Act 1984, section 64A.\"";
        /// Is it about people who can be identified?
        personal_data: Option<bool>, "Personal data", Always, covenant [A], atrs [sensitive_attributes operational_data_sensitive_attributes] => "true if a person can be identified in it.", "true";
        /// Does it hold especially sensitive data?
        special_category: Vec<SpecialCategory>, "Sensitive data", Asked, covenant [A], atrs [sensitive_attributes operational_data_sensitive_attributes] => "Special categories and data on offences.", "[\"biometric\", \"offences\"]";
        /// Whom does it represent, and whom not?
        representativeness: Option<Prose>, "Whom it represents", Running, covenant [F2], atrs [completeness_and_representativeness operational_data_description] => "Compare it with the people it is used on.", "\"Men make up 84 per cent of it and 49 per cent of residents.\"";
        /// How good is it?
        quality_assessment: Option<Prose>, "Quality", Asked, covenant [F F2] => "Whether somebody looked for bias, unintended proxies, poor representation, unfairness and stale data, and what they found.", "\"Checked in May 2026 for all five; see the limitations.\"";
        /// What is known to be wrong with it?
        known_limitations: Vec<Limitation>, "Known limitations", Always, covenant [B1 F2], atrs [completeness_and_representativeness operational_data_description]
            => "Everything known. If nothing is known, say how you looked; if the supplier has not told you, say that.", "";
        /// How was it cleaned?
        cleaning: Option<Prose>, "Cleaning", Asked, covenant [F], atrs [data_cleaning operational_data_processing] => "What was removed or corrected.", "\"Duplicates were removed; pictures under 60 pixels between the eyes were left out.\"";
        /// With whom is it shared?
        sharing: Vec<Line>, "Shared with", Asked, covenant [A], atrs [data_sharing_agreements operational_data_sharing_agreements] => "Each body, and on what terms.", "[\"Police National Database, under the national agreement\"]";
        /// Who can see it?
        access: Option<Prose>, "Who can see it", Asked, covenant [A], atrs [data_access_and_storage operational_data_access_and_storage] => "Which staff, suppliers and systems.", "\"42 trained staff. The supplier has no access.\"";
        /// How long is it kept?
        retention: Option<Prose>, "How long it is kept", Always, covenant [A], atrs [data_access_and_storage operational_data_access_and_storage] => "Stated once, here, and shown wherever the data are used.", "\"Six years after the last contact, then reviewed.\"";
        /// Where can it be read?
        url: Option<Link>, "Address", Asked, covenant [B1], atrs [data_source_url operational_data_sources] => "Its public address, if it has one.", "\"https://www.example.police.uk/data/custody\"";
    }
}

questions! {
    /// Something that is known to be wrong with the data.
    pub struct Limitation {
        /// Of which type is it?
        r#type: LimitationType, "Type", Always => "One of the list.", "\"non-representative\"";
        /// What is wrong?
        text: Prose, "Limitation", Always => "A sentence that a neighbour would understand.", "\"People arrested more than once appear more than once.\"";
        /// What does it do to results?
        effect: Option<Line>, "Effect", Asked => "What it makes the technology do.", "\"They are more likely to be matched\"";
        /// What is done about it?
        mitigation: Option<Line>, "What is done", Asked => "What makes it less bad, or that nothing is.", "\"One picture a person is kept in the search copy\"";
    }
}
