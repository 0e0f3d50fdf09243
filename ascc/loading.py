"""Loading the content files into the site, once: what is loaded belongs to staff.

Pages come in two passes, because texts link to pages that may not exist yet: first every
page is added as a draft with its plain fields, then the texts are filled in and it is
published.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from django.contrib.contenttypes.models import ContentType
from django.utils.dateparse import parse_datetime
from django.utils.timezone import make_aware
from modeltranslation.translator import NotRegistered, translator
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Site

from .content_files import ContentError, in_language, read, rich_text, stream
from .i18n import language_codes
from .models import (
    BasePage,
    ContentPage,
    HomePage,
    LoadedItem,
    NewsIndexPage,
    NewsPage,
    SiteSettings,
)

CONTENT = Path(__file__).parent / "content"
CONTENT_PAGES = ("pages.yaml", "accessibility.yaml", "easy_japanese.yaml")


class ContentLoader:
    """Keeps what was loaded before and what is still to be published.

    ``added`` counts what this run loaded.
    """

    def __init__(self):
        self.loaded = set(LoadedItem.objects.values_list("key", flat=True))
        self.added = 0
        self._drafts = []
        self._page_ids = {}

    # --- Once only -----------------------------------------------------------

    def is_new(self, key: str) -> bool:
        """Whether the item was never loaded; it counts as loaded from now on."""
        if key in self.loaded:
            return False
        LoadedItem.objects.create(key=key)
        self.loaded.add(key)
        self.added += 1
        return True

    # --- Pages ---------------------------------------------------------------

    def page_id(self, path: str) -> int:
        """The id of the page at ``path`` below the home page (``programme/2025``).

        Raises :class:`~ascc.content_files.ContentError` where there is none.
        """
        if path not in self._page_ids:
            home = Site.objects.get(is_default_site=True).root_page
            wanted = home.url_path + (f"{path}/" if path else "")
            page = BasePage.objects.filter(url_path=wanted).first()
            if page is None:
                raise ContentError(f"There is no page at “{path}”.")
            self._page_ids[path] = page.pk
        return self._page_ids[path]

    def page(self, path: str) -> BasePage:
        """The page at ``path`` below the home page, as its own type."""
        return BasePage.objects.get(pk=self.page_id(path)).specific

    def add_page(
        self, model, parent_path: str, data: dict, *, skip=(), fill: Callable | None = None
    ):
        """Add a page as a draft unless it was loaded before; returns it, or ``None``.

        ``data`` are fields by name; keys in ``skip`` are the caller's. ``fill(page)``
        is called before publishing, to add what needs other pages.
        """
        path = f"{parent_path}/{data['slug']}".strip("/")
        if not self.is_new(f"page:{path}"):
            return None
        fields = {name: value for name, value in data.items() if name not in skip}
        page = model(live=False, **plain_values(model, fields))
        self.page(parent_path).add_child(instance=page)
        self.publish_later(page, fields, fill)
        return page

    def publish_later(self, page, fields: dict, fill: Callable | None = None):
        """Keep a page that was added as a draft for the second pass."""
        self._drafts.append((page, fields, fill))

    def publish(self):
        """Second pass: fill in the texts of the added pages and publish them in order."""
        for page, fields, fill in self._drafts:
            for name, value in text_values(type(page), fields, self.page_id).items():
                setattr(page, name, value)
            if fill:
                fill(page)
            # Publishing writes the whole row: pages added below it meanwhile must stay counted.
            page.refresh_from_db(fields=["numchild"])
            page.save_revision(clean=False).publish()
        self._drafts.clear()


def plain_values(model, data: dict) -> dict:
    """Model values for the fields that are neither rich text nor StreamField."""
    values = {}
    for name, field in _fields(model, data):
        if not isinstance(field, RichTextField | StreamField):
            values.update(
                _by_column(model, name, data[name], lambda value, f=field: _plain(f, value))
            )
    return values


def text_values(model, data: dict, page_id) -> dict:
    """Model values for rich texts and StreamFields, their links to pages resolved."""
    values = {}
    for name, field in _fields(model, data):
        if isinstance(field, StreamField):
            for code in language_codes():
                blocks = stream(data[name], code, page_id)
                values[f"{name}_{code}"] = field.stream_block.to_python(blocks)
        elif isinstance(field, RichTextField):
            convert = lambda text: rich_text(text, page_id) if text else ""  # noqa: E731
            values.update(_by_column(model, name, data[name], convert))
    return values


def _fields(model, data):
    """The model field of each key; an unknown key is a slip of the pen, so it is an error."""
    known = {field.name: field for field in model._meta.get_fields() if hasattr(field, "attname")}
    for name in data:
        if name not in known:
            raise ContentError(f"{model.__name__} has no field “{name}”.")
        yield name, known[name]


def _by_column(model, name, value, convert):
    if name not in _translated(model):
        return {name: convert(value)}
    return {f"{name}_{code}": convert(in_language(value, code)) for code in language_codes()}


def _translated(model):
    try:
        return set(translator.get_options_for_model(model).all_fields)
    except NotRegistered:
        return set()


def _plain(field, value):
    if field.get_internal_type() == "DateTimeField" and value:
        moment = value if isinstance(value, datetime) else parse_datetime(value)
        return make_aware(moment)
    return value


# --- The site shell's own content --------------------------------------------


def load_home(loader: ContentLoader):
    """Make the home page the root of the site, in place of Wagtail's welcome page."""
    data = read(CONTENT / "home.yaml")["home"]
    if not loader.is_new("page:"):
        return
    root = BasePage.get_first_root_node()
    site = Site.objects.get(is_default_site=True)
    welcome = site.root_page
    # The welcome page holds the slug until it is gone, and the site needs a root meanwhile.
    home = HomePage(live=False, **plain_values(HomePage, {**data, "slug": "ascc"}))
    root.add_child(instance=home)
    site.root_page = BasePage.objects.get(pk=home.pk)
    site.site_name = "ASCC"
    site.save()
    if welcome.content_type == ContentType.objects.get_for_model(BasePage):
        welcome.delete()
    loader.publish_later(home, data)


def load_settings(loader: ContentLoader):
    """Fill the site settings, once."""
    data = read(CONTENT / "site.yaml")["settings"]
    if not loader.is_new("settings"):
        return
    settings = SiteSettings.load()
    values = {
        **plain_values(SiteSettings, data),
        **text_values(SiteSettings, data, loader.page_id),
    }
    for name, value in values.items():
        setattr(settings, name, value)
    settings.save()


def load_pages(loader: ContentLoader):
    """Add the news and the content pages."""
    news = read(CONTENT / "news.yaml")
    loader.add_page(NewsIndexPage, "", news["index"])
    for item in news["items"]:
        loader.add_page(NewsPage, "news", item)
    for file in CONTENT_PAGES:
        for page in read(CONTENT / file)["pages"]:
            parent = page.get("parent", "")
            loader.add_page(ContentPage, parent, page, skip=("parent",))
