"""The building blocks of page bodies, in the order of the editor's picker."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from ascc.blocks.accessibility import AccessibilityResultsBlock, ContactBlock
from ascc.blocks.easy_japanese import EasyJapaneseBlock
from ascc.blocks.facts import FiguresBlock, QuestionsBlock, TableBlock, TimelineBlock
from ascc.blocks.links import CallToActionBlock, DownloadsBlock, PeopleBlock
from ascc.blocks.prose import PictureBlock, QuoteBlock, TextBlock

__all__ = ["BodyBlock"]


class BodyBlock(blocks.StreamBlock):
    """The body of every page that editors compose themselves."""

    text = TextBlock(group=_("Prose"))
    easy_japanese = EasyJapaneseBlock(group=_("Prose"))
    picture = PictureBlock(group=_("Prose"))
    quote = QuoteBlock(group=_("Prose"))
    figures = FiguresBlock(group=_("Facts"))
    table = TableBlock(group=_("Facts"))
    timeline = TimelineBlock(group=_("Facts"))
    questions = QuestionsBlock(group=_("Facts"))
    accessibility_results = AccessibilityResultsBlock(group=_("Facts"))
    call_to_action = CallToActionBlock(group=_("Ways on"))
    downloads = DownloadsBlock(group=_("Ways on"))
    people = PeopleBlock(group=_("Ways on"))
    contact = ContactBlock(group=_("Ways on"))

    class Meta:
        template = "blocks/body.html"
        required = False
