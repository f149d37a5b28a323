"""What comes along when text is pasted from a word processor: bullets and dashes as signs of a list, and prose."""

from __future__ import annotations

import re
from collections.abc import Container

from leadsto.load.compose import Fault
from leadsto.load.indentation import indent_of

_BULLETS = "•‣▪●◦·–—‒―−"
_BULLET = re.compile(rf" *(?P<sign>[{_BULLETS}])(?P<space>\s+)(?=\S)")
_HAS_BULLET = re.compile(rf"^ *[{_BULLETS}]\s", re.MULTILINE)
_MOST_NAMED = 5
_KEY_AT_THE_EDGE = re.compile(r"([\w-]+) *:(?:\s|$)")
_FEWEST_LINES = 3


def clear_bullets(text: str, spared: Container[int] = ()) -> tuple[str, list[Fault], list[int]]:
    """Replace bullets and dashes that begin items of a list by hyphens, as many characters as there were.

    A dash counts where an item may begin: below a key with nothing after it, and beside other items of a list.

    Args:
        text: The text of a file.
        spared: Characters that are left as they are, since they belong to a text of several lines.

    Returns:
        The text, one fault for all of them together, and where they stand.
    """
    if not _HAS_BULLET.search(text):
        return text, [], []
    lines = text.split("\n")
    items: list[int] = []  # the depths of the lists that are open
    places: list[tuple[int, int]] = []
    above, at = "", 0
    for number, line in enumerate(lines):
        if line.strip() and not line.lstrip().startswith("#"):
            depth = indent_of(line)
            match = _BULLET.match(line)
            items = [each for each in items if each <= depth]
            begins = above.endswith(":") and indent_of(above) <= depth
            if match and at + depth not in spared and (begins or depth in items):
                line = " " * depth + "-" + " " * len(match["space"]) + line[match.end() :]
                lines[number] = line
                places.append((number, at + depth))
            if line.lstrip().startswith("- "):
                items += [depth] if depth not in items else []
            elif depth in items:
                items.remove(depth)
            above = line.rstrip()
        at += len(line) + 1
    if not places:
        return text, [], []
    sign = text[places[0][1]]
    name = "a bullet" if sign in _BULLETS[:6] else "a dash"
    further = [str(number + 1) for number, _ in places[1:]]
    hint = "type a hyphen and a space"
    if further:
        more = ", …" if len(further) > _MOST_NAMED else ""
        hint += f", here and in line{'s' if len(further) > 1 else ''} {', '.join(further[:_MOST_NAMED])}{more}"
    start = places[0][1]
    fault = Fault("LT001", start, start + 1, f"this is {name}, and the sign of a list's item is a hyphen", hint)
    return "\n".join(lines), [fault], [place for _, place in places]


def find_prose(text: str, keys: Container[str]) -> Fault | None:
    """Return what to say of a file that is prose: no line of it begins with a key of a file, and most with no key."""
    edge = [line for line in text.split("\n") if line.strip() and line[0] not in " \t#"]
    if len(edge) < _FEWEST_LINES:
        return None
    found = [match[1] for line in edge if (match := _KEY_AT_THE_EDGE.match(line))]
    items = sum(line.startswith("- ") for line in edge)
    if any(key in keys for key in found) or (len(found) + items) * 2 > len(edge):
        return None
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    message = "this is prose and not YAML: no line of it begins with a key such as `outcomes:`"
    hint = "give it a name that ends in .txt or .md; what is read as the text of a source is named by its `file:`"
    return Fault("LT001", start, end if end >= 0 else len(text), message, hint)
