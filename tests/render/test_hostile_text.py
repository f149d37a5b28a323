"""Whatever stands in a theory is text on the page: its elements and attributes are the same as for harmless text."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from leadsto.model import Source, Theory
from leadsto.render.page import render_page
from leadsto.views.subject import Subject
from tests.render.hostile import HOSTILE, change_text
from tests.views.tea import tea_at_two


class Structure(HTMLParser):
    """Elements with the names of their attributes; the text of what is hashed or data; every address."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, tuple[str, ...]]] = []
        self.addresses: list[str] = []
        self.data: dict[str, str] = {}
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, tuple(name for name, _ in attrs)))
        given = dict(attrs)
        self.addresses += [given[name] or "" for name in ("href", "src", "action") if name in given]
        self._inside = (given.get("id") or tag) if tag in ("script", "style") else ""

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.data[self._inside] = self.data.get(self._inside, "") + data

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""


def structure_of(theory: Theory) -> Structure:
    structure = Structure()
    structure.feed(render_page(Subject.of(theory, "restricted", is_unchecked=True)))
    structure.close()
    return structure


def with_text(text: str, language: str) -> Theory:
    theory: Theory = change_text(tea_at_two(), lambda old: text + old)
    return replace(theory, language=language)


@pytest.fixture(scope="module", params=["en-GB", "de"])
def harmless(request: pytest.FixtureRequest) -> tuple[str, Structure]:
    """In the language of the interface, and in one that it isn't translated into."""
    return request.param, structure_of(with_text("x", request.param))


@pytest.mark.parametrize("name", HOSTILE)
def test_it_stays_text_in_every_field(name: str, harmless: tuple[str, Structure]) -> None:
    language, plain = harmless
    structure = structure_of(with_text(HOSTILE[name], language))
    # where cards stand may differ, for titles differ in length: what there is may not
    assert sorted(structure.elements) == sorted(plain.elements)
    assert all(re.fullmatch(r"#[a-z0-9-]*", address) for address in structure.addresses)
    assert structure.data["script"] == plain.data["script"]
    data = json.loads(structure.data["leadsto-data"])
    assert len(data["views"]["storyboard"]["cards"]) == 8
    assert data["title"].endswith("Tea at Two")


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//example.org",
        "http:example.org\x00",
        "ftp://example.org",
    ],
)
def test_only_web_addresses_become_links(url: str) -> None:
    structure = structure_of(Theory(sources=(Source("s", "S", url=url),)))
    assert all(address.startswith("#") for address in structure.addresses)


def test_web_addresses_become_links() -> None:
    address = 'https://example.org/?a=1&b="2"'
    assert address in structure_of(Theory(sources=(Source("s", "S", url=address),))).addresses
