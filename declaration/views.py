"""Views of the declaration app: a city's profile, the letter as PDF."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.cache import patch_cache_control
from django.utils.http import content_disposition_header
from django.utils.translation import get_language
from django.views.decorators.http import condition, require_safe

from .cities import city_context
from .context import documents_of
from .models import Body, LetterRecord


@require_safe
def city(request, slug):
    """The profile of a published city or body."""
    return render_city(request, get_object_or_404(Body.objects.public(), slug=slug))


def render_city(request, body):
    """The profile of ``body``, which need not be published: previews come here, too."""
    return render(request, "declaration/city.html", city_context(request, body))


def letter_pdf_response(page, request):
    """The letter of ``page`` as PDF in the active language, or 304 where the reader has it."""
    records = list(LetterRecord.objects.of_letter(page))
    (document,) = documents_of(page, records, request, [get_language()])

    @require_safe
    @condition(
        etag_func=lambda request: f'"{document.digest}"',
        last_modified_func=lambda request: document.changed_at,
    )
    def respond(request):
        response = HttpResponse(document.pdf(), content_type="application/pdf")
        response.headers["Content-Language"] = document.letter.language
        response.headers["Content-Disposition"] = content_disposition_header(
            as_attachment=False, filename=document.filename
        )
        # A register may change any minute: keep it, but ask each time whether it still holds.
        patch_cache_control(response, no_cache=True)
        return response

    return respond(request)
