"""What was open once and is closed now is not told to the public by comparing the two."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from leadsto.cli import leadsto

OLD = """\
theory:
  title: Tea at Two
timeframes:
  - id: short
    title: Short
    starts: 0 months
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: a
    title: Guests are known
    timeframe: short
    leads-to:
      - to: b
        evidence:
          - source: secret-interview
            finding: SECRET words
            strength: observed
  - id: b
    title: Guests are less alone
    timeframe: short
sources:
  - id: secret-interview
    title: SECRET interview
    type: interview
    access: public
"""
WITHOUT_LINK = OLD[: OLD.index("    leads-to")] + OLD[OLD.index("  - id: b") :]
GONE = WITHOUT_LINK[: WITHOUT_LINK.index("sources:")]


@pytest.mark.parametrize(
    "new",
    [
        WITHOUT_LINK.replace("access: public", "access: restricted"),
        WITHOUT_LINK.replace("access: public", "consent: none"),
        GONE,
    ],
)
def test_the_public_is_not_told_what_is_closed_by_now(new: str, tmp_path: Path) -> None:
    pages = []
    for name, text in (("old", OLD), ("new", new)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "theory.yaml").write_text(text, encoding="utf-8")
        pages.append(str(tmp_path / name))
    for form in ("text", "json", "markdown", "html"):
        out = ("--out", str(tmp_path / "out")) if form == "html" else ()
        result = CliRunner().invoke(leadsto, ["diff", *pages, "--format", form, "--audience", "public", *out])
        assert result.exit_code == 1, result.output
        assert "secret" not in result.stdout.lower().replace(str(tmp_path).lower(), "")
    html = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert "Guests are known" in html
    assert "secret" not in html.lower()
    team = CliRunner().invoke(
        leadsto, ["diff", *pages, "--format", "html", "--audience", "team", "--out", str(tmp_path / "team")]
    )
    assert team.exit_code == 1
    assert "SECRET words" in (tmp_path / "team" / "index.html").read_text(encoding="utf-8")
