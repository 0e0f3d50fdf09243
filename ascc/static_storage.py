"""How static files are named in production."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Names with a hash of the content, also where a script imports another one.

    Without that a browser would load a shared module under two names, and keep an old one.
    """

    support_js_module_import_aggregation = True
