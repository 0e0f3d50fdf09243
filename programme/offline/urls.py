"""Address of the list of pages for readers without network."""

from django.urls import path

from . import views

urlpatterns = [
    path("<slug:edition>/offline.json", views.pages_to_keep, name="pages_to_keep"),
]
