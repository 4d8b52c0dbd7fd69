//! All rules in one list, and the order in which they are asked.

use super::super::disclose::CheckedRegister;
use super::super::register::{PageFile, RecordFile, Register, UpdateFile};
use super::remarks::Remarks;
use super::repeated::Internal;
use super::texts::PublicTexts;
use super::{
    comparison, completeness, deployments, keys, markdown, metrics, order, paragraphs, placeholders, privacy,
    references, security, shape, time, welsh, withholding, words,
};
use crate::findings::{Findings, Rule};
use crate::standard::{Answer, Dataset, Language, Technology};
use jiff::civil::Date;
use rayon::prelude::*;

/// Every rule, file by file.
pub const RULES: &[&[&Rule]] = &[
    shape::RULES,
    references::RULES,
    keys::RULES,
    completeness::RULES,
    withholding::RULES,
    privacy::RULES,
    metrics::RULES,
    comparison::RULES,
    deployments::RULES,
    order::RULES,
    time::RULES,
    security::RULES,
    words::RULES,
    placeholders::RULES,
    markdown::RULES,
    welsh::RULES,
    paragraphs::RULES,
];

/// What a rule may know beside the record it looks at.
pub(in crate::register) struct Around<'a> {
    pub(in crate::register) register: &'a Register,
    pub(super) today: Date,
    pub(super) bilingual: bool,
    /// Whether the register says of itself that it is candour's example.
    pub(super) is_the_example: bool,
    /// Which datasets a running technology that is published uses, in order.
    pub(super) datasets_in_use: Vec<&'a str>,
    /// Each former id with the record that had it, in order.
    former_ids: Vec<(&'a str, &'a str)>,
    /// What may not be repeated in public.
    pub(super) internal: &'a Internal,
    /// The words that the glossary explains.
    pub(super) glossary: Vec<String>,
}

impl Register {
    /// Applies every rule. `today` decides what is overdue and nothing else.
    ///
    /// There is a [`CheckedRegister`] only if `found` holds no error, whoever found it.
    pub fn check(self, today: Date, found: &mut Findings) -> Option<CheckedRegister> {
        let internal = Around::internal_of(&self);
        let around = Around::new(&self, &internal, today);
        let mut batches: Vec<Findings> = vec![around.check_file(), around.check_owners()];
        batches.par_extend(self.technologies.par_iter().map(|record| around.check_technology(record)));
        batches.par_extend(self.datasets.par_iter().map(|record| around.check_dataset(record)));
        batches.par_extend(self.pages.par_iter().map(|page| around.check_page(page)));
        batches.par_extend(self.updates.par_iter().map(|update| around.check_update(update)));
        batches.push(paragraphs::of_all(&self));
        for batch in batches {
            found.append(batch);
        }
        (found.errors() == 0).then(|| CheckedRegister::new(self))
    }
}

impl<'a> Around<'a> {
    pub(in crate::register) fn new(register: &'a Register, internal: &'a Internal, today: Date) -> Self {
        let mut datasets_in_use: Vec<&str> = register
            .technologies
            .iter()
            .filter(|record| record.is_published() && record.answers.status.is_running())
            .flat_map(|record| record.answers.data.iter().map(|data| data.dataset.as_str()))
            .collect();
        datasets_in_use.sort_unstable();
        let technologies = register.technologies.iter();
        let mut former_ids: Vec<(&str, &str)> = technologies
            .flat_map(|record| record.answers.former_ids.iter().map(|former| (former.as_str(), record.id.as_str())))
            .collect();
        former_ids.sort_unstable();
        Self {
            register,
            today,
            bilingual: register.file.site.languages.contains(&Language::Cy),
            // Of a register whose file cannot be read nobody knows; it is told of the file.
            is_the_example: register.file_source.is_none()
                || Self::is_example(register.file.force.notice.as_ref().map(|notice| notice.en.as_str())),
            datasets_in_use,
            former_ids,
            internal,
            glossary: Self::glossary_of(&register.pages),
        }
    }

    /// The records that had this id before.
    pub(super) fn formerly(&self, id: &str) -> impl Iterator<Item = &'a str> {
        let start = self.former_ids.partition_point(|(former, _)| *former < id);
        let here = self.former_ids.iter().skip(start).take_while(move |(former, _)| *former == id);
        here.map(|(_, record)| *record)
    }

    pub(in crate::register) fn check_file(&self) -> Findings {
        let register = self.register;
        let Some(source) = &register.file_source else { return Findings::default() };
        let mut remarks = Remarks::new(source, register.file_welsh.as_ref()).passing_over(&register.file_faulted);
        let given = register.file.given();
        privacy::answers(&given, self, &mut remarks);
        placeholders::answers(&given, "", self, &mut remarks);
        keys::register(self, &mut remarks);
        time::register(self, &mut remarks);
        security::register(self, &mut remarks);
        markdown::answers(&given, "", self, &mut remarks);
        welsh::register(register, source, self, &mut remarks);
        welsh::unseen(register.file_welsh.as_ref(), self, &mut remarks);
        remarks.settle()
    }

    pub(in crate::register) fn check_owners(&self) -> Findings {
        let register = self.register;
        let Some(source) = &register.owners_source else { return Findings::default() };
        let mut remarks = Remarks::new(source, register.owners_welsh.as_ref());
        completeness::owners(self, &mut remarks);
        privacy::owners(register, self, &mut remarks);
        for owner in &register.owners {
            placeholders::answers(&owner.answers.given(), &owner.id, self, &mut remarks);
            markdown::answers(&owner.answers.given(), &owner.id, self, &mut remarks);
        }
        welsh::owners(register, source, self, &mut remarks);
        welsh::unseen(register.owners_welsh.as_ref(), self, &mut remarks);
        remarks.settle()
    }

    pub(in crate::register) fn check_technology(&self, record: &RecordFile<Technology>) -> Findings {
        let mut remarks = Remarks::new(&record.source, record.welsh.as_ref()).passing_over(&record.faulted);
        let given = record.answers.given();
        let texts = PublicTexts::of(record, &given);
        references::technology(record, &given, self, &mut remarks);
        completeness::technology(record, &given, &mut remarks);
        withholding::technology(record, &given, self, &mut remarks);
        privacy::record(&texts, self, &mut remarks);
        metrics::technology(record, &mut remarks);
        order::technology(record, &mut remarks);
        time::technology(record, self, &mut remarks);
        words::technology(record, &texts, self, &mut remarks);
        placeholders::record(record, &texts, self, &mut remarks);
        markdown::record(&texts, self, &mut remarks);
        welsh::record(&record.source, &texts, self, &mut remarks);
        welsh::unseen(record.welsh.as_ref().filter(|_| record.is_published()), self, &mut remarks);
        let mut found = remarks.settle();
        if let Some(source) = &record.deployments_source {
            let mut remarks = Remarks::new(source, None);
            deployments::rows(record, source, self, &mut remarks);
            welsh::rows(record, source, self, &mut remarks);
            if record.is_published() {
                privacy::rows(source, self, &mut remarks);
            }
            found.append(remarks.settle());
        }
        found
    }

    pub(in crate::register) fn check_dataset(&self, record: &RecordFile<Dataset>) -> Findings {
        let mut remarks = Remarks::new(&record.source, record.welsh.as_ref()).passing_over(&record.faulted);
        let given = record.answers.given();
        let texts = PublicTexts::of(record, &given);
        completeness::dataset(record, &given, self, &mut remarks);
        withholding::dataset(record, &given, self, &mut remarks);
        privacy::record(&texts, self, &mut remarks);
        order::dataset(record, &mut remarks);
        time::dataset(record, self, &mut remarks);
        words::dataset(record, &texts, self, &mut remarks);
        placeholders::record(record, &texts, self, &mut remarks);
        markdown::record(&texts, self, &mut remarks);
        welsh::record(&record.source, &texts, self, &mut remarks);
        welsh::unseen(record.welsh.as_ref().filter(|_| record.is_published()), self, &mut remarks);
        remarks.settle()
    }

    pub(in crate::register) fn check_page(&self, page: &PageFile) -> Findings {
        let (source, welsh) = (&page.source, page.welsh.as_ref());
        let mut remarks = Remarks::new(source, welsh);
        privacy::answers(&page.facts.given(), self, &mut remarks);
        privacy::page(source, welsh, self, &mut remarks);
        placeholders::page(page, self, &mut remarks);
        markdown::page(source, welsh, self, &mut remarks);
        welsh::page(page, self, &mut remarks);
        welsh::unseen(welsh, self, &mut remarks);
        remarks.settle()
    }

    pub(in crate::register) fn check_update(&self, update: &UpdateFile) -> Findings {
        let (source, welsh) = (&update.source, update.welsh.as_ref());
        let mut remarks = Remarks::new(source, welsh);
        references::update(update, self, &mut remarks);
        time::update(update, self.today, &mut remarks);
        privacy::answers(&update.facts.given(), self, &mut remarks);
        privacy::page(source, welsh, self, &mut remarks);
        placeholders::update(update, self, &mut remarks);
        markdown::page(source, welsh, self, &mut remarks);
        welsh::update(update, self, &mut remarks);
        welsh::unseen(welsh, self, &mut remarks);
        remarks.settle()
    }
}
