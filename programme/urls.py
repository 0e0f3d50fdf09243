"""Addresses of the programme that are no pages of the tree, below ``/{lang}/programme/``."""

from django.urls import include, path

urlpatterns = [
    path("", include("programme.excel.urls")),
    path("", include("programme.exports.urls")),
    path("", include("programme.live.urls")),
    path("", include("programme.my.urls")),
    path("", include("programme.offline.urls")),
    path("", include("programme.paper.urls")),
]
