"""The public workbook, below ``/{lang}/programme/``."""

from django.urls import path

from . import files

urlpatterns = [
    path("<slug:edition>/schedule.xlsx", files.public_workbook, name="programme_xlsx"),
]
