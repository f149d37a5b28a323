"""The table of fields: indicators, materiality and value, inputs and scenarios."""

from __future__ import annotations

from leadsto import model
from leadsto.load.fields_common import DECISION, NODE, NOTE, SOURCE, TEXT, TITLE, id_field
from leadsto.load.figures import DATE, YEAR, YEARS, Amount, Percentage, Whole
from leadsto.load.finish import finish_guarded, finish_material, finish_valuation, finish_value
from leadsto.load.kinds import Choice, ListOf, Ref
from leadsto.load.records import Field, MapOf, Record
from leadsto.load.shorthand import RateKind

OBSERVATION = Record(
    "observation",
    model.Observation,
    Field("date", DATE, "when", required=True),
    Field("value", Amount(percent=True, signed=True), "how much", required=True),
    Field("n", Whole(), "how many were asked or counted"),
    Field("source", SOURCE, "where the value comes from"),
    NOTE,
    finish=finish_guarded,
)

INDICATOR = Record(
    "indicator",
    model.Indicator,
    id_field("unique within its node"),
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
    Field("amount", Amount(word="unknown"), "the price of one unit, or `unknown` until one is found", required=True),
    Field("year", YEAR, "the year of its prices"),
    Field("title", TEXT, "what it is the price of"),
    Field("source", SOURCE, "where it comes from"),
    NOTE,
    short="amount",
    finish=finish_guarded,
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
    Field("starts", YEARS, "the first year in which it occurs, 1 being the activity's"),
    Field("duration", YEARS, "for how many years it lasts"),
    Field("distinct-because", TEXT, "why it is not the same benefit as another valued outcome on its chain"),
    Field("counted-in", NODE, "instead of all this: its value is part of that outcome's"),
    NOTE,
    finish=finish_value,
)

INPUT = Record(
    "input",
    model.Input,
    id_field("its name"),
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
    id_field("its name"),
    TITLE,
    Field(
        "set",
        MapOf(OVERRIDE, "place", "places and their figures, such as `guests/less-alone deadweight: 40%`"),
        "what it sets",
    ),
    NOTE,
)
