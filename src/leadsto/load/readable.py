"""Ids that can be read in a file of which part could not be understood: references to them are not unknown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from leadsto.model import PROGRAMME_LISTS

_ID = re.compile(
    r"""^(?P<top>[a-z-]+)[ \t]*:[ \t]*(?P<short>[^\s#{\["'][^\n#]*)?
      | (?:^[ \t-]*|[{,][ \t]*)id[ \t]*:[ \t]*['"]?(?P<id>[^\s'"#,}][^\n'"#,}]*)""",
    re.MULTILINE | re.VERBOSE,
)


def readable_ids(text: str) -> Iterator[str]:
    """Yield every id that stands in a text, bare and with the lanes that it may belong to.

    Lanes are the stakeholders that the text seems to declare or to add to, and the list of the programme that it is in.
    """
    section = lane = ""
    for match in _ID.finditer(text):
        if match["top"]:
            section = match["top"]
            if section == "stakeholder" and match["short"]:
                lane = match["short"].strip()
            continue
        id_ = match["id"].strip()
        yield id_
        if section == "stakeholder":
            lane = id_
        elif lane:
            yield f"{lane}/{id_}"
        if section in PROGRAMME_LISTS:
            yield f"{section}/{id_}"
        if section == "stakeholders":
            lane = _lane_after(text, match) or lane


def _lane_after(text: str, match: re.Match[str]) -> str:
    """The id, where it stands at the least indentation of a list item, which is a stakeholder's own."""
    start = text.rfind("\n", 0, match.start() + 1) + 1
    line = text[start : match.end()]
    return match["id"].strip() if re.match(r" {0,2}- +id", line) else ""
