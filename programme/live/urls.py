"""Addresses of what is on and of what has changed."""

from django.urls import path

from . import views

urlpatterns = [
    path("<slug:edition>/now/", views.now, name="now"),
    path("<slug:edition>/changes/", views.changes, name="changes"),
    path("<slug:edition>/changes.atom", views.changes_atom, name="changes_feed"),
    path("<slug:edition>/changes.json", views.changes_data, name="changes_json"),
]
