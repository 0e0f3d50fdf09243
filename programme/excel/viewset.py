"""Excel in the admin's menu, with its addresses."""

from django.urls import path
from wagtail.admin.viewsets.base import ViewSet

from ..desk.viewsets import OwnEditionsMenuItem
from . import files, views


class ExcelViewSet(ViewSet):
    """The workbook of each edition."""

    name = "excel"
    icon = "doc-full"
    menu_label = "Excel"
    menu_item_class = OwnEditionsMenuItem

    def get_urlpatterns(self):
        """Addresses below ``/admin/excel/``."""
        return [
            path("", views.IndexView.as_view(), name="index"),
            path("<int:edition_pk>/", views.WorkbookView.as_view(), name="edition"),
            path("<int:edition_pk>/apply/", views.ApplyView.as_view(), name="apply"),
            path("<int:edition_pk>/schedule.xlsx", files.staff_workbook, name="workbook"),
            path("<int:edition_pk>/empty.xlsx", files.empty_workbook, name="empty"),
        ]
