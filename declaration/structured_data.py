"""The letter, the declarations and the cities in the terms of schema.org."""

from ascc.discovery.structured_data import Frame, known, moment, page_type, structured_data
from ascc.i18n import localized

from .enums import BodyKind
from .models import Body, CityIndexPage, DeclarationPage, LetterPage

_TYPES = {
    BodyKind.CITY: "City",
    BodyKind.REGION: "AdministrativeArea",
    BodyKind.METROPOLITAN_BODY: "GovernmentOrganization",
    BodyKind.GOVERNMENT_AGENCY: "GovernmentOrganization",
    BodyKind.MINISTRY: "GovernmentOrganization",
}
_PLACES = ("City", "AdministrativeArea")


@page_type.register
def _city_list_type(page: CityIndexPage) -> str:
    return "CollectionPage"


@structured_data.register
def _letter_data(page: LetterPage, frame: Frame):
    return known(
        {
            **_work(frame),
            "datePublished": moment(page.date),
            "author": [_signatory(entry, frame) for entry in frame.shown["register"].signatories],
            "encoding": [_file(download, frame) for download in frame.shown["downloads"]],
        }
    )


@structured_data.register
def _declaration_data(page: DeclarationPage, frame: Frame):
    operator = page.framework.operator
    name = localized(operator, "name").value if operator else ""
    return known(
        {
            **_work(frame),
            "datePublished": moment(page.framework.established_on),
            "provider": {"@type": "Organization", "name": name} if name else None,
        }
    )


@structured_data.register
def _body_data(body: Body, frame: Frame):
    kind = _TYPES.get(body.kind, "Organization")
    name = localized(body, "name").value
    about = {
        "@type": kind,
        "@id": frame.main_id,
        "name": name,
        "alternateName": "" if body.native_name == name else body.native_name,
        "description": frame.description,
        "sameAs": body.website,
    }
    return known({**about, **(_on_the_map(body) if kind in _PLACES else _seat(body))})


def _work(frame) -> dict:
    return {
        "@type": "CreativeWork",
        "@id": frame.main_id,
        "url": frame.url,
        "name": frame.title,
        "description": frame.description,
        "inLanguage": frame.language,
        "image": frame.picture,
    }


def _signatory(entry, frame) -> dict:
    url = entry.url and frame.absolute(entry.url)
    return known({"@type": "Organization", "name": entry.name.value, "url": url})


def _file(download, frame) -> dict:
    return {
        "@type": "MediaObject",
        "contentUrl": frame.absolute(download.url),
        "encodingFormat": "application/pdf",
        "inLanguage": download.language,
    }


def _on_the_map(body) -> dict:
    country = {"@type": "Country", "name": str(body.country.name)} if body.country else None
    return {"containedInPlace": country, "geo": _coordinates(body)}


def _seat(body) -> dict:
    address = {"@type": "PostalAddress", "addressCountry": body.country.code}
    return {"address": address if body.country else None}


def _coordinates(body) -> dict | None:
    if body.latitude is None or body.longitude is None:
        return None
    return {
        "@type": "GeoCoordinates",
        "latitude": float(body.latitude),
        "longitude": float(body.longitude),
    }
