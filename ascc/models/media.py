"""Pictures and documents with what a bilingual public site needs to know of them."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image
from wagtail.search import index

from ..enums import DocumentLanguage


class Picture(AbstractImage):
    """A picture, described in both languages or marked as decorative."""

    alt = models.CharField(
        _("alternative text"),
        max_length=250,
        blank=True,
        help_text=_("What the picture shows, for readers who cannot see it."),
    )
    is_decorative = models.BooleanField(
        _("decorative"),
        default=False,
        help_text=_(
            "The picture tells nothing that the text does not; readers are not told of it."
        ),
    )
    credit = models.CharField(
        _("credit"),
        max_length=200,
        blank=True,
        help_text=_("Who made the picture, who owns it."),
    )

    admin_form_fields = (
        *(name for name in Image.admin_form_fields if name != "description"),
        "alt_ja",
        "alt_en",
        "is_decorative",
        "credit_ja",
        "credit_en",
    )
    search_fields = [
        *AbstractImage.search_fields,
        index.SearchField("alt_ja"),
        index.SearchField("alt_en"),
    ]

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        permissions = [("choose_image", "Can choose image")]

    @property
    def default_alt_text(self):
        """The alternative text in the active language; empty for a decorative picture."""
        return "" if self.is_decorative else self.alt

    def clean(self):
        """Ask for the alternative text in both languages unless the picture is decorative."""
        super().clean()
        if self.is_decorative:
            return
        missing = {
            column: ValidationError(
                _("Describe the picture, or mark it as decorative."), code="required"
            )
            for column in ("alt_ja", "alt_en")
            if not getattr(self, column)
        }
        if missing:
            raise ValidationError(missing)


class PictureRendition(AbstractRendition):
    """A picture in one size."""

    image = models.ForeignKey(Picture, related_name="renditions", on_delete=models.CASCADE)

    class Meta:
        verbose_name = _("rendition")
        verbose_name_plural = _("renditions")
        constraints = [
            models.UniqueConstraint(
                fields=("image", "filter_spec", "focal_point_key"),
                name="unique_rendition",
            )
        ]


class SiteDocument(AbstractDocument):
    """A file for download, with the language it is in."""

    language = models.CharField(
        _("language"),
        max_length=10,
        choices=DocumentLanguage.choices,
        default=DocumentLanguage.JAPANESE,
    )

    admin_form_fields = (*Document.admin_form_fields, "language")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        permissions = [("choose_document", "Can choose document")]
