"""A form with every kind of control; nothing reads what is sent with it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from .samples import LABEL, SENTENCE

CHOICES = [("one", _("First sample")), ("two", _("Second sample"))]


class SampleForm(forms.Form):
    """Each field stands for a kind of control."""

    text = forms.CharField(label=_("Text field"))
    email = forms.EmailField(label=_("E-mail field"), help_text=SENTENCE)
    note = forms.CharField(label=_("Text of several lines"), widget=forms.Textarea, required=False)
    choice = forms.ChoiceField(label=_("Select list"), choices=CHOICES)
    radio = forms.ChoiceField(label=_("Radio buttons"), choices=CHOICES, widget=forms.RadioSelect)
    consent = forms.BooleanField(label=_("Checkbox"))
    file = forms.FileField(label=_("File field"), required=False)


class SampleFilterForm(forms.Form):
    """Narrows nothing; stands in a filter form."""

    choice = forms.ChoiceField(label=LABEL, choices=[("", "–"), *CHOICES], required=False)


def empty_form() -> SampleForm:
    """The form as it opens."""
    return SampleForm(prefix="empty")


def filled_form() -> SampleForm:
    """The form with everything right."""
    values = {"text": LABEL, "email": "sample@example.org", "radio": "one", "choice": "two"}
    return SampleForm(_prefixed("filled", values | {"consent": "on"}), prefix="filled")


def wrong_form() -> SampleForm:
    """The form with something wrong in every field that is required."""
    values = {"email": "sample", "choice": "three"}
    return SampleForm(_prefixed("wrong", values), prefix="wrong")


def _prefixed(prefix: str, values: dict) -> dict:
    return {f"{prefix}-{name}": value for name, value in values.items()}
