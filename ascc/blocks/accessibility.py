"""Blocks of the accessibility statement: nothing to fill in, they show what is known."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from ascc.accessibility.report import report, stored_results


class AccessibilityResultsBlock(blocks.StaticBlock):
    """The test table of JIS X 8341-3:2016, from the recorded results of the checks."""

    def get_context(self, value, parent_context=None):
        """The report in the reader's language."""
        return {**super().get_context(value, parent_context), "report": report(stored_results())}

    class Meta:
        icon = "tasks"
        label = _("Accessibility test results")
        description = _("The results of the checks, criterion by criterion (JIS X 8341-3:2016).")
        admin_text = _("Shows the recorded results of the checks. They cannot be edited here.")
        template = "blocks/accessibility_results.html"


class ContactBlock(blocks.StaticBlock):
    """Whom to write to: the contact of the site settings."""

    class Meta:
        icon = "mail"
        label = _("Contact")
        description = _("The contact from the site settings.")
        admin_text = _("Shows the contact from the site settings.")
        template = "blocks/contact.html"
