"""The workbook by `openpyxl` and, where it is installed, LibreOffice: the same cells as in the CSV files."""

import csv
import datetime
import io
import re
import shutil
import subprocess

import openpyxl

PATH = "api/v1/register.xlsx"
# LibreOffice takes long for large workbooks; openpyxl reads them all.
LARGE = 4_000_000
# Of a large register only the shorter tables are compared, in bytes of their CSV.
LONG = 400_000


def faults(site):
    if not site.has(PATH):
        return
    with site.laid_out([PATH]) as folder:
        yield from compared(site, folder / PATH, "openpyxl")
        office = shutil.which("soffice")
        if office and len(site.read(PATH)) < LARGE:
            # Through LibreOffice and back, so that what is compared is what LibreOffice has understood.
            command = [office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "ods"]
            subprocess.run([*command, "--outdir", folder, folder / PATH], check=True, capture_output=True, timeout=120)
            command[-1] = "xlsx"
            made = folder / "again"
            subprocess.run([*command, "--outdir", made, folder / "register.ods"], check=True, capture_output=True, timeout=120)
            yield from compared(site, made / "register.xlsx", "LibreOffice")


def compared(site, file, reader):
    try:
        book = openpyxl.load_workbook(file, read_only=True, data_only=True)
    except Exception as fault:
        yield f"{PATH}: {reader} cannot open it: {fault}"
        return
    paths = [path for path in site.tables() if len(site.read(path)) < LONG]
    tables = {path: list(csv.reader(io.StringIO(site.text(path), newline=""))) for path in paths}
    sheets = {sheet.title: sheet for sheet in book.worksheets}
    for path, rows in tables.items():
        name = path.removeprefix("api/v1/").removesuffix(".csv")
        sheet = next((sheet for title, sheet in sheets.items() if plain(title) == plain(name)[:31]), None)
        if sheet is None:
            yield f"{PATH}: {reader} sees no sheet for {path}, only {', '.join(sheets)}"
            continue
        sheet = [[shown(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
        wanted = [[normal(cell) for cell in row] for row in rows]
        width = len(wanted[0])
        seen = [(row + [""] * width)[:width] for row in sheet[: len(wanted)]]
        if any(any(row) for row in sheet[len(wanted) :]):
            yield f"{PATH}: {reader} sees more rows in the sheet {name} than {path} has"
        for number, (one, other) in enumerate(zip(wanted[1:], seen[1:]), 2):
            for column, (cell, found) in enumerate(zip(one, other)):
                if cell != found:
                    yield f"{PATH}: {reader} sees in sheet {name}, row {number}, {rows[0][column]}: {found[:60]!r}, not {cell[:60]!r}"
                    break


def plain(name):
    return re.sub(r"[^a-z0-9]", "", name.lower())


def shown(cell):
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, datetime.datetime):
        return cell.date().isoformat() if cell.time() == datetime.time() else cell.isoformat()
    if isinstance(cell, datetime.date):
        return cell.isoformat()
    return normal(str(cell))


def normal(cell):
    """A cell as both have it: without the guard of the CSV, numbers alike, one kind of line end."""
    cell = re.sub(r"^'(?=[=+\-@\t\r])", "", cell).replace("\r\n", "\n").replace("_x000D_", "")
    if re.fullmatch(r"-?\d+(\.\d+)?([eE][+-]?\d+)?", cell):
        return repr(float(cell))
    return cell.lower() if cell.lower() in ("true", "false") else cell


def plant(site):
    if site.has(PATH):
        yield "another word in a table", site.spoilt("api/v1/technologies.csv", ("live", "love"))
        yield "a workbook cut short", site.replaced(PATH, site.read(PATH)[:-400])
