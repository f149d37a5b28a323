"""Kinds and keys that every section of the table of fields shares."""

from __future__ import annotations

from leadsto import model
from leadsto.load.kinds import Choice, Id, ListOf, NodeRef, Ref, Text, YesNo
from leadsto.load.records import Field

TEXT = Text()
TEXTS = ListOf(TEXT)
NODE = NodeRef()
NODES = ListOf(NODE)
SOURCE = Ref("source")
YES_NO = YesNo()
DECISION = Choice("yes", "no", "pending")
ACCESS = Choice(*model.ACCESSES)
NOTE = Field("note", TEXT, "anything worth knowing about it; shown with it")
NAMES = ("name", "label", "heading")
TITLE = Field("title", TEXT, "its name in a few words", required=True, instead=NAMES)
STARTS = ("from", "start", "begin", "begins", "since")
ENDS = ("until", "till", "to", "end", "finish", "finishes")


def id_field(says: str, *taken: str) -> Field:
    """Return the line for an `id`, which may be none of the words that are taken."""
    return Field("id", Id(*taken), says, required=True)
