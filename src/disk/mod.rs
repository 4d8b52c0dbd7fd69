//! Files that are written whole or not at all, beside whoever else writes in the same folder.

mod half;

pub use half::{Half, clear_halves, put_whole};
