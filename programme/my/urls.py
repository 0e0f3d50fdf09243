"""Addresses of a reader's own programme."""

from django.urls import path

from . import views

urlpatterns = [
    path("<slug:edition>/my/", views.my_programme, name="my_programme"),
    path("<slug:edition>/my.svg", views.my_code, name="my_code"),
    path("<slug:edition>/my.ics", views.my_calendar, name="my_calendar"),
]
