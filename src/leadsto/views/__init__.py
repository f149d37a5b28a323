"""What a page shows, as frozen values: one module a view, each worked out from what the audience may see.

A view is a module with `order` (its place among the tabs) and `look(subject)`, which returns a frozen dataclass. Its
name is its tab's, its key in the page's data, and the name of the script and the template that draw it.
"""

from __future__ import annotations

from types import ModuleType


def view_modules() -> tuple[ModuleType, ...]:
    """Return the modules that are views, in the order of their tabs."""
    import leadsto.views
    from leadsto.registry import modules_of, name_of

    return tuple(sorted(modules_of(leadsto.views, having="look"), key=lambda module: (module.order, name_of(module))))
