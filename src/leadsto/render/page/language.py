"""The language of a theory as a page names it, and which way it is written."""

from __future__ import annotations

import re

from leadsto.render.page.words import FALLBACK

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_RIGHT_TO_LEFT = frozenset(("ar", "arc", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "syr", "ug", "ur", "yi"))


def tag_of(language: str) -> str:
    """Return a language as a `lang` attribute has it; English where it is none."""
    return language if _LANGUAGE.fullmatch(language) else FALLBACK


def direction_of(language: str) -> str:
    """Return `rtl` for a language that is written from right to left, `ltr` for any other."""
    return "rtl" if tag_of(language).lower().partition("-")[0] in _RIGHT_TO_LEFT else "ltr"
