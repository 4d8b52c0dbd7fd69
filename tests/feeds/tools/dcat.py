"""DCAT by `rdflib`, which reads the catalogue as triples, and `pyshacl`, which asks what DCAT-AP 3 makes mandatory."""

from pathlib import Path

from pyshacl import validate
from rdflib import RDF, Graph, Namespace

PATH = "catalog.jsonld"
SHAPES = Path(__file__).parent.parent / "shapes/dcat-ap.ttl"
DCAT = Namespace("http://www.w3.org/ns/dcat#")


def faults(site):
    if not site.has(PATH):
        return
    try:
        catalogue = Graph().parse(data=site.text(PATH), format="json-ld")
    except Exception as fault:
        yield f"{PATH}: rdflib: {fault}"
        return
    conforms, _, words = validate(catalogue, shacl_graph=Graph().parse(SHAPES), inplace=False)
    if not conforms:
        yield f"{PATH}: {words[:1500]}"
    for address in catalogue.objects(None, DCAT.downloadURL):
        if not site.leads(str(address)):
            yield f"{PATH}: leads to {address}, where nothing stands"
    if not list(catalogue.subjects(RDF.type, DCAT.Dataset)):
        yield f"{PATH}: holds no dataset: a harvester would delete what it has"


def plant(site):
    if site.has(PATH):
        yield "no JSON-LD", site.spoilt(PATH, ('"@context"', '"@contekst"'))
        yield "no publisher", site.spoilt(PATH, (r'"(dct:)?publisher"', '"made_by"'))
        yield "a download that is not there", site.spoilt(PATH, (r'(downloadURL":[^,]*)register\.json', r"\1registre.json"))
