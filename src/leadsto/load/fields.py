"""The table of fields: every key of the language, once. Decoding, faults, the JSON Schema and the reference come from it."""

from __future__ import annotations

from leadsto import model
from leadsto.load.figures import DATE, DURATION, YEAR, Amount, Needs, Percentage, Span, ToldBy, Whole
from leadsto.load.finish import (
    begin_file,
    begin_node,
    begin_stakeholder,
    finish_link,
    finish_material,
    finish_node,
    finish_stakeholder,
    finish_valuation,
    finish_value,
)
from leadsto.load.kinds import Choice, Id, ListOf, NodeRef, Ref, Text, Url, YesNo
from leadsto.load.records import HOMES, Field, MapOf, Record
from leadsto.load.shorthand import MaterialKind, NodeList, RateKind, ValueKind

TEXT = Text()
TEXTS = ListOf(TEXT)
NODE = NodeRef()
NODES = ListOf(NODE)
SOURCE = Ref("source")
YES_NO = YesNo()
DECISION = Choice("yes", "no", "pending")
ACCESS = Choice(*model.ACCESSES)
NOTE = Field("note", TEXT, "anything worth knowing about it; shown with it")
TITLE = Field("title", TEXT, "its name in a few words", required=True)
TAKEN = (*model.NODE_LISTS, "programme")


def _id(what: str, *taken: str) -> Field:
    return Field("id", Id(*taken), what, required=True)


WITNESS = (
    Field("source", SOURCE, "which source says so", required=True),
    Field("at", TEXT, "where in the source: any text, such as `paragraph 4`"),
    Field("finding", TEXT, "what it says, in our words"),
    Field("quote", TEXT, "what it says, verbatim"),
    Field("strength", Choice(*model.STRENGTHS), "how well the speaker knows", required=True),
    Field("stance", Choice("supports", "contradicts", "qualifies"), "for, against, or with a caveat"),
    Field("voice", ListOf(Ref("voice")), "who says so, if not the source's own"),
    Field("told-by", ToldBy(), "how many of those asked"),
    Field("access", ACCESS, "who may see it; never wider than its source's, which is the default"),
    NOTE,
)
EVIDENCE = Record("piece of evidence", model.Evidence, *WITNESS, either=("finding", "quote"))
EVIDENCES = Field("evidence", ListOf(EVIDENCE), "what sources say of it")
CONDITION = Record(
    "condition", model.Condition, Field("text", TEXT, "the sentence", required=True), EVIDENCES, NOTE, short="text"
)
CONDITIONS = (
    Field("assumptions", ListOf(CONDITION), "what must hold for it to happen"),
    Field("enablers", ListOf(CONDITION), "what helps it"),
    Field("barriers", ListOf(CONDITION), "what stands in its way"),
    Field("other-causes", ListOf(CONDITION), "what others contribute to it"),
)
ONLY_IN = Field("only-in", ListOf(Ref("setting")), "the settings that it lives in; default all")

LINK = Record(
    "link",
    model.Link,
    Field("to", NODE, "what it leads to", required=True),
    Field("because", TEXT, "the mechanism, in a sentence"),
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

OBSERVATION = Record(
    "observation",
    model.Observation,
    Field("date", DATE, "when", required=True),
    Field("value", Amount(percent=True, signed=True), "how much", required=True),
    Field("n", Whole(), "how many were asked or counted"),
    Field("source", SOURCE, "where the value comes from"),
    NOTE,
)
INDICATOR = Record(
    "indicator",
    model.Indicator,
    _id("unique within its node"),
    TITLE,
    Field("unit", TEXT, "what is counted", required=True),
    Field("better", Choice("higher", "lower"), "which way is better; else from baseline to target"),
    Field("baseline", OBSERVATION, "the value before"),
    Field("target", OBSERVATION, "the value aimed at, and by when"),
    Field("observations", ListOf(OBSERVATION), "the values found"),
    NOTE,
)
MATERIAL = Record(
    "materiality",
    model.Material,
    Field("relevant", DECISION, "does it matter to those whom it touches"),
    Field("significant", DECISION, "is there enough of it to count"),
    Field("because", TEXT, "why"),
    NOTE,
    finish=finish_material,
)
SHARE = Record(
    "share",
    model.Share,
    Field("share", Percentage(), "a percentage, or a range of them", required=True),
    Field("because", TEXT, "why so much"),
    Field("source", SOURCE, "where it comes from"),
    NOTE,
    short="share",
)
PROXY = Record(
    "proxy",
    model.Proxy,
    Field("amount", Amount(), "the price of one unit", required=True),
    Field("year", YEAR, "the year of its prices"),
    Field("title", TEXT, "what it is the price of"),
    Field("source", SOURCE, "where it comes from"),
    NOTE,
    short="amount",
)
VALUE = Record(
    "value",
    model.Value,
    Field("quantity", ListOf(Amount()), "how many units, or one number a year"),
    Field("unit", TEXT, "what is counted"),
    Field("proxy", PROXY, "what stands for the price of a unit"),
    Field("deadweight", SHARE, "the share that would have happened anyway"),
    Field("displacement", SHARE, "the share that was only moved from elsewhere"),
    Field("attribution", SHARE, "the share due to others; it is subtracted"),
    Field("drop-off", SHARE, "the share lost per year from the second on"),
    Field(
        "starts", Whole(1, 400, "a whole number of years"), "the first year in which it occurs, 1 being the activity's"
    ),
    Field("duration", Whole(1, 400, "a whole number of years"), "for how many years it lasts"),
    Field("distinct-because", TEXT, "why it is not the same benefit as another valued outcome on its chain"),
    Field("counted-in", NODE, "instead of all this: its value is part of that outcome's"),
    NOTE,
    finish=finish_value,
)
NODE_RECORD = Record(
    "node",
    model.Node,
    _id("its name within its lane"),
    Field("title", TEXT, "what has changed, in a few words", required=True),
    Field("summary", TEXT, "the definition: what exactly changes"),
    Field("for", ListOf(Ref("group")), "groups of the stakeholder; default all", attr="for_"),
    Field("timeframe", Span(), "when it first shows; outcomes need it, others have none"),
    Field("effect", Choice("positive", "negative", "mixed"), "is it good for this stakeholder"),
    Field("intended", YES_NO, "`no` where nobody meant it"),
    Field("needs", Needs(), "how many of its causes it needs; unstated when absent"),
    *CONDITIONS,
    Field("indicators", ListOf(INDICATOR), "how it would be noticed"),
    EVIDENCES,
    Field("material", MaterialKind(MATERIAL, DECISION), "is it relevant and significant"),
    Field("value", ValueKind(VALUE, Choice("held", "pending")), "what it is worth"),
    ONLY_IN,
    Field("tags", TEXTS, "words to find it by"),
    Field("same-as", TEXTS, "the same thing in another theory: `other-theory:lane/id`"),
    Field("status", Choice("draft", "agreed", "disputed"), "how far it is agreed"),
    Field("goes-with", NODES, "nodes that occur together with it, no direction claimed"),
    Field("leads-to", ListOf(LINK), "what it leads to"),
    NOTE,
    begin=begin_node,
    finish=finish_node,
)
NODES_FIELDS = tuple(
    Field(name, NodeList(NODE_RECORD, name), says)
    for name, says in (
        ("context", "the problems that made the work necessary"),
        ("activities", "what is done"),
        ("outputs", "what the activities bring forth, countable"),
        ("outcomes", "what changes, for the stakeholder"),
    )
)
GROUP = Record("group", model.Group, _id("its name"), TITLE, NOTE)
STAKEHOLDER_FIELDS = (
    _id("its name, and the first half of its nodes' ids", *TAKEN),
    TITLE,
    Field("summary", TEXT, "who they are"),
    Field("group-size", Whole(), "how many people"),
    Field("groups", ListOf(GROUP), "named parts of the group that an outcome may name"),
    Field("delivers", YES_NO, "`yes`: they carry the work out"),
    Field("no-outcomes-because", TEXT, "why a stakeholder has none"),
    NOTE,
)
STAKEHOLDER = Record("stakeholder", model.Stakeholder, *STAKEHOLDER_FIELDS, short="id")
TIMEFRAME_FIELDS = (
    Field("starts", DURATION, "the soonest that it begins, counted from the start of the activity", required=True),
    Field("ends", DURATION, "when it ends; the last timeframe may leave it open"),
    NOTE,
)
TIMEFRAME = Record("timeframe", model.Timeframe, _id("its name"), TITLE, *TIMEFRAME_FIELDS)
CHANGE = Record(
    "change of a timeframe",
    model.TimeframeChange,
    Field("title", TEXT, "its name in this setting"),
    Field("starts", DURATION, "where it differs"),
    Field("ends", DURATION, "where it differs"),
    NOTE,
)
RULE_SETTING = Record(
    "setting of a rule",
    model.RuleSetting,
    Field("severity", Choice("error", "warning", "note", "off"), "how grave it is here"),
    Field("most", Whole(), "its threshold"),
    NOTE,
    short="severity",
)
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
SCENE = Record(
    "scene",
    model.Scene,
    Field("at", NODE, "the node where it happens"),
    Field("from", NODE, "or the link where it happens: its cause", attr="from_"),
    Field("to", NODE, "and its effect"),
    Field("text", TEXT, "what happens", required=True),
    NOTE,
    either=("at", "from"),
)

THEORY = Record(
    "theory",
    dict,
    TITLE,
    Field("summary", TEXT, "what it is about"),
    Field("language", TEXT, "of the text, such as `en-GB`; default en"),
    Field("lanes", ListOf(Ref("stakeholder")), "order of lanes; those not named follow"),
    Field("currency", TEXT, "such as GBP; asked for once something is valued"),
    Field("base-year", YEAR, "the year that prices are in"),
    Field("status", Choice("draft", "agreed"), "draft folds warnings into one line a rule; default agreed"),
    Field("authors", TEXTS, "who wrote it"),
    Field("licence", TEXT, "under what it may be used"),
    Field("cite-as", TEXT, "how to cite it"),
    Field("contact", TEXT, "whom to ask"),
    Field("format", Whole(1, 1, "a version of the language that this leadsto knows"), "of this language; 1"),
    NOTE,
)
SOURCE_RECORD = Record(
    "source",
    model.Source,
    _id("its name"),
    TITLE,
    Field(
        "type",
        Choice("interview", "focus-group", "survey", "observation", "dataset", "literature", "report"),
        "what it is",
        required=True,
    ),
    Field("date", DATE, "a year, a month, a day, or `about 2024`"),
    Field("voice", ListOf(Ref("voice")), "who speaks: a stakeholder or one of `voices:`, or several"),
    Field("within", SOURCE, "the source that it is quoted in: the two count once"),
    Field("one-voice", YES_NO, "is it one person's account; default for an interview"),
    Field("access", ACCESS, "who may see it; team when absent"),
    Field("consent", Choice("quotes", "findings", "none"), "what may be used at all; default quotes"),
    Field("voice-name", TEXT, "for the team only"),
    Field("url", Url(), "where it is published"),
    Field("file", TEXT, "its text; quotes are checked against it"),
    NOTE,
)
VOICE = Record("voice", model.Voice, _id("its name"), TITLE, NOTE)
CLAIM = Record(
    "claim",
    model.Claim,
    WITNESS[0],
    Field("path", NODES, "one node or more, in the order in which they led to each other", required=True),
    *WITNESS[1:],
    either=("finding", "quote"),
)
STORY = Record(
    "story",
    model.Story,
    _id("its name"),
    TITLE,
    Field("access", ACCESS, "who may see it; team when absent"),
    Field("scenes", ListOf(SCENE), "what happened, step by step", required=True),
    NOTE,
)
FRAMEWORK = Record(
    "framework",
    model.Framework,
    _id("its name"),
    TITLE,
    Field("source", SOURCE, "where it is written"),
    Field("clauses", ListOf(CLAUSE), "what it asks for", required=True),
    NOTE,
)
INPUT = Record(
    "input",
    model.Input,
    _id("its name"),
    TITLE,
    Field("stakeholder", Ref("stakeholder"), "who gives it"),
    Field("amount", Amount(word="unknown"), "how much, or `unknown`", required=True),
    Field("year", YEAR, "the year of its prices"),
    NOTE,
)
VALUATION = Record(
    "valuation",
    model.Valuation,
    Field("discount-rate", RateKind(), "such as 3.5%, or `green-book`"),
    Field("first-year", Choice("end", "mid", "start"), "when in its year a value falls; default end"),
    Field("scope", TEXT, "of what and for how long"),
    Field("unit", Choice("money", "weight"), "`weight`: values are weights, without a ratio or discounting"),
    NOTE,
    finish=finish_valuation,
)
OVERRIDE = Record("override", model.Override, Field("figure", TEXT, "what it becomes", required=True), short="figure")
SCENARIO = Record(
    "scenario",
    model.Scenario,
    _id("its name"),
    TITLE,
    Field(
        "set",
        MapOf(OVERRIDE, "place", "places and their figures, such as `guests/less-alone deadweight: 40%`"),
        "what it sets",
    ),
    NOTE,
)
SETTING = Record(
    "setting",
    model.Setting,
    _id("its name"),
    TITLE,
    Field("timeframes", MapOf(CHANGE, "timeframe", "ids of timeframes with what differs"), "where they differ here"),
    NOTE,
)
REVIEW = Record("review", model.Review, Field("date", DATE, "when"), Field("note", TEXT, "what came of it"))


WHOLE_STAKEHOLDER = Record(
    "stakeholder with lists",
    dict,
    *STAKEHOLDER_FIELDS,
    *NODES_FIELDS,
    begin=begin_stakeholder,
    finish=finish_stakeholder,
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
    *NODES_FIELDS,
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

RECORDS: tuple[Record, ...] = tuple(value for value in list(globals().values()) if isinstance(value, Record))
for _record in RECORDS:
    for _key in _record.fields:
        HOMES.setdefault(_key, []).append(_record.name)

__all__ = ["FILE", "NODE_RECORD", "RECORDS", "STAKEHOLDER", "THEORY", "WHOLE_STAKEHOLDER"]
