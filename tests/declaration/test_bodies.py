"""What holds for a city as a record, whoever edits it in whatever language."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from ascc.models import ShortLink
from declaration.models import Body
from tests.factories.declaration import make_body


@pytest.mark.parametrize("active", ["ja", "en"])
def test_publishing_writes_no_language_into_the_other(db, active):
    body = make_body("oslo", "Oslo", "オスロ", profile_en="", profile_ja="<p>北欧</p>", live=False)
    Body.objects.filter(pk=body.pk).update(name_ja="")
    body = Body.objects.get(pk=body.pk)

    with translation.override(active):
        body.save_revision().publish()

    stored = Body.objects.get(pk=body.pk)
    assert (stored.name_ja or "", stored.name_en) == ("", "Oslo")
    assert (stored.profile_ja, stored.profile_en or "") == ("<p>北欧</p>", "")


@pytest.mark.parametrize("names", [{}, {"name_ja": "", "name_en": ""}])
def test_a_city_needs_a_name_in_one_language(db, names):
    body = Body(slug="nameless", **names)

    with pytest.raises(ValidationError) as refused:
        body.full_clean()

    assert "name_ja" in refused.value.message_dict


def test_a_name_in_one_language_is_enough(db):
    Body(slug="trikala", name_en="Trikala").full_clean()


def test_staff_see_the_name_in_the_language_of_the_city(db):
    body = make_body("yokohama", "City of Yokohama", "横浜市")

    with translation.override("en"):
        assert str(body) == "横浜市"
    assert str(Body(slug="trikala", name_en="Trikala")) == "Trikala"


def test_the_full_address_has_a_host_without_a_request(db, settings):
    body = make_body("kobe")

    with translation.override("en"):
        assert body.full_url == "http://localhost/en/declaration/cities/kobe/"
        settings.PUBLIC_URL = "https://ascc.example.jp"
        assert body.full_url == "https://ascc.example.jp/en/declaration/cities/kobe/"


def test_a_city_gets_its_short_link_when_it_is_first_published(db):
    body = make_body("kobe", live=False)
    assert ShortLink.objects.for_target(body).count() == 0

    body.save_revision().publish()
    body.save_revision().publish()

    assert ShortLink.objects.for_target(body).count() == 1


@pytest.mark.parametrize("part_of", ["itself", "its own part"])
def test_a_city_is_not_part_of_itself(db, part_of):
    body = make_body("ministry")
    part = make_body("agency", parent=body)
    body.parent = body if part_of == "itself" else part

    with pytest.raises(ValidationError) as refused:
        body.full_clean()

    assert "parent" in refused.value.message_dict
