//! A theme lies over the plain one, file by file; its faults are shown like those of the register.

use assert_cmd::Command;
use std::fs;
use std::path::Path;

/// The sound register with a theme of its own, whose files are given.
fn project(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in candour::register::EXAMPLE_FILES {
        put(&folder.path().join(path), text);
    }
    let register = folder.path().join("content/register.toml");
    let text = fs::read_to_string(&register).unwrap().replace("[site]\n", "[site]\ntheme = \"own\"\n");
    fs::write(register, text).unwrap();
    for (path, text) in files {
        put(&folder.path().join("themes/own").join(path), text);
    }
    folder
}

fn put(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn build(folder: &Path) -> std::process::Output {
    let mut command = Command::cargo_bin("candour").unwrap();
    command.args(["build", "--today", "2026-01-20", "--root"]).arg(folder).output().unwrap()
}

#[test]
fn a_theme_overrides_one_word_one_template_and_the_style_and_inherits_the_rest() {
    let folder = project(&[
        ("words/en.ftl", "nav_owners = Responsible posts\n"),
        (
            "templates/404.html",
            "{% extends \"base.html\" %}{% block main %}<h1>{{ words.not_found_title }}</h1><p id=\"own\"></p>{% endblock main %}",
        ),
        ("static/candour.css", "body { color: navy }"),
        ("static/crest.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
    ]);
    let output = build(folder.path());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let public = folder.path().join("public");
    let home = fs::read_to_string(public.join("index.html")).unwrap();
    assert!(home.contains("Responsible posts") && home.contains("What people ask most"));
    assert!(fs::read_to_string(public.join("404.html")).unwrap().contains("id=\"own\""));
    let assets: Vec<String> = fs::read_dir(public.join("assets"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let css = assets.iter().find(|name| name.ends_with(".css")).unwrap();
    assert!(home.contains(css.as_str()), "the page does not use {css}");
    assert_eq!(fs::read_to_string(public.join("assets").join(css)).unwrap(), "body { color: navy }");
    assert!(assets.iter().any(|name| name.starts_with("crest.") && name.ends_with(".svg")));
}

#[test]
fn a_template_with_a_fault_is_shown_with_file_and_line_and_the_last_site_stays() {
    let folder = project(&[]);
    fs::create_dir_all(folder.path().join("themes/own")).unwrap();
    assert!(build(folder.path()).status.success());
    let before = fs::read(folder.path().join("public/SHA256SUMS")).unwrap();
    for (template, says) in
        [("<p>\n{{ it.title", "home.html:2"), ("<p>\n\n{{ it.no_such_thing.deeper }}</p>", "home.html:3")]
    {
        put(&folder.path().join("themes/own/templates/home.html"), template);
        let output = build(folder.path());
        let shown = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(1), "{shown}");
        assert!(shown.contains("themes/own/templates/") && shown.contains(says), "{shown}");
        assert!(shown.contains("rule: template"), "{shown}");
        assert_eq!(fs::read(folder.path().join("public/SHA256SUMS")).unwrap(), before);
    }
}

#[test]
fn words_that_cannot_be_read_and_a_theme_that_is_not_there_are_told() {
    let folder = project(&[("words/en.ftl", "home title = Home\n")]);
    let output = build(folder.path());
    let shown = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{shown}");
    assert!(shown.contains("themes/own/words/en.ftl:1") && shown.contains("rule: bad-words-file"), "{shown}");

    let folder = project(&[]);
    let output = build(folder.path());
    let shown = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{shown}");
    assert!(shown.contains("there is no theme “own”") && shown.contains("no-such-theme"), "{shown}");
}
