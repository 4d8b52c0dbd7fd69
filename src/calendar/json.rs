//! The calendar for a program.

use super::calendar::Calendar;
use serde_json::{Value, json};

/// What the JSON begins with.
pub(super) const BEGINS: &str = "{\n  \"kind\": \"candour-due\"";

impl Calendar<'_> {
    /// The calendar as a JSON object, indented, in the order of the days. `days` is negative for what is overdue.
    pub(super) fn json(&self) -> String {
        let items: Vec<Value> = self
            .items
            .iter()
            .map(|item| {
                let record = item.record.map(|it| json!({ "kind": it.kind.code(), "id": it.id, "name": it.name }));
                let answers = item.answers.map(|who| json!({ "post": who.post, "contact": who.contact }));
                let days = self.days_until(item);
                json!({
                    "on": item.on.to_string(),
                    "days": days,
                    "overdue": days < 0,
                    "matter": item.matter.code(),
                    "words": item.in_words(),
                    "record": record,
                    "field": item.field,
                    "answers": answers,
                })
            })
            .collect();
        let whole = json!({
            "kind": "candour-due",
            "force": self.force,
            "register": self.base_url,
            "today": self.today.to_string(),
            "until": self.until.to_string(),
            "items": items,
        });
        format!("{whole:#}\n")
    }
}
