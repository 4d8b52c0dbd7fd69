"""JSON Schema 2020-12 by python-jsonschema, with formats: every document against the schema that it names."""

import json
import posixpath

from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource

from built import fewer

LINES = {
    "api/v1/ledger.jsonl": ("api/v1/schema/event.json", "#"),
    "api/v1/technologies.ndjson": ("api/v1/schema/register.json", "#/properties/technologies/items"),
    "api/v1/datasets.ndjson": ("api/v1/schema/register.json", "#/properties/datasets/items"),
}
CHANGES = "api/v1/schema/changes.json"
# python-jsonschema takes a second for some 200 records. Of a large register these many stand for all.
MOST = 60


def faults(site):
    schemas = {path: site.json(path) for path in site.all() if path.startswith("api/v1/schema/") and path.endswith(".json")}
    are_schemas = True
    for path, schema in schemas.items():
        for error in Draft202012Validator(Draft202012Validator.META_SCHEMA).iter_errors(schema):
            are_schemas = False
            yield f"{path}: is no schema: {error.message[:200]}"
        if site.place(schema["$id"]) != path:
            yield f"{path}: its $id is {schema['$id']}"
    if not are_schemas:
        return
    registry = Registry().with_resources((schema["$id"], Resource.from_contents(schema)) for schema in schemas.values())
    validators = {}

    def check(path, document, schema, part="#"):
        if (schema, part) not in validators:
            reference = {"$ref": schemas[schema]["$id"] + part}
            validators[schema, part] = Draft202012Validator(reference, registry=registry, format_checker=FormatChecker())
        for error in validators[schema, part].iter_errors(document):
            yield f"{path} at {error.json_path}: {error.message[:200]}"

    documents = [path for path in site.all() if path.endswith(".json") and not path.startswith("api/v1/schema/")]
    folders = {posixpath.dirname(path): [] for path in documents}
    for path in documents:
        folders[posixpath.dirname(path)].append(path)
    asked = [path for paths in folders.values() for path in paths if path in fewer(paths, MOST) or path in site.instead]
    # What was altered comes first, so that a planted fault is soon found.
    asked.sort(key=lambda path: path not in site.instead)
    for path in asked:
        document = site.json(path)
        named = document.get("$schema") if isinstance(document, dict) else None
        if path.startswith("api/v1/changes/"):
            yield from check(path, document, CHANGES)
        elif named and (schema := place(site, path, named)) is not None:
            if schema not in schemas:
                yield f"{path}: names {named}, which is not there"
                continue
            for member, value in document.items():
                if isinstance(value, list) and len(value) > MOST:
                    document[member] = fewer(value, MOST)
            yield from check(path, document, schema)
    for path, (schema, part) in sorted(LINES.items(), key=lambda row: row[0] not in site.instead):
        if site.has(path):
            lines = site.text(path).split("\n")
            if lines.pop() != "":
                yield f"{path}: does not end in a line end"
            for line in fewer(lines, MOST):
                yield from check(path, json.loads(line), schema, part)


def place(site, path, named):
    """Where the schema stands that a document names; None for one that somebody else publishes."""
    if "://" in named:
        return site.place(named)
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), named))


def plant(site):
    record = site.paths("api/v1/technologies/ID.json")[0]
    yield "a code that there is not", site.spoilt(record, ('"impact": "[a-z]+"', '"impact": "enormous"'))
    yield "a day that there is not", site.spoilt("api/v1/index.json", ('"as_of": "[0-9-]+"', '"as_of": "2026-02-30"'))
    yield "a member that is missing", site.spoilt("api/v1/register.json", ('"statement": ', '"said": '))
    yield "a schema that is none", site.spoilt("api/v1/schema/event.json", ('"type": "object"', '"type": "thing"'))
    yield "a change without its object", site.spoilt("api/v1/changes/1.json", ('"object":', '"subject":'))
    yield "a line without its number", site.spoilt("api/v1/ledger.jsonl", ('"sequence":', '"number":'))
