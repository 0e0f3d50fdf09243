"""Cities and other bodies that stand in the registers."""

import uuid

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django_countries.fields import CountryField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import DraftStateMixin, PreviewableMixin, RevisionMixin, Site
from wagtail.search import index

from ascc.i18n import language_codes, localized
from ascc.panels import bilingual, bilingual_title
from ascc.previews import PreviewInEachLanguage

from ..enums import BodyKind
from ..querysets import BodyQuerySet


class Body(
    PreviewInEachLanguage,
    DraftStateMixin,
    RevisionMixin,
    PreviewableMixin,
    index.Indexed,
    models.Model,
):
    """A city, agency, network or organisation, with its public profile.

    What it signed stands in the registers and does not change with the profile.
    """

    guid = models.UUIDField(
        _("permanent identifier"), default=uuid.uuid4, unique=True, editable=False
    )
    slug = models.SlugField(
        _("address"),
        max_length=80,
        unique=True,
        help_text=_("Last part of the page's address, from the English name: “da-nang”."),
    )
    kind = models.CharField(
        _("kind"), max_length=30, choices=BodyKind.choices, default=BodyKind.CITY
    )
    name = models.CharField(_("official name"), max_length=200, blank=True)
    native_name = models.CharField(
        _("name in its own language"),
        max_length=200,
        blank=True,
        help_text=_("For example 부산."),
    )
    country = CountryField(_("country"), blank=True)
    parent = models.ForeignKey(
        "self",
        verbose_name=_("part of"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="parts",
    )
    latitude = models.DecimalField(
        _("latitude"),
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
        help_text=_("In degrees, north positive: 35.44."),
    )
    longitude = models.DecimalField(
        _("longitude"),
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
        help_text=_("In degrees, east positive: 139.64."),
    )
    website = models.URLField(_("website"), blank=True)
    profile = RichTextField(
        _("profile"), blank=True, features=["bold", "italic", "link", "ol", "ul"]
    )

    objects = BodyQuerySet.as_manager()

    # Whether the body gets a permanent short link when it is first published.
    has_short_link = True
    title_field = "name"
    # Translated fields whose absence in a language the page tells its readers.
    notice_fields = ("profile",)
    # Translated fields that describe the body for search engines.
    description_fields = ("profile",)

    panels = [
        bilingual_title("name"),
        FieldPanel("slug"),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("country")]),
        FieldPanel("native_name"),
        FieldPanel("parent"),
        bilingual("profile"),
        FieldPanel("website"),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")])],
            heading=_("Place on the map"),
        ),
    ]
    search_fields = [
        index.SearchField("name_ja", boost=2),
        index.SearchField("name_en", boost=2),
        index.SearchField("native_name"),
        index.AutocompleteField("name_ja"),
        index.AutocompleteField("name_en"),
        index.FilterField("kind"),
        index.FilterField("country"),
        index.FilterField("live"),
    ]

    class Meta:
        verbose_name = _("city or body")
        verbose_name_plural = _("cities and bodies")
        ordering = ["name_en", "name_ja", "pk"]

    def __str__(self):
        return localized(self, "name", settings.LANGUAGE_CODE).value or self.slug

    def clean(self):
        """Ask for a name in some language, and refuse to be part of itself."""
        super().clean()
        errors = {}
        if not any(getattr(self, f"name_{code}") for code in language_codes()):
            errors["name_ja"] = ValidationError(_("Enter the name."), code="required")
        if self.pk and self.pk in self._ancestor_ids():
            errors["parent"] = ValidationError(
                _("A body cannot be part of itself or of one of its parts."), code="circle"
            )
        if errors:
            raise ValidationError(errors)

    def _ancestor_ids(self) -> set[int]:
        """The bodies that this one is part of; ends where the chain closes in a circle."""
        found, parent = set(), self.parent
        while parent and parent.pk not in found:
            found.add(parent.pk)
            parent = parent.parent
        return found

    # --- Address and preview -------------------------------------------------

    def get_url(self, request=None) -> str:
        """The address of the profile in the active language."""
        return reverse("city", args=[self.slug])

    url = property(get_url)

    def get_full_url(self, request=None) -> str:
        """The address with scheme and host."""
        if request is not None:
            return request.build_absolute_uri(self.get_url())
        base = settings.PUBLIC_URL or Site.objects.get(is_default_site=True).root_url
        return f"{base}{self.get_url()}"

    full_url = property(get_full_url)

    def serve_preview(self, request, mode_name):
        """Show the draft with the view that shows the public profile."""
        from ..views import render_city

        return render_city(request, self)
