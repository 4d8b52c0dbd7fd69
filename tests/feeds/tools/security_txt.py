"""security.txt by `sectxt` (RFC 9116), as it would be found at its address."""

from sectxt import Parser

PATH = ".well-known/security.txt"


def faults(site):
    if not site.has(PATH):
        return
    parsed = Parser(site.read(PATH), urls=site.base + PATH)
    for error in parsed.errors:
        yield f"{PATH}: {error['code']}: {error['message']}"


def plant(site):
    if not site.has(PATH):
        # The force may leave it out. That the tool looks is then shown on a file of our own.
        lines = ["Contact: mailto:security@force.example", "Expires: 2099-01-01T00:00:00Z", f"Canonical: {site.base}{PATH}", ""]
        site = site.replaced(PATH, "\n".join(lines).encode())
    yield "no contact", site.spoilt(PATH, ("Contact:", "Kontact:"))
    yield "an end that is past", site.spoilt(PATH, (r"Expires: \d{4}", "Expires: 2019"))
    yield "two ends", site.spoilt(PATH, (r"(Expires: .*)", r"\1\n\1"))
    yield "another place", site.spoilt(PATH, (r"Canonical: https://", "Canonical: https://elsewhere."))
