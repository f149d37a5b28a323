"""The table of fields: stakeholders, their nodes, and the links between them."""

from __future__ import annotations

from leadsto import model
from leadsto.load.fields_common import DECISION, NAMES, NODE, NODES, NOTE, TEXT, TEXTS, TITLE, YES_NO, id_field
from leadsto.load.fields_evidence import CONDITIONS, EVIDENCES
from leadsto.load.fields_worth import INDICATOR, MATERIAL, VALUE
from leadsto.load.figures import DURATION, Needs, Span, Whole
from leadsto.load.finish import begin_node, begin_stakeholder, finish_link, finish_node, finish_stakeholder
from leadsto.load.kinds import Choice, ListOf, Ref
from leadsto.load.records import Field, Record
from leadsto.load.shorthand import NodeList, WordOrRecord, decided, unpriced

TAKEN = (*model.NODE_LISTS, model.PROGRAMME)
"""Words of the language that name no stakeholder."""

ONLY_IN = Field("only-in", ListOf(Ref("setting")), "the settings that it lives in; default all")

LINK = Record(
    "link",
    model.Link,
    Field("to", NODE, "what it leads to", required=True, instead=("outcome", "target")),
    Field("because", TEXT, "the mechanism, in a sentence", instead=("why", "reason", "mechanism")),
    Field("effect", Choice("stronger", "weaker"), "what the cause makes of its effect"),
    Field("lag", DURATION, "how long before the effect shows"),
    Field("feedback", YES_NO, "`yes`: meant to close a loop or to run back in time"),
    Field("confidence", Choice("high", "medium", "low"), "the author's judgement"),
    ONLY_IN,
    *CONDITIONS,
    EVIDENCES,
    NOTE,
    short="to",
    finish=finish_link,
)

BEFORE_TIMEFRAME = (
    id_field("its name within its lane"),
    Field("title", TEXT, "what has changed, in a few words", required=True, instead=NAMES),
    Field("summary", TEXT, "the definition: what exactly changes", instead=("description", "definition")),
    Field("for", ListOf(Ref("group")), "groups of the stakeholder; default all", attr="for_"),
)
AFTER_TIMEFRAME = (
    Field("effect", Choice("positive", "negative", "mixed"), "is it good for this stakeholder"),
    Field("intended", YES_NO, "`no` where nobody meant it"),
    Field("needs", Needs(), "how many of its causes it needs; unstated when absent"),
    *CONDITIONS,
    Field("indicators", ListOf(INDICATOR), "how it would be noticed"),
    EVIDENCES,
    Field("material", WordOrRecord(MATERIAL, DECISION, decided), "is it relevant and significant"),
    Field("value", WordOrRecord(VALUE, Choice("held", "pending"), unpriced), "what it is worth"),
    ONLY_IN,
    Field("tags", TEXTS, "words to find it by"),
    Field("same-as", TEXTS, "the same thing in another theory: `other-theory:lane/id`"),
    Field("status", Choice("draft", "agreed", "disputed"), "how far it is agreed"),
    Field("goes-with", NODES, "nodes that occur together with it, no direction claimed"),
    Field("leads-to", ListOf(LINK), "what it leads to", instead=("links", "causes", "results-in")),
    NOTE,
)


def _node(kind: model.Kind, *own: Field) -> Record:
    return Record(kind, model.Node, *BEFORE_TIMEFRAME, *own, *AFTER_TIMEFRAME, begin=begin_node, finish=finish_node)


OUTCOME = _node(
    "outcome", Field("timeframe", Span(), "when it first shows", required=True, instead=("time", "when", "column"))
)
CONTEXT = _node("context")
ACTIVITY = _node("activity")
OUTPUT = _node("output")

NODE_FIELDS = (
    Field("context", NodeList(CONTEXT, "context"), "the problems that made the work necessary"),
    Field("activities", NodeList(ACTIVITY, "activities"), "what is done"),
    Field("outputs", NodeList(OUTPUT, "outputs"), "what the activities bring forth, countable"),
    Field("outcomes", NodeList(OUTCOME, "outcomes"), "what changes, for the stakeholder"),
)

GROUP = Record("group", model.Group, id_field("its name"), TITLE, NOTE)

STAKEHOLDER_FIELDS = (
    id_field("its name, and the first half of its nodes' ids", *TAKEN),
    TITLE,
    Field("summary", TEXT, "who they are", instead=("description",)),
    Field("group-size", Whole(), "how many people", instead=("size", "number")),
    Field("groups", ListOf(GROUP), "named parts of the group that an outcome may name"),
    Field("delivers", YES_NO, "`yes`: they carry the work out"),
    Field("no-outcomes-because", TEXT, "why a stakeholder has none"),
    NOTE,
)

STAKEHOLDER = Record("stakeholder", model.Stakeholder, *STAKEHOLDER_FIELDS, short="id")

WHOLE_STAKEHOLDER = Record(
    "stakeholder",
    dict,
    *STAKEHOLDER_FIELDS,
    *NODE_FIELDS,
    begin=begin_stakeholder,
    finish=finish_stakeholder,
    defined_as="stakeholder-with-lists",
)
