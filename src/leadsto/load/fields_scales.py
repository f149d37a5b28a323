"""The table of fields: the theory, its scales, its reviews and its rules."""

from __future__ import annotations

from leadsto import model
from leadsto.load.fields_common import ENDS, NAMES, NOTE, STARTS, TEXT, TEXTS, TITLE, id_field
from leadsto.load.figures import DATE, DURATION, YEAR, Whole
from leadsto.load.finish import finish_timeframe
from leadsto.load.kinds import Choice, ListOf, Ref
from leadsto.load.records import Field, MapOf, Record

THEORY = Record(
    "theory",
    dict,
    TITLE,
    Field("summary", TEXT, "what it is about", instead=("description",)),
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


TIMEFRAME = Record(
    "timeframe",
    model.Timeframe,
    id_field("its name"),
    TITLE,
    Field(
        "starts",
        DURATION,
        "the soonest that it begins, counted from the start of the activity",
        required=True,
        instead=STARTS,
    ),
    Field("ends", DURATION, "when it ends; the last timeframe may leave it open", instead=ENDS),
    NOTE,
    finish=finish_timeframe,
)

CHANGE = Record(
    "change of a timeframe",
    model.TimeframeChange,
    Field("title", TEXT, "its name in this setting", instead=NAMES),
    Field("starts", DURATION, "where it differs", instead=STARTS),
    Field("ends", DURATION, "where it differs", instead=ENDS),
    NOTE,
)

SETTING = Record(
    "setting",
    model.Setting,
    id_field("its name"),
    TITLE,
    Field("timeframes", MapOf(CHANGE, "timeframe", "ids of timeframes with what differs"), "where they differ here"),
    NOTE,
)

REVIEW = Record("review", model.Review, Field("date", DATE, "when"), Field("note", TEXT, "what came of it"))

RULE_SETTING = Record(
    "setting of a rule",
    model.RuleSetting,
    Field("severity", Choice("error", "warning", "note", "off"), "how grave it is here"),
    Field("most", Whole(), "its threshold"),
    NOTE,
    short="severity",
)
