"""What the admin does with the registers; ``viewsets`` puts it together."""

from django.utils.formats import date_format
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import CreateView, EditView

from ascc.i18n import language_codes

from . import services
from .wording import letter_line, signature_line


class RecordCreateView(CreateView):
    """A new record; its first state is logged."""

    def save_instance(self):
        """Save by the service, which writes the log in the same transaction."""
        services.save_record(self.form.instance, self.request.user, super().save_instance)
        return self.form.instance


class RecordEditView(EditView):
    """A record; a change of its state is checked and logged."""

    def save_instance(self):
        """Save by the service, which writes the log in the same transaction."""
        services.save_record(self.form.instance, self.request.user, super().save_instance)
        return self.form.instance


class DayColumn(Column):
    """A day as a date: of a register one asks when, not how long ago."""

    def get_value(self, instance):
        """The day in words, or nothing."""
        day = super().get_value(instance)
        return date_format(day) if day else ""


def languages_present(body) -> str:
    """The languages that a body has a name in."""
    codes = [code for code in language_codes() if getattr(body, f"name_{code}")]
    return ", ".join(str(get_language_info(code)["name_translated"]) for code in codes)


def publication_state(body) -> str:
    """Whether readers see the profile, and whether a newer draft waits."""
    if not body.live:
        return _("draft")
    return _("published, with a newer draft") if body.has_unpublished_changes else _("published")


def letter_summary(body) -> str:
    """What a body did for the letter, from records read with it."""
    return ", ".join(letter_line(record).label for record in body.letter_records.all())


def signature_summary(body) -> str:
    """Which declarations a body signed, from records read with it."""
    return ", ".join(signature_line(signature).label for signature in body.signatures.all())
