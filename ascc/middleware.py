"""What happens around every request: language, security policy, counting."""

from csp.middleware import CSPMiddleware
from django.conf import settings
from django.utils import translation

from .counting import count_page
from .i18n import address_language


class AddressLanguageMiddleware:
    """Activate the language that the address says, else the city's own.

    Django's ``LocaleMiddleware`` also asks the cookie and ``Accept-Language``; here only
    the bare ``/`` and ``/q/…`` may do that, in their views, so that every other
    address can be cached whole. The admin is Japanese for staff who have not chosen.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        """Answer in the language of the address, and say which one it was."""
        language = address_language(request.path_info) or settings.LANGUAGE_CODE
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", translation.get_language())
            return response


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """Send the strict policy to the public, and what Wagtail needs to staff at work."""

    def get_policy_parts(self, request, response, report_only=False):
        """Choose the policy by address and session; see ``CSPMiddleware`` for the parts."""
        parts = super().get_policy_parts(request, response, report_only)
        is_admin = request.path_info.startswith("/admin/") and request.user.is_authenticated
        if is_admin and not report_only:
            parts.replace = settings.ADMIN_CONTENT_SECURITY_POLICY
        return parts


class PageCountMiddleware:
    """Count page views without any personal data, where staff have switched that on."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        """Answer first, then count what was answered."""
        response = self.get_response(request)
        count_page(request, response)
        return response
