"""References to what is there, written in another way: with a point for a slash, in quotation marks, two in one."""

from __future__ import annotations

import re
from collections.abc import Callable

from leadsto.characters import kebab, odd_character, plain

_QUOTES = "“”„‟‘’‚‛«»‹›\"'`"
_AND = re.compile(r"\s*(?:[,;，；&+]|\band\b|\bund\b|\bet\b)\s*")
_SLASH = re.compile(r"\s*[./\\:>|→]\s*|\s+")
_LONGEST = 200


def find_written_otherwise(text: str, written: Callable[[str], str]) -> str:
    """Return what to write for a reference that means something known in another form; "" where it does not.

    Args:
        text: The reference, as it was written.
        written: Tells how a known id is to be written here; "" for an id that is not known.
    """
    if len(text) > _LONGEST:
        return ""
    cleaned = plain(text)
    odd = odd_character(text)
    if odd and (meant := written(cleaned)):
        return (
            f"write `{meant}` with a plain hyphen"
            if "hyphen" in odd and "soft" not in odd
            else f"type it anew: `{meant}`"
        )
    bare = cleaned.strip(_QUOTES)
    if bare != cleaned and (meant := written(bare.strip())):
        return f"take the quotation marks away: `{meant}`"
    parts = [part.strip(_QUOTES) for part in _AND.split(cleaned) if part]
    if len(parts) > 1 and all(listed := [written(part) for part in parts]):
        return f"write a list: `[{', '.join(listed)}]`"
    for pattern in (_SLASH, re.compile("-")):
        for match in pattern.finditer(bare):
            if meant := written(f"{bare[: match.start()]}/{bare[match.end() :]}"):
                return f"write `{meant}`"
    tidy = "/".join(map(kebab, bare.split("/")))
    if tidy != text and (meant := written(tidy)):
        return f"write `{meant}`"
    return f"type a plain {odd.rpartition(' ')[2]}" if "full-width" in odd else ""
