"""What the crawl checked and found, as one JSON file for the accessibility statement.

The file is written where the environment variable ``CHECK_RESULTS`` names one, in this form
(``make checks CHECK_RESULTS=<path>`` makes it)::

    {
      "date": "2025-11-25",                      # day of the run in Yokohama, ISO 8601
      "tools": {"axe": "4.14.1", "ibm": "4.0.34", "nu": "26.9.27", "linkinator": "7.6.1"},
      "pages": ["/en/", "/en/declaration/", …],  # every address that was checked, sorted
      "modes": ["1280 light", "390 light", …],   # width in CSS pixels and colour scheme
      "rules": {
        "axe": [
          {
            "rule": "color-contrast",            # the tool's own name of the rule
            "wcag": ["1.4.3"],                   # success criteria of WCAG 2.2; [] = none
            "pages_checked": 278,                # pages that had something to check and had it
            "findings": 0,                       # failures on all pages in all modes
            "needs_review": 12                   # what the tool left to a person to judge
          },
          …
        ],
        "ibm": […], "nu": […], "linkinator": […]
      }
    }

A criterion of WCAG 2.0 has the same number in JIS X 8341-3:2016. A rule that never had
anything to check (no video, so no captions) stands there with ``pages_checked`` 0: that is
how the statement knows "not applicable" from "nobody looked". ``nu`` has one rule, ``html``,
for 4.1.1 (parsing), and ``linkinator`` one, ``link``, that belongs to no criterion.
"""
