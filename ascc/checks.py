"""Rules of the project as Django checks, so that ``manage.py check`` finds what breaks them."""

from django.apps import apps
from django.conf import settings
from django.core import checks
from modeltranslation.translator import translator
from wagtail.admin.panels import FieldPanel, InlinePanel, PanelGroup

from . import qr
from .i18n import language_codes

OUR_APPS = ("ascc", "declaration", "speakers", "programme")


@checks.register("ascc")
def every_language_in_panels(app_configs, **kwargs):
    """Each translated field of a model with panels has a panel in every language."""
    errors = []
    for model in _edited_models():
        shown = set(_field_names(_panels(model)))
        for field in translator.get_options_for_model(model).all_fields:
            columns = [f"{field}_{code}" for code in language_codes()]
            missing = [column for column in columns if column not in shown]
            if missing:
                errors.append(
                    checks.Error(
                        f"{model._meta.label} has no panel for {', '.join(missing)}.",
                        hint=f'Use bilingual("{field}") in its panels.',
                        obj=model,
                        id="ascc.E001",
                    )
                )
            if field in shown:
                errors.append(
                    checks.Error(
                        f"{model._meta.label} has a panel for {field}, which is no column.",
                        hint=f'Use bilingual("{field}") instead.',
                        obj=model,
                        id="ascc.E002",
                    )
                )
    return errors


@checks.register("ascc")
def public_url_can_be_printed(app_configs, **kwargs):
    """QR codes hold ``PUBLIC_URL`` in capitals, so it is a scheme and an ASCII host."""
    try:
        if settings.PUBLIC_URL:
            qr.short_url(settings.PUBLIC_URL, "")
    except ValueError as error:
        hint = "Set it to a scheme and a host, e.g. https://ascc.example.jp, or leave it empty."
        return [checks.Error(f"PUBLIC_URL is {error}.", hint=hint, id="ascc.E003")]
    return []


def _edited_models():
    """Our translated models that staff edit by panels, inline ones included."""
    registered = set(translator.get_registered_models(abstract=False))
    for label in OUR_APPS:
        for model in apps.get_app_config(label).get_models():
            if model in registered and _panels(model):
                yield model


def _panels(model):
    names = ("content_panels", "promote_panels", "settings_panels")
    if hasattr(model, "content_panels"):
        return [panel for name in names for panel in getattr(model, name)]
    return getattr(model, "panels", [])


def _field_names(panels):
    for panel in panels:
        if isinstance(panel, FieldPanel):
            yield panel.field_name
        elif isinstance(panel, PanelGroup) and not isinstance(panel, InlinePanel):
            yield from _field_names(panel.children)
