"""The form that begins a new edition from the one that staff look at."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ascc.reserved import check_slug

from ..models import EditionPage
from ..series import PARTS, ROOMS, SESSIONS, THEMES, TRACKS, begin_edition
from . import access
from .forms import DayInput
from .views import DeskView, timetable_url

_PART_LABELS = {
    ROOMS: gettext_lazy("Rooms"),
    TRACKS: gettext_lazy("Tracks"),
    THEMES: gettext_lazy("Themes"),
    SESSIONS: gettext_lazy("Sessions, as drafts without people and texts"),
}


class NewEditionForm(forms.Form):
    """Name, year and first day of the new edition, and what it takes over."""

    title_ja = forms.CharField(
        label=gettext_lazy("Title (Japanese)"),
        max_length=255,
        widget=forms.TextInput(attrs={"lang": "ja"}),
    )
    title_en = forms.CharField(
        label=gettext_lazy("Title (English)"),
        max_length=255,
        widget=forms.TextInput(attrs={"lang": "en"}),
    )
    year = forms.IntegerField(label=gettext_lazy("Year"), min_value=2000, max_value=2999)
    slug = forms.SlugField(
        label=gettext_lazy("Name in addresses"),
        max_length=60,
        help_text=gettext_lazy("As in /programme/2026/; it can hardly be changed once printed."),
    )
    first_day = forms.DateField(
        label=gettext_lazy("First day"),
        required=False,
        widget=DayInput,
        help_text=gettext_lazy(
            "Every day moves with it; times stay. Empty: the sessions have no time yet."
        ),
    )
    parts = forms.MultipleChoiceField(
        label=gettext_lazy("Take over"),
        choices=[(part, _PART_LABELS[part]) for part in PARTS],
        initial=PARTS,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args, source, **kwargs):
        super().__init__(*args, **kwargs)
        self.source = source

    def clean_slug(self):
        """A name that no other edition has and that is not reserved."""
        slug = self.cleaned_data["slug"]
        if self.source.get_siblings().filter(slug=slug).exists():
            raise ValidationError(_("Another edition has this name already."), code="taken")
        page = EditionPage(slug=slug)
        try:
            check_slug(page)
        except ValidationError as error:
            raise ValidationError(error.messages) from error
        return slug

    def clean(self):
        """The first day lies in the year of the edition."""
        data = super().clean()
        day, year = data.get("first_day"), data.get("year")
        if day and year and day.year != year:
            error = ValidationError(_("This day is not in that year."), code="other_year")
            self.add_error("first_day", error)
        return data


class NewEditionView(DeskView):
    """Asks what the new edition is called and when it is; begins it in one action."""

    template_name = "programme/admin/new_edition.html"
    page_title = gettext_lazy("Begin a new edition")
    header_icon = "copy"

    def setup(self, request, *args, **kwargs):
        """Only for those who may add an edition to the programme."""
        super().setup(request, *args, **kwargs)
        if not access.may_begin_edition(request.user, self.edition):
            raise PermissionDenied

    @cached_property
    def form(self):
        """The form, as sent or with the next year in it."""
        data = self.request.POST if self.request.method == "POST" else None
        return NewEditionForm(data, initial=_proposal(self.edition), source=self.edition)

    def post(self, request, *args, **kwargs):
        """Begin the edition, and show its timetable."""
        if not self.form.is_valid():
            return self.render_to_response(self.get_context_data())
        data = self.form.cleaned_data
        edition = begin_edition(
            self.edition,
            year=data["year"],
            slug=data["slug"],
            titles={"ja": data["title_ja"], "en": data["title_en"]},
            first_day=data["first_day"],
            parts=data["parts"],
            user=request.user,
        )
        text = _("“%(edition)s” is begun as a draft. Nothing of it is public yet.")
        messages.success(request, text % {"edition": edition})
        return redirect(timetable_url(edition))

    def get_context_data(self, **kwargs):
        """Add the form."""
        return super().get_context_data(edition=self.edition, form=self.form, **kwargs)


def _proposal(source) -> dict:
    """Next year's name, where the old one holds the year."""
    year, old = source.year + 1, str(source.year)
    return {
        "year": year,
        "slug": str(year),
        **{
            f"title_{code}": (getattr(source, f"title_{code}") or "").replace(old, str(year))
            for code in ("ja", "en")
        },
    }
