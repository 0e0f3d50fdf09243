"""Addresses of the lists of pages for readers without network."""

from django.urls import path

from . import views

urlpatterns = [
    path("offline.json", views.current_pages_to_keep, name="current_pages_to_keep"),
    path("<slug:edition>/offline.json", views.pages_to_keep, name="pages_to_keep"),
]
