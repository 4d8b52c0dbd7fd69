"""Every command of `api/v1/README.md`, run as it stands against the built example, below a folder of a web server.

The page of downloads, in each language, must show the same commands.
"""

import html
import json
import os
import re
import shutil
import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory

HOUSE = Path(__file__).parent.parent.parent
CANDOUR = Path(os.environ.get("CANDOUR") or HOUSE / "target/debug/candour").resolve()
BLOCK = re.compile(r"^```([a-z]+)\n(.*?)\n```$", re.M | re.S)
ADDRESS = re.compile(r"http://[^\s'\")]+")


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def outcomes(site):
    """What each command must have done, by a piece of it: a function of the folder in which it ran and of its words."""
    index = json.loads((site / "api/v1/index.json").read_bytes())
    same = lambda folder, _: (folder / "register.json").read_bytes() == (site / "api/v1/register.json").read_bytes()
    return {
        "curl --fail --output register.json": same,
        "--time-cond": same,
        "/api/v1/index.json'": lambda _, said: json.loads(said) == index,
        "sha256sum": lambda _, said: "api/v1/register.json: OK" in said,
        "minisign": lambda _, said: "Signature and comment signature verified" in said,
        "changes.json": lambda _, said: len(said.splitlines()) == index["sequence"],
        "csv.DictReader": lambda _, said: len(said.splitlines()) == index["counts"]["technologies"],
        "read.csv": lambda _, said: "live" in said,
        "=IMPORTDATA": None,
    }


def run(*arguments):
    done = subprocess.run([CANDOUR, *arguments], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"candour {arguments[0]}\n{(done.stdout + done.stderr)[-2000:]}")
    return done.stdout


def blocks_of(site):
    return BLOCK.findall((site / "api/v1/README.md").read_text("utf-8"))


def shown_otherwise(site):
    """Pages whose commands are not those of README.md."""
    commands = [code for _, code in blocks_of(site)]
    if len(commands) < 8:
        yield f"README.md has {len(commands)} commands only"
    for page in ("data.html", "cy/data.html"):
        shown = [html.unescape(code) for code in re.findall(r"<pre[^>]*><code>(.*?)</code></pre>", (site / page).read_text("utf-8"), re.S)]
        if shown != commands:
            yield f"{page} and README.md have other commands: {sorted({*shown} ^ {*commands})}"


def failing(site, address, home, say):
    """Commands that do not do what they must."""
    wanted = outcomes(site)
    for tool, code in blocks_of(site):
        for found in ADDRESS.findall(code):
            if not found.startswith(address) or not (site / found.removeprefix(address)).is_file():
                yield f"nothing stands at {found}"
        known = [piece for piece in wanted if piece in code]
        if len(known) != 1:
            yield f"nobody knows what this must do:\n{code}"
            continue
        runs = {"sh": ["bash", "-e", "-c", code], "python": [sys.executable, "-c", code], "r": ["Rscript", "-e", code]}.get(tool)
        if runs is None:
            continue
        needs = "minisign" if "minisign" in code else runs[0]
        if not shutil.which(needs):
            say(f"{needs} is not installed, so its command was not run")
            continue
        done = subprocess.run(runs, cwd=home, capture_output=True, text=True, timeout=60)
        if done.returncode or not wanted[known[0]](home, done.stdout):
            yield f"this did not do what it must:\n{code}\n{done.stdout[-500:]}{done.stderr[-500:]}"


def main():
    with TemporaryDirectory() as folder:
        web, home = Path(folder, "web"), Path(folder, "home")
        site = web / "police/ai-register"
        site.parent.mkdir(parents=True)
        home.mkdir()
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=web))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/police/ai-register/"
        root, key = Path(folder, "force"), Path(folder, "my.key")
        shutil.copytree(HOUSE / "content", root / "content")
        # A signed site has every command. `key new` prints the lines that the register must hold.
        lines = run("key", "new", key, "--no-password").split("[[site.signing_keys]]", 1)[1].splitlines()
        register = root / "content/register.toml"
        register.write_text(register.read_text("utf-8") + "\n[[site.signing_keys]]\n" + "\n".join(lines[1:3]) + "\n", "utf-8")
        run("build", "--quiet", "--root", root, "--out", site, "--base-url", address, "--sign", key)
        found = [*shown_otherwise(site), *failing(site, address, home, print)]
        # Each of them must be able to fail.
        readme = site / "api/v1/README.md"
        sound = readme.read_text("utf-8")
        silent = lambda site: failing(site, address, home, lambda _: None)
        for what, asks, spoilt in [
            ("an address that leads nowhere", silent, sound.replace("/api/v1/register.json'", "/api/v1/registre.json'", 1)),
            ("an address without the folder", silent, sound.replace("police/ai-register/api/v1/index.json'", "api/v1/index.json'", 1)),
            ("a command that prints nothing", silent, sound.replace("print(row", "len(row", 1)),
            ("another key", silent, sound.replace("-P 'RW", "-P 'RX", 1)),
            ("other commands on the page", shown_otherwise, sound.replace("curl --fail", "curl -f")),
        ]:
            if "key" in what and not shutil.which("minisign"):
                continue
            readme.write_text(spoilt, "utf-8")
            if spoilt == sound or not list(asks(site)):
                found.append(f"the check of the commands does not see {what}")
        server.shutdown()
    print("\n".join(found), end="\n" if found else "")
    print(f"{len(BLOCK.findall(sound))} commands of README.md: {len(found) or 'no'} faults")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
