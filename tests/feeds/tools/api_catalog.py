"""`/.well-known/api-catalog` by a schema of our own, written from RFC 9727 and RFC 9264: there is no validator to be had."""

import json
from pathlib import Path

from jsonschema import Draft202012Validator, FormatChecker

PATH = ".well-known/api-catalog"
SCHEMA = json.loads(Path(__file__).parent.parent.joinpath("schemas/linkset.json").read_text("utf-8"))


def faults(site):
    if not site.has(PATH):
        return
    document = site.json(PATH)
    for error in Draft202012Validator(SCHEMA, format_checker=FormatChecker()).iter_errors(document):
        yield f"{PATH} at {error.json_path}: {error.message[:200]}"
    relations = set()
    for context in document.get("linkset", []):
        for relation, targets in context.items():
            if relation == "anchor":
                continue
            relations.add(relation)
            for target in targets:
                address = target.get("href", "")
                if site.place(address) is not None and not site.leads(address) and not is_base(site, address):
                    yield f"{PATH}: leads to {target['href']}, where nothing stands"
    if not relations & {"service-desc", "item"}:
        yield f"{PATH}: names no interface (RFC 9727, 4)"


def is_base(site, address):
    """Whether it is what the addresses of an interface begin with, where nothing itself need stand."""
    return address.endswith("/") and any(path.startswith(site.place(address)) for path in site.all())


def plant(site):
    if site.has(PATH):
        yield "no linkset", site.spoilt(PATH, ('"linkset"', '"links"'))
        yield "a target without an address", site.spoilt(PATH, ('"href"', '"to"'))
        yield "an interface that is not there", site.spoilt(PATH, ("openapi.json", "openappi.json"))
