"""Signs and drawings: decoration, never the only word for a thing."""

import re

from django.conf import settings
from django.utils.translation import gettext as _

from ..example import Example, State
from .labels import DEFAULT, variant


def examples():
    """The examples of this theme."""
    return (
        Example(
            "icon",
            _("A drawn sign beside words."),
            tuple(State(variant("name", name), {"name": name}) for name in icon_names()),
            is_small=True,
        ),
        Example("mark", _("The sign of the site."), (State(DEFAULT),), is_small=True),
        Example("hero_ring", _("The ring of the home page."), (State(DEFAULT),)),
        Example(
            "hero_reflection",
            _("What the water makes of the ring."),
            (State(DEFAULT, on_water=True),),
        ),
        Example("harbour", _("The ring low over the water."), (State(DEFAULT, on_water=True),)),
    )


def icon_names() -> list[str]:
    """The signs that there are, in the order of their file."""
    source = (settings.BASE_DIR / "static/img/icons.svg").read_text(encoding="utf-8")
    return re.findall(r'<symbol[^>]*\bid="([\w-]+)"', source)
