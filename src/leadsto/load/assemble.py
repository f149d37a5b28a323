"""Decoded files to one theory."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from leadsto.findings import Finding, Related
from leadsto.load.desk import FileDesk
from leadsto.model import NODE_LISTS, Stakeholder, Theory
from leadsto.source import KEY, Route, SourceText, is_table

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
    open_timeframes: list[Route] = field(default_factory=list)
    has_rate: bool = False

    def add(self, values: Mapping[str, Any], desk: FileDesk, is_short: bool) -> None:
        """Add a decoded file; `is_short` says that its stakeholder is a name alone, declared elsewhere."""
        self.open_timeframes += desk.open_timeframes
        desk.open_timeframes.clear()
        self.has_rate |= desk.has_rate
        for key, value in values.items():  # in the order in which they stand in the file
            if key in NODE_LISTS:
                self.lists["nodes"].extend(value)
            elif key == "theory":
                self.theories.append(value)
            elif key == "valuation":
                self.valuations.append(value)
            elif key == "stakeholder":
                self._add_stakeholder(value, is_short)
            elif key == "stakeholders":
                self._add_stakeholders(value)
            elif key in self.lists:
                self.lists[key].extend(value)

    def _add_stakeholder(self, stakeholder: Stakeholder, is_short: bool) -> None:
        if is_short:
            assert stakeholder.route is not None
            self.added_to.append((stakeholder.id, stakeholder.route))
        else:
            self.lists["stakeholders"].append(stakeholder)

    def _add_stakeholders(self, stakeholders: Sequence[Mapping[str, Any]]) -> None:
        for whole in stakeholders:
            own = {key: value for key, value in whole.items() if key not in NODE_LISTS}
            self.lists["stakeholders"].append(Stakeholder(**own))
            for key in whole:
                if key in NODE_LISTS:
                    self.lists["nodes"].extend(whole[key])

    def _heads_in_order(self) -> list[dict[str, Any]]:
        """What stands under each `theory:`, those of copies (they lie deeper or have the longer name) last."""
        return sorted(self.theories, key=lambda head: (head["route"].file.count("/"), len(head["route"].file)))

    def theory(self) -> Theory:
        """Return the theory; where `theory:` or `valuation:` was given more than once, the first is taken."""
        head = self._heads_in_order()[0] if self.theories else {}
        return Theory(
            **{**head, **{key: tuple(items) for key, items in self.lists.items()}},
            valuation=self.valuations[0] if self.valuations else None,
        )

    def findings(self, known: Container[str] | None, texts: Sequence[SourceText] | None = None) -> Iterator[Finding]:
        """Yield what only all the files together show.

        Args:
            known: Ids that can be read in broken places; None where files are missing that may declare any.
            texts: All that was read, to say at the first that something is in none of them; None where that can't be
                judged, as some could not be read whole.
        """
        yield from self._heads(texts)
        if known is not None:
            yield from self._added_to_nobody(known)
        yield from self._open_timeframes()
        yield from self._backward_spans()
        if texts is not None:
            yield from self._unpriced()

    def _heads(self, texts: Sequence[SourceText] | None) -> Iterator[Finding]:
        first = next((text for text in texts or () if not is_table(text.file)), None)
        if not self.theories and first is not None:
            message = "no file of the folder has a `theory:`, which gives the whole its title"
            yield Finding("LT104", message, first.line_span(1), "add `theory:` with a `title:` to one of them")
        heads = self._heads_in_order()
        for extra in heads[1:]:
            related = (Related(heads[0]["route"] / KEY, "the first is here"),)
            message = "`theory:` stands in the folder a second time, and a folder holds one theory"
            if (file := heads[0]["route"].file) != extra["route"].file:
                message = (
                    f"`theory:` stands in the folder a second time, the first in {file}; a folder holds one theory"
                )
            hint = "keep one of them, or give each theory a folder of its own"
            yield Finding("LT104", message, extra["route"] / KEY, hint, related)
        for extra in self.valuations[1:]:
            related = (Related(self.valuations[0].route / KEY, "the first is here"),)
            message = "`valuation:` stands in the folder a second time; only the first was read"
            yield Finding("LT003", message, extra.route / KEY, "keep one of them", related)

    def _added_to_nobody(self, known: Container[str]) -> Iterator[Finding]:
        declared = {stakeholder.id for stakeholder in self.lists["stakeholders"]}
        for id_, route in self.added_to:
            if id_ and id_ not in declared and id_ not in known:
                near = get_close_matches(id_, sorted(declared), 1, 0.6)
                hint = f"did you mean `{near[0]}`?" if near else "give it an `id:` and a `title:` here"
                message = f"`stakeholder: {id_}` alone adds to one declared elsewhere, and no file declares it"
                yield Finding("LT102", message, route, hint)

    def _open_timeframes(self) -> Iterator[Finding]:
        """Yield the timeframes that say no end, but for the last, which may be open."""
        last = self.lists["timeframes"][-1] if self.lists["timeframes"] else None
        for timeframe in self.open_timeframes:
            if last is None or timeframe is not last.route:
                hint = "add `ends:` with a duration such as `3 to 9 months`"
                yield Finding("LT013", "a timeframe needs `ends:`, unless it is the last", timeframe, hint)

    def _backward_spans(self) -> Iterator[Finding]:
        """Yield the outcomes whose timeframe runs from a later one to an earlier."""
        place = {timeframe.id: number for number, timeframe in enumerate(self.lists["timeframes"])}
        for node in self.lists["nodes"]:
            first, last = node.timeframe or ("", "")
            if first != last and place.get(first, 0) > place.get(last, len(place)):
                message = f"`{first} to {last}` runs back in time: `{last}` is the earlier timeframe"
                yield Finding("LT012", message, node.route / "timeframe", f"write `{last} to {first}`")

    def _unpriced(self) -> Iterator[Finding]:
        """Yield a warning for each thing that prices can't do without, once there are some."""
        value = next((node.value for node in self.lists["nodes"] if node.value and node.value.state == "priced"), None)
        valuation = self.valuations[0] if self.valuations else None
        if value is None or (valuation is not None and valuation.unit == "weight"):
            return
        if self.theories and not self.theories[0].get("currency"):
            message = "something is valued, and `theory:` says no `currency:`"
            hint = "add `currency:` with its code, such as GBP"
            related = (Related(value.route, "the first value is here"),)
            yield Finding("LT013", message, self.theories[0]["route"] / KEY, hint, related, severity="warning")
        if not self.has_rate:
            message = "something is valued, and no `discount-rate:` is given, so that no ratio can be reckoned"
            hint = "add it under `valuation:`, such as `3.5%`, or `green-book`"
            place = valuation.route / KEY if valuation is not None else value.route / KEY
            yield Finding("LT013", message, place, hint, severity="warning")
