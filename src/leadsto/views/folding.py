"""Plain values folded: what occurs more than once stands once, and what repeats it says where.

A folded value is `{"texts": [...], "value": ...}`. In `value` a string `"$1a"` stands for the text at place 46 (base 36)
of `texts`; a string that really begins with `$` has one more in front. `assets/unfolding.js` reads the same.
"""

from __future__ import annotations

from typing import Any

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_SIGN = "$"


def fold(value: Any) -> dict[str, Any]:
    """Return a plain value with every text that occurs more than once, and is long enough to pay, standing once.

    Linear in the size of the value; texts are numbered in the order in which they first come. Keys stay as they are.

    Args:
        value: Dictionaries with string keys, lists, strings, numbers, booleans and None, such as `to_plain` returns.
    """
    counts: dict[str, int] = {}
    _count(value, counts)
    texts = [text for text, times in counts.items() if _pays(text, times)]
    signs = {text: _SIGN + _in_base_36(at) for at, text in enumerate(texts)}
    return {"texts": texts, "value": _fold(value, signs)}


def unfold(folded: dict[str, Any]) -> Any:
    """Return the value that was folded.

    Raises:
        ValueError, IndexError, KeyError: it is not a folded value.
    """
    return _unfold(folded["value"], folded["texts"])


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
    """Whether a text is shorter written once, with its quotes and comma, and as a sign of up to five characters elsewhere."""
    size = len(text.encode("utf-8", "surrogatepass"))
    return times > 1 and (times - 1) * size > 5 * times + 3


def _fold(value: Any, signs: dict[str, str]) -> Any:
    if isinstance(value, str):
        return signs.get(value) or (_SIGN + value if value.startswith(_SIGN) else value)
    if isinstance(value, dict):
        return {key: _fold(item, signs) for key, item in value.items()}
    if isinstance(value, list):
        return [_fold(item, signs) for item in value]
    return value


def _unfold(value: Any, texts: list[str]) -> Any:
    if isinstance(value, str):
        if not value.startswith(_SIGN):
            return value
        return value[1:] if value.startswith(_SIGN * 2) else texts[int(value[1:], 36)]
    if isinstance(value, dict):
        return {key: _unfold(item, texts) for key, item in value.items()}
    if isinstance(value, list):
        return [_unfold(item, texts) for item in value]
    return value


def _in_base_36(number: int) -> str:
    digits = ""
    while number >= 36:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return _DIGITS[number] + digits
