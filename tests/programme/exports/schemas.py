"""The published schemas, which lie beside the project and are not ours to copy (EUPL-1.2)."""

import json
from pathlib import Path

from tests.support import skip_or_fail

FOLDER = Path(__file__).parents[4] / "shared" / "schemas"


def json_schema(name: str) -> dict:
    return json.loads(_path(name).read_text(encoding="utf-8"))


def xml_schema(name: str):
    from lxml import etree

    return etree.XMLSchema(etree.parse(_path(name)))


def _path(name: str) -> Path:
    path = FOLDER / name
    if not path.exists():
        skip_or_fail(f"{name} is not in ../shared/schemas beside the project")
    return path
