"""The desk at which one file is read: whose lists these are, which node, and a pile of findings."""

from __future__ import annotations

from leadsto.findings import Finding, Related
from leadsto.load.compose import Fault
from leadsto.load.tree import Mapping, Scalar, Sequence, Tree, point
from leadsto.model import Kind
from leadsto.source import Route, Span


class FileDesk:
    """What decoding one file needs to know and gathers.

    Attributes:
        lane: What a bare id belongs to: the stakeholder, or the programme list that is being read; "" for neither.
        stakeholder: Whose lists are being read; "" for the programme's.
        owner: The stakeholder whose file it is; "" for none.
        node: The whole id of the node that is being read.
        kind: The kind of the nodes that are being read.
        known: Ids that can be read in broken items, bare and with their lane.
        open_timeframes: The routes of timeframes that say no `ends:`.
        torn: Whether something could not be taken for what it was meant to be, so that nothing may be called missing.
        has_rate: Whether a discount rate is given, well or badly.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self.findings: list[Finding] = []
        self.lane = ""
        self.stakeholder = ""
        self.owner = ""
        self.node = ""
        self.kind: Kind = "outcome"
        self.known: set[str] = set()
        self.open_timeframes: list[Route] = []
        self.has_rate = False
        self.torn = False

    def enter(self, stakeholder: str) -> None:
        """Turn to a stakeholder's lists, or with "" to the programme's."""
        self.lane = self.stakeholder = stakeholder

    def know(self, id_: str) -> None:
        """Note an id that can be read though what bears it can't; a reference to it is not unknown."""
        self.known.update((id_, f"{self.lane}/{id_}"))

    def fault(self, code: str, tree: Tree | tuple[int, int], message: str, hint: str = "") -> None:
        """Note a finding at a value or at a pair of offsets."""
        self.torn = self.torn or code == "LT011"
        start, end = point(tree) if isinstance(tree, (Mapping, Scalar, Sequence)) else tree
        self.findings.append(Finding(code, message, Span(self.file, start, end), hint))

    def take(self, fault: Fault) -> None:
        """Note a fault of the YAML itself."""
        related = tuple(Related(Span(self.file, start, end), message) for start, end, message in fault.related)
        place = Span(self.file, fault.start, fault.end)
        self.findings.append(Finding(fault.code, fault.message, place, fault.hint, related))
