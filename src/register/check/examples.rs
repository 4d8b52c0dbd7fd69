//! A small sound register. The rules' examples are laid over it, a scaffold is made from the same questions.

/// The files of the sound register: path below the root, and text.
///
/// A rule's example is laid over the file it names: its keys replace those of the sound file; what is not TOML replaces
/// the file as a whole.
pub const EXAMPLE_FILES: &[(&str, &str)] = &[
    ("content/register.toml", include_str!("examples/register.toml")),
    ("content/owners.toml", include_str!("examples/owners.toml")),
    ("content/technologies/sound.toml", include_str!("examples/sound.toml")),
    ("content/technologies/faces.toml", include_str!("examples/faces.toml")),
    ("content/datasets/records.toml", include_str!("examples/records.toml")),
    ("content/deployments/faces.csv", include_str!("examples/faces.csv")),
    ("content/pages/about.md", include_str!("examples/about.md")),
    ("content/updates/2026-01-12-letters.md", include_str!("examples/2026-01-12-letters.md")),
];
