"""Blocks that lead on: call to action, documents, people."""

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock

from ascc.blocks import previews
from ascc.blocks.facts import heading_block

_validate_absolute_url = URLValidator(
    schemes=["http", "https"],
    message=_("Enter an address that begins with https:// or a path that begins with /."),
)


def validate_link_target(value):
    """Accept an http(s) address or a path on this site.

    Two slashes (or a slash and a backslash) at the start name another host in
    every browser, so they are no path.
    """
    is_path = value.startswith("/") and value[1:2] not in {"/", "\\"}
    if not is_path:
        _validate_absolute_url(value)


class CallToActionValue(blocks.StructValue):
    """The value of a call to action, with the one address it leads to."""

    @property
    def href(self):
        """Address to follow; empty while the page is not published."""
        page = self.get("page")
        if page is None:
            return self.get("url", "")
        return (page.url or "") if page.live else ""


class CallToActionBlock(blocks.StructBlock):
    """A sentence and a button to one page or address."""

    text = blocks.CharBlock(required=False, max_length=200, label=_("Text"))
    label = blocks.CharBlock(
        max_length=60,
        label=_("Button"),
        help_text=_("Says where the button leads, for example: Read the open letter."),
    )
    page = blocks.PageChooserBlock(required=False, label=_("Page"))
    url = blocks.CharBlock(
        required=False,
        max_length=500,
        label=_("Or address"),
        validators=[validate_link_target],
        help_text=_("https://… or a path on this site, such as /ja/open-letter/letter.pdf."),
    )

    def clean(self, value):
        """Check that exactly one of page and address is filled in."""
        cleaned = super().clean(value)
        if bool(cleaned.get("page")) == bool(cleaned.get("url")):
            error = ValidationError(_("Choose a page or enter an address: exactly one of them."))
            raise StructBlockValidationError(block_errors={"page": error, "url": error})
        return cleaned

    class Meta:
        icon = "arrow-right-full"
        label = _("Call to action")
        description = _("A sentence and a button that leads to a page or an address.")
        template = "blocks/call_to_action.html"
        value_class = CallToActionValue
        preview_value = previews.CALL_TO_ACTION


class DownloadsBlock(blocks.StructBlock):
    """Documents to take away, each with its kind and size."""

    heading = heading_block()
    documents = blocks.ListBlock(DocumentChooserBlock(), min_num=1, label=_("Documents"))

    class Meta:
        icon = "download"
        label = _("Downloads")
        description = _("Documents with their kind and size.")
        template = "blocks/downloads.html"


class PeopleValue(blocks.StructValue):
    """The value of a people block."""

    @property
    def public_people(self):
        """The chosen people whose pages are published."""
        return [person for person in self["people"] if person.live]


class PeopleBlock(blocks.StructBlock):
    """Cards of speakers, in the order chosen."""

    heading = heading_block()
    people = blocks.ListBlock(
        blocks.PageChooserBlock(page_type="speakers.SpeakerPage"), min_num=1, label=_("People")
    )

    class Meta:
        icon = "group"
        label = _("People")
        description = _("Cards of speakers that lead to their pages.")
        template = "blocks/people.html"
        value_class = PeopleValue
