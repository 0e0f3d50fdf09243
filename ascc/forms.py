"""Forms of the site shell."""

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.forms.auth import LoginForm
from wagtail.admin.widgets import AdminPageChooser
from wagtail.snippets.widgets import AdminSnippetChooser

from . import link_targets
from .models import BasePage, ShortLink


class SignInForm(LoginForm):
    """Wagtail's form with the label that it lost: it would be the English field name."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["password"].label = AuthenticationForm.base_fields["password"].label


class NewShortLinkForm(WagtailAdminModelForm):
    """Asks where a further short link leads: to one page or to one record.

    A valid form holds the chosen object as ``cleaned_data["target"]``.
    """

    class Meta:
        model = ShortLink
        fields = ["label"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        choosers = {"page": _chooser(BasePage, _("Page"), AdminPageChooser())}
        for model in link_targets.record_models():
            name = capfirst(model._meta.verbose_name)
            choosers[model._meta.model_name] = _chooser(model, name, AdminSnippetChooser(model))
        self.target_fields = list(choosers)
        self.fields = {**choosers, **self.fields}

    def clean(self):
        """Take the one target that was chosen."""
        cleaned = super().clean()
        chosen = [cleaned[name] for name in self.target_fields if cleaned.get(name)]
        if len(chosen) == 1:
            cleaned["target"] = chosen[0]
        elif not self.errors:
            self.add_error("page", ValidationError(_("Choose one target."), code="one_target"))
        return cleaned


def _chooser(model, label, widget):
    return forms.ModelChoiceField(model.objects.all(), label=label, required=False, widget=widget)
