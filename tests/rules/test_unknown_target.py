"""Every reference of the language is looked at, and what was probably meant is named."""

from __future__ import annotations

import pytest

from leadsto.load import read_text
from leadsto.load.locate import locate
from leadsto.rules import Inspection, find_rule
from leadsto.rules.examples import PRELUDE
from leadsto.rules.nearest import Names
from leadsto.source import SourceText

WHOLE = """\
theory:
  title: Tea at Two
  lanes: [{lane}]
  currency: GBP
timeframes:
  - id: short
    title: Short term
    starts: 0 months
    ends: 3 months
  - id: medium
    title: Medium term
    starts: 3 months
settings:
  - id: village
    title: In a village
    timeframes:
      {changed}:
        ends: 4 months
rules:
  {rule}: warning
stakeholders:
  - id: guests
    title: Guests
    groups:
      - id: new-guests
        title: Guests in their first year
    outcomes:
      - id: known-by-name
        title: Guests are known by name
        timeframe: {first} to {last}
        for: {group}
        only-in: {setting}
        goes-with: {goes_with}
        assumptions:
          - text: the table is held every week
            evidence:
              - source: {assumption_source}
                finding: it is
                strength: observed
        evidence:
          - source: {source}
            finding: she knew all names
            strength: observed
            voice: [{voice}, evaluators]
        indicators:
          - id: visits
            title: Visits a week
            unit: visits
            baseline:
              value: 1
              date: 2023
              source: {baseline_source}
            observations:
              - value: 2
                date: 2024
                source: {observation_source}
        leads-to:
          - to: {to}
            only-in: {link_setting}
      - id: less-alone
        title: Guests feel less alone
        timeframe: medium
        material: yes
        value:
          quantity: 30
          proxy:
            amount: 1000
            year: 2024
            source: {proxy_source}
          deadweight:
            share: 20%
            source: {share_source}
      - id: calmer
        title: Guests are calmer
        timeframe: medium
        value:
          counted-in: {counted_in}
  - id: neighbours
    title: Neighbours
    outcomes:
      - id: look-in
        title: Neighbours look in
        timeframe: medium
voices:
  - id: evaluators
    title: The evaluators
sources:
  - id: diary
    title: The host's diary
    type: observation
    voice: {source_voice}
    within: {within}
  - id: report
    title: The winter report
    type: report
claims:
  - source: {claim_source}
    path: [guests/known-by-name, {step}]
    finding: a greeting made her day
    strength: reported
stories:
  - id: sunday
    title: One Sunday
    scenes:
      - at: {scene}
        text: …
      - from: {scene_from}
        to: {scene_to}
        text: …
inputs:
  - id: room
    title: The room
    stakeholder: {giver}
    amount: 9000
frameworks:
  - id: ageing
    title: Ageing well
    source: {framework_source}
    clauses:
      - id: "1"
        asks: that they are asked
        met-by: {met_by}
valuation:
  discount-rate: 3.5%
scenarios:
  - id: cautious
    title: Cautious
    set:
      {place}: 40%
      room amount: 1
      discount-rate: 2%
"""

RIGHT = {
    "lane": "guests",
    "changed": "short",
    "rule": "one-source",
    "first": "short",
    "last": "medium",
    "group": "new-guests",
    "setting": "village",
    "goes_with": "less-alone",
    "assumption_source": "diary",
    "source": "diary",
    "voice": "guests",
    "baseline_source": "diary",
    "observation_source": "diary",
    "to": "less-alone",
    "link_setting": "village",
    "proxy_source": "report",
    "share_source": "report",
    "counted_in": "less-alone",
    "source_voice": "guests",
    "within": "report",
    "claim_source": "diary",
    "step": "guests/less-alone",
    "scene": "guests/less-alone",
    "scene_from": "guests/known-by-name",
    "scene_to": "guests/less-alone",
    "giver": "neighbours",
    "framework_source": "report",
    "met_by": "guests/known-by-name",
    "place": "guests/less-alone deadweight",
}


def unknown_targets(files: dict[str, str]) -> list[tuple[str, str, str]]:
    """What LT102 says of files: the text that is pointed at, the message, the hint."""
    rule = find_rule("LT102")
    assert rule is not None
    reading = read_text(files)
    found = [finding for finding in reading.findings if finding.code == "LT102"]
    found += Inspection.of(reading.theory, known=reading.known).findings_of(rule)
    spans = locate([finding.place for finding in found], {name: SourceText(name, text) for name, text in files.items()})
    return [
        (files[span.file][span.start : span.end], finding.message, finding.hint)
        for finding in found
        for span in [spans[finding.place]]
    ]


def test_whole_theory_has_no_unknown_target() -> None:
    assert unknown_targets({"theory.yaml": WHOLE.format_map(RIGHT)}) == []


@pytest.mark.parametrize("field", sorted(RIGHT))
def test_each_reference_is_looked_at(field: str) -> None:
    right = RIGHT[field]
    wrong = right.replace("one-source", "one-sorce") if field == "rule" else right[:-1] + "x" + right[-1]
    ((spanned, message, hint),) = unknown_targets({"theory.yaml": WHOLE.format_map({**RIGHT, field: wrong})})
    assert wrong in spanned
    assert wrong.split(" ")[-1] in message
    meant = right.split(" ")[-1]
    assert meant.removeprefix("guests/") in hint
    assert "did you mean" in hint


@pytest.mark.parametrize("field", sorted(set(RIGHT) - {"place"}))
def test_what_is_like_nothing_is_offered_no_wild_guess(field: str) -> None:
    ((spanned, message, hint),) = unknown_targets({"theory.yaml": WHOLE.format_map({**RIGHT, field: "zzz"})})
    assert "zzz" in spanned
    assert "zzz" in message
    assert "did you mean" not in hint


def guests(*links: str) -> str:
    return (
        PRELUDE
        + "stakeholder:\n  id: guests\n  title: Guests\noutcomes:\n"
        + "  - id: known\n    title: Guests are known\n    timeframe: short\n    leads-to:\n"
        + "".join(f"      - {link}\n" for link in links)
    )


OTHERS = "".join(
    f"  - id: {lane}\n    title: {lane.title()}\n    outcomes:\n"
    f"      - id: look-in\n        title: {lane.title()} look in\n        timeframe: short\n"
    for lane in ("hosts", "neighbours")
)


def test_bare_id_of_other_lanes() -> None:
    one = OTHERS[OTHERS.index("  - id: neighbours") :]
    ((_, _, hint),) = unknown_targets({"a.yaml": guests("look-in"), "b.yaml": "stakeholders:\n" + one})
    assert hint == "`neighbours/look-in` exists; write the lane"
    ((_, _, hint),) = unknown_targets({"a.yaml": guests("look-in"), "b.yaml": "stakeholders:\n" + OTHERS})
    assert hint == "`hosts/look-in` and `neighbours/look-in` exist; write the lane"


def test_wrong_lane() -> None:
    one = OTHERS[OTHERS.index("  - id: neighbours") :]
    ((_, _, hint),) = unknown_targets({"a.yaml": guests("neighbors/look-in"), "b.yaml": "stakeholders:\n" + one})
    assert hint == "did you mean `neighbours/look-in`?"


def test_slip_in_an_id_of_another_lane() -> None:
    one = OTHERS[OTHERS.index("  - id: neighbours") :]
    ((_, _, hint),) = unknown_targets({"a.yaml": guests("neighbours/lok-in"), "b.yaml": "stakeholders:\n" + one})
    assert hint == "did you mean `neighbours/look-in`?"


def test_stakeholder_declared_nowhere_is_said_once() -> None:
    added = "stakeholder: guest\noutcomes:\n  - id: x\n    title: X\n    timeframe: short\n    for: new\n"
    ((spanned, message, hint),) = unknown_targets({"a.yaml": guests("guest/x"), "b.yaml": added})
    assert spanned == "guest"
    assert "no file declares" in message
    assert hint == "did you mean `guests`?"


def test_what_can_be_read_in_a_broken_place_is_known() -> None:
    broken = (
        "stakeholder:\n  id: hosts\n  title: Hosts\noutcomes:\n  - id: calm\n    title: Hosts: calm\n  ]]\n   - x: [\n"
    )
    found = unknown_targets({"a.yaml": guests("hosts/calm", "hosts/cross"), "b.yaml": broken})
    assert [spanned for spanned, _, _ in found] == ["hosts/cross"]


def test_nearest_among_many() -> None:
    words = ["known", "heard", "calm", "open", "trusted", "steady", "at-home", "curious"]
    names = Names(f"{one}-{two}-{number}" for one in words for two in words for number in range(20))
    assert names.nearest("knwon-calm-7") == "known-calm-7"  # two letters swapped
    assert names.nearest("known-cam-7") == "known-calm-7"  # one left out
    assert names.nearest("known-calmm-7") == "known-calm-7"  # one too many
    assert names.nearest("open-curios-11") == "open-curious-11"
    assert names.nearest("nothing-like-it") == ""
    assert names.nearest("") == ""


def test_thousands_of_unknown_targets_are_each_said() -> None:
    links = "".join(
        f"  - id: o-{n}\n    title: T {n}\n    timeframe: short\n    leads-to: p-{n}\n" for n in range(3000)
    )
    text = PRELUDE + "stakeholder:\n  id: guests\n  title: Guests\noutcomes:\n" + links
    assert len(unknown_targets({"a.yaml": text})) == 3000


MEANT = (
    PRELUDE
    + """\
stakeholders:
  - id: guests
    title: Guests
    outcomes:
      - id: known-by-name
        title: Guests are known by name
        timeframe: {timeframe}
        leads-to:
          - {to}
      - id: less-alone
        title: Guests feel less alone
        timeframe: medium
  - id: neighbours
    title: Neighbours
    outcomes:
      - id: look-in
        title: Neighbours look in
        timeframe: medium
"""
)


@pytest.mark.parametrize(
    ("timeframe", "to", "hint"),
    [
        ("short", "Guests feel less alone", "that is the title of `less-alone`: write its id"),
        ("short", "guests feel less alone", "that is the title of `less-alone`: write its id"),
        ("short", "cats/purr-more", "there is no stakeholder `cats`"),
        ("short - medium", "less-alone", "did you mean `short to medium`?"),
        ("short, medium", "less-alone", "did you mean `short to medium`?"),
    ],
)
def test_what_was_written_in_place_of_an_id_is_recognised(timeframe: str, to: str, hint: str) -> None:
    reading = read_text({"theory.yaml": MEANT.format(timeframe=timeframe, to=to)})
    inspection = Inspection.of(reading.theory, None, reading.known)
    rule, isolated = find_rule("LT102"), find_rule("LT205")
    assert rule is not None
    assert isolated is not None
    assert [finding.hint for finding in inspection.findings_of(rule)] == [hint]
    if "title" in hint:
        assert not any("Guests feel" in finding.message for finding in inspection.findings_of(isolated))
