"""A change in words."""

from __future__ import annotations

from leadsto.diff import Change

_LONG = 100
_BEFORE = 20


def tell_change(change: Change) -> str:
    """Return a change as a line: the field, what it was, what it is."""
    old, new = _cut(" ".join(change.old.split()), " ".join(change.new.split()))
    if old == new:
        return f"{change.field}: in spaces and line ends alone"
    return f"{change.field}: {old or 'nothing'} → {new or 'nothing'}"


def _cut(old: str, new: str) -> tuple[str, str]:
    """Two long texts from a little before where they part, on one line each."""
    start, shorter = 0, min(len(old), len(new))
    if shorter > _LONG:
        parted = next((at for at, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), shorter)
        start = max(0, old.rfind(" ", 0, max(0, parted - _BEFORE)) + 1)
    return _short(old, start), _short(new, start)


def _short(text: str, start: int) -> str:
    shown = text[start : start + _LONG]
    return f"{'…' if start else ''}{shown}{'…' if start + _LONG < len(text) else ''}"


def plural(what: str) -> tuple[str, str]:
    """Return a word of the language with its plural."""
    return what, f"{what[:-1]}ies" if what.endswith("y") else f"{what}s"
