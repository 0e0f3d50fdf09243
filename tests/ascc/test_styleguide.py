"""The style guide shows every component, to staff and to nobody else."""

from collections import Counter
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.core.exceptions import ValidationError
from wagtail.users.models import UserProfile

from ascc.styleguide import tokens
from ascc.styleguide.example import COMPONENTS, Example, State
from ascc.styleguide.examples import PARTS, themes
from ascc.styleguide.samples import TITLE
from tests.factories.pages import make_content_page

ADDRESSES = ["/ja/styleguide/", "/en/styleguide/"]


@pytest.fixture
def staff_client(client, staff, home):
    client.force_login(staff)
    return client


@pytest.fixture
def guide(staff_client):
    """What the guide shows, without the frame of the page."""
    response = staff_client.get("/en/styleguide/")
    return BeautifulSoup(response.content, "html.parser").find("main")


def all_examples() -> list[Example]:
    return [example for theme in themes() for example in theme.examples]


@pytest.mark.django_db
def test_every_component_has_an_example_or_is_a_part_of_another():
    shown = [example.component for example in all_examples()]

    assert len(shown) == len(set(shown))
    assert {*shown, *PARTS} == {path.stem for path in COMPONENTS.glob("*.html")}
    assert not PARTS.keys() & set(shown)


@pytest.mark.django_db
def test_every_example_has_a_state_and_says_what_it_takes():
    for example in all_examples():
        assert example.states, example.component
        assert example.parameters, example.component
        labels = [str(state.label) for state in example.states]
        assert len(labels) == len(set(labels)), example.component


@pytest.mark.parametrize("address", ["/styleguide/", *ADDRESSES])
def test_a_visitor_is_sent_to_the_login(client, home, address):
    response = client.get(address)

    assert response.status_code == 302
    assert response["Location"] == f"/admin/login/?next={address}"
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_staff_see_it_in_the_language_of_the_address(staff_client, address):
    response = staff_client.get(address)

    soup = BeautifulSoup(response.content, "html.parser")
    assert response.status_code == 200
    assert soup.html["lang"] == response["Content-Language"] == address[1:3]
    assert "no-store" in response["Cache-Control"]
    assert soup.find("meta", attrs={"name": "robots"})["content"] == "noindex"


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_bare_address_leads_to_the_language_of_the_account(staff_client, staff, language):
    UserProfile.objects.create(user=staff, preferred_language=language)

    response = staff_client.get("/styleguide/")

    assert (response.status_code, response["Location"]) == (302, f"/{language}/styleguide/")
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_page_is_sound(staff_client, address):
    soup = BeautifulSoup(staff_client.get(address).content, "html.parser")
    main = soup.find("main")

    assert len(soup.find_all("h1")) == 1
    ids = Counter(element["id"] for element in main.find_all(id=True))
    assert [name for name, count in ids.items() if count > 1] == []
    assert [
        a["href"] for a in main.select("nav.guide-contents a") if a["href"][1:] not in ids
    ] == []
    assert main.find_all(["style", "script"]) == []
    assert [tag.name for tag in main.find_all(lambda tag: is_inline(tag.attrs))] == []


def is_inline(attributes) -> bool:
    return any(name == "style" or name.startswith("on") for name in attributes)


def test_headings_skip_no_level(guide):
    levels = [int(heading.name[1]) for heading in guide.find_all(["h1", "h2", "h3", "h4", "h5"])]

    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_a_form_with_errors_shows_the_summary_and_leaves_the_focus_alone(guide):
    summary = guide.find(id="errors")

    assert summary["role"] == "alert"
    assert guide.find_all(autofocus=True) == []
    fields = {element["id"] for element in guide.find_all(["input", "textarea", "select"], id=True)}
    links = [link["href"][1:] for link in summary.find_all("a")]
    assert len(links) >= 4
    assert [link for link in links if link not in fields] == []


def test_a_text_without_translation_says_its_language(guide):
    card = guide.find("section", attrs={"aria-labelledby": "component-person_card"})

    assert card.select_one(".person__name span")["lang"] == "ja"


def test_the_code_writes_short_texts_and_names_the_rest():
    example = Example("card", "", ())

    code = example.code({"title_html": TITLE, "eyebrow": "Sample", "level": 4, "items": []})

    assert code == (
        '{% include "components/card.html" with '
        'title_html=title_html eyebrow="Sample" level=4 items=items only %}'
    )
    assert example.code({}) == '{% include "components/card.html" only %}'


def test_the_code_names_only_what_the_component_takes():
    """Not the variables of its template, nor what the guide alone gives."""
    example = Example("tba", "", (State("", {}, only_here={"label": "Sample"}),))

    (shown,) = example.shown()

    assert "Sample" in shown.html
    assert shown.code == '{% include "components/tba.html" only %}'


def test_the_sitemap_does_not_name_it(client, home):
    assert "styleguide" not in client.get("/sitemap.xml").content.decode()


def test_no_page_can_take_its_address(home):
    with pytest.raises(ValidationError) as error:
        make_content_page(home, slug="styleguide")

    assert list(error.value.error_dict) == ["slug"]


def test_every_colour_and_step_has_a_class():
    css = (settings.BASE_DIR / "static/css/styleguide.css").read_text(encoding="utf-8")
    classes = {f"swatch--{pair.ground}" for pair in tokens.colour_pairs()}
    classes |= {f"swatch--in-{pair.front}" for pair in tokens.colour_pairs()}
    classes |= {f"guide-size--{name}" for name in tokens.steps("text")}
    classes |= {f"guide-space--{name}" for name in tokens.steps("space")}

    assert len(classes) > 40
    assert [name for name in classes if f".{name} {{" not in css] == []
