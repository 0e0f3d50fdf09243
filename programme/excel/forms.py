"""The form that takes an uploaded workbook."""

from django import forms
from django.utils.translation import gettext_lazy as _

from .reading import read_workbook
from .upload import LARGEST_FILE, UploadError, open_workbook


class UploadForm(forms.Form):
    """A valid form holds the file's bytes as ``content``, and what it says as ``rows``."""

    file = forms.FileField(
        label=_("Excel file (.xlsx)"),
        help_text=_("At most 1.5 MB. Nothing is written before you have seen what would change."),
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".xlsx"}),
    )

    def clean_file(self):
        """Open the file; what makes it unreadable stands at the field."""
        file = self.cleaned_data["file"]
        self.content = file.read(LARGEST_FILE + 1)
        try:
            self.rows = read_workbook(open_workbook(self.content))
        except UploadError as error:
            raise forms.ValidationError(str(error), code="unreadable") from error
        return file
