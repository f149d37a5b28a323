"""From routes back to places: what findings speak of is composed once more, item by item or file by file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from leadsto.findings import Place
from leadsto.load.compose import compose
from leadsto.load.encoding import clear_controls, clear_pasted_spaces, plain_line_ends
from leadsto.load.reading import compose_text
from leadsto.load.tree import ItemStarts, Tree, find
from leadsto.source import Route, SourceText, Span

_Keys = tuple[str | int, ...]


def locate(
    places: Iterable[Place], texts: Mapping[str, SourceText], item_starts: Mapping[str, ItemStarts] | None = None
) -> dict[Place, Span]:
    """Return the span of every place; that of a file which is not among the texts is its first character.

    Args:
        places: Routes, and spans, which are their own.
        texts: The texts that were read, by file.
        item_starts: What the reading says of each file. A place in an item of a file's list takes only that item to be
            composed again; without it whole files are.
    """
    spans: dict[Place, Span] = {}
    by_file: dict[str, dict[Route, _Keys]] = {}
    for place in places:
        if isinstance(place, Span):
            spans[place] = place
        else:
            by_file.setdefault(place.file, {})[place] = place.keys
    for file, routes in by_file.items():
        text = texts.get(file)
        if text is None:
            spans.update((route, Span(file, 0, 1)) for route in routes)
            continue
        located = _Locating(text, (item_starts or {}).get(file, {}))
        for route, keys in routes.items():
            spans[route] = Span(file, *located.span(keys))
    return spans


class _Locating:
    """One file, of which no more is composed than is asked for."""

    def __init__(self, text: SourceText, starts: ItemStarts) -> None:
        self._text = text
        self._plain = plain_line_ends(text.text)
        self._starts = starts
        self._items: dict[tuple[str | int, ...], tuple[Tree, int] | None] = {}
        self._whole: list[Tree | None] = []

    def span(self, keys: _Keys) -> tuple[int, int]:
        item = self._item(keys[:2]) if len(keys) > 1 and keys[0] in self._starts else None
        if item:
            tree, shift = item
            start, end = find(tree, keys[2:])
            return start + shift, end + shift
        if not self._whole:
            self._whole.append(compose_text(self._text).tree)
        whole = self._whole[0]
        return find(whole, keys) if whole is not None else (0, 1)

    def _item(self, keys: _Keys) -> tuple[Tree, int] | None:
        if keys not in self._items:
            self._items[keys] = self._compose_item(str(keys[0]), keys[1])
        return self._items[keys]

    def _compose_item(self, key: str, index: str | int) -> tuple[Tree, int] | None:
        """Compose one item by itself, at its own indentation; return it with how far its places are to be moved."""
        starts = self._starts[key]
        if not isinstance(index, int) or index >= len(starts) - 1:
            return None
        start, end, text = starts[index], starts[index + 1], self._plain
        if index < len(starts) - 2:
            end = text.rfind("\n", start, end) + 1  # without the next item's hyphen
        indent = start - text.rfind("\n", 0, start) - 1
        cleared, _ = clear_pasted_spaces(" " * indent + text[start:end])
        composition = compose(clear_controls(cleared)[0])
        if composition.torn or len(composition.documents) != 1:
            return None
        return composition.documents[0], start - indent
