"""Reports of the site shell in the admin."""

import django_filters
from django.db.models import Sum
from django.http import Http404
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, NumberColumn
from wagtail.admin.views.reports import ReportView

from .models import PageCount, SiteSettings


class PageCountFilterSet(WagtailFilterSet):
    """The days to count."""

    day = django_filters.DateFromToRangeFilter(label=_("Day"), widget=DateRangePickerWidget)

    class Meta:
        model = PageCount
        fields = ["day"]


class PageCountReportView(ReportView):
    """How often each page was read, the most read first."""

    page_title = _("Page views")
    header_icon = "view"
    filterset_class = PageCountFilterSet
    index_url_name = "page_count_report"
    index_results_url_name = "page_count_report_results"
    default_ordering = "-views"
    columns = [
        Column("path", label=_("Address"), accessor=lambda row: row["path"], sort_key="path"),
        NumberColumn(
            "views", label=_("Views"), accessor=lambda row: row["views"], sort_key="views"
        ),
    ]
    list_export = ["path", "views"]
    export_headings = {"path": _("Address"), "views": _("Views")}

    def dispatch(self, request, *args, **kwargs):
        """There is no such report while staff count nothing."""
        if not is_counting(request):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self):
        """One row an address: ``path`` and ``views``."""
        rows = PageCount.objects.values("path").annotate(views=Sum("count"))
        return self.order_queryset(rows)


class PageCountMenuItem(MenuItem):
    """The report's entry in the menu, there while views are counted."""

    def is_shown(self, request):
        """Hide what would be empty."""
        return is_counting(request)


def is_counting(request) -> bool:
    """Whether staff have switched the counting of page views on."""
    return SiteSettings.load(request_or_site=request).analytics_enabled
