"""What a theory rests on, for programs."""

from __future__ import annotations

import json

from leadsto.views.grounding import VERSION, Grounding
from leadsto.views.plain import to_plain


def grounding_as_json(grounding: Grounding) -> str:
    """Return what every link rests on as one JSON object."""
    shown = {"version": VERSION, "links": grounding.links}
    return json.dumps(to_plain(shown), ensure_ascii=False, indent=1) + "\n"
