"""Addresses of the exports, below ``/{lang}/programme/``."""

import re

from django.urls import path, re_path

from . import FORMATS, views

_NAMES = "|".join(re.escape(name) for name in FORMATS)

urlpatterns = [
    re_path(rf"^(?P<edition>[\w-]+)/(?P<name>{_NAMES})$", views.schedule, name="programme_export"),
    path("<slug:edition>/<slug:slug>/session.ics", views.session, name="session_calendar"),
]
