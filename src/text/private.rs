//! What must not become public although somebody wrote it: people's mailboxes, telephone numbers, addresses and paths
//! inside the force's network, protective markings.
//!
//! It knows shapes, not people: it asks a person to look again, and cannot promise that a text without a find is safe.

mod mailbox;
mod marking;
mod place;
mod telephone;

use std::cmp::Reverse;
use std::ops::Range;

/// Something in a text that looks private.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Private {
    /// The e-mail address of one person (`first.last@`), not of a team.
    PersonalEmail,
    /// A telephone number of the UK; 101 and 999 are none.
    Telephone,
    /// A host that only the force's own network knows.
    IntranetHost,
    /// The place of a file on a computer or share.
    FilePath,
    /// A protective marking above OFFICIAL (Government Security Classifications, and the older scheme), in its usual form.
    Marking(&'static str),
}

/// Everything in `text` that looks private, in its order. What stands inside another find is not told again.
pub fn private(text: &str) -> Vec<(Range<usize>, Private)> {
    let mut found = Vec::new();
    mailbox::find(text, &mut found);
    telephone::find(text, &mut found);
    place::find_hosts(text, &mut found);
    place::find_paths(text, &mut found);
    marking::find(text, &mut found);
    found.sort_by_key(|(at, _)| (at.start, Reverse(at.end)));
    let mut told = 0;
    found.retain(|(at, _)| {
        let is_new = at.end > told;
        told = told.max(at.end);
        is_new
    });
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_come_in_order_and_not_within_each_other() {
        let text = "SECRET: 07700 900123, jo.bloggs@force.pnn.police.uk, \\\\nas01.force.local\\share";
        let kinds: Vec<_> = private(text).into_iter().map(|(_, kind)| kind).collect();
        let expected = [Private::Marking("SECRET"), Private::Telephone, Private::PersonalEmail, Private::FilePath];
        assert_eq!(kinds, expected);
        assert_eq!(private(""), []);
    }

    /// One of each kind, and what is seen in it.
    const SAMPLES: &[(&str, Private)] = &[
        ("jo.bloggs@example.police.uk", Private::PersonalEmail),
        ("07700 900123", Private::Telephone),
        ("+44 (0)20 7946 0018", Private::Telephone),
        ("nas01.force.local", Private::IntranetHost),
        ("https://intranet/forms", Private::IntranetHost),
        ("\\\\nas01\\share", Private::FilePath),
        ("C:\\Users\\jo", Private::FilePath),
        ("/home/jo/lists", Private::FilePath),
        ("CONFIDENTIAL", Private::Marking("CONFIDENTIAL")),
        ("OFFICIAL-SENSITIVE", Private::Marking("OFFICIAL-SENSITIVE")),
    ];

    proptest::proptest! {
        /// Each search passes texts over that cannot hold what it looks for. None may be passed over that does.
        #[test]
        fn what_is_private_is_found_wherever_it_stands(before in "[a-zé’ .,;\n]{0,80}", after in "[a-zé’ .,;\n]{0,80}", which in 0..SAMPLES.len()) {
            let (sample, kind) = SAMPLES[which];
            let found = private(&format!("{before} {sample} {after}"));
            let there = before.len() + 1..before.len() + 1 + sample.len();
            let is_it = |(at, found): &(Range<usize>, Private)| *found == kind && there.contains(&at.start);
            proptest::prop_assert!(found.iter().any(is_it), "{found:?}");
        }
    }

    #[test]
    fn ordinary_register_prose_holds_nothing_private() {
        let text = "In 2025 the force made 3,147,436 searches (0.0003 false alerts, threshold 0.64, 95% interval 0.61–0.67) between \
                    09:00 and 17:30 on 2026-01-02 and 03/04/2026. Call 101 or 999; write to foi@example.police.uk or \
                    facial-recognition@example.police.uk, see https://www.example.police.uk/home/about, company 01234567, £1,200,000, \
                    version 10.1.2.3, and/or [our page](page:about). It is OFFICIAL and NOT PROTECTIVELY MARKED; keep it secret.";
        assert_eq!(private(text), []);
    }
}
