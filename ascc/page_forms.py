"""The admin form of every page; registered in ``apps.py``."""

from wagtail.admin.forms import WagtailAdminPageForm


class BasePageForm(WagtailAdminPageForm):
    """A page form that asks for the title in the languages that the page type needs."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for column in self._required_titles():
            self.fields[column].required = True

    def _required_titles(self):
        columns = [f"title_{code}" for code in self.instance.required_title_languages]
        return [column for column in columns if column in self.fields]

    def _post_clean(self):
        """Clean the page: a draft may begin in any language."""
        required = self._required_titles()
        if self.is_deferred_validation:
            self.instance.required_title_languages = ()
        super()._post_clean()
        self.instance.__dict__.pop("required_title_languages", None)
        for column in required:
            # The field and the page both ask for the title; once is enough.
            if self.has_error(column, "required"):
                del self.errors[column].data[1:]
