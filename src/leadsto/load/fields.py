"""The table of fields: every key of the language, once. Decoding, faults, the JSON Schema and the reference come from it.

Here are frameworks and the keys that a file may have; what belongs to each stands in `fields_scales` (the theory),
`fields_nodes` (stakeholders and outcomes), `fields_evidence` and `fields_worth`.
"""

from __future__ import annotations

from leadsto import model
from leadsto.load import fields_evidence, fields_nodes, fields_scales, fields_worth
from leadsto.load.faults import HOMES
from leadsto.load.fields_common import NODES, NOTE, SOURCE, TEXT, TITLE, id_field
from leadsto.load.fields_evidence import CLAIM, SOURCE_RECORD, STORY, VOICE
from leadsto.load.fields_nodes import NODE_FIELDS, STAKEHOLDER, WHOLE_STAKEHOLDER
from leadsto.load.fields_scales import REVIEW, RULE_SETTING, SETTING, THEORY, TIMEFRAME
from leadsto.load.fields_worth import INPUT, SCENARIO, VALUATION
from leadsto.load.finish import begin_file
from leadsto.load.kinds import Id, ListOf
from leadsto.load.records import Field, MapOf, Record

CLAUSE = Record(
    "clause",
    model.Clause,
    Field("id", Id(kebab=False), "the framework's own number", required=True),
    Field("asks", TEXT, "what it asks for, in our words", required=True),
    Field("met-by", NODES, "what in the theory answers it"),
    Field("how", TEXT, "in what way"),
    Field("gap", TEXT, "what is missing: with `met-by` partly met, alone not met"),
    NOTE,
)

FRAMEWORK = Record(
    "framework",
    model.Framework,
    id_field("its name"),
    TITLE,
    Field("source", SOURCE, "where it is written"),
    Field("clauses", ListOf(CLAUSE), "what it asks for", required=True),
    NOTE,
)

FILE = Record(
    "file",
    dict,
    Field("theory", THEORY, "the theory itself, once in the folder"),
    Field("timeframes", ListOf(TIMEFRAME), "the columns, first to last"),
    Field("settings", ListOf(SETTING), "where and for whom"),
    Field("reviews", ListOf(REVIEW), "when the theory was looked at again"),
    Field("rules", MapOf(RULE_SETTING, "rule", "rules by name or code"), "severities and thresholds"),
    Field("stakeholder", STAKEHOLDER, "whom this file is about; text alone adds to one declared elsewhere"),
    Field("stakeholders", ListOf(WHOLE_STAKEHOLDER), "several, each with its own lists"),
    *NODE_FIELDS,
    Field("sources", ListOf(SOURCE_RECORD), "where evidence comes from"),
    Field("voices", ListOf(VOICE), "speakers who have no lane"),
    Field("claims", ListOf(CLAIM), "evidence coded by source"),
    Field("stories", ListOf(STORY), "what happened, scene by scene"),
    Field("inputs", ListOf(INPUT), "what was put in"),
    Field("valuation", VALUATION, "how value is reckoned"),
    Field("scenarios", ListOf(SCENARIO), "named sets of other figures"),
    Field("frameworks", ListOf(FRAMEWORK), "guidance that the programme answers to"),
    begin=begin_file,
)

_MODULES = (fields_nodes, fields_evidence, fields_scales, fields_worth)
RECORDS: tuple[Record, ...] = (
    FILE,
    *dict.fromkeys(value for module in _MODULES for value in vars(module).values() if isinstance(value, Record)),
    FRAMEWORK,
    CLAUSE,
)
"""Every record of the language, each once."""

for _record in RECORDS:
    for _key in _record.fields:
        if _record.name not in HOMES.setdefault(_key, []):
            HOMES[_key].append(_record.name)

__all__ = ["FILE", "RECORDS"]
