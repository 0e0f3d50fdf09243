"""Rich text of the editor on its way into a PDF."""

import pytest

from ascc.pdf_rich_text import rich_text


def paragraph(*children):
    return {"kind": "paragraph", "children": list(children)}


def heading(level, text):
    return {"kind": "heading", "level": level, "children": [text]}


def test_everything_that_the_editor_offers_becomes_a_node():
    html = (
        "<h2>Requests</h2>"
        '<p>We <b>ask</b> <i>ICLEI</i> to <a href="https://iclei.org/">act</a>.<br/>Now.</p>'
        "<ol><li>one<ul><li>inner</li></ul></li><li><b>two</b></li></ol>"
    )

    assert rich_text(html) == [
        heading(2, "Requests"),
        paragraph(
            "We ",
            {"kind": "strong", "children": ["ask"]},
            " ",
            {"kind": "emphasis", "children": ["ICLEI"]},
            " to ",
            {"kind": "link", "url": "https://iclei.org/", "children": ["act"]},
            ".",
            {"kind": "break"},
            "Now.",
        ),
        {
            "kind": "list",
            "ordered": True,
            "items": [
                [
                    paragraph("one"),
                    {"kind": "list", "ordered": False, "items": [[paragraph("inner")]]},
                ],
                [paragraph({"kind": "strong", "children": ["two"]})],
            ],
        },
    ]


@pytest.mark.parametrize(
    ("tags", "levels"),
    [
        (["h2", "h3", "h4", "h2"], [2, 3, 4, 2]),
        (["h4", "h2", "h4", "h4", "h3"], [2, 2, 3, 4, 3]),
        (["h1", "h3"], [2, 3]),
    ],
)
def test_headings_start_below_the_title_and_never_skip_a_level(tags, levels):
    nodes = rich_text("".join(f"<{tag}>x</{tag}>" for tag in tags))

    assert [node["level"] for node in nodes] == levels


def test_headings_inside_lists_count_too():
    nodes = rich_text("<ul><li><h4>a</h4></li></ul><h4>b</h4>")

    assert nodes[0]["items"] == [[heading(2, "a")]]
    assert nodes[1] == heading(3, "b")


@pytest.mark.parametrize(
    "html",
    ["", " \n", "<p></p>", "<p> <br/>\u3000</p>", "<h2><b> </b></h2>", "<ul><li> </li></ul>",
     "<!-- note -->", "<script>alert(1)</script><style>p{}</style>"],
)  # fmt: skip
def test_what_shows_nothing_gives_nothing(html):
    assert rich_text(html) == []


def test_white_space_is_text_only_where_it_shows():
    assert rich_text("<p>\n  one\n  two\u00a0three <br/> </p>") == [paragraph("one two\u00a0three")]


def test_a_japanese_indent_is_left_to_the_template():
    assert rich_text("<p>\u3000アジアの都市</p>") == [paragraph("アジアの都市")]


def test_no_text_is_lost_in_an_element_that_the_tree_does_not_know():
    html = "loose <span>text</span><blockquote><p>said</p></blockquote>H<sub>2</sub>O<div>end</div>"

    assert rich_text(html) == [
        paragraph("loose ", "text"),
        paragraph("said"),
        paragraph("H", "2", "O"),
        paragraph("end"),
    ]


@pytest.mark.parametrize(
    ("href", "base_url", "url"),
    [
        ("/ja/news/", "https://ascc.example.jp", "https://ascc.example.jp/ja/news/"),
        ("mailto:a@example.jp", "", "mailto:a@example.jp"),
        ("/ja/news/", "", None),
        ("#top", "", None),
        ("javascript:alert(1)", "https://ascc.example.jp", None),
    ],
)
def test_a_link_needs_an_address_that_works_from_paper(href, base_url, url):
    [node] = rich_text(f'<p><a href="{href}">x</a></p>', base_url=base_url)

    expected = "x" if url is None else {"kind": "link", "url": url, "children": ["x"]}
    assert node == paragraph(expected)
