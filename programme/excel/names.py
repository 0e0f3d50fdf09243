"""How one row names another: by a name in any language, or by its identity. Pure."""

from collections import defaultdict

from django.utils.translation import gettext as _

from .values import CellError, fold


class Names:
    """The names of the rows of one sheet; what the file says goes before what the site says."""

    def __init__(self):
        self._levels = (defaultdict(set), defaultdict(set))

    def add(self, key: str, names, *, in_file=False):
        """Let ``key`` be known by ``names``, and by itself."""
        level = self._levels[0 if in_file else 1]
        for name in (*names, key):
            if name:
                level[fold(name)].add(key)

    def find(self, text: str) -> str | None:
        """The key of what ``text`` names; ``None`` where it is empty. Raises ``CellError``."""
        if not text:
            return None
        for level in self._levels:
            keys = level.get(fold(text), set())
            if len(keys) == 1:
                return next(iter(keys))
            if keys:
                message = _("Several rows are called “%(name)s”. Write the identifier instead.")
                raise CellError(message % {"name": text})
        raise CellError(_("There is no “%(name)s” in this edition.") % {"name": text})

    def label(self, key: str, names) -> str:
        """The first of ``names`` that names ``key`` alone; else the key."""
        return next((name for name in names if name and self._is_alone(name, key)), key)

    def _is_alone(self, name, key) -> bool:
        return self._levels[1].get(fold(name)) == {key}
