"""What the chains rest on: sources, voices, evidence, claims, and the stories told from them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from leadsto.model.scales import When
from leadsto.source import Route

SourceType = Literal["interview", "focus-group", "survey", "observation", "dataset", "literature", "report"]
Access = Literal["public", "team", "restricted"]
Consent = Literal["quotes", "findings", "none"]
Strength = Literal["measured", "observed", "reported", "anecdotal", "anticipated"]
Stance = Literal["supports", "contradicts", "qualifies"]

ACCESSES: tuple[Access, ...] = ("public", "team", "restricted")
STRENGTHS: tuple[Strength, ...] = ("measured", "observed", "reported", "anecdotal", "anticipated")


@dataclass(frozen=True, slots=True)
class Source:
    """Where evidence comes from: an interview, a survey, a report.

    Attributes:
        voice: Who speaks: ids of stakeholders or of `voices:` entries.
        within: The source that quotes this one; the two count once.
        one_voice: Whether it is one person's account; None where unsaid (an interview is).
        access: How widely it may be shown; team where unsaid.
        consent: What may be used at all: quotes, findings only, or none.
        in_doubt: Whether what decides who may see it could not be read; then nobody is shown it. So for whatever has it.
    """

    id: str
    title: str = ""
    type: SourceType | None = None
    date: When | None = None
    voice: tuple[str, ...] = ()
    within: str = ""
    one_voice: bool | None = None
    access: Access = "team"
    consent: Consent = "quotes"
    voice_name: str = ""
    url: str = ""
    file: str = ""
    note: str = ""
    route: Route | None = field(default=None, compare=False, repr=False)
    in_doubt: bool = field(default=False, compare=False, repr=False)

    @property
    def speaks_with_one_voice(self) -> bool:
        """Whether it can tell a chain whole: said so, or else an interview."""
        return self.type == "interview" if self.one_voice is None else self.one_voice


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker who has no lane."""

    id: str
    title: str = ""
    note: str = ""
    route: Route | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one source says of a node, a link, or an assumption, barrier, enabler or other cause.

    Attributes:
        at: Where in the source, any text.
        voice: Who says so, if not the source's own.
        told_by: Of those asked: `all`, `most`, `some`, `one`, or such as `7 of 12`.
        access: None where unsaid: then the source's.
    """

    source: str = ""
    finding: str = ""
    quote: str = ""
    strength: Strength | None = None
    at: str = ""
    stance: Stance = "supports"
    voice: tuple[str, ...] = ()
    told_by: str = ""
    access: Access | None = None
    note: str = ""
    route: Route | None = field(default=None, compare=False, repr=False)
    in_doubt: bool = field(default=False, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Claim:
    """Evidence coded by source: it supports every link of its path, or a node where the path has one."""

    source: str = ""
    path: tuple[str, ...] = ()
    finding: str = ""
    quote: str = ""
    strength: Strength | None = None
    at: str = ""
    stance: Stance = "supports"
    voice: tuple[str, ...] = ()
    told_by: str = ""
    access: Access | None = None
    note: str = ""
    route: Route | None = field(default=None, compare=False, repr=False)
    in_doubt: bool = field(default=False, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Scene:
    """One step of a story, at a node (`at`) or at a link (`from_`, `to`)."""

    text: str = ""
    at: str = ""
    from_: str = ""
    to: str = ""
    note: str = ""
    route: Route | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Story:
    """What happened, scene by scene, each at its place on the storyboard."""

    id: str
    title: str = ""
    access: Access = "team"
    scenes: tuple[Scene, ...] = ()
    note: str = ""
    route: Route | None = field(default=None, compare=False, repr=False)
    in_doubt: bool = field(default=False, compare=False, repr=False)
