"""Panels that show a translated field as one: Japanese and English side by side."""

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, TitleFieldPanel

LANGUAGE_HEADINGS = {"ja": _("Japanese"), "en": _("English")}


class BilingualPanel(FieldRowPanel):
    """One translated field: its name and help once, its languages side by side.

    ``field_name`` is the name without a language; ``panel_class`` makes the panel of
    each language. Heading and help text come from the model field.
    """

    def __init__(self, field_name, panel_class=FieldPanel, title_slug=False, **kwargs):
        self.field_name = field_name
        self.panel_class = panel_class
        self.title_slug = title_slug
        children = kwargs.pop("children", None) or [
            self._child(code, heading) for code, heading in LANGUAGE_HEADINGS.items()
        ]
        super().__init__(children, **kwargs)

    def _child(self, code, heading):
        name = f"{self.field_name}_{code}"
        if self.title_slug and code == "en":
            # The address is made from the English title.
            return TitleFieldPanel(name, heading=heading, classname="", placeholder=False)
        return self.panel_class(name, heading=heading, help_text=" ")

    def clone_kwargs(self):
        """Arguments of a copy; Wagtail clones a panel for each model it is bound to."""
        kwargs = super().clone_kwargs()
        kwargs.pop("panel_class", None)
        return {
            **kwargs,
            "field_name": self.field_name,
            "panel_class": self.panel_class,
            "title_slug": self.title_slug,
        }

    def on_model_bound(self):
        """Take heading and help from the field that the columns stand for."""
        super().on_model_bound()
        field = self.model._meta.get_field(self.field_name)
        self.heading = self.heading or capfirst(field.verbose_name)
        self.help_text = self.help_text or field.help_text


def bilingual(field_name, **kwargs) -> BilingualPanel:
    """A panel for the translated field ``field_name`` in every language."""
    return BilingualPanel(field_name, **kwargs)


def bilingual_title(field_name, **kwargs) -> BilingualPanel:
    """As :func:`bilingual`; typing the English title proposes the page's slug."""
    return BilingualPanel(field_name, title_slug=True, **kwargs)
