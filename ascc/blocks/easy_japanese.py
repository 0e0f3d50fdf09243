"""The block of plain Japanese (やさしい日本語), with a reading over each kanji."""

from django.core.exceptions import ValidationError
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from ascc.blocks.prose import TEXT_FEATURES
from ascc.furigana import kanji_without_reading, lone_brackets, without_readings


class EasyJapaneseBlock(blocks.RichTextBlock):
    """Running text for people who are learning Japanese; no kanji stays without a reading."""

    def __init__(self, **kwargs):
        kwargs.setdefault("features", TEXT_FEATURES)
        kwargs.setdefault(
            "help_text",
            _(
                "Write the reading after each word: 会議《かいぎ》. A bar shows where the word "
                "begins if it is not kanji alone: ｜2日《ふつか》. Short sentences, one fact each."
            ),
        )
        super().__init__(**kwargs)

    def clean(self, value):
        """Refuse a text in which a reading is missing or not in its place."""
        value = super().clean(value)
        text = strip_tags(value.source)
        if lone_brackets(text):
            raise ValidationError(
                _("A reading is not in its place. Write it right after the word: 会議《かいぎ》.")
            )
        missing = kanji_without_reading(text)
        if missing:
            raise ValidationError(
                _("Write the reading of these words too: %(words)s"),
                params={"words": "、".join(missing)},
            )
        return value

    def get_searchable_content(self, value):
        """The words alone: nobody searches with a reading in the middle."""
        return [without_readings(text) for text in super().get_searchable_content(value)]

    class Meta:
        icon = "pilcrow"
        label = _("Easy Japanese")
        description = _("Text with a reading over each kanji, in short sentences.")
        template = "blocks/easy_japanese.html"
        preview_value = "<p>横浜《よこはま》で 会議《かいぎ》を します。</p>"
