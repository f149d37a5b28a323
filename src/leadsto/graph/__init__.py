"""The outcomes of a theory as a graph: chains, loops, tangles and time, in the words of the field.

The engine is networkx and is hidden here: nothing else imports it, and nothing imports it before a loop is looked for.
"""

from leadsto.graph.outcome_graph import OutcomeGraph
from leadsto.graph.tangles import Tangle

__all__ = ["OutcomeGraph", "Tangle"]
