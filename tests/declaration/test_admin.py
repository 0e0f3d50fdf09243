"""The registers in the admin: what staff see, what is logged, what never goes."""

import pytest
from django.urls import reverse

from declaration.enums import LetterState
from declaration.models import (
    Body,
    DeclarationSignature,
    Framework,
    LetterRecord,
    StateChange,
)
from tests.declaration.admin_pages import edit, form_data, page, titles, url
from tests.factories.declaration import (
    make_many_bodies,
    make_many_records,
    make_many_signatures,
)

MODELS = [Body, LetterRecord, DeclarationSignature, Framework]


@pytest.mark.parametrize("model", MODELS)
def test_each_list_opens(registers, admin, model):
    assert len(titles(page(admin.get(url(model, "list"))))) == model.objects.count()


@pytest.mark.parametrize("count", [3, 15])
@pytest.mark.parametrize(
    ("model", "queries"),
    [(Body, 18), (LetterRecord, 15), (DeclarationSignature, 15)],
)
def test_a_list_takes_as_many_queries_for_many_rows(
    registers, admin, model, queries, count, django_assert_num_queries
):
    bodies = make_many_bodies(count)
    make_many_records(registers.letter, bodies)
    make_many_signatures(registers.asian, bodies)
    admin.get(url(model, "list"))

    with django_assert_num_queries(queries):
        admin.get(url(model, "list"))


@pytest.mark.parametrize("wanted", ["バンコク", "Bangk", "กรุงเทพ"])
def test_a_city_is_found_in_every_spelling(registers, admin, wanted):
    Body.objects.filter(slug="bangkok").update(native_name="กรุงเทพมหานคร")

    assert titles(page(admin.get(url(Body, "list"), {"q": wanted}))) == ["バンコク都"]


@pytest.mark.parametrize("wanted", ["バンコク", "Bangk"])
def test_a_record_is_found_by_its_city(registers, admin, wanted):
    assert titles(page(admin.get(url(LetterRecord, "list"), {"q": wanted}))) == ["バンコク都"]


@pytest.mark.parametrize(
    ("model", "query", "expected"),
    [
        (Body, {"country": "TH"}, ["バンコク都"]),
        (Body, {"live": "false"}, []),
        (LetterRecord, {"role": "initiating"}, ["横浜市"]),
        (LetterRecord, {"state": "announced"}, []),
        (DeclarationSignature, {"state": "signed"}, ["横浜市", "ベルリン"]),
        (DeclarationSignature, {"is_founding": "true"}, []),
    ],
)
def test_the_lists_can_be_filtered(registers, admin, model, query, expected):
    assert titles(page(admin.get(url(model, "list"), query))) == expected


def test_the_list_of_cities_tells_what_each_has(registers, admin):
    Body.objects.filter(slug="bangkok").update(name_ja="")

    row = page(admin.get(url(Body, "list"), {"q": "Bangkok"})).select_one("tbody tr")

    cells = [" ".join(cell.get_text(" ", strip=True).split()) for cell in row.select("td")[2:]]
    assert cells == [
        "city",
        "Thailand",
        "English",
        "Open letter: co-signatory, signed",
        "",
        "published",
    ]


def test_an_allowed_change_of_state_is_saved_and_logged(announced, admin, staff):
    response = edit(admin, announced, state=LetterState.ENDORSED, note_en="By post.")

    assert response.status_code == 302
    announced.refresh_from_db()
    assert (announced.state, announced.note_en) == (LetterState.ENDORSED, "By post.")
    (change,) = StateChange.objects.of_record(announced)
    assert (change.old_state, change.new_state, change.changed_by) == (
        LetterState.ANNOUNCED,
        LetterState.ENDORSED,
        staff,
    )


def test_a_change_that_is_not_allowed_is_refused_at_the_field(registers, admin):
    soup = page(edit(admin, registers.co_signature, state=LetterState.ANNOUNCED, note_en="Never"))

    assert soup.select_one("#panel-child-state-errors, [id*=state-errors]").get_text(
        strip=True
    ) == ("“Signed” cannot become “Announced”. Possible: withdrawn.")
    stored = LetterRecord.objects.get(pk=registers.co_signature.pk)
    assert (stored.state, stored.note_en or "") == (LetterState.SIGNED, "")
    assert not StateChange.objects.of_record(stored).exists()


def test_a_new_record_is_logged(registers, admin, staff):
    address = url(DeclarationSignature, "add")
    data = form_data(page(admin.get(address)))

    response = admin.post(
        address,
        {**data, "framework": registers.asian.pk, "body": registers.bangkok.pk, "state": "signed"},
    )

    assert response.status_code == 302
    signature = DeclarationSignature.objects.get(body=registers.bangkok)
    (change,) = StateChange.objects.of_record(signature)
    assert (change.old_state, change.new_state, change.changed_by) == ("", "signed", staff)


def test_the_same_city_cannot_sign_twice(registers, admin):
    address = url(DeclarationSignature, "add")
    data = form_data(page(admin.get(address)))

    response = admin.post(
        address,
        {**data, "framework": registers.asian.pk, "body": registers.yokohama.pk, "state": "signed"},
    )

    assert response.status_code == 200
    assert DeclarationSignature.objects.filter(body=registers.yokohama).count() == 1


def test_the_history_of_states_stands_on_the_form(announced, admin):
    edit(admin, announced, state=LetterState.ENDORSED)

    soup = page(admin.get(url(LetterRecord, "edit", announced.pk)))
    history = soup.find("th", string="When").find_parent("table")

    assert [cell.get_text(strip=True) for cell in history.select("tbody td")[1:]] == [
        "announced",
        "endorsed, not present",
        "yamada",
    ]


def test_both_languages_are_edited_side_by_side(registers, admin):
    soup = page(admin.get(url(LetterRecord, "edit", registers.co_signature.pk)))

    for field in ("signer_name", "signer_office", "message", "note"):
        assert soup.find(attrs={"name": f"{field}_ja"})
        assert soup.find(attrs={"name": f"{field}_en"})


# --- Profiles ----------------------------------------------------------------


@pytest.mark.parametrize(("language", "name"), [("ja", "下書きの名"), ("en", "Draft name")])
def test_a_profile_is_previewed_in_either_language_before_it_is_saved(
    registers, admin, language, name
):
    body = registers.bangkok
    data = form_data(page(admin.get(url(Body, "edit", body.pk))))
    address = url(Body, "preview_on_edit", body.pk)

    stored = admin.post(address, {**data, "name_ja": "下書きの名", "name_en": "Draft name"})
    assert stored.json()["is_valid"]
    soup = page(admin.get(address, {"mode": language}))

    assert (soup.html["lang"], soup.h1.get_text(strip=True)) == (language, name)
    assert Body.objects.get(pk=body.pk).name_en == "Bangkok"


def test_a_change_of_the_profile_changes_no_record(registers, admin):
    body = registers.yokohama
    before = LetterRecord.objects.filter(pk=registers.initiating.pk).values().get()

    response = edit(admin, body, name_en="Greater Yokohama", **{"action-publish": "action-publish"})

    assert response.status_code == 302
    assert Body.objects.get(pk=body.pk).name_en == "Greater Yokohama"
    assert LetterRecord.objects.filter(pk=registers.initiating.pk).values().get() == before


def test_the_menu_has_a_group_of_its_own(registers, admin):
    html = admin.get(reverse("wagtailadmin_home")).content.decode()

    assert "Letter and declaration" in html


def test_a_register_tells_the_day_and_not_how_long_ago(registers, admin):
    assert "25 November 2025" in page(admin.get(url(LetterRecord, "list"))).select_one("tbody").text
