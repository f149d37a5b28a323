"""Slides for PowerPoint: native shapes and connectors, the whole map on one A3 sheet, then stakeholders, then stories.

data = render_slides(Subject.of(theory, "public"))
"""

from __future__ import annotations

from leadsto.render.page.dress import PLAIN, Dress
from leadsto.render.slides.deck import save
from leadsto.render.slides.look import Look
from leadsto.render.slides.scenes import scene_slides
from leadsto.render.slides.stakeholders import stakeholder_slides
from leadsto.render.slides.whole import whole_slide
from leadsto.views import storyboard
from leadsto.views.part import of_stakeholder
from leadsto.views.subject import Subject

__all__ = ["are_possible", "render_slides"]


def are_possible() -> bool:
    """Whether python-pptx is installed, which slides are written with."""
    from importlib.util import find_spec

    return find_spec("pptx") is not None


def render_slides(subject: Subject, dress: Dress = PLAIN, stakeholder: str = "") -> bytes:
    """Return the file of slides.

    Args:
        subject: What the audience may see.
        dress: A title, a logo (PNG, JPEG or GIF), a theme's colours by day, and words.
        stakeholder: The id of the one stakeholder whose part is shown; "" for all.

    Raises:
        ModuleNotFoundError: python-pptx is not installed.
    """
    if stakeholder:
        subject = of_stakeholder(subject, stakeholder)
    look = Look(subject, dress)
    board = storyboard.look(subject)
    slides = [whole_slide(board, look), *stakeholder_slides(board, look, stakeholder), *scene_slides(look)]
    return save(slides, look.title, look.language)
