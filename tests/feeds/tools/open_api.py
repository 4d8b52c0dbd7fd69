"""OpenAPI 3.1 by `openapi-spec-validator`, its references followed to the schemas beside it; and each path in the site."""

import json
import re

from openapi_spec_validator import OpenAPIV31SpecValidator

PATH = "api/v1/openapi.json"


def faults(site):
    if not site.has(PATH):
        return
    schemas = [path for path in site.all() if path.startswith("api/v1/schema/")]
    with site.laid_out([PATH, *schemas]) as folder:
        text = site.text(PATH)
        # Only references are led to the files: servers and the like stay addresses.
        text = re.sub(r'("\$ref": ?")' + re.escape(site.base), r"\1" + folder.as_uri() + "/", text)
        spec = json.loads(text)
        if not re.fullmatch(r"3\.1\.\d+", spec.get("openapi", "")):
            yield f"{PATH}: is of version {spec.get('openapi')}"
        try:
            for error in OpenAPIV31SpecValidator(spec, base_uri=(folder / PATH).as_uri()).iter_errors():
                yield f"{PATH}: {error.message[:300]}"
        except Exception as fault:
            yield f"{PATH}: {type(fault).__name__}: {str(fault)[:300]}"
    servers = [server["url"] for server in spec.get("servers", [])]
    for path in spec.get("paths", {}):
        places = [site.place(server.rstrip("/") + path) for server in servers]
        forms = [re.compile(re.sub(r"\\{[^}]*\\}", "[^/]+", re.escape(place))) for place in places if place is not None]
        if not any(form.fullmatch(known) for form in forms for known in site.all()) and not is_of_history(path):
            yield f"{PATH}: nothing in the site stands at {path}"


def is_of_history(path):
    """Files that a register without a history, or without records, does not have."""
    return bool(re.search(r"\{|changes|ledger|atom|feed\.json", path))


def plant(site):
    if site.has(PATH):
        yield "a reference to nothing", site.spoilt(PATH, ("schema/register.json", "schema/registre.json"))
        yield "an answer without its description", site.spoilt(PATH, ('("200":\\s*\\{\\s*)"description"', r'\1"said"'))
        yield "a path that is not there", site.spoilt(PATH, ("/codes.json\"", "/kodes.json\""))
