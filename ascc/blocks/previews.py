"""What the block picker shows of each block before it is used.

Facts of ASCC 2025 or words of our own: a preview invents nothing about a real person.
"""

from django.utils.translation import gettext_lazy as _

QUOTE = {
    "text": _("The words of the speaker stand here."),
    "speaker": _("Name of the speaker"),
    "role": _("Office"),
    "source_url": "",
}

FIGURES = {
    "heading": "ASCC 2025",
    "items": [
        {"value": "59", "label": _("cities"), "note": ""},
        {"value": "10", "label": _("organisations"), "note": ""},
    ],
}

TIMELINE = {
    "heading": _("The way to the declaration"),
    "items": [
        {"when": _("25 November 2025"), "title": _("The open letter is signed"), "text": ""},
        {"when": _("26 November 2025"), "title": _("The declaration is announced"), "text": ""},
    ],
}

QUESTIONS = {
    "heading": _("Questions and answers"),
    "items": [
        {
            "question": _("Where does the conference take place?"),
            "answer": "<p>パシフィコ横浜ノース / Pacifico Yokohama North</p>",
        }
    ],
}

CALL_TO_ACTION = {
    "text": _("The open letter asks for an Asian declaration."),
    "label": _("Read the open letter"),
    "page": None,
    "url": "/ja/open-letter/",
}
