"""Names of folders for several theories in one place: safe everywhere, each once, and the same every time."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePath

from leadsto.characters import kebab

_LONGEST = 60
_USUAL = "outcomes"
"""What most folders of a theory are called; the one that it lies in says more."""

# what Windows takes for a device, whatever stands after the dot
_DEVICES = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)))
)


def names_of(folders: Iterable[str]) -> tuple[str, ...]:
    """Return a name for the page of each folder, in their order; one that is taken gets a number."""
    names: dict[str, None] = {}
    for folder in folders:
        stem = _name(folder)
        name, number = stem, 1
        while name in names:
            number += 1
            name = f"{stem}-{number}"
        names[name] = None
    return tuple(names)


def _name(folder: str) -> str:
    path = PurePath(folder)
    parts = [part for part in path.parts if part not in (path.anchor, ".", "..")]
    if path.suffix.lower() in (".yaml", ".yml"):
        parts[-1] = path.stem
    if parts and parts[-1] == _USUAL and len(parts) > 1:
        parts.pop()
    if not parts:  # `.` or `..`: the folder's own name is the only one there is
        parts = [Path(folder).resolve().name]
    name = kebab(parts[-1])[:_LONGEST].strip("-") or "theory"
    return f"{name}-theory" if name in _DEVICES else name
