"""The best order there is, proven: what the tests and benchmarks hold the usual order against.

Needs HiGHS (``pip install 'leadsto[exact]'``). With lanes, ways and sides as they are, the order of items is a
mixed-integer program: one variable for each two items of a column that may stand either way round, one for each two
links that cross or don't. That no order runs in a circle is added bit by bit, where a solution breaks it.

Source: Jünger, Lee, Mutzel and Odenthal, "A polyhedral approach to the multi-layer crossing minimization problem",
Graph Drawing 1997; here bows are added to it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import combinations, permutations
from typing import Any

from leadsto.layout.net import RIGHT, Net

# Whether one item stands above another: (variable, False), its opposite (variable, True), or a constant.
Literal = tuple[int, bool] | bool


@dataclass(slots=True)
class Optimum:
    """The fewest crossings found, a proven lower bound, and the columns of the order found."""

    crossings: int
    bound: float
    columns: list[list[int]]


@dataclass(slots=True)
class _Program:
    """Rows ``low <= sum of coefficients <= high`` over variables from 0 to 1, and what each variable costs."""

    costs: list[float] = field(default_factory=list)
    whole: list[bool] = field(default_factory=list)
    rows: list[tuple[float, float, dict[int, float]]] = field(default_factory=list)
    constant: float = 0.0

    def add(self, cost: float, whole: bool) -> int:
        self.costs.append(cost)
        self.whole.append(whole)
        return len(self.costs) - 1


def find_optimum(net: Net, seconds: float = 60.0) -> Optimum:
    """Find the order with the fewest crossings; the net stays as it is.

    The order in the net is where the search starts, and it is what comes back when nothing better exists.

    Args:
        net: items and links.
        seconds: how long to search; ``bound`` says how good the result is for certain. (Not for use where a page
            has to be the same on every machine.)

    Raises:
        ImportError: HiGHS is not installed.
    """
    import highspy

    program = _Program()
    above = _Above(net, program)
    _add_crossings(net, above, program)
    solver: Any = highspy.Highs()  # type: ignore[no-untyped-call]
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.setOptionValue("mip_abs_gap", 0.99)
    for cost, _ in zip(program.costs, program.whole, strict=True):
        solver.addVar(0.0, 1.0)
        solver.changeColCost(solver.getNumCol() - 1, cost)
    for row in program.rows:
        _add_row(solver, row)
    # First as a linear program, which is quick to repeat, then in whole numbers.
    for whole in (False, True):
        if whole:
            solver.setOptionValue("time_limit", seconds)
            for variable, needed in enumerate(program.whole):
                if needed:
                    solver.changeColIntegrality(variable, highspy.HighsVarType.kInteger)
        while True:
            solver.run()
            values = list(solver.getSolution().col_value)
            broken = above.circles(values)
            if not broken:
                break
            for row in broken:
                _add_row(solver, row)
    information = solver.getInfo()
    crossings = round(information.objective_function_value + program.constant)
    bound = information.mip_dual_bound + program.constant
    return Optimum(crossings, bound, above.columns(values))


def _add_row(solver: Any, row: tuple[float, float, dict[int, float]]) -> None:
    low, high, terms = row
    solver.addRow(low, high, len(terms), list(terms), list(terms.values()))


class _Above:
    """The variables that say which of two items of a column stands above."""

    def __init__(self, net: Net, program: _Program) -> None:
        self._net = net
        self._variables: dict[tuple[int, int], int] = {}
        for items in net.columns:
            for one, two in combinations(sorted(items), 2):
                if net.high[one] >= net.low[two] and net.high[two] >= net.low[one]:
                    self._variables[one, two] = program.add(0.0, whole=True)

    def literal(self, one: int, two: int) -> Literal:
        """Whether ``one`` stands above ``two``."""
        if one > two:
            flipped = self.literal(two, one)
            return (not flipped) if isinstance(flipped, bool) else (flipped[0], not flipped[1])
        variable = self._variables.get((one, two))
        return self._net.high[one] < self._net.low[two] if variable is None else (variable, False)

    def _value(self, values: list[float], one: int, two: int) -> float:
        literal = self.literal(one, two)
        if isinstance(literal, bool):
            return float(literal)
        return 1.0 - values[literal[0]] if literal[1] else values[literal[0]]

    def circles(self, values: list[float]) -> list[tuple[float, float, dict[int, float]]]:
        """Rows that forbid the circles of three found in a solution."""
        rows = []
        for items in self._net.columns:
            matrix = {pair: self._value(values, *pair) for pair in permutations(items, 2)}
            for a, b, c in combinations(items, 3):
                for one, two, three in ((a, b, c), (a, c, b)):
                    if matrix[one, two] + matrix[two, three] + matrix[three, one] > 2.0 + 1e-6:
                        rows.append(_row([self.literal(one, two), self.literal(two, three), self.literal(three, one)]))
        return rows

    def columns(self, values: list[float]) -> list[list[int]]:
        """The order that a solution gives."""
        found = []
        for items in self._net.columns:
            over = {one: sum(self._value(values, two, one) > 0.5 for two in items if two != one) for one in items}
            found.append(sorted(items, key=lambda item: (over[item], item)))
        return found


def _row(literals: list[Literal]) -> tuple[float, float, dict[int, float]]:
    """At most two of three are true."""
    high, terms = 2.0, Counter[int]()
    for literal in literals:
        if isinstance(literal, bool):
            high -= literal
        else:
            terms[literal[0]] += -1 if literal[1] else 1
            high -= literal[1]
    return float("-inf"), high, {variable: float(times) for variable, times in terms.items()}


def _add_crossings(net: Net, above: _Above, program: _Program) -> None:
    """Add a cost for every pair of links that may cross: they do where two literals differ."""
    by_gutter: dict[int, list[int]] = {}
    for number, link in enumerate(net.links):
        by_gutter.setdefault(net.gutter(link), []).append(number)
    differ: Counter[tuple[int, int, bool]] = Counter()
    for numbers in by_gutter.values():
        for one, two in combinations(numbers, 2):
            for first, second in _tests(net, above, program, one, two):
                _count_difference(program, differ, first, second)
    for (first_variable, second_variable, flipped), times in differ.items():
        _add_difference(program, (first_variable, False), (second_variable, flipped), float(times), exact=False)


def _tests(net: Net, above: _Above, program: _Program, one: int, two: int) -> list[tuple[Literal, Literal]]:
    """The pair of literals of which exactly one is true if the links cross; none where they can't."""
    links = net.links[one], net.links[two]
    bows = [link for link in links if link.is_bow]
    ends = [{(link.first, link.first_side), (link.second, link.second_side)} for link in links]
    if not bows:
        a, b = sorted(ends[0], key=lambda end: end[1] != RIGHT)
        c, d = sorted(ends[1], key=lambda end: end[1] != RIGHT)
        return [] if a == c or b == d else [(above.literal(a[0], c[0]), above.literal(b[0], d[0]))]
    bow = bows[0]
    other = ends[1] if bow is links[0] else ends[0]
    inside = [end[0] for end in sorted(other) if end[1] == bow.first_side]
    if not inside or set(inside) & {bow.first, bow.second}:
        return []
    between = [(above.literal(bow.first, item), above.literal(bow.second, item)) for item in inside]
    if len(between) == 1:
        return between
    return [(_difference(program, *between[0]), _difference(program, *between[1]))]


def _count_difference(program: _Program, differ: Counter[tuple[int, int, bool]], one: Literal, two: Literal) -> None:
    if isinstance(one, bool):
        one, two = two, one
    if isinstance(one, bool):
        program.constant += one != two
    elif isinstance(two, bool):
        # The variable differs from a constant: a cost of its own, without a new variable.
        if one[1] != two:
            program.constant += 1
            program.costs[one[0]] -= 1
        else:
            program.costs[one[0]] += 1
    elif one[0] == two[0]:
        program.constant += one[1] != two[1]
    else:
        pair = sorted((one, two))
        differ[pair[0][0], pair[1][0], pair[0][1] != pair[1][1]] += 1


def _difference(program: _Program, one: Literal, two: Literal) -> Literal:
    """A literal that is true exactly where the two differ."""
    if isinstance(one, bool):
        one, two = two, one
    if isinstance(one, bool):
        return one != two
    if isinstance(two, bool):
        return one[0], one[1] != two
    if one[0] == two[0]:
        return one[1] != two[1]
    return _add_difference(program, one, two, 0.0, exact=True), False


def _add_difference(program: _Program, one: tuple[int, bool], two: tuple[int, bool], cost: float, exact: bool) -> int:
    """Add a variable that is at least 1 where two literals differ, and at most 0 where not if ``exact``."""
    variable = program.add(cost, whole=False)
    program.rows.append(_bound(variable, {one: -1, two: 1}, low=0.0))
    program.rows.append(_bound(variable, {one: 1, two: -1}, low=0.0))
    if exact:
        program.rows.append(_bound(variable, {one: -1, two: -1}, high=0.0))
        program.rows.append(_bound(variable, {one: 1, two: 1}, high=2.0))
    return variable


def _bound(
    variable: int, terms: dict[tuple[int, bool], int], low: float = float("-inf"), high: float = float("inf")
) -> tuple[float, float, dict[int, float]]:
    """The row ``low <= variable + sum of terms <= high``, where an opposite counts as 1 less its variable."""
    row = {variable: 1.0}
    for (index, flipped), times in terms.items():
        row[index] = row.get(index, 0.0) + (-times if flipped else times)
        if flipped:
            low, high = low - times, high - times
    return low, high, row
