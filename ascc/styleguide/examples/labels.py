"""State labels that several components share."""

from django.utils.translation import gettext_lazy as _

DEFAULT = _("As usual")
EVERYTHING = _("With everything")
LEAST = _("With the least it needs")
LONG = _("With a long text")
FALLEN_BACK = _("With a text that is not translated yet")
PICTURE = _("With a picture")
NO_PICTURE = _("Without a picture")
UNKNOWN = _("Not announced yet")


def variant(name: str, value: str) -> str:
    """The label of a state that one parameter makes: its code, the same in all languages."""
    return f'{name}="{value}"'
