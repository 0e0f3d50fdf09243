"""Models of the site shell, one noun a file."""

from .base import BasePage
from .counts import PageCount, ScanCount
from .loaded import LoadedItem
from .media import Picture, PictureRendition, SiteDocument
from .notices import SiteNotice
from .pages import ContentPage, HomePage, NewsIndexPage, NewsPage
from .search_entries import SearchEntry
from .settings import SiteSettings
from .shortlinks import ShortLink
from .users import User

__all__ = [
    "BasePage",
    "ContentPage",
    "HomePage",
    "LoadedItem",
    "NewsIndexPage",
    "NewsPage",
    "PageCount",
    "Picture",
    "PictureRendition",
    "ScanCount",
    "SearchEntry",
    "ShortLink",
    "SiteDocument",
    "SiteNotice",
    "SiteSettings",
    "User",
]
