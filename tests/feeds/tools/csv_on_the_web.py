"""CSV on the Web by `csvw`: every table against its metadata, beside it and without the network."""

import json
import warnings

from csvw import CSVW

from thin import thin

FORM = "api/v1/ID.csv-metadata.json"
# The same of all tables at once, with the keys that join them.
GROUP = "api/v1/csv-metadata.json"
# It takes a second for a thousand rows. Of a large register these many technologies stand for all.
MOST = 20


def faults(site):
    site = thin(site, MOST)
    tables = site.tables()
    for path in site.paths(FORM) + site.paths(GROUP):
        metadata = site.json(path)
        urls = [metadata["url"]] if "url" in metadata else [table["url"] for table in metadata["tables"]]
        with site.laid_out([path, *tables]) as folder:
            at = folder / path
            # Addresses of the site stand for the files beside it, so that nothing is fetched.
            at.write_text(json.dumps(metadata).replace(site.base, folder.as_uri() + "/"), "utf-8")
            with warnings.catch_warnings(record=True) as said:
                warnings.simplefilter("always")
                try:
                    group = CSVW(str(at), validate=True)
                    is_valid, words = group.is_valid, [warning.message for warning in [*said, *group.warnings]]
                except Exception as fault:
                    is_valid, words = False, [fault]
            if not is_valid:
                yield f"{path}: {'; '.join(map(str, words))[:400]}"
        for url in urls:
            if "://" not in url and not site.has(f"api/v1/{url}"):
                yield f"{path}: describes {url}, which is not there"
    if site.paths(FORM):
        described = {path.removesuffix("-metadata.json") for path in site.paths(FORM)}
        for path in tables:
            if path not in described:
                yield f"{path}: has no metadata"


def plant(site):
    for path in site.paths(FORM):
        table = path.removesuffix("-metadata.json")
        if table.endswith("/technologies.csv"):
            lines = site.text(table).split("\r\n")
            yield "a row twice", site.replaced(table, "\r\n".join([*lines[:-1], lines[-2], ""]).encode())
            yield "no day where one must stand", site.spoilt(table, (r"20[0-9]{2}-[0-9]{2}-[0-9]{2}", "some day"))
