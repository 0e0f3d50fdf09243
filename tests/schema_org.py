"""The terms of schema.org that the site uses, and what search engines require of some of them.

Source: schema.org 29, and developers.google.com/search/docs/appearance/structured-data for
``REQUIRED``. A term that is not listed here was mistyped, or has to be looked up and added.
"""

_THING = {"name", "alternateName", "description", "image", "url", "sameAs", "mainEntityOfPage"}
_WORK = _THING | {
    "about",
    "author",
    "dateModified",
    "datePublished",
    "encoding",
    "headline",
    "inLanguage",
    "isBasedOn",
    "isPartOf",
    "mainEntity",
    "provider",
    "publisher",
}
_PAGE = _WORK | {"breadcrumb", "primaryImageOfPage"}
_ORGANISATION = _THING | {"address", "contactPoint"}
_PLACE = _THING | {"address", "containedInPlace", "geo"}

PROPERTIES = {
    "AdministrativeArea": _PLACE,
    "BreadcrumbList": {"itemListElement"},
    "City": _PLACE,
    "CollectionPage": _PAGE,
    "ContactPoint": {"name", "email", "telephone"},
    "Country": _PLACE,
    "CreativeWork": _WORK,
    "EntryPoint": {"urlTemplate"},
    "Event": _THING
    | {
        "endDate",
        "eventStatus",
        "inLanguage",
        "location",
        "organizer",
        "performer",
        "previousStartDate",
        "startDate",
        "subEvent",
        "superEvent",
    },
    "GeoCoordinates": {"latitude", "longitude"},
    "GovernmentOrganization": _ORGANISATION,
    "ImageObject": _WORK,
    "ListItem": {"position", "name", "item"},
    "MediaObject": _WORK | {"contentUrl", "encodingFormat"},
    "NewsArticle": _WORK,
    "Organization": _ORGANISATION,
    "Person": _THING | {"affiliation", "jobTitle"},
    "Place": _PLACE,
    "PostalAddress": {"addressCountry"},
    "ProfilePage": _PAGE,
    "SearchAction": {"target", "query-input"},
    "WebPage": _PAGE,
    "WebSite": _WORK | {"potentialAction"},
}
REQUIRED = {
    "BreadcrumbList": {"itemListElement"},
    "Event": {"name", "startDate"},
    "ListItem": {"position", "name", "item"},
    "NewsArticle": {"headline", "datePublished", "author", "image"},
    "Organization": {"name"},
    "Person": {"name"},
    "ProfilePage": {"mainEntity"},
    "WebSite": {"name", "url", "potentialAction"},
}


def problems(node, path="") -> list[str]:
    """What is wrong with a JSON-LD document or a node of it, in words."""
    if isinstance(node, list):
        return [found for item in node for found in problems(item, path)]
    if not isinstance(node, dict):
        return [] if node not in ("", None) else [f"{path} is empty"]
    found = [] if "@graph" in node else _problems_of_terms(node, path)
    for name, value in node.items():
        found += problems(value, f"{path}/{name}")
    return found


def _problems_of_terms(node, path) -> list[str]:
    kind = node.get("@type")
    if kind is None:
        return [] if set(node) == {"@id"} else [f"{path} has no type"]
    if kind not in PROPERTIES:
        return [f"{path} is a {kind}"]
    terms = {name for name in node if not name.startswith("@")}
    unknown = [f"{path} {kind} has {name}" for name in terms - PROPERTIES[kind]]
    return unknown + [f"{path} {kind} lacks {name}" for name in REQUIRED.get(kind, set()) - terms]
