"""The network as pyvis builds it for vis-network, and vis-network itself: the only module that imports pyvis.

pyvis's own page is not used: it asks other machines for its style sheets, and runs what stands in a heading or a
title. Its lists of nodes and edges, and its options, go into the data of our page instead.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from importlib.util import find_spec
from typing import Any

from leadsto.model import Kind
from leadsto.render.hues import hue
from leadsto.views.network import LABEL_SIZE, LABEL_WIDTH, MARK, Network
from leadsto.views.plain import to_plain

SHAPES: dict[Kind, str] = {"outcome": "dot", "activity": "square", "output": "triangle", "context": "diamond"}
"""What each kind of node looks like, so that nothing is told by colour alone."""

_SIZES: dict[Kind, int] = {"outcome": MARK, "activity": MARK - 2, "output": MARK, "context": MARK + 2}
"""vis-network draws a diamond smaller than a dot of the same size, and a square larger."""

_LIBRARY = re.compile(r"vis-(\d+)\.(\d+)\.(\d+)")


class _Known(list[int]):
    """Ids in order, found without looking through all of them: pyvis asks for each node and for both ends of each edge."""

    def __init__(self) -> None:
        super().__init__()
        self._set: set[object] = set()

    def append(self, item: int) -> None:
        super().append(item)
        self._set.add(item)

    def __contains__(self, item: object) -> bool:
        return item in self._set


def is_there() -> bool:
    """Whether pyvis is installed; without it there is no Network tab."""
    return find_spec("pyvis") is not None


def to_payload(view: Network) -> dict[str, Any]:
    """Return what the Network tab is drawn from.

    `nodes`, `edges` and `options` are vis-network's, from pyvis; what most nodes or edges have alike stands in the
    options alone. Nodes are numbered in the order of the view, so that no text of a theory is a key; `ids` has their
    ids, `groups` who has which of them.
    """
    from pyvis.network import Network as Payload

    payload = Payload(directed=True)
    payload.node_ids = _Known()
    for at, spot in enumerate(view.spots):
        payload.add_node(
            at,
            label=spot.label,
            shape=SHAPES[spot.kind],
            size=_SIZES[spot.kind],
            group=f"hue{hue(spot.hue)}",
            x=spot.x,
            y=spot.y,
        )
    for strand in view.strands:
        looks: dict[str, Any] = {"width": 1 + min(strand.sources, 5) / 2}
        if strand.feedback:
            looks["dashes"] = True
        if strand.weaker:
            looks["arrows"] = {"to": {"enabled": True, "type": "bar"}}
        payload.add_edge(strand.from_, strand.to, **looks)
    options = _options(len(view.spots))
    plain: dict[str, Any] = to_plain(
        {
            "nodes": [_own(node, options["nodes"]) for node in payload.nodes],
            "edges": [_own(edge, options["edges"]) | {"id": at} for at, edge in enumerate(payload.edges)],
            "options": options,
            "ids": [spot.id for spot in view.spots],
            "groups": [
                {"id": group.id, "title": group.title, "hue": hue(group.hue), "nodes": list(group.spots)}
                for group in view.groups
            ],
        }
    )
    return plain


@lru_cache(maxsize=1)
def library() -> str:
    """Return the text of vis-network as the page holds it: its licence, and the newest version that pyvis brings.

    Line ends are line feeds; a control character inside a string is spelled out, and the reference to a source map,
    which a browser would look for beside the page, is left out.

    Raises:
        FileNotFoundError: pyvis does not bring it along.
        ValueError: It could not stand in a script element.
    """
    folder = files("pyvis") / "templates" / "lib"
    found = [(tuple(map(int, match.groups())), name) for name in _names(folder) if (match := _LIBRARY.fullmatch(name))]
    if not found:
        raise FileNotFoundError("pyvis is installed without vis-network")
    text = (folder / max(found)[1] / "vis-network.min.js").read_text(encoding="utf-8")
    text = text.replace("\r\n", "\n").replace("\x85", r"\x85")
    text = re.sub(r"\n//# sourceMappingURL=\S*\s*$", "\n", text)
    if re.search(r"</script|<!--", text, re.IGNORECASE):
        raise ValueError("vis-network has text that would end its script element")
    return text


def _names(folder: Any) -> list[str]:
    return [entry.name for entry in folder.iterdir()]


def _own(item: dict[str, Any], alike: dict[str, Any]) -> dict[str, Any]:
    """What an item does not have alike with the others."""
    return {key: value for key, value in item.items() if alike.get(key) != value}


def _options(count: int) -> dict[str, Any]:
    """What vis-network is told of everything; colours are the page's and are added by its script."""
    return {
        "autoResize": True,
        "layout": {"improvedLayout": False},
        "physics": {"enabled": False},
        "interaction": {
            "hover": True,
            "hoverConnectedEdges": False,
            "keyboard": False,
            "multiselect": False,
            "navigationButtons": False,
            "hideEdgesOnDrag": count > 1000,
            "hideEdgesOnZoom": count > 1000,
        },
        "nodes": {
            "shape": SHAPES["outcome"],
            "size": MARK,
            "borderWidth": 2,
            "font": {"size": LABEL_SIZE, "vadjust": 0},
            "scaling": {"label": {"drawThreshold": 8}},
            "widthConstraint": {"maximum": LABEL_WIDTH},
        },
        "edges": {
            "arrows": "to",
            "width": 1,
            "selectionWidth": 1.5,
            "hoverWidth": 1,
            "arrowStrikethrough": False,
            "smooth": {"enabled": count <= 1000, "type": "continuous", "roundness": 0.3},
        },
    }
