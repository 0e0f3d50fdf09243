"""The admin form of a session: what belongs to its own edition to choose from."""

from ascc.page_forms import BasePageForm

from .public_facts import Place
from .states import state_after_move
from .validators import room_errors


class SessionPageForm(BasePageForm):
    """A page form that knows the edition from the page's parent."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.edition_to_be = self.parent_page.specific
        for name in ("room", "track", "themes"):
            if field := self.fields.get(name):
                field.queryset = field.queryset.filter(edition_id=self.parent_page.pk)
        if field := self.fields.get("replaced_by"):
            others = field.queryset.child_of(self.parent_page).exclude(pk=self.instance.pk)
            field.queryset = others

    def _post_clean(self):
        """Refuse to publish into a room that is taken."""
        super()._post_clean()
        if not self.is_deferred_validation and not self.errors:
            for field, error in room_errors(self.instance).items():
                self.add_error(field, error)

    def clean(self):
        """Mark a session as moved or delayed whose announced time or room was changed."""
        data = super().clean()
        record = getattr(self.instance, "published_record", None) if self.instance.pk else None
        if record and self.instance.edition_to_be.is_announced and "state" in data:
            room = data.get("room")
            after = Place(data.get("starts_at"), data.get("ends_at"), room and str(room.guid))
            data["state"] = state_after_move(data["state"], record.told_place, after)
        return data
