"""What staff set once for the whole site."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting
from wagtail.fields import RichTextField

from ..panels import bilingual


@register_setting(icon="cog")
class SiteSettings(BaseGenericSetting):
    """Names, venue, contact, social card, footer and counting."""

    site_name = models.CharField(_("name of the site"), max_length=120, blank=True)
    short_name = models.CharField(
        _("short name"), max_length=40, blank=True, help_text=_("For example “ASCC”.")
    )
    organiser = models.CharField(_("organiser"), max_length=120, blank=True)
    venue_name = models.CharField(_("name of the venue"), max_length=120, blank=True)
    venue_address = models.CharField(_("address of the venue"), max_length=250, blank=True)
    venue_access = models.CharField(
        _("way to the venue"),
        max_length=250,
        blank=True,
        help_text=_("The nearest station and the minutes on foot."),
    )
    contact_name = models.CharField(_("contact"), max_length=200, blank=True)
    contact_email = models.EmailField(_("contact e-mail"), blank=True)
    contact_phone = models.CharField(_("contact telephone"), max_length=40, blank=True)
    share_image = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        verbose_name=_("picture for sharing"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The social card of pages without a picture of their own, 1200 × 630 pixels."),
    )
    footer_text = RichTextField(
        _("text in the footer"), blank=True, features=["bold", "link", "document-link"]
    )
    analytics_enabled = models.BooleanField(
        _("count page views"),
        default=False,
        help_text=_(
            "Counts views by day and page on this server. No cookie, no address, "
            "no other personal data; nobody else is told."
        ),
    )

    panels = [
        MultiFieldPanel(
            [bilingual("site_name"), bilingual("short_name"), bilingual("organiser")],
            heading=_("Names"),
        ),
        MultiFieldPanel(
            [
                bilingual("venue_name"),
                bilingual("venue_address"),
                bilingual("venue_access"),
            ],
            heading=_("Venue"),
        ),
        MultiFieldPanel(
            [
                bilingual("contact_name"),
                FieldPanel("contact_email"),
                FieldPanel("contact_phone"),
            ],
            heading=_("Contact"),
        ),
        FieldPanel("share_image"),
        bilingual("footer_text"),
        FieldPanel("analytics_enabled"),
    ]

    class Meta:
        verbose_name = _("site settings")
        verbose_name_plural = _("site settings")
