from __future__ import annotations

import json
import re
from base64 import b64encode
from dataclasses import dataclass, replace
from hashlib import sha256

import pytest

from leadsto.load.document import to_document
from leadsto.model import ACCESSES, Source, Stakeholder, Theory, Timeframe
from leadsto.render.page import look, render_page, render_views
from leadsto.views.folding import unfold
from leadsto.views.subject import Subject
from tests.views.tea import tea_at_two, tea_for

HELD_BACK = "Evidence may be held back: each source says who may see it."


@pytest.fixture(scope="module")
def html() -> str:
    return render_page(tea_for(), "1.2.3")


def _hash(text: str) -> str:
    return "'sha256-" + b64encode(sha256(text.encode()).digest()).decode() + "'"


def _between(html: str, start: str, end: str) -> list[str]:
    return re.findall(f"{start}(.*?){end}", html, re.DOTALL)


def test_the_policy_names_the_only_scripts_and_the_only_style(html: str) -> None:
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    told = dict(part.strip().split(" ", 1) for part in policy.replace("&#39;", "'").split(";"))
    (script,) = _between(html, '<script type="module">', "</script>")
    (network,) = _between(html, '<script type="text/plain" id="vis-network">', "</script>")
    (style,) = _between(html, "<style>", "</style>")
    assert told == {
        "default-src": "'none'",
        "script-src": f"{_hash(script)} {_hash(network)}",
        "style-src": _hash(style),
        "img-src": "data: blob:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    assert html.index("Content-Security-Policy") < html.index("<style>")


def test_nothing_on_the_page_needs_another_file(html: str) -> None:
    assert not re.findall(r"<(?:link|img|iframe|object|embed|base)\b", html)
    assert not re.findall(
        r"\bsrc=|\bstyle=|@import|\bon[a-z]+=", re.sub(r"<script.*?</script>", "", html, flags=re.DOTALL)
    )
    assert not [url for url in re.findall(r"url\(([^)]*)\)", html) if not url.lstrip("\"'").startswith(("#", "data:"))]


def test_the_page_is_whole_without_scripts(html: str) -> None:
    page = re.sub(r"<script.*?</script>", "", html, flags=re.DOTALL)
    for node in tea_at_two().nodes:
        assert page.count(f'data-node="{node.id}"') == 1
        assert page.count(node.title) >= 2  # on its card and in the short text
    for link in tea_at_two().links:
        assert page.count(f'data-link="{link.from_} -> {link.to}"') == 1
        assert link.because.replace("'", "&#39;") in page
    columns = ["context", "activities", "outputs", "short", "medium", "long"]
    assert re.findall(r'data-column="([^"]*)"', page) == columns
    assert re.findall(r'data-lane="([^"]*)"', page) == ["programme", "guests", "neighbours", "council"]
    assert "What the marks mean" in page
    assert re.findall(r"<h[1-3]", page)[:2] == ["<h1", "<h2"]


def test_the_data_can_be_read_back(html: str) -> None:
    (text,) = _between(html, 'id="leadsto-data">', "</script>")
    data = json.loads(text)
    assert (data["version"], data["title"], data["audience"]) == (1, "Tea at Two", "public")
    assert list(data["views"]) == ["storyboard", "about"]
    assert [card["title"] for card in data["views"]["storyboard"]["cards"]][:1] == [
        "A table is laid every Thursday at two"
    ]


def test_the_theory_is_in_the_page_in_the_languages_own_shape(html: str) -> None:
    (text,) = _between(html, 'id="leadsto-theory">', "</script>")
    late = unfold(json.loads(text))
    assert late["model"] == to_document(tea_for().theory)
    assert "He says my name. Nobody had, for a year." in text


def test_every_address_within_the_page_is_there(html: str) -> None:
    ids = re.findall(r'\bid="([^"]*)"', html)
    assert len(ids) == len(set(ids))
    within = set(re.findall(r'href="#([^"]*)"', html))
    assert within <= set(ids)


@pytest.mark.parametrize("audience", ACCESSES)
def test_the_page_says_whom_it_is_for(audience: str) -> None:
    html = render_page(tea_for(audience))  # type: ignore[arg-type]
    assert ('<p class="banner" id="audience"' in html) == (audience != "public")
    assert html.count(HELD_BACK) >= 2  # at its foot, and among the words of what is taken away


def test_what_is_hidden_is_nowhere_and_leaves_no_trace(html: str) -> None:
    for hidden in ("minutes", "Minutes of the council", "clerk", "the-meeting", "The meeting", "not moved", ">M.<"):
        assert hidden not in html
    theory = tea_at_two()
    without = replace(
        theory,
        sources=tuple(source for source in theory.sources if source.access == "public"),
        claims=tuple(claim for claim in theory.claims if claim.source != "minutes"),
        stories=tuple(story for story in theory.stories if story.access == "public"),
    )
    assert render_page(Subject.of(without, "public"), "1.2.3") == html
    assert "Minutes of the council" in render_page(tea_for("team"))


def test_a_page_with_errors_in_its_theory_is_marked() -> None:
    assert 'id="unchecked"' not in render_page(tea_for())
    assert 'id="unchecked"' in render_page(Subject.of(tea_at_two(), "public", is_unchecked=True))


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("cy", 'lang="cy" dir="ltr"'),
        ("ar-EG", 'lang="ar-EG" dir="rtl"'),
        ('"><script>', 'lang="en" dir="ltr"'),
        ("", 'lang="en" dir="ltr"'),
    ],
)
def test_the_language_is_the_theorys(language: str, told: str) -> None:
    assert f"<html {told}>" in render_page(Subject.of(Theory(language=language), "public"))


@pytest.mark.parametrize(
    "theory",
    [
        Theory(),
        Theory(timeframes=(Timeframe("short"),)),
        Theory(stakeholders=(Stakeholder("a", "A"),)),
        Theory(sources=(Source("s", access="public"),)),
    ],
)
def test_a_page_may_have_little_on_it(theory: Theory) -> None:
    assert "Nothing is on this storyboard yet" in render_page(Subject.of(theory, "public"))


@dataclass(frozen=True)
class Sums:
    total: int = 3


def test_a_view_gets_its_tab_and_its_data_by_itself() -> None:
    subject = tea_for()
    html = render_views(subject, {**look(subject), "sums": Sums()})
    assert re.search(r'<a id="tab-sums" href="#sums" data-tab="sums">Sums</a>', html)
    assert '<section class="view sums" id="sums" data-view="sums">' in html
    (data,) = _between(html, 'id="leadsto-data">', "</script>")
    assert json.loads(data)["views"]["sums"] == {"total": 3}
