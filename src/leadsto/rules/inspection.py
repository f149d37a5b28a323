"""What a rule is given to look at, with what several rules need worked out once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from leadsto.evidence.citations import Citations
from leadsto.findings import Finding, Place
from leadsto.model import Link, Node, Source, Stakeholder, Theory, Timeframe, first_by_id
from leadsto.rules.timing import Columns, find_columns
from leadsto.source import KEY, Route

if TYPE_CHECKING:
    from leadsto.graph import OutcomeGraph
    from leadsto.rules.catalogue import Rule
    from leadsto.transcripts import Transcript, Unreadable


class _Routed(Protocol):
    @property
    def route(self) -> Route | None: ...


_NOWHERE = Route(None, "")


def at(item: _Routed, *keys: str | int) -> Place:
    """Return the place of something below an item, by its keys as they are in YAML: `at(node, "leads-to", 0)`.

    A hand-made item has no route; its place is in a file without a name.
    """
    route = item.route or _NOWHERE
    for key in keys:
        route = Route(route, key)
    return route


class Inspection:
    """A theory, one setting's graph of it, and what several rules ask about them.

    Attributes:
        theory: The whole theory, all settings together.
        graph: The nodes and links that live in the setting, on its scale.
        setting: The setting's id; None for the base scale and everything.
        known: Ids that could be read in items that are broken otherwise; a reference to one is no unknown target.
        transcripts: What the files of sources say, by the sources' ids; those alone whose quotes are to be checked.
    """

    def __init__(
        self,
        theory: Theory,
        graph: OutcomeGraph,
        setting: str | None = None,
        known: frozenset[str] = frozenset(),
        transcripts: Mapping[str, Transcript | Unreadable] | None = None,
    ) -> None:
        self.theory = theory
        self.graph = graph
        self.setting = setting
        self.known = known
        self.transcripts = transcripts or {}
        self._rule: Rule | None = None

    @classmethod
    def of(
        cls,
        theory: Theory,
        setting: str | None = None,
        known: frozenset[str] = frozenset(),
        transcripts: Mapping[str, Transcript | Unreadable] | None = None,
    ) -> Inspection:
        """Return the inspection of a theory in a setting, with its graph built."""
        from leadsto.graph import OutcomeGraph  # networkx takes its time to import; the rules' pages need none of it

        return cls(theory, OutcomeGraph.of(theory, setting), setting, known, transcripts)

    def findings_of(self, rule: Rule) -> Sequence[Finding]:
        """Return what a rule finds, in the order in which it finds it; nothing where reading itself finds it."""
        if rule.look is None:
            return ()
        self._rule = rule
        return list(rule.look(self))

    def most(self, default: int) -> int:
        """Return the threshold that the theory sets for the rule that is looking, or the default."""
        if self._rule is None:
            return default
        names = (self._rule.code.lower(), self._rule.name)
        said = [rule.most for rule in self.theory.rules if rule.rule.lower() in names and rule.most is not None]
        return said[-1] if said else default

    @property
    def whole(self) -> Place:
        """Where to say what concerns the whole theory: at `theory:`, or at its first outcome where that is missing."""
        if self.theory.route is None and self.outcomes:
            return at(self.outcomes[0], "id")
        return at(self.theory, KEY)

    @cached_property
    def is_english(self) -> bool:
        """Whether the theory's text is English, so that its wording can be looked at."""
        return self.theory.language.lower().replace("_", "-").split("-")[0] == "en"

    @cached_property
    def nodes(self) -> Mapping[str, Node]:
        """Every node of the theory by id, whatever its settings; the first of duplicates."""
        return first_by_id(self.theory.nodes)

    @cached_property
    def stakeholders(self) -> Mapping[str, Stakeholder]:
        """Stakeholders by id; the first of duplicates."""
        return first_by_id(self.theory.stakeholders)

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Sources by id; the first of duplicates."""
        return first_by_id(self.theory.sources)

    @cached_property
    def timeframes(self) -> Mapping[str, Timeframe]:
        """The base scale's timeframes by id, first to last; the first of duplicates."""
        return first_by_id(self.theory.timeframes)

    @cached_property
    def links(self) -> Sequence[Link]:
        """Every link of the theory, in the order of the nodes that they begin at, whatever their ends and settings."""
        return self.theory.links

    @cached_property
    def outcomes(self) -> Sequence[Node]:
        """Every outcome of the theory, in its order, duplicates included."""
        return [node for node in self.theory.nodes if node.kind == "outcome"]

    @cached_property
    def columns(self) -> Mapping[str, Columns]:
        """First and last column of the nodes that live in the setting; see `rules.timing`."""
        return find_columns(self.graph)

    @cached_property
    def steps(self) -> frozenset[tuple[Columns, Columns]]:
        """Between which columns links of the setting run: those of a cause and those of its effect."""
        columns = self.columns
        return frozenset(
            (columns[link.from_], columns[link.to])
            for link in self.graph.links
            if link.from_ in columns and link.to in columns
        )

    @cached_property
    def citations(self) -> Citations:
        """All evidence, by what it is about."""
        return Citations(self.theory)
