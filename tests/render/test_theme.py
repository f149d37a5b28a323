from __future__ import annotations

import pytest

from leadsto.render.page import render_page
from leadsto.render.page.contrast import LEAST, PAIRS, contrast
from leadsto.render.page.dress import Dress
from leadsto.render.page.theme import _colours, _known, palette, read_theme
from tests.views.tea import tea_for

DARK = "@media (prefers-color-scheme: dark)"


def faults(text: str) -> list[tuple[int, int, str]]:
    return [(fault.line, fault.column, fault.message) for fault in read_theme(text).faults]


def test_a_theme_changes_what_the_page_knows_by_day_and_by_night() -> None:
    theme = read_theme(
        f":root {{ --accent: #9D174D; --text: Georgia, serif; }}\n.hue1 {{ --hue: hsl(330 81% 30%); }}\n"
        f"{DARK} {{ :root {{ --accent: #f9a8d4; }} }}"
    )
    assert (theme.faults, theme.doubts) == ([], [])
    assert theme.style == (
        ":root {\n  --text: Georgia, serif;\n}\n"
        "@media not all and (prefers-color-scheme: dark) {\n"
        ":root {\n  --accent: #9D174D;\n}\n.hue1 {\n  --hue: hsl(330 81% 30%);\n}\n}\n"
        "@media (prefers-color-scheme: dark) {\n:root {\n  --accent: #f9a8d4;\n}\n}\n"
    )


def test_colours_by_day_do_not_reach_the_night_where_the_page_has_its_own() -> None:
    style = read_theme(":root { --paper: #fffaf0; --ink: #331100 }").style
    assert style.startswith("@media not all and (prefers-color-scheme: dark) {")
    assert "--paper" in style


@pytest.mark.parametrize(
    ("text", "place", "told"),
    [
        (":root { --acent: red }", (1, 9), "the page knows no --acent of :root"),
        (":root {\n  color: red }", (2, 3), "“color” is no custom property"),
        (":root { --paper: url(https://example.org/x) }", (1, 9), "is no colour that --paper can have"),
        (":root { --paper: var(--ink) }", (1, 9), "is no colour"),
        (":root { --paper: transparent }", (1, 9), "is no colour"),
        (":root { --paper: rgb(0 0 0 / 50%) }", (1, 9), "is no colour"),
        (":root { --paper: oklch(60% .1 200) }", (1, 9), "is no colour"),
        (":root { --text: url('x') }", (1, 9), "--text can't be"),
        (":root { --text: image-set('x') }", (1, 9), "--text can't be “image-set()”"),
        (":root { --text: expression(alert(1)) }", (1, 9), "--text can't be “expression()”"),
        (':root { --text: "</style><script>" }', (1, 9), "--text can't be"),
        (r':root { --text: "\3c/style" }', (1, 9), "--text can't be"),
        (":root { --text: x } } body { x: y", (1, 21), ""),
        (":root { --text: { a: b } }", (1, 9), "--text can't be"),
        (":root { --text: ; }", (1, 9), "--text can't be “nothing”"),
        (":root { --text: serif !important }", (1, 9), "!important"),
        (":root { --header: 3px }", (1, 9), "reckoned with"),
        ("body { --ink: red }", (1, 1), "“body” is neither"),
        (".hue99 { --hue: red }", (1, 10), "the page knows no --hue of .hue99"),
        (".hue1 { --ink: red }", (1, 9), "the page knows no --ink of .hue1"),
        ("@import 'x.css';", (1, 1), "a theme has no @import"),
        ("@font-face { src: url(x) }", (1, 1), "a theme has no @font-face"),
        ("@media print { :root { --ink: red } }", (1, 1), "a theme knows one @media"),
        (f"{DARK} {{ body {{ --ink: red }} }}", (1, 39), "“body” is neither"),
        (":root { &:hover { --ink: red } }", (1, 9), "rules can't be nested"),
        ("{{{{", (1, 1), ""),
    ],
)
def test_anything_else_is_refused_with_its_place(text: str, place: tuple[int, int], told: str) -> None:
    found = faults(text)
    assert found
    assert found[0][:2] == place, found
    assert any(told in fault[2] for fault in found)


def test_a_slip_gets_the_name_that_was_meant() -> None:
    assert [fault.hint for fault in read_theme(":root { --acent: red; --inksoft: red }").faults] == [
        "did you mean --accent",
        "did you mean --ink-soft",
    ]


def test_what_can_hardly_be_read_is_said_with_both_colours_and_the_ratio() -> None:
    (doubt,) = read_theme(":root { --accent: #8ab4f8 }").doubts
    assert (doubt.line, doubt.column) == (1, 9)
    assert doubt.message.startswith("--accent (#8ab4f8) on --accent-ground (#e8effd) has a contrast of 1.")
    (dark,) = read_theme(f"{DARK} {{ :root {{ --ink-faint: #555 }} }}").doubts
    assert dark.message.endswith("to 1 in the dark")
    grounds = read_theme(":root { --paper: #777777 }").doubts
    assert {doubt.message.split(" ")[0] for doubt in grounds} >= {"--ink-soft", "--accent"}


def test_the_page_as_it_comes_can_be_read() -> None:
    known = _known()
    for values in (known.light, {**known.light, **known.dark}):
        colours = _colours(values)
        for (selector, name), ink in colours.items():
            for text, behind in PAIRS:
                if name == f"--{text}":
                    assert contrast(ink, colours[":root", f"--{behind}"]) >= LEAST, (selector, name, behind)
    assert len(palette()) > 25


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast((0, 0, 0), (1, 1, 1)) == pytest.approx(21)
    assert contrast((1, 1, 1), (1, 1, 1)) == 1
    grey = (0x76 / 255,) * 3  # the lightest grey that text on white may have, as is well known
    assert 4.5 < contrast((1, 1, 1), grey) < 4.6


@pytest.mark.parametrize("text", ["(" * 20_000, ":root{--text:" + "rgb(" * 5_000, "/*" * 50_000, "\x00\ufffe:root{}"])
def test_no_theme_brings_it_down(text: str) -> None:
    assert read_theme(text).faults or read_theme(text).style == ""


def test_a_theme_is_on_the_page_after_its_tokens_and_within_its_policy() -> None:
    html = render_page(tea_for(), dress=Dress(theme=read_theme(":root { --accent: #9d174d }")))
    style = html.partition("<style>")[2].partition("</style>")[0].replace(": ", ":")
    assert style.index("--accent:#1d4ed8") < style.index("--accent:#9d174d") < style.index("box-sizing")
