from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from typing import Any

from leadsto.render.index import Entry, render_index
from leadsto.render.page.dress import Dress
from leadsto.render.page.logo import read_logo
from leadsto.render.page.theme import read_theme
from leadsto.views.about import look
from leadsto.views.subject import Subject
from tests.render.hostile import HOSTILE
from tests.views.tea import tea_at_two


def entry(name: str = "tea", language: str = "en", is_unchecked: bool = False, **changes: Any) -> Entry:
    theory = replace(tea_at_two(), language=language, **changes)
    return Entry(name, look(Subject.of(theory, "public")), language, is_unchecked)


def test_it_tells_what_each_page_is_about_and_how_much_there_is() -> None:
    html = render_index([entry(), entry("tea-2", title="Other", summary="")], "public", "1.2.3")
    assert '<meta name="generator" content="leadsto 1.2.3">' in html
    assert html.index('<a href="tea/index.html">Tea at Two</a>') < html.index('<a href="tea-2/index.html">Other</a>')
    assert "How a weekly table changes the lives" in html
    assert "3 stakeholders · 1 point of context · 1 activity · 1 output · 5 outcomes" in html
    assert "Newest source: <bdi>2024-05</bdi>" in html
    assert "the public" in html


def test_it_has_no_script_and_one_style_by_its_hash() -> None:
    html = render_index([entry()], "public")
    assert "<script" not in html
    assert not re.findall(r"\b(?:src|style|on[a-z]+)=", html)
    style = html.partition("<style>")[2].partition("</style>")[0]
    told = b64encode(sha256(style.encode()).digest()).decode()
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy.replace("&#39;", "'") == (
        "default-src 'none'; script-src 'none'; "
        f"style-src 'sha256-{told}'; img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def test_it_is_dressed_as_the_pages_are() -> None:
    dress = Dress(
        "What changes", read_logo(b"GIF89a"), read_theme(":root { --accent: #9d174d }"), {"about.newest": "Last"}
    )
    html = render_index([entry()], "team", dress=dress)
    assert "<h1>What changes</h1>" in html
    assert 'src="data:image/gif;base64,' in html
    assert "#9d174d" in html
    assert "Last: <bdi>" in html
    assert 'id="audience"' in html


def test_theories_in_several_languages_are_each_marked() -> None:
    html = render_index([entry(language="cy"), entry("b", language="ar")], "public")
    assert '<html lang="en" dir="ltr">' in html
    assert '<article lang="cy" dir="ltr">' in html
    assert '<article lang="ar" dir="rtl">' in html
    assert '<html lang="ar" dir="rtl">' in render_index([entry(language="ar")], "public")


def test_a_theory_with_errors_is_marked() -> None:
    html = render_index([entry(), entry("b", is_unchecked=True)], "public")
    assert html.count('class="unchecked"') == 1


def test_every_string_is_text() -> None:
    for text in HOSTILE.values():
        html = render_index([entry(title=text, summary=text)], "public", dress=Dress(title=text))
        assert len(re.findall(r"<(?:script|svg|math|iframe|base|img)\b", html)) == 0
        assert len(re.findall(r"<meta\b", html)) == 6


def test_a_theory_of_nothing_says_so() -> None:
    from leadsto.model import Theory

    html = render_index([Entry("x", look(Subject.of(Theory(), "public")), "en")], "public")
    assert "Nothing has been written yet." in html
    assert ">A theory of change</a>" in html
