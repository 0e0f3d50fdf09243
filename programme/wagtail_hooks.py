"""What the programme registers with Wagtail's admin."""

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button

from .desk.access import may_begin_edition, may_edit
from .desk.views import timetable_url
from .desk.viewsets import NoticeViewSet
from .excel.views import excel_url
from .kept_sessions import refusal
from .models import EditionPage
from .viewsets import ProgrammeGroup


@hooks.register("register_admin_viewset")
def programme():
    """Sessions, editions, rooms and tracks in one group of the main menu."""
    return ProgrammeGroup()


@hooks.register("register_admin_viewset")
def notice_for_all():
    """The notice for all in the main menu."""
    return NoticeViewSet()


@hooks.register("register_page_header_buttons")
def timetable_in_page_header(page, user, view_name=None, next_url=None):
    """The ways from an edition to its timetable and to an edition like it."""
    if page.specific_class is EditionPage and may_edit(user, page):
        yield Button(_("Timetable"), url=timetable_url(page), icon_name="table", priority=60)
        if may_begin_edition(user, page):
            url = reverse("timetable:new_edition", args=[page.pk])
            yield Button(_("Begin a new edition"), url=url, icon_name="copy", priority=65)


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def excel_of_edition(page, user, view_name=None, next_url=None):
    """The way from an edition to its Excel workbook, while it is edited and in the page tree."""
    if page.specific_class is EditionPage and may_edit(user, page):
        yield Button("Excel", url=excel_url(page), icon_name="doc-full", priority=62)


@hooks.register("before_unpublish_page")
@hooks.register("before_delete_page")
def keep_announced_sessions(request, page):
    """An announced session is cancelled, not taken off the site."""
    return refusal(request, [page])


@hooks.register("before_bulk_action")
def keep_announced_sessions_of_many(request, action_type, objects, action_class_instance):
    """The same for several pages at once."""
    return refusal(request, objects) if action_type in ("unpublish", "delete") else None


@hooks.register("register_reports_menu_item")
def screens():
    """The screen of the foyer, from which staff open that of each door to set it up."""
    with translation.override(settings.LANGUAGE_CODE):
        address = reverse("signage_foyer")
    return MenuItem(_("Screens at the venue"), address, icon_name="desktop", order=900)
