"""What stands in a register is never deleted; staff are told why."""

import pytest
from django.urls import reverse

from declaration.models import (
    Body,
    DeclarationSignature,
    Framework,
    LetterPage,
    LetterRecord,
)
from tests.declaration.admin_pages import page, url
from tests.factories.declaration import (
    make_body,
)
from tests.factories.speakers import make_speaker, make_speaker_index

MODELS = [Body, LetterRecord, DeclarationSignature, Framework]


# --- Nothing goes ------------------------------------------------------------


@pytest.mark.parametrize("model", [LetterRecord, DeclarationSignature])
def test_a_record_cannot_be_deleted(registers, admin, model):
    record = model.objects.first()

    assert admin.post(url(model, "delete", record.pk)).status_code == 302
    assert model.objects.filter(pk=record.pk).exists()
    for address in (url(model, "list"), url(model, "edit", record.pk)):
        assert url(model, "delete", record.pk) not in admin.get(address).content.decode()


@pytest.mark.parametrize("model", [LetterRecord, DeclarationSignature])
def test_records_cannot_be_deleted_in_bulk(registers, admin, model):
    address = reverse("wagtail_bulk_action", args=["declaration", model._meta.model_name, "delete"])

    admin.post(f"{address}?id={model.objects.first().pk}")

    assert model.objects.count() == 2


@pytest.mark.parametrize("model", [LetterRecord, DeclarationSignature, Body, Framework])
def test_nothing_of_the_registers_is_copied(registers, admin, model):
    assert "copy_url_name" not in model.snippet_viewset.get_common_view_kwargs()


def delete(admin, record):
    return admin.post(url(type(record), "delete", record.pk), follow=True)


def message(response):
    return page(response).select_one(".messages").get_text(" ", strip=True)


@pytest.mark.parametrize("name", ["yokohama", "bangkok", "berlin", "asian"])
def test_what_a_register_names_is_kept_with_a_reason(registers, admin, name):
    kept = getattr(registers, name)

    assert f"“{kept}” cannot be deleted" in message(delete(admin, kept))
    assert type(kept).objects.filter(pk=kept.pk).exists()


def test_a_city_that_a_person_belongs_to_is_kept(registers, admin):
    body = make_body("turku")
    make_speaker(make_speaker_index(registers.home), "anna", body=body)

    assert "cannot be deleted" in message(delete(admin, body))
    assert Body.objects.filter(pk=body.pk).exists()


def test_cities_of_a_register_are_kept_in_bulk_too(registers, admin):
    address = reverse("wagtail_bulk_action", args=["declaration", "body", "delete"])

    response = admin.post(f"{address}?id={registers.bangkok.pk}", follow=True)

    assert "cannot be deleted" in message(response)
    assert Body.objects.filter(pk=registers.bangkok.pk).exists()


def test_a_city_that_nothing_names_can_go(registers, admin):
    body = make_body("mistake")

    assert delete(admin, body).status_code == 200
    assert not Body.objects.filter(pk=body.pk).exists()


@pytest.mark.parametrize("name", ["letter", "home"])
def test_a_letter_with_a_register_is_kept_and_what_stands_above_it(registers, admin, name):
    kept = getattr(registers, name)

    response = admin.post(reverse("wagtailadmin_pages:delete", args=[kept.pk]), follow=True)

    assert "cannot be deleted" in message(response)
    assert type(kept).objects.filter(pk=kept.pk).exists()


@pytest.mark.parametrize("name", ["letter", "home"])
def test_a_letter_with_a_register_is_kept_in_bulk_too(registers, admin, name):
    address = reverse("wagtail_bulk_action", args=["ascc", "basepage", "delete"])

    response = admin.post(f"{address}?id={getattr(registers, name).pk}", follow=True)

    assert response.status_code == 200
    assert LetterPage.objects.filter(pk=registers.letter.pk).exists()
