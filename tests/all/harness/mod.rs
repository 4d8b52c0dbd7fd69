//! What the tests share: registers in folders of their own, the program as a person runs it, and what a folder holds.

mod browser;
mod collected;
#[cfg(target_os = "linux")]
mod disk;
mod folder;
mod national;
mod national_force;
#[cfg(feature = "network")]
mod national_server;
#[cfg(feature = "serve")]
mod preview;
mod program;
mod register;
mod workload;

pub(crate) use browser::{Page, faults_of_site};
pub(crate) use collected::{Kept, collected, document};
#[cfg(target_os = "linux")]
pub(crate) use disk::Mount;
pub(crate) use folder::{Files, change, copy, differing, files, holds, lay, times, verified};
pub(crate) use national::{AT, national};
pub(crate) use national_force::{Feed, Force, lay_feed, reworded};
#[cfg(feature = "network")]
pub(crate) use national_server::{Manner, Server, says, self_signed};
#[cfg(feature = "serve")]
pub(crate) use preview::{Preview, without_inset};
pub(crate) use program::{Ran, candour, kills, program};
pub(crate) use register::{
    DAY, SOUND, SOUND_TEXT, disclosed, made, made_with_history, plain_theme, project, sound, sources, texts,
    with_history,
};
pub(crate) use workload::{lay_workload, workload};
