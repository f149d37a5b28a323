"""The course of a check: look in each setting, grade, place, silence, put in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from leadsto.check.choosing import Selection, graded, severities
from leadsto.check.faulty import FaultyItems
from leadsto.check.refused import find_refused
from leadsto.check.silence import Silences
from leadsto.findings import Finding, Place, Placed, PlacedRelated, Severity, Verdict
from leadsto.load import Reading
from leadsto.load.locate import locate
from leadsto.rules import Inspection, Rule, rules
from leadsto.source import SourceText, Span
from leadsto.timings import Timings

if TYPE_CHECKING:
    from leadsto.transcripts import Transcript, Unreadable

_EXCERPT = 2000
UNKNOWN_TARGET = "LT102"


def check(
    reading: Reading,
    texts: Mapping[str, SourceText],
    selection: Selection | None = None,
    timings: Timings | None = None,
    transcripts: Mapping[str, Transcript | Unreadable] | None = None,
) -> tuple[Verdict, ...]:
    """Judge a reading by every rule.

    Args:
        reading: What reading came to, with what it found itself.
        texts: The texts that were read, by file, to place findings and to find allow comments in.
        selection: The rules to look at; all where None.
        timings: Counts the time that connecting and checking take.
        transcripts: What the files of sources say, by the sources' ids; quotes from those that are not in it are taken
            as they are.

    Returns:
        The verdicts in the order of file, line, column and code.
    """
    timings = timings or Timings()
    by_code = {rule.code: rule for rule in rules()}
    codes = selection.codes if selection else frozenset(by_code)
    chosen, wrong = severities(reading.theory)
    looked_at = [
        rule
        for rule in by_code.values()
        if rule.code in codes and rule.look and chosen.get(rule.code, "") is not None
        if not (rule.absence and reading.torn) and not (rule.code == UNKNOWN_TARGET and reading.unread)
    ]
    refused = find_refused(reading.theory, transcripts or {})
    found = [finding for finding in (*reading.findings, *wrong, *refused) if finding.code in codes]
    found += _look(reading, looked_at, timings, transcripts)
    with timings.step("check"):
        verdicts = _place(list(graded(found, by_code, chosen)), by_code, texts, reading)
        silences = Silences(texts)
        if silences:
            verdicts = [verdict for verdict in verdicts if not silences.silence(verdict)]
            if "LT020" in codes:
                seen = {rule.code for rule in looked_at} | {code for code in codes if not by_code[code].look}
                bad = list(graded(list(silences.faults(seen)), by_code, chosen))
                verdicts += _place(bad, by_code, texts, reading)
        verdicts.sort(key=lambda verdict: (verdict.placed, verdict.code, verdict.message))
    return tuple(_conceal(verdicts, by_code))


def _conceal(verdicts: Iterable[Verdict], by_code: Mapping[str, Rule]) -> Iterator[Verdict]:
    """Leave out the excerpts of lines that should not be shown, whichever rule points at them: logs are often public."""
    verdicts = list(verdicts)
    concealed = {
        (verdict.placed.file, line)
        for verdict in verdicts
        if by_code[verdict.code].conceals
        for line in range(verdict.placed.line, verdict.placed.end_line + 1)
    }
    for verdict in verdicts:
        hidden = concealed and (verdict.placed.file, verdict.placed.line) in concealed
        yield replace(verdict, excerpt="") if hidden else verdict


def _look(
    reading: Reading,
    looked_at: Iterable[Rule],
    timings: Timings,
    transcripts: Mapping[str, Transcript | Unreadable] | None,
) -> list[Finding]:
    """Let each rule look: once, or in each setting, where what is found in several is said once."""
    theory = reading.theory
    looked_at = list(looked_at)
    timings.expect(len(looked_at) + 1)
    with timings.step("connect"):
        whole = Inspection.of(theory, None, reading.known, transcripts)
    ids = list(dict.fromkeys(setting.id for setting in theory.settings if setting.id))
    inspections: dict[str, Inspection] = {}
    found: list[Finding] = []
    for rule in looked_at:
        if not rule.by_setting or not ids:
            with timings.step("check"):
                found += whole.findings_of(rule)
            continue
        for setting in ids:
            if setting not in inspections:
                with timings.step("connect"):
                    inspections[setting] = Inspection.of(theory, setting, reading.known)
        with timings.step("check"):
            found += _merge({setting: inspections[setting].findings_of(rule) for setting in ids})
    return found


def _merge(by_setting: Mapping[str, Iterable[Finding]]) -> list[Finding]:
    """Say once what is found in several settings, naming them where it is not found in all."""
    seen: dict[tuple[str, str, Place], tuple[Finding, list[str]]] = {}
    for setting, findings in by_setting.items():
        for finding in findings:
            key = (finding.code, finding.message, finding.place)
            seen.setdefault(key, (finding, []))[1].append(setting)
    merged = []
    for finding, settings in seen.values():
        if len(settings) < len(by_setting):
            names = ", ".join(f"`{setting}`" for setting in settings)
            few = "setting" if len(settings) == 1 else "settings"
            finding = replace(finding, message=f"{finding.message} (in the {few} {names})")
        merged.append(finding)
    return merged


def _place(
    found: list[tuple[Finding, Severity]],
    by_code: Mapping[str, Rule],
    texts: Mapping[str, SourceText],
    reading: Reading,
) -> list[Verdict]:
    """Work out lines and columns; leave out what seems to be missing where something could not be read."""
    places = [finding.place for finding, _ in found]
    places += [related.place for finding, _ in found for related in finding.related]
    spans = locate(places, texts, reading.item_starts)
    faulty = FaultyItems(reading, by_code)
    verdicts = []
    for finding, severity in found:
        if by_code[finding.code].absence and finding.code[2] != "1" and faulty.hold(spans[finding.place]):
            continue
        placed = _placed(spans[finding.place], texts)
        text = texts.get(placed.file)
        related = tuple(PlacedRelated(_placed(spans[other.place], texts), other.message) for other in finding.related)
        verdicts.append(
            Verdict(
                finding.code,
                by_code[finding.code].name,
                severity,
                finding.message,
                finding.hint,
                placed,
                related,
                text.line(placed.line)[:_EXCERPT] if text else "",
                finding.group,
            )
        )
    return verdicts


def _placed(span: Span, texts: Mapping[str, SourceText]) -> Placed:
    text = texts.get(span.file)
    if text is None:
        return Placed(span.file, 1, 1, 1, 1)
    start, end = text.position(span.start), text.position(max(span.end, span.start))
    return Placed(span.file, start.line, start.column, end.line, end.column)
