"""Short links and what they lead to."""

from ascc import services
from ascc.models import ShortLink
from speakers.models import SpeakerIndexPage, SpeakerPage
from tests.factories.pages import add_page


def add_speakers(home):
    """The list that speakers hang from."""
    return add_page(home, SpeakerIndexPage, "speakers", title_ja="登壇者", title_en="Speakers")


def add_speaker(speakers, slug="piia-elo", **fields):
    """A speaker, a kind of page that gets a short link when it is published."""
    fields.setdefault("title_ja", "ピーア・エロ")
    fields.setdefault("title_en", "Piia Elo")
    return add_page(speakers, SpeakerPage, slug, **fields)


def link_to(target, code=None, **fields) -> ShortLink:
    """A further short link to ``target``, as staff make them; under ``code`` if given."""
    link = services.create_short_link(target, **fields)
    if code:
        ShortLink.objects.filter(pk=link.pk).update(code=code)
        link.refresh_from_db()
    return link
