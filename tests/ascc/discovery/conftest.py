"""A site with a name."""

import pytest

from ascc.models import SiteSettings


@pytest.fixture
def named_site(home):
    """Settings that name the site in both languages."""
    site = SiteSettings.load()
    site.site_name_ja, site.site_name_en = (
        "アジア・スマートシティ会議",
        "Asia Smart City Conference",
    )
    site.short_name_ja = site.short_name_en = "ASCC"
    site.save()
    return site
