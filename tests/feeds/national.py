"""The feeds of a national collection by tools that others wrote: every command of its guide, run as it stands.

The example of `tests/registers/national` is built and collected, and served as it is published. What DuckDB and pandas
load is held against what the packages of the forces say.
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
from importlib import import_module
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas
import duckdb

from built import Built

HOUSE = Path(__file__).parent.parent.parent
CANDOUR = Path(os.environ.get("CANDOUR") or HOUSE / "target/debug/candour").resolve()
EXAMPLE = HOUSE / "tests/registers/national"
BLOCK = re.compile(r"^```([a-z]+)\n(.*?)\n```$", re.M | re.S)
AT = "2026-11-21T06:00:00Z"
# The tools that look at feeds of the same kind as a force has.
TOOLS = ["api_catalog", "atom", "csv_on_the_web", "data_gov_uk", "data_package", "dcat", "json_feed", "open_api", "sums"]


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def candour(*arguments, codes=(0,)):
    done = subprocess.run([CANDOUR, *arguments], capture_output=True, text=True)
    if done.returncode not in codes:
        sys.exit(f"candour {arguments[0]}\n{(done.stdout + done.stderr)[-2000:]}")


def collect(root):
    """The example's forces, each published on the day of its register, and one of them spoiled; then collected."""
    for source in sorted((EXAMPLE / "sources").iterdir()):
        work = root / "work" / source.name
        shutil.copytree(source, work)
        day = re.search(r"^as_of = (\S+)$", (work / "content/register.toml").read_text("utf-8"), re.M)[1]
        candour("publish", "--quiet", "--root", work, "--today", day, "--out", root / "forces" / source.name)
    shutil.copy(EXAMPLE / "national.toml", root)
    package = root / "forces/marlstone/api/v1/register.json"
    candour("collect", "--quiet", "--root", root, "--at", AT, "--no-build")
    package.write_text(package.read_text("utf-8").replace("Letter sorting", "Letter burning"), "utf-8")
    manifest = root / "forces/marlstone/api/v1/index.json"
    manifest.write_text(manifest.read_text("utf-8").replace('"sequence": ', '"sequence": 1'), "utf-8")
    candour("collect", "--quiet", "--root", root, "--at", AT, codes=(1,))


def packages(site):
    found = sorted(site.glob("api/v1/forces/*/register.json"))
    return {path.parent.name: json.loads(path.read_bytes()) for path in found}


def joined(forces):
    """Each limitation with each technology that uses its set of data, from the packages alone."""
    rows = []
    for code, register in forces.items():
        limitations = {it["id"]: it.get("known_limitations", []) for it in register["datasets"]}
        for technology in register["technologies"]:
            for use in technology.get("data", []):
                rows += [(code, technology["id"], it["text"]["en"]) for it in limitations[use["dataset"]]]
    return sorted(rows)


def outcomes(site, forces):
    """What each command must have done, by a piece of it: a function of the folder in which it ran and of its words."""
    statuses = Counter((code, it["status"]) for code, register in forces.items() for it in register["technologies"])
    stated = json.loads((site / "api/v1/forces.json").read_bytes())["forces"]
    failures = json.loads((site / "api/v1/failures.json").read_bytes())["failures"]
    rows = joined(forces)
    return {
        "/api/v1/forces.json": lambda _, said: [line.split("\t")[:2] for line in said.splitlines()] == [[it["code"], it["condition"]] for it in stated],
        "/api/v1/failures.json": lambda _, said: [line.split("\t")[0] for line in said.splitlines()] == [it["code"] for it in failures] and "marlstone\theld" in said,
        "--output register.json": lambda home, _: json.loads((home / "register.json").read_bytes()) == forces["glanhafren"],
        "read_ndjson": lambda _, said: {tuple(row[:2]): row[2] for row in eval(said)} == statuses,
        "read_json": lambda _, said: all(re.search(rf"{status}\s+{count}\b", said) for (_, status), count in statuses.items()),
        "read_csv('technologies.csv'": lambda _, said: sorted((row[0], row[1], row[4]) for row in eval(said)) == rows,
        "pandas.read_csv": lambda _, said: len(said.splitlines()) == len(rows) + 1,
    }


def faults(site, home):
    forces = packages(site)
    wanted = outcomes(site, forces)
    blocks = BLOCK.findall((site / "api/v1/README.md").read_text("utf-8"))
    if len(blocks) < 7:
        yield f"README.md has {len(blocks)} commands only"
    for tool, code in blocks:
        known = [piece for piece in wanted if piece in code]
        if len(known) != 1:
            yield f"nobody knows what this must do:\n{code}"
            continue
        code = code.replace("/CODE/", "/glanhafren/")
        runs = {"sh": ["bash", "-e", "-c", code], "python": [sys.executable, "-c", code]}[tool]
        done = subprocess.run(runs, cwd=home, capture_output=True, text=True, timeout=120)
        if done.returncode or not wanted[known[0]](home, done.stdout):
            yield f"this did not do what it must:\n{code}\n{done.stdout[-1500:]}{done.stderr[-1500:]}"
    yield from loaded(site, forces)


def loaded(site, forces):
    """Every table by DuckDB and pandas: as many rows in the one as in the other, and each record there."""
    records = sum(len(register["technologies"]) for register in forces.values())
    for path in sorted(site.glob("api/v1/*.csv")):
        by_duckdb = duckdb.sql(f"SELECT count(*) FROM read_csv('{path}', all_varchar = true, header = true)").fetchall()[0][0]
        by_pandas = len(pandas.read_csv(path, dtype=str, keep_default_na=False))
        if by_duckdb != by_pandas:
            yield f"{path.name}: {by_duckdb} rows by DuckDB, {by_pandas} by pandas"
        if path.name == "technologies.csv" and by_pandas != records:
            yield f"technologies.csv has {by_pandas} rows for {records} technologies"
    lines = duckdb.sql(f"SELECT count(*), count(DISTINCT \"force\") FROM read_ndjson('{site}/api/v1/technologies.ndjson', maximum_object_size = 100000000)").fetchall()[0]
    if lines != (records, sum(1 for register in forces.values() if register["technologies"])):
        yield f"technologies.ndjson: {lines} for {records}"


def main():
    with TemporaryDirectory() as folder:
        root, home = Path(folder, "national"), Path(folder, "home")
        home.mkdir()
        root.mkdir()
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=root / "public"))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        collect(root)
        candour("build", "--quiet", "--root", root, "--out", root / "standing")
        standing = Built("national", root / "standing")
        found = [f"{tool}: {fault}" for tool in TOOLS for fault in list(import_module(f"tools.{tool}").faults(standing))[:20]]
        # The guide names the address at which the site stands: here, that of this server.
        candour("build", "--quiet", "--root", root, "--base-url", f"http://127.0.0.1:{server.server_port}/")
        site = root / "public"
        found += faults(site, home)
        # The check must be able to fail.
        readme = site / "api/v1/README.md"
        sound = readme.read_text("utf-8")
        for what, spoilt in [
            ("a table that is not there", sound.replace("/api/v1/{table}.csv", "/api/v1/{table}s.csv")),
            ("a join without the force", sound.replace('u."force" = t."force" AND ', "")),
            ("a command that prints nothing", sound.replace("print(technologies", "len(technologies", 1)),
        ]:
            readme.write_text(spoilt, "utf-8")
            if spoilt == sound or not list(faults(site, home)):
                found.append(f"the check of the national commands does not see {what}")
        server.shutdown()
    print("\n".join(found), end="\n" if found else "")
    print(f"{len(BLOCK.findall(sound))} commands of the national README.md: {len(found) or 'no'} faults")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
