"""What a person is, in a few words."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from ascc.discovery.outline import Outline, outline, told
from ascc.i18n import localized

from .cards import initials
from .models import SpeakerPage


@outline.register
def _speaker_outline(speaker: SpeakerPage):
    body = speaker.body
    organisation = localized(body, "name") if body else localized(speaker, "organisation")
    return Outline(
        kind=capfirst(_("speaker")),
        facts=told(localized(speaker, "office"), organisation),
        initials=initials(localized(speaker, "title").value or ""),
        portrait=speaker.portrait,
    )
