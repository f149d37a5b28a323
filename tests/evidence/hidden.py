"""Random theories that hold something for every audience, and what of them an audience does not see.

A theory here is a document, plain values in the language's shape, and what is hidden in it is worked out from the document
by the rules of the language alone, without any of the program's own code: so that the two can be held against each other.

Every text of a theory holds a word of its own (`zq017a`), which stands nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from copy import deepcopy
from random import Random
from typing import Any

from leadsto.load.writing import to_yaml

Document = dict[str, Any]

WIDTH = {"public": 0, "team": 1, "restricted": 2}
MARK = re.compile(r"zq\d{3}[a-z]|\b19\d\d-\d\d-\d\d\b")
"""A word of its own, or a date; a date may stand in several places."""

DIARY = "diary"
"""The one source that every audience sees, whatever else is hidden; its transcript is beside the theory."""

_DIARY = "\n\n".join(f"Day {day}: because they had met before and talked" for day in range(1, 6))
_CONDITIONS = ("assumptions", "enablers", "barriers", "other-causes")
_STRENGTHS = ("measured", "observed", "reported", "anecdotal", "anticipated")
_FOLLOWING = ("observations", "baseline", "target", "proxy")
_GONE = object()


class Maker:
    """Makes one random theory."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.count = 0
        self.sources = [self.word() for _ in range(random.randint(2, 6))]
        self.nodes: list[str] = []

    def word(self) -> str:
        """A word that stands nowhere else; an id too."""
        self.count += 1
        return f"zq{self.count:03}{self.random.choice('abcdefgh')}"

    def text(self) -> str:
        words = ["because", "they", "had", "met", "before", "and", "talked"]
        return " ".join([*words[: self.random.randint(1, 7)], self.word()])

    def date(self) -> str:
        return f"19{self.random.randint(50, 52)}-0{self.random.randint(1, 9)}-1{self.random.randint(0, 9)}"

    def perhaps(self, item: Document, key: str, value: Any, chance: float = 0.5) -> None:
        if self.random.random() < chance:
            item[key] = value

    def access(self, item: Document, chance: float = 0.6) -> None:
        self.perhaps(item, "access", self.random.choice(list(WIDTH)), chance)

    def cited(self) -> str:
        return self.random.choice(
            [*self.sources, *self.sources, DIARY, DIARY, self.word()]
        )  # now and then one that nobody declares

    def source(self, id_: str) -> Document:
        item = {"id": id_, "title": self.text(), "type": self.random.choice(("interview", "survey", "report"))}
        self.perhaps(item, "date", self.date(), 0.8)
        self.perhaps(item, "voice", self.random.choice((["guests"], ["hosts"], ["elsewhere"], ["guests", "elsewhere"])))
        self.perhaps(item, "within", self.cited(), 0.3)
        self.perhaps(item, "one-voice", self.random.choice(("yes", "no")), 0.3)
        self.access(item, 0.8)
        self.perhaps(item, "consent", self.random.choice(("quotes", "findings", "none")))
        self.perhaps(item, "voice-name", self.text())
        self.perhaps(item, "url", f"https://example.org/{self.word()}", 0.3)
        self.perhaps(item, "file", f"{self.word()}.txt", 0.3)
        self.perhaps(item, "note", self.text(), 0.3)
        return item

    def diary(self) -> Document:
        return {"id": DIARY, "title": self.text(), "type": "observation", "access": "public", "file": f"{DIARY}.txt"}

    def citation(self) -> Document:
        item: Document = {"source": self.cited(), "strength": self.random.choice(_STRENGTHS)}
        kind = self.random.randint(1, 3)
        if kind & 1:
            item["finding"] = self.text()
        if kind & 2:
            item["quote"] = self.text()
        self.access(item, 0.3)
        self.perhaps(item, "at", self.random.choice((self.text(), f"paragraph {self.random.randint(1, 5)}")))
        self.perhaps(item, "stance", self.random.choice(("contradicts", "qualifies")), 0.3)
        self.perhaps(item, "voice", ["elsewhere"], 0.2)
        self.perhaps(item, "told-by", self.random.choice(("most", "7 of 12")), 0.2)
        self.perhaps(item, "note", self.text(), 0.2)
        return item

    def citations(self, item: Document) -> None:
        if count := self.random.choice((0, 0, 1, 2, 3)):
            item["evidence"] = [self.citation() for _ in range(count)]

    def conditions(self, item: Document) -> None:
        for key in _CONDITIONS:
            if self.random.random() < 0.2:
                condition: Document = {"text": self.text()}
                self.citations(condition)
                item[key] = [condition]

    def observation(self) -> Document:
        item: Document = {"date": self.date(), "value": self.random.randint(1, 99), "note": self.text()}
        self.perhaps(item, "source", self.cited(), 0.8)
        return item

    def worth(self, item: Document) -> None:
        if self.random.random() < 0.5:
            indicator: Document = {"id": "count", "title": self.text(), "unit": "visits", "observations": []}
            indicator["observations"] = [self.observation() for _ in range(self.random.randint(0, 3))]
            self.perhaps(indicator, "baseline", self.observation())
            self.perhaps(indicator, "target", self.observation())
            item["indicators"] = [indicator]
        if self.random.random() < 0.5:
            share = {"share": "20%", "because": self.text(), "source": self.cited()}
            value: Document = {"quantity": 4, "unit": "guests", "deadweight": share}
            self.perhaps(
                value, "proxy", {"amount": 120, "year": 1999, "title": self.text(), "source": self.cited()}, 0.8
            )
            item["value"] = value

    def node(self, id_: str) -> Document:
        item: Document = {"id": id_, "title": self.text()}
        self.citations(item)
        self.conditions(item)
        return item

    def outcome(self, id_: str, later: list[str]) -> Document:
        item = self.node(id_) | {"timeframe": self.random.choice(("short", "long"))}
        if id_ == "b":
            self.perhaps(item, "only-in", ["town"], 0.3)
        self.worth(item)
        links = self.random.sample(later, min(len(later), self.random.randint(0, 2)))
        item["leads-to"] = [self.link(to) for to in links]
        return item

    def link(self, to: str) -> Document:
        link: Document = {"to": to, "because": self.text()}
        self.citations(link)
        self.conditions(link)
        return link

    def document(self) -> Document:
        ids = [f"{lane}/{name}" for name in "abc" for lane in ("guests", "hosts")]
        made = {id_: self.outcome(id_[-1], ids[at + 1 :]) for at, id_ in enumerate(ids)}
        table = self.node("table") | {"leads-to": [self.link("guests/a")]}
        made["guests/a"].setdefault("leads-to", []).append(self.link("guests/c"))
        made["guests/a"]["leads-to"] = list({link["to"]: link for link in made["guests/a"]["leads-to"]}.values())
        lanes = [
            {"id": lane, "title": f"The {lane}", "outcomes": [made[id_] for id_ in ids if id_.startswith(lane)]}
            for lane in ("guests", "hosts")
        ]
        claims = [self.claim(["activities/table", *ids]) for _ in range(self.random.randint(0, 5))]
        twins = [self.source(self.random.choice(self.sources))] if self.random.random() < 0.2 else []
        return {
            "theory": {"title": "Tea", "contact": "tea@example.org"},
            "timeframes": [
                {"id": "short", "title": "Short", "starts": "0 months", "ends": "1 year"},
                {"id": "long", "title": "Long", "starts": "1 year"},
            ],
            "settings": [{"id": "village", "title": "Village"}, {"id": "town", "title": "Town"}],
            "activities": [table],
            "stakeholders": lanes,
            "sources": [*map(self.source, self.sources), *twins, self.diary()],
            "voices": [{"id": "elsewhere", "title": "People elsewhere"}],
            "claims": claims,
            "stories": [self.story(ids) for _ in range(self.random.randint(0, 3))],
            "frameworks": [
                {
                    "id": "ageing",
                    "title": "Guidance",
                    "source": self.cited(),
                    "clauses": [{"id": "1.1", "asks": "for tea", "met-by": ["guests/a"]}],
                }
            ],
        }

    def claim(self, ids: list[str]) -> Document:
        at = sorted(self.random.sample(range(len(ids)), self.random.randint(1, 3)))
        return self.citation() | {"path": [ids[place] for place in at]}

    def story(self, ids: list[str]) -> Document:
        scenes = [{"at": self.random.choice(ids), "text": self.text()} for _ in range(self.random.randint(1, 3))]
        story: Document = {"id": self.word(), "title": self.text(), "scenes": scenes}
        self.access(story)
        return story


def seen_of(document: Document, audience: str) -> Document:
    """Return a copy of a document without what an audience does not see."""
    sources = document["sources"]
    closed = {
        source["id"]
        for source in sources
        if WIDTH[source.get("access", "team")] > WIDTH[audience] or source.get("consent") == "none"
    }
    unquoted = {source["id"] for source in sources if source.get("consent") == "findings"}
    if audience != "restricted":
        closed |= set(MARK.findall(str(document))) - {source["id"] for source in sources}  # what nobody declares
    seen: Document = _seen("", deepcopy(document), audience, closed, unquoted)
    return seen


def _seen(key: str, value: Any, audience: str, closed: set[str], unquoted: set[str]) -> Any:
    if isinstance(value, list):
        kept = [_seen(key, item, audience, closed, unquoted) for item in value]
        return [item for item in kept if item is not _GONE]
    if not isinstance(value, dict):
        return value
    if key == "sources":
        if value["id"] != DIARY:  # whose file is given with the command
            value.pop("file", None)
        if audience == "public":
            value.pop("voice-name", None)
        if value["id"] in closed:
            return _GONE
    elif key in ("evidence", "claims", "stories") or key in _FOLLOWING:
        least = "team" if key == "stories" else "public"
        if value.get("source") in closed or WIDTH[value.get("access", least)] > WIDTH[audience]:
            return _GONE
        if value.get("source") in unquoted:
            value.pop("quote", None)
            if key in ("evidence", "claims") and "finding" not in value:
                return _GONE
    for name in ("source", "within"):
        if value.get(name) in closed:
            del value[name]
    inner = {name: _seen(name, item, audience, closed, unquoted) for name, item in value.items()}
    return {name: item for name, item in inner.items() if item is not _GONE and item != []}


def thinned(document: Document, random: Random) -> Document:
    """Return a copy of a document that lacks some links, sources, evidence, claims and stories: as it may have been before."""

    def thin(key: str, value: Any) -> Any:
        if isinstance(value, dict):
            return {name: thin(name, item) for name, item in value.items()}
        if isinstance(value, list):
            fewer = key in ("leads-to", "sources", "evidence", "claims", "stories", "observations")
            return [thin(key, item) for item in value if not fewer or random.random() < 0.75]
        return value

    before: Document = thin("", document)
    return before


def files_of(document: Document) -> dict[str, str]:
    """Return the files of a theory."""
    return {"theory.yaml": to_yaml(document), f"{DIARY}.txt": _DIARY}


def marks_hidden(documents: Iterable[Document], audience: str) -> list[str]:
    """Return the words and dates that stand only in what an audience does not see, in whichever document."""
    documents = list(documents)
    shown = {mark for document in documents for mark in MARK.findall(str(seen_of(document, audience)))}
    return sorted({mark for document in documents for mark in MARK.findall(str(document))} - shown)


def names_for(marks: Iterable[str], random: Random) -> dict[str, str]:
    """Return another word or date, of another length, for each of these."""
    return {
        mark: random.choice(("aa", "mm-1", "zz" * 9)) + f"{at}x"
        if mark.startswith("zq")
        else f"{1850 + at % 100}-03-04"
        for at, mark in enumerate(marks)
    }


def replaced(text: str, others: dict[str, str]) -> str:
    """Return a text with other words and dates in place of those that are named."""
    return MARK.sub(lambda match: others.get(match[0], match[0]), text)
