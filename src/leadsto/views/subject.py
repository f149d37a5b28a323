"""What views are worked out from: a theory as its audience may see it, with its graph and its evidence at hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from leadsto.evidence.audience import restrict
from leadsto.evidence.citations import Citations
from leadsto.evidence.grounds import Grounds
from leadsto.evidence.support import Support
from leadsto.graph import OutcomeGraph
from leadsto.graph.parts import living_in
from leadsto.model import Access, Link, Source, Stakeholder, Theory, first_by_id


@dataclass(frozen=True)
class Subject:
    """A theory restricted to an audience.

    Attributes:
        theory: What the audience may see, and nothing else.
        is_unchecked: Whether there may be errors in it, so that every page has to be marked. Not whether there are: they
            may be in what the audience does not see.
        whole: What this is a part of, where it is one: what cards and arrows rest on is as in the whole.
    """

    theory: Theory
    graph: OutcomeGraph
    audience: Access
    is_unchecked: bool = False
    whole: Subject | None = None

    @classmethod
    def of(cls, theory: Theory, audience: Access, is_unchecked: bool = False, setting: str = "") -> Subject:
        """Restrict a whole theory to what an audience may see, in one setting where one is named, and connect it."""
        seen = restrict(theory, audience)
        if setting:
            seen = living_in(seen, setting)
        return cls(seen, OutcomeGraph.of(seen), audience, is_unchecked)

    @cached_property
    def stakeholders(self) -> Mapping[str, Stakeholder]:
        """Declared stakeholders by id; the first of two with one id."""
        return first_by_id(self.theory.stakeholders)

    @cached_property
    def grounds(self) -> Grounds:
        """What links, nodes and chains rest on; of a part, as in the whole."""
        return Grounds.of(self.theory, self.graph) if self.whole is None else self.whole.grounds

    @property
    def sources(self) -> Mapping[str, Source]:
        """Declared sources by id; the first of two with one id."""
        return self._own.sources

    @property
    def citations(self) -> Citations:
        """All evidence, by what it is about."""
        return self._own.citations

    @property
    def behind_links(self) -> Mapping[tuple[str, str], Support]:
        """What each link rests on."""
        return self.grounds.links

    @property
    def behind_nodes(self) -> Mapping[str, Support]:
        """What each node rests on: what is said of it and of the links into it."""
        return self.grounds.nodes

    def behind(self, link: Link) -> Support:
        """Return what a link rests on."""
        return self.grounds.behind(link)

    @cached_property
    def _own(self) -> Grounds:
        """What is said in this theory alone, be it a part or the whole."""
        return self.grounds if self.whole is None else Grounds.of(self.theory, self.graph)

    @cached_property
    def speakers(self) -> Mapping[str, str]:
        """The titles of all who may say something, by id: stakeholders, and voices without a lane."""
        titles = {id_: voice.title or id_ for id_, voice in first_by_id(self.theory.voices).items()}
        return titles | {id_: stakeholder.title or id_ for id_, stakeholder in self.stakeholders.items()}

    def title(self, node_id: str) -> str:
        """Return a node's title, or its id where it has none or is unknown."""
        node = self.graph.nodes.get(node_id)
        return (node.title if node is not None else "") or node_id
