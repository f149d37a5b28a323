"""What an audience does not see is counted under the title on a terminal, and in nothing that may be kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from leadsto.app.asking import Answer
from leadsto.app.evidence import tell_evidence, tell_gaps
from leadsto.app.since import tell_since
from leadsto.app.trace import tell_trace
from leadsto.model import Access
from tests.cli.called import call, write

SOURCE = """\
  - id: {id}
    title: {id}
    type: interview
    date: 2025-01
    access: {access}
"""
ITEM = """\
          - source: {id}
            finding: so
            strength: observed
"""
THEORY = """\
theory:
  title: Tea
timeframes:
  - id: short
    title: Short
    starts: 0 days
stakeholder:
  id: g
  title: Guests
outcomes:
  - id: a
    title: A
    timeframe: short
    leads-to:
      - to: b
        evidence:
{items}  - id: b
    title: B
    timeframe: short
sources:
{sources}"""

Tell = Callable[[str, Access, bool], Answer]

TELL: dict[str, Tell] = {
    "evidence": lambda folder, whom, is_kept: tell_evidence(folder, "text", whom, is_kept=is_kept),
    "gaps": lambda folder, whom, is_kept: tell_gaps(folder, "text", whom, is_kept=is_kept),
    "since": lambda folder, whom, is_kept: tell_since(folder, "2024", "text", whom, is_kept=is_kept),
    "trace": lambda folder, whom, is_kept: tell_trace(folder, ("g/a", "g/b"), "text", whom, is_kept=is_kept),
}


def theory(folder: Path, *accesses: str, more: str = "") -> Path:
    items = "".join(ITEM.format(id=access) for access in accesses)
    sources = "".join(SOURCE.format(id=access, access=access) for access in accesses)
    write(folder, THEORY.format(items=items, sources=sources + more))
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return theory(tmp_path, "public", "team", "restricted")


@pytest.mark.parametrize("tell", TELL.values(), ids=TELL)
def test_it_stands_under_the_title_with_how_to_count_it(tell: Tell, folder: Path) -> None:
    told = "1 of 3 citations and 1 source are not counted here; --audience restricted counts them"
    answer = tell(str(folder), "team", False)
    head = answer.text.split("\n\n")[0].splitlines()
    assert head[head.index(told) - 1] == "as the team may see it; --audience restricted counts what is restricted too"
    kept = tell(str(folder), "team", True)
    assert kept.text == answer.text.replace(f"{told}\n", "", 1)
    assert kept.stayed_behind == answer.stayed_behind == told


@pytest.mark.parametrize("tell", TELL.values(), ids=TELL)
def test_those_who_see_all_are_told_nothing_of_it(tell: Tell, folder: Path) -> None:
    answer = tell(str(folder), "restricted", False)
    assert answer.stayed_behind == ""
    assert "not counted here" not in answer.text
    assert "\nas those see it who may see what is restricted\n" in answer.text


def test_what_no_audience_is_shown_is_not_promised_to_any(folder: Path) -> None:
    def aside(audience: str) -> str:
        return call("evidence", folder, "--audience", audience).stderr.strip()

    assert aside("public").endswith("; --audience restricted counts them")
    theory(folder, "public", "team")
    assert aside("public").endswith("; --audience team counts them")
    theory(folder, "team", more=SOURCE.format(id="gone", access="team") + "    consent: none\n")
    assert aside("public").endswith("; --audience team counts more")
    assert aside("team") == "1 source is not counted here"


@pytest.mark.parametrize(
    "arguments", [("evidence",), ("evidence", "--gaps"), ("evidence", "--since", "2024"), ("trace", "a", "b")]
)
def test_a_terminal_is_told_and_a_file_is_not(
    arguments: tuple[str, ...], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = call(*arguments, folder)
    assert "not counted here" not in kept.stdout
    assert "not counted here" in kept.stderr
    monkeypatch.setattr(f"leadsto.cli.{arguments[0]}.is_kept", lambda: False)
    assert "1 source are not counted here; --audience restricted counts them" in call(*arguments, folder).stdout
