"""The home page shows the newest announcements."""

import datetime

from ascc.models import NewsIndexPage, NewsPage
from tests.factories.pages import add_page


def make_news(home, *days):
    index = add_page(home, NewsIndexPage, "news")
    for day in days:
        date = datetime.date(2025, 11, day)
        add_page(index, NewsPage, f"day-{day}", date=date, title_en=f"News of {day} November")
    return index


def test_the_newest_three_come_first(client, home):
    make_news(home, 5, 27, 25, 26)

    html = client.get("/en/").content.decode()

    places = [html.find(f"News of {day} November") for day in (27, 26, 25)]
    assert -1 not in places
    assert places == sorted(places)
    assert "News of 5 November" not in html
    assert 'href="/en/news/"' in html


def test_without_published_news_the_home_page_says_nothing_of_them(client, home):
    index = make_news(home, 5)
    NewsPage.objects.child_of(index).first().unpublish()

    assert "All news" not in client.get("/en/").content.decode()
