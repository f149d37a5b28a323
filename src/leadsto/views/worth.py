"""What matters and what it is worth, as the impact map shows it."""

from __future__ import annotations

from dataclasses import dataclass

from leadsto.model import Node, Share
from leadsto.views.subject import Subject
from leadsto.views.wording import tell_figure


@dataclass(frozen=True, slots=True)
class Materiality:
    """Whether an outcome is material, and why; the decisions are yes, no or pending, "" where unsaid."""

    decision: str
    relevant: str
    significant: str
    because: str
    note: str


@dataclass(frozen=True, slots=True)
class Row:
    """One figure of a valuation. `name` is the field's; `because` and `source` say what is behind it."""

    name: str
    figure: str
    because: str = ""
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Worth:
    """What an outcome is worth: its state (priced, held, pending, counted-in) and the figures that are known.

    Attributes:
        counted_in: Id of the node whose value this one is part of; "" otherwise.
    """

    state: str
    rows: tuple[Row, ...]
    counted_in: str
    counted_in_title: str
    distinct_because: str
    note: str


def materiality_of(node: Node) -> Materiality | None:
    """Return what is said of a node's materiality; None where nothing is."""
    material = node.material
    if material is None:
        return None
    return Materiality(
        material.decision, material.relevant or "", material.significant or "", material.because, material.note
    )


def worth_of(node: Node, subject: Subject) -> Worth | None:
    """Return what is said of a node's value; None where nothing is."""
    value = node.value
    if value is None:
        return None
    rows = []
    if value.quantity:
        figures = ", ".join(map(tell_figure, value.quantity))
        rows.append(Row("quantity", f"{figures} {value.unit}".rstrip()))
    if value.proxy is not None:
        proxy = value.proxy
        amount = f"{tell_figure(proxy.amount)} {subject.theory.currency}".strip() if proxy.amount else "unknown"
        dated = f"{amount} ({proxy.year})" if proxy.year is not None else amount
        rows.append(Row("proxy", dated, proxy.title, _source_title(proxy.source, subject), proxy.note))
    shares = (
        ("deadweight", value.deadweight),
        ("displacement", value.displacement),
        ("attribution", value.attribution),
        ("drop-off", value.drop_off),
    )
    rows.extend(_share(name, share, subject) for name, share in shares if share is not None)
    if value.years is not None:
        rows.append(Row("duration", str(value.years)))
    counted_in = value.counted_in
    return Worth(
        value.state,
        tuple(rows),
        counted_in,
        subject.title(counted_in) if counted_in else "",
        value.distinct_because,
        value.note,
    )


def _share(name: str, share: Share, subject: Subject) -> Row:
    return Row(name, tell_figure(share.share), share.because, _source_title(share.source, subject), share.note)


def _source_title(id_: str, subject: Subject) -> str:
    source = subject.sources.get(id_)
    return (source.title or id_) if source is not None else id_
