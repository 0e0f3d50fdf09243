"""Addresses of the declaration app that are no pages of the tree."""

from django.urls import path

from . import views

urlpatterns = [path("cities/<slug:slug>/", views.city, name="city")]
