//! The history on the site and in the feeds: what was recorded can be read, replayed and proved, and what was redacted is
//! gone.

use super::harness::{
    Files, Page, differing, disclosed, faults_of_site, holds, made, made_with_history, plain_theme, project, sources,
};
use candour::ledger::{Chronicle, DayOf, Ledger, Occasion};
use candour::public::{Entry, EntryId, EntryKind, PublicRegister};
use candour::standard::{Line, Prose, Status, TechnologyId};
use jiff::civil::{Date, date};
use std::collections::{BTreeMap, BTreeSet};

/// Words of a version that is redacted.
const SECRET: &str = "Zephyrine Quillfeather";

/// A register and its ledger, while publications are added to it.
struct Course {
    public: PublicRegister,
    ledger: Ledger,
    day: Date,
}

impl Course {
    fn begun() -> Self {
        let public = disclosed(&sources(&project(".")), date(2026, 11, 21));
        Self { public, ledger: Ledger::default(), day: date(2026, 11, 21) }
    }

    /// Records everything that differs, all for one reason.
    fn publish(&mut self, occasion: Occasion, why: &str) {
        self.day = self.day.tomorrow().unwrap();
        let proposal = self.ledger.compare(&self.public).unwrap();
        assert!(proposal.vanished.is_empty() && !proposal.proposed.is_empty());
        let reasons = proposal.proposed.iter().map(|it| (it.id.clone(), line(why))).collect();
        self.ledger = self.ledger.record(&proposal.proposed, &reasons, occasion, self.day).unwrap().0;
    }

    fn chronicle(&self) -> Chronicle {
        let unrecorded = self.ledger.compare(&self.public).unwrap().entries();
        Chronicle::new(self.public.clone(), self.ledger.clone(), unrecorded, DayOf::Register)
    }

    fn site(&self) -> Files {
        made_with_history(&self.chronicle(), &plain_theme())
    }

    fn at(&mut self, id: &str) -> &mut candour::public::Technology {
        self.public.technologies.iter_mut().find(|it| it.id == id).unwrap()
    }
}

/// A history in which everything happens that can.
fn eventful() -> Course {
    let mut course = Course::begun();
    course.at("drone-search").answers.summary.en.push_str(&format!("\n\nAsk {SECRET} about it."));
    course.publish(Occasion::Change, "First edition");
    let lfr = course.at("live-facial-recognition");
    lfr.answers.summary.en = lfr.answers.summary.en.replacen("the", "each and every", 1);
    lfr.answers.evaluations.pop();
    course.at("drone-search").answers.summary =
        Prose { en: "It looks for missing people from the air.".into(), cy: None };
    course.publish(Occasion::Correction, "It named a person");
    let id = EntryId::new(EntryKind::Technology, "drone-search");
    course.ledger = course.ledger.redact(&id, 1, line("It named a person who had not agreed."), course.day).unwrap().0;
    course.at("live-facial-recognition").answers.status = Status::Retired;
    course.at("live-facial-recognition").answers.last_reviewed = course.day;
    course.at("drone-search").answers.last_reviewed = course.day;
    course.publish(Occasion::Change, "The trial is over");
    let former = course.public.datasets.remove(0);
    let gone = EntryId::new(EntryKind::Dataset, &*former.id);
    course.ledger = course.ledger.withdraw(&gone, line("It was two sets, not one."), None, course.day).unwrap().0;
    let old = TechnologyId("office-assistant".into());
    let assistant = course.at("office-assistant");
    assistant.id = "desk-assistant".into();
    assistant.answers.former_ids.push(old);
    course.public.technologies.sort_by(|one, other| one.id.cmp(&other.id));
    course.publish(Occasion::Change, "It is called otherwise now");
    let withdrawn = course.public.technologies.iter().position(|it| it.id == "call-summaries").unwrap();
    let withdrawn = course.public.technologies.remove(withdrawn);
    let id = EntryId::new(EntryKind::Technology, &*withdrawn.id);
    course.ledger = course.ledger.withdraw(&id, line("Published too soon."), None, course.day).unwrap().0;
    course.public.technologies.push(withdrawn);
    course.public.technologies.sort_by(|one, other| one.id.cmp(&other.id));
    course.publish(Occasion::Change, "Now it is time");
    course.public.updates[0].facts.title.en.push_str(" – again");
    course.public.owners[0].answers.role.en.push_str(" and more");
    course.public.pages[0].body.en.push_str("\n\nOne more paragraph.");
    course.public.statement.text.en.push_str(" One more sentence.");
    course.publish(Occasion::Change, "Small things");
    course
}

fn line(text: &str) -> Line {
    Line { en: text.to_owned(), cy: None }
}

#[test]
fn look() {
    let course = eventful();
    let site = course.site();
    let out = std::path::Path::new("/tmp/site-history");
    let _ = std::fs::remove_dir_all(out);
    for (path, bytes) in &site {
        super::harness::lay(out, path, bytes);
    }
    let faults = faults_of_site(&site);
    assert_eq!(faults, [""; 0]);
}
