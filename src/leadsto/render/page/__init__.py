"""The page: one self-contained HTML file, whole without scripts; scripts add to it.

html = render_page(Subject.of(theory, "public"), version="0.1.0")
"""

from leadsto.render.page.rendering import GENERATOR, look, render_page, render_views

__all__ = ["GENERATOR", "look", "render_page", "render_views"]
