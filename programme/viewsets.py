"""What the programme adds to the admin's menu."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, NumberColumn, TitleColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.viewsets.pages import PageListingViewSet

from ascc.coverage import language_coverage

from . import admin_lists as admin
from .desk.viewsets import TimetableViewSet
from .excel.viewset import ExcelViewSet
from .models import EditionPage, Room, SessionPage, Track
from .paper.viewset import PrintViewSet


class SessionListing(PageListingViewSet):
    """Sessions of all editions in one list."""

    model = SessionPage
    name = "sessions"
    icon = "calendar-alt"
    menu_label = _("Sessions")
    index_view_class = admin.SessionIndexView
    filterset_class = admin.SessionFilterSet
    columns = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Title"), sort_key="title", classname="title"),
        Column("time", label=_("Time"), accessor=admin.session_time, sort_key="starts_at"),
        Column("room", label=_("Room"), accessor=admin.room_name, sort_key="room__sort_order"),
        Column("state", label=_("State"), accessor="get_state_display", sort_key="state"),
        Column("languages", label=_("Texts in"), accessor=language_coverage),
        PageStatusColumn("status", label=_("Status"), sort_key="live"),
    ]


class EditionListing(PageListingViewSet):
    """All editions of the conference."""

    model = EditionPage
    name = "editions"
    icon = "date"
    menu_label = _("Editions")
    index_view_class = admin.EditionIndexView
    list_filter = ["year"]
    columns = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Title"), sort_key="title", classname="title"),
        Column("year", label=_("Year"), sort_key="year"),
        Column("days", label=_("Days"), accessor=admin.edition_dates, sort_key="starts_on"),
        Column("sessions", label=_("Sessions"), accessor="numchild"),
        Column("languages", label=_("Texts in"), accessor=language_coverage),
        PageStatusColumn("status", label=_("Status"), sort_key="live"),
    ]


class EditionItemViewSet(ModelViewSet):
    """What rooms and tracks have in common."""

    # A copy would take over the permanent identifier.
    copy_view_enabled = False
    index_view_class = admin.EditionItemIndexView
    delete_view_class = admin.EditionItemDeleteView
    list_filter = ["edition"]
    list_export = ["name_ja", "name_en", "edition", "sort_order", "session_count"]
    search_fields = ["name_ja", "name_en"]
    ordering = ["-edition__year", "sort_order", "pk"]

    def get_columns(self, *own):
        """Columns of the list, ``own`` between the names and the counts."""
        return [
            TitleColumn(
                "name_ja",
                label=_("Japanese"),
                accessor="__str__",
                url_name=self.get_url_name("edit"),
                sort_key="name_ja",
            ),
            Column("name_en", label=_("English"), sort_key="name_en"),
            *own,
            Column("edition", label=_("Edition"), sort_key="edition__year"),
            NumberColumn("sort_order", label=_("Order"), sort_key="sort_order"),
            NumberColumn("session_count", label=_("Sessions"), sort_key="session_count"),
        ]


class RoomViewSet(EditionItemViewSet):
    """Rooms of the editions."""

    model = Room
    name = "rooms"
    icon = "home"
    menu_label = _("Rooms")

    @property
    def list_display(self):
        """Columns of the list."""
        return self.get_columns(Column("capacity", label=_("Seats"), sort_key="capacity"))


class TrackViewSet(EditionItemViewSet):
    """Tracks of the editions."""

    model = Track
    name = "tracks"
    icon = "tag"
    menu_label = _("Tracks")

    @property
    def list_display(self):
        """Columns of the list."""
        return self.get_columns(Column("colour", label=_("Colour"), accessor="get_colour_display"))


class ProgrammeGroup(ViewSetGroup):
    """The programme in the main menu."""

    items = (
        TimetableViewSet,
        SessionListing,
        EditionListing,
        RoomViewSet,
        TrackViewSet,
        ExcelViewSet,
        PrintViewSet,
    )
    menu_label = _("Programme")
    menu_name = "programme"
    menu_icon = "calendar-alt"
    menu_order = 110
