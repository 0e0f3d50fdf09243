"""The timetable in the admin's menu, with its addresses."""

from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet

from . import access, actions, new_edition, notices, views


class OwnEditionsMenuItem(MenuItem):
    """Shown to those who may edit an edition."""

    def is_shown(self, request):
        """Ask the page tree."""
        return bool(access.own_editions(request.user))


class TimetableViewSet(ViewSet):
    """The timetable of each edition."""

    name = "timetable"
    icon = "table"
    menu_label = _("Timetable")
    menu_item_class = OwnEditionsMenuItem

    def get_urlpatterns(self):
        """Addresses below ``/admin/timetable/``."""
        return [
            path("", views.CurrentTimetableView.as_view(), name="current"),
            path("<int:edition_pk>/", views.TimetableView.as_view(), name="edition"),
            path("<int:edition_pk>/undo/<int:action_pk>/", views.UndoView.as_view(), name="undo"),
            path(
                "<int:edition_pk>/new-edition/",
                new_edition.NewEditionView.as_view(),
                name="new_edition",
            ),
            path("<int:edition_pk>/<slug:kind>/", actions.ActionView.as_view(), name="action"),
        ]


class NoticeMenuItem(MenuItem):
    """Shown to those who may speak on every page."""

    def is_shown(self, request):
        """Ask the page tree."""
        return notices.may_put_up(request.user)


class NoticeViewSet(ViewSet):
    """The notice for all, in the main menu: it is looked for in a hurry."""

    name = "notice"
    icon = "warning"
    menu_label = _("Notice for all")
    menu_order = 105
    add_to_admin_menu = True
    menu_item_class = NoticeMenuItem

    def get_urlpatterns(self):
        """Addresses below ``/admin/notice/``."""
        return [
            path("", notices.NoticeView.as_view(), name="index"),
            path("<int:pk>/down/", notices.TakeDownView.as_view(), name="take_down"),
        ]
