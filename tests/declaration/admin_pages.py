"""The registers in the admin, as a member of staff reads and fills them in."""

from bs4 import BeautifulSoup
from django.urls import reverse


def url(model, name, *args):
    return reverse(model.snippet_viewset.get_url_name(name), args=args)


def page(response):
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def titles(soup):
    return [link.get_text(strip=True) for link in soup.select("table.listing tbody .title-wrapper")]


def form_data(soup):
    """What the browser would send for the form as it stands."""
    data = {}
    for field in soup.select("form#w-editor-form input, form input, form textarea"):
        if field.get("name") and field.get("type") not in ("checkbox", "submit", "file"):
            data[field["name"]] = field.get("value") or field.get_text().strip("\n")
        elif field.get("type") == "checkbox" and field.has_attr("checked"):
            data[field["name"]] = "on"
    for field in soup.select("form select"):
        chosen = field.select_one("option[selected]")
        data[field["name"]] = chosen["value"] if chosen else ""
    return data


def edit(admin, record, **changes):
    """Open a record, change some fields and save, as staff do."""
    address = url(type(record), "edit", record.pk)
    return admin.post(address, {**form_data(page(admin.get(address))), **changes})
