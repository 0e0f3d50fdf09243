"""The admin form of a session: only rooms and tracks of its own edition to choose from."""

from ascc.page_forms import BasePageForm


class SessionPageForm(BasePageForm):
    """A page form that knows the edition from the page's parent."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.edition_to_be = self.parent_page.specific
        for name in ("room", "previous_room", "track"):
            if field := self.fields.get(name):
                field.queryset = field.queryset.filter(edition_id=self.parent_page.pk)
