"""The style guide, for signed-in staff: what it shows depends on nobody, but is no public page."""

from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from wagtail.admin.auth import require_admin_access

from ..views import redirect_in_language
from . import tokens
from .examples import themes


@never_cache
@require_safe
@require_admin_access
def entrance(request):
    """``/styleguide/``: to the style guide in the language that the member of staff works in."""
    # The decorator has activated it, and the account can only hold a language of the site.
    return redirect_in_language(request, reverse("styleguide"), translation.get_language())


@never_cache
@require_safe
@require_admin_access
def styleguide(request):
    """Every component in its states, with the code to use it, and the values of the design."""
    # The address says the language, whatever the person's account says.
    with translation.override(request.LANGUAGE_CODE):
        context = {
            "themes": themes(),
            "pairs": tokens.colour_pairs(),
            "sizes": tokens.steps("text"),
            "spaces": tokens.steps("space"),
        }
        return render(request, "ascc/styleguide.html", context)
