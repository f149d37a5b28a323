from __future__ import annotations

import re

import pytest

from leadsto.render.page import render_page
from leadsto.render.page.dress import Dress
from leadsto.render.page.logo import read_logo
from tests.views.tea import tea_for

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script></svg>'


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n....", "image/png"),
        (b"\xff\xd8\xff\xe0....", "image/jpeg"),
        (b"GIF89a....", "image/gif"),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 ", "image/webp"),
        (SVG, "image/svg+xml"),
        (b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- a > b -->\n<!DOCTYPE svg PUBLIC "x" "y">\n' + SVG, "image/svg+xml"),
        (b'<s:svg xmlns:s="http://www.w3.org/2000/svg"/>', "image/svg+xml"),
    ],
)
def test_a_picture_is_known_by_its_bytes(data: bytes, kind: str) -> None:
    logo = read_logo(data)
    assert logo is not None
    assert logo.kind == kind
    assert logo.address.startswith(f"data:{kind};base64,")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PNG",
        b"<html><svg></svg></html>",
        b"<svgx>",
        b"%PDF-1.7",
        b"RIFF1234WAVE",
        b"<!-- <svg> -->",
        b"<" * 70_000,
    ],
)
def test_what_is_no_picture_is_none(data: bytes) -> None:
    assert read_logo(data) is None


def test_a_logo_is_inlined_in_the_head_and_says_what_it_stands_for() -> None:
    logo = read_logo(SVG, 'A "house" <b>')
    html = render_page(tea_for(), dress=Dress(logo=logo))
    (image,) = re.findall(r"<img[^>]*>", html)
    assert image.startswith('<img class="logo" src="data:image/svg+xml;base64,')
    assert 'alt="A &#34;house&#34; &lt;b&gt;"' in image
    assert html.index("<header>") < html.index("<img") < html.index("<h1")
    assert "alert(1)" not in html
    assert 'alt=""' in render_page(tea_for(), dress=Dress(logo=read_logo(SVG)))


def test_a_large_one_weighs_on_a_page() -> None:
    small, large = read_logo(SVG), read_logo(SVG + b" " * 500_000)
    assert small is not None
    assert large is not None
    assert (small.is_large, large.is_large) == (False, True)
