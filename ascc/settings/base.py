"""Settings shared by every environment; the only file that reads the environment.

The environment variables and their defaults stand in the README. Files beside
this one only choose values for development, tests and production.
"""

from pathlib import Path

import environ
from csp.constants import NONE, SELF, UNSAFE_INLINE
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

BASE_DIR = Path(__file__).resolve().parent.parent.parent
env = environ.Env()

# --- Project -----------------------------------------------------------------

SECRET_KEY = env("SECRET_KEY", default="")
DEBUG = False
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

# The address that printed QR codes hold, e.g. https://ascc.example.jp (no slash at the
# end). Empty means: the host that the request came to.
PUBLIC_URL = env("PUBLIC_URL", default="").rstrip("/")

INSTALLED_APPS = [
    "modeltranslation",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.settings",
    "wagtail.contrib.sitemaps",
    "wagtail.contrib.table_block",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_tasks",
    "django_countries",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
    # Ours last: Wagtail's admin sets the page form when it is ready, and ascc puts its own.
    "ascc",
    "declaration",
    "speakers",
    "programme",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    # A page that has not changed is not sent again.
    "django.middleware.http.ConditionalGetMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "ascc.middleware.AddressLanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "ascc.middleware.ContentSecurityPolicyMiddleware",
    "ascc.middleware.PageCountMiddleware",
    # Last: placed before the language is known, it would look for /ja/old-address only.
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "ascc.urls"
WSGI_APPLICATION = "ascc.wsgi.application"
AUTH_USER_MODEL = "ascc.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# --- State: database, cache, media -------------------------------------------

DATABASES = {"default": env.db_url("DATABASE_URL", default=f"sqlite:///{BASE_DIR}/db.sqlite3")}
DATABASES["default"]["CONN_MAX_AGE"] = 600
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # Several workers on one file: readers never wait, writers queue instead of failing.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }

CACHES = {"default": env.cache_url("CACHE_URL", default="locmemcache://")}

MEDIA_URL = "/media/"
MEDIA_ROOT = env("MEDIA_ROOT", default=str(BASE_DIR / "media"))
# Whether this process hands out uploaded files itself (no web server in front of it).
SERVE_MEDIA = False

STATIC_URL = "/static/"
STATIC_ROOT = env("STATIC_ROOT", default=str(BASE_DIR / "staticfiles"))
STATICFILES_DIRS = [BASE_DIR / "static"]

STORAGES = {
    "default": {
        "BACKEND": env(
            "MEDIA_STORAGE",
            default="django.core.files.storage.filesystem.FileSystemStorage",
        ),
        "OPTIONS": env.json("MEDIA_STORAGE_OPTIONS", default={}),
    },
    "staticfiles": {"BACKEND": "ascc.static_storage.HashedStaticFilesStorage"},
}

# --- Languages and time ------------------------------------------------------

LANGUAGE_CODE = "ja"
# The order is the order of the switcher and of the two-language panels.
LANGUAGES = [("ja", _("Japanese")), ("en", _("English"))]
# Our own words first. The second holds what Wagtail itself leaves untranslated.
LOCALE_PATHS = [BASE_DIR / "locale", BASE_DIR / "locale" / "wagtail"]
LANGUAGE_COOKIE_AGE = 365 * 24 * 60 * 60
LANGUAGE_COOKIE_SAMESITE = "Lax"
USE_I18N = True
# British dates and the 24-hour clock, not the American defaults of Django.
FORMAT_MODULE_PATH = ["ascc.formats"]
TIME_ZONE = "Asia/Tokyo"
USE_TZ = True

MODELTRANSLATION_DEFAULT_LANGUAGE = "ja"
MODELTRANSLATION_FALLBACK_LANGUAGES = ("ja", "en")
MODELTRANSLATION_CUSTOM_FIELDS = ("StreamField", "BodyField")


def name_with_language(name, code):
    """How comparisons, messages and forms without panels call a column: “Title (English)”."""
    return format_lazy("{} ({})", name, dict(LANGUAGES)[code])


MODELTRANSLATION_BUILD_LOCALIZED_VERBOSE_NAME = name_with_language

# --- Wagtail -----------------------------------------------------------------

WAGTAIL_SITE_NAME = "ASCC"
WAGTAIL_PAGE_MODEL = "ascc.BasePage"
WAGTAILIMAGES_IMAGE_MODEL = "ascc.Picture"
WAGTAILDOCS_DOCUMENT_MODEL = "ascc.SiteDocument"
# One page tree for both languages: the columns are translated, not the pages.
WAGTAIL_I18N_ENABLED = False
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAILADMIN_USER_LOGIN_FORM = "ascc.forms.SignInForm"
# Staff type the times of Yokohama, wherever they sit.
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAILADMIN_BASE_URL = PUBLIC_URL
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "pdf", "pptx", "txt", "xlsx", "zip"]
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}

# --- Countries as the content names them -------------------------------------

# In Japanese as the Ministry of Foreign Affairs writes them, which the library does not always.
COUNTRIES_OVERRIDE = {
    "CD": _("Democratic Republic of the Congo"),
    "FM": _("Micronesia"),
    "GB": _("United Kingdom"),
    "GE": _("Georgia"),
    "KG": _("Kyrgyzstan"),
    "KN": _("Saint Kitts and Nevis"),
    "KR": _("Republic of Korea"),
    "LU": _("Luxembourg"),
    "MV": _("Maldives"),
    "PS": _("Palestine"),
    "TR": _("Türkiye"),
    "VA": _("Vatican City"),
    "VC": _("Saint Vincent and the Grenadines"),
    "VN": _("Viet Nam"),
}

# --- Security ----------------------------------------------------------------

# Public pages: nothing inline, nobody else's host, nothing embedded.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [SELF],
    },
}
# For signed-in staff only. Wagtail's choosers start themselves by inline scripts, its editor
# writes styles; scripts in attributes are not needed even there.
ADMIN_CONTENT_SECURITY_POLICY = {
    **CONTENT_SECURITY_POLICY["DIRECTIVES"],
    "img-src": [SELF, "data:", "blob:"],
    "style-src": [SELF, UNSAFE_INLINE],
    "script-src": [SELF, UNSAFE_INLINE],
    "script-src-attr": [NONE],
}
X_FRAME_OPTIONS = "SAMEORIGIN"
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
LOGIN_URL = "wagtailadmin_login"

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

# --- Mail --------------------------------------------------------------------

EMAIL_CONFIG = env.email_url("EMAIL_URL", default="consolemail://")
vars().update(EMAIL_CONFIG)
DEFAULT_FROM_EMAIL = env("DEFAULT_FROM_EMAIL", default="webmaster@localhost")
