"""What the speakers add to the admin's menu."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.ui.tables import Column
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.viewsets.pages import PageListingViewSet

from ascc.coverage import language_coverage

from . import admin_lists as admin
from .models import SpeakerPage


class SpeakerListing(PageListingViewSet):
    """All speakers in one list."""

    model = SpeakerPage
    name = "speakers"
    icon = "group"
    menu_label = _("Speakers")
    menu_name = "speakers"
    menu_order = 120
    add_to_admin_menu = True
    index_view_class = admin.SpeakerIndexView
    filterset_class = admin.SpeakerFilterSet
    columns = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn(
            "title", label=pgettext_lazy("of a person", "Name"), sort_key="title", classname="title"
        ),
        Column("name_kana", label=_("Reading"), sort_key="name_kana"),
        Column("office", label=_("Office"), accessor=admin.office),
        Column("organisation", label=_("City or organisation"), accessor=admin.organisation),
        Column("languages", label=_("Texts in"), accessor=language_coverage),
        PageStatusColumn("status", label=_("Status"), sort_key="live"),
    ]
