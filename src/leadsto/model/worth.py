"""What matters and what it is worth: materiality, value, inputs, and the scenarios that change them."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from leadsto.model.scales import Figure
from leadsto.source import Route

Decision = Literal["yes", "no", "pending"]
ValueState = Literal["priced", "held", "pending", "counted-in"]
FirstYear = Literal["end", "mid", "start"]


@dataclass(frozen=True, slots=True)
class Material:
    """Whether an outcome matters: relevant and significant, and why.

    `decision` is what was written in short, or what `relevant` and `significant` come to together.
    """

    decision: Decision = "pending"
    relevant: Decision | None = None
    significant: Decision | None = None
    because: str = ""
    note: str = ""
    route: Route | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Share:
    """A percentage with its reason: deadweight, displacement, attribution or drop-off, as a share of 1."""

    share: Figure | None = None
    because: str = ""
    source: str = ""
    note: str = ""
    route: Route | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Proxy:
    """What stands for the price of one unit of an outcome, in the theory's currency and in the prices of `year`."""

    amount: Figure | None = None
    year: int | None = None
    title: str = ""
    source: str = ""
    note: str = ""
    route: Route | None = field(default=None, compare=False, repr=False)
    in_doubt: bool = field(default=False, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Value:
    """What an outcome is worth, or why it is not priced.

    Attributes:
        state: priced; held (matters, is not priced); pending; counted-in (part of another's value).
        quantity: One figure, or one for each year.
        attribution: The share due to others; it is subtracted.
        drop_off: Lost per year from the second year on.
        starts: First year in which it occurs, 1 being the year of the activity.
        duration: Whole years; None where unsaid.
    """

    state: ValueState = "priced"
    quantity: tuple[Figure, ...] = ()
    unit: str = ""
    proxy: Proxy | None = None
    deadweight: Share | None = None
    displacement: Share | None = None
    attribution: Share | None = None
    drop_off: Share | None = None
    starts: int = 1
    duration: int | None = None
    distinct_because: str = ""
    counted_in: str = ""
    note: str = ""
    route: Route | None = field(default=None, compare=False, repr=False)

    @property
    def years(self) -> int | None:
        """How many years it lasts: one for each quantity of a list, else `duration`; None where unknown."""
        return len(self.quantity) if len(self.quantity) > 1 else self.duration

    @property
    def unknown(self) -> tuple[str, ...]:
        """The keys of the figures that a final value needs and that nobody has given, in the order of the language.

        What lasts one year needs no drop-off.
        """
        has = {
            "quantity": bool(self.quantity),
            "proxy": self.proxy is not None and self.proxy.amount is not None,
            "deadweight": self.deadweight is not None and self.deadweight.share is not None,
            "displacement": self.displacement is not None and self.displacement.share is not None,
            "attribution": self.attribution is not None and self.attribution.share is not None,
            "drop-off": self.years == 1 or (self.drop_off is not None and self.drop_off.share is not None),
            "duration": self.years is not None,
        }
        return tuple(key for key, is_known in has.items() if not is_known)


@dataclass(frozen=True, slots=True)
class Input:
    """What was put in; `amount` is None where it is unknown."""

    id: str
    title: str = ""
    stakeholder: str = ""
    amount: Figure | None = None
    year: int | None = None
    note: str = ""
    route: Route | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Valuation:
    """How value is reckoned: the rate (None with `green_book` or where unsaid), when in the year, and of what."""

    discount_rate: Decimal | None = None
    green_book: bool = False
    first_year: FirstYear = "end"
    scope: str = ""
    unit: Literal["money", "weight"] = "money"
    note: str = ""
    route: Route | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Override:
    """One figure that a scenario sets: its place, such as `guests/less-alone deadweight`, and what it becomes."""

    place: str
    figure: str = ""
    route: Route | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Scenario:
    """A named set of figures that take the place of the theory's own."""

    id: str
    title: str = ""
    set: tuple[Override, ...] = ()
    note: str = ""
    route: Route | None = field(default=None, compare=False, repr=False)
