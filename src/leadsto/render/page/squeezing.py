"""Scripts and styles in the shorter form that pages carry: the same statements without comments, space and long names.

`make squeeze` writes `assets/squeezed.json` anew, and a test holds it to the files. What has been changed since is put
into a page as it stands, so that nothing has to be squeezed while scripts and styles are worked on.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files

KEPT = "assets/squeezed.json"
"""Each file's path, what its text was (`of`, a SHA-256) and what that became (`text`)."""


def squeezed(path: str, text: str) -> str:
    """Return the shorter form of a script or a style, the text itself where there is none of just this text."""
    kept = _kept().get(path)
    return kept["text"] if kept is not None and kept["of"] == digest(text) else text


def digest(text: str) -> str:
    """Return what tells one text from another."""
    return sha256(text.encode()).hexdigest()


@lru_cache(maxsize=1)
def _kept() -> Mapping[str, Mapping[str, str]]:
    file = files(__package__) / KEPT
    kept: dict[str, dict[str, str]] = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    return kept
