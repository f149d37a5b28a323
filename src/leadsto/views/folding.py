"""Plain values folded: texts and the keys of mappings that occur more than once stand once, and what repeats them says where.

A folded value is `{"texts": [...], "shapes": [[key, ...], ...], "value": ...}`. In `value` a string `"$1a"` stands for
the text at place 46 (base 36) of `texts`; a string that really begins with `$` has one more in front. A mapping is a
list that begins with its shape, counted from 1, and goes on with its values in the order of the shape's keys; a list
begins with 0. `assets/unfolding.js` reads the same.
"""

from __future__ import annotations

from typing import Any

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_SIGN = "$"


def fold(value: Any) -> dict[str, Any]:
    """Return a plain value folded.

    Linear in the size of the value; texts that are long enough to pay and shapes are numbered in the order in which
    they first come.

    Args:
        value: Dictionaries with string keys, lists, strings, numbers, booleans and None, such as `to_plain` returns.
    """
    counts: dict[str, int] = {}
    _count(value, counts)
    texts = [text for text, times in counts.items() if _pays(text, times)]
    signs = {text: _SIGN + _in_base_36(at) for at, text in enumerate(texts)}
    shapes: dict[tuple[str, ...], int] = {}
    folded = _fold(value, signs, shapes)
    return {"texts": texts, "shapes": [list(shape) for shape in shapes], "value": folded}


def unfold(folded: Any) -> Any:
    """Return the value that was folded.

    Raises:
        ValueError: it is not a folded value.
    """
    try:
        return _unfold(folded["value"], folded["texts"], folded["shapes"])
    except (LookupError, TypeError, AttributeError) as error:
        raise ValueError("not a folded value") from error


def _count(value: Any, counts: dict[str, int]) -> None:
    if isinstance(value, str):
        counts[value] = counts.get(value, 0) + 1
    elif isinstance(value, dict):
        for item in value.values():
            _count(item, counts)
    elif isinstance(value, list):
        for item in value:
            _count(item, counts)


def _pays(text: str, times: int) -> bool:
    """Whether a text is shorter written once, with quotes and a comma, and as a sign of up to five characters elsewhere."""
    size = len(text.encode("utf-8", "surrogatepass"))
    return times > 1 and (times - 1) * size > 5 * times + 3


def _fold(value: Any, signs: dict[str, str], shapes: dict[tuple[str, ...], int]) -> Any:
    if isinstance(value, str):
        return signs.get(value) or (_SIGN + value if value.startswith(_SIGN) else value)
    if isinstance(value, dict):
        shape = shapes.setdefault(tuple(value), len(shapes) + 1)
        return [shape, *(_fold(item, signs, shapes) for item in value.values())]
    if isinstance(value, list):
        return [0, *(_fold(item, signs, shapes) for item in value)]
    return value


def _unfold(value: Any, texts: list[str], shapes: list[list[str]]) -> Any:
    if isinstance(value, str):
        if not value.startswith(_SIGN):
            return value
        return value[1:] if value.startswith(_SIGN * 2) else texts[int(value[1:], 36)]
    if not isinstance(value, list):
        return value
    items = [_unfold(item, texts, shapes) for item in value[1:]]
    return dict(zip(shapes[value[0] - 1], items, strict=True)) if value[0] else items


def _in_base_36(number: int) -> str:
    digits = ""
    while number >= 36:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return _DIGITS[number] + digits
