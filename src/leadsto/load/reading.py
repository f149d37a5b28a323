"""The texts of a folder to a theory and what was found in reading them."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import yaml

from leadsto.findings import Finding
from leadsto.load.assemble import Gathering
from leadsto.load.claims_table import compose_claims
from leadsto.load.comments import QuotedStretches, lost_text
from leadsto.load.compose import Composition, compose
from leadsto.load.desk import FileDesk
from leadsto.load.edge import take_in_edge
from leadsto.load.encoding import clear_controls, clear_pasted_spaces, plain_line_ends
from leadsto.load.fields import FILE
from leadsto.load.kinds import found
from leadsto.load.mend import compose_mending
from leadsto.load.pasted import clear_bullets, find_prose
from leadsto.load.readable import readable_ids
from leadsto.load.tree import ItemStarts, Scalar, find_item_starts, is_absent
from leadsto.load.tree import Mapping as TreeMapping
from leadsto.model import Theory
from leadsto.source import Route, SourceText, Span, is_table
from leadsto.timings import Timings


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading a folder's texts comes to. Reading never fails: what is wrong is among the findings.

    Attributes:
        torn: Whether some file could not be read whole, so that nothing may be called missing.
        unread: Whether some file could not be got at at all, so that no reference may be called unknown.
        known: Ids that can be read in broken places: references to them are not unknown.
        item_starts: For each file that was read whole, where the items of its lists begin, to find places again by.
    """

    theory: Theory
    findings: tuple[Finding, ...] = ()
    torn: bool = False
    unread: bool = False
    known: frozenset[str] = frozenset()
    item_starts: Mapping[str, ItemStarts] = field(default_factory=dict)


def read_texts(
    texts: Iterable[SourceText],
    before: Iterable[Finding] = (),
    unread: bool = False,
    timings: Timings | None = None,
) -> Reading:
    """Read texts, in the order of their files' names, into a theory.

    Args:
        texts: YAML files, and claims as CSV where the name ends in `.csv`.
        before: What was found in getting at the files.
        unread: Whether some of them could not be got at.
        timings: Counts the time that composing and decoding take.
    """
    timings = timings or Timings()
    gathering = Gathering()
    findings = list(before)
    known: set[str] = set()
    item_starts: dict[str, ItemStarts] = {}
    torn = unread
    ordered = sorted(texts, key=lambda text: text.file)
    with _without_collection():
        for text in ordered:
            desk = FileDesk(text.file)
            with timings.step("compose"):
                composition = compose_text(text)
            if composition.torn:
                torn = True
                known.update(readable_ids(plain_line_ends(text.text)))
            elif not is_table(text.file):  # rows are found again only by reading the table
                item_starts[text.file] = find_item_starts(composition.tree)
            with timings.step("decode"):
                _decode(composition, desk, gathering)
            if not composition.documents and not composition.faults:
                desk.findings.append(Finding("LT006", *_nothing_in(text), severity="warning"))
            for fault in (*composition.faults, *lost_text(plain_line_ends(text.text), composition.tree)):
                desk.take(fault)
            known |= desk.known
            torn = torn or desk.torn
            findings += desk.findings
    findings += gathering.findings(None if unread else known, None if torn else ordered)
    return Reading(gathering.theory(), tuple(findings), torn, unread, frozenset(known), item_starts)


def read_text(files: Mapping[str, str]) -> Reading:
    """Read texts given by file name; for examples and tests."""
    return read_texts([SourceText(name, text) for name, text in files.items()])


def compose_text(text: SourceText) -> Composition:
    """Compose one file's text, mending what stops the parser."""
    if is_table(text.file):
        return compose_claims(text.text) if text.text.strip() else Composition()
    cleared, faults = clear_pasted_spaces(plain_line_ends(text.text))
    hyphened, bullets, places = clear_bullets(cleared)
    try:
        composition = _compose(hyphened)
    except yaml.reader.ReaderError:
        cleared, controls = clear_controls(cleared)
        faults += controls
        hyphened, bullets, places = clear_bullets(cleared)
        composition = _compose(hyphened)
    quoted = QuotedStretches(composition.tree)
    if spared := {place for place in places if quoted.hold(place)}:
        hyphened, bullets, places = clear_bullets(cleared, spared)
        composition = _compose(hyphened)
        quoted = QuotedStretches(composition.tree)
    composition.torn = composition.torn or bool(bullets)
    composition.faults += [*(fault for fault in faults if not quoted.hold(fault.start)), *bullets]
    composition.faults = [fault.within(len(text.text)) for fault in composition.faults]
    take_in_edge(composition)
    return composition


def _compose(text: str) -> Composition:
    composition = compose(text)
    if composition.error is None:
        return composition
    prose = find_prose(text, FILE.fields)
    return Composition(faults=[prose], torn=True) if prose else compose_mending(text)


def _nothing_in(text: SourceText) -> tuple[str, Span, str]:
    message = "this file holds nothing but comments" if text.text.strip() else "this file is empty"
    return (
        message,
        Span(text.file, 0, min(1, len(text.text))),
        "if it was meant to hold something, look whether it was saved",
    )


def _decode(composition: Composition, desk: FileDesk, gathering: Gathering) -> None:
    file = Route(None, desk.file)
    several = len(composition.documents) > 1
    for number, tree in enumerate(composition.documents):
        if type(tree) is TreeMapping:
            values: dict[str, Any] = FILE.decode(tree, desk, Route(file, number) if several else file)
            gathering.add(values, desk, type(tree.values.get("stakeholder")) is Scalar)
        elif not is_absent(tree):
            message = f"a file holds keys such as `outcomes:`, and {found(tree)} was found"
            desk.fault("LT011", tree, message, "begin it with `theory:`, `stakeholder:` or `sources:`")


@contextmanager
def _without_collection() -> Iterator[None]:
    """Switch Python's collector of cycles off: reading makes many values and no cycles, and pays for every pass."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


__all__ = ["Reading", "compose_text", "read_text", "read_texts"]
