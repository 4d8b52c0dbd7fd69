//! E-mail addresses of persons: a first name or initial, a dot, a last name.

use std::ops::Range;

use super::Private;

/// Words that name a team, a duty or an office, also in Welsh; a mailbox with one of them is nobody's own.
const TEAM: &str = "\
    access accessibility admin analysis analytics and anpr appeals assurance audit biometrics board business chief \
    chiefconstable command commercial commissioner committee comms communications community complaints compliance \
    contact contracts control corporate crime criminal custody customer cyber cyfryngau cyswllt data department \
    deployment dept desk digital diogelu disclosure dpo duty engagement enquiries enquiry equality estates ethical \
    ethics evidence face facial feedback finance firearms fleet foi foia force forensic forensics freedom general \
    governance gwybodaeth hearing hearings heddlu help helpdesk helpline hq hr ict imaging inclusion info \
    information innovation intelligence it legal lfr licensing mail mailbox management media neighbourhood news \
    noreply of office officer ombudsman opcc operations panel payroll pcc performance policy press privacy \
    procurement project property protection public recognition records register reporting request requests research \
    review rights safeguarding science secretariat security service services standards statistics strategy supplier \
    suppliers support switchboard systems team teams tech technology the traffic training transparency transport \
    unit vetting victim victims video web webmaster website welfare ymholiadau";

/// Finds the mailboxes of persons.
pub(super) fn find(text: &str, found: &mut Vec<(Range<usize>, Private)>) {
    let mut from = 0;
    for (at, _) in text.match_indices('@') {
        let before = &text[from..at];
        let local = before.rfind(|c| !is_local(c)).map_or(before, |end| {
            let end = end + before[end..].chars().next().map_or(0, char::len_utf8);
            &before[end..]
        });
        let local = local.trim_start_matches(|c: char| !c.is_alphanumeric());
        from = at + 1;
        let after = &text[from..];
        let domain = &after[..after.find(|c: char| !is_domain(c)).unwrap_or(after.len())];
        let domain = domain.trim_end_matches(['.', '-']);
        if is_host(domain) && is_person(local) {
            found.push((at - local.len()..from + domain.len(), Private::PersonalEmail));
        }
    }
}

fn is_local(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '%' | '\'' | '’')
}

fn is_domain(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '-')
}

fn is_host(domain: &str) -> bool {
    domain.rsplit_once('.').is_some_and(|(name, last)| {
        !name.is_empty() && last.len() >= 2 && last.bytes().all(|byte| byte.is_ascii_alphabetic())
    })
}

/// Whether the part before the @ is a person's: two or more names, perhaps with a number to tell namesakes apart.
fn is_person(local: &str) -> bool {
    let local = local.split('+').next().unwrap_or_default();
    let (mut names, mut is_long) = (0, false);
    for name in local.split(['.', '_']).filter(|name| !name.is_empty()) {
        let letters = name.trim_end_matches(|c: char| c.is_ascii_digit());
        let is_name = letters.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’'));
        if letters.is_empty() || !is_name || letters.split('-').any(is_team) {
            return false;
        }
        names += 1;
        is_long |= letters.chars().count() > 1;
    }
    names >= 2 && is_long
}

fn is_team(word: &str) -> bool {
    TEAM.split(' ').any(|team| team.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_have_mailboxes_and_so_have_teams() {
        for (text, expected) in [
            ("write to jo.bloggs@example.police.uk.", Some(9..36)),
            ("J.Bloggs@example.org", Some(0..20)),
            ("<mailto:siân.o'neill2@heddlu.cymru>", Some(8..35)),
            ("anne-marie.st-john@a.uk", Some(0..23)),
            ("_jo_bloggs@a.uk_", Some(1..15)),
            ("jo.a.bloggs+dpia@a.uk", Some(0..21)),
            ("data-team@a.police.uk", None),
            ("data.protection@a.police.uk", None),
            ("freedom.of.information@a.police.uk", None),
            ("facial-recognition@a.police.uk foi@a.uk dpo@a.uk", None),
            ("Data.Rights1@a.uk", None),
            ("jbloggs@a.uk", None),
            ("j.b@a.uk", None),
            ("v1.2@a.uk", None),
            ("jo.bloggs@localhost", None),
            ("jo.bloggs@", None),
            ("@ @@ a@b", None),
            ("..@a.uk", None),
        ] {
            let mut found = Vec::new();
            find(text, &mut found);
            let at = found.first().map(|(at, _)| at.clone());
            let expected =
                expected.map(|at: Range<usize>| if text.contains('â') { at.start..text.len() - 1 } else { at });
            assert_eq!(at, expected, "{text:?}");
        }
    }
}
