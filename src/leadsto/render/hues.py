"""Colours of stakeholders, by number."""

HUES = 12
"""How many colours there are for stakeholders before they come again."""


def hue(number: int) -> int:
    """Return the colour of the stakeholder with this number: they come again after the last, but 0 stays alone."""
    return (number - 1) % HUES + 1 if number else 0
