"""What of the speakers readers may find: the people and their list."""

from ascc.enums import SearchKind
from ascc.i18n import localized
from ascc.search.documents import SearchDocument, in_every_language, told, versions
from ascc.search.pages import describe_pages
from ascc.search.sources import Source, follow, register
from declaration.models import Body

from .models import SpeakerIndexPage, SpeakerPage


def describe_speakers(speakers):
    """People by their names in each script, with office and organisation."""
    return [_describe(speaker) for speaker in speakers]


def _describe(speaker) -> SearchDocument:
    def organisation(code):
        body = speaker.body
        return localized(body, "name", code) if body else localized(speaker, "organisation", code)

    related = in_every_language(speaker, "office")
    if speaker.body:
        related += [*in_every_language(speaker.body, "name"), speaker.body.native_name]
    return SearchDocument(
        obj=speaker,
        kind=SearchKind.SPEAKER,
        versions=versions(
            speaker,
            lambda code: [localized(speaker, "biography", code)],
            detail=lambda code: told(code, localized(speaker, "office", code), organisation(code)),
        ),
        names=[*in_every_language(speaker, "title"), speaker.name_kana],
        related=[*related, *in_every_language(speaker, "organisation")],
    )


register(
    Source(
        SpeakerPage,
        lambda: SpeakerPage.objects.public_speakers().select_related("body").order_by("path"),
        describe_speakers,
    ),
    Source(
        SpeakerIndexPage,
        lambda: SpeakerIndexPage.objects.live().public().order_by("path"),
        describe_pages(("introduction",)),
    ),
)
follow(Body, SpeakerPage, lambda body: body.speakers.values_list("pk", flat=True))
