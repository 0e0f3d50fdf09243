"""Addresses of the screens; they are set up once in a browser and stay."""

from django.urls import path

from . import views

urlpatterns = [
    path("", views.foyer, name="signage_foyer"),
    path("<slug:slug>/", views.door, name="signage_door"),
]
