"""What a letter, a declaration and a city are, in a few words."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from ascc.dates import long_date
from ascc.discovery.outline import Outline, outline, told
from ascc.i18n import localized

from .models import Body, DeclarationPage, LetterPage


@outline.register
def _letter_outline(page: LetterPage):
    day = long_date(page.date) if page.date else ""
    return Outline(_("Open letter"), told(day, localized(page, "place")))


@outline.register
def _declaration_outline(page: DeclarationPage):
    name = localized(page.framework, "name")
    return Outline(_("Declaration"), told(name) if name != localized(page, "title") else ())


@outline.register
def _body_outline(body: Body):
    is_same = body.native_name == localized(body, "name").value
    native = "" if is_same else body.native_name
    return Outline(capfirst(body.get_kind_display()), told(body.country.name, native))
