"""The texts of a folder to a theory and what was found in reading them."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import yaml

from leadsto.findings import Finding
from leadsto.load.assemble import Gathering
from leadsto.load.claims_table import compose_claims
from leadsto.load.comments import lost_text
from leadsto.load.compose import Composition, compose
from leadsto.load.desk import FileDesk
from leadsto.load.encoding import clear_controls, clear_pasted_spaces
from leadsto.load.fields import FILE
from leadsto.load.kinds import found
from leadsto.load.mend import compose_mending
from leadsto.load.tree import Mapping as TreeMapping
from leadsto.load.tree import Scalar, is_absent
from leadsto.model import Theory
from leadsto.source import Route, SourceText, Span
from leadsto.timings import Timings

_READABLE_ID = re.compile(r"^[ \t-]*id[ \t]*:[ \t]*['\"]?([^\s'\"#][^\n'\"#]*)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading a folder's texts comes to. Reading never fails: what is wrong is among the findings.

    Attributes:
        torn: Whether some file could not be read whole, so that nothing may be called missing.
        known: Ids that can be read in broken places: references to them are not unknown.
    """

    theory: Theory
    findings: tuple[Finding, ...] = ()
    torn: bool = False
    known: frozenset[str] = frozenset()


def read_texts(
    texts: Iterable[SourceText],
    before: Iterable[Finding] = (),
    torn: bool = False,
    timings: Timings | None = None,
) -> Reading:
    """Read texts, in the order of their files' names, into a theory.

    Args:
        texts: YAML files, and claims as CSV where the name ends in `.csv`.
        before: What was found in getting at the files.
        torn: Whether some of them could not be got at.
        timings: Counts the time that composing and decoding take.
    """
    timings = timings or Timings()
    gathering = Gathering()
    findings = list(before)
    known: set[str] = set()
    with _without_collection():
        ordered = sorted(texts, key=lambda text: text.file)
        for text in ordered:
            desk = FileDesk(text.file)
            with timings.step("compose"):
                composition = compose_text(text)
            for fault in composition.faults:
                desk.take(fault)
            if composition.torn:
                torn = True
                known.update(match[1].strip() for match in _READABLE_ID.finditer(text.text))
            with timings.step("decode"):
                _decode(composition, desk, gathering)
            desk.findings.extend(
                Finding(fault.code, fault.message, Span(text.file, fault.start, fault.end), fault.hint)
                for fault in lost_text(text.text, composition.tree)
            )
            findings.extend(desk.findings)
    theory = gathering.theory()
    first = next((text for text in ordered if not text.file.endswith(".csv")), None)
    findings.extend(gathering.findings(known, None if torn else first))
    return Reading(theory, tuple(findings), torn, frozenset(known))


def read_text(files: Mapping[str, str]) -> Reading:
    """Read texts given by file name; for examples and tests."""
    return read_texts([SourceText(name, text) for name, text in files.items()])


def compose_text(text: SourceText) -> Composition:
    """Compose one file's text, mending what stops the parser."""
    if text.file.endswith(".csv"):
        return compose_claims(text.text)
    cleared, faults = clear_pasted_spaces(text.text)
    try:
        composition = _compose(cleared)
    except yaml.reader.ReaderError:
        cleared, controls = clear_controls(cleared)
        faults += controls
        composition = _compose(cleared)
    composition.faults = faults + composition.faults
    return composition


def _compose(text: str) -> Composition:
    composition = compose(text)
    return composition if composition.error is None else compose_mending(text)


def _decode(composition: Composition, desk: FileDesk, gathering: Gathering) -> None:
    file = Route(None, desk.file)
    several = len(composition.documents) > 1
    for number, tree in enumerate(composition.documents):
        if type(tree) is TreeMapping:
            values: dict[str, Any] = FILE.decode(tree, desk, Route(file, number) if several else file)
            gathering.add(values, type(tree.values.get("stakeholder")) is Scalar)
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
