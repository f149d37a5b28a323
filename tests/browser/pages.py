"""Pages to open: a theory drawn into a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadsto.render.page import render_page
from leadsto.views.subject import Subject
from tests.views.tea import tea_at_two

if TYPE_CHECKING:
    from pathlib import Path

    from leadsto.model import Access, Theory


def draw(folder: Path, theory: Theory | None = None, audience: Access = "public", is_unchecked: bool = False) -> Path:
    """Writes the page of a theory, Tea at Two where none is given."""
    file = folder / "index.html"
    subject = Subject.of(theory or tea_at_two(), audience, is_unchecked)
    file.write_text(render_page(subject, "test"), encoding="utf-8")
    return file
