//! JSON from bytes that nobody vouches for: the size, the depth and the encoding are looked at before it is taken apart.

use super::limits::{DEEPEST, LARGEST_FILE};
use super::unread::Unread;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The JSON value of a whole file. A byte order mark, which some programs put in front, is passed over.
///
/// # Errors
///
/// It is too large, too deep, no UTF-8, a web page or no whole JSON.
pub fn value(bytes: &[u8]) -> Result<Value, Unread> {
    read(bytes)
}

/// The same as a type. Members that the type does not know are passed over.
///
/// # Errors
///
/// As for [`value`], and JSON that is not of this type.
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Unread> {
    let text = text(bytes)?;
    if depth(text) > DEEPEST {
        return Err(Unread::TooDeep);
    }
    serde_json::from_str(text).map_err(|fault| {
        if fault.is_data() {
            return Unread::OtherShape(fault.to_string());
        }
        if text.trim_start().starts_with('<') {
            return Unread::Page;
        }
        Unread::NotJson(offset(text, fault.line(), fault.column()), fault.to_string())
    })
}

/// The text of a file within the limits, without a byte order mark.
pub(super) fn text(bytes: &[u8]) -> Result<&str, Unread> {
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(Unread::TooLarge);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|_| Unread::NotText)
}

/// How deep lists and tables are nested, without taking anything apart: a parser would need its stack for that.
fn depth(text: &str) -> usize {
    let (mut depth, mut deepest, mut within, mut escaped) = (0_usize, 0, false, false);
    for byte in text.bytes() {
        match (within, byte) {
            (true, _) if escaped => escaped = false,
            (true, b'\\') => escaped = true,
            (_, b'"') => within = !within,
            (false, b'[' | b'{') => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            (false, b']' | b'}') => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

/// The byte of a line and a column, which count from 1.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    (before + column.saturating_sub(1)).min(text.len())
}
