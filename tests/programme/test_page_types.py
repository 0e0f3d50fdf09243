"""Pages are allowed only where they make sense."""

import pytest

from ascc.models import BasePage, ContentPage, HomePage, NewsIndexPage
from programme.models import EditionPage, ProgrammePage, SessionPage
from speakers.models import SpeakerIndexPage, SpeakerPage
from tests.factories.speakers import make_speaker_index

OURS = [ProgrammePage, EditionPage, SessionPage, SpeakerIndexPage, SpeakerPage]


@pytest.mark.parametrize(
    ("child", "parent"),
    [
        (ProgrammePage, HomePage),
        (EditionPage, ProgrammePage),
        (SessionPage, EditionPage),
        (SpeakerIndexPage, HomePage),
        (SpeakerPage, SpeakerIndexPage),
    ],
)
def test_each_type_has_one_kind_of_parent(child, parent):
    assert child.allowed_parent_page_models() == [parent]


@pytest.mark.parametrize("model", [SessionPage, SpeakerPage])
def test_nothing_stands_below_a_session_or_a_person(model):
    assert model.allowed_subpage_models() == []


@pytest.mark.parametrize("parent", [BasePage, ContentPage, NewsIndexPage])
def test_ours_stand_nowhere_else(parent):
    assert not set(parent.allowed_subpage_models()) & set(OURS)


@pytest.mark.django_db
@pytest.mark.parametrize("model", [ProgrammePage, SpeakerIndexPage])
def test_there_is_one_programme_and_one_list_of_speakers(home, programme, model):
    make_speaker_index(home)
    assert not model.can_create_at(home)
