"""`leadsto evidence`: what the links of a theory rest on."""

from __future__ import annotations

from leadsto.app.asking import Answer, ask
from leadsto.model import Access
from leadsto.report.grounding_json import grounding_as_json
from leadsto.views.grounding import ground


def tell_evidence(folder: str, form: str, audience: Access, setting: str | None = None) -> Answer:
    """Return what every link of a folder's theory rests on.

    Raises:
        NoFolder: There is no such folder, or it cannot be listed.
        NoSuch: The theory has no such setting.
    """
    del form
    asked = ask(folder, audience, setting)
    return Answer(grounding_as_json(ground(asked.subject)), asked.errors, asked.stayed_behind)
