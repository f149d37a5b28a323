"""The signs of marks and what they say, as rules of a style sheet: a board has thousands, and each is one element."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files
from urllib.parse import quote

from leadsto.render.page.words import Words
from leadsto.views.marks import MARKS

_SYMBOL = re.compile(r'<symbol id="m-([\w-]+)" viewBox="([\d ]+)">(.*?)</symbol>', re.DOTALL)
_KEPT = " ='/:;,()#"
"""Characters that an address in a style sheet may hold as they are."""


def sign_rules(words: Words) -> str:
    """Return a rule for the shape of each mark, and one for its words, which are read out and never seen."""
    return "\n".join(_rules(words)) + "\n"


def _rules(words: Words) -> Iterator[str]:
    shapes = {name: (box, body) for name, box, body in _SYMBOL.findall(_symbols())}
    for mark in MARKS:
        box, body = shapes[mark]
        image = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='{box}'>{body}</svg>".replace('"', "'")
        image = image.replace("currentColor", "black")
        yield f'i.{mark} {{ mask-image: url("data:image/svg+xml,{quote(image, safe=_KEPT)}"); }}'
        yield f'i.{mark}::before {{ content: "" / {_as_string(" " + words.say(f"mark.{mark}") + ".")}; }}'


def _symbols() -> str:
    return (files(__package__) / "templates" / "symbols.html").read_text(encoding="utf-8")


def _as_string(text: str) -> str:
    """A text as a string of a style sheet, in which nothing but letters, digits and simple signs stands for itself."""
    return '"' + re.sub(r"[^\w .,:;-]", lambda found: f"\\{ord(found.group()):x} ", text) + '"'
