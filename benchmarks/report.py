"""What was measured, as Markdown: each figure with its target and whether it was met."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from benchmarks.measuring import Spread

_INTRODUCTION = """\
`make bench` writes this page, and nothing else does. Times are from the start of a process to its end, loading Python
included; processes that are compared ran in turn; a figure is the median, with the least and the most in brackets. Each
promise is a ratio within this run, since times differ from machine to machine."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that was measured.

    Attributes:
        what: In words.
        value: None where it was not measured in this run.
        target: What it may be at most; None where nothing is promised.
        unit: `ms`, or "" for a ratio.
    """

    what: str
    value: float | None
    target: float | None = None
    unit: str = ""

    @property
    def verdict(self) -> str:
        """Whether the target is met, in words."""
        if self.value is None:
            return "not measured in this run"
        if self.target is None:
            return "no target"
        return "met" if self.value <= self.target else "**missed**"


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the report: its figures, and its Markdown without a heading."""

    title: str
    figures: Sequence[Figure]
    text: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """The report as a whole.

    Attributes:
        conditions: What the figures depend on, name and value.
    """

    sections: Sequence[Section]
    conditions: Sequence[tuple[str, str]] = field(default=())

    def write(self) -> str:
        """Return the Markdown."""
        figures = [one for section in self.sections for one in section.figures]
        rows = [
            (
                one.what,
                "–" if one.value is None else number(one.value, one.unit),
                "–" if one.target is None else f"at most {one.target:g}{_unit(one.unit)}",
                one.verdict,
            )
            for one in figures
        ]
        missed = [one for one in figures if one.verdict == "**missed**"]
        left_out = [one for one in figures if one.verdict.startswith("not")]
        judged = sum(one.target is not None for one in figures)
        summary = f"{judged - len(missed) - len(left_out)} of {judged} targets met"
        summary += f", {len(missed)} missed" if missed else ""
        summary += f", {len(left_out)} not measured in this run" if left_out else ""
        parts = [
            "# Benchmarks",
            _INTRODUCTION,
            table(("Figure", "Measured", "Target", ""), rows, "lrrl"),
            f"{summary}.",
            table(("Measured with", ""), self.conditions, "ll"),
        ]
        for section in self.sections:
            parts += [f"## {section.title}", section.text] if section.text else []
        return "\n\n".join(parts) + "\n"


def table(head: Sequence[str], rows: Sequence[Sequence[str]], align: str) -> str:
    """Return a Markdown table; `align` has `l` or `r` for each column."""
    lines = [head, ["---:" if side == "r" else "---" for side in align], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def number(value: float, unit: str = "") -> str:
    """Return a figure with three digits that count."""
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    return f"{value:,.{digits}f}{_unit(unit)}"


def spread(figures: Spread, unit: str = "") -> str:
    """Return the middle with the least and the most in brackets."""
    return f"{number(figures.middle, unit)} ({number(figures.least)}–{number(figures.most)})"


def _unit(unit: str) -> str:
    return f" {unit}" if unit else ""
