"""Whatever stands in a theory is text on the page: its elements and attributes are the same as for harmless text."""

from __future__ import annotations

import json
import re
from dataclasses import fields, is_dataclass, replace
from functools import cache
from html.parser import HTMLParser
from itertools import cycle
from typing import Any

import pytest

from leadsto.characters import clean_text
from leadsto.evidence.audience import restrict
from leadsto.load.document import to_document
from leadsto.model import Source, Theory
from leadsto.render.page import render_page
from leadsto.views.folding import unfold
from leadsto.views.plain import to_plain
from leadsto.views.subject import Subject
from tests.render.hostile import FIXED_WORDS, HOSTILE, change_text, every_field, fields_of_text, filled_fields
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


THEORIES = {"en-GB": tea_at_two(), "de": every_field()}
"""One in the language of the interface, and one in a language that it isn't translated into."""


def with_text(text: str, language: str) -> Theory:
    theory: Theory = change_text(THEORIES[language], text.__add__)
    return replace(theory, language=language)


@cache
def harmless(language: str) -> Structure:
    return structure_of(with_text("x", language))


def unmarked(value: Any, mark: str) -> set[str]:
    """Every text of a model value that does not begin with a mark."""
    if isinstance(value, str):
        return set() if value.startswith(mark) or not value else {value}
    if isinstance(value, tuple):
        return {text for item in value for text in unmarked(item, mark)}
    if is_dataclass(value) and not isinstance(value, type):
        inner = (getattr(value, field.name) for field in fields(value) if field.name != "route")
        return {text for item in inner for text in unmarked(item, mark)}
    return set()


def test_there_are_many_ways_to_do_harm() -> None:
    assert len(HOSTILE) == len(set(HOSTILE.values())) >= 64


def test_no_field_of_the_language_is_left_out() -> None:
    """A new field is filled in `docs/every-key`, as the tests of the reference see to: then it is covered here too."""
    assert fields_of_text() <= filled_fields(every_field()) | filled_fields(tea_at_two())
    mark = "\N{SNOWMAN}"
    for theory in THEORIES.values():
        changed = change_text(theory, mark.__add__)
        assert filled_fields(changed) == filled_fields(theory)
        assert unmarked(changed, mark) <= FIXED_WORDS


@pytest.mark.parametrize(("name", "language"), list(zip(HOSTILE, cycle(THEORIES), strict=False)))
def test_it_stays_text_in_every_field(name: str, language: str) -> None:
    plain = harmless(language)
    theory = with_text(HOSTILE[name], language)
    structure = structure_of(theory)
    # where cards stand may differ, for titles differ in length: what there is may not
    assert sorted(structure.elements) == sorted(plain.elements)
    for address in structure.addresses:
        assert re.fullmatch(r"#[^\s\"'<>]*", address), address
    assert structure.data["script"] == plain.data["script"]
    assert structure.data["vis-network"] == plain.data["vis-network"]
    data = json.loads(structure.data["leadsto-data"])
    assert data["title"] == clean_text(theory.title)
    # what the scripts of the page read is what was written, but for what no file can hold
    late = unfold(json.loads(structure.data["leadsto-theory"]))
    assert late["model"] == to_plain(to_document(restrict(theory, "restricted")))


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
