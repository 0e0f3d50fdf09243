"""Loading the content files of the letter and the declaration; see ``ascc.loading``."""

from pathlib import Path

from ascc.content_files import read
from ascc.loading import ContentLoader, plain_values, text_values

from .models import (
    Body,
    CityIndexPage,
    Commitment,
    DeclarationPage,
    DeclarationSignature,
    Framework,
    LetterPage,
    LetterRecord,
    LetterRequest,
)
from .services import save_record

CONTENT = Path(__file__).parent / "content"


def load_bodies(loader: ContentLoader):
    """Add cities and bodies, and publish them. A part comes after what it is part of."""
    items = read(CONTENT / "bodies.yaml")["bodies"]
    new = [item for item in items if loader.is_new(f"body:{item['slug']}")]
    for item in new:
        data = {name: value for name, value in item.items() if name != "parent"}
        values = {**plain_values(Body, data), **text_values(Body, data, loader.page_id)}
        Body.objects.create(live=False, **values)
    for item in new:
        body = Body.objects.get(slug=item["slug"])
        if "parent" in item:
            body.parent = Body.objects.get(slug=item["parent"])
        body.save_revision().publish()


def load_frameworks(loader: ContentLoader):
    """Add the Asian and the European declaration as frameworks."""
    for item in read(CONTENT / "frameworks.yaml")["frameworks"]:
        if loader.is_new(f"framework:{item['slug']}"):
            operator = Body.objects.get(slug=item["operator"])
            Framework.objects.create(**plain_values(Framework, {**item, "operator": operator}))


def load_letter(loader: ContentLoader):
    """Add the open letter with its requests, and its register."""
    data = read(CONTENT / "letter.yaml")["letter"]

    def fill(page):
        page.requests = [
            LetterRequest(**plain_values(LetterRequest, _without(item, "number")))
            for item in data["requests"]
        ]

    loader.add_page(LetterPage, "", data, skip=("requests", "records"), fill=fill)
    for item in data["records"]:
        if loader.is_new(f"letter-record:{data['slug']}:{item['body']}:{item['role']}"):
            links = {
                "letter": loader.page(data["slug"]),
                "body": Body.objects.get(slug=item["body"]),
            }
            save_record(LetterRecord(**plain_values(LetterRecord, {**item, **links})))


def load_declaration(loader: ContentLoader):
    """Add the declaration, its European example, the list of cities and the register."""
    content = read(CONTENT / "declaration.yaml")
    for part in ("declaration", "european_example"):
        _add_declaration_page(loader, content[part])
    cities = content["cities"]
    loader.add_page(CityIndexPage, cities["parent"], cities, skip=("parent",))
    for item in content["signatures"]:
        if loader.is_new(f"signature:{item['framework']}:{item['body']}"):
            links = {
                "framework": Framework.objects.get(slug=item["framework"]),
                "body": Body.objects.get(slug=item["body"]),
            }
            values = plain_values(DeclarationSignature, {**item, **links})
            save_record(DeclarationSignature(**values))


def _add_declaration_page(loader, data):
    def fill(page):
        page.commitments = [
            Commitment(**plain_values(Commitment, item)) for item in data["commitments"]
        ]

    framework = Framework.objects.get(slug=data["framework"])
    loader.add_page(
        DeclarationPage,
        data.get("parent", ""),
        {**data, "framework": framework},
        skip=("parent", "commitments"),
        fill=fill,
    )


def _without(item, *names):
    return {name: value for name, value in item.items() if name not in names}
