"""The page of a person, as readers see it."""

import pytest
from django.core.exceptions import ValidationError

from ascc.models import ShortLink
from declaration.models import Body
from speakers.cards import has_kanji, initials
from speakers.models import SpeakerPage
from tests.factories.speakers import make_speaker, make_speaker_index
from tests.reading import facts, main_words, read, skips_no_level, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def index(home):
    """The list of speakers."""
    return make_speaker_index(home)


@pytest.fixture
def yamanaka(index):
    """A person with everything, known by both names."""
    body = Body.objects.create(
        slug="yokohama", name_ja="横浜市", name_en="City of Yokohama", live=True
    )
    return make_speaker(
        index,
        "yamanaka",
        "山中竹春",
        "Takeharu Yamanaka",
        name_kana="やまなか たけはる",
        office_ja="市長",
        office_en="Mayor",
        body=body,
        biography_ja="<p>横浜市長。</p>",
        biography_en="<p>Mayor of Yokohama.</p>",
    )


def test_a_person_in_japanese_has_the_reading_over_the_name(client, yamanaka):
    soup = read(client, "/ja/speakers/yamanaka/")
    assert words(soup.h1.ruby.rt) == "やまなか たけはる"
    assert soup.h1.get_text(strip=True).startswith("山中竹春")
    assert "横浜市長。" in main_words(soup)
    assert "Takeharu Yamanaka" in [words(span) for span in soup.select(".facts [lang=en]")]
    assert skips_no_level(soup)


def test_family_and_given_name_have_a_reading_each_where_spaces_part_both(client, index):
    make_speaker(index, "abe", "阿部 愛", name_kana="あべ あい")
    ruby = read(client, "/ja/speakers/abe/").h1.ruby

    assert [words(rt) for rt in ruby.find_all("rt")] == ["あべ", "あい"]
    assert words(ruby) == "阿部 愛"  # without the readings


def test_a_person_in_english_has_the_japanese_name_beside_it(client, yamanaka):
    soup = read(client, "/en/speakers/yamanaka/")
    assert words(soup.h1) == "Takeharu Yamanaka"
    assert not soup.h1.find("ruby")
    assert "Mayor" in words(soup.header.find_next("header"))
    assert soup.select_one(".facts ruby[lang=ja]")
    assert facts(soup)["City or organisation"] == "City of Yokohama"
    assert soup.select_one(".facts a")["href"] == "/en/declaration/cities/yokohama/"
    assert words(soup.select_one(".avatar__initials")) == "TY"


def test_a_latin_name_on_a_japanese_page_says_its_language(client, index):
    make_speaker(index, "elo", name_en="Piia Elo")
    soup = read(client, "/ja/speakers/elo/")
    assert words(soup.select_one("h1 [lang=en]")) == "Piia Elo"
    assert not soup.select(".facts__row")


def test_a_japanese_name_on_an_english_page_says_its_language_and_reading(client, index):
    make_speaker(index, "abe", "阿部愛", name_kana="あべ あい")
    soup = read(client, "/en/speakers/abe/")
    assert soup.select_one("h1 ruby[lang=ja] rt")


@pytest.mark.parametrize(("name", "kana"), [("ピーター", "ぴーたー"), ("山中竹春", "")])
def test_a_name_that_needs_no_reading_has_none(client, index, name, kana):
    make_speaker(index, "x", name, name_kana=kana)
    assert not read(client, "/ja/speakers/x/").find("ruby")


def test_an_organisation_in_free_text_is_no_link(client, index):
    make_speaker(index, "elo", name_en="Piia Elo", organisation_en="Some Company")
    soup = read(client, "/en/speakers/elo/")
    assert facts(soup)["City or organisation"] == "Some Company"
    assert not soup.select(".facts a")


def test_a_city_whose_profile_is_a_draft_is_no_link(client, index):
    body = Body.objects.create(slug="cebu", name_en="Cebu City", live=False)
    make_speaker(index, "elo", name_en="Piia Elo", body=body)
    soup = read(client, "/en/speakers/elo/")
    assert facts(soup)["City or organisation"] == "Cebu City"
    assert not soup.select(".facts a")


def test_a_biography_without_english_says_so(client, index):
    make_speaker(index, "elo", name_en="Piia Elo", biography_ja="<p>略歴</p>")
    soup = read(client, "/en/speakers/elo/")
    assert words(soup.select_one(".prose [lang=ja]")) == "略歴"


def test_the_short_link_is_shown(client, yamanaka):
    (link,) = ShortLink.objects.for_target(yamanaka)
    box = read(client, "/en/speakers/yamanaka/").select_one(".qr-box")
    assert box.img["src"] == f"/q/{link.code}.svg"


@pytest.mark.parametrize(
    "address", ["/en/speakers/nobody/", "/en/speakers/draft/", "/fr/speakers/yamanaka/"]
)
def test_unknown_and_unpublished_people(client, index, yamanaka, address):
    make_speaker(index, "draft", name_en="Secret Name", live=False)
    read(client, address, status=404)
    assert "Secret" not in main_words(read(client, "/en/speakers/?edition=all"))


# --- The record --------------------------------------------------------------


def test_a_person_needs_a_name_in_one_language_only(index):
    SpeakerPage(title_en="Piia Elo", slug="elo", path="x", depth=1).clean()
    with pytest.raises(ValidationError) as error:
        SpeakerPage(slug="elo").clean()
    assert "title_ja" in error.value.error_dict


def test_a_city_and_a_free_organisation_do_not_go_together(index):
    body = Body.objects.create(slug="cebu", name_en="Cebu City")
    with pytest.raises(ValidationError) as error:
        SpeakerPage(title_en="A", slug="a", body=body, organisation_en="Company").clean()
    assert error.value.error_dict["body"][0].code == "two_organisations"


@pytest.mark.parametrize(
    ("kana", "is_valid"),
    [("やまなか たけはる", True), ("ピーター・パン", True), ("Yamanaka", False), ("山中", False)],
)
def test_a_reading_is_in_kana(kana, is_valid):
    field = SpeakerPage._meta.get_field("name_kana")
    if is_valid:
        field.run_validators(kana)
    else:
        with pytest.raises(ValidationError):
            field.run_validators(kana)


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Takeharu Yamanaka", "TY"),
        ("Jean-Eric Paquet", "JP"),
        ("François Jenny", "FJ"),
        ("Élise Ørsted", "ÉØ"),
        ("F. Cleo Kawawaki", "FK"),
        ("Suharto", "S"),
        ("山中竹春", "山"),
        ("山中 竹春", "山"),
        ("(vacant)", ""),
        ("", ""),
    ],
)
def test_initials(name, letters):
    assert initials(name) == letters


def test_kanji_are_told_from_kana_and_latin():
    assert has_kanji("山中 たけはる")
    assert not has_kanji("ヤマナカ たけはる Yamanaka")
