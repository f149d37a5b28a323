"""A page opened again: the theory that it holds, in the language's own shape."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from leadsto.views.folding import unfold

VERSION = 1
"""Of a page's data; it counts up when a meaning changes."""

_DATA, _THEORY = "leadsto-data", "leadsto-theory"
_INDEX = re.compile(r'<meta name="generator" content="leadsto[ "]')
_MADE_BY = re.compile(r"leadsto\b[ 0-9A-Za-z.+-]{0,40}")


class NotOpened(Exception):
    """A page does not give its theory; the message says why, and completes “PAGE …”."""


@dataclass(frozen=True, slots=True)
class OpenedPage:
    """What a page holds.

    Attributes:
        document: The theory as `leadsto.load.document.to_document` made it, or whatever stands in its place.
        audience: Whom the page was made for; "" where it does not say.
    """

    document: dict[str, Any]
    audience: str = ""


def open_page(text: str) -> OpenedPage:
    """Return what a page holds.

    Args:
        text: The HTML of a page that leadsto rendered.

    Raises:
        NotOpened: It is none, is damaged, or is of another version.
    """
    islands = _Islands()
    islands.read(text)
    if _DATA not in islands.texts:
        if _INDEX.search(text, 0, 16_384):
            raise NotOpened("leads to the pages of theories and holds none itself; name one of those pages")
        raise NotOpened("is not a page that leadsto wrote")
    data = _parse(islands.texts[_DATA])
    generator = _MADE_BY.fullmatch(str(data.get("generator", "")))
    if not generator:
        raise NotOpened("is not a page that leadsto wrote")
    version = data.get("version")
    if type(version) is not int or version < 1:
        raise NotOpened("is damaged: its data says no version")
    if version > VERSION:
        raise NotOpened(
            f"was written by a newer leadsto ({generator[0]}): its data is of version {version}, and this one reads "
            f"version {VERSION}; update leadsto"
        )
    views = data.get("views")
    if isinstance(views, dict) and "changes" in views:
        raise NotOpened("lays two theories over each other and holds neither as it is; name the page of one theory")
    if _THEORY not in islands.texts:
        raise NotOpened(f"holds no theory ({generator[0]}): render it again with this version, and extract that page")
    try:
        document = unfold(_parse(islands.texts[_THEORY]))["model"]
    except (ValueError, IndexError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise NotOpened("is damaged: the theory in it can't be read") from error
    if not isinstance(document, dict) or not all(isinstance(key, str) for key in document):
        raise NotOpened("is damaged: what stands in the place of its theory is none")
    audience = data.get("audience")
    return OpenedPage(document, audience if isinstance(audience, str) else "")


def _parse(text: str) -> dict[str, Any]:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotOpened("is damaged: the data in it is cut off or changed") from error
    if not isinstance(value, dict):
        raise NotOpened("is damaged: the data in it is not what leadsto writes")
    return value


class _Found(Exception):
    """Everything that is looked for has been found, and the rest need not be read."""


@dataclass
class _Islands(HTMLParser):
    """Gathers the texts of the script elements that hold data, by their ids; the first of each."""

    texts: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open = ""
        self._pieces: list[str] = []

    def read(self, text: str) -> None:
        """Read a page up to the last of what is looked for."""
        try:
            self.feed(text)
            self.close()
        except _Found:
            pass

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        id_ = dict(attrs).get("id") or ""
        if tag == "script" and id_ in (_DATA, _THEORY) and id_ not in self.texts:
            self._open = id_

    def handle_data(self, data: str) -> None:
        if self._open:
            self._pieces.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self._open:
            self.texts[self._open] = "".join(self._pieces)
            self._open, self._pieces = "", []
            if len(self.texts) == 2:  # both
                raise _Found
