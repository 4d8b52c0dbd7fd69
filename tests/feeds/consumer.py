"""Keeps a copy of a register, and fetches only what has changed. Written from the register's own `api/v1/README.md`.

    consumer.py HOME COPY      HOME: the address of a register, or the folder of its website; COPY: a file
"""

import hashlib
import json
import re
import sys
import urllib.request
from pathlib import Path

PACKAGE = "api/v1/register.json"
RECORD = re.compile(r"api/v1/(technologies|datasets)/[^/]+")
LISTS = {"owner": "owners", "page": "pages", "update": "updates"}


class Source:
    """Where a register is published: `home` is its address or its folder."""

    def __init__(self, home):
        self.home, self.base = home, ""
        self.base = self.fetch("api/v1/index.json")["feed_id"].removesuffix("api/v1/index.json")

    def fetch(self, place, sha256=None):
        path = place.removeprefix(self.base)
        if "://" in self.home:
            with urllib.request.urlopen(self.home.rstrip("/") + "/" + path, timeout=30) as reply:
                content = reply.read()
        else:
            content = Path(self.home, path).read_bytes()
        if sha256 and hashlib.sha256(content).hexdigest() != sha256:
            raise ValueError(f"{path} is not as it was published")
        return json.loads(content)


def sync(source, kept):
    """The copy as it is now, from the copy as it was, which is empty in the beginning."""
    index = source.fetch("api/v1/index.json")
    files = {file["path"]: file for file in index["files"]}
    sums = {path: file["sha256"] for path, file in files.items()}
    if kept.get("sums", {}).get(PACKAGE) == sums[PACKAGE]:
        return kept
    if index["ledger"] != "recorded":
        return {"sums": {PACKAGE: sums[PACKAGE]}, "package": source.fetch(PACKAGE, sums[PACKAGE])}
    seen, before = kept.get("sequence", 0), kept.get("records", {})
    if index["sequence"] < seen:
        raise ValueError("the history is shorter than it was")
    records = {}
    for path, file in files.items():
        if RECORD.fullmatch(path) and file["media_type"] == "application/json":
            is_same = path in before and kept["sums"][path] == file["sha256"]
            records[path] = before[path] if is_same else source.fetch(path, file["sha256"])
    objects, gone = dict(kept.get("objects", {})), set()
    for change in changes(source, seen):
        this, kind = change.get("target", change["object"]), change["type"]
        if kind in ("Delete", "Move"):
            gone.add(change["object"]["id"].removeprefix(source.base))
            objects.pop(change["object"]["id"], None)
        if kind != "Delete" and this["kind"] in ("register", *LISTS):
            objects[this["id"]] = this | {"entry": None}
    if lost := set(before) - set(records) - gone:
        raise ValueError(f"{sorted(lost)} vanished without a notice")
    for it in objects.values():
        it["entry"] = it["entry"] or source.fetch(it["versionUrl"], it["sha256"])
    whole = package(index, files[PACKAGE]["url"], records, objects.values())
    return {"sequence": index["sequence"], "sums": sums, "records": records, "objects": objects, "package": whole}


def changes(source, seen):
    """The changes after this number, oldest first."""
    found, page = [], source.fetch("api/v1/changes.json")["last"]
    while page:
        here = source.fetch(page["id"])
        found = here["orderedItems"] + found
        page = here.get("prev") if here["startIndex"] > seen else None
    return [change for change in found if change["sequence"] > seen]


def package(index, uri, records, objects):
    """What `register.json` is, put together."""
    made = {"$schema": "schema/register.json", "uri": uri, "version": index["schema_version"]}
    made |= {key: index[key] for key in ("as_of", "publisher", "licence", "site")}
    made |= {name: [] for name in ("technologies", "datasets", "tombstones", *LISTS.values())}
    for path, document in records.items():
        if name := {"published": path.split("/")[2], "withdrawn": "tombstones"}.get(document["state"]):
            made[name].append({key: it for key, it in document.items() if key not in ("$schema", "links", "state")})
    for it in objects:
        made |= it["entry"] if it["kind"] == "register" else {}
        made.get(LISTS.get(it["kind"]), []).append(it["entry"])
    for name in ("technologies", "datasets", "tombstones", *LISTS.values()):
        made[name].sort(key=lambda entry: entry["id"], reverse=name == "updates")
    return made


if __name__ == "__main__":
    home, file = sys.argv[1], Path(sys.argv[2])
    copy = sync(Source(home), json.loads(file.read_text("utf-8")) if file.exists() else {})
    file.write_text(json.dumps(copy, ensure_ascii=False), "utf-8")
