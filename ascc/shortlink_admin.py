"""What staff see and do about short links in the admin; ``viewsets`` puts it together."""

from django.contrib.contenttypes.models import ContentType
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _
from django.views import View
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.views import generic
from wagtail.admin.views.generic.base import BaseOperationView
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from . import link_targets, qr, services
from .enums import LinkState
from .i18n import language_codes
from .models import ShortLink
from .querysets import target_key
from .scan_table import scan_rows
from .shortlink_files import printed_url

# Days in the table of scans; the total counts all days.
SCAN_DAYS_SHOWN = 60


class ShortLinkIndexView(generic.IndexView):
    """All short links, the newest first; the search looks into the titles of targets too."""

    def get_base_queryset(self):
        """Read totals and targets with the links, not one by one."""
        return super().get_base_queryset().with_scan_totals().prefetch_related("target")

    def search_queryset(self, queryset):
        """Search as the public finds things: by code, label or title."""
        return queryset.matching(self.search_query) if self.is_searching else queryset


class ShortLinkCreateView(generic.CreateView):
    """A further link to something that staff choose."""

    def save_instance(self):
        """Leave the code and the log to the service."""
        return services.create_short_link(
            self.form.cleaned_data["target"],
            label=self.form.cleaned_data["label"],
            user=self.request.user,
        )

    def get_success_url(self):
        """Show the new code."""
        return inspect_url(self.object)


class ShortLinkInspectView(generic.InspectView):
    """A link with its QR code, its files and its scans."""

    page_title = _("Short link")

    def get_context_data(self, **kwargs):
        """Add ``address``, the ``target`` with its admin address, and the table of scans."""
        link = self.object
        address = qr.readable_address(printed_url(link, self.request))
        scans = link.scans.order_by("-day")[: SCAN_DAYS_SHOWN * len(language_codes())]
        return super().get_context_data(
            link=link,
            address=address,
            is_active=link.state == LinkState.ACTIVE,
            has_poster=link_targets.is_public(link.target),
            target_title=target_title(link),
            target_url=link.target and AdminURLFinder(self.request.user).get_edit_url(link.target),
            others=_others(link),
            languages=[get_language_info(code)["name_translated"] for code in language_codes()],
            scan_rows=scan_rows(scans, language_codes())[:SCAN_DAYS_SHOWN],
            scan_total=ShortLink.objects.with_scan_totals().get(pk=link.pk).scan_total,
            can_change=self.user_has_permission("change"),
            **kwargs,
        )


class ChangeStateView(PermissionCheckedMixin, BaseOperationView):
    """Withdraws a link that is in force, or puts a withdrawn one back (POST)."""

    model = ShortLink
    permission_required = "change"
    http_method_names = ["post"]
    new_state = None

    def perform_operation(self):
        """Leave the change and the log to the service."""
        if self.new_state == LinkState.WITHDRAWN:
            services.withdraw_short_link(self.object, self.request.user)
        else:
            services.reactivate_short_link(self.object, self.request.user)

    def get_success_message(self):
        """Say what the link does from now on."""
        if self.new_state == LinkState.WITHDRAWN:
            return _("The short link is withdrawn.")
        return _("The short link is in force again.")

    def get_success_url(self):
        """Back to the link."""
        return inspect_url(self.object)


class ShortLinkOfView(PermissionCheckedMixin, View):
    """From a page or a city to its short link, or to the form for a first one."""

    model = ShortLink
    any_permission_required = ["add", "change", "view"]

    def get(self, request, content_type_id, object_id):
        """Prefer the automatic link."""
        content_type = get_object_or_404(ContentType, pk=content_type_id)
        target = get_object_or_404(content_type.model_class(), pk=object_id)
        link = ShortLink.objects.for_target(target).first()
        return redirect(inspect_url(link) if link else reverse("short_links:add"))


def short_link_of_url(target) -> str:
    """The admin address that leads to the short link of ``target``, without asking for it."""
    content_type, object_id = target_key(target)
    return reverse("short_links:of", args=[content_type.pk, object_id])


def inspect_url(link: ShortLink) -> str:
    """The admin page of a link."""
    return reverse("short_links:inspect", args=[link.pk])


def target_title(link: ShortLink) -> str:
    """What a link leads to, for staff."""
    return link_targets.title(link.target) if link.target else _("(deleted)")


def _others(link: ShortLink):
    """Further links to the same target."""
    if link.target is None:
        return ShortLink.objects.none()
    return ShortLink.objects.for_target(link.target).exclude(pk=link.pk)
