//! How a theme speaks in one language: its words, and the templates that say them.

use crate::findings::{Example, Finding, Findings, Place, Rule, Severity};
use crate::standard::{Language, Listed};
use crate::text::Source;
use crate::words::{Argument, Words};
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};
use tera::{ErrorKind, Kwargs, State, Tera, TeraResult, Value};

pub(super) static TEMPLATE: Rule = Rule {
    name: "template",
    family: "theme",
    severity: Severity::Error,
    about: "A theme's templates can be rendered.",
    why: "a page that cannot be made is missing for the public",
    wrong: Example { file: "themes/NAME/templates/home.html", text: "{{ it.title" },
    right: Example { file: "themes/NAME/templates/home.html", text: "{{ it.title }}" },
};

/// How a theme speaks in one language: its words, and the templates that say them.
pub(super) struct Speech {
    pub(super) words: Arc<Words>,
    sources: Arc<BTreeMap<String, Source>>,
    /// The templates, taken apart when the first page is made: a check makes none.
    templates: OnceLock<Result<Tera, Finding>>,
    /// The words that take no argument, as templates see them.
    pub(super) plain_words: Value,
}

impl Speech {
    /// Reads the words, and the templates if somebody wrote any that can have a fault.
    pub(super) fn new(
        language: Language,
        words: &WordsFiles,
        sources: &Arc<BTreeMap<String, Source>>,
        is_own: bool,
        found: &mut Findings,
    ) -> Option<Self> {
        let words = Arc::new(Words::read(language, &words.of(language), found)?);
        let plain_words = Value::from_serializable(words.plain());
        let speech = Self { words, sources: Arc::clone(sources), templates: OnceLock::new(), plain_words };
        if is_own && let Err(fault) = speech.templates() {
            found.add(fault);
            return None;
        }
        Some(speech)
    }

    /// The templates that say its words.
    ///
    /// # Errors
    ///
    /// A template that is none.
    pub(super) fn templates(&self) -> Result<&Tera, Finding> {
        let made = self.templates.get_or_init(|| templates(&self.sources, &self.words));
        made.as_ref().map_err(Finding::clone)
    }
}

/// The words files of a theme and of the one below it, in the order in which they override each other.
#[derive(Default)]
pub(super) struct WordsFiles(BTreeMap<Language, Vec<Source>>);

impl WordsFiles {
    /// Takes the words out of these files. Those that were taken before are overridden, message by message.
    pub(super) fn take(&mut self, files: &mut BTreeMap<String, (String, Vec<u8>)>) {
        for language in [Language::En, Language::Cy] {
            if let Some((shown, bytes)) = files.remove(&format!("words/{}.ftl", language.code())) {
                let text = String::from_utf8_lossy(&bytes).into_owned();
                self.0.entry(language).or_default().push(Source::new(shown, text));
            }
        }
    }

    /// The words of a language and of no other.
    pub(super) fn alone(&self, language: Language) -> &[Source] {
        self.0.get(&language).map_or(&[], Vec::as_slice)
    }

    /// The words of a language. Below the Welsh lies the English, so that a theme's own message shows at least in that.
    fn of(&self, language: Language) -> Vec<Source> {
        let mut order = vec![Language::En, language];
        order.dedup();
        order.iter().filter_map(|language| self.0.get(language)).flatten().cloned().collect()
    }
}

fn templates(sources: &BTreeMap<String, Source>, words: &Arc<Words>) -> Result<Tera, Finding> {
    let mut tera = Tera::new();
    tera.autoescape_on(vec![".html", ".xml", ".svg"]);
    let speaker = Arc::clone(words);
    tera.register_function("say", move |given: Kwargs, _: &State<'_>| say(&speaker, &given));
    let texts = sources.iter().map(|(name, source)| (name.as_str(), source.text.as_ref()));
    tera.add_raw_templates(texts).map_err(|fault| finding(&fault, sources))?;
    Ok(tera)
}

/// `{{ say(id="technologies_count", count=3) }}`: a message with a number or words in it.
fn say(words: &Words, given: &Kwargs) -> TeraResult<String> {
    let id: &str = given.must_get("id")?;
    let mut arguments = Vec::new();
    for (name, value) in given.iter() {
        let Some(name) = name.as_str().filter(|name| *name != "id") else { continue };
        match (value.as_u64(), value.as_str()) {
            (Some(count), _) => arguments.push((name, Argument::Count(usize::try_from(count).unwrap_or(usize::MAX)))),
            (None, Some(text)) => arguments.push((name, Argument::Text(text))),
            _ => {}
        }
    }
    Ok(words.say(id, &arguments))
}

/// A fault of a template as a finding, with file, line and caret.
pub(super) fn finding(fault: &tera::Error, sources: &BTreeMap<String, Source>) -> Finding {
    let report = match fault.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => Some(report),
        _ => None,
    };
    let message = report.map_or_else(|| fault.to_string(), |report| report.message().to_owned());
    let place = report.and_then(|report| {
        let source = sources.get(report.filename())?;
        Some(Place::within(source.path.clone(), source.text.clone(), report.span().range.clone()))
    });
    Finding {
        rule: &TEMPLATE,
        message: format!("a template has a fault: {message}"),
        advice: "mend the theme here, or remove the file so that the plain theme's stands in".into(),
        place,
    }
}
