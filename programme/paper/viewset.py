"""Print batches in the admin's menu."""

from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet
from wagtail.permission_policies.pages import PagePermissionPolicy

from . import admin_files, admin_views


class PaperMenuItem(MenuItem):
    """Shown to those who may edit some page; which editions, the list itself asks."""

    def is_shown(self, request):
        """Whether the user may change or publish any page at all."""
        return PagePermissionPolicy().user_has_any_permission(request.user, ["change", "publish"])


class PrintViewSet(ViewSet):
    """The list of batches, a new one, and the files of each."""

    name = "print"
    icon = "doc-full-inverse"
    menu_label = _("Paper")
    menu_item_class = PaperMenuItem

    def get_urlpatterns(self):
        """Below ``/admin/print/``."""
        return [
            path("", admin_views.IndexView.as_view(), name="index"),
            path("new/<int:edition>/", admin_views.AddView.as_view(), name="add"),
            path("<int:pk>/", admin_views.BatchView.as_view(), name="batch"),
            path("<int:pk>/schedule.pdf", admin_files.schedule, name="schedule"),
            path("<int:pk>/codes.pdf", admin_files.codes_pdf, name="codes"),
            path("<int:pk>/codes.zip", admin_files.codes_archive, name="archive"),
            path("<int:pk>/errata.pdf", admin_files.errata, name="errata"),
        ]
