"""Nothing that a register names is deleted: staff unpublish or withdraw it instead."""

from django.db.models.deletion import Collector, ProtectedError
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder

from ascc.models import BasePage

from .models import Body, Framework, LetterRecord


def refuse_deletion(request, instances):
    """Lead back with a message where one of ``instances`` has to stay, else ``None``."""
    kept = next((instance for instance in instances if is_kept(instance)), None)
    if kept is None:
        return None
    messages.error(
        request,
        _(
            "“%(name)s” cannot be deleted, because a register or another record names it."
            " Unpublish or withdraw what readers should no longer see."
        )
        % {"name": kept},
    )
    return redirect(AdminURLFinder(request.user).get_edit_url(kept) or "wagtailadmin_home")


def is_kept(instance) -> bool:
    """Whether a record that is never deleted names ``instance``, or a page below it."""
    if isinstance(instance, BasePage):
        return LetterRecord.objects.filter(letter__path__startswith=instance.path).exists()
    return isinstance(instance, Body | Framework) and _is_protected(instance)


def _is_protected(instance) -> bool:
    try:
        Collector(using=instance._state.db, origin=instance).collect([instance])
    except ProtectedError:
        return True
    return False
