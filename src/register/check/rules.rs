//! All rules in one list, and the order in which they are asked.

use super::super::disclose::CheckedRegister;
use super::super::register::Register;
use super::remarks::Remarks;
use super::{completeness, metrics, privacy, references, shape, time, withholding, words};
use crate::findings::{Findings, Rule};
use crate::standard::Language;
use jiff::civil::Date;
use rayon::prelude::*;

/// Every rule, family by family.
pub const RULES: &[&[&Rule]] = &[
    shape::RULES,
    references::RULES,
    completeness::RULES,
    withholding::RULES,
    privacy::RULES,
    metrics::RULES,
    time::RULES,
    words::RULES,
];

/// What a rule may know beside the record it looks at.
pub(super) struct Around<'a> {
    pub(super) register: &'a Register,
    pub(super) today: Date,
    pub(super) bilingual: bool,
    /// Which datasets a running technology uses, in order.
    pub(super) datasets_in_use: Vec<&'a str>,
}

impl Register {
    /// Applies every rule. `today` decides what is overdue and nothing else.
    ///
    /// There is a [`CheckedRegister`] only if `found` holds no error, whoever found it.
    pub fn check(self, today: Date, found: &mut Findings) -> Option<CheckedRegister> {
        let around = Around::new(&self, today);
        let mut batches: Vec<Findings> = Vec::new();
        batches.push(around.check_register());
        batches.par_extend(self.technologies.par_iter().map(|record| {
            let mut remarks = Remarks::new(&record.source);
            references::technology(record, &around, &mut remarks);
            completeness::technology(record, &mut remarks);
            withholding::technology(record, &around, &mut remarks);
            privacy::record(&record.answers, record, &mut remarks);
            metrics::technology(record, &mut remarks);
            time::technology(record, &around, &mut remarks);
            words::technology(record, &around, &mut remarks);
            settle(remarks)
        }));
        batches.par_extend(self.datasets.par_iter().map(|record| {
            let mut remarks = Remarks::new(&record.source);
            completeness::dataset(record, &around, &mut remarks);
            withholding::dataset(record, &around, &mut remarks);
            privacy::record(&record.answers, record, &mut remarks);
            time::dataset(record, &around, &mut remarks);
            words::dataset(record, &around, &mut remarks);
            settle(remarks)
        }));
        batches.push(words::across(&self));
        for batch in batches {
            found.append(batch);
        }
        (found.errors() == 0).then(|| CheckedRegister::new(self))
    }
}

impl<'a> Around<'a> {
    fn new(register: &'a Register, today: Date) -> Self {
        let mut datasets_in_use: Vec<&str> = register
            .technologies
            .iter()
            .filter(|record| record.answers.status.is_running())
            .flat_map(|record| record.answers.data.iter().map(|data| data.dataset.as_str()))
            .collect();
        datasets_in_use.sort_unstable();
        let bilingual = register.file.site.languages.contains(&Language::Cy);
        Self { register, today, bilingual, datasets_in_use }
    }

    /// The files that are not records.
    fn check_register(&self) -> Findings {
        let mut found = Findings::default();
        if let Some(source) = &self.register.file_source {
            let mut remarks = Remarks::new(source);
            privacy::answers(&self.register.file, &mut remarks);
            time::register(self, &mut remarks);
            words::register(self, &mut remarks);
            remarks.settle(&mut found);
        }
        if let Some(source) = &self.register.owners_source {
            let mut remarks = Remarks::new(source);
            completeness::owners(self, &mut remarks);
            privacy::owners(self.register, &mut remarks);
            words::owners(self, &mut remarks);
            remarks.settle(&mut found);
        }
        for page in &self.register.pages {
            let mut remarks = Remarks::new(&page.source);
            privacy::prose(&page.body.en, page.body_at, &page.source, &mut remarks);
            words::page(page, self, &mut remarks);
            remarks.settle(&mut found);
        }
        for update in &self.register.updates {
            let mut remarks = Remarks::new(&update.source);
            references::update(update, self, &mut remarks);
            privacy::prose(&update.body.en, update.body_at, &update.source, &mut remarks);
            words::update(update, self, &mut remarks);
            remarks.settle(&mut found);
        }
        found
    }
}

fn settle(remarks: Remarks<'_>) -> Findings {
    let mut found = Findings::default();
    remarks.settle(&mut found);
    found
}
