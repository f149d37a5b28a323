"""From routes back to places: the files that findings speak of are composed once more, one at a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from leadsto.findings import Place
from leadsto.load.reading import compose_text
from leadsto.load.tree import find
from leadsto.source import Route, SourceText, Span


def locate(places: Iterable[Place], texts: Mapping[str, SourceText]) -> dict[Place, Span]:
    """Return the span of every place; that of a file which is not among the texts is its first character."""
    spans: dict[Place, Span] = {}
    by_file: dict[str, list[Route]] = {}
    for place in places:
        if isinstance(place, Span):
            spans[place] = place
        else:
            by_file.setdefault(place.file, []).append(place)
    for file, routes in by_file.items():
        text = texts.get(file)
        tree = compose_text(text).tree if text is not None else None
        for route in routes:
            start, end = find(tree, route.keys) if tree is not None else (0, 1)
            spans[route] = Span(file, start, end)
    return spans
