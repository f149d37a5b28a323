"""A picture for the head of a page, inlined: what it is is read from its bytes, never from its name."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass

LARGE = 500_000
"""From so many bytes on a logo weighs on a page that is mailed."""

_RASTER = (
    ("image/png", re.compile(rb"\x89PNG\r\n\x1a\n")),
    ("image/jpeg", re.compile(rb"\xff\xd8\xff")),
    ("image/gif", re.compile(rb"GIF8[79]a")),
    ("image/webp", re.compile(rb"RIFF.{4}WEBP", re.DOTALL)),
)
# what may stand before the first element of an XML file: its declaration, comments, instructions and a document type
_SVG = re.compile(
    r"\s*(?:<\?[^>]*\?>\s*|<!--(?:(?!-->).)*-->\s*|<!DOCTYPE[^>\[]*(?:\[[^\]]*\])?[^>]*>\s*)*<(?:[\w.-]+:)?svg[\s/>]",
    re.DOTALL,
)
_HEAD = 65_536


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture and what it is.

    Attributes:
        kind: Its media type, such as `image/png`.
        alt: What it says to those who do not see it; "" where it is an ornament.
    """

    kind: str
    data: bytes
    alt: str = ""

    @property
    def address(self) -> str:
        """The picture as an address of its own. A picture in SVG runs no script where an image element shows it."""
        return f"data:{self.kind};base64,{b64encode(self.data).decode('ascii')}"

    @property
    def is_large(self) -> bool:
        """Whether it weighs on a page."""
        return len(self.data) > LARGE


def read_logo(data: bytes, alt: str = "") -> Logo | None:
    """Return the picture that bytes are; None where they are no PNG, JPEG, GIF, WebP or SVG."""
    for kind, signature in _RASTER:
        if signature.match(data):
            return Logo(kind, data, alt)
    head = data[:_HEAD].decode("utf-8-sig", "replace")
    return Logo("image/svg+xml", data, alt) if _SVG.match(head) else None
