"""What differs between two things that are one: field by field, in the order of the language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from leadsto.diff.difference import Change
from leadsto.diff.naming import Names, tell_plain
from leadsto.model import Claim, Condition, Duration, Evidence, Figure, Observation, Review, Scene, When

_SCALARS = (Duration, Figure, When)
_WHOLE = {"decision", "state", "share"}
"""Worked out or written in place of the whole: goes by the whole's word."""
_ORDERED = {"lanes", "quantity", "timeframe"}
_SINGULAR = {
    "indicators": "indicator",
    "groups": "group",
    "clauses": "clause",
    "timeframes": "timeframe",
    "rules": "rule",
}
_KEYS = ("id", "timeframe", "place", "rule")
_CUT = 40


class Comparison:
    """Holds things of OLD to things of NEW; OLD's ids are those that it has in NEW."""

    def __init__(self, old: Names, new: Names) -> None:
        self._old, self._new = old, new

    def changes(self, old: Any, new: Any, skipped: Collection[str] = (), prefix: str = "") -> Iterator[Change]:
        """Yield what differs between two records of one kind; a difference of order alone is none.

        Args:
            old: The one.
            new: The other.
            skipped: Attributes that are compared elsewhere.
            prefix: The words for the two themselves, where they lie within others.
        """
        kind: type = type(old)
        for attribute in _attributes(kind):
            if attribute in skipped:
                continue
            one, other = getattr(old, attribute), getattr(new, attribute)
            if one != other:
                word = attribute.rstrip("_").replace("_", "-")
                label = prefix if prefix and attribute in _WHOLE else f"{prefix} {word}".strip()
                yield from self._change(attribute, label, one, other)

    def _change(self, attribute: str, label: str, old: Any, new: Any) -> Iterator[Change]:
        example = next((each for value in (old, new) for each in _items(value)), None)
        if isinstance(old, tuple) and is_dataclass(example) and not isinstance(example, _SCALARS):
            yield from self._list_changes(attribute, label, old, new, example)
        elif is_dataclass(old) and is_dataclass(new) and not isinstance(example, _SCALARS):
            yield from self.changes(old, new, prefix=label)
        elif not (isinstance(old, tuple) and attribute not in _ORDERED and set(old) == set(new or ())):
            yield self.change(attribute, old, new, label)

    def change(self, attribute: str, old: Any, new: Any, label: str = "") -> Change:
        """Return the change of a field from one value to another, under its own word where no other is given."""
        return Change(label or attribute, self._old.tell(attribute, old), self._new.tell(attribute, new))

    def _list_changes(
        self, attribute: str, label: str, old: tuple[Any, ...], new: tuple[Any, ...], example: Any
    ) -> Iterator[Change]:
        if isinstance(example, Condition):
            yield from self._of_conditions(label, old, new)
        elif isinstance(example, (Evidence, Claim, Observation, Review, Scene)):
            yield from count_changes(label, old, new, is_ordered=isinstance(example, Scene))
        else:
            yield from self._of_keyed(label.removesuffix(attribute) + _SINGULAR.get(attribute, attribute), old, new)

    def _of_conditions(self, label: str, old: tuple[Condition, ...], new: tuple[Condition, ...]) -> Iterator[Change]:
        olds, news = ({item.text: item for item in reversed(items)} for items in (old, new))
        for text in dict.fromkeys([*(item.text for item in new), *(item.text for item in old)]):
            if text not in olds:
                yield Change(label, "", text)
            elif text not in news:
                yield Change(label, text, "")
            else:
                cut = text if len(text) <= _CUT else text[: _CUT - 1].rstrip() + "…"
                yield from self.changes(olds[text], news[text], prefix=f"{label} “{cut}”")

    def _of_keyed(self, label: str, old: tuple[Any, ...], new: tuple[Any, ...]) -> Iterator[Change]:
        olds, news = ({_key(item): item for item in reversed(items)} for items in (old, new))
        for key in dict.fromkeys([*map(_key, new), *map(_key, old)]):
            one, other = olds.get(key), news.get(key)
            if one is None or other is None:
                yield Change(f"{label} {key}", tell_plain(one), tell_plain(other))
            else:
                yield from self.changes(one, other, prefix=f"{label} {key}")


def count_changes(
    label: str, old: Collection[Hashable], new: Collection[Hashable], is_ordered: bool = False
) -> Iterator[Change]:
    """Yield how many items there were and are, and how many of them are new and gone; nothing where they are the same."""
    olds, news = Counter(old), Counter(new)
    added, gone = (news - olds).total(), (olds - news).total()
    if added or gone:
        parts = [f"{count} {word}" for count, word in ((added, "new"), (gone, "gone")) if count]
        told = f"{_counted(len(new))} ({', '.join(parts)})" if gone else _counted(len(new))
        yield Change(label, _counted(len(old)), told)
    elif is_ordered and list(old) != list(new):
        yield Change(label, _counted(len(old)), f"{_counted(len(new))} (in another order)")


def _counted(count: int) -> str:
    return f"{count} item{'' if count == 1 else 's'}" if count else ""


def _items(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else () if value is None else (value,)


def _key(item: Any) -> str:
    return next(str(getattr(item, name)) for name in _KEYS if hasattr(item, name))


@cache
def _attributes(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.compare and field.name not in ("id", "from_", "to"))
