"""Addresses of the programme on paper."""

from django.urls import path

from . import views

urlpatterns = [path("<slug:edition>/schedule.pdf", views.schedule_pdf, name="schedule_pdf")]
