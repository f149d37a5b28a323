"""Decoded files to one theory."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from leadsto.findings import Finding
from leadsto.model import NODE_LISTS, Stakeholder, Theory
from leadsto.source import Route, SourceText

_LISTS = (
    "timeframes",
    "settings",
    "reviews",
    "sources",
    "voices",
    "claims",
    "stories",
    "inputs",
    "scenarios",
    "frameworks",
)


@dataclass(slots=True)
class Gathering:
    """What the files read so far come to; lists of the same key in several files add up, in the order of the files."""

    lists: dict[str, list[Any]] = field(
        default_factory=lambda: {key: [] for key in (*_LISTS, "rules", "stakeholders", "nodes")}
    )
    theories: list[dict[str, Any]] = field(default_factory=list)
    valuations: list[Any] = field(default_factory=list)
    added_to: list[tuple[str, Route]] = field(default_factory=list)

    def add(self, values: Mapping[str, Any], is_short: bool) -> None:
        """Add a decoded file; `is_short` says that its stakeholder is a name alone, declared elsewhere."""
        for key in _LISTS:
            self.lists[key].extend(values.get(key, ()))
        self.lists["rules"].extend(values.get("rules", ()))
        if "theory" in values:
            self.theories.append(values["theory"])
        if "valuation" in values:
            self.valuations.append(values["valuation"])
        stakeholder: Stakeholder | None = values.get("stakeholder")
        if stakeholder is not None:
            if is_short:
                assert stakeholder.route is not None
                self.added_to.append((stakeholder.id, stakeholder.route))
            else:
                self.lists["stakeholders"].append(stakeholder)
        self._add_nodes(values)
        for whole in values.get("stakeholders", ()):
            own = {key: value for key, value in whole.items() if key not in NODE_LISTS}
            self.lists["stakeholders"].append(Stakeholder(**own))
            self._add_nodes(whole)

    def _add_nodes(self, values: Mapping[str, Any]) -> None:
        for key in NODE_LISTS:
            self.lists["nodes"].extend(values.get(key, ()))

    def theory(self) -> Theory:
        """Return the theory; where `theory:` or `valuation:` was given more than once, the first is taken."""
        head = self.theories[0] if self.theories else {}
        return Theory(
            **{**head, **{key: tuple(items) for key, items in self.lists.items()}},
            valuation=self.valuations[0] if self.valuations else None,
        )

    def findings(self, known: Container[str], first: SourceText | None = None) -> list[Finding]:
        """Return what only all the files together show: the count of theories, and stakeholders declared nowhere.

        Args:
            known: Ids that can be read in broken places.
            first: The file to say at that no file has a `theory:`; None where that can't be judged.
        """
        found: list[Finding] = []
        if not self.theories and first is not None:
            message = "no file of the folder has a `theory:`, which gives the whole its title"
            found.append(Finding("LT104", message, first.line_span(1), "add `theory:` with a `title:` to one of them"))
        for extra in self.theories[1:]:
            earlier = self.theories[0]["route"]
            message = "`theory:` stands in the folder a second time; a folder holds one theory"
            found.append(_finding("LT104", message, extra["route"], f"keep one; the first is in {earlier.file}"))
        for extra in self.valuations[1:]:
            message = "`valuation:` stands in the folder a second time; only the first was read"
            found.append(_finding("LT003", message, extra.route, "keep one"))
        declared = {stakeholder.id for stakeholder in self.lists["stakeholders"]}
        for id_, route in self.added_to:
            if id_ and id_ not in declared and id_ not in known:
                near = get_close_matches(id_, sorted(declared), 1, 0.6)
                hint = f"did you mean `{near[0]}`?" if near else "give it an `id:` and a `title:` here"
                message = f"`stakeholder: {id_}` alone adds to one declared elsewhere, and no file declares it"
                found.append(_finding("LT102", message, route, hint))
        return found


def _finding(code: str, message: str, place: Route, hint: str) -> Finding:
    return Finding(code, message, place, hint)
