"""Atom by `feedparser`, which must find nothing odd, and by what RFC 4287, 5005 and 6721 demand, asked with lxml."""

import re

import feedparser
from lxml import etree

SPACES = {"a": "http://www.w3.org/2005/Atom", "at": "http://purl.org/atompub/tombstones/1.0"}
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
# Of a large register, whose technologies have a feed each, these many stand for all.
MOST = 60


def feeds(site):
    return [path for path in site.all() if path.endswith(".atom")]


def faults(site):
    from built import fewer

    for path in fewer(feeds(site), MOST):
        parsed = feedparser.parse(site.read(path), response_headers={"content-type": "application/atom+xml"})
        if parsed.bozo:
            yield f"{path}: feedparser: {parsed.bozo_exception}"
        elif parsed.version != "atom10":
            yield f"{path}: feedparser takes it for {parsed.version}"
        try:
            feed = etree.fromstring(site.read(path))
        except etree.XMLSyntaxError as fault:
            yield f"{path}: {fault}"
            continue
        entries = feed.findall("a:entry", SPACES)
        if len(parsed.entries) != len(entries):
            yield f"{path}: feedparser sees {len(parsed.entries)} entries of {len(entries)}"
        for what in musts(site, path, feed, entries):
            yield f"{path}: {what}"


def musts(site, path, feed, entries):
    one = lambda parent, name: parent.findall(f"a:{name}", SPACES)
    has_authors = bool(one(feed, "author"))
    for parent, what in [(feed, "the feed"), *((entry, "an entry") for entry in entries)]:
        for name in ("id", "title", "updated"):
            if len(one(parent, name)) != 1:
                yield f"{what} has {len(one(parent, name))} of {name} (RFC 4287, 4.1)"
        for moment in parent.xpath("a:updated/text() | a:published/text()", namespaces=SPACES):
            if not MOMENT.fullmatch(moment):
                yield f"{moment!r} is no moment (RFC 4287, 3.3)"
        for id in one(parent, "id"):
            if not re.match(r"[a-z][a-z0-9+.-]*:", id.text or ""):
                yield f"the id {id.text!r} is no address (RFC 4287, 4.2.6)"
        seen = [(it.get("type"), it.get("hreflang")) for it in one(parent, "link") if it.get("rel", "alternate") == "alternate"]
        if len(seen) != len(set(seen)):
            yield f"{what} has two alternates of one type and language (RFC 4287, 4.1.1)"
        if any(not it.get("href") for it in one(parent, "link")):
            yield f"{what} has a link without an address (RFC 4287, 4.2.7.1)"
    ids = [one(entry, "id")[0].text for entry in entries if one(entry, "id")]
    if len(ids) != len(set(ids)):
        yield "two entries have one id (RFC 4287, 4.2.6)"
    for entry in entries:
        if not has_authors and not one(entry, "author"):
            yield "an entry has no author, nor has the feed (RFC 4287, 4.1.2)"
        if not one(entry, "content") and not entry.xpath("a:link[@rel='alternate' or not(@rel)]", namespaces=SPACES):
            yield "an entry has neither content nor a page (RFC 4287, 4.1.2)"
    itself = feed.xpath("a:link[@rel='self']/@href", namespaces=SPACES)
    if [site.place(address) for address in itself] != [path]:
        yield f"the feed says that it stands at {itself} (RFC 4287, 4.1.1)"
    for gone in feed.findall("at:deleted-entry", SPACES):
        if not gone.get("ref") or not MOMENT.fullmatch(gone.get("when", "")):
            yield "a deleted entry lacks ref or when (RFC 6721, 3)"
    for relation in ("prev-archive", "next-archive", "current"):
        for address in feed.xpath(f"a:link[@rel='{relation}']/@href", namespaces=SPACES):
            if not site.leads(address):
                yield f"{relation} leads to {address}, where nothing stands (RFC 5005)"


def plant(site):
    path = "api/v1/feed.atom"
    yield "what is no XML", site.spoilt(path, ("</title>", "</titel>"))
    yield "an entry without an id", site.spoilt(path, (r"(<entry>\s*)<id>[^<]*</id>", r"\1"))
    yield "a day where a moment belongs", site.spoilt(path, (r"<updated>([0-9-]+)[^<]*", r"<updated>\1"))
    yield "a deleted entry without its day", site.spoilt(path, (r"(<at:deleted-entry[^>]*) when=\"[^\"]*\"", r"\1"))
    yield "another place", site.spoilt(path, (r'rel="self"([^>]*)feed\.atom', r'rel="self"\1fed.atom'))
