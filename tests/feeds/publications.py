"""Twenty publications of a scratch register over HTTP, and after each the consumer, which must have exactly the package.

What the consumer fetches is counted: whatever it had already, it may not ask for again.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import threading
from collections import Counter
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory

import consumer

HOUSE = Path(__file__).parent.parent.parent
CANDOUR = Path(os.environ.get("CANDOUR") or HOUSE / "target/debug/candour").resolve()
START = HOUSE / "tests/registers/bilingual/content"
CHATBOT, LETTERS = "technologies/website-chatbot", "technologies/letters"
# What the consumer asks for every time, beside what has changed.
ALWAYS = re.compile(r"api/v1/(index|changes)\.json|api/v1/changes/\d+\.json")


class Force:
    """A scratch register and the folder of its website."""

    def __init__(self, folder, address):
        self.root, self.site, self.address, self.day = folder / "force", folder / "web/ai/register", address, 0
        shutil.copytree(START, self.root / "content")
        self.site.parent.mkdir(parents=True)

    def candour(self, *arguments):
        self.day += 1
        place = ["--root", self.root, "--out", self.site, "--base-url", self.address, "--quiet"]
        day = f"2026-11-{self.day:02}" if self.day <= 30 else f"2026-12-{self.day - 30:02}"
        done = subprocess.run([CANDOUR, *arguments, *place, "--today", day], capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"candour {' '.join(arguments)}\n{(done.stdout + done.stderr)[-3000:]}")

    def publish(self, *more):
        self.candour("publish", "--because-all", "Something has changed.", *more)

    def change(self, path, before, after):
        at = self.root / "content" / path
        text = at.read_text("utf-8")
        changed = re.sub(before, after, text, count=1, flags=re.M)
        assert changed != text, f"{path} does not hold {before}"
        at.write_text(changed, "utf-8")

    def copy(self, old, new, name):
        """Another record, by the pattern of one that is there, and in English alone."""
        shutil.copy(self.root / f"content/{old}.toml", self.root / f"content/{new}.toml")
        self.change(f"{new}.toml", "^name = .*", f'name = "{name}"')

    def write(self, path, text):
        at = self.root / "content" / path
        at.write_text(text, "utf-8")

    def remove(self, *paths):
        for path in paths:
            (self.root / "content" / path).unlink()


def life():
    """What happens to the register, a publication each."""
    yield "the first publication", lambda it: it.publish()
    yield "a record says something else", lambda it: (it.change(f"{CHATBOT}.toml", "about 19,000", "about 20,000"), it.publish())
    yield "a new record", lambda it: (it.copy(CHATBOT, LETTERS, "Letters"), it.publish())
    yield "a new dataset and a second record", lambda it: (
        it.copy("datasets/public-web-pages", "datasets/old-pages", "Old web pages"),
        it.copy(CHATBOT, "technologies/signs", "Signs"),
        it.publish(),
    )
    yield "an owner says something else", lambda it: (it.change("owners.toml", "when they contact", "whenever they contact"), it.publish())
    yield "a page says something else", lambda it: (it.change("pages/about.md", "how often it is wrong", "how often it was wrong"), it.publish())
    yield "news", lambda it: (
        it.write("updates/2026-11-03-signs.md", '+++\ntitle = "Signs"\nsummary = "A new tool."\n+++\n\nIt reads signs.\n'),
        it.publish(),
    )
    yield "another id", lambda it: it.candour("rename", "letters", "post", "--because", "A better name.")
    yield "a correction", lambda it: (it.change(f"{CHATBOT}.toml", "about 20,000", "about 21,000"), it.publish("--correction"))
    yield "a withdrawal", lambda it: it.candour("withdraw", "signs", "--because", "It was a mistake.", "--replaced-by", "post")
    yield "a redaction", lambda it: it.candour("redact", "website-chatbot", "--version", "1", "--because", "It named a person.")
    yield "a return", lambda it: (it.change("technologies/signs.toml", '^status = "withdrawn"', 'status = "live"'), it.publish())
    yield "the register itself says something else", lambda it: (it.change("register.toml", "We asked every department", "We asked all departments"), it.publish())
    yield "a redaction of what was renamed", lambda it: it.candour("redact", "post", "--version", "1", "--because", "It named a person.")
    yield "a dataset is withdrawn", lambda it: it.candour("withdraw", "datasets/old-pages", "--because", "It was entered twice.")
    yield "news taken away", lambda it: (it.remove("updates/2026-11-03-signs.md"), it.publish())
    yield "the website alone is set up otherwise", lambda it: (it.change("register.toml", r"^\[site\]", "[site]\nlogs_kept_days = 9"), it.candour("build"))
    yield "a change without a publication", lambda it: (it.change(f"{CHATBOT}.toml", "about 21,000", "about 22,000"), it.candour("build"))
    yield "the publication after it", lambda it: it.publish()
    yield "the id once more, and something else with it", lambda it: (
        it.change("owners.toml", "whenever they contact", "each time they contact"),
        it.publish(),
        it.candour("rename", "post", "mail", "--because", "A name that all know."),
    )
    yield "what was renamed is withdrawn", lambda it: it.candour("withdraw", "mail", "--because", "It is no more.")
    yield "nothing at all", lambda it: it.candour("build")


def main():
    fetched = []

    class Handler(SimpleHTTPRequestHandler):
        def log_message(self, *_):
            fetched.append(self.path.removeprefix("/ai/register/"))

    with TemporaryDirectory() as folder:
        web = Path(folder, "web")
        web.mkdir()
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=web))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/ai/register/"
        force, copy, had, faults = Force(Path(folder), address), {}, {}, []
        steps = list(life())
        for number, (what, happens) in enumerate(steps, 1):
            happens(force)
            fetched.clear()
            # What a program keeps between two runs is a file.
            copy = json.loads(json.dumps(consumer.sync(consumer.Source(address), copy)))
            truth = json.loads((force.site / consumer.PACKAGE).read_bytes())
            if canonical(copy["package"]) != canonical(truth):
                faults.append(f"{number}, {what}: the copy differs in {', '.join(differing(copy['package'], truth))}")
            faults += [f"{number}, {what}: {path} was fetched again" for path in needless(force.site, fetched, had)]
            had = now(force.site)
        again = json.loads(json.dumps(consumer.sync(consumer.Source(str(force.site)), {})))
        if canonical(again["package"]) != canonical(copy["package"]):
            faults.append("a copy from the folder differs from that which has grown")
        faults += self_test(force.site, address, copy)
        server.shutdown()
        lines = (force.root / "content/ledger/events.jsonl").read_text("utf-8").splitlines()
        events = [json.loads(line) for line in lines]
        seen = Counter(event["event"] for event in events)
        faults += [f"no event is {event}" for event in ("created", "updated", "corrected", "renamed", "withdrawn", "redacted", "restored") if not seen[event]]
    print("\n".join(faults), end="\n" if faults else "")
    print(f"the consumer followed {events[-1]['publication']} publications with {len(events)} changes: {len(faults) or 'no'} faults")
    sys.exit(1 if faults else 0)


def canonical(document):
    return json.dumps(document, ensure_ascii=False, sort_keys=True)


def differing(one, other):
    return [key for key in sorted({*one, *other}) if one.get(key) != other.get(key)]


def now(site):
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in Path(site, "api").rglob("*") if path.is_file()}


def needless(site, fetched, had):
    """What was fetched although it was the same last time; and the whole, while the changes told everything."""
    index = json.loads((site / "api/v1/index.json").read_bytes())
    for path, times in Counter(fetched).items():
        # After a time without a history the copy begins anew.
        was_whole = had and json.loads(had["api/v1/index.json"])["ledger"] != "recorded"
        if ALWAYS.fullmatch(path) or was_whole:
            continue
        if path == consumer.PACKAGE and index["ledger"] == "recorded" or had.get(path) == (site / path).read_bytes() or times > 1:
            yield path


def self_test(site, address, copy):
    """A consumer that does not look is found out, and so is one that fetches what it has."""
    if not list(needless(site, [next(iter(copy["records"]))], now(site))):
        yield "nobody sees that a file was fetched again"
    old = copy | {"sums": copy["sums"] | {consumer.PACKAGE: "another"}}
    for what, spoilt in [
        ("a history that was cut", old | {"sequence": 10**6}),
        ("a record that vanished", old | {"records": copy["records"] | {"api/v1/technologies/lost.json": {}}}),
    ]:
        try:
            consumer.sync(consumer.Source(address), spoilt)
            yield f"the consumer does not see {what}"
        except ValueError:
            pass


if __name__ == "__main__":
    main()
