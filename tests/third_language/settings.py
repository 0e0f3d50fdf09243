"""The settings of the tests, with one line more in ``LANGUAGES``.

The migrations are copies in a folder on the path, so that the new ones go there.
"""

from ascc.settings.test import *  # noqa: F403
from ascc.settings.test import LANGUAGES

APPS = ("ascc", "declaration", "speakers", "programme")

LANGUAGES.append(("ko", "Korean"))
MIGRATION_MODULES = {app: f"migrations_of_{app}" for app in APPS}
