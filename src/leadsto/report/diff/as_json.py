"""What sets two theories apart, for programs."""

from __future__ import annotations

import json
from typing import Any

from leadsto.diff import Counts, LinkChange, NodeChange, Step
from leadsto.model import Node, Theory, first_by_id
from leadsto.report.diff.sections import Sides
from leadsto.views.plain import to_plain

VERSION = 1


def difference_as_json(sides: Sides) -> str:
    """Return every node and link of either theory with its state, and what else differs, as one JSON object."""
    difference = sides.difference
    nodes = {**first_by_id(sides.old.nodes), **first_by_id(sides.new.nodes)}
    telling = difference.telling
    shown = {
        "version": VERSION,
        "same": difference.is_same,
        "old": _side(sides.names[0], sides.old),
        "new": _side(sides.names[1], sides.new),
        "counts": {
            "nodes": _counts(difference.node_counts),
            "links": {**_counts(difference.link_counts), "opposite": len(difference.opposites)},
        },
        "nodes": [_node(change, nodes[change.id]) for change in difference.nodes],
        "links": [_link(change) for change in difference.links],
        "stakeholders": difference.stakeholders,
        "others": difference.others,
        "theory": difference.theory,
        "suggestions": difference.suggestions,
        "remarks": difference.remarks,
        "telling": None
        if telling is None
        else {
            "never_told": [_step(step) for step in telling.never_told],
            "not_planned": [_step(step) for step in telling.not_planned],
        },
    }
    return json.dumps(to_plain(shown), ensure_ascii=False, indent=1) + "\n"


def _side(name: str, theory: Theory) -> dict[str, Any]:
    return {"name": name, "title": theory.title}


def _counts(counts: Counts) -> dict[str, int]:
    return {"same": counts.same, "changed": counts.changed, "added": counts.added, "removed": counts.removed}


def _node(change: NodeChange, node: Node) -> dict[str, Any]:
    return {
        "id": change.id,
        "old_id": change.old_id or None,
        "state": change.state,
        "matched_by": change.matched_by or None,
        "kind": node.kind,
        "title": node.title,
        "stakeholder": node.stakeholder or None,
        "changes": change.changes,
    }


def _link(change: LinkChange) -> dict[str, Any]:
    return {
        **_step(change.step),
        "state": change.state,
        "opposite": change.is_opposite,
        "told": change.told,
        "changes": change.changes,
    }


def _step(step: Step) -> dict[str, str]:
    return {"from": step[0], "to": step[1]}
