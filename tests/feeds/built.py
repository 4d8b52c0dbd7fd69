"""A built register as files: what a tool is given to look at. It judges nothing."""

import hashlib
import json
import re
import tempfile
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path


class Built:
    """The files of a site below `folder`; those in `instead` stand in place of what is on the disk."""

    def __init__(self, name, folder, instead=None):
        self.name, self.folder, self.instead = name, Path(folder), instead or {}
        self.known = sorted(path.relative_to(folder).as_posix() for path in self.folder.rglob("*") if path.is_file())

    def paths(self, pattern):
        """The paths of this form, in which ID stands for an id or a name, and N for a number."""
        form = re.escape(pattern).replace("ID", "[^/.]+").replace("/N\\.", "/[0-9]+\\.")
        return [path for path in self.all() if re.fullmatch(form, path)]

    def all(self):
        return sorted({*self.known, *self.instead})

    def tables(self):
        """The tables that join: the CSV files but the ATRS, which is the records once more in somebody else's form."""
        return [path for path in self.paths("api/v1/ID.csv") if path != "api/v1/atrs.csv"]

    def read(self, path):
        return self.instead[path] if path in self.instead else (self.folder / path).read_bytes()

    def text(self, path):
        return self.read(path).decode("utf-8")

    def json(self, path):
        return json.loads(self.read(path))

    def has(self, path):
        return path in self.instead or (self.folder / path).is_file()

    @cached_property
    def base(self):
        """The address of its home page, as the manifest states it. The manifest of a large register is megabytes."""
        return self.json("api/v1/index.json")["feed_id"].removesuffix("api/v1/index.json")

    def place(self, address):
        """The path at which this address of the site stands; None for an address elsewhere."""
        return address.removeprefix(self.base).split("#")[0] if address.startswith(self.base) else None

    def leads(self, address):
        """Whether something stands at this address of the site; one that ends in a slash is that of a folder's page."""
        path = self.place(address)
        return path is not None and (self.has(path) if path and not path.endswith("/") else self.has(path + "index.html"))

    def spoilt(self, path, *pairs):
        """The same site with this file altered: each pair is what stands there and what shall stand there."""
        text = self.text(path)
        for before, after in pairs:
            spoilt = re.sub(before, after, text, count=1)
            assert spoilt != text, f"{path} does not hold {before}"
            text = spoilt
        return Built(self.name, self.folder, {**self.instead, path: text.encode()})

    def replaced(self, path, content):
        return Built(self.name, self.folder, {**self.instead, path: content})

    @contextmanager
    def laid_out(self, paths):
        """A folder of its own with these files, for tools that want to read from a disk."""
        with tempfile.TemporaryDirectory() as folder:
            for path in paths:
                at = Path(folder, path)
                at.parent.mkdir(parents=True, exist_ok=True)
                at.write_bytes(self.read(path))
            yield Path(folder)

    def sum(self, path):
        return hashlib.sha256(self.read(path)).hexdigest()


def fewer(items, most):
    """All, or so many of them, the first and the last among them."""
    items = list(items)
    if len(items) <= most:
        return items
    return [items[round(at * (len(items) - 1) / (most - 1))] for at in range(most)]
