"""The notice for all in the admin: put up and taken down in one action, with the sessions."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Site

from ascc.models import SiteNotice
from ascc.notice_presets import preset_fields, presets
from ascc.services import put_up_notice, take_down_notice

from .. import services
from ..change_words import text_in
from ..models import TimetableAction
from . import access
from .notice_forms import NoticeForm
from .views import Desk, timetable_url, undo_action

NOTICES_SHOWN = 10
_TEXTS = ("level", "title_ja", "title_en", "text_ja", "text_en")
_STEPS = ("csrfmiddlewaretoken", "seen", "back")


def may_put_up(user) -> bool:
    """Who may publish the home page may speak on every page."""
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    return site is not None and site.root_page.permissions_for_user(user).can_publish()


class NoticeAccess:
    """Lets nobody in who may not put up a notice."""

    def setup(self, request, *args, **kwargs):
        """Ask before anything else."""
        super().setup(request, *args, **kwargs)
        if not may_put_up(request.user):
            raise PermissionDenied


class NoticeView(NoticeAccess, WagtailAdminTemplateMixin, TemplateView):
    """What stands on every page now, and the form for another notice."""

    template_name = "programme/admin/notice.html"
    page_title = gettext_lazy("Notice for all")
    header_icon = "warning"
    plan = desk = None
    is_outdated = False

    @cached_property
    def editions(self):
        """The editions whose sessions one may change."""
        user = self.request.user
        return [each for each in access.own_editions(user) if access.may_publish(user, each)]

    @cached_property
    def form(self):
        """The form: as sent, from a preset, or from an earlier notice."""
        if self.request.method == "POST":
            return NoticeForm(self.request.POST, editions=self.editions)
        return NoticeForm(initial=self._initial(), editions=self.editions)

    def post(self, request):
        """Put it up at once; where sessions change, show them first."""
        if "back" not in request.POST and self.form.is_valid():
            if not self.form.cleaned_data["effect"]:
                return self._put_up()
            self.plan = self._checked_plan()
            seen = request.POST.get("seen")
            if self.plan and seen == self.plan.token:
                return self._put_up() or self.render_to_response(self.get_context_data())
            self.is_outdated = bool(self.plan and seen)
        return self.render_to_response(self.get_context_data())

    def get_breadcrumbs_items(self):
        """The way from the admin's home."""
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        """Add what is up, what was, the presets and the form, or what it would change."""
        if self.plan:
            kwargs.update(changes=self.plan.changes, token=self.plan.token, sent=list(self._sent()))
        return super().get_context_data(
            form=self.form,
            plan=self.plan,
            is_outdated=self.is_outdated,
            standing=[each for each in SiteNotice.objects.put_up() if not _is_over(each)],
            past=SiteNotice.objects.select_related("put_up_by", "taken_down_by")[:NOTICES_SHOWN],
            presets=[(each["key"], text_in(each["name"]).value) for each in presets()],
            **kwargs,
        )

    def _initial(self):
        if earlier := SiteNotice.objects.filter(pk=_number(self.request.GET.get("again"))).first():
            return {name: getattr(earlier, name) for name in _TEXTS}
        return preset_fields(self.request.GET.get("preset", ""))

    def _sent(self):
        for name, values in self.request.POST.lists():
            if name not in _STEPS:
                yield from ((name, value) for value in values)

    def _checked_plan(self):
        edition = self.form.cleaned_data["edition"]
        self.desk = Desk(edition, self.request.user)
        plan = self.form.make_plan(self.desk.items)
        if not plan.changes:
            text = _("No session begins then. Choose another time, or leave the programme.")
            self.form.add_error("since", ValidationError(text, code="nothing"))
            return None
        return plan

    def _put_up(self):
        """The notice and the sessions together, or neither."""
        user, notice = self.request.user, self.form.save(commit=False)
        try:
            with transaction.atomic():
                put_up_notice(notice, user, effect=self._change_sessions(user))
        except services.SessionError as error:
            self.form.add_error(None, f"{error.session}: {' '.join(error.messages)}")
            self.plan = None
            return None
        messages.success(self.request, _("The notice stands on every page within a minute."))
        return redirect("notice:index")

    def _change_sessions(self, user):
        if not self.plan:
            return None
        edition = self.form.cleaned_data["edition"]
        return services.change_sessions(edition, self.plan.values, self.plan.kind, user)


class TakeDownView(NoticeAccess, View):
    """Takes a notice down (POST), and sets the sessions back where that is asked for."""

    http_method_names = ["post"]

    def post(self, request, pk):
        """The notice goes in any case; what cannot be set back is named."""
        notice = get_object_or_404(SiteNotice, pk=pk)
        if notice.is_on:
            take_down_notice(notice, request.user)
        messages.success(request, _("The notice is taken down."))
        action = notice.effect
        if "restore" in request.POST and isinstance(action, TimetableAction):
            if not access.may_publish(request.user, action.edition):
                raise PermissionDenied
            if not undo_action(request, action):
                return redirect(timetable_url(action.edition))
        return redirect("notice:index")


def _is_over(notice) -> bool:
    return notice.shows_until is not None and notice.shows_until <= timezone.now()


def _number(text) -> int | None:
    return int(text) if (text or "").isdecimal() and len(text) < 10 else None
