"""How well text stands out from what is behind it.

Source: Web Content Accessibility Guidelines 2.2, relative luminance and contrast ratio, success criterion 1.4.3.
"""

from __future__ import annotations

Colour = tuple[float, float, float]
"""Red, green and blue of sRGB, from 0 to 1."""

LEAST = 4.5
"""The ratio that text of ordinary size needs."""

_BEHIND = ("paper", "ground", "band", "band-even", "band-other", "card", "card-faded")
PAIRS: tuple[tuple[str, str], ...] = (
    *(("ink", behind) for behind in (*_BEHIND, "accent-ground", "caveat", "against")),
    *(("ink-soft", behind) for behind in _BEHIND),
    ("ink-faint", "paper"),
    ("ink-faint", "card"),
    ("accent", "paper"),
    ("accent", "card"),
    ("accent", "accent-ground"),
    ("hue", "paper"),
    ("hue", "band"),
    ("hue", "band-even"),
    ("hue", "band-other"),
    ("hue", "card"),
)
"""Which colours the page writes in, and on which, by the names of their custom properties without the dashes."""


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast ratio of two colours, from 1 (none) to 21 (black on white)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
