"""Panels that show a translated field as one, its languages beside each other."""

from django.conf import settings
from django.db import models
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin.panels import FieldPanel, PanelGroup, TitleFieldPanel
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.fields import RichTextField, StreamField


class LanguagePanel(FieldPanel):
    """One language of a translated field."""

    def get_comparison_class(self):
        """As Wagtail's, but a text that was and is empty (NULL or "") did not change."""
        base = super().get_comparison_class()

        class Comparison(base):
            def has_changed(self):
                return bool(self.val_a or self.val_b) and super().has_changed()

        return Comparison


class TitleLanguagePanel(LanguagePanel, TitleFieldPanel):
    """The language that the address is made from."""


class BilingualPanel(PanelGroup):
    """One translated field: its name, help and length once, its languages side by side.

    ``field_name`` is the name without a language. Heading and help text come from the
    model field. ``title_slug`` lets the English text propose the slug.
    """

    def __init__(self, field_name, title_slug=False, **kwargs):
        self.field_name = field_name
        self.title_slug = title_slug
        # Always made anew: a copy's children would miss the widget that the model asks for.
        kwargs["children"] = [self._child(code, name) for code, name in settings.LANGUAGES]
        super().__init__(**kwargs)

    def _child(self, code, heading, widget=None):
        name = f"{self.field_name}_{code}"
        # A draft may begin in any language; the page's own cleaning asks for a title.
        options = {"heading": heading, "required_on_save": False}
        if self.title_slug and code == "en":
            # The address is made from the English title.
            return TitleLanguagePanel(name, classname="", placeholder=False, **options)
        return LanguagePanel(name, widget=widget, **options)

    def clone_kwargs(self):
        """Arguments of a copy; Wagtail clones a panel for each model it is bound to."""
        return {
            **super().clone_kwargs(),
            "field_name": self.field_name,
            "title_slug": self.title_slug,
        }

    def on_model_bound(self):
        """Take from the field that the columns stand for what its panel shows."""
        field = self.model._meta.get_field(self.field_name)
        self.heading = self.heading or capfirst(field.verbose_name)
        self.help_text = self.help_text or field.help_text
        self.max_length = field.max_length
        # Blocks are too wide to stand beside each other.
        self.is_stacked = isinstance(field, StreamField)
        # Wagtail gives this widget to exactly TextField, not to what modeltranslation makes of it.
        if isinstance(field, models.TextField) and not isinstance(field, RichTextField):
            self.children = [
                self._child(code, name, AdminAutoHeightTextInput)
                for code, name in settings.LANGUAGES
            ]
        super().on_model_bound()

    class BoundPanel(PanelGroup.BoundPanel):
        """The panel of one object in one form."""

        template_name = "ascc/admin/bilingual_panel.html"

        @cached_property
        def children(self):
            """The languages' panels; the help stands above them, not in each."""
            children = super().children
            for child, (code, _name) in zip(children, settings.LANGUAGES, strict=True):
                child.help_text = ""
                if child.bound_field is not None:
                    child.bound_field.help_text = ""
                    # For spelling checkers, input methods and screen readers.
                    child.bound_field.field.widget.attrs["lang"] = code
            return children

        @property
        def hints(self):
            """What an editor should know before writing: the help, the greatest length."""
            hints = [self.help_text] if self.help_text else []
            if self.panel.max_length:
                hints.append(
                    _("At most %(number)d characters in each language.")
                    % {"number": self.panel.max_length}
                )
            return hints


def bilingual(field_name, **kwargs) -> BilingualPanel:
    """A panel for the translated field ``field_name`` in every language."""
    return BilingualPanel(field_name, **kwargs)


def bilingual_title(field_name, **kwargs) -> BilingualPanel:
    """As :func:`bilingual`; typing the English title proposes the page's slug."""
    return BilingualPanel(field_name, title_slug=True, **kwargs)
