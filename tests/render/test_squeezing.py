"""The scripts and styles in pages are those of the files, shorter."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from leadsto.render.page.linking import link
from leadsto.render.page.rendering import assets
from leadsto.render.page.squeezing import KEPT, digest, squeezed
from scripts.squeeze import PAGE, sources


def test_what_pages_carry_is_up_to_date() -> None:
    scripts, styles = sources()
    kept = json.loads((PAGE / KEPT).read_text(encoding="utf-8"))
    stale = [path for path, text in {**scripts, **styles}.items() if kept.get(path, {}).get("of") != digest(text)]
    assert not stale, f"run `make squeeze`: {', '.join(stale)}"
    assert kept.keys() == scripts.keys() | styles.keys()


def test_what_was_changed_since_stands_as_it_is() -> None:
    assert squeezed("main.js", "const changed = 1;") == "const changed = 1;"
    assert squeezed("no-such.css", "p { color: red; }") == "p { color: red; }"


def test_shorter_scripts_export_what_the_files_export(tmp_path: Path) -> None:
    """Every module is run, as far as it runs without a page, in both forms."""
    modules = {path: (PAGE / "assets" / path).read_text(encoding="utf-8") for path in assets(".js")}
    modules["main.js"] = (
        "export function start(found) { console.log(JSON.stringify(found, (_, value) => typeof value === 'function' ? value.length : value)); }\n"
    )
    entries = {path: path for path in modules if path != "main.js"}
    said = []
    for name, squeeze in (("long", lambda _, text: text), ("short", squeezed)):
        file = tmp_path / f"{name}.mjs"
        file.write_text(link(modules, entries, "main.js", squeeze), encoding="utf-8")
        said.append(subprocess.run(["node", str(file)], check=True, capture_output=True, text=True).stdout)
    assert said[0] == said[1]
