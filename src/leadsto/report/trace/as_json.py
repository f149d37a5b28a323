"""How one thing leads to another, for programs."""

from __future__ import annotations

import json

from leadsto.views.plain import to_plain
from leadsto.views.tracing import VERSION, Trace

TANGLED = "a loop on the way has no link marked `feedback`, so that chains cannot be counted (LT203)"
"""Why there is no number."""


def trace_as_json(trace: Trace) -> str:
    """Return a trace as one JSON object."""
    lost = trace.source_robustness
    shown = {
        "version": VERSION,
        "from": trace.from_,
        "to": trace.to,
        "paths": None if trace.paths is None else str(trace.paths),
        "reason": TANGLED if trace.paths is None else None,
        "listed": [chain.nodes for chain in trace.chains],
        "threads": len(trace.accounts),
        "told_whole_by": [account.source for account in trace.accounts],
        "robustness": trace.robustness,
        "source_robustness": lost,
        "standing": trace.standing,
        "backwards": trace.is_backwards,
        "chains": trace.chains,
        "accounts": trace.accounts,
        "links": tuple(trace.links.values()),
        "nodes": tuple(trace.places.values()),
        "rivals": trace.rivals,
    }
    return json.dumps(to_plain(shown), ensure_ascii=False, indent=1) + "\n"
