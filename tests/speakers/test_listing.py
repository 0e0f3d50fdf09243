"""Lists of people in the order of the reader's language."""

from dataclasses import dataclass
from itertools import count

import pytest
from django.utils import translation

from speakers import listing
from speakers.listing import family_name, group_heading, people_groups, sort_speakers

_numbers = count(1)


@dataclass
class Person:
    """What sorting and cards read of a speaker page."""

    title_ja: str = ""
    title_en: str = ""
    name_kana: str = ""
    family_name_latin: str = ""
    body = None
    portrait = None
    office_ja = office_en = organisation_ja = organisation_en = ""

    def __post_init__(self):
        self.pk = next(_numbers)

    @property
    def title(self):
        raise AssertionError("lists read the columns")

    def get_url(self, request=None):
        return f"/{self.pk}/"


YAMANAKA = Person("山中竹春", "Takeharu Yamanaka", "やまなか たけはる", "Yamanaka")
AOKI = Person("青木花子", "Hanako Aoki", "あおき はなこ")
PAQUET = Person(title_en="Jean-Eric Paquet", family_name_latin="Paquet")
ELO = Person(title_en="Piia Elo")
OSHIMA = Person(title_ja="大島貴至")
DA_SILVA = Person(title_en="Ana da Silva", family_name_latin="da Silva")
EVERYBODY = [YAMANAKA, OSHIMA, PAQUET, AOKI, ELO, DA_SILVA]


def test_japanese_sorts_by_reading_then_by_latin_name_then_the_rest():
    with translation.override("ja"):
        assert sort_speakers(EVERYBODY) == [AOKI, YAMANAKA, DA_SILVA, ELO, PAQUET, OSHIMA]


def test_english_sorts_by_family_name():
    with translation.override("en"):
        assert sort_speakers(EVERYBODY) == [AOKI, DA_SILVA, ELO, PAQUET, YAMANAKA, OSHIMA]


def test_a_japanese_name_without_a_latin_form_sorts_by_reading_after_the_others():
    read = Person("大島貴至", name_kana="おおしま")
    with translation.override("en"):
        assert sort_speakers([OSHIMA, read, YAMANAKA]) == [YAMANAKA, read, OSHIMA]


def test_given_names_decide_within_a_family():
    first, second = Person(title_en="Ai Sato"), Person(title_en="Ken Sato")
    with translation.override("en"):
        assert sort_speakers([second, first]) == [first, second]


@pytest.mark.parametrize(
    ("person", "family"),
    [(ELO, "Elo"), (DA_SILVA, "da Silva"), (OSHIMA, ""), (Person(title_en="Suharto"), "Suharto")],
)
def test_family_name(person, family):
    assert family_name(person) == family


def test_a_short_list_has_no_headings():
    with translation.override("en"):
        groups = people_groups(EVERYBODY)
    assert [group.heading for group in groups] == [""]
    assert len(groups[0].people) == len(EVERYBODY)


def test_nobody_makes_no_group():
    assert people_groups([]) == []


def test_a_long_list_stands_under_headings(monkeypatch):
    monkeypatch.setattr(listing, "GROUPED_FROM", len(EVERYBODY))
    with translation.override("en"):
        groups = people_groups(EVERYBODY)
        assert [group.heading for group in groups] == ["A", "D", "E", "P", "Y", "Others"]
    with translation.override("ja"):
        names = [[card.name.value for card in group.people] for group in people_groups(EVERYBODY)]
    assert names == [
        ["青木花子"],
        ["山中竹春"],
        ["Ana da Silva"],
        ["Piia Elo"],
        ["Jean-Eric Paquet"],
        ["大島貴至"],
    ]


def test_japanese_headings_are_rows_of_the_kana():
    with translation.override("ja"):
        assert "や" in group_heading(YAMANAKA)
        assert group_heading(YAMANAKA) != group_heading(AOKI)
        assert group_heading(PAQUET) == "P"
