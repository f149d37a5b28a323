"""Commands called in this process, which is quicker than in one of their own."""

from __future__ import annotations

import os
from pathlib import Path

from click.testing import CliRunner, Result

from leadsto.cli import leadsto

ROOT = Path(__file__).parents[2]
TEA = ROOT / "docs" / "tea-at-two"
THRIVE = ROOT / "outcomes"


def call(*arguments: str | Path) -> Result:
    """Call leadsto; the result has its exit status and both streams."""
    return CliRunner(env={"NO_COLOR": "1"}).invoke(leadsto, [*map(str, arguments)])


def write(folder: Path, text: str) -> Path:
    """Write a theory of one file."""
    (folder / "theory.yaml").write_text(text, encoding="utf-8")
    return folder


def kept(name: str, now: str) -> str:
    """Return what was printed of Tea at Two when it was last looked at; `GOLDEN=write` keeps what is printed now."""
    file = ROOT / "tests" / "golden" / "commands" / name
    if os.environ.get("GOLDEN") == "write":
        file.write_bytes(now.encode("utf-8"))
    return file.read_bytes().decode("utf-8")


HOSTILE = """\
theory:
  title: "=cmd|x <script>alert(1)</script>"
timeframes:
  - id: short
    title: Short
    starts: 0 months
stakeholder:
  id: guests
  title: "[Guests](javascript:x)"
activities:
  - id: table
    title: "| a | b |\\n# A heading <img src=x onerror=y> \\e[31mred"
    leads-to:
      - to: less-alone
        because: "**because** `code`"
        evidence:
          - source: i1
            finding: "+SUM(A1) | x"
            quote: "<b>bold</b> ![x](http://y)"
            strength: observed
outcomes:
  - id: less-alone
    title: '@Guests "feel", less alone'
    timeframe: short
    other-causes: "- [ ] <u>other</u>"
sources:
  - id: i1
    title: "-1 <i>Interview</i>"
    type: interview
    access: public
"""
