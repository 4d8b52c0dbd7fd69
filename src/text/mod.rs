//! stub
mod source;
pub use source::Source;
use std::borrow::Cow;
use std::ops::Range;
/// s
pub enum Strange {
    /// c
    Control,
    /// b
    Bidi,
    /// z
    ZeroWidth,
    /// n
    NotNfc(String),
    /// m
    Meaningless,
}
/// i
pub fn is_id(s: &str) -> bool {
    !s.is_empty() && s.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}
/// s
pub fn strange(_t: &str) -> Vec<(Range<usize>, Strange)> {
    vec![]
}
/// n
pub fn nfc(t: &str) -> Cow<'_, str> {
    t.into()
}
/// o
pub fn one_line(t: &str) -> Cow<'_, str> {
    t.split_whitespace().collect::<Vec<_>>().join(" ").into()
}
