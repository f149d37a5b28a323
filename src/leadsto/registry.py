"""Finding plug-ins: the modules of a package, each of which adds one thing, such as a rule or a view."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType


def modules_of(package: ModuleType, having: str = "") -> tuple[ModuleType, ...]:
    """Import a package's modules, in the order of their names, whatever the file system's.

    Modules of sub-packages, and modules whose name begins with an underscore, are left out.

    Args:
        package: An imported package.
        having: Only modules with an attribute of this name; "" for all of them.
    """
    names = sorted(found.name for found in iter_modules(package.__path__) if not found.ispkg)
    modules = [import_module(f"{package.__name__}.{name}") for name in names if not name.startswith("_")]
    return tuple(module for module in modules if not having or hasattr(module, having))


def name_of(module: ModuleType) -> str:
    """Return a module's own name, without its package's."""
    return module.__name__.rpartition(".")[2]
