"""The site map by `lxml` and sitemaps.org's rules; robots.txt by Python's own reader of it."""

import re
from urllib.robotparser import RobotFileParser

from lxml import etree

SPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
DAY = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?")


def faults(site):
    listed = set()
    maps = ["sitemap.xml"]
    for path in maps:
        if not site.has(path):
            yield f"{path}: is not there"
            continue
        try:
            tree = etree.fromstring(site.read(path))
        except etree.XMLSyntaxError as fault:
            yield f"{path}: {fault}"
            continue
        if tree.tag == f"{{{SPACE['s']}}}sitemapindex":
            maps += [site.place(address) or "?" for address in tree.xpath("s:sitemap/s:loc/text()", namespaces=SPACE)]
            continue
        if tree.tag != f"{{{SPACE['s']}}}urlset":
            yield f"{path}: begins with {tree.tag}"
        urls = tree.findall("s:url", SPACE)
        if len(urls) > 50_000 or len(site.read(path)) > 52_428_800:
            yield f"{path}: is longer than a site map may be"
        for url in urls:
            places = url.findall("s:loc", SPACE)
            if len(places) != 1:
                yield f"{path}: an entry has {len(places)} addresses"
                continue
            listed.add(places[0].text)
            for day in url.xpath("s:lastmod/text()", namespaces=SPACE):
                if not DAY.fullmatch(day):
                    yield f"{path}: {day!r} is no day"
            for other in url.xpath("x:link[@rel='alternate']/@href", namespaces=SPACE):
                listed.add(other)
    for address in sorted(listed):
        if not site.leads(address):
            yield f"sitemap.xml: leads to {address}, where no page stands"
    robots = RobotFileParser()
    robots.parse(site.text("robots.txt").splitlines())
    if [site.place(address) for address in robots.site_maps() or []] != ["sitemap.xml"]:
        yield f"robots.txt: names {robots.site_maps()} as site map"
    for path in ("index.html", "data.html", "api/v1/index.json"):
        if not robots.can_fetch("*", site.base + path):
            yield f"robots.txt: keeps programs out of {path}"


def plant(site):
    yield "what is no XML", site.spoilt("sitemap.xml", ("</url>", "</uri>"))
    yield "a day that is none", site.spoilt("sitemap.xml", (r"<lastmod>[0-9]{4}", "<lastmod>"))
    yield "a page that is not there", site.spoilt("sitemap.xml", ("data.html", "date.html"))
    yield "robots kept out", site.spoilt("robots.txt", ("(?s).*", "User-agent: *\nDisallow: /\n"))
