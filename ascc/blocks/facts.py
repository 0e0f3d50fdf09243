"""Blocks of facts: figures, table, timeline, questions and answers."""

from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock

from ascc.blocks import previews
from ascc.blocks.prose import SHORT_TEXT_FEATURES


def heading_block():
    """A block's own heading, printed as h2 and left out when empty."""
    return blocks.CharBlock(required=False, max_length=120, label=_("Heading"))


class FigureBlock(blocks.StructBlock):
    """One number that tells a story."""

    value = blocks.CharBlock(
        max_length=20, label=_("Figure"), help_text=_("For example 59 or 47,000 m².")
    )
    label = blocks.CharBlock(max_length=80, label=_("What it counts"))
    note = blocks.CharBlock(
        required=False,
        max_length=160,
        label=_("Note"),
        help_text=_("Source, date or limit of the figure."),
    )

    class Meta:
        icon = "decimal"
        label = _("Figure")


class FiguresBlock(blocks.StructBlock):
    """A few large numbers side by side."""

    heading = heading_block()
    items = blocks.ListBlock(FigureBlock(), min_num=1, max_num=6, label=_("Figures"))

    class Meta:
        icon = "decimal"
        label = _("Facts and figures")
        description = _("Up to six large figures side by side.")
        template = "blocks/figures.html"
        preview_value = previews.FIGURES


class WordsInLanguageBlock(blocks.CharBlock):
    """Words of one language on a page of either, marked so that they are pronounced right."""

    def __init__(self, language, **kwargs):
        super().__init__(**kwargs)
        self.language = language

    def render_basic(self, value, context=None):
        """The words in a ``span`` that says their language; nothing where there are none."""
        return format_html('<span lang="{}">{}</span>', self.language, value) if value else ""


class TableBlock(TypedTableBlock):
    """A table with a caption; the first column names the row."""

    text = blocks.CharBlock(required=False, label=_("Text"))
    number = blocks.CharBlock(required=False, label=_("Number"))
    rich_text = blocks.RichTextBlock(
        required=False, features=SHORT_TEXT_FEATURES, label=_("Formatted text")
    )

    japanese = WordsInLanguageBlock("ja", required=False, label=_("Words in Japanese"))
    english = WordsInLanguageBlock("en", required=False, label=_("Words in English"))

    class Meta:
        icon = "table"
        label = _("Table")
        description = _("A table with a caption. The first column names the row.")
        template = "blocks/table.html"


class MilestoneBlock(blocks.StructBlock):
    """One step of a timeline."""

    when = blocks.CharBlock(
        max_length=60,
        label=_("When"),
        help_text=_("As it is to be read, for example 26 November 2025."),
    )
    title = blocks.CharBlock(max_length=160, label=_("What happened"))
    text = blocks.TextBlock(required=False, label=_("Details"))

    class Meta:
        icon = "date"
        label = _("Step")


class TimelineBlock(blocks.StructBlock):
    """What happened, step by step."""

    heading = heading_block()
    items = blocks.ListBlock(MilestoneBlock(), min_num=1, label=_("Steps"))

    class Meta:
        icon = "history"
        label = _("Timeline")
        description = _("Steps in the order of time.")
        template = "blocks/timeline.html"
        preview_value = previews.TIMELINE


class QuestionBlock(blocks.StructBlock):
    """A question as a reader would ask it, and its answer."""

    question = blocks.CharBlock(max_length=200, label=_("Question"))
    answer = blocks.RichTextBlock(features=SHORT_TEXT_FEATURES, label=_("Answer"))

    class Meta:
        icon = "help"
        label = _("Question")


class QuestionsBlock(blocks.StructBlock):
    """Questions that open to show their answers."""

    heading = heading_block()
    items = blocks.ListBlock(QuestionBlock(), min_num=1, label=_("Questions"))

    class Meta:
        icon = "help"
        label = _("Questions and answers")
        description = _("Questions that open to show their answers.")
        template = "blocks/questions.html"
        preview_value = previews.QUESTIONS
