//! `candour new technology`, `dataset`, `owner` and `update`: one more record in a register, as a file to fill in.
//!
//! An id is for good, so one that is or was in use is refused. What stands in the file, `scaffold` says.

use super::new::{NewRecord, RecordArguments, write};
use super::run::{Around, Ending};
use super::terminal::{CannotRun, Terminal};
use crate::disk::put_whole;
use crate::findings::Findings;
use crate::pipeline;
use crate::project::Project;
use crate::public::{EntryId, EntryKind};
use crate::register::Register;
use crate::scaffold::{self, Known};
use crate::standard::TechnologyKind;
use crate::text::{is_id, slug};
use jiff::civil::Date;
use std::fs;
use std::io::ErrorKind;

pub(super) fn record(record: &NewRecord, around: &Around, terminal: &mut Terminal<'_>) -> Result<Ending, CannotRun> {
    let (word, arguments) = match record {
        NewRecord::Technology { record, .. } => ("technology", record),
        NewRecord::Dataset(record) => ("dataset", record),
        NewRecord::Owner(record) => ("owner", record),
        NewRecord::Update(record) => ("update", record),
    };
    let register = arguments.register();
    let place = Place { project: register.project(around)?, today: register.day(around).date() };
    must_be_an_id(word, arguments)?;
    let next = match record {
        NewRecord::Technology { kinds, record } => place.technology(record, kinds)?,
        NewRecord::Dataset(record) => place.dataset(record)?,
        NewRecord::Owner(record) => place.owner(record)?,
        NewRecord::Update(record) => place.update(record)?,
    };
    terminal.say(next)?;
    Ok(Ending::Clean)
}

fn must_be_an_id(word: &str, arguments: &RecordArguments) -> Result<(), CannotRun> {
    let id = &arguments.id;
    if id == "index" {
        return Err(CannotRun("“index” is the address of a list: choose another id.".to_owned()));
    }
    if is_id(id) {
        return Ok(());
    }
    Err(CannotRun(format!(
        "“{id}” cannot be an id, because an id is an address: lower-case letters, digits and single hyphens, 80 \
         characters at most. Write: candour new {word} {}",
        slug(id)
    )))
}

/// Where the record goes.
struct Place {
    project: Project,
    today: Date,
}

impl Place {
    fn technology(&self, arguments: &RecordArguments, kinds: &[String]) -> Result<String, CannotRun> {
        let id = &arguments.id;
        let register = self.register();
        if let Some(now) = register.formerly(id) {
            return Err(CannotRun(format!(
                "“{id}” is a former id of the technology “{now}”, whose old address leads on. Choose another id."
            )));
        }
        self.begin_at(EntryKind::Technology, id)?;
        let kinds: Vec<TechnologyKind> =
            kinds.iter().filter_map(|code| serde_json::from_value(code.as_str().into()).ok()).collect();
        let text = scaffold::technology(id, &name(arguments), &kinds, &known(&register), self.today);
        self.begin(&format!("content/technologies/{id}.toml"), &text)
    }

    fn dataset(&self, arguments: &RecordArguments) -> Result<String, CannotRun> {
        self.begin_at(EntryKind::Dataset, &arguments.id)?;
        let text = scaffold::dataset(&name(arguments), &known(&self.register()), self.today);
        self.begin(&format!("content/datasets/{}.toml", arguments.id), &text)
    }

    fn owner(&self, arguments: &RecordArguments) -> Result<String, CannotRun> {
        const FILE: &str = "content/owners.toml";
        let (id, path) = (&arguments.id, self.project.root().join(FILE));
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(fault) if fault.kind() == ErrorKind::NotFound => String::new(),
            Err(fault) if fault.kind() == ErrorKind::InvalidData => return Err(broken(FILE)),
            Err(fault) => return Err(cannot(FILE, &fault)),
        };
        let owners = text.trim_start_matches('\u{feff}').parse::<toml::Table>().map_err(|_| broken(FILE))?;
        if owners.contains_key(id) {
            return Err(CannotRun(format!("there is an owner “{id}” already, in {FILE}. Choose another id.")));
        }
        self.must_be_new(EntryKind::Owner, id)?;
        put_whole(&path, scaffold::with_owner(&text, id, arguments.name.as_deref()).as_bytes())
            .map_err(|fault| cannot(FILE, &fault))?;
        Ok(format!(
            "“{id}” stands at the end of {FILE}. Owners are public: fill it in before the next build, and name it in a \
             technology with accountable_owner = \"{id}\"."
        ))
    }

    fn update(&self, arguments: &RecordArguments) -> Result<String, CannotRun> {
        // Whoever knows that a file of news begins with its day may have written it.
        let is_dated = arguments.id.get(..10).is_some_and(|day| day.parse::<Date>().is_ok())
            && arguments.id.as_bytes().get(10) == Some(&b'-');
        let id = if is_dated { arguments.id.clone() } else { format!("{}-{}", self.today, arguments.id) };
        if !is_id(&id) {
            return Err(CannotRun(format!(
                "“{}” is too long behind a day. Choose a shorter word or two.",
                arguments.id
            )));
        }
        let file = format!("content/updates/{id}.md");
        must_be_free(&self.project, &file)?;
        self.must_be_new(EntryKind::Update, &id)?;
        write_new(&self.project, &file, &scaffold::update(arguments.name.as_deref()))?;
        Ok(format!(
            "{file} is there. News is public at the next build: write it now. “candour check” says what is left."
        ))
    }

    fn begin(&self, file: &str, text: &str) -> Result<String, CannotRun> {
        write_new(&self.project, file, text)?;
        Ok(format!(
            "{file} is there, as a draft that nobody outside the force sees. Fill in what is open; when it is ready, remove \
             state = \"draft\" near its end, and “candour check” says what is left."
        ))
    }

    /// Whether a record of this id can begin: what is there is told before what was there.
    fn begin_at(&self, kind: EntryKind, id: &str) -> Result<(), CannotRun> {
        must_be_free(&self.project, &format!("content/{}/{id}.toml", kind.folder()))?;
        self.must_be_new(kind, id)
    }

    fn register(&self) -> Register {
        // What is wrong with other files is for `check` to say.
        let mut found = Findings::new();
        Register::read(&self.project.read(&mut found), &mut found)
    }

    /// An id that was ever published is never used for anything else, whatever has become of its record.
    fn must_be_new(&self, kind: EntryKind, id: &str) -> Result<(), CannotRun> {
        let mut found = Findings::new();
        let Some(ledger) = pipeline::ledger(&self.project, &mut found) else {
            return Err(CannotRun(
                "the ledger in content/ledger/ is not whole, so nobody can say whether the id was used before. “candour \
                 verify” says what is wrong with it."
                    .to_owned(),
            ));
        };
        match ledger.head(&EntryId::new(kind, id)) {
            None => Ok(()),
            Some(_) => Err(CannotRun(format!(
                "“{id}” was published before, and an id is never used for anything else. Choose another id."
            ))),
        }
    }
}

fn broken(file: &str) -> CannotRun {
    CannotRun(format!("{file} cannot be read as it is. Mend it first: “candour check” says where."))
}

fn known(register: &Register) -> Known {
    Known {
        owners: register.owner_ids().map(str::to_owned).collect(),
        datasets: register.dataset_ids().map(str::to_owned).collect(),
    }
}

/// The name that was given, or the id as words.
fn name(arguments: &RecordArguments) -> String {
    arguments.name.clone().unwrap_or_else(|| {
        let words = arguments.id.replace('-', " ");
        let mut letters = words.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    })
}

fn must_be_free(project: &Project, file: &str) -> Result<(), CannotRun> {
    if fs::symlink_metadata(project.root().join(file)).is_err() {
        return Ok(());
    }
    Err(CannotRun(format!("{file} is there already, so nothing was written. Choose another id.")))
}

fn write_new(project: &Project, file: &str, text: &str) -> Result<(), CannotRun> {
    write(&project.root().join(file), text).map_err(|fault| match fault.kind() {
        ErrorKind::AlreadyExists => {
            CannotRun(format!("{file} is there already, so nothing was written. Choose another id."))
        }
        _ => cannot(file, &fault),
    })
}

fn cannot(file: &str, fault: &std::io::Error) -> CannotRun {
    CannotRun(match fault.kind() {
        ErrorKind::PermissionDenied => {
            format!("you may not write {file}. Ask whoever looks after this computer.")
        }
        _ => format!("{file} cannot be written: {fault}."),
    })
}
