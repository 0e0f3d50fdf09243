"""Print batches in the admin: the list, a new one through the gate, one with its errata."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from ascc.shortlink_files import printed_url

from ..models import EditionPage, PrintBatch
from .admin_lists import downloads, edition_rows, facts_now, scope_words
from .code_sheet import LARGEST, SMALLEST, USUAL, pages_on_sheet
from .errata import corrections
from .errata_paper import correction_lines
from .forms import PrintBatchForm
from .gate import findings
from .options import Options
from .reading import read_programme
from .services import NoLetterLeftError, freeze, next_letter
from .snapshots import snapshot_of


def editable_edition(user, pk) -> EditionPage:
    """An edition that ``user`` may edit; 404 for none, 403 for another one's."""
    return _allowed(get_object_or_404(EditionPage, pk=pk), user)


def editable_batch(user, pk) -> PrintBatch:
    """A batch of an edition that ``user`` may edit."""
    batch = get_object_or_404(
        PrintBatch.objects.select_related("edition", "made_by", "room"), pk=pk
    )
    _allowed(batch.edition, user)
    return batch


class PrintView(WagtailAdminTemplateMixin, TemplateView):
    """What the pages of print batches have in common."""

    header_icon = "doc-full-inverse"
    page_title = gettext_lazy("Print batches")

    def get_breadcrumbs_items(self):
        """From home by the list to here."""
        items = [*self.breadcrumbs_items, {"url": reverse("print:index"), "label": _("Paper")}]
        return [*items, {"url": "", "label": self.get_page_title()}]


class IndexView(PrintView):
    """The batches of every edition that staff may edit, each with what is wrong by now."""

    template_name = "programme/admin/print_batches.html"

    def get_context_data(self, **kwargs):
        """Add the editions with their batches."""
        editions = EditionPage.objects.order_by("-year", "path").defer_streamfields()
        groups = edition_rows(editions, self.request.user)
        if not groups and not self.request.user.is_superuser:
            raise PermissionDenied
        return super().get_context_data(groups=groups, **kwargs)


class AddView(PrintView):
    """A new batch: POST checks it, and freezes it where nothing is wrong or staff say why."""

    template_name = "programme/admin/print_batch_form.html"
    page_title = gettext_lazy("New print batch")

    def dispatch(self, request, *args, **kwargs):
        """Let in who may publish the edition."""
        self.edition = editable_edition(request.user, kwargs["edition"])
        if not self.edition.permissions_for_user(request.user).can_publish():
            raise PermissionDenied
        try:
            self.letter = next_letter(self.edition)
        except NoLetterLeftError:
            messages.error(
                request,
                _("All letters of this edition are used up: each names a batch on paper for good."),
            )
            return redirect("print:index")
        self.programme = read_programme(
            self.edition, lambda link: printed_url(link, request) + self.letter
        )
        return super().dispatch(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        """Freeze, or show what fails."""
        form = self._form(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        found = findings(self.programme, self._pages(form), request)
        if found and not form.cleaned_data["override_reason"]:
            form = self._form(request.POST, asks_reason=True)
            context = self.get_context_data(form=form, findings=_with_links(found, request.user))
            return self.render_to_response(context)
        reason = form.cleaned_data.pop("override_reason") if found else ""
        form.cleaned_data.pop("override_reason", None)
        batch = freeze(
            self.edition,
            self.programme.sessions,
            user=request.user,
            override_reason=reason,
            **form.cleaned_data,
        )
        messages.success(request, _("The batch %(letter)s is frozen.") % {"letter": batch.letter})
        return redirect("print:batch", batch.pk)

    def get_context_data(self, **kwargs):
        """Add the form and the letter that is next."""
        return super().get_context_data(
            **{"form": self._form(), "edition": self.edition, "letter": self.letter, **kwargs}
        )

    def _form(self, data=None, **options):
        days = sorted({each.held_on for each in self.programme.sessions if each.held_on})
        return PrintBatchForm(data, edition=self.edition, days=days, **options)

    def _pages(self, form):
        """What will be on the paper: the edition's code stands on every page."""
        data = form.cleaned_data
        options = Options(("ja",), day=data["day"], room=data["room"])
        pages = pages_on_sheet(self.programme, options)
        return [self.edition, *(page for page in pages if page.pk != self.edition.pk)]


class BatchView(PrintView):
    """One batch: its files, and what is wrong of it by now."""

    template_name = "programme/admin/print_batch.html"

    def get_context_data(self, **kwargs):
        """Add the batch, its files and its corrections."""
        batch = editable_batch(self.request.user, kwargs["pk"])
        found = corrections(snapshot_of(batch), facts_now(batch.edition))
        self.page_title = str(batch)
        return super().get_context_data(
            batch=batch,
            scope=scope_words(batch),
            downloads=downloads(batch),
            corrections=correction_lines(found),
            wrong=sum(len(each.differences) for each in found),
            smallest=SMALLEST,
            usual=USUAL,
            largest=LARGEST,
            **kwargs,
        )


def _allowed(edition, user) -> EditionPage:
    if not edition.permissions_for_user(user).can_edit():
        raise PermissionDenied
    return edition


def _with_links(found, user) -> list[dict]:
    """Findings with the admin address of their page."""
    return [
        {
            "title": each.page.get_admin_display_title(),
            "url": reverse("wagtailadmin_pages:edit", args=[each.page.pk]),
            "text": each.text,
        }
        for each in found
    ]
