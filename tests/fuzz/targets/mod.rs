//! What is fuzzed: each target hands bytes that nobody vouches for to a public face of candour, and says what must hold
//! whatever comes. `tests/fuzz` finds the bytes, the tests hand over again those that were kept.
//!
//! A target reads no clock and no network. It is quick, and the same bytes always do the same. Bytes with several files in them
//! are a bundle: a line `=== PATH`, then the file.

mod feed;
mod import;
mod ledger;
mod national;
mod register;
mod text;

/// What is done with bytes that nobody vouches for.
pub type Handed = fn(&[u8]);

/// The name of each target, which is also that of its program and of the folder of its corpus, and what it does.
pub const TARGETS: &[(&str, Handed)] = &[
    ("edits", register::edits),
    ("feed", feed::feed),
    ("import_feed", import::import_feed),
    ("import_table", import::import_table),
    ("import_workbook", import::import_workbook),
    ("ledger", ledger::ledger),
    ("markdown", text::markdown),
    ("national", national::national),
    ("paths", text::paths),
    ("register", register::register),
    ("signing", ledger::signing),
    ("site", register::site),
    ("verify", feed::verify),
];

/// Hands bytes to the target of this name.
///
/// # Panics
///
/// There is none of this name, or what must hold does not.
pub fn run(name: &str, bytes: &[u8]) {
    let target = TARGETS.iter().find(|(known, _)| *known == name);
    let (_, target) = target.unwrap_or_else(|| panic!("there is no target {name}"));
    target(bytes);
}

/// The files of a bundle, at most sixteen. What stands before the first line with a path is the file `otherwise`.
fn bundle<'b>(bytes: &'b [u8], otherwise: &str) -> Vec<(String, &'b [u8])> {
    const MARK: &[u8] = b"=== ";
    let mut starts: Vec<usize> = bytes
        .windows(MARK.len())
        .enumerate()
        .filter(|(at, window)| *window == MARK && (*at == 0 || bytes[at - 1] == b'\n'))
        .map(|(at, _)| at)
        .take(16)
        .collect();
    let mut files = Vec::new();
    let before = starts.first().copied().unwrap_or(bytes.len());
    if before > 0 {
        files.push((otherwise.to_owned(), &bytes[..before]));
    }
    starts.push(bytes.len());
    for part in starts.windows(2) {
        let part = &bytes[part[0] + MARK.len()..part[1]];
        let end = part.iter().position(|byte| *byte == b'\n').unwrap_or(part.len());
        let path = String::from_utf8_lossy(&part[..end]).trim().to_owned();
        files.push((path, part.get(end + 1..).unwrap_or_default()));
    }
    files
}

/// What these bytes make of a sound file: they themselves, or behind a line `~` the file with changes, which are pairs of lines: what is
/// looked for, and what stands in its place from then on.
fn of_sound(sound: &[u8], bytes: &[u8]) -> Vec<u8> {
    let Some(changes) = bytes.strip_prefix(b"~\n") else { return bytes.to_vec() };
    let mut text = String::from_utf8_lossy(sound).into_owned();
    let changes = String::from_utf8_lossy(changes);
    let lines: Vec<&str> = changes.lines().take(40).collect();
    for pair in lines.chunks(2) {
        if let [from, to] = pair
            && !from.is_empty()
        {
            text = text.replacen(from, to, 3);
        }
    }
    text.into_bytes()
}
