"""Items of which something could not be read: what seems to be missing from them may be what could not be read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from leadsto.findings import Severity
from leadsto.load import Reading
from leadsto.rules import Rule
from leadsto.source import Span


class FaultyItems:
    """The items of files' lists (an outcome, a source) in which reading found an error."""

    def __init__(self, reading: Reading, by_code: Mapping[str, Rule]) -> None:
        self._starts: dict[str, list[int]] = {}
        self._faulty: set[tuple[str, int]] = set()
        for finding in reading.findings:
            severity: Severity = finding.severity or by_code[finding.code].severity
            if severity != "error" or not isinstance(finding.place, Span):
                continue
            file = finding.place.file
            if file not in self._starts:
                lists = reading.item_starts.get(file, {}).values()
                self._starts[file] = sorted({start for starts in lists for start in starts})
            self._faulty.add((file, self._item(finding.place)))

    def _item(self, place: Span) -> int:
        return bisect_right(self._starts[place.file], place.start)

    def hold(self, place: Span) -> bool:
        """Whether a place lies in one of them."""
        return place.file in self._starts and (place.file, self._item(place)) in self._faulty
