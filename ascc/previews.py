"""Previews of drafts: one a language, with everything around it in that language too."""

from django.conf import settings
from django.utils import translation


class PreviewInEachLanguage:
    """For a previewable model whose address says its language; stands before Wagtail's mixins."""

    @property
    def preview_modes(self):
        """One preview a language."""
        return list(settings.LANGUAGES)

    def make_preview_request(
        self, original_request=None, preview_mode=None, extra_request_attrs=None
    ):
        """Ask for the object at its address in the language of the preview mode.

        The middleware takes the language from the address, so the whole page, chrome
        included, comes in that language.
        """
        with translation.override(preview_mode or settings.LANGUAGE_CODE):
            return super().make_preview_request(original_request, preview_mode, extra_request_attrs)
