"""Every component that a page may include, by theme."""

from django.utils.translation import gettext as _

from ..example import Theme
from . import controls, drawings, headings, lists, messages, navigation, people, programme

#: Parts of the frame or of another component, which no page includes by itself.
PARTS = {
    "form_field_notes": "stands in form_field",
    "hreflang": "stands in the head of a page, where nothing of it is seen",
}


def themes() -> tuple[Theme, ...]:
    """All examples, in the reader's language."""
    return (
        Theme(_("Headings and labels"), headings.examples()),
        Theme(_("Messages"), messages.examples()),
        Theme(_("Buttons, links and forms"), controls.examples()),
        Theme(_("Ways through the site"), navigation.examples()),
        Theme(_("Lists and cards"), lists.examples()),
        Theme(_("People and bodies"), people.examples()),
        Theme(_("Sessions and times"), programme.examples()),
        Theme(_("Drawings"), drawings.examples()),
    )
