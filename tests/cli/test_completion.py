"""What the shell completes: commands, rules and settings."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("leadsto ch", "check"),
        ("leadsto explain lt20", "LT203"),
        ("leadsto explain no-ev", "no-evidence"),
        ("leadsto check outcomes --select LT201,LT30", "LT201,LT301"),
        ("leadsto show outcomes --setting on", "online"),
        ("leadsto withdraw school-voice-on-p", "school-voice-on-partnership"),
        ("leadsto render outcomes --setting on", "online"),
        ("leadsto trace families/feel-c", "families/feel-cared-for"),
        ("leadsto trace families/feel-cared-for partner", "families/partnership"),
        ("leadsto evidence outcomes --setting on", "online"),
        ("leadsto render outcomes --stakeholder school-s", "school-staff"),
    ],
)
def test_the_shell_is_offered(typed: str, offered: str) -> None:
    words = typed.split(" ")
    settings = {"_LEADSTO_COMPLETE": "bash_complete", "COMP_WORDS": typed, "COMP_CWORD": str(len(words) - 1)}
    asked = [sys.executable, "-c", "import sys; sys.argv = ['leadsto']; from leadsto.cli import main; main()"]
    ended = subprocess.run(asked, capture_output=True, text=True, env={**os.environ, **settings}, check=False)
    assert f"plain,{offered}" in ended.stdout.splitlines(), ended.stderr
