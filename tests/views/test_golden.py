"""What each view holds for Tea at Two, as the page's scripts read it; the JavaScript tests rest on the same files.

After a change that is meant: GOLDEN=write pytest tests/views/test_golden.py, and look at what git shows.
"""

from __future__ import annotations

import json
import os

import pytest

from leadsto.load.document import to_document
from leadsto.registry import name_of
from leadsto.views import view_modules
from leadsto.views.plain import to_plain
from tests.views.tea import GOLDEN, tea_for

VIEWS = {name_of(module): module for module in view_modules()}

MODEL = "model"
"""Beside the views, the theory as the page holds it, in the language's own shape."""


@pytest.mark.parametrize("name", [*VIEWS, MODEL])
def test_view_is_as_it_was(name: str) -> None:
    value = to_document(tea_for().theory) if name == MODEL else to_plain(VIEWS[name].look(tea_for()))
    text = json.dumps(value, ensure_ascii=False, indent=1) + "\n"
    file = GOLDEN / f"tea-at-two.{name}.json"
    if os.environ.get("GOLDEN") == "write":
        file.write_text(text, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == text


def test_no_golden_file_is_of_a_view_that_is_gone() -> None:
    assert {file.name for file in GOLDEN.glob("tea-at-two.*.json")} == {
        f"tea-at-two.{name}.json" for name in (*VIEWS, MODEL)
    }
