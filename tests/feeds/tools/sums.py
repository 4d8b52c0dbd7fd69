"""Checksums by `sha256sum`: every file of the site; and the manifest's own lengths and sums."""

import subprocess

SUMS = "SHA256SUMS"


def faults(site):
    listed = {line[66:]: line[:64] for line in site.text(SUMS).splitlines()}
    for path in site.all():
        if path != SUMS and path not in listed and not path.endswith(".minisig"):
            yield f"{path}: is not in SHA256SUMS"
    if site.instead:
        with site.laid_out({*site.instead, SUMS}) as folder:
            yield from compared(folder, "--ignore-missing")
    else:
        yield from compared(site.folder, "--strict")
    for file in site.json("api/v1/index.json")["files"]:
        path = file["path"]
        if not site.has(path):
            yield f"{path}: is in the manifest and not there"
        elif (len(site.read(path)), site.sum(path)) != (file["bytes"], file["sha256"]):
            yield f"{path}: is not as the manifest says"
        elif site.place(file["url"]) != path:
            yield f"{path}: its address in the manifest is {file['url']}"


def compared(folder, option):
    done = subprocess.run(["sha256sum", "--check", "--quiet", option, SUMS], cwd=folder, capture_output=True, text=True)
    if done.returncode:
        yield f"sha256sum: {(done.stdout + done.stderr)[:400]}"


def plant(site):
    yield "a file that was altered", site.spoilt("api/v1/technologies.csv", ("live", "love"))
    yield "a feed that is not as the manifest says", site.spoilt("api/v1/index.json", ('"bytes":[0-9]+', '"bytes":7'))
    yield "a file that is in no list", site.replaced("api/v1/new.json", b"{}\n")
