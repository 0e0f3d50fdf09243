"""What the declaration app registers with Wagtail's admin."""

from wagtail import hooks
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from ascc.permissions import NeverDeletedPolicy

from .deletion import refuse_deletion
from .models import DeclarationSignature, LetterRecord
from .viewsets import RegistersGroup

for model in (LetterRecord, DeclarationSignature):
    register_permission_policy(model, NeverDeletedPolicy(model))

register_snippet(RegistersGroup)


@hooks.register("before_delete_snippet")
def keep_what_registers_name(request, instances):
    """No city and no declaration goes while a register names it."""
    return refuse_deletion(request, instances)


@hooks.register("before_delete_page")
def keep_letters_with_a_register(request, page):
    """No letter goes, nor a page above it, while it has a register."""
    return refuse_deletion(request, [page])


@hooks.register("before_bulk_action")
def keep_letters_in_bulk(request, action_type, objects, action):
    """As for a single page."""
    return refuse_deletion(request, objects) if action_type == "delete" else None
