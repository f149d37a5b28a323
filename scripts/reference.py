"""Write docs/reference/ from the program: language, rules, commands, measures, and the JSON that programs read.

`python scripts/reference.py` writes it. A test compares it byte by byte, so that no key, rule or option goes untold.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # so that its parts are found when it is run as a script

from scripts import (  # noqa: E402
    reference_commands,
    reference_json,
    reference_language,
    reference_measures,
    reference_rules,
)

FOLDER = ROOT / "docs" / "reference"
_WRITTEN = "<!-- Written by scripts/reference.py from the program. Change the program, not this page. -->"


def build() -> dict[str, str]:
    """Return every page by its path below docs/reference."""
    pages = {
        "language.md": reference_language.page(),
        "commands.md": reference_commands.page(),
        "json.md": reference_json.page(),
        "measures.md": reference_measures.page(),
        **reference_rules.pages(),
    }
    return {name: _headed(text) for name, text in pages.items()}


def _headed(text: str) -> str:
    title, _, rest = text.partition("\n")
    return f"{title}\n\n{_WRITTEN}\n{rest}"


def main() -> None:
    """Write the pages that differ, and take those away that no longer belong."""
    pages = build()
    for old in FOLDER.rglob("*.md"):
        if old.relative_to(FOLDER).as_posix() not in pages:
            old.unlink()
    for name, text in pages.items():
        target = FOLDER / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            target.write_text(text, encoding="utf-8")
            print(target.relative_to(ROOT))


if __name__ == "__main__":
    main()
