"""Excel in the admin: the page of an edition, the preview of an upload, and applying it."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from ..desk.access import open_edition, own_editions
from . import permissions, sealing
from .applying import PlanChangedError, apply_content, plan_for
from .forms import UploadForm
from .preview import preview
from .reading import read_workbook
from .upload import open_workbook


class IndexView(WagtailAdminTemplateMixin, TemplateView):
    """The editions that somebody may edit; a single one is opened at once."""

    template_name = "programme/admin/excel_editions.html"
    page_title = "Excel"
    header_icon = "table"

    def get(self, request, *args, **kwargs):
        """Refuse who may edit none."""
        editions = own_editions(request.user)
        if not editions:
            raise PermissionDenied
        if len(editions) == 1:
            return redirect(excel_url(editions[0]))
        return self.render_to_response(self.get_context_data(editions=editions))


class EditionView(WagtailAdminTemplateMixin, TemplateView):
    """What all pages about the workbook of one edition have in common."""

    page_title = "Excel"
    header_icon = "table"
    template_name = "programme/admin/excel.html"

    def setup(self, request, *args, **kwargs):
        """Read the edition; the right to edit it is asked before anything else."""
        super().setup(request, *args, **kwargs)
        self.edition = open_edition(request.user, kwargs["edition_pk"])

    def get_page_subtitle(self):
        """The edition's name."""
        return str(self.edition)

    def get_breadcrumbs_items(self):
        """The way from the admin's home over the edition."""
        edit_url = reverse("wagtailadmin_pages:edit", args=[self.edition.pk])
        return [
            *super().get_breadcrumbs_items(),
            {"url": edit_url, "label": str(self.edition)},
            {"url": "", "label": self.get_page_title()},
        ]

    def show_plan(self, content, current, plan, *, is_changed=False):
        """The preview of a file; ``is_changed`` says that it differs from the one seen before."""
        user = self.request.user
        self.template_name = "programme/admin/excel_preview.html"
        return self.render_to_response(
            EditionView.get_context_data(
                self,
                plan=plan,
                parts=preview(plan, current),
                packed=sealing.pack(content),
                seal=sealing.seal(content, self.edition, user, plan.digest),
                may_publish=permissions.may_publish(plan, self.edition, user),
                is_changed=is_changed,
            )
        )

    def get_context_data(self, **kwargs):
        """Add the edition."""
        return super().get_context_data(edition=self.edition, **kwargs)


class WorkbookView(EditionView):
    """The workbook to take, and the form to bring it back."""

    def get_context_data(self, **kwargs):
        """Add the form."""
        kwargs.setdefault("form", UploadForm())
        return super().get_context_data(**kwargs)

    def post(self, request, *args, **kwargs):
        """Show what the file would do, or at the field why it cannot be read."""
        form = UploadForm(request.POST, request.FILES)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        return self.show_plan(form.content, *plan_for(self.edition, form.rows, request.user))


class ApplyView(EditionView):
    """Writes what the preview showed (POST)."""

    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        """All or nothing; where the site changed meanwhile, show the plan as it is now."""
        try:
            content, digest = sealing.unseal(
                request.POST.get("workbook", ""),
                request.POST.get("seal", ""),
                self.edition,
                request.user,
            )
        except sealing.SealError:
            messages.error(request, _("Too much time has passed. Upload the file again."))
            return redirect(excel_url(self.edition))
        rows = read_workbook(open_workbook(content))
        publish = request.POST.get("then") == "publish"
        try:
            count = apply_content(self.edition, rows, digest, request.user, publish=publish)
        except PlanChangedError:
            plan = plan_for(self.edition, read_workbook(open_workbook(content)), request.user)
            return self.show_plan(content, *plan, is_changed=True)
        except ValidationError as error:
            text = _("Nothing was written. %(session)s: %(errors)s")
            names = {"session": getattr(error, "session", ""), "errors": " ".join(error.messages)}
            messages.error(request, text % names)
            return redirect(excel_url(self.edition))
        messages.success(request, _success(count, publish))
        return redirect("wagtailadmin_explore", self.edition.pk)


def excel_url(edition) -> str:
    """The page about the workbook of an edition."""
    return reverse("excel:edition", args=[edition.pk])


def _success(count, publish) -> str:
    if publish:
        text = ngettext(
            "%(count)d row was taken over and published.",
            "%(count)d rows were taken over and published.",
            count,
        )
    else:
        text = ngettext(
            "%(count)d row was taken over as a draft.",
            "%(count)d rows were taken over as drafts.",
            count,
        )
    return text % {"count": count}
