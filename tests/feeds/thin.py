"""Tables of a large register with the rows of a few records only, for tools that take seconds for a thousand rows."""

import csv
import io

from built import Built, fewer

TECHNOLOGIES, DATASETS, USES = "api/v1/technologies.csv", "api/v1/datasets.csv", "api/v1/data_uses.csv"


def thin(site, most):
    """The same site, in whose tables so many technologies stand, with their own rows and the datasets they use."""
    tables = {path: read(site, path) for path in site.tables()}
    ids = [row["id"] for row in tables.get(TECHNOLOGIES, [])]
    if len(ids) <= most or USES not in tables:
        return site
    technologies = set(fewer(ids, most))
    datasets = {row["dataset"] for row in tables[USES] if row["technology"] in technologies}
    datasets |= set(fewer([row["id"] for row in tables[DATASETS]], most))
    kept = {"technology": technologies, "dataset": datasets}
    instead = {}
    for path, rows in tables.items():
        its = {TECHNOLOGIES: "technology", DATASETS: "dataset"}.get(path)
        few = [row for row in rows if stays(row, its, kept)]
        text = io.StringIO(newline="")
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow(header(site, path))
        writer.writerows(row.values() for row in few)
        instead[path] = text.getvalue().encode()
    return Built(site.name, site.folder, site.instead | instead)


def read(site, path):
    return list(csv.DictReader(io.StringIO(site.text(path), newline="")))


def header(site, path):
    return next(csv.reader(io.StringIO(site.text(path), newline="")))


def stays(row, its, kept):
    """Whether a row is of a record that is kept, or of none. `its` is the kind of which the table has a row a record."""
    its = its or row.get("record")
    if its in kept and "id" in row:
        return row["id"] in kept[its]
    return all(row[kind] in kept[kind] for kind in kept if kind in row)
