//! A theme lies over the plain one, file by file; its faults are shown like those of the register.

use super::harness::{Files, candour, change, copy, faults_of_site, files, project as whole};
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

/// The example's content with a theme of this project.
fn harbour() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(&whole("content"), &folder.path().join("content"));
    copy(&whole("themes/harbour"), &folder.path().join("themes/harbour"));
    change(folder.path(), "content/register.toml", "theme = \"plain\"", "theme = \"harbour\"");
    folder
}

fn sheet(site: &Files) -> String {
    let (_, bytes) = site.iter().find(|(path, _)| path.starts_with("assets/candour.")).unwrap();
    String::from_utf8(bytes.clone()).unwrap()
}

#[test]
fn the_example_of_a_theme_changes_what_it_says_and_nothing_else() {
    let folder = harbour();
    let ran = candour(folder.path(), &["build", "--quiet"]);
    assert!(ran.code == 0 && !ran.err.contains("themes/"), "{}", ran.err);
    let site = files(&folder.path().join("public"));
    // What leads on from a former address does so by itself.
    let faults = faults_of_site(&site).into_iter().filter(|fault| !fault.contains("<meta http-equiv=\"refresh\""));
    assert_eq!(faults.collect::<Vec<_>>(), [""; 0]);
    let text = |path: &str| String::from_utf8(site[path].clone()).unwrap();
    for (path, up, alt, word) in [
        ("index.html", "", "A lighthouse over three waves", "Who answers for it"),
        ("cy/technologies/index.html", "../../", "Goleudy uwchben tair ton", "atebol amdano"),
    ] {
        let page = text(path);
        let crest = page.split("<img class=\"crest\" src=\"").nth(1).unwrap().split('>').next().unwrap();
        let file = crest.split('"').next().unwrap();
        assert!(site.contains_key(file.strip_prefix(up).unwrap()), "{file}");
        assert!(crest.contains(&format!("alt=\"{alt}\" width=\"44\" height=\"52\"")), "{crest}");
        assert!(page.contains(word), "{path} does not say {word}");
    }
    assert!(text("technologies/tidemark.html").contains("<div class=\"inset\">"), "its own template");
    let own = sheet(&site);
    assert!(own.contains("--accent: #1d3f72;") && own.contains("--accent: #8fb4ea;"), "{own:.900}");
    // Print keeps its black on white, and what the theme does not name is the plain theme's.
    let plain = std::fs::read_to_string(whole("themes/plain/static/candour.css")).unwrap();
    assert_eq!(own.matches("--accent: #000;").count(), plain.matches("--accent: #000;").count());
    let differ = own.lines().zip(plain.lines()).filter(|(own, plain)| own != plain && !own.contains("--")).count();
    assert_eq!((differ, own.lines().count()), (0, plain.lines().count()));
}

#[test]
fn a_setting_that_cannot_be_is_told_with_its_place() {
    for (settings, says) in [
        ("[colours.light]\nlink = \"#9fb4c0\"\n", "theme.toml:2:8"),
        (
            "[colours.light]\nlink = \"#9fb4c0\"\n",
            "in the light scheme, link (#9fb4c0) on paper (#fdfcf9) has a contrast of 2.",
        ),
        ("[colours.light]\nlink = \"#9fb4c0\"\n", "rule: weak-contrast"),
        ("[colours.dark]\npaper = \"#777\"\n", "in the dark scheme, ink"),
        ("[colours.light]\nlink = \"bleu\"\n", "“bleu” is not a colour"),
        ("[colours.light]\nlink = \"#0000\"\n", "“#0000” is not a colour"),
        ("[colours.light]\nlinks = \"#000\"\n", "there is no setting “links” here"),
        ("[colours.light]\nlinks = \"#000\"\n", "did you mean “link”?"),
        ("[colours.night]\nlink = \"#000\"\n", "there is no setting “night” here"),
        ("colors = 1\n", "did you mean “colours”?"),
        (
            "[crest]\nfile = \"crest.svg\"\nalt.en = \"A crest\"\nwidth = 40\nheight = 40\n",
            "there is no file “crest.svg” in static/",
        ),
        ("[crest]\nfile = \"crest.svg\"\nwidth = 4000\n", "this is not a size in pixels"),
        ("[crest]\nfile = \"crest.svg\"\n", "the crest has no alt.en, width, height"),
        ("[crest\n", "this is not TOML"),
    ] {
        let folder = project(&[("theme.toml", settings)]);
        let output = build(folder.path());
        let shown = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(1), "{settings}\n{shown}");
        let unwrapped = shown.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(unwrapped.contains(says) && shown.contains("themes/own/theme.toml:"), "{settings}{says}\n{shown}");
    }
}

#[test]
fn a_drawing_that_does_more_than_draw_is_refused() {
    let folder = project(&[("static/crest.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>")]);
    let output = build(folder.path());
    let shown = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{shown}");
    assert!(shown.contains("this drawing holds <script>") && shown.contains("themes/own/static/crest.svg"), "{shown}");
}

#[test]
fn a_file_that_not_every_computer_can_hold_is_told_with_its_name() {
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n";
    let names: &[&str] =
        &["con.svg", "NUL", "lpt1.svg", "crest.svg.", "a:b.svg", "evil\\..\\..\\x.svg", "a?.svg", "Icon.svg"];
    for name in names.iter().filter(|_| cfg!(unix)) {
        let folder = super::harness::sound();
        let build = || candour(folder.path(), &["build", "--today", super::harness::DAY]);
        assert_eq!(build().code, 0);
        let good = super::harness::verified(&folder.path().join("public"));
        super::harness::lay(folder.path(), &format!("themes/plain/static/{name}"), drawing);
        let ran = build();
        assert_eq!(ran.code, 1, "{name}: {}", ran.err);
        let is_told = ran.err.contains(&format!("themes/plain/static/{name}")) && ran.err.contains("theme-file-name");
        assert!(is_told, "{name}: {}", ran.err);
        assert!(super::harness::verified(&folder.path().join("public")) == good, "{name}");
    }
}
