"""WSGI entry point; a production server names its settings, nothing else is assumed."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ascc.settings.production")

application = get_wsgi_application()
