//! Words: Welsh that is missing from the register of a force that publishes in both languages.

use super::super::register::{PageFile, RecordFile, Register, UpdateFile};
use super::remarks::Remarks;
use super::rules::Around;
use super::texts::{self, Form, PublicTexts, Text};
use crate::findings::{Coverage, CoverageOfFile, Example, Rule, Severity};
use crate::standard::{Answer, Given, Language, Technology};
use crate::text::Source;

/// The rules of this family.
pub(super) const RULES: &[&Rule] = &[&MISSING, &UNSEEN];

static MISSING: Rule = Rule {
    name: "welsh-missing",
    family: "words",
    severity: Severity::Warning,
    about: "A force that publishes in two languages writes every public text in both.",
    why: "Welsh is not to be treated less favourably than English (Welsh Language (Wales) Measure 2011)",
    wrong: Example {
        file: "content/register.toml",
        text: "[site]\nbase_url = \"https://register.sound.example/\"\nlanguages = [\"en\", \"cy\"]\n",
    },
    right: Example {
        file: "content/register.toml",
        text: "[site]\nbase_url = \"https://register.sound.example/\"\nlanguages = [\"en\"]\n",
    },
};

static UNSEEN: Rule = Rule {
    name: "welsh-unseen",
    family: "words",
    severity: Severity::Warning,
    about: "Welsh stands in the register of a force that publishes in both languages.",
    why: "no page shows it otherwise, and the feeds hold it all the same, finished or not",
    wrong: Example { file: "content/technologies/sound.cy.toml", text: "name = \"Didoli llythyrau\"\n" },
    right: Example { file: "content/technologies/sound.toml", text: "" },
};

/// As many answers are named in one finding.
const NAMED: usize = 20;

impl Register {
    /// How much of what anyone may read has Welsh, file by file; `None` for a force that publishes in one language.
    pub fn welsh(&self) -> Option<Coverage> {
        let is_bilingual = self.file.site.languages.contains(&Language::Cy);
        is_bilingual.then(|| {
            let files = self.file_source.iter().map(|source| Texts::of_register(self).count(source));
            let owners = self.owners_source.iter().map(|source| Texts::of_owners(self).count(source));
            let technologies = self.technologies.iter().map(|record| {
                Texts::of_record(&PublicTexts::of(record, &record.answers.given())).count(&record.source)
            });
            let rows = self
                .technologies
                .iter()
                .filter_map(|record| Some(Texts::of_deployments(record).count(record.deployments_source.as_ref()?)));
            let datasets = self.datasets.iter().map(|record| {
                Texts::of_record(&PublicTexts::of(record, &record.answers.given())).count(&record.source)
            });
            let pages = self.pages.iter().map(|page| Texts::of_page(page).count(&page.source));
            let updates = self.updates.iter().map(|update| Texts::of_update(update).count(&update.source));
            Coverage::new(
                files.chain(owners).chain(technologies).chain(rows).chain(datasets).chain(pages).chain(updates),
            )
        })
    }
}

/// Welsh of a register in one language.
pub(super) fn unseen(welsh: Option<&Source>, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    if let Some(welsh) = welsh.filter(|_| !around.bilingual) {
        let message = format!("there is Welsh in {}, and the website is in English alone", welsh.file_name());
        let advice = "write languages = [\"en\", \"cy\"] below [site] in register.toml, or take that file away: what stands in it is in \
                      the feeds";
        remarks.file(&UNSEEN, message, advice);
    }
}

/// The public texts of a record.
pub(super) fn record(source: &Source, texts: &PublicTexts<'_>, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    if around.bilingual {
        Texts::of_record(texts).tell(source, remarks);
    }
}

/// The rows of a technology's file of deployments.
pub(super) fn rows(record: &RecordFile<Technology>, source: &Source, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    if around.bilingual {
        let missing = Texts::of_deployments(record).missing();
        if let Some(message) = lacking(&missing) {
            let columns = missing.iter().map(|column| format!("{column}_cy")).collect::<Vec<_>>().join(" and ");
            remarks.file(
                &MISSING,
                message,
                format!("write them in {}, in columns called {columns}", source.file_name()),
            );
        }
    }
}

/// The texts of `register.toml`.
pub(super) fn register(register: &Register, source: &Source, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    if around.bilingual {
        Texts::of_register(register).tell(source, remarks);
    }
}

/// The texts of `owners.toml`.
pub(super) fn owners(register: &Register, source: &Source, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    if around.bilingual {
        Texts::of_owners(register).tell(source, remarks);
    }
}

/// A page of prose.
pub(super) fn page(page: &PageFile, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    prose(Texts::of_page(page), (&page.source, page.welsh.as_ref()), around, remarks);
}

/// A piece of news.
pub(super) fn update(update: &UpdateFile, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    prose(Texts::of_update(update), (&update.source, update.welsh.as_ref()), around, remarks);
}

fn prose(texts: Texts, (source, welsh): (&Source, Option<&Source>), around: &Around<'_>, remarks: &mut Remarks<'_>) {
    if !around.bilingual {
        return;
    }
    if welsh.is_none() {
        let advice = format!("write it in {} beside this file", welsh_name(source));
        return remarks.file(&MISSING, "there is no Welsh for this page", advice);
    }
    texts.tell(source, remarks);
}

/// The public texts of a file, in the order in which they stand there.
#[derive(Default)]
struct Texts(Vec<Met>);

/// A text by its path.
struct Met {
    path: String,
    has_welsh: bool,
}

impl Texts {
    fn of_record(texts: &PublicTexts<'_>) -> Self {
        let mut met = Self::default();
        texts.iter().for_each(|text| met.note(&text));
        met.by_answer()
    }

    /// A column of words is one text.
    fn of_deployments(record: &RecordFile<Technology>) -> Self {
        let mut met = Self::default();
        for row in record.deployments.iter().filter(|_| record.is_published()) {
            texts::answers(&row.given(), "", &mut |text| met.note(&text));
        }
        met.0.sort_by(|one, other| one.path.cmp(&other.path));
        met.by_answer()
    }

    fn of_register(register: &Register) -> Self {
        let mut met = Self::default();
        texts::answers(&register.file.given(), "", &mut |text| met.note(&text));
        met.by_answer()
    }

    fn of_owners(register: &Register) -> Self {
        let mut met = Self::default();
        for owner in &register.owners {
            texts::answers(&owner.answers.given(), &owner.id, &mut |text| met.note(&text));
        }
        met.by_answer()
    }

    fn of_page(page: &PageFile) -> Self {
        Self::of_prose(&page.facts.given(), page.body.cy.is_some())
    }

    fn of_update(update: &UpdateFile) -> Self {
        Self::of_prose(&update.facts.given(), update.body.cy.is_some())
    }

    fn of_prose(facts: &Given<'_>, has_body: bool) -> Self {
        let mut met = Self::default();
        texts::answers(facts, "", &mut |text| met.note(&text));
        met.0.push(Met { path: "the text".to_owned(), has_welsh: has_body });
        met.by_answer()
    }

    /// The Welsh of a text is visited right after its English.
    fn note(&mut self, text: &Text<'_, '_>) {
        match text.at {
            _ if text.form == Form::Name => {}
            (path, Language::En) => self.0.push(Met { path: path.to_owned(), has_welsh: false }),
            (_, Language::Cy) => {
                if let Some(met) = self.0.last_mut() {
                    met.has_welsh = true;
                }
            }
        }
    }

    /// Lines of one list are one answer to a reader, and have Welsh only if every line has.
    fn by_answer(mut self) -> Self {
        for met in &mut self.0 {
            if let Some((list, index)) = met.path.rsplit_once('.')
                && index.bytes().all(|byte| byte.is_ascii_digit())
            {
                met.path.truncate(list.len());
            }
        }
        self.0.dedup_by(|line, list| {
            let is_same = line.path == list.path;
            if is_same {
                list.has_welsh &= line.has_welsh;
            }
            is_same
        });
        self
    }

    fn count(&self, source: &Source) -> CoverageOfFile {
        let welsh = self.0.iter().filter(|met| met.has_welsh).count();
        CoverageOfFile { file: source.path.to_string(), texts: self.0.len(), welsh }
    }

    fn tell(self, source: &Source, remarks: &mut Remarks<'_>) {
        if let Some(message) = lacking(&self.missing()) {
            let advice = format!("write them under the same keys in {} beside this file", welsh_name(source));
            remarks.file(&MISSING, message, advice);
        }
    }

    fn missing(self) -> Vec<String> {
        self.0.into_iter().filter(|met| !met.has_welsh).map(|met| met.path).collect()
    }
}

/// A path whose items are counted as people count: `benefits.1.text` is of the first.
fn counted_from_one(path: &str) -> String {
    let part = |part: &str| part.parse::<usize>().map_or_else(|_| part.to_owned(), |index| (index + 1).to_string());
    path.split('.').map(part).collect::<Vec<_>>().join(".")
}

fn lacking(missing: &[String]) -> Option<String> {
    let count = missing.len();
    let mut list = missing.iter().take(NAMED).map(|path| counted_from_one(path)).collect::<Vec<_>>().join(", ");
    if count > NAMED {
        list.push_str(&format!(" and {} more", count - NAMED));
    }
    match count {
        0 => None,
        1 => Some(format!("one answer has no Welsh: {list}")),
        _ => Some(format!("{count} answers have no Welsh: {list}")),
    }
}

fn welsh_name(source: &Source) -> String {
    let (stem, ending) = source.file_name().rsplit_once('.').unwrap_or((source.file_name(), "toml"));
    format!("{stem}.cy.{ending}")
}
