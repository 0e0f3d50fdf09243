"""What the home page says of the letter and of the declaration."""

from django import template
from django.utils.translation import get_language

from ..cards import letter_figures
from ..context import register_of
from ..landmarks import declaration_page, letter_page
from ..letter import letter_register
from ..models import LetterRecord

register = template.Library()


@register.inclusion_tag("declaration/_home_letter.html", takes_context=True)
def letter_summary(context):
    """The published letter with its counts and its PDF; nothing before there is one."""
    page, request = letter_page(), context.get("request")
    if page is None:
        return {}
    return {
        "page": page,
        "url": page.get_url(request),
        "pdf_url": page.pdf_url(get_language(), request),
        "figures": letter_figures(letter_register(LetterRecord.objects.of_letter(page))),
    }


@register.inclusion_tag("declaration/_home_declaration.html", takes_context=True)
def declaration_summary(context):
    """The published declaration with its first signatory; nothing before there is one."""
    page = declaration_page()
    if page is None:
        return {}
    signatories = register_of(page.framework)
    return {
        "page": page,
        "url": page.get_url(context.get("request")),
        "count": len(signatories.signed),
        "first": next(iter(signatories.numbered), None),
    }
