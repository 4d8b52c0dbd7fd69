"""`/data.json` by a schema of our own, written from the guidance of data.gov.uk: there is no validator to be had."""

import json
from pathlib import Path

from jsonschema import Draft202012Validator, FormatChecker

PATH = "data.json"
SCHEMA = json.loads(Path(__file__).parent.parent.joinpath("schemas/data-gov-uk.json").read_text("utf-8"))


def faults(site):
    if not site.has(PATH):
        return
    datasets = site.json(PATH)
    for error in Draft202012Validator(SCHEMA, format_checker=FormatChecker()).iter_errors(datasets):
        yield f"{PATH} at {error.json_path}: {error.message[:200]}"
    name = site.json("api/v1/index.json")["publisher"]["name"]["en"]
    identifiers = [dataset.get("identifier") for dataset in datasets if isinstance(dataset, dict)]
    if len(identifiers) != len(set(identifiers)):
        yield f"{PATH}: two datasets have one identifier"
    for dataset in datasets:
        if name in dataset.get("title", ""):
            yield f"{PATH}: a title holds the publisher's name: {dataset['title']}"
        sentence = dataset.get("description", "").split(". ")[0]
        if len(sentence) > 140:
            yield f"{PATH}: the first sentence of a description has {len(sentence)} characters"
        for distribution in dataset.get("distribution", []):
            if not site.leads(distribution.get("downloadURL", "")):
                yield f"{PATH}: leads to {distribution.get('downloadURL')}, where nothing stands"


def plant(site):
    if site.has(PATH):
        yield "an empty list, at which data.gov.uk deletes everything", site.replaced(PATH, b"[]")
        yield "no licence", site.spoilt(PATH, ('"license"', '"terms"'))
        yield "a download that is not there", site.spoilt(PATH, ("api/v1/register.json", "api/v1/registre.json"))
