"""Write the shorter form of the page's scripts and styles that pages carry: `make squeeze`.

Each module is squeezed by itself, as the statement that linking makes of it, so that a page may leave some out.
"""

from __future__ import annotations

import json
from pathlib import Path

import minify  # type: ignore[import-untyped]

from leadsto.render.page.linking import wrap
from leadsto.render.page.rendering import assets
from leadsto.render.page.squeezing import KEPT, digest

PAGE = Path(__file__).resolve().parent.parent / "src" / "leadsto" / "render" / "page"
_STYLE, _SCRIPT = "text/css", "application/javascript"


def main() -> None:
    """Write the file, only where it changed."""
    file, text = PAGE / KEPT, squeeze_all()
    if not file.is_file() or file.read_text(encoding="utf-8") != text:
        file.write_text(text, encoding="utf-8")


def squeeze_all() -> str:
    """Return what the file has to hold."""
    kept = {}
    for path in assets(".css"):
        kept[path] = _squeeze(_STYLE, _read(path))
    for path in assets(".js"):
        kept[path] = _squeeze(_SCRIPT, wrap(path, _read(path)))
    return json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _squeeze(kind: str, text: str) -> dict[str, str]:
    return {"of": digest(text), "text": minify.string(kind, text)}


def _read(path: str) -> str:
    return (PAGE / "assets" / path).read_text(encoding="utf-8")


if __name__ == "__main__":
    main()
