"""The impact map: which outcomes matter, what is known of their value, and what still stands between that and a ratio.

No figure is reckoned here: `Figures` and `Totals` are what the reckoning of value fills in, and None until it does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Literal, TypeAlias

from leadsto.evidence.grades import Grade
from leadsto.evidence.standing import Standing, find_standings
from leadsto.model import FirstYear, Node, Valuation
from leadsto.views.givens import InputText, inputs_of
from leadsto.views.subject import Subject
from leadsto.views.worth import Materiality, Worth, materiality_of, worth_of

order = 20

ImpactState: TypeAlias = Literal["valued", "counted-in", "held", "pending", "left-out"]

STATES: tuple[ImpactState, ...] = ("valued", "counted-in", "held", "pending", "left-out")
"""All states, in the order in which a page tells them."""

Obstacle: TypeAlias = Literal["nothing-valued", "unknown-figures", "no-inputs", "unknown-input", "no-rate", "weights"]
"""What stands between a theory and a ratio."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What is reckoned of one outcome; None where it is not. `years` has a value for each year, undiscounted."""

    gross: Decimal | None = None
    impact: Decimal | None = None
    present: Decimal | None = None
    years: tuple[Decimal, ...] = ()


@dataclass(frozen=True, slots=True)
class Totals:
    """What is reckoned of all together; None where it is not."""

    present: Decimal | None = None
    inputs: Decimal | None = None
    net_present: Decimal | None = None
    ratio: Decimal | None = None


@dataclass(frozen=True, slots=True)
class ImpactLine:
    """An outcome of which it is said whether it matters or what it is worth.

    Attributes:
        starts: First year in which it occurs, 1 being the year of the activity; None unless it is priced.
        missing: Figures that a priced outcome needs and that are not on the page, by the names of their keys.
        standing: The grade of the weakest link of its best-grounded chain.
        weakest: That link's place among the storyboard's arrows, from 0; None where there is no chain.
    """

    node: str
    state: ImpactState
    material: Materiality | None
    value: Worth | None
    starts: int | None
    missing: tuple[str, ...]
    standing: Grade
    weakest: int | None
    figures: Figures = Figures()


@dataclass(frozen=True, slots=True)
class Conventions:
    """By what value is reckoned; a ratio can't be compared without them. `rate` is in per cent, "" where unsaid."""

    currency: str
    base_year: int | None
    rate: str
    green_book: bool
    first_year: FirstYear | Literal[""]
    unit: str
    scope: str
    note: str


@dataclass(frozen=True, slots=True)
class ImpactMap:
    """What matters, in the order of the theory, with what is needed to see how far the map is from a ratio.

    Attributes:
        undecided: How many outcomes there are of which neither materiality nor value is said.
        obstacles: What stands between this and a ratio, as far as can be told without reckoning.
    """

    lines: tuple[ImpactLine, ...]
    undecided: int
    inputs: tuple[InputText, ...]
    conventions: Conventions
    obstacles: tuple[Obstacle, ...]
    totals: Totals = Totals()

    opens_late: ClassVar[bool] = True


def look(subject: Subject) -> ImpactMap:
    """Gather what is said of materiality and value."""
    outcomes = [node for node in subject.graph.nodes.values() if node.kind == "outcome"]
    said = [node for node in outcomes if node.material is not None or node.value is not None]
    standings = find_standings(subject.graph, subject.citations) if said else {}
    places = {(link.from_, link.to): at for at, link in enumerate(subject.graph.links)}
    lines = tuple(_line(node, subject, standings.get(node.id, Standing("none")), places) for node in said)
    return ImpactMap(
        lines=lines,
        undecided=len(outcomes) - len(said),
        inputs=inputs_of(subject),
        conventions=_conventions(subject),
        obstacles=_obstacles(lines, subject),
    )


def state_of(node: Node) -> ImpactState:
    """Return how an outcome stands on the map.

    What is not material is left out, whatever is said of its value. Priced is only valued once it is said to be
    material; until then it is pending, as is what is material and of whose value nothing is said.
    """
    if node.material is not None and node.material.decision == "no":
        return "left-out"
    worth = node.value.state if node.value is not None else "pending"
    if worth == "priced":
        return "valued" if node.is_material else "pending"
    return worth


def _line(node: Node, subject: Subject, standing: Standing, places: dict[tuple[str, str], int]) -> ImpactLine:
    is_priced = node.value is not None and node.value.state == "priced"
    weakest = standing.weakest
    return ImpactLine(
        node=node.id,
        state=state_of(node),
        material=materiality_of(node),
        value=worth_of(node, subject),
        starts=node.value.starts if node.value is not None and is_priced else None,
        missing=node.value.unknown if node.value is not None and is_priced else (),
        standing=standing.grade,
        weakest=None if weakest is None else places.get((weakest.from_, weakest.to)),
    )


def _conventions(subject: Subject) -> Conventions:
    theory = subject.theory
    valuation = theory.valuation or Valuation()
    rate = valuation.discount_rate
    return Conventions(
        currency=theory.currency,
        base_year=theory.base_year,
        rate="" if rate is None else f"{(rate * 100).normalize():f}",
        green_book=valuation.green_book,
        first_year=valuation.first_year if theory.valuation is not None else "",
        unit=valuation.unit,
        scope=valuation.scope,
        note=valuation.note,
    )


def _obstacles(lines: Sequence[ImpactLine], subject: Subject) -> tuple[Obstacle, ...]:
    theory = subject.theory
    valued = [line for line in lines if line.state == "valued"]
    weights = theory.valuation is not None and theory.valuation.unit == "weight"
    is_rated = theory.valuation is not None and (
        theory.valuation.green_book or theory.valuation.discount_rate is not None
    )
    found: dict[Obstacle, bool] = {
        "weights": weights,
        "nothing-valued": not valued,
        "unknown-figures": any(line.missing for line in valued),
        "no-inputs": not theory.inputs,
        "unknown-input": any(given.amount is None for given in theory.inputs),
        "no-rate": bool(valued) and not weights and not is_rated,
    }
    return tuple(obstacle for obstacle, stands in found.items() if stands)
