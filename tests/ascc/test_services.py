"""Short links are made, withdrawn and put back; a code is never used twice."""

import pytest
from django.db import IntegrityError, transaction
from wagtail.models import ModelLogEntry

from ascc import services
from ascc.enums import LinkState
from ascc.models import BasePage, ShortLink
from tests.factories.pages import make_content_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def about(home):
    return make_content_page(home, "about")


def drawn(monkeypatch, *codes):
    """Let the next codes be drawn in this order."""
    monkeypatch.setattr(services, "new_code", iter(codes).__next__)


def actions(link):
    return set(ModelLogEntry.objects.for_instance(link).values_list("action", "user__username"))


def test_a_target_gets_one_automatic_link(about):
    first = services.ensure_short_link(about)

    assert first.is_automatic
    assert services.ensure_short_link(about) == first
    assert ShortLink.objects.count() == 1


def test_a_link_is_kept_under_the_base_page(about):
    link = services.ensure_short_link(about)

    assert link.content_type.model_class() is about.base_page_model
    assert services.ensure_short_link(BasePage.objects.get(pk=about.pk)) == link


def test_staff_make_further_links_to_the_same_target(about, staff):
    automatic = services.ensure_short_link(about)
    further = services.create_short_link(about, label="受付の看板", user=staff)

    assert not further.is_automatic
    assert further.created_by == staff
    assert list(ShortLink.objects.for_target(about)) == [automatic, further]
    assert actions(further) == {("wagtail.create", "yamada")}


def test_a_code_that_is_taken_is_drawn_again(about, monkeypatch):
    drawn(monkeypatch, "AAAAAA", "AAAAAA", "AAAAAA", "BBBBBB")

    codes = [services.create_short_link(about).code for _ in range(2)]

    assert codes == ["AAAAAA", "BBBBBB"]


def test_a_withdrawn_code_stays_taken(about, monkeypatch):
    drawn(monkeypatch, "AAAAAA", "AAAAAA", "BBBBBB")
    services.withdraw_short_link(services.create_short_link(about))

    assert services.create_short_link(about).code == "BBBBBB"


def test_codes_that_are_always_taken_are_an_error(about, monkeypatch):
    monkeypatch.setattr(services, "new_code", lambda: "AAAAAA")
    services.create_short_link(about)

    with pytest.raises(RuntimeError):
        services.create_short_link(about)


def test_a_link_that_another_worker_made_meanwhile_is_taken(about, monkeypatch):
    rival = services.ensure_short_link(about)

    # As if the rival's link came between looking and making.
    assert services.create_short_link(about, is_automatic=True) == rival


def test_the_database_allows_one_automatic_link_a_target(about):
    link = services.ensure_short_link(about)

    with pytest.raises(IntegrityError), transaction.atomic():
        ShortLink.objects.create(
            code="AAAAAA",
            content_type=link.content_type,
            object_id=link.object_id,
            is_automatic=True,
        )


def test_withdrawing_and_putting_back_is_logged_once_each(about, staff):
    link = services.create_short_link(about)

    services.withdraw_short_link(link, staff)
    services.withdraw_short_link(link, staff)
    assert link.state == LinkState.WITHDRAWN
    services.reactivate_short_link(link, staff)

    assert ShortLink.objects.get().state == LinkState.ACTIVE
    assert actions(link) == {
        ("ascc.withdraw_short_link", "yamada"),
        ("ascc.reactivate_short_link", "yamada"),
    }
    assert ModelLogEntry.objects.for_instance(link).count() == 2
