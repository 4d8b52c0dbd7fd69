//! The report of completeness: record by record and principle by principle what is missing, who is to answer it, and what is
//! overdue. It ranks no record and nobody.

use super::entry::{Answers, Entry, View};
use super::missing::Missing;
use crate::calendar::{Calendar, Due};
use crate::standard::{Listed, Principle, Question, label_of};
use crate::text::escaped_markdown;
use csv::{Terminator, WriterBuilder};
use jiff::civil::Date;

/// The report of a register on a day.
pub struct Report<'a> {
    view: &'a View<'a>,
    today: Date,
}

/// The forms in which a report can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportForm {
    /// For a person, or for a page of a wiki.
    Markdown,
    /// A table, with one row for each thing that is missing or overdue.
    Csv,
}

const MARKDOWN_BEGINS: &str = "# What is missing in the register of ";

const HEADER: [&str; 16] = [
    "what",
    "record_kind",
    "record",
    "record_name",
    "record_state",
    "principles",
    "clauses",
    "field",
    "question",
    "asks",
    "answer_state",
    "reason",
    "due_on",
    "days_overdue",
    "answers_post",
    "answers_contact",
];

impl ReportForm {
    /// What a report of this form begins with.
    pub fn begins(self) -> String {
        match self {
            Self::Markdown => MARKDOWN_BEGINS.to_owned(),
            Self::Csv => HEADER.join(","),
        }
    }
}

impl<'a> Report<'a> {
    /// The report of what this view holds, on this day.
    pub fn of(view: &'a View<'a>, today: Date) -> Self {
        Self { view, today }
    }

    /// The report in this form.
    pub fn written(&self, form: ReportForm) -> Result<String, String> {
        match form {
            ReportForm::Markdown => Ok(self.markdown()),
            ReportForm::Csv => self.csv(),
        }
    }

    fn entries(&self) -> Vec<(Entry<'a>, &'static [Question])> {
        let technologies = self.view.technologies().into_iter().map(|it| (it, crate::standard::Technology::QUESTIONS));
        let datasets = self.view.datasets().into_iter().map(|it| (it, crate::standard::Dataset::QUESTIONS));
        technologies.chain(datasets).collect()
    }

    fn markdown(&self) -> String {
        let public = self.view.public();
        let calendar = Calendar::of(public, self.today, self.today);
        let mut text = format!("{MARKDOWN_BEGINS}{}\n\n", escaped(&public.force.name.en));
        if self.view.is_internal() {
            text.push_str("**INTERNAL: not for publication.** Drafts are in it.\n\n");
        }
        text.push_str(&format!(
            "As of {}. Missing is what the standard needs of a record in its state and nobody has answered, or what is not \
             known yet. What is withheld after scrutiny, or does not apply for a stated reason, is not missing. The order \
             is that of the ids; nothing here ranks a record or a person.\n",
            self.today
        ));
        let own: Vec<&Due<'_>> = calendar.overdue().iter().filter(|due| due.record.is_none()).collect();
        if !own.is_empty() {
            text.push_str("\n## The register as a whole\n");
            self.overdue(&calendar, &own, &mut text);
        }
        for (entry, questions) in self.entries() {
            self.section(&entry, questions, &calendar, &mut text);
        }
        text
    }

    fn section(&self, entry: &Entry<'_>, questions: &[Question], calendar: &Calendar<'_>, text: &mut String) {
        let demanded = entry.demanded();
        let (post, contact) = self.who(entry);
        let contact = contact.map(|contact| format!(", {contact}")).unwrap_or_default();
        text.push_str(&format!(
            "\n## {} ({} `{}`, {})\n\nWho answers for it: {}{contact}. Needed: {} questions. Withheld: {}. Missing: {}.\n",
            escaped(&entry.name.en),
            entry.kind.code(),
            entry.id,
            entry.state.term().label.to_lowercase(),
            escaped(post),
            demanded.all,
            demanded.withheld,
            demanded.missing.len(),
        ));
        let groups = Principle::ALL.map(Some).into_iter().chain([None]);
        let mut table = String::new();
        for group in groups {
            let asked = |missing: &&Missing<'_>| missing.principles().first().copied() == group;
            for missing in demanded.missing.iter().filter(asked) {
                table.push_str(&row(missing, questions));
            }
        }
        if !table.is_empty() {
            text.push_str("\n| Principle | Question | Where | State |\n|---|---|---|---|\n");
            text.push_str(&table);
        }
        let due: Vec<&Due<'_>> = calendar.overdue().iter().filter(|due| entry.is_of(due)).collect();
        self.overdue(calendar, &due, text);
    }

    fn overdue(&self, calendar: &Calendar<'_>, due: &[&Due<'_>], text: &mut String) {
        if due.is_empty() {
            return;
        }
        text.push_str("\nOverdue:\n\n");
        for due in due {
            let about = due.about.as_ref().map(|about| format!(" ({about})")).unwrap_or_default();
            let (on, days) = (due.on, -calendar.days_until(due));
            text.push_str(&format!("- since {on} ({days} days): {}{}\n", due.matter.label(), escaped(&about)));
        }
    }

    fn csv(&self) -> Result<String, String> {
        let calendar = Calendar::of(self.view.public(), self.today, self.today);
        let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
        let mut rows: Vec<[String; 16]> = vec![HEADER.map(str::to_owned)];
        for due in calendar.overdue().iter().filter(|due| due.record.is_none()) {
            rows.push(self.due_row(None, due, &calendar));
        }
        for (entry, questions) in self.entries() {
            for missing in entry.demanded().missing {
                rows.push(self.missing_row(&entry, &missing, questions));
            }
            for due in calendar.overdue().iter().filter(|due| entry.is_of(due)) {
                rows.push(self.due_row(Some(&entry), due, &calendar));
            }
        }
        for row in rows {
            writer.write_record(row.map(|cell| guarded(&cell))).map_err(|fault| fault.to_string())?;
        }
        let bytes = writer.into_inner().map_err(|fault| fault.to_string())?;
        String::from_utf8(bytes).map_err(|fault| fault.to_string())
    }

    fn missing_row(&self, entry: &Entry<'_>, missing: &Missing<'_>, questions: &[Question]) -> [String; 16] {
        let (post, contact) = self.who(entry);
        let principles: Vec<&str> = missing.principles().iter().map(|principle| principle.letter()).collect();
        let clauses: Vec<&str> = missing.question.covenant.iter().map(|clause| clause.code()).collect();
        [
            "missing".to_owned(),
            entry.kind.code().to_owned(),
            entry.id.to_owned(),
            entry.name.en.clone(),
            entry.state.code().to_owned(),
            principles.join("; "),
            clauses.join("; "),
            missing.field.clone(),
            label_of(questions, &missing.field),
            missing.question.asks.to_owned(),
            missing.state.code().to_owned(),
            missing.reason.unwrap_or_default().to_owned(),
            missing.expected_on.map(|day| day.to_string()).unwrap_or_default(),
            missing.expected_on.filter(|day| *day < self.today).map_or_else(String::new, |day| self.days_since(day)),
            post.to_owned(),
            contact.unwrap_or_default().to_owned(),
        ]
    }

    fn due_row(&self, entry: Option<&Entry<'_>>, due: &Due<'_>, calendar: &Calendar<'_>) -> [String; 16] {
        let of_record = |get: fn(&Entry<'_>) -> String| entry.map(get).unwrap_or_default();
        let [none, nothing, nobody, no_reason, no_state] = [(); 5].map(|()| String::new());
        [
            "overdue".to_owned(),
            of_record(|entry| entry.kind.code().to_owned()),
            of_record(|entry| entry.id.to_owned()),
            of_record(|entry| entry.name.en.clone()),
            of_record(|entry| entry.state.code().to_owned()),
            none,
            nothing,
            due.field.clone(),
            due.about.clone().unwrap_or_default(),
            due.matter.label().to_owned(),
            no_state,
            no_reason,
            due.on.to_string(),
            (-calendar.days_until(due)).to_string(),
            due.answers.map_or(nobody, |who| who.post.to_owned()),
            due.answers.and_then(|who| who.contact).unwrap_or_default().to_owned(),
        ]
    }

    fn days_since(&self, day: Date) -> String {
        day.until(self.today).map_or(0, |span| span.get_days()).to_string()
    }

    /// The post that answers for a record, and its mailbox.
    fn who<'e>(&self, entry: &'e Entry<'_>) -> (&'e str, Option<&'e str>)
    where
        'a: 'e,
    {
        const NOBODY: &str = "nobody is named";
        match &entry.answers_for_it {
            Answers::Post(post) => (post.map_or(NOBODY, |post| post.en.as_str()), None),
            Answers::Owner(owner, own) => {
                let entry = owner.and_then(|owner| self.view.public().owner(owner.as_str()));
                let post = entry.map(|owner| owner.answers.role.en.as_str());
                let contact = entry.and_then(|owner| owner.answers.contact_email.as_ref());
                (
                    post.or(owner.map(|owner| owner.as_str())).unwrap_or(NOBODY),
                    contact.map(|email| email.as_str()).or(*own),
                )
            }
        }
    }
}

impl Entry<'_> {
    fn is_of(&self, due: &Due<'_>) -> bool {
        due.record.is_some_and(|record| record.kind == self.kind && record.id == self.id)
    }
}

fn row(missing: &Missing<'_>, questions: &[Question]) -> String {
    let principles = missing.principles();
    let principle = match principles.split_first() {
        None => "–".to_owned(),
        Some((first, [])) => format!("{} {}", first.letter(), first.label()),
        Some((first, more)) => {
            let more: Vec<&str> = more.iter().map(|principle| principle.letter()).collect();
            format!("{} {} (also {})", first.letter(), first.label(), more.join(", "))
        }
    };
    let expected = missing.expected_on.map(|day| format!(", expected by {day}")).unwrap_or_default();
    let reason = missing.reason.map(|reason| format!(": {}", escaped(reason))).unwrap_or_default();
    format!(
        "| {principle} | {} | {} | {}{expected}{reason} |\n",
        missing.question.asks,
        escaped(&label_of(questions, &missing.field)),
        missing.state.term().label,
    )
}

/// Words on one line of Markdown that mean nothing but themselves.
fn escaped(text: &str) -> String {
    let out = escaped_markdown(&text.split_whitespace().collect::<Vec<_>>().join(" "));
    if text.starts_with(' ') { format!(" {out}") } else { out }
}

/// A text that a spreadsheet would take for a formula, with an apostrophe before it.
fn guarded(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}
