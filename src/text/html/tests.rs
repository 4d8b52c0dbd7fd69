//! What a page shows of a Markdown text, kind or hostile.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::text::{MarkdownFault, faults, links, plain, sections};

fn page(source: &str) -> String {
    let address = |link: &str| (link != "page:dead").then(|| format!("../{}/?a&b", link.replace(':', "/")));
    html(source, &Policy { top_heading: 3, id_prefix: "p-", address: &address, terms: None })
}

#[test]
fn kind_texts_become_html() {
    for (source, expected) in [
        ("", ""),
        (
            "One & *two* **three** ~~four~~ `<five>`",
            "<p>One &amp; <em>two</em> <strong>three</strong> <del>four</del> <code>&lt;five&gt;</code></p>\n",
        ),
        ("a\nb  \nc", "<p>a\nb<br>\nc</p>\n"),
        ("\"It's\" -- 1...", "<p>“It’s” – 1…</p>\n"),
        ("> quoted\n\n---", "<blockquote>\n<p>quoted</p>\n</blockquote>\n<hr>\n"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("4. a\n5. b", "<ol start=\"4\">\n<li>a</li>\n<li>b</li>\n</ol>\n"),
        ("- [ ] task", "<ul>\n<li>[ ] task</li>\n</ul>\n"),
        ("```rust\" onclick=\"x\na < b\n```", "<pre tabindex=\"0\"><code>a &lt; b\n</code></pre>\n"),
        ("# What's *new*?", "<h3 id=\"p-whats-new\">What’s <em>new</em>?</h3>\n"),
        (
            "## A {#b .c}\n#### D\n###### E\n## a b-c",
            "<h3 id=\"p-a-b-c\">A {#b .c}</h3>\n<h4 id=\"p-d\">D</h4>\n<h5 id=\"p-e\">E</h5>\n<h3 id=\"p-a-b-c-2\">a b-c</h3>\n",
        ),
        ("#\n\nx", "<p>x</p>\n"),
        (
            "| | a | b |\n|:-|-:|:-:|\n| 1 | 2 | <b> |",
            "<div class=\"scroll\" tabindex=\"0\">\n<table>\n<thead>\n<tr><td></td><th scope=\"col\" class=\"align-right\">a</th>\
             <th scope=\"col\" class=\"align-centre\">b</th></tr>\n</thead>\n<tbody>\n<tr><td class=\"align-left\">1</td>\
             <td class=\"align-right\">2</td><td class=\"align-centre\">&lt;b&gt;</td></tr>\n</tbody>\n</table>\n</div>\n",
        ),
    ] {
        assert_eq!(page(source), expected, "{source:?}");
    }
}

#[test]
fn links_lead_where_the_policy_says() {
    for (source, inside) in [
        ("[x](https://a.org/?q=1&r=2 \"T\\\"\")", "<a href=\"https://a.org/?q=1&amp;r=2\" title=\"T&quot;\">x</a>"),
        ("<https://a.org/x>", "<a href=\"https://a.org/x\">https://a.org/x</a>"),
        ("<foi@a.police.uk>", "<a href=\"mailto:foi@a.police.uk\">foi@a.police.uk</a>"),
        ("[*call*](tel:101)", "<a href=\"tel:101\"><em>call</em></a>"),
        ("[x](technology:lfr)", "<a href=\"../technology/lfr/?a&amp;b\">x</a>"),
        ("[x](page:dead)", "x"),
        ("[](https://a.org/)", "<a href=\"https://a.org/\">https://a.org/</a>"),
        ("![a *chart*](https://a.org/x.png)", "<a href=\"https://a.org/x.png\">a <em>chart</em></a>"),
        ("![](https://a.org/x.png)y", "y"),
        ("![x](x.png)", "x"),
        ("[![alt](https://a.org/i.png)](https://b.org/)", "<a href=\"https://b.org/\">alt</a>"),
        ("![a [b](https://b.org/) c](https://a.org/)", "<a href=\"https://a.org/\">a b c</a>"),
        ("[x][r]\n\n[r]: <https://a.org/ö>", "<a href=\"https://a.org/%C3%B6\">x</a>"),
    ] {
        assert_eq!(page(source), format!("<p>{inside}</p>\n"), "{source:?}");
    }
}

#[test]
fn hostile_texts_are_harmless_and_are_reported() {
    let scheme = |scheme: &str| vec![MarkdownFault::Scheme(scheme.to_owned())];
    let broken = |address: &str| vec![MarkdownFault::Broken(address.to_owned())];
    let relative = |address: &str| vec![MarkdownFault::Relative(address.to_owned())];
    for (source, inside, expected) in [
        ("[x](javascript:alert(1))", "x", scheme("javascript")),
        ("[x](JaVaScRiPt&colon;alert(1))", "x", scheme("javascript")),
        ("[x](&#106;avascript:alert(1))", "x", scheme("javascript")),
        ("[x](java&Tab;script:alert(1))", "x", broken("java\tscript:alert(1)")),
        ("[x](<java\u{1}script:alert(1)>)", "x", broken("java\u{1}script:alert(1)")),
        ("[x](\\javascript:alert(1))", "x", relative("\\javascript:alert(1)")),
        ("[x](javascript\\:alert(1))", "x", scheme("javascript")),
        ("<javascript:alert(1)>", "javascript:alert(1)", scheme("javascript")),
        ("[x](data:text/html;base64,PHN)", "x", scheme("data")),
        ("[x](//evil.org)", "x", relative("//evil.org")),
        ("[x](/about)", "x", relative("/about")),
        ("[x](#y)", "x", relative("#y")),
        ("[x][r]\n\n[r]: vbscript:x", "x", scheme("vbscript")),
        ("![x](https://evil/x.png)", "<a href=\"https://evil/x.png\">x</a>", vec![MarkdownFault::Image]),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;", vec![MarkdownFault::RawHtml]),
        ("a <b onclick='x'>", "a &lt;b onclick='x'&gt;", vec![MarkdownFault::RawHtml]),
        ("<!-- x -->", "&lt;!-- x --&gt;", vec![MarkdownFault::RawHtml]),
        ("[x](https://a.org/\"><script>)", "<a href=\"https://a.org/%22%3E%3Cscript%3E\">x</a>", vec![]),
        ("[x](<https://a.org/\" onclick=\"y>)", "<a href=\"https://a.org/%22%20onclick=%22y\">x</a>", vec![]),
        ("[x](page:a\"b)", "<a href=\"../page/a&quot;b/?a&amp;b\">x</a>", vec![]),
        ("[x](mailto:a@b.uk?\"<)", "<a href=\"mailto:a@b.uk?%22%3C\">x</a>", vec![]),
        ("&lt;script&gt;", "&lt;script&gt;", vec![]),
        ("]() [ ]( [](", "]() [ ]( [](", vec![]),
    ] {
        assert_eq!(page(source), format!("<p>{inside}</p>\n"), "{source:?}");
        let found: Vec<_> = faults(source).into_iter().map(|(_, fault)| fault).collect();
        assert_eq!(found, expected, "{source:?}");
    }
}

#[test]
fn footnotes_of_two_texts_share_a_page() {
    let source = "A[^n] b[^N] c[^two].\n\n[^two]: Second.\n\n[^n]: First, *with*[^two].\n\n    More.\n\n[^x]: Lost.";
    let first = page(source);
    assert!(first.starts_with(
        "<p>A<sup id=\"p-ref_1\"><a role=\"doc-noteref\" href=\"#p-note_1\">1</a></sup> b<sup id=\"p-ref_1_2\">"
    ));
    assert!(first.contains(
        "<div class=\"footnotes\">\n<div class=\"footnote\" role=\"doc-footnote\" id=\"p-note_1\"><p><sup>\
         <a role=\"doc-backlink\" href=\"#p-ref_1\">1</a></sup> First, <em>with</em>"
    ));
    let order: Vec<_> = ["First", "More", "Second", "Lost"].iter().map(|word| first.find(word)).collect();
    assert!(order.is_sorted() && !order.contains(&None));
    let second = html(source, &Policy { top_heading: 2, id_prefix: "q-", address: &|_| None, terms: None });
    assert_eq!(first.replace("p-", "q-"), second);
    assert_eq!(page("[^none] and [a[^1]](https://a.org/)\n\n[^1]: N").matches("<a ").count(), 2);
}

#[test]
fn links_and_faults_stand_in_their_place() {
    let source = "ŵ [x](technology:lfr) <a@b.uk> ![i](x.png) `[c](no)`";
    let found: Vec<_> = links(source).into_iter().map(|(at, link)| (&source[at], link)).collect();
    let expected = [("[x](technology:lfr)", "technology:lfr"), ("<a@b.uk>", "mailto:a@b.uk"), ("![i](x.png)", "x.png")];
    assert_eq!(found, expected.map(|(place, link)| (place, link.to_owned())));
    let source = "a <i>b</i>\n\n<div>\nc\n</div>\n\n[x](ftp://a)";
    let found: Vec<_> = faults(source).into_iter().map(|(at, _)| &source[at]).collect();
    assert_eq!(found, ["<i>", "</i>", "<div>\nc\n</div>\n", "[x](ftp://a)"]);
}

#[test]
fn sections_are_cut_at_headings_and_keep_their_ids() {
    let source = "intro\n\n## Term\n\nMeaning *one*.\n\n### Inside\n\nx\r\n\r\nTerm\n---\n\n    code\n\n> ## quoted\n\n# Other\n\ny\n## Empty";
    let found: Vec<_> = sections(source);
    let parts: Vec<_> = found.iter().map(|part| (part.heading.as_str(), part.id.as_str(), part.source)).collect();
    let expected = [
        ("Term", "term", "Meaning *one*.\n\n### Inside\n\nx"),
        ("Term", "term-2", "    code\n\n> ## quoted"),
        ("Empty", "empty", ""),
    ];
    assert_eq!(parts, expected);
    assert!(found.iter().all(|part| page(source).contains(&format!("id=\"p-{}\"", part.id))));
}

#[test]
fn deep_and_long_texts_are_read_in_linear_time() {
    let deep = [
        "> ", "- a\n  ", "[", "![", "**a ", "[a](", "*a_ ", "[^a]: ", "<", "`", "# a\n", "[^1] ", "|a", "\u{302}", "a@",
    ];
    let size = 100_000;
    for piece in deep {
        let source = piece.repeat(size / piece.len());
        assert!(page(&source).len() < 100 * size, "{piece:?}");
        links(&source);
        sections(&source);
        assert!(plain(&source).len() < 2 * size, "{piece:?}");
    }
    let lazy = format!("{}a\n{}", "> ".repeat(10_000), "a\n".repeat(size));
    assert_eq!(faults(&lazy), [(0..lazy.len(), MarkdownFault::TooDeep)]);
    assert!(page(&lazy).starts_with("<p>&gt; &gt; "));
    assert_eq!(faults(&format!("{}a", "> ".repeat(100))), []);
}

#[test]
fn a_term_is_explained_where_running_words_first_use_it() {
    let terms = crate::text::Terms::new([("Alert", "alert"), ("Model", "model")]).unwrap();
    let links = crate::text::TermLinks { terms: &terms, address: "g.html" };
    let page =
        |source: &str| html(source, &Policy { top_heading: 2, id_prefix: "", address: &|_| None, terms: Some(links) });
    let link = |anchor: &str, words: &str| format!("<a class=\"term\" href=\"g.html#{anchor}\">{words}</a>");
    for (source, expected) in [
        ("An alert & an alert.", format!("<p>An {} &amp; an alert.</p>\n", link("alert", "alert"))),
        ("# Alert\n\n*Alert*", format!("<h2 id=\"alert\">Alert</h2>\n<p><em>{}</em></p>\n", link("alert", "Alert"))),
        (
            "[alert](https://a.org) `alert`",
            "<p><a href=\"https://a.org/\">alert</a> <code>alert</code></p>\n".to_owned(),
        ),
        ("> alert\n\nmodel", format!("<blockquote>\n<p>alert</p>\n</blockquote>\n<p>{}</p>\n", link("model", "model"))),
        ("[alert](ftp://a) alerts", "<p>alert alerts</p>\n".to_owned()),
    ] {
        assert_eq!(page(source), expected, "{source}");
    }
    let twice = format!("{} and {} or {}", link("a", "one"), link("a", "two"), link("b", "three"));
    assert_eq!(explained_once(twice), format!("{} and two or {}", link("a", "one"), link("b", "three")));
}
