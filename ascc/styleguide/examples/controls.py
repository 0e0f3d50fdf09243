"""What a reader presses, follows or fills in."""

import base64

from django.utils.translation import gettext as _

from ... import qr
from .. import forms, samples
from ..example import Example, State
from .labels import DEFAULT, EVERYTHING, LEAST, LONG, variant


def examples():
    """The examples of this theme."""
    return (
        Example(
            "button",
            _("A link or a submit button that looks like a button."),
            _buttons(),
            is_small=True,
        ),
        Example("cta", _("A sentence and one button, in a band of its own."), _calls()),
        Example(
            "download_link", _("A file, with what one wants to know before."), _download_links()
        ),
        Example("qr_box", _("The short link of a page with its QR code."), _qr_boxes()),
        Example(
            "form_field",
            _("A control with its label, help and errors."),
            _form_fields(),
            is_small=True,
        ),
        Example(
            "error_summary",
            _("Stands above a form with errors; each error leads to its field."),
            (State(DEFAULT, {"form": forms.wrong_form()}, only_here={"only_shown": True}),),
        ),
        Example("filter_form", _("Narrows a list."), _filter_forms()),
        Example(
            "search_form",
            _("Searches the site. The head of every page has one."),
            (State(DEFAULT, {"place": "page", "query": samples.LABEL}),),
        ),
    )


def _buttons():
    link = {"label": samples.LABEL, "url": samples.URL}
    kinds = (
        State(variant("kind", kind), {**link, "kind": kind})
        for kind in ("primary", "secondary", "quiet")
    )
    return (
        *kinds,
        State(_("With an icon"), {**link, "icon": "calendar"}),
        State(_("Submits a form"), {"label": samples.LABEL, "name": "sample", "value": 1}),
        State(_("On the water"), {**link, "icon": "arrow"}, on_water=True),
        State(LONG, {**link, "label": samples.LONG_TITLE}),
    )


def _calls():
    link = {"label": samples.LABEL, "url": samples.URL}
    return State(LEAST, link), State(EVERYTHING, {"text": samples.SENTENCE, **link})


def _download_links():
    least = {"title_html": samples.TITLE, "url": samples.URL, "kind": "PDF"}
    facts = {"size": 123_456, "language": _("English"), "hreflang": "en"}
    return (
        State(LEAST, least),
        State(EVERYTHING, {**least, **facts}),
        State(LONG, {**least, "title_html": samples.LONG_TITLE, **facts}),
    )


def _qr_boxes():
    drawing = base64.b64encode(qr.svg(samples.SHORT_URL, label=str(samples.LABEL))).decode()
    box = {
        "short_url": samples.SHORT_URL,
        "svg_url": f"data:image/svg+xml;base64,{drawing}",
        "poster_url": samples.URL,
    }
    return (State(EVERYTHING, box),)


def _form_fields():
    empty, filled, wrong = forms.empty_form(), forms.filled_form(), forms.wrong_form()
    return (
        *(State(field.label, {"field": field}) for field in empty),
        State(_("Filled in"), {"field": filled["text"]}),
        *(
            State(_("With an error: %(label)s") % {"label": field.label}, {"field": field})
            for field in wrong
            if field.errors
        ),
    )


def _filter_forms():
    return (
        State(
            DEFAULT,
            {"form": forms.SampleFilterForm(prefix="all"), "label": _("Sample filter")},
        ),
        State(
            _("While a filter is set"),
            {
                "form": forms.SampleFilterForm({"set-choice": "one"}, prefix="set"),
                "label": _("Sample filter that is set"),
                "reset_url": samples.URL,
            },
        ),
    )
