//! The papers say what the program does: README names every command and flag, ARCHITECTURE every wing.

use std::fs;

#[test]
fn the_readme_names_every_command_and_flag() {
    let readme = fs::read_to_string("README.md").unwrap();
    let mut missing = Vec::new();
    for command in candour::commands::command().get_subcommands().filter(|command| command.get_name() != "help") {
        if !readme.contains(&format!("`candour {}", command.get_name())) {
            missing.push(command.get_name().to_owned());
        }
        // What begins a record is a command of its own.
        let within = command.get_subcommands().flat_map(|command| command.get_arguments());
        let flags = command
            .get_arguments()
            .chain(within)
            .filter_map(|argument| argument.get_long())
            .filter(|flag| *flag != "help");
        missing.extend(flags.map(|flag| format!("--{flag}")).filter(|flag| !readme.contains(flag.as_str())));
    }
    assert!(missing.is_empty(), "README.md does not name: {}", missing.join(", "));
}

#[test]
fn the_architecture_names_every_wing_and_nothing_that_is_not_there() {
    let paper = fs::read_to_string("ARCHITECTURE.md").unwrap();
    let mut wings: Vec<String> = fs::read_dir("src")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir() || path.file_stem().is_some_and(|stem| stem == "pipeline"))
        .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
        .collect();
    wings.sort();
    let mut told: Vec<String> =
        paper.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next().map(str::to_owned)).collect();
    told.sort();
    assert_eq!(told, wings, "the table of wings in ARCHITECTURE.md and the folders of src/ differ");
    assert!(paper.lines().count() <= 120, "ARCHITECTURE.md has grown past 120 lines");
}

#[test]
fn every_file_and_folder_that_the_readme_links_to_is_there() {
    let readme = fs::read_to_string("README.md").unwrap();
    let links = readme.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    for link in links.filter(|link| !link.starts_with("https:") && !link.starts_with('#')) {
        assert!(fs::metadata(link).is_ok(), "README.md links to {link}, which is not there");
    }
}

#[test]
fn the_finding_in_the_readme_is_what_the_program_says() {
    let readme = fs::read_to_string("README.md").unwrap();
    let rule = "withheld-without-scrutiny";
    assert!(readme.contains(&format!("= rule: {rule}")));
    let row = candour::register::RULES.iter().copied().flatten().find(|row| row.name == rule).unwrap();
    assert!(
        readme.contains(&format!("= why: {}", row.why)),
        "README.md gives another reason than the rule: {}",
        row.why
    );
}
