"""The check of the translations finds what it is there for."""

import polib
import pytest

from tests.catalogues import catalogue_problems


@pytest.fixture
def catalogue(tmp_path):
    """A catalogue with one good translation; what a test adds to it is saved by ``check``."""
    file = polib.POFile()
    file.metadata = {"Content-Type": "text/plain; charset=UTF-8"}
    file.append(polib.POEntry(msgid="Open letter", msgstr="公開書簡"))
    file.fpath = str(tmp_path / "ja" / "LC_MESSAGES" / "django.po")
    (tmp_path / "ja" / "LC_MESSAGES").mkdir(parents=True)
    return file


def check(catalogue, tmp_path):
    catalogue.save()
    return catalogue_problems(tmp_path / "ja" / "LC_MESSAGES" / "django.po")


def test_a_complete_catalogue_is_fine(catalogue, tmp_path):
    assert check(catalogue, tmp_path) == []


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        ({"msgid": "City", "msgstr": ""}, "ja/django.po: missing: 'City'"),
        ({"msgid": "City", "msgstr": "都市?", "flags": ["fuzzy"]}, "ja/django.po: fuzzy: 'City'"),
        (
            {"msgid": "%d city", "msgid_plural": "%d cities", "msgstr_plural": {0: ""}},
            "ja/django.po: missing: '%d city'",
        ),
    ],
)
def test_a_text_without_a_sure_translation_is_named(catalogue, tmp_path, entry, problem):
    catalogue.append(polib.POEntry(**entry))

    assert check(catalogue, tmp_path) == [problem]


def test_a_doubtful_header_is_named_because_it_keeps_the_catalogue_from_being_compiled(
    catalogue, tmp_path
):
    catalogue.metadata_is_fuzzy = True

    assert "header is marked fuzzy" in check(catalogue, tmp_path)[0]
