"""What the chains of one theory rest on: every count and grade of its links and nodes, each worked out once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from leadsto.evidence.citations import Citations
from leadsto.evidence.grades import voices
from leadsto.evidence.opposites import find_opposites
from leadsto.evidence.scores import Scores, score
from leadsto.evidence.standing import Standing, find_standings
from leadsto.evidence.support import Support, support_of_link, support_of_node
from leadsto.graph import OutcomeGraph
from leadsto.model import Link, Node, Source, Theory, first_by_id


@dataclass(frozen=True)
class Grounds:
    """A theory that has been restricted to an audience, and what its links and nodes rest on.

    Attributes:
        theory: What the audience may see, and nothing else.
        graph: The nodes and links that are looked at, of one setting or of all.
    """

    theory: Theory
    graph: OutcomeGraph

    @classmethod
    def of(cls, theory: Theory, graph: OutcomeGraph | None = None) -> Grounds:
        """Return what a theory's chains rest on; all settings together where no graph is given."""
        return cls(theory, OutcomeGraph.of(theory) if graph is None else graph)

    @cached_property
    def citations(self) -> Citations:
        """All evidence, by what it is about."""
        return Citations(self.theory)

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Declared sources by id, in the order of the theory; the first of two with one id."""
        return first_by_id(self.theory.sources)

    @cached_property
    def links(self) -> Mapping[tuple[str, str], Support]:
        """What each link of the graph rests on, by its ends."""
        return {(link.from_, link.to): support_of_link(link, self.citations, self.sources) for link in self.graph.links}

    @cached_property
    def nodes(self) -> Mapping[str, Support]:
        """What each node rests on, by id: what is said of it and of the links into it, `feedback` included."""
        return {
            id_: support_of_node(node, self.graph.links_into(id_), self.citations, self.sources)
            for id_, node in self.graph.nodes.items()
        }

    @cached_property
    def standings(self) -> Mapping[str, Standing]:
        """How well each node that chains arrive at or begin at is grounded, by id."""
        return find_standings(self.graph, self.citations)

    @cached_property
    def scores(self) -> Mapping[str, Scores]:
        """How often each node is told as a cause and as an effect, by id."""
        return score(self.graph.nodes, self.graph.chain_links, self.links)

    @cached_property
    def opposites(self) -> Mapping[tuple[str, str], tuple[Link, Link]]:
        """Links of opposite effect between the same two nodes of the graph, by their ends."""
        return find_opposites(self.graph)

    @cached_property
    def speakers(self) -> Mapping[str, frozenset[str]]:
        """Who speaks of each node, for it or against it, by id: ids of stakeholders and voices.

        Who speaks of a link speaks of both its ends, and who makes a claim of every node on its path.
        """
        found: dict[str, set[str]] = {}
        for node in self.graph.nodes.values():
            for item in node.evidence:
                found.setdefault(node.id, set()).update(voices(item, self.sources))
        for link in self.graph.links:
            for item in link.evidence:
                for end in (link.from_, link.to):
                    found.setdefault(end, set()).update(voices(item, self.sources))
        for claim in self.theory.claims:
            for id_ in claim.path:
                found.setdefault(id_, set()).update(voices(claim, self.sources))
        return {id_: frozenset(who) for id_, who in found.items()}

    def behind(self, item: Link | Node) -> Support:
        """Return what a link or a node of the graph rests on."""
        return self.links[item.from_, item.to] if isinstance(item, Link) else self.nodes[item.id]

    def is_confirmed(self, item: Link | Node) -> bool:
        """Whether those who experience it say so: the lane is among the voices; for a link that of its effect.

        The programme's own lane is nobody's, and confirms nothing.
        """
        node = self.graph.nodes[item.to] if isinstance(item, Link) else item
        return bool(node.stakeholder) and node.stakeholder in self.behind(item).voices
