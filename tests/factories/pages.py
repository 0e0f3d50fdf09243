"""A small site to test with: the pages that every address hangs from."""

from wagtail.models import Site

from ascc.models import BasePage, ContentPage, HomePage, NewsIndexPage, NewsPage


def add_page(parent, model, slug, *, live=True, **fields):
    """Add a page of ``model`` under ``parent`` and publish it as staff would.

    Titles default to the slug, so that a test names only what it is about.
    """
    fields.setdefault("title_ja", f"{slug}（日本語）")
    fields.setdefault("title_en", f"{slug} (English)")
    page = parent.add_child(instance=model(slug=slug, live=False, **fields))
    revision = page.save_revision()
    if live:
        revision.publish()
    return model.objects.get(pk=page.pk)


def make_home(**fields):
    """The home page as the root of the site that Wagtail's migrations made."""
    root = BasePage.get_first_root_node()
    home = add_page(root, HomePage, "site", **fields)
    site = Site.objects.get(is_default_site=True)
    site.root_page = BasePage.objects.get(pk=home.pk)
    site.save()
    return home


def make_content_page(parent, slug="about", **fields):
    """A content page."""
    return add_page(parent, ContentPage, slug, **fields)


def make_news(home, count=1, **fields):
    """A news list with ``count`` published items; returns the list."""
    index = add_page(home, NewsIndexPage, "news")
    for number in range(count):
        add_page(index, NewsPage, f"item-{number}", **fields)
    return index
