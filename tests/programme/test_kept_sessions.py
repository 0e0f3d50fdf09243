"""What readers were told of cannot be taken off the site."""

import pytest
from django.urls import reverse

from tests.factories.programme import announce, make_session

pytestmark = pytest.mark.django_db


@pytest.fixture
def talk(edition):
    return make_session(edition, "talk", "10:00", "11:00")


@pytest.mark.parametrize("action", ["unpublish", "delete"])
def test_an_announced_session_stays_and_staff_are_told_what_to_do(admin, edition, talk, action):
    announce(edition)
    response = admin.post(reverse(f"wagtailadmin_pages:{action}", args=[talk.pk]), follow=True)

    talk.refresh_from_db()
    assert talk.live
    assert response.redirect_chain[-1][0] == reverse("wagtailadmin_pages:edit", args=[talk.pk])
    (message,) = response.context["messages"]
    assert "talk" in str(message)


def test_neither_with_its_edition_nor_among_others(admin, edition, talk):
    announce(edition)
    other = make_session(edition, "other", live=False)
    admin.post(reverse("wagtailadmin_pages:delete", args=[edition.pk]))
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    admin.post(f"{url}?id={talk.pk}&id={other.pk}")

    talk.refresh_from_db()
    other.refresh_from_db()


def test_a_session_that_nobody_was_told_of_can_be_taken_off(admin, talk):
    admin.post(reverse("wagtailadmin_pages:unpublish", args=[talk.pk]))

    talk.refresh_from_db()
    assert not talk.live
