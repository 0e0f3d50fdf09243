"""Makes the migrations for a third language, runs them, and reads the site in it.

Writes what came of it as JSON, for ``tests/ascc/test_third_language.py`` to judge.
"""

import json
import shutil
import sys
from io import StringIO
from pathlib import Path

import django


def main(folder: Path):
    from django.conf import settings
    from django.core.management import call_command

    for app in settings.MIGRATION_MODULES:
        shutil.copytree(settings.BASE_DIR / app / "migrations", folder / f"migrations_of_{app}")
    sys.path.insert(0, str(folder))
    django.setup()
    changes = StringIO()
    call_command("makemigrations", stdout=changes, no_color=True)
    call_command("migrate", verbosity=0)
    call_command("check", fail_level="WARNING")
    json.dump({"changes": changes.getvalue(), **read_site()}, sys.stdout)


def read_site() -> dict:
    """A page in three languages and one in Japanese only, as a Korean reader gets them."""
    from django.test import Client

    from tests.factories.pages import make_content_page, make_home

    home = make_home()
    make_content_page(home, "about", title_ja="概要", title_en="About", title_ko="소개")
    make_content_page(home, "venue", title_ja="会場", title_en="", title_ko="")
    client = Client()
    pages = {path: client.get(path) for path in ("/ko/about/", "/ko/venue/", "/en/about/")}
    return {
        "pages": {
            path: [response.status_code, response.content.decode()]
            for path, response in pages.items()
        },
        "entrance": client.get("/", headers={"accept-language": "ko"})["Location"],
    }


if __name__ == "__main__":
    main(Path(sys.argv[1]))
