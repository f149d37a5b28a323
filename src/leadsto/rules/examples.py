"""The small theories in the rules' pages: what they leave out, and how one text is several files."""

from __future__ import annotations

import re

THEORY = """\
theory:
  title: Tea at Two
"""

TIMEFRAMES = """\
timeframes:
  - id: short
    title: Short term
    starts: 0 months
    ends: 3 to 9 months
  - id: medium
    title: Medium term
    starts: 6 to 9 months
    ends: 3 to 4 years
  - id: long
    title: Long term
    starts: 3 to 4 years
    ends: 10 to 20 years
"""

PRELUDE = THEORY + TIMEFRAMES
"""What an example need not say again: a theory's title and three timeframes."""

_FILE = re.compile(r"^# file: (\S+)\n", re.MULTILINE)


def example_files(text: str) -> dict[str, str]:
    """Return the files that an example is made of, by name, the prelude among them where it is needed.

    A line `# file: guests.yaml` begins a file of that name; text before the first such line is `example.yaml`.
    What the example itself does not have of the prelude (`theory:`, `timeframes:`) comes in `prelude.yaml`.
    """
    parts = _FILE.split(text)
    files = {"example.yaml": parts[0]} if parts[0].strip() else {}
    files.update(zip(parts[1::2], parts[2::2], strict=True))
    prelude = "".join(
        part
        for key, part in (("theory:", THEORY), ("timeframes:", TIMEFRAMES))
        if not re.search(rf"^{key}", text, re.MULTILINE)
    )
    return {**files, "prelude.yaml": prelude} if prelude else files
