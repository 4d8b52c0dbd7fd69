//! The words of one language, read from a Fluent file.

use crate::findings::{Example, Finding, Findings, Place, Rule, Severity};
use crate::standard::{Language, Listed};
use crate::text::Source;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::collections::BTreeMap;
use unic_langid::LanguageIdentifier;

/// The words of one language. Later texts override single messages of earlier ones.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    /// The messages that take no argument, said once and for all.
    plain: BTreeMap<String, String>,
}

/// What can be wrong with a words file.
pub static BAD_WORDS: Rule = Rule {
    name: "bad-words-file",
    family: "theme",
    severity: Severity::Error,
    about: "A words file is a Fluent file.",
    why: "a page without its words cannot be read",
    wrong: Example { file: "themes/NAME/words/en.ftl", text: "home title = Home\n" },
    right: Example { file: "themes/NAME/words/en.ftl", text: "home_title = Home\n" },
};

impl Words {
    /// Reads the words of a language. `None` if a text is not Fluent, which is then told.
    pub fn read(language: Language, sources: &[Source], found: &mut Findings) -> Option<Self> {
        let locale: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        let mut sound = true;
        let mut ids = Vec::new();
        for source in sources {
            let resource = match FluentResource::try_new(source.text.to_string()) {
                Ok(resource) => resource,
                Err((_, faults)) => {
                    sound = false;
                    for fault in faults {
                        found.add(Finding {
                            rule: &BAD_WORDS,
                            message: format!("these words cannot be read: {}", fault.kind),
                            advice: "write one message a line: name = words".into(),
                            place: Some(Place::within(source.path.clone(), source.text.clone(), fault.pos)),
                        });
                    }
                    continue;
                }
            };
            ids.extend(resource.entries().filter_map(|entry| match entry {
                fluent_syntax::ast::Entry::Message(message) => Some(message.id.name.to_owned()),
                _ => None,
            }));
            bundle.add_resource_overriding(resource);
        }
        let mut words = Self { language, bundle, plain: BTreeMap::new() };
        words.plain = ids.iter().filter_map(|id| Some((id.clone(), words.format(id, None)?))).collect();
        sound.then_some(words)
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Every message that takes no argument, by its name.
    pub fn plain(&self) -> &BTreeMap<String, String> {
        &self.plain
    }

    /// A message without arguments; its own name in angle brackets where there is none, so that a test can find it.
    pub fn get(&self, id: &str) -> &str {
        self.plain.get(id).map_or("⟨?⟩", String::as_str)
    }

    /// A message without arguments, if there is one.
    pub fn find(&self, id: &str) -> Option<&str> {
        self.plain.get(id).map(String::as_str)
    }

    /// A message with arguments, such as a number that decides its plural form.
    pub fn say(&self, id: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        let mut args = FluentArgs::new();
        for (name, argument) in arguments {
            match argument {
                Argument::Count(count) => {
                    args.set((*name).to_owned(), FluentValue::from(*count as f64));
                    args.set(format!("{name}_text"), FluentValue::from(super::number(*count as f64)));
                }
                Argument::Text(text) => args.set((*name).to_owned(), FluentValue::from((*text).to_owned())),
            }
        }
        self.format(id, Some(&args)).unwrap_or_else(|| format!("⟨{id}⟩"))
    }

    fn format(&self, id: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut faults = Vec::new();
        let text = self.bundle.format_pattern(pattern, args, &mut faults).into_owned();
        faults.is_empty().then_some(text)
    }
}

/// What a message with arguments is given.
#[derive(Debug, Clone, Copy)]
pub enum Argument<'a> {
    /// A number of things: `$name` decides the plural, `$name_text` prints it.
    Count(usize),
    /// Words.
    Text(&'a str),
}
