"""Panels of the registers in the admin."""

from wagtail.admin.panels import Panel

from .models import StateChange


class StateHistoryPanel(Panel):
    """Every change of a record's state, with who and when; for reading only."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "declaration/admin/state_history.html"

        def is_shown(self):
            """A record that is just being made has no history."""
            return super().is_shown() and self.instance.pk is not None

        def get_context_data(self, parent_context=None):
            """Add ``changes``: the states in words, who and when, the newest first."""
            context = super().get_context_data(parent_context)
            labels = dict(self.instance._meta.get_field("state").flatchoices)
            context["changes"] = [
                {
                    "old": labels.get(change.old_state, ""),
                    "new": labels.get(change.new_state, change.new_state),
                    "changed_at": change.changed_at,
                    "changed_by": change.changed_by,
                }
                for change in StateChange.objects.of_record(self.instance)
            ]
            return context
