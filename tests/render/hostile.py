"""Strings that break pages which are careless with them, and a way to put them into every field of a theory."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any, Literal, get_args, get_origin

from leadsto import model

HOSTILE = {
    "script end": "</script><script>window.ran='script end'</script>",
    "style end": "</style><script>window.ran='style end'</script>",
    "title end": "</title><script>window.ran='title end'</script>",
    "comment": "<!--<script>--><script>window.ran='comment'</script>",
    "script in comment": "<!--<script",
    "event handler": "<img src=x onerror=window.ran='event_handler'>",
    "attribute end": "\" onfocus=window.ran='attribute' autofocus x=\"",
    "single-quoted attribute end": "' onmouseover=window.ran='attribute' '",
    "unquoted attribute": " onclick=window.ran=1 ",
    "svg": "<svg onload=window.ran='svg'><animate onbegin=window.ran='svg'></svg>",
    "math": "<math><mtext></form><form><mglyph><style></math><img src onerror=window.ran='math'>",
    "javascript address": "javascript:window.ran='address'//",
    "data address": "data:text/html,<script>window.ran='data'</script>",
    "frame": "<iframe srcdoc='<script>top.ran=1</script>'></iframe>",
    "base": "<base href='//example.org/'>",
    "refresh": "<meta http-equiv=refresh content='0;url=//example.org'>",
    "template": "{{ 7 * 7 }}{% raw %}{# x #}${7*7}#{7*7}<%= 7*7 %>",
    "gaps of messages": "{title} {n} {from} {to} %s %(x)s",
    "css": "}*{background:url(//example.org/x)}@import '//example.org/x';",
    "entities": "&lt;script&gt;&amp;&#60;&quot;&NotAnEntity;",
    "cdata": "]]><script>window.ran='cdata'</script><![CDATA[",
    "noscript": "</noscript><script>window.ran='noscript'</script>",
    "json": '"}],"x":[{"\\',
    "backslashes": "\\u003c/script\\u003e\\",
    "line separators": "a\u2028b\u2029c",
    "prototype": "__proto__",
    "bidi": "\u202eevil\u202d \u2066\u2067 left open",
    "zero width": "z\u200be\u200cr\u200do\ufeff",
    "lone surrogates": "\ud800 \udfff",
    "controls": "a\x00b\x07c\x1bd\x7fe\x85f",
    "non-characters": "\ufffe\uffff\ufdd0",
    "combining": "Z" + "\u0336\u0310\u0489" * 40,
    "very long word": "Donaudampfschifffahrt" * 30,
    "very long title": "and then " * 120,
    "emoji": "👩‍👩‍👧‍👦🏳️‍🌈" * 8,
    "right to left": "الجيران يزورون الضيوف כל יום",
    "ideographs": "隣人が訪ねてくるようになった" * 4,
    "white space": "\t\u00a0\u3000\n\n\r  ",
    "path": "../../etc/passwd\\..\\x",
    "formula": "=cmd|' /C calc'!A0",
}
"""Each named after how it would do harm."""

_WORDS = {
    word
    for value in vars(model).values()
    for part in (value, *get_args(value))
    if get_origin(part) is Literal
    for word in get_args(part)
} | {"all", "any", "higher", "lower", "money", "weight", "programme"}


def change_text(value: Any, change: Callable[[str], str]) -> Any:
    """Return a model value in which every string is changed, those of fixed choice apart; routes are left out."""
    if isinstance(value, str):
        return value if value in _WORDS or not value else change(value)
    if isinstance(value, tuple):
        return tuple(change_text(item, change) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        new = {
            field.name: change_text(getattr(value, field.name), change)
            for field in fields(value)
            if field.name != "route"
        }
        return replace(value, **new)
    return value
