"""The scripts and styles in pages say what their files say."""

from __future__ import annotations

import subprocess
from pathlib import Path

from leadsto.render.page.rendering import assets
from leadsto.render.page.squeezing import KEPT, squeezed
from scripts.squeeze import PAGE, squeeze_all


def test_what_pages_carry_is_up_to_date() -> None:
    assert (PAGE / KEPT).read_text(encoding="utf-8") == squeeze_all(), "run `make squeeze`"


def test_what_was_changed_since_stands_as_it_is() -> None:
    assert squeezed("main.js", "const changed = 1;") == "const changed = 1;"
    assert squeezed("no-such.css", "p { color: red; }") == "p { color: red; }"


def test_squeezed_scripts_can_be_read_by_an_engine(tmp_path: Path) -> None:
    from leadsto.render.page.linking import link

    modules = {path: (PAGE / "assets" / path).read_text(encoding="utf-8") for path in assets(".js")}
    entries = {path: path for path in modules if path.startswith("views/")}
    file = tmp_path / "page.mjs"
    file.write_text(link(modules, entries, "main.js", squeezed), encoding="utf-8")
    subprocess.run(["node", "--check", str(file)], check=True, capture_output=True)
