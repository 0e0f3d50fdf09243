"""The programme as PDF: what stands on it, in which language, and how it is served."""

import pytest

from programme.models import SessionPage
from tests import pdf_tools, qr_readers

ADDRESS = "/{}/programme/2025/schedule.pdf"
FIRST_DAY = "day=2025-11-25"
PAPERS = {
    "booklet": "",
    "booklet on A3": "size=a3",
    "day as a list": FIRST_DAY,
    "day as a table": f"{FIRST_DAY}&size=a3",
    "door": f"{FIRST_DAY}&room=hall-a",
    "door of all days": "room=hall-b",
    "day without sessions": "day=2025-11-27&size=a3",
    "door without sessions": "day=2025-11-27&room=hall-a",
}
CODE = "HTTP://TESTSERVER/Q/{}"

pytestmark = pytest.mark.usefixtures("sessions")


def paper(client, query="", language="en"):
    response = client.get(f"{ADDRESS.format(language)}?{query}")
    assert response.status_code == 200, response.content
    assert response["Content-Type"] == "application/pdf"
    return response.content


@pytest.mark.parametrize("query", PAPERS.values(), ids=PAPERS)
def test_each_paper_is_valid_pdf_ua_in_one_and_in_both_languages(client, moved, query):
    for asked in (query, f"{query}&language=both"):
        made = paper(client, asked, "ja")

        assert pdf_tools.ua_failures(made) == []
        assert pdf_tools.fonts_not_embedded(made) == []
        with pdf_tools.opened(made) as document:
            assert document.Root.Lang == "ja"
            assert "会議2025" in str(document.docinfo["/Title"])


@pytest.mark.parametrize("query", PAPERS.values(), ids=PAPERS)
def test_both_readers_read_the_code_of_the_programme_on_every_page(client, query):
    made = paper(client, query)

    for number in range(len(pdf_tools.pages(made))):
        found = qr_readers.read(pdf_tools.picture(made, page=number, dpi=200))
        assert CODE.format("7F3K2W") in found["zxing"]
        assert CODE.format("7F3K2W") in found["zbar"]


def test_the_booklet_has_each_session_with_its_code_and_the_people(client):
    made = paper(client, "language=both", "ja")

    text = pdf_tools.text(made)
    for expected in (
        "開会式", "Opening Session", "10:00", "Words of welcome", "山中竹春 Takeharu Yamanaka",
        "Field tour", "Main desk", "総合受付", "英語 2ch", "English 2", "testserver/q/7F3K2W",
    ):  # fmt: skip
        assert expected in text, expected
    found = set()
    for number in range(len(pdf_tools.pages(made))):
        read = qr_readers.read(pdf_tools.picture(made, page=number, dpi=200))
        assert set(read["zxing"]) == set(read["zbar"])
        found.update(read["zxing"])
    assert found == {CODE.format(code) for code in ("7F3K2W", *(f"ABC23{n}" for n in range(5)))}


def test_headings_form_an_outline(client):
    assert pdf_tools.outline(paper(client))[0] == "Conference 2025"
    roles = [it.role for it in pdf_tools.structure(paper(client), "/H1", "/H2", "/H3")]
    assert roles.count("/H1") == 1


def test_one_language_alone_marks_what_is_only_in_the_other(client):
    text = pdf_tools.text(paper(client, FIRST_DAY))

    assert "Opening Session" in text
    assert "開会式" not in text
    assert "日本語だけの題名" in text
    assert text.count("日本語のみ / Japanese only") == 1
    assert "日本語のみ" not in pdf_tools.text(paper(client, FIRST_DAY, "ja"))
    assert "日本語のみ / Japanese only" in pdf_tools.text(
        paper(client, f"{FIRST_DAY}&language=both")
    )


def test_what_is_not_announced_says_so(client):
    text = pdf_tools.text(paper(client, FIRST_DAY)).replace("\n", " ")

    # In its narrow column it goes on below.
    assert "Time to be" in text
    assert "Room to be announced" in text


@pytest.mark.parametrize("query", [FIRST_DAY, f"{FIRST_DAY}&size=a3", f"{FIRST_DAY}&room=hall-a"])
def test_a_moved_session_shows_where_it_was_and_where_it_is(client, moved, query):
    text = pdf_tools.text(paper(client, query)).replace("\n", " ")

    for expected in ("10:00–11:15", "11:30–12:45", "Hall A", "Hall B", "Moved"):
        assert expected in text


def test_a_cancelled_session_stays_with_the_reason(client, moved):
    text = pdf_tools.text(paper(client, FIRST_DAY))

    assert "Cancelled" in text
    assert "The speaker is ill." in text


def test_a_day_has_its_sessions_only(client):
    text = pdf_tools.text(paper(client, FIRST_DAY))

    assert "Opening Session" in text
    assert "Field tour" not in text


def test_a_filter_leaves_sessions_out_and_the_paper_says_so(client):
    text = pdf_tools.text(paper(client, f"{FIRST_DAY}&follow=en"))

    assert "Opening Session" in text
    assert "Time unknown" not in text
    assert "selection" in text
    assert "selection" not in pdf_tools.text(paper(client, FIRST_DAY))


def test_sizes_are_those_of_the_paper(client):
    assert pdf_tools.picture(paper(client, f"{FIRST_DAY}&size=a3"), dpi=72).size == (1191, 842)
    assert pdf_tools.picture(paper(client, FIRST_DAY), dpi=72).size == (596, 842)


def test_a_draft_never_reaches_paper(client, sessions):
    SessionPage.objects.filter(pk=sessions["opening"].pk).update(live=False)

    assert "Opening Session" not in pdf_tools.text(paper(client))


def test_equal_programmes_are_equal_files_and_a_reader_who_has_one_gets_304(client, sessions):
    address = ADDRESS.format("ja")
    first = client.get(address)

    assert client.get(address).content == first.content
    assert client.get(address, headers={"if-none-match": first["ETag"]}).status_code == 304
    assert client.head(address)["ETag"] == first["ETag"]
    assert not first["ETag"].startswith("W/")

    SessionPage.objects.filter(pk=sessions["opening"].pk).update(title_ja="改題")
    assert client.get(address, headers={"if-none-match": first["ETag"]}).status_code == 200


@pytest.mark.parametrize(
    "query", ["size=a5", "day=tomorrow", "room=nowhere", "language=fr", "day=2025-13-01"]
)
def test_what_cannot_be_printed_is_refused_in_the_readers_language(client, query):
    response = client.get(f"{ADDRESS.format('ja')}?{query}")

    assert response.status_code == 400
    assert response["Content-Language"] == "ja"


def test_an_unknown_edition_is_not_found(client):
    assert client.get("/en/programme/1999/schedule.pdf").status_code == 404


def test_only_reading_is_allowed(client):
    assert client.post(ADDRESS.format("en")).status_code == 405


def test_the_page_of_the_edition_offers_the_papers(client):
    page = client.get("/en/programme/2025/").content.decode()

    for query in ("", "?language=both", "?day=2025-11-26"):
        assert f'href="{ADDRESS.format("en")}{query}"' in page
