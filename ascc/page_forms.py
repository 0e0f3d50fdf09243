"""The admin form of every page; registered in ``apps.py``."""

from wagtail.admin.forms import WagtailAdminPageForm


class BasePageForm(WagtailAdminPageForm):
    """A page form that asks for the title in the languages that the page type needs."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for code in self.instance.required_title_languages:
            if field := self.fields.get(f"title_{code}"):
                field.required = True
