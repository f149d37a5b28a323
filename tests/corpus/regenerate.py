"""Write what `leadsto check` says of each bad theory beside it: `.venv/bin/python -m tests.corpus.regenerate`.

Read what `git diff` shows then: each line of it is what an evaluator will read.
"""

from __future__ import annotations

import sys
from pathlib import Path

from leadsto.app.check import check_and_report

HERE = Path(__file__).parent
BAD = sorted(path for path in (HERE / "bad").iterdir() if path.suffix == ".yaml" or path.is_dir())
GOOD = sorted((HERE / "good").iterdir())


def report(case: Path) -> str:
    """Return the whole text that `leadsto check` gives of a case, its paths relative to the case's folder."""
    text, _ = check_and_report(str(case))
    return text.replace(f"{case.parent if case.is_file() else case}/", "")


def expected(case: Path) -> Path:
    return case.with_name(f"{case.stem if case.is_file() else case.name}.out")


def main(names: list[str]) -> None:
    for case in BAD:
        if not names or case.stem in names or case.name in names:
            expected(case).write_text(report(case), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
