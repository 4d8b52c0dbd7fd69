"""Every feed that there must be, and the tool that proves it: one table.

Of whom: `all` registers; only those with a `history`; only where there are `records`, or where the force says so in
its register (`asked`). In ID stands an id, in N a number.
"""

TABLE = [
    # path, tool, of whom
    ("api/v1/index.json", "json_schema", "all"),
    ("api/v1/register.json", "json_schema", "all"),
    ("api/v1/codes.json", "json_schema", "all"),
    ("api/v1/registry.json", "json_schema", "all"),
    ("api/v1/technologies/ID.json", "json_schema", "records"),
    ("api/v1/datasets/ID.json", "json_schema", "records"),
    ("api/v1/atrs/ID.json", "json_schema", "records"),
    ("api/v1/technologies.ndjson", "json_schema", "all"),
    ("api/v1/datasets.ndjson", "json_schema", "all"),
    ("api/v1/technologies/ID/versions/N.json", "sums", "history"),
    ("api/v1/ledger.jsonl", "json_schema", "history"),
    ("api/v1/changes.json", "sums", "history"),
    ("api/v1/changes/N.json", "json_schema", "history"),
    ("api/v1/schema/ID.json", "json_schema", "all"),
    ("api/v1/technologies.csv", "csv_on_the_web", "all"),
    ("api/v1/datasets.csv", "csv_on_the_web", "all"),
    ("api/v1/limitations.csv", "csv_on_the_web", "all"),
    ("api/v1/metrics.csv", "csv_on_the_web", "all"),
    ("api/v1/risks.csv", "csv_on_the_web", "all"),
    ("api/v1/gaps.csv", "csv_on_the_web", "all"),
    ("api/v1/deployments.csv", "csv_on_the_web", "all"),
    ("api/v1/atrs.csv", "sums", "all"),
    ("api/v1/technologies.csv-metadata.json", "csv_on_the_web", "all"),
    ("api/v1/csv-metadata.json", "csv_on_the_web", "all"),
    ("api/v1/datapackage.json", "data_package", "all"),
    ("api/v1/register.xlsx", "workbook", "all"),
    ("api/v1/feed.atom", "atom", "all"),
    ("api/v1/atom/updates.atom", "atom", "all"),
    ("api/v1/atom/technologies/ID.atom", "atom", "records"),
    ("api/v1/feed.json", "json_feed", "all"),
    ("api/v1/jsonfeed/updates.json", "json_feed", "all"),
    ("api/v1/jsonfeed/technologies/ID.json", "json_feed", "records"),
    ("catalog.jsonld", "dcat", "all"),
    ("data.json", "data_gov_uk", "all"),
    ("api/v1/openapi.json", "open_api", "all"),
    (".well-known/api-catalog", "api_catalog", "all"),
    (".well-known/security.txt", "security_txt", "asked"),
    ("sitemap.xml", "sitemap", "all"),
    ("robots.txt", "sitemap", "all"),
    ("api/v1/README.md", "sums", "all"),
    ("SHA256SUMS", "sums", "all"),
]

TOOLS = sorted({tool for _, tool, _ in TABLE})


def missing(site):
    """The rows of the table that this site should have a file for and has none."""
    manifest = site.json("api/v1/index.json")
    counts = manifest["counts"]
    for path, tool, whom in TABLE:
        is_due = {
            "all": True,
            "history": manifest["sequence"] > 0,
            "records": counts["technologies"] > 0 and counts["datasets"] > 0,
            "asked": False,
        }[whom]
        if is_due and not site.paths(path):
            yield path, tool
