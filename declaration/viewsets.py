"""The registers in the admin's menu."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import (
    BooleanColumn,
    Column,
    NumberColumn,
    StatusTagColumn,
)
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from . import admin_views
from .admin_views import DayColumn
from .filters import BodyFilterSet, LetterRecordFilterSet, SignatureFilterSet
from .forms import RecordForm
from .models import Body, DeclarationSignature, Framework, LetterRecord
from .panels import StateHistoryPanel

BODY_NAMES = ["name_ja", "name_en", "native_name"]


class BodyViewSet(SnippetViewSet):
    """Cities and bodies with their profiles."""

    model = Body
    icon = "globe"
    list_display = [
        "__str__",
        Column("kind", label=_("Kind"), accessor="get_kind_display", sort_key="kind"),
        Column("country", label=_("Country"), accessor="country.name", sort_key="country"),
        Column("languages", label=_("Languages"), accessor=admin_views.languages_present),
        Column("letter", label=_("Letter"), accessor=admin_views.letter_summary),
        Column("declaration", label=_("Declaration"), accessor=admin_views.signature_summary),
        # Not Wagtail's own column, which asks for a schedule row by row.
        StatusTagColumn(
            "live",
            label=_("State"),
            accessor=admin_views.publication_state,
            primary=lambda body: body.live,
            sort_key="live",
        ),
    ]
    filterset_class = BodyFilterSet
    # The database's own search: the index cuts Japanese words badly.
    search_backend_name = None
    search_fields = [*BODY_NAMES, "slug"]
    copy_view_enabled = False

    def get_queryset(self, request):
        """Read what the rows tell with them: their drafts' names, their records."""
        bodies = Body.objects.select_related("latest_revision")
        return bodies.prefetch_related("letter_records", "signatures__framework")


class RecordViewSet(SnippetViewSet):
    """What the two registers have in common: states are logged, nothing is copied or deleted."""

    add_view_class = admin_views.RecordCreateView
    edit_view_class = admin_views.RecordEditView
    copy_view_enabled = False
    search_backend_name = None

    def get_edit_handler(self):
        """The panels of the model, with the log of the states below them."""
        history = MultiFieldPanel([StateHistoryPanel()], heading=_("Changes of the state"))
        panels = ObjectList([*self.model.panels, history], base_form_class=RecordForm)
        return panels.bind_to_model(self.model)

    def get_permissions_to_register(self):
        """Offer no permission to delete when staff set up a group."""
        codename = f"delete_{self.model_name}"
        return super().get_permissions_to_register().exclude(codename=codename)


class LetterRecordViewSet(RecordViewSet):
    """Who did what for the open letter."""

    model = LetterRecord
    icon = "mail"
    list_display = [
        "body",
        Column("role", label=_("Role"), accessor="get_role_display", sort_key="role"),
        Column("state", label=_("State"), accessor="get_state_display", sort_key="state"),
        Column("mode", label=_("How"), accessor="get_mode_display", sort_key="mode"),
        DayColumn("acted_on", label=_("Date"), sort_key="acted_on"),
        Column("signer", label=_("Signer"), accessor="signer_name"),
        BooleanColumn("is_public", label=_("Public"), sort_key="is_public"),
    ]
    filterset_class = LetterRecordFilterSet
    search_fields = [f"body__{name}" for name in BODY_NAMES] + ["signer_name_ja", "signer_name_en"]

    def get_queryset(self, request):
        """In protocol order, with the bodies."""
        return LetterRecord.objects.in_protocol_order().select_related("body")


class SignatureViewSet(RecordViewSet):
    """Who signed which declaration."""

    model = DeclarationSignature
    icon = "tick"
    list_display = [
        "body",
        Column("framework", label=_("Declaration"), sort_key="framework"),
        NumberColumn("number", label=_("No."), sort_key="number"),
        Column("state", label=_("State"), accessor="get_state_display", sort_key="state"),
        DayColumn("signed_on", label=_("Signed on"), sort_key="signed_on"),
        Column("signer", label=_("Signer"), accessor="signer_name"),
        BooleanColumn("is_founding", label=_("Founding"), sort_key="is_founding"),
        BooleanColumn("is_public", label=_("Public"), sort_key="is_public"),
    ]
    filterset_class = SignatureFilterSet
    search_fields = [f"body__{name}" for name in BODY_NAMES] + ["signer_name_ja", "signer_name_en"]

    def get_queryset(self, request):
        """By declaration and number, with the bodies."""
        return DeclarationSignature.objects.select_related("body", "framework")


class FrameworkViewSet(SnippetViewSet):
    """Declarations as frameworks."""

    model = Framework
    icon = "list-ul"
    list_display = [
        "__str__",
        Column("geography", label=_("Part of the world"), accessor="get_geography_display"),
        Column("operator", label=_("Run by")),
        DayColumn("established_on", label=_("Established on"), sort_key="established_on"),
    ]
    copy_view_enabled = False

    def get_queryset(self, request):
        """With who runs them."""
        return Framework.objects.select_related("operator")


class RegistersGroup(SnippetViewSetGroup):
    """Everything about the letter and the declaration that is no page."""

    items = (BodyViewSet, LetterRecordViewSet, SignatureViewSet, FrameworkViewSet)
    menu_label = _("Letter and declaration")
    menu_name = "registers"
    menu_icon = "mail"
    menu_order = 220
