"""Data Package v2 by `frictionless`: every table against its schema, keys among tables included."""

from frictionless import FrictionlessException, Package

from thin import thin

PATH = "api/v1/datapackage.json"
# It takes seconds for a thousand rows. Of a large register these many technologies stand for all.
MOST = 20


def faults(site):
    if not site.has(PATH):
        return
    site = thin(site, MOST)
    packaged = {resource.get("path") for resource in site.json(PATH).get("resources", [])}
    for table in site.tables():
        if table.removeprefix("api/v1/") not in packaged:
            yield f"{PATH}: does not list {table}"
    with site.laid_out([PATH, *site.tables()]) as folder:
        try:
            report = Package(str(folder / PATH)).validate()
        except FrictionlessException as fault:
            yield f"{PATH}: {str(fault)[:300]}"
            return
        for error in report.errors:
            yield f"{PATH}: {error.message[:300]}"
        for task in report.tasks:
            for error in task.errors[:5]:
                yield f"{PATH}, {task.name}: {error.message[:300]}"


def plant(site):
    if site.has(PATH):
        table = "api/v1/technologies.csv"
        lines = site.text(table).split("\r\n")
        yield "a row twice", site.replaced(table, "\r\n".join([*lines[:-1], lines[-2], ""]).encode())
        yield "a column more", site.spoilt(table, ("^", "more,"))
        yield "no list of tables", site.spoilt(PATH, ('"resources"', '"things"'))
        yield "a key that leads nowhere", site.spoilt("api/v1/risks.csv", (r"\n([a-z0-9-]+),([a-z0-9-]+),", r"\n\1,nowhere,"))
