"""Data Package v2 by `frictionless`: every table against its schema, keys among tables included."""

from frictionless import Package, system, validate

PATH = "api/v1/datapackage.json"


def faults(site):
    if not site.has(PATH):
        return
    with site.laid_out([PATH, *site.paths("api/v1/ID.csv")]) as folder, system.use_context(trusted=True):
        report = validate(Package.from_descriptor(str(folder / PATH)))
        for error in report.errors:
            yield f"{PATH}: {error.message[:300]}"
        for task in report.tasks:
            for error in task.errors[:5]:
                yield f"{PATH}, {task.name}: {error.message[:300]}"
        packaged = {resource["path"] for resource in site.json(PATH)["resources"]}
        for table in site.paths("api/v1/ID.csv"):
            if table.removeprefix("api/v1/") not in packaged:
                yield f"{PATH}: does not list {table}"


def plant(site):
    if site.has(PATH):
        table = "api/v1/technologies.csv"
        lines = site.text(table).split("\r\n")
        yield "a row twice", site.replaced(table, "\r\n".join([*lines[:-1], lines[-2], ""]).encode())
        yield "a column more", site.spoilt(table, ("^", "more,"))
        yield "a table without a name", site.spoilt(PATH, ('"resources"', '"things"'))
