"""Read the example theory for scripts/thrive_sources.py: its places, what each cites, and all of its text.

It is read with plain PyYAML and not with leadsto, so that what leadsto may overlook is not overlooked here too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

PROGRAMME = ("context", "activities", "outputs")


@dataclass(frozen=True)
class Citation:
    """One evidence item or claim: the document, the place in it and what in the theory it stands at."""

    document: str
    at: str
    supports: tuple[str, ...]
    is_public: bool
    has_voice: bool


@dataclass(frozen=True)
class Theory:
    """What the check needs of the folder `outcomes/`: places, citations, and all text with where it stands."""

    places: frozenset[str]
    citations: tuple[Citation, ...]
    texts: tuple[tuple[str, str], ...]
    titles: dict[str, str]


def listed(value: Any) -> list[Any]:
    """A list, where one item may stand alone and nothing may stand for none."""
    return value if isinstance(value, list) else [value] if value else []


def evidence_in(value: Any, *, outside: tuple[str, ...] = ()) -> Iterator[dict[str, Any]]:
    """All evidence items below a value, but not those below the keys `outside`."""
    if isinstance(value, dict):
        yield from listed(value.get("evidence"))
        for key, inner in value.items():
            if key not in outside and key != "evidence":
                yield from evidence_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from evidence_in(inner)


def scalars_in(value: Any) -> Iterator[str]:
    """All text below a value."""
    if isinstance(value, dict):
        for inner in value.values():
            yield from scalars_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from scalars_in(inner)
    elif value:
        yield str(value)


def nodes_in(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Each node of a file: its address, what a bare id beside it is relative to, and the node."""
    lane = (document.get("stakeholder") or {}).get("id")
    for kind in (*PROGRAMME, "outcomes"):
        for node in listed(document.get(kind)):
            home = lane or kind
            yield f"{home}/{node['id']}", home, node


def read_theory(folder: Path) -> Theory:
    """Read the theory with plain PyYAML; whether it is a sound theory is for `leadsto check` to say."""
    files = {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.yaml"))}
    documents = {name: yaml.load(text, Loader=yaml.BaseLoader) for name, text in files.items()}
    sources = {source["id"]: source for document in documents.values() for source in listed(document.get("sources"))}
    places = {"theory"} | {f"source {name}" for name in sources}
    citations: list[Citation] = []

    def cite(item: dict[str, Any], *supports: str) -> None:
        source = sources.get(item["source"], {})
        public = "public" == item.get("access", source.get("access")) == source.get("access")
        voiced = bool(item.get("voice") or source.get("voice"))
        citations.append(
            Citation(source.get("within", item["source"]), item.get("at", "nowhere"), supports, public, voiced)
        )

    for document in documents.values():
        for key, word in (
            ("timeframes", "timeframe"),
            ("settings", "setting"),
            ("stories", "story"),
            ("inputs", "input"),
        ):
            places |= {f"{word} {item['id']}" for item in listed(document.get(key))}
        places |= {
            f"clause {clause['id']}" for frame in listed(document.get("frameworks")) for clause in frame["clauses"]
        }
        if document.get("stakeholder"):
            places.add(f"stakeholder {document['stakeholder']['id']}")
        for address, home, node in nodes_in(document):
            places.add(address)
            places |= {f"indicator {address} {item['id']}" for item in listed(node.get("indicators"))}
            for item in evidence_in(node, outside=("leads-to",)):
                cite(item, address)
            for link in listed(node.get("leads-to")):
                link = link if isinstance(link, dict) else {"to": link}
                target = link["to"] if "/" in link["to"] else f"{home}/{link['to']}"
                places.add(f"{address} > {target}")
                for item in evidence_in(link):
                    cite(item, f"{address} > {target}")
        for claim in listed(document.get("claims")):
            path = claim["path"]
            cite(claim, *(f"{a} > {b}" for a, b in pairwise(path)))
    titles = {name: source["title"] for name, source in sources.items()}
    texts = [(name, text) for name, document in documents.items() for text in scalars_in(document)]
    texts += [
        (name, line.strip("# "))
        for name, text in files.items()
        for line in text.splitlines()
        if line.lstrip()[:1] == "#"
    ]
    return Theory(frozenset(places), tuple(citations), tuple(texts), titles)
