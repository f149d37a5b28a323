"""The elements of a drawing as text: whatever stands in a string, it is text."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from html import escape

from leadsto.characters import clean_text

FONTS = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'Liberation Sans', Arial, sans-serif"

_STEP = re.compile(r"([Mhvc])([^Mhvc]*)")
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
_TIP = ((-6.7, -3.2), (0.3, 0.0), (-6.7, 3.2))
_BAR = ((-2.0, -5.0), (0.5, -5.0), (0.5, 5.0), (-2.0, 5.0))

Point = tuple[float, float]


def number(value: float) -> str:
    """Return a length with at most one decimal."""
    tenths = round(value * 10)
    return str(tenths // 10) if tenths % 10 == 0 else f"{tenths / 10:.1f}"


def element(name: str, *content: str, **attributes: object) -> str:
    """Return an element.

    Args:
        name: Of the element.
        content: Elements and escaped text within it.
        attributes: With `_` for `-`; numbers as lengths. What is None or "" is left out.
    """
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for key, value in attributes.items()
        if value is not None and value != ""
    )
    return f"<{name}{said}>{''.join(content)}</{name}>" if content else f"<{name}{said}/>"


def _value(value: object) -> str:
    return number(value) if isinstance(value, (int, float)) else escape(clean_text(str(value)))


def text(lines: Iterable[str], x: float, y: float, step: float, **attributes: object) -> str:
    """Return lines of text, each an element of its own, so that all programs draw and select it.

    Args:
        lines: As they are to stand.
        x: Of where they begin.
        y: Of the first baseline.
        step: From one baseline to the next.
        attributes: Such as `fill` and `font_size`.
    """
    drawn = (
        element("text", escape(clean_text(line), quote=False), x=x, y=y + at * step) for at, line in enumerate(lines)
    )
    return element("g", *drawn, **attributes)


def head_of(path: str, is_bar: bool) -> str:
    """Return the outline of an arrow's head at the end of a path: a tip, or a bar across it.

    Heads are outlines of their own since not every program draws markers.

    Args:
        path: As `leadsto.views.strokes.stroke` writes it.
        is_bar: Whether the arrow says `weaker`.
    """
    end, angle = _end(path)
    turned = [
        (
            end[0] + x * math.cos(angle) - y * math.sin(angle),
            end[1] + x * math.sin(angle) + y * math.cos(angle),
        )
        for x, y in (_BAR if is_bar else _TIP)
    ]
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in turned) + "Z"


def _end(path: str) -> tuple[Point, float]:
    """Where a path ends, and in which direction it runs there, in radians."""
    at, angle = (0.0, 0.0), 0.0
    for command, numbers in _STEP.findall(path):
        n = [float(found) for found in _NUMBER.findall(numbers)]
        if command == "M":
            at = n[0], n[1]
            continue
        step = {"h": (n[0], 0.0), "v": (0.0, n[0])}.get(command) or (n[4], n[5])
        control = (n[2], n[3]) if command == "c" and (n[2], n[3]) != step else (0.0, 0.0)
        along = step[0] - control[0], step[1] - control[1]
        if along != (0.0, 0.0):
            angle = math.atan2(along[1], along[0])
        at = at[0] + step[0], at[1] + step[1]
    return at, angle
