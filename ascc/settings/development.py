"""`make run`: a site on one's own machine, close to production but with nothing to set up."""

from .base import *
from .base import STORAGES, env

DEBUG = env.bool("DEBUG", default=False)
# Only a machine of one's own runs these settings; production demands a real key.
SECRET_KEY = env("SECRET_KEY", default="for-development-only-never-in-production-0123456789")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["*"])

SERVE_MEDIA = True
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
# No collectstatic before the first run: files are found where they are.
WHITENOISE_USE_FINDERS = True
STATIC_ROOT = None
