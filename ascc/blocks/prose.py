"""Blocks to read: text, picture, quotation."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from ascc.blocks import previews

# Headings start at h2, because the page's title is the only h1.
TEXT_FEATURES = ["h2", "h3", "bold", "italic", "link", "document-link", "ol", "ul", "hr"]

# Inside another block the heading is the block's own.
SHORT_TEXT_FEATURES = ["bold", "italic", "link", "document-link", "ol", "ul"]


class TextBlock(blocks.RichTextBlock):
    """Running text with headings of level 2 and 3."""

    def __init__(self, **kwargs):
        kwargs.setdefault("features", TEXT_FEATURES)
        super().__init__(**kwargs)

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("Running text with headings, lists and links.")
        template = "blocks/text.html"
        preview_value = "<h2>循環型都市</h2><p>Circular cities keep materials in use.</p>"


class PictureBlock(blocks.StructBlock):
    """A picture; its alternative text belongs to the picture itself, in both languages."""

    image = ImageChooserBlock(
        label=_("Picture"),
        help_text=_("The alternative text is kept with the picture, in both languages."),
    )
    caption = blocks.CharBlock(
        required=False,
        max_length=300,
        label=_("Caption"),
        help_text=_("Shown under the picture. Do not repeat the alternative text."),
    )

    class Meta:
        icon = "image"
        label = _("Picture")
        description = _("A picture with a caption.")
        template = "blocks/picture.html"


class QuoteBlock(blocks.StructBlock):
    """What somebody said, word for word, and where it can be checked."""

    text = blocks.TextBlock(
        label=_("Quoted words"),
        help_text=_("Word for word, without quotation marks: the page sets them."),
    )
    speaker = blocks.CharBlock(required=False, max_length=120, label=_("Speaker"))
    role = blocks.CharBlock(
        required=False,
        max_length=160,
        label=_("Office"),
        help_text=_("The office held when the words were said."),
    )
    source_url = blocks.URLBlock(
        required=False,
        label=_("Source"),
        help_text=_("Address of the page where the words can be checked."),
    )

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        description = _("Words of a person, with name and office.")
        template = "blocks/quote.html"
        preview_value = previews.QUOTE
