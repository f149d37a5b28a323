"""The pages that are measured: leadsto's storyboard of a made-up theory, and pyvis's page of the same graph."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measuring import MeasuringError
from benchmarks.synthetic import write_theory
from leadsto.app.reading import read_folder
from leadsto.layout import Drawing, arrange
from leadsto.render.page.places import place
from leadsto.views import storyboard
from leadsto.views.subject import Subject

_BOOTSTRAP = re.compile(r"<(link|script)\s[^>]*https://[^>]*>(\s*</script>)?")
_PART = re.compile(r"<(script|style)\b([^>]*)>(.*?)</\1>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Pages:
    """The files of one graph: ours, pyvis's with fixed positions, and pyvis's as it comes, with physics."""

    cards: int
    ours: Path
    fixed: Path
    physics: Path


@dataclass(frozen=True, slots=True)
class Sizes:
    """Bytes of a page of ours, vis-network left out.

    Attributes:
        scripts: Our scripts and styles.
        rest: All else: the storyboard, where its cards stand, data, words.
        yaml: The theory's files.
    """

    scripts: int
    rest: int
    yaml: int


def make_pages(folder: Path, outcomes: int, links: float, seed: int) -> Pages:
    """Write a made-up theory and its pages into a folder."""
    theory = folder / "theory"
    write_theory(theory, outcomes, links, seed)
    ours = render(theory, folder / "ours")
    board = storyboard.board_of(Subject.of(read_folder(str(theory)).reading.theory, "restricted"))
    drawing = arrange(board)
    fixed, physics = folder / "fixed.html", folder / "physics.html"
    fixed.write_text(_pyvis(drawing, storyboard_titles(theory), fixed=True), encoding="utf-8")
    physics.write_text(_pyvis(drawing, storyboard_titles(theory), fixed=False), encoding="utf-8")
    return Pages(len(drawing.cards), ours, fixed, physics)


def render(theory: Path, out: Path) -> Path:
    """Let `leadsto render` write the page of a folder, with all that is in it."""
    command = [sys.executable, "-m", "leadsto", "render", str(theory), "--out", str(out), "--audience", "restricted"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise MeasuringError(f"leadsto render ended with {done.returncode}\n{done.stderr[-2000:]}")
    return out / "index.html"


def storyboard_titles(theory: Path) -> dict[str, str]:
    """Return the title of each node, by its id."""
    return {node.id: node.title for node in read_folder(str(theory)).reading.theory.nodes}


def _pyvis(drawing: Drawing, titles: dict[str, str], fixed: bool) -> str:
    """The page that pyvis writes with its own template, everything inlined.

    `cdn_resources="in_line"` puts vis-network into the page. What it still asks the network for, Bootstrap, is taken out:
    nothing on the page uses it, and offline it would only fail.
    """
    from pyvis.network import Network

    network = Network(height="900px", width="100%", directed=True, cdn_resources="in_line")
    for box in drawing.cards:
        place_ = {"x": box.x, "y": box.y, "physics": False} if fixed else {}
        network.add_node(box.id, label=titles[box.id], **place_)
    for curve in drawing.arrows:
        network.add_edge(curve.source, curve.target)
    if fixed:
        network.toggle_physics(False)
    return _BOOTSTRAP.sub("", str(network.generate_html()))


def sizes(page: Path, theory: Path) -> Sizes:
    """Take a page of ours apart."""
    text = page.read_text(encoding="utf-8")
    scripts = vis = 0
    for kind, attributes, inside in _PART.findall(text):
        length = len(inside.encode())
        if 'id="vis-network"' in attributes:
            vis += length
        elif kind == "style" or "json" not in attributes:
            scripts += length
    board = storyboard.look(Subject.of(read_folder(str(theory)).reading.theory, "restricted"))
    scripts -= len(place(board).encode())
    yaml = sum(file.stat().st_size for file in theory.rglob("*.yaml"))
    return Sizes(scripts, len(text.encode()) - vis - scripts, yaml)
