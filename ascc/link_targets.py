"""What short links can lead to: pages, and records with a public page of their own (cities).

A model takes part by ``has_short_link = True``. It has ``get_url(request)``, ``live`` and
``last_published_at`` (Wagtail's ``DraftStateMixin``), and names its translated title in
``title_field`` where that is not ``title``. A record is registered as a snippet, so that
staff can choose it.
"""

from django.apps import apps
from django.conf import settings
from django.db.models import Model, Q, QuerySet
from django.utils import translation

from .i18n import Localized, language_codes, localized


def record_models() -> list[type[Model]]:
    """The models other than pages whose records have short links."""
    page_model = _page_model()
    return [
        model
        for model in apps.get_models()
        if getattr(model, "has_short_link", False) and not issubclass(model, page_model)
    ]


def found_by_title(text: str) -> list[QuerySet]:
    """The targets with ``text`` in a title, in any language; one queryset a model."""
    return [
        model.objects.filter(_title_holds(text, _title_field(model)))
        for model in (_page_model(), *record_models())
    ]


def address(target, request, language: str) -> str | None:
    """Where ``target`` is now in ``language``; ``None`` where the public cannot see it."""
    if not is_public(target):
        return None
    with translation.override(language):
        return target.get_url(request)


def is_public(target) -> bool:
    """Whether everybody may see ``target`` now; nobody can once it is deleted (``None``)."""
    if target is None or not target.live:
        return False
    # Only pages can be kept for signed-in readers.
    return not hasattr(target, "get_view_restrictions") or not target.get_view_restrictions()


def title(target) -> str:
    """The title of ``target`` in the active language, or in the other one."""
    return localized(target, _title_field(target)).value or ""


def titles(target) -> list[Localized]:
    """The title of ``target`` in each language that it has one in."""
    found = [localized(target, _title_field(target), code) for code in language_codes()]
    return [each for each in found if each.value and not each.fell_back]


def _page_model() -> type[Model]:
    return apps.get_model(settings.WAGTAIL_PAGE_MODEL)


def _title_field(target) -> str:
    return getattr(target, "title_field", "title")


def _title_holds(text: str, field: str) -> Q:
    columns = [f"{field}_{code}" for code in language_codes()]
    return Q(*[(f"{column}__icontains", text) for column in columns], _connector=Q.OR)
