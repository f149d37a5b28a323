"""The page of a difference: the storyboard of two theories laid over each other, and what sets them apart."""

from __future__ import annotations

from dataclasses import replace

from leadsto.diff.difference import Difference
from leadsto.diff.overlay import overlay
from leadsto.graph import OutcomeGraph
from leadsto.model import Access, Theory
from leadsto.render.page.dress import PLAIN, Dress
from leadsto.render.page.rendering import render_views
from leadsto.views import about, storyboard, text
from leadsto.views.changes import tell_changes
from leadsto.views.subject import Subject


def render_difference(
    old: Theory,
    new: Theory,
    difference: Difference,
    audience: Access,
    version: str = "",
    dress: Dress = PLAIN,
    names: tuple[str, str] = ("", ""),
    is_unchecked: bool = False,
    are_states: bool = False,
) -> str:
    """Return the page of what sets two theories apart: board, changes, text and about.

    Tabs whose figures would add up both theories, such as the impact map, are left out.

    Args:
        old: The older theory, restricted to the audience.
        new: The newer theory, restricted likewise.
        difference: Of these two: what it holds is on the page.
        audience: Whom it is for.
        version: Of the program that makes it.
        dress: Its title, logo, theme and words.
        names: What readers call the two, such as two revisions; their titles where it is ("", "").
        is_unchecked: Whether there are errors in one of them, so that the page has to be marked.
        are_states: Whether they are two states of one theory, so that nothing is said of what was planned.
    """
    both = Subject.of(overlay(old, new, difference), audience, is_unchecked)
    board = storyboard.look(both)
    of_new = about.count(Subject(new, OutcomeGraph.of(new), audience))
    called = names if any(names) else (old.title, new.title)
    views = {
        "storyboard": board,
        "changes": tell_changes(board, difference, called, are_states),
        "text": text.look(both),
        "about": replace(about.look(both), counts=of_new),
    }
    return render_views(both, views, version, dress)
