"""JSON Feed 1.1 by a schema of our own, written from its specification: no validator knows 1.1."""

import json
from pathlib import Path

from jsonschema import Draft202012Validator, FormatChecker

from built import fewer

SCHEMA = json.loads(Path(__file__).parent.parent.joinpath("schemas/json-feed-1.1.json").read_text("utf-8"))
# Of a large register, whose technologies have a feed each, these many stand for all.
MOST = 60


def feeds(site):
    found = [file["path"] for file in site.json("api/v1/index.json")["files"] if file["media_type"] == "application/feed+json"]
    return [path for path in found if site.has(path)]


def faults(site):
    validator = Draft202012Validator(SCHEMA, format_checker=FormatChecker())
    for path in fewer(feeds(site), MOST):
        feed = site.json(path)
        for error in validator.iter_errors(feed):
            yield f"{path} at {error.json_path}: {error.message[:200]}"
        ids = [item.get("id") for item in feed.get("items", [])]
        if len(ids) != len(set(ids)):
            yield f"{path}: two items have one id"
        if site.place(feed.get("feed_url", "")) != path:
            yield f"{path}: says that it stands at {feed.get('feed_url')}"
        if feed.get("next_url") and not site.leads(feed["next_url"]):
            yield f"{path}: next_url leads to {feed['next_url']}, where nothing stands"


def plant(site):
    path = "api/v1/feed.json"
    yield "another version", site.spoilt(path, ("version/1.1", "version/1.2"))
    yield "an item without content", site.spoilt(path, ('"content_html"', '"content"'))
    yield "a day where a moment belongs", site.spoilt(path, ('("date_published": ?"[0-9-]+)[^"]*', r"\1"))
    yield "a number for an id", site.spoilt(path, ('("items": \\[\\s*\\{\\s*"id": ?)"[^"]*"', r"\g<1>7"))
