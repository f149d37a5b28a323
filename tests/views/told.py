"""Tea at Two as another round of interviews might tell it."""

from __future__ import annotations

from dataclasses import replace

from leadsto.model import Theory


def told(theory: Theory) -> Theory:
    """Another round of a theory: one outcome gone, one new, one retitled, and an effect turned round."""
    gone = next(node.id for node in theory.nodes if node.kind == "outcome" and not node.leads_to)
    nodes = []
    turned = False
    for node in theory.nodes:
        if node.id == gone:
            continue
        links = tuple(link for link in node.leads_to if link.to != gone)
        if links and not turned:
            turned = True
            links = (replace(links[0], effect="weaker" if links[0].effect != "weaker" else "stronger"), *links[1:])
        nodes.append(replace(node, leads_to=links))
    nodes[1] = replace(nodes[1], title=nodes[1].title + " </script><b>now")
    new = replace(nodes[-1], id=nodes[-1].id + "-again", title="Something new", leads_to=())
    return replace(theory, title="As told", nodes=(*nodes, new))
