"""Staff at work in the admin: signing in in a language, filling in forms as a browser does."""

from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield
from wagtail.users.models import UserProfile

#: Languages that staff may use the admin in.
LANGUAGES = ("ja", "en")


def sign_in(client, user, language=""):
    """Sign ``user`` in; ``language`` is what they chose in their account, if anything."""
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = language
    profile.save()
    client.force_login(user)
    return client


def page_form(publish=False, **fields):
    """What the browser sends for a content page; fields that are not named are empty.

    ``body_ja`` and ``body_en`` are HTML, sent as one block of text.
    """
    data = {
        "title_ja": "",
        "title_en": "",
        "slug": "about",
        "introduction_ja": "",
        "introduction_en": "",
        "seo_title_ja": "",
        "seo_title_en": "",
        "search_description_ja": "",
        "search_description_en": "",
        "body_ja": "",
        "body_en": "",
        "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0},
        **fields,
    }
    for column in ("body_ja", "body_en"):
        text = data[column]
        data[column] = streamfield([("text", rich_text(text))] if text else [])
    if publish:
        data["action-publish"] = "1"
    return nested_form_data(data)


def add_content_page(client, parent, **fields):
    """Send the form for a new content page under ``parent``."""
    return client.post(f"/admin/pages/add/ascc/contentpage/{parent.pk}/", page_form(**fields))


def edit_page(client, page, **fields):
    """Send the form of a content page."""
    return client.post(f"/admin/pages/{page.pk}/edit/", page_form(**fields))
