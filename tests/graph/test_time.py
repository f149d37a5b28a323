from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from leadsto.graph import OutcomeGraph
from leadsto.model import Duration, Node, Setting, Theory, Timeframe, TimeframeChange
from tests.graph.drawings import theory


def days(least: int, most: int | None = None) -> Duration:
    return Duration(Decimal(least), Decimal(least if most is None else most))


#   0        90   180  270      1000   1460    3650   7300
#   short ───┴·······─┤
#            medium ··├─────────┴······┤
#                               long ··├───────────────────►  open
SHORT = Timeframe("short", "Short term", days(0), days(90, 270))
MEDIUM = Timeframe("medium", "Medium term", days(180, 270), days(1000, 1460))
LONG = Timeframe("long", "Long term", days(1000, 1460))
FRAMES = (SHORT, MEDIUM, LONG)


def outcome(first: str, last: str = "") -> Node:
    return Node("g/x", "outcome", timeframe=(first, last or first))


def on(*timeframes: Timeframe, setting: Setting | None = None) -> OutcomeGraph:
    told = Theory(timeframes=timeframes, settings=(setting,) if setting else ())
    return OutcomeGraph.of(told, setting.id if setting else None)


@pytest.mark.parametrize(
    ("node", "columns", "start", "end", "is_open"),
    [
        (outcome("short"), (0, 0), 0, 270, False),
        (outcome("medium"), (1, 1), 180, 1460, False),
        (outcome("short", "medium"), (0, 1), 0, 1460, False),
        (outcome("medium", "short"), (0, 1), 0, 1460, False),
        (outcome("long"), (2, 2), 1000, None, True),
        (outcome("medium", "long"), (1, 2), 180, None, True),
        (outcome("nowhen"), None, None, None, False),
        (outcome("short", "nowhen"), None, None, None, False),
        (Node("activities/x", "activity"), None, None, None, False),
    ],
)
def test_soft_ends_give_the_earliest_start_and_the_latest_end(
    node: Node, columns: tuple[int, int] | None, start: int | None, end: int | None, is_open: bool
) -> None:
    graph = on(*FRAMES)
    assert graph.columns(node) == columns
    assert graph.earliest_start(node) == start
    assert graph.latest_end(node) == end
    assert graph.is_open(node) is is_open


def test_a_setting_changes_a_timeframe_field_by_field() -> None:
    town = Setting(
        "town",
        timeframes=(
            TimeframeChange("short", ends=days(60)),
            TimeframeChange("long", title="Generations", starts=days(2000), ends=days(9000)),
            TimeframeChange("nowhen", ends=days(1)),
        ),
    )
    graph = on(*FRAMES, setting=town)
    assert graph.scale == (
        replace(SHORT, ends=days(60)),
        MEDIUM,
        replace(LONG, title="Generations", starts=days(2000), ends=days(9000)),
    )
    assert graph.latest_end(outcome("short")) == 60
    assert not graph.is_open(outcome("long"))
    assert OutcomeGraph.of(graph.theory).scale == FRAMES


def test_a_broken_scale_has_unknown_ends_but_only_the_last_is_open() -> None:
    graph = on(Timeframe("short"), replace(SHORT, title="again"), LONG)
    assert [timeframe.title for timeframe in graph.scale] == ["", "Long term"]
    assert graph.earliest_start(outcome("short")) is None
    assert graph.latest_end(outcome("short")) is None
    assert not graph.is_open(outcome("short"))


def with_lags(outline: str, spans: dict[str, str], **lags: int) -> OutcomeGraph:
    """Return a graph in which the link `ab` has the lag given by `ab=…`, and one as long again at most."""
    told = theory(outline, FRAMES, spans={name: (frame, frame) for name, frame in spans.items()})
    nodes = tuple(
        replace(
            node,
            leads_to=tuple(
                replace(link, lag=days(lag, 2 * lag)) if (lag := lags.get(link.from_[-1] + link.to[-1])) else link
                for link in node.leads_to
            ),
        )
        for node in told.nodes
    )
    return OutcomeGraph.of(replace(told, nodes=nodes))


def test_soonest_adds_least_lags_to_earliest_starts() -> None:
    #   a short ──30──► b short ──100──► c medium ──► d
    graph = with_lags("a -> b -> c -> d", {"a": "short", "b": "short", "c": "medium"}, ab=30, bc=100)
    assert [graph.soonest(f"g/{name}") for name in "abcd"] == [None, 30, 130, 180]  # c itself begins at 180
    assert graph.soonest("g/nobody") is None


def test_soonest_takes_the_quickest_cause() -> None:
    #   a medium ──10──► c ◄──500── b short
    graph = with_lags("a -> c, b -> c", {"a": "medium", "b": "short"}, ac=10, bc=500)
    assert graph.soonest("g/c") == 190


def test_what_has_no_timeframe_may_begin_at_once() -> None:
    assert with_lags("a -> b", {}, ab=7).soonest("g/b") == 7
    assert with_lags("a -> b", {"a": "nowhen"}).soonest("g/b") == 0


def test_soonest_does_not_go_round_feedback_and_is_not_confused_by_a_tangle() -> None:
    meant = with_lags("a -> b -> c, c ~> b", {"a": "short"}, ab=5, bc=5)
    assert [meant.soonest(f"g/{name}") for name in "abc"] == [None, 5, 10]
    entered = with_lags("a -> b -> c -> b, c -> d", {"a": "medium"}, ab=5, bc=5, cb=1, cd=5)
    assert [entered.soonest(f"g/{name}") for name in "abcd"] == [None, 185, 190, 195]
    closed = with_lags("b -> c -> b, c -> d", {"b": "short", "c": "medium"}, bc=5, cb=1, cd=5)
    assert [closed.soonest(f"g/{name}") for name in "bcd"] == [181, 5, 185]
