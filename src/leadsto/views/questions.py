"""What to ask in the next interview: gaps in the evidence as questions, by the stakeholder to ask."""

from __future__ import annotations

from dataclasses import dataclass

from leadsto.evidence.gaps import Gap, GapKind, Gaps
from leadsto.model import PROGRAMME, Access, Link, Node
from leadsto.views.subject import Subject


@dataclass(frozen=True, slots=True)
class AskedGap:
    """A gap that a question is to close: see `evidence.gaps.Gap`; `to` is "" for an outcome.

    Attributes:
        points: How much hangs on it.
    """

    kind: GapKind
    from_: str
    to: str
    points: int
    leads_to: int
    hang_on_it: int
    such_as: tuple[str, ...]
    weakest_of: tuple[str, ...]
    so_far: str


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask one stakeholder about one node.

    Attributes:
        node: The node that it is about.
        kind: `what-led-here`, `how-it-came` (of what is done), `what-came-of-it`, `whole-story` or `differing`.
        about: The node's title: for the interviewer, who puts it in words that do not say which way it goes.
        prompt: What the interviewer says; `…` stands for those words.
        listen_for: Titles of what the theory expects to be named: for the interviewer, not to be read out.
        points: How much hangs on the gap on which most hangs.
        gaps: What it is to close, that one first.
    """

    node: str
    kind: str
    about: str
    prompt: str
    listen_for: tuple[str, ...]
    points: int
    gaps: tuple[AskedGap, ...]


@dataclass(frozen=True, slots=True)
class Interview:
    """What to ask one stakeholder; `programme` are those who run the programme."""

    stakeholder: str
    title: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Interviews:
    """What to ask whom, those first on whose answers most hangs.

    Attributes:
        matter: Ids of the outcomes by which that is weighed.
        are_material: Whether those are said to be material; else they are the ends of chains.
    """

    title: str
    audience: Access
    matter: tuple[str, ...]
    are_material: bool
    interviews: tuple[Interview, ...]
    titles: dict[str, str]


_ASKED = {
    "what-led-here": "How have things been with …, as you see it? What has changed, if anything, for better or for worse? What brought that about, and what else played a part?",
    "how-it-came": "What has been done about …, if anything, as you see it? How did that come about, and what else played a part?",
    "what-came-of-it": "How have things been with …, as you see it? What has come of that, if anything, for better or for worse, and for whom? What else played a part?",
    "whole-story": "How have things been with …, as you see it? What has changed, if anything, for better or for worse? Would you tell me from the beginning how that came about, and what else played a part?",
    "differing": "How have things been with …, for you? What has been for the better, what for the worse, and what has stayed as it was? What made the difference, and what else played a part?",
}
"""What the interviewer says: `…` stands for what it is about, in neutral words that nobody but the interviewer has."""

_DONE = ("activity", "output")


def plan_interviews(subject: Subject) -> Interviews:
    """Return what to ask whom.

    Whoever experiences an effect is asked what led to it, openly, and the interviewer listens for the causes that the theory
    names. Where they have said so already, those are asked who experience the cause, what came of it. How something
    came to be done those are asked who do it: the stakeholder in whose lane it stands, if that one delivers, else those
    who run the programme. Gaps that the same question closes are one question.

    Source: J. Copestake, M. Morsink, F. Remnant (eds), Attributing Development Impact: the Qualitative Impact Protocol
    case book, 2019, on asking openly about a domain, for better or worse, and for drivers of change.
    """
    gaps = Gaps(subject.grounds)
    asked: dict[tuple[str, str, str], list[Gap]] = {}
    found = gaps.find()
    wider = _wider_questions(found, subject)
    for gap in found:
        stakeholder, kind, node = _question_of(gap, subject)
        if kind != "what-came-of-it":
            kind = wider.get((stakeholder, node), kind)
        asked.setdefault((stakeholder, kind, node), []).append(gap)
    by_stakeholder: dict[str, list[Question]] = {}
    for (stakeholder, kind, node), closed in asked.items():
        by_stakeholder.setdefault(stakeholder, []).append(_question(kind, node, closed, subject))
    titles = {PROGRAMME: "Those who run the programme"}
    titles |= {id_: stakeholder.title or id_ for id_, stakeholder in subject.stakeholders.items()}
    return Interviews(
        subject.theory.title,
        subject.audience,
        gaps.outcomes,
        gaps.are_material,
        tuple(Interview(id_, titles.get(id_, id_), tuple(found)) for id_, found in by_stakeholder.items()),
        {id_: node.title or id_ for id_, node in subject.graph.nodes.items()},
    )


def _wider_questions(gaps: tuple[Gap, ...], subject: Subject) -> dict[tuple[str, str], str]:
    """Return the questions that answer others about the same node too, by whom to ask and about which node.

    Who tells it from the beginning tells what led there; what people differ about is asked about as that.
    """
    wider: dict[tuple[str, str], str] = {}
    for gap in gaps:
        stakeholder, kind, node = _question_of(gap, subject)
        if kind == "differing" or (kind == "whole-story" and (stakeholder, node) not in wider):
            wider[stakeholder, node] = kind
    return wider


def _question_of(gap: Gap, subject: Subject) -> tuple[str, str, str]:
    """Return whom to ask, what kind of question, and about which node."""
    if not isinstance(gap.on, Link):
        kind = {"stitched": "whole-story", "contested": "differing"}.get(gap.kind, "what-led-here")
        return gap.on.lane, kind, gap.on.id
    nodes = subject.graph.nodes
    cause, effect = nodes[gap.on.from_], nodes[gap.on.to]
    said = subject.behind(gap.on).voices
    if effect.kind in _DONE:
        return _who_does(effect, subject), "differing" if gap.kind == "contested" else "how-it-came", effect.id
    if gap.kind == "contested":
        return (effect if effect.stakeholder else cause).lane, "differing", effect.id
    if not effect.stakeholder or (effect.stakeholder in said and cause.stakeholder and cause.stakeholder not in said):
        return cause.lane, "what-came-of-it", cause.id
    return effect.lane, "what-led-here", effect.id


def _who_does(node: Node, subject: Subject) -> str:
    """Return the stakeholder who carries out an activity or brings forth an output, or else the programme."""
    known = subject.stakeholders.get(node.stakeholder)
    return known.id if known is not None and known.delivers else PROGRAMME


def _question(kind: str, node: str, gaps: list[Gap], subject: Subject) -> Question:
    listen = dict.fromkeys(
        subject.title(gap.on.from_ if gap.on.to == node else gap.on.to) for gap in gaps if isinstance(gap.on, Link)
    )
    closed = tuple(_gap(gap, subject) for gap in gaps)
    return Question(node, kind, subject.title(node), _ASKED[kind], tuple(listen), closed[0].points, closed)


def _gap(gap: Gap, subject: Subject) -> AskedGap:
    ends = (gap.on.from_, gap.on.to) if isinstance(gap.on, Link) else (gap.on.id, "")
    return AskedGap(
        gap.kind,
        *ends,
        gap.points,
        gap.leads_to,
        gap.hang_on_it,
        gap.such_as,
        gap.weakest_of,
        _told_so_far(gap, subject),
    )


def _told_so_far(gap: Gap, subject: Subject) -> str:
    """Say what is told so far, in a sentence for the researcher."""
    if gap.kind == "stitched":
        return "no one person tells the whole way here from an activity"
    if gap.kind == "unheard":
        return "nobody of this lane speaks of it yet"
    if gap.kind == "contested":
        support = subject.behind(gap.on) if isinstance(gap.on, Link) else subject.behind_nodes[gap.on.id]
        told = f"{support.citations} for it, {support.against} against it"
        return told if isinstance(gap.on, Link) else f"{told}, what leads here counted in"
    assert isinstance(gap.on, Link)
    support = subject.behind(gap.on)
    if gap.kind == "asserted":
        return "nobody says so yet"
    says = [item.source for item in subject.citations.on_link(gap.on) if item.stance == "supports"]
    known = [subject.sources[id_].title or id_ if id_ in subject.sources else id_ for id_ in dict.fromkeys(says)]
    if gap.kind == "weak":
        return f"so far {support.grade} only, by “{known[0]}”" + (" and others" if len(known) > 1 else "")
    who = [subject.speakers.get(voice, voice) for voice in support.voices]
    if gap.kind == "one-voice":
        return f"so far of one voice only: {who[0]}" if who else "whose voice it is, is not said"
    return f"so far only “{known[0]}”" + (f" ({', '.join(who)})" if who else "")
