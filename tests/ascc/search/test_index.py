"""The index follows what is published, and knows nothing else."""

import pytest
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.core.management import call_command
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from ascc.models import SearchEntry, SiteDocument
from ascc.search import matching, services, spelling
from ascc.search.terms import read_query
from declaration.models import LetterRecord
from programme.models import SessionMaterial
from tests.factories.declaration import make_body, make_letter, make_record
from tests.factories.pages import make_content_page, make_home
from tests.factories.programme import make_edition, make_programme, make_session
from tests.factories.speakers import make_speaker, make_speaker_index

pytestmark = pytest.mark.django_db


@pytest.fixture
def changes(django_capture_on_commit_callbacks):
    """``with changes():`` what happens within is committed, and indexed as in production."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def found(typed, language="ja"):
    """The titles that a query finds, the best first."""
    query = read_query(typed)
    return [entry.title for entry in matching.best_first(matching.found(query, language), query)]


@pytest.fixture
def home(db, changes):
    with changes():
        return make_home(title_ja="会議", title_en="Conference")


@pytest.fixture
def about(home, changes):
    with changes():
        return make_content_page(
            home,
            title_ja="会議について",
            title_en="About the conference",
            introduction_ja="資源を循環させる都市が集まります。",
        )


def test_a_page_is_found_once_it_is_published_until_it_is_withdrawn(home, changes):
    with changes():
        page = make_content_page(home, title_ja="報道の方へ", title_en="Press", live=False)
    assert found("報道") == []

    with changes():
        page.save_revision().publish()
    assert found("報道") == ["報道の方へ"]

    page.refresh_from_db()
    with changes():
        page.unpublish()
    assert found("報道") == []


def test_a_draft_of_a_published_page_is_not_read(about, changes):
    about.introduction_ja = "まだ秘密の話です。"
    with changes():
        about.save_revision()

    assert found("秘密") == []
    assert found("資源") == ["会議について"]


def test_a_deleted_page_is_found_no_more_nor_what_was_below_it(about, changes):
    with changes():
        make_content_page(about, "history", title_ja="会議の沿革")
    assert found("沿革") == ["会議の沿革"]

    with changes():
        about.get_parent().get_children().get(slug="about").delete()

    assert found("会議") == ["会議"]


def test_a_moved_page_is_found_at_its_new_address(home, about, changes):
    with changes():
        child = make_content_page(about, "history", title_ja="沿革")
    about.slug = "conference"
    with changes():
        about.save_revision().publish()
    # Wagtail says on commit that addresses have changed, and the index follows on the next.
    with changes():
        services.schedule("ascc.basepage", [child.pk])
    assert SearchEntry.objects.get(object_id=child.pk, language="en").url == (
        "/en/conference/history/"
    )

    with changes():
        child.move(home, pos="last-child")

    assert SearchEntry.objects.get(object_id=child.pk, language="en").url == "/en/history/"


@pytest.mark.parametrize("restriction", ["login", "password", "groups"])
def test_a_restricted_page_is_found_by_nobody_nor_what_is_below_it(about, changes, restriction):
    with changes():
        make_content_page(about, "history", title_ja="会議の沿革")
    with changes():
        rule = PageViewRestriction.objects.create(page=about, restriction_type=restriction)
        rule.groups.add(Group.objects.first())
    assert found("会議") == ["会議"]
    assert "history" not in spelling.vocabulary("en")

    with changes():
        rule.delete()
    assert found("資源") == ["会議について"]
    assert found("沿革") == ["会議の沿革"]


@pytest.fixture
def programme(home, changes):
    """A session with a person and an organiser, all published."""
    with changes():
        speaker = make_speaker(
            make_speaker_index(home),
            "yamada",
            "山田花子",
            "Hanako Yamada",
            name_kana="やまだ はなこ",
        )
        body = make_body("yokohama", "City of Yokohama", "横浜市")
        edition = make_edition(make_programme(home), 2025)
        session = make_session(edition, "opening", title_ja="開会", title_en="Opening")
        session.session_speakers.create(speaker=speaker, sort_order=0)
        session.session_organisers.create(body=body, sort_order=0)
        session.save()
    return session


def test_a_session_is_found_by_whom_it_names_in_either_language(programme):
    for typed in ("山田花子", "yamada", "やまだはなこ", "横浜市"):
        assert "開会" in found(typed)
        assert "Opening" in found(typed, "en")


def test_a_session_follows_the_names_of_its_people_and_organisers(programme, changes):
    speaker = programme.session_speakers.get().speaker
    body = programme.session_organisers.get().body
    speaker.title_ja, body.name_ja = "佐藤花子", "大阪市"
    with changes():
        speaker.save_revision().publish()
        body.save_revision().publish()

    assert found("佐藤") == ["佐藤花子", "開会"]
    assert found("大阪") == ["大阪市", "開会"]
    assert found("山田花子") == found("横浜市") == []


def test_a_person_without_a_public_profile_is_named_nowhere(programme, changes):
    with changes():
        programme.session_speakers.get().speaker.unpublish()

    assert found("山田") == found("yamada", "en") == []
    assert "yamada" not in spelling.vocabulary("en")


def test_a_speaker_stands_at_the_newest_edition_of_their_sessions(programme):
    assert set(
        SearchEntry.objects.filter(kind__in=["speaker", "session"]).values_list("year", flat=True)
    ) == {2025}


def test_a_city_is_found_while_it_is_published(changes):
    with changes():
        body = make_body("cebu", "Cebu City", "セブ市", native_name="Dakbayan sa Sugbo", live=False)
    assert found("セブ") == []

    with changes():
        body.save_revision().publish()
    assert found("せぶ") == found("sugbo") == found("cebu") == ["セブ市"]

    body.refresh_from_db()
    with changes():
        body.unpublish()
    assert found("セブ") == []


def test_a_city_is_found_by_who_signed_for_it_as_far_as_that_is_public(home, changes):
    with changes():
        body = make_body("cebu", "Cebu City", "セブ市")
        record = make_record(
            make_letter(home, title_ja="書簡"), body, signer_name_en="Nestor Archival"
        )
    assert found("archival") == ["セブ市"]

    record.is_public = False
    with changes():
        record.save()
    assert found("archival") == []
    assert "archival" not in spelling.vocabulary("ja")

    with changes():
        LetterRecord.objects.update(is_public=True)
        record.letter.unpublish()
    assert found("archival") == []


def make_document(title="横浜市の発表資料", **fields):
    fields.setdefault("collection", Collection.get_first_root_node())
    return SiteDocument.objects.create(
        title=title, file=ContentFile(b"%PDF-1.7", name="slides.pdf"), **fields
    )


def offer(session, document):
    SessionMaterial.objects.create(
        session=session, title_ja="資料", document=document, sort_order=0
    )
    session.save()


def test_a_document_is_found_once_a_published_page_offers_it(programme, changes):
    with changes():
        document = make_document()
    assert found("発表資料") == []

    with changes():
        offer(programme, document)
    assert found("発表資料") == ["横浜市の発表資料"]

    with changes():
        programme.unpublish()
    assert found("発表資料") == []


def test_a_document_in_a_restricted_collection_is_found_by_nobody(programme, changes):
    collection = Collection.get_first_root_node().add_child(name="内部")
    with changes():
        offer(programme, make_document(collection=collection))
        CollectionViewRestriction.objects.create(
            collection=collection, restriction_type=CollectionViewRestriction.LOGIN
        )

    assert found("発表資料") == []


def test_building_anew_gives_the_same(programme, capsys):
    fields = [
        each.name for each in SearchEntry._meta.fields if each.name not in ("id", "indexed_at")
    ]
    order = ("model", "object_id", "kind", "language")
    before = list(SearchEntry.objects.order_by(*order).values(*fields))

    call_command("rebuild_search")

    assert list(SearchEntry.objects.order_by(*order).values(*fields)) == before
    assert capsys.readouterr().out == f"The search has {len(before)} entries.\n"


def test_while_the_caller_rebuilds_nothing_is_scheduled(home, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as callbacks, services.paused():
        services.schedule("ascc.basepage", [home.pk])
    assert callbacks == []
