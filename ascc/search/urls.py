"""Addresses of the search, below the language."""

from django.urls import path

from . import views

urlpatterns = [
    path("", views.search_page, name="search"),
    path("suggest.json", views.suggestions, name="search_suggestions"),
    path("opensearch.xml", views.opensearch, name="opensearch"),
]
