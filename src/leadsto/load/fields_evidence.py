"""The table of fields: sources, evidence, claims, and the stories told from them."""

from __future__ import annotations

from leadsto import model
from leadsto.load.fields_common import ACCESS, NODE, NODES, NOTE, SOURCE, TEXT, TITLE, YES_NO, id_field
from leadsto.load.figures import DATE, ToldBy
from leadsto.load.finish import finish_guarded
from leadsto.load.kinds import Choice, ListOf, Ref, Url
from leadsto.load.records import Field, Record

WITNESS = (
    Field("source", SOURCE, "which source says so", required=True),
    Field(
        "at",
        TEXT,
        "where in the source: any text, such as `paragraph 4`",
        instead=("page", "pages", "paragraph", "where"),
    ),
    Field("finding", TEXT, "what it says, in our words", instead=("summary", "says", "paraphrase")),
    Field("quote", TEXT, "what it says, verbatim", instead=("quotation", "verbatim", "said")),
    Field("strength", Choice(*model.STRENGTHS), "how well the speaker knows", required=True),
    Field("stance", Choice("supports", "contradicts", "qualifies"), "for, against, or with a caveat"),
    Field("voice", ListOf(Ref("voice")), "who says so, if not the source's own"),
    Field("told-by", ToldBy(), "how many of those asked"),
    Field("access", ACCESS, "who may see it; never wider than its source's, which is the default"),
    NOTE,
)

EVIDENCE = Record("piece of evidence", model.Evidence, *WITNESS, either=("finding", "quote"), finish=finish_guarded)

EVIDENCES = Field("evidence", ListOf(EVIDENCE), "what sources say of it")


def _condition(name: str) -> Record:
    text = Field("text", TEXT, "the sentence", required=True)
    return Record(name, model.Condition, text, EVIDENCES, NOTE, short="text", defined_as="condition")


ASSUMPTION = _condition("assumption")
ENABLER = _condition("enabler")
BARRIER = _condition("barrier")
OTHER_CAUSE = _condition("other cause")
CONDITIONS = (
    Field("assumptions", ListOf(ASSUMPTION), "what must hold for it to happen"),
    Field("enablers", ListOf(ENABLER), "what helps it"),
    Field("barriers", ListOf(BARRIER), "what stands in its way"),
    Field("other-causes", ListOf(OTHER_CAUSE), "what others contribute to it"),
)

SOURCE_RECORD = Record(
    "source",
    model.Source,
    id_field("its name"),
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
    Field("url", Url(), "where it is published", instead=("link", "web", "address")),
    Field(
        "file",
        TEXT,
        "its transcript (.txt, .md, .docx or .pdf), named from the theory's folder; quotes are checked against it",
    ),
    NOTE,
    finish=finish_guarded,
)

VOICE = Record("voice", model.Voice, id_field("its name"), TITLE, NOTE)

CLAIM = Record(
    "claim",
    model.Claim,
    WITNESS[0],
    Field(
        "path",
        NODES,
        "one node or more, in the order in which they led to each other",
        required=True,
        instead=("chain", "about"),
    ),
    *WITNESS[1:],
    either=("finding", "quote"),
    finish=finish_guarded,
)

SCENE = Record(
    "scene",
    model.Scene,
    Field("at", NODE, "the node where it happens"),
    Field("from", NODE, "or the link where it happens: its cause", attr="from_"),
    Field("to", NODE, "and its effect"),
    Field("text", TEXT, "what happens", required=True, instead=("what", "description")),
    NOTE,
    either=("at", "from"),
    together={"from": "to", "to": "from"},
)

STORY = Record(
    "story",
    model.Story,
    id_field("its name"),
    TITLE,
    Field("access", ACCESS, "who may see it; team when absent"),
    Field("scenes", ListOf(SCENE), "what happened, step by step", required=True),
    NOTE,
    finish=finish_guarded,
)
