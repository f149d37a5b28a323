"""What pyvis prepares for the Network tab, and vis-network as it lies in the page."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from base64 import b64encode
from hashlib import sha256

import pytest

from leadsto.characters import clean_text
from leadsto.model import Link, Node, Theory
from leadsto.render import network as network_tab
from leadsto.render.network import library, to_payload
from leadsto.render.page import look, render_page
from leadsto.views import network
from leadsto.views.subject import Subject
from tests.render.hostile import HOSTILE, change_text
from tests.views.tea import tea_at_two, tea_for


def test_nodes_and_edges_are_those_of_the_view() -> None:
    view = network.look(tea_for())
    payload = to_payload(view)
    assert [node["id"] for node in payload["nodes"]] == list(range(len(view.spots)))
    assert [(node["label"], node["x"], node["y"]) for node in payload["nodes"]] == [
        (clean_text(spot.label), spot.x, spot.y) for spot in view.spots
    ]
    assert [(edge["from"], edge["to"]) for edge in payload["edges"]] == [(s.from_, s.to) for s in view.strands]
    assert payload["ids"] == [spot.id for spot in view.spots]
    assert payload["options"]["physics"] == {"enabled": False}
    json.dumps(payload, allow_nan=False)


def test_kinds_differ_in_shape() -> None:
    view = network.look(tea_for())
    payload = to_payload(view)
    shapes = {
        (spot.kind, node.get("shape", payload["options"]["nodes"]["shape"]))
        for spot, node in zip(view.spots, payload["nodes"], strict=True)
    }
    assert shapes == {("outcome", "dot"), ("activity", "square"), ("output", "triangle"), ("context", "diamond")}


def test_feedback_and_what_weakens_are_told_without_colour() -> None:
    links = (Link("a/a", "a/b", feedback=True), Link("a/b", "a/c", effect="weaker"), Link("a/c", "a/a"))
    nodes = tuple(Node(link.from_, "outcome", stakeholder="a", leads_to=(link,)) for link in links)
    theory = Theory(nodes=nodes)
    back, weaker, plain = to_payload(network.look(Subject.of(theory, "public")))["edges"]
    assert back["dashes"] is True
    assert weaker["arrows"] == {"to": {"enabled": True, "type": "bar"}}
    assert not {"dashes", "arrows"} & set(plain)


@pytest.mark.parametrize("name", HOSTILE)
def test_text_is_a_label_and_nothing_else(name: str) -> None:
    """No text of a theory is a key, a title, an option or an address of an image."""
    theory = change_text(tea_at_two(), lambda old: HOSTILE[name] + old)
    hostile = to_payload(network.look(Subject.of(theory, "restricted")))
    harmless = to_payload(network.look(Subject.of(tea_at_two(), "restricted")))
    assert hostile["options"] == harmless["options"]
    for kind in ("nodes", "edges"):
        for one, other in zip(hostile[kind], harmless[kind], strict=True):
            texts = {"label", "x", "y"}
            assert {key: value for key, value in one.items() if key not in texts} == {
                key: value for key, value in other.items() if key not in texts
            }


def test_the_library_has_its_licence_and_can_stand_in_a_script() -> None:
    text = library()
    assert text.startswith("/**\n * vis-network\n")
    head = text[: text.index("*/")]
    assert "@license" in head
    assert "Apache 2.0 License" in head
    assert "MIT License" in head
    assert "sourceMappingURL" not in text
    assert not re.search(r"</script|<!--|\r", text, re.IGNORECASE)


def test_the_page_has_it_as_plain_text_known_to_the_policy() -> None:
    html = render_page(tea_for())
    assert f'<script type="text/plain" id="vis-network">{library()}</script>' in html
    digest = b64encode(sha256(library().encode()).digest()).decode()
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    (scripts,) = [part for part in policy.replace("&#39;", "'").split("; ") if part.startswith("script-src ")]
    assert f"'sha256-{digest}'" in scripts.split()
    assert len(scripts.split()) == 3, "ours, vis-network, and nothing else"


def test_left_out_where_nobody_asks_for_it() -> None:
    html = render_page(tea_for(), network=False)
    assert "vis-network" not in html
    assert "tab-network" not in html
    assert "network" not in look(tea_for(), network=False)


def test_left_out_where_pyvis_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network_tab, "find_spec", lambda name: None)
    assert "network" not in look(tea_for())
    assert "tab-network" not in render_page(tea_for())


@pytest.mark.parametrize(
    "command", [["check", "outcomes"], ["show", "outcomes"], ["render", "outcomes", "--help"], ["explain", "LT201"]]
)
def test_nothing_but_a_page_waits_for_pyvis(command: list[str]) -> None:
    program = (
        "import os, sys\n"
        "from leadsto.cli import main\n"
        "def leave(status):\n"
        "    loaded = [name for name in ('pyvis', 'IPython', 'jsonpickle') if name in sys.modules]\n"
        "    print(status, loaded, file=sys.stderr, flush=True)\n"
        "    sys.exit()\n"
        "os._exit = leave\n"
        "main()\n"
    )
    run = subprocess.run([sys.executable, "-c", program, *command], capture_output=True, text=True, check=True)
    assert run.stderr.splitlines()[-1] == "0 []"


def test_many_nodes_are_added_without_looking_through_all_of_them() -> None:
    known = network_tab._Known()
    for number in range(3):
        known.append(number)
    assert list(known) == [0, 1, 2]
    assert 2 in known
    assert 3 not in known
