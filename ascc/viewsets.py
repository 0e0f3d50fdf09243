"""What the site shell adds to the admin's menu."""

from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import (
    BooleanColumn,
    Column,
    DateColumn,
    NumberColumn,
    StatusTagColumn,
    TitleColumn,
)
from wagtail.admin.viewsets.model import ModelViewSet

from . import shortlink_admin as admin
from .enums import LinkState
from .forms import NewShortLinkForm
from .models import ShortLink


class ShortLinkViewSet(ModelViewSet):
    """Short links: made here, labelled, withdrawn; never deleted."""

    model = ShortLink
    name = "short_links"
    url_prefix = "short-links"
    icon = "link"
    menu_label = _("Short links and QR codes")
    menu_order = 250
    add_to_admin_menu = True
    copy_view_enabled = False
    inspect_view_enabled = True
    form_fields = ["label"]
    list_display = [
        TitleColumn("code", label=_("Code"), url_name="short_links:inspect", sort_key="code"),
        Column("target", label=_("Leads to"), accessor=admin.target_title),
        Column("label", label=_("Label"), sort_key="label"),
        StatusTagColumn(
            "state",
            label=_("State"),
            accessor="get_state_display",
            primary=lambda link: link.state == LinkState.ACTIVE,
            sort_key="state",
        ),
        NumberColumn("scan_total", label=_("Scans"), sort_key="scan_total"),
        BooleanColumn("is_automatic", label=_("Automatic"), sort_key="is_automatic"),
        DateColumn("created_at", label=_("Made"), sort_key="created_at"),
    ]
    list_filter = ["state", "is_automatic"]
    list_export = ["code", "label", "state", "scan_total", "created_at"]
    search_fields = ["code", "label"]

    index_view_class = admin.ShortLinkIndexView
    add_view_class = admin.ShortLinkCreateView
    inspect_view_class = admin.ShortLinkInspectView
    inspect_template_name = "ascc/admin/short_link.html"

    def get_form_class(self, for_update=False):
        """Ask for the target once; afterwards only the label may change."""
        return super().get_form_class(for_update) if for_update else NewShortLinkForm

    def get_permissions_to_register(self):
        """Offer no permission to delete when staff set up a group."""
        return super().get_permissions_to_register().exclude(codename="delete_shortlink")

    def get_urlpatterns(self):
        """Add the changes of state and the way from a target to its link."""
        return [
            *super().get_urlpatterns(),
            path(
                "withdraw/<int:pk>/",
                admin.ChangeStateView.as_view(new_state=LinkState.WITHDRAWN),
                name="withdraw",
            ),
            path(
                "reactivate/<int:pk>/",
                admin.ChangeStateView.as_view(new_state=LinkState.ACTIVE),
                name="reactivate",
            ),
            path(
                "of/<int:content_type_id>/<int:object_id>/",
                admin.ShortLinkOfView.as_view(),
                name="of",
            ),
        ]
