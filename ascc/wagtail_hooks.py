"""What the site shell registers with Wagtail's admin."""

from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.permissions import policy_registry, register_permission_policy

from .models import ShortLink
from .permissions import NeverDeletedPolicy
from .reports import PageCountMenuItem, PageCountReportView
from .shortlink_admin import short_link_of_url
from .viewsets import ShortLinkViewSet

register_permission_policy(ShortLink, NeverDeletedPolicy(ShortLink))


@hooks.register("register_admin_viewset")
def short_links():
    """Short links in the main menu."""
    return ShortLinkViewSet()


@hooks.register("register_log_actions")
def short_link_actions(actions):
    """Words for the log entries that the services write."""
    actions.register_action("ascc.withdraw_short_link", _("Withdraw"), _("Withdrawn"))
    actions.register_action("ascc.reactivate_short_link", _("Put in force"), _("Put in force"))


@hooks.register("register_log_actions")
def notice_actions(actions):
    """The same for notices for all."""
    actions.register_action("ascc.put_up_notice", _("Put up"), _("Put up"))
    actions.register_action("ascc.take_down_notice", _("Take down"), _("Taken down"))


@hooks.register("register_page_header_buttons")
def short_link_in_page_header(page, user, view_name=None, next_url=None):
    """The way from a page to its QR code, while it is edited."""
    yield from _short_link_button(page, user)


@hooks.register("register_page_listing_more_buttons")
def short_link_in_page_listing(page, user, next_url=None):
    """The way from a page to its QR code, in the page tree."""
    yield from _short_link_button(page, user)


@hooks.register("register_snippet_listing_buttons")
def short_link_in_snippet_listing(snippet, user, next_url=None):
    """The way from a city to its QR code."""
    if getattr(snippet, "has_short_link", False):
        yield from _short_link_button(snippet, user)


def _short_link_button(target, user):
    policy = policy_registry.get_by_type(ShortLink)
    if policy.user_has_any_permission(user, ["add", "change", "view"]):
        yield Button(_("QR code"), url=short_link_of_url(target), icon_name="link", priority=70)


@hooks.register("register_admin_urls")
def report_addresses():
    """The report of page views."""
    return [
        path("reports/page-views/", PageCountReportView.as_view(), name="page_count_report"),
        path(
            "reports/page-views/results/",
            PageCountReportView.as_view(results_only=True),
            name="page_count_report_results",
        ),
    ]


@hooks.register("register_reports_menu_item")
def page_count_menu_item():
    """The report of page views, while they are counted."""
    return PageCountMenuItem(
        _("Page views"), reverse("page_count_report"), icon_name="view", order=900
    )


@hooks.register("construct_help_menu")
def only_own_help(request, menu_items):
    """Keep the keyboard shortcuts; the rest leads to English pages on another host."""
    menu_items[:] = [item for item in menu_items if item.name == "keyboard-shortcuts-trigger"]


@hooks.register("insert_global_admin_css")
def admin_css():
    """Our panels and pages in the admin."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin.css"))
