"""How a page is dressed: its title, a logo, a theme, the words of its interface, and whether it has the network view."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from leadsto.render.page.logo import Logo
from leadsto.render.page.theme import Theme


@dataclass(frozen=True, slots=True)
class Dress:
    """What those who publish a page choose about it, beside the theory.

    Attributes:
        title: In place of the theory's; "" for the theory's own.
        words: Messages in place of the program's, by key; the rest stays.
        network: Whether the page has the Network tab, and vis-network with it.
    """

    title: str = ""
    logo: Logo | None = None
    theme: Theme | None = None
    words: Mapping[str, str] = field(default_factory=dict)
    network: bool = True


PLAIN = Dress()
"""A page as it comes."""
