"""The page of a city: who it is, what it did for the letter, what it signed."""

from datetime import date

import pytest
from bs4 import BeautifulSoup

from ascc.models import ShortLink
from declaration.enums import LetterState
from declaration.models import DeclarationSignature, LetterRecord
from declaration.services import change_state
from tests.factories.declaration import make_body, make_record
from tests.factories.speakers import make_speaker, make_speaker_index


def address(slug, language="en"):
    return f"/{language}/declaration/cities/{slug}/"


def read(client, slug, language="en"):
    response = client.get(address(slug, language))
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def acts(soup, register):
    """The facts of each act in one register, by its heading."""
    return {
        act.find("h3").get_text(strip=True): {
            row.find("dt").get_text(strip=True): row.find("dd").get_text(" ", strip=True)
            for row in act.select(".facts__row")
        }
        for act in soup.select(f"section[aria-labelledby={register}] .act")
    }


def facts(soup):
    return {
        row.find("dt").get_text(strip=True): row.find("dd").get_text(" ", strip=True)
        for row in soup.select(".aside .facts__row")
    }


def test_the_two_registers_are_two_sections(registers, client):
    soup = read(client, "yokohama")

    assert acts(soup, "letter") == {
        "open-letter (English)": {
            "Role": "Initiating city",
            "State": "Signed in person",
            "Date": "Tuesday, 25 November 2025",
            "Name": "Takeharu Yamanaka",
            "Office on that day": "Mayor of Yokohama",
        }
    }
    assert acts(soup, "declaration") == {
        "Asian Declaration": {"State": "Signed, No. 1", "Signed on": "Wednesday, 26 November 2025"}
    }


def test_a_city_of_the_letter_has_no_signature_by_that(registers, client):
    soup = read(client, "bangkok")

    assert list(acts(soup, "letter")) == ["open-letter (English)"]
    assert acts(soup, "declaration") == {}
    section = soup.find(id="declaration").find_parent("section")
    assert "There is no record of a signature." in section.text


def test_a_city_of_a_declaration_has_not_joined_the_letter_by_that(registers, client):
    soup = read(client, "berlin")

    assert acts(soup, "letter") == {}
    assert "There is no record of a part in the open letter." in soup.text
    assert acts(soup, "declaration") == {
        "European Declaration": {"State": "Signed", "Signed on": "2023"}
    }


def test_acts_lead_to_the_letter_and_to_the_right_declaration(registers, client):
    assert read(client, "yokohama").select_one(".act a[href='/en/open-letter/']")
    assert read(client, "yokohama").select_one(".act a[href='/en/declaration/']")
    assert read(client, "berlin").select_one(".act a[href='/en/declaration/europe/']")


def test_everything_public_of_a_record_is_told(registers, client):
    LetterRecord.objects.filter(pk=registers.co_signature.pk).update(
        state=LetterState.ENDORSED,
        decided_on=date(2025, 11, 20),
        note_en="A storm.",
        message_en="With you.",
        source_url="https://example.org/report",
    )

    (act,) = acts(read(client, "bangkok"), "letter").values()

    assert act == {
        "Role": "Co-signatory",
        "State": "Endorsed, not present",
        "Decided on": "Thursday, 20 November 2025",
        "Date": "Tuesday, 25 November 2025",
        "Note": "A storm.",
        "Message": "With you.",
        "Source": "example.org",
    }


def test_a_withdrawn_signature_says_so(registers, client):
    change_state(registers.signature, "withdrawn")

    assert (
        acts(read(client, "yokohama"), "declaration")["Asian Declaration"]["State"] == "Withdrawn"
    )


def test_name_and_office_of_the_signer_stay_as_on_that_day(registers, client):
    speakers = make_speaker_index(registers.home)
    make_speaker(
        speakers, "new-mayor", name_en="New Mayor", office_en="Mayor", body=registers.yokohama
    )
    registers.yokohama.name_en = "Greater Yokohama"
    registers.yokohama.save_revision().publish()

    soup = read(client, "yokohama")
    (act,) = acts(soup, "letter").values()

    assert soup.h1.get_text(strip=True) == "Greater Yokohama"
    assert (act["Name"], act["Office on that day"]) == ("Takeharu Yamanaka", "Mayor of Yokohama")


def test_what_is_not_public_is_not_told(registers, client):
    LetterRecord.objects.filter(pk=registers.co_signature.pk).update(is_public=False)
    DeclarationSignature.objects.filter(pk=registers.signature.pk).update(is_public=False)

    assert acts(read(client, "bangkok"), "letter") == {}
    assert acts(read(client, "yokohama"), "declaration") == {}


def test_a_record_of_an_unpublished_letter_is_not_told(registers, client):
    registers.letter.unpublish()

    assert acts(read(client, "bangkok"), "letter") == {}


def test_the_facts_lead_to_published_relatives_only(registers, client):
    parent = make_body("ministry", "Ministry", kind="ministry")
    child = make_body(
        "agency", "Agency", kind="government_agency", parent=parent, website="https://example.org/"
    )
    make_body("hidden-agency", "Hidden agency", parent=parent, live=False)

    assert facts(read(client, "agency")) == {
        "Country": "Japan",
        "Kind": "Government agency",
        "Part of": "Ministry",
        "Website": "https://example.org/",
    }
    assert facts(read(client, "ministry"))["Parts"] == "Agency"

    parent.unpublish()
    child.refresh_from_db()
    assert "Part of" not in facts(read(client, "agency"))


@pytest.mark.parametrize(
    ("country", "native_name", "language"),
    [("KR", "부산", "ko"), ("TH", "กรุงเทพมหานคร", "th"), ("SG", "新加坡", ""), ("", "名前", "")],
)
def test_the_name_in_its_own_language_says_which(registers, client, country, native_name, language):
    make_body("somewhere", country=country, native_name=native_name)

    lead = read(client, "somewhere").select_one(".page-header__lead span")

    assert (lead.get_text(), lead["lang"]) == (native_name, language)


def test_a_name_is_not_repeated_in_its_own_language(registers, client):
    make_body("kobe", "Kobe", "神戸市", native_name="神戸市")

    assert read(client, "kobe", "ja").select_one(".page-header__lead") is None
    assert read(client, "kobe").select_one(".page-header__lead").get_text(strip=True) == "神戸市"


def test_published_people_of_the_city_are_shown(registers, client):
    speakers = make_speaker_index(registers.home)
    make_speaker(speakers, "anna", name_en="Anna Example", body=registers.yokohama)
    make_speaker(speakers, "draft", name_en="Draft Person", body=registers.yokohama, live=False)
    make_speaker(speakers, "other", name_en="Other Person", body=registers.bangkok)

    names = [name.get_text(strip=True) for name in read(client, "yokohama").select(".person__name")]

    assert names == ["Anna Example"]


def test_the_page_has_its_short_link_and_its_place_in_the_site(registers, client):
    link = ShortLink.objects.for_target(registers.yokohama).get()

    soup = read(client, "yokohama")

    assert soup.select_one(".qr-box__link")["href"] == f"http://testserver/q/{link.code}"
    assert [step.get_text(strip=True) for step in soup.select(".breadcrumbs li")][-2:] == [
        "cities (English)",
        "City of Yokohama",
    ]
    assert soup.title.get_text(strip=True) == "City of Yokohama"


@pytest.mark.parametrize(("language", "name"), [("ja", "横浜市"), ("en", "City of Yokohama")])
def test_there_is_one_main_heading_in_each_language(registers, client, language, name):
    soup = read(client, "yokohama", language)

    assert soup.html["lang"] == language
    assert [heading.get_text(strip=True) for heading in soup.find_all("h1")] == [name]


def test_a_profile_without_japanese_is_marked_and_announced(registers, client):
    make_body("english-only", profile_en="<p>Only English.</p>", profile_ja="")

    soup = read(client, "english-only", "ja")

    assert "Only English." in soup.select_one('.prose div[lang="en"]').get_text()
    assert soup.select_one("main .notice")


@pytest.mark.parametrize("slug", ["draft", "withdrawn", "unknown"])
def test_a_city_that_is_not_published_is_not_there(registers, client, slug):
    make_body("draft", live=False)
    make_body("withdrawn").unpublish()

    assert client.get(address(slug)).status_code == 404


def test_a_city_is_there_without_the_list(registers, client):
    registers.cities.unpublish()

    assert read(client, "bangkok").h1.get_text(strip=True) == "Bangkok"


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_draft_can_be_read_before_it_is_published(registers, language):
    body = make_body("draft", "Draft City", "下書き市", live=False)
    make_record(registers.letter, body)

    response = body.make_preview_request(preview_mode=language)

    soup = BeautifulSoup(response.content, "html.parser")
    assert soup.html["lang"] == language
    assert soup.h1.get_text(strip=True) == {"ja": "下書き市", "en": "Draft City"}[language]


def test_a_shared_city_is_named_and_described_by_its_profile(registers, client):
    make_body("seaside", name_en="Seaside", profile_en="<p>A city by the <b>sea</b>.</p>")

    soup = read(client, "seaside")

    assert soup.find("meta", property="og:title")["content"] == "Seaside"
    assert soup.find("meta", attrs={"name": "description"})["content"] == "A city by the sea."


@pytest.mark.parametrize("kind", ["ministry", "network", "international_organisation"])
def test_nobody_is_told_that_an_organisation_has_signed_no_declaration(registers, client, kind):
    make_body("organisation", kind=kind)

    assert read(client, "organisation").find(id="declaration") is None


@pytest.mark.parametrize("kind", ["city", "metropolitan_body", "region"])
def test_a_local_government_that_has_not_signed_is_told_of(registers, client, kind):
    make_body("local", kind=kind)

    assert "There is no record of a signature." in read(client, "local").text


def test_an_agency_of_the_letter_is_told_apart_from_the_signatories(registers, client):
    agency = make_body("agency", kind="government_agency")
    make_record(registers.letter, agency, "co_signatory")

    assert "There is no record of a signature." in read(client, "agency").text


def test_what_the_role_says_already_is_not_said_twice(registers, client):
    make_record(registers.letter, make_body("network", kind="network"), "witness")

    (act,) = acts(read(client, "network"), "letter").values()

    assert (act["Role"], "State" in act) == ("Witness", False)
