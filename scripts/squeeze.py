"""Write the shorter form of the page's scripts and styles that pages carry: `make squeeze`.

Each module is squeezed by itself, as the statement that linking makes of it, so that a page may leave some out. Scripts
are squeezed by terser, which `make squeeze` installs below node_modules/ as package-lock.json pins it. Styles lose their
comments, indents and empty lines, and nothing within a line: where a space matters in CSS, minifiers have been wrong.
"""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

from leadsto.render.page.linking import wrap
from leadsto.render.page.rendering import assets
from leadsto.render.page.squeezing import KEPT, digest

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "src" / "leadsto" / "render" / "page"


def main() -> None:
    """Write the file, only where it changed."""
    scripts, styles = sources()
    shorter = {**_squeeze_scripts(scripts), **{path: shorten_style(text) for path, text in styles.items()}}
    kept = {path: {"of": digest(text), "text": shorter[path]} for path, text in {**scripts, **styles}.items()}
    text = json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    file = PAGE / KEPT
    if not file.is_file() or file.read_text(encoding="utf-8") != text:
        file.write_text(text, encoding="utf-8")


def sources() -> tuple[dict[str, str], dict[str, str]]:
    """Return what is squeezed, by path: scripts as the statements that linking makes of them, and styles."""
    return {path: wrap(path, _read(path)) for path in assets(".js")}, {path: _read(path) for path in assets(".css")}


def shorten_style(text: str) -> str:
    """Return a style without comments, indents and empty lines."""
    bare = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    return "\n".join(line.strip() for line in bare.splitlines() if line.strip())


def _squeeze_scripts(scripts: dict[str, str]) -> dict[str, str]:
    ran = subprocess.run(
        ["node", "scripts/squeeze.mjs"], cwd=ROOT, input=json.dumps(scripts), capture_output=True, text=True, check=True
    )
    squeezed: dict[str, str] = json.loads(ran.stdout)
    return squeezed


def _read(path: str) -> str:
    return (PAGE / "assets" / path).read_text(encoding="utf-8")


if __name__ == "__main__":
    main()
