"""One script out of plain ES modules, without a bundler, so that a single hash covers it.

Each module becomes a function that returns what it exports; imports become names taken from those. Only the plain
forms are known, one a line: `import { a, b as c } from "./other.js";` and `export` before a function, class or const.
Anything else is refused, so that what runs on the page is what the modules say. A module may be given in a shorter
form that says the same: see `squeezing`.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping

_IMPORT = re.compile(r'^import \{ ([\w$, ]+) \} from "(\.[^"]+)";$', re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async )?function\*? |class |const )([\w$]+)", re.MULTILINE)
_OTHER = re.compile(r"^\s*(?:import\b(?!\()|export\b).*$|\bimport\s*\(|\bimport\.meta\b", re.MULTILINE)


class LinkingError(ValueError):
    """A module that can't be linked: an unknown form, an import of nothing, or modules that import each other."""


def link(
    modules: Mapping[str, str],
    entries: Mapping[str, str],
    start: str,
    squeeze: Callable[[str, str], str] = lambda _, text: text,
) -> str:
    """Return one script that runs `start` of a module with other modules' exports.

    Args:
        modules: Source text by path, such as `views/text.js`.
        entries: Names and the paths of modules that are handed to `start`, as one object of their exports.
        start: The path of the module whose `start` function is called.
        squeeze: Given a path and the statement that its module has become, a shorter one that does the same.

    Raises:
        LinkingError: see there.
    """
    order = _in_order(modules, [*entries.values(), start])
    parts = ['"use strict";']
    parts += [squeeze(path, wrap(path, modules[path])) for path in order]
    handed = ", ".join(f'"{name}": {_name(path)}' for name, path in entries.items())
    parts.append(f"{_name(start)}.start({{{handed}}});")
    return "\n".join(parts)


def wrap(path: str, text: str) -> str:
    """Return a module as one statement, which names an object of its exports after its path.

    Raises:
        LinkingError: it has a form that can't be linked.
    """
    names = [match.group(2) for match in _EXPORT.finditer(text)]
    body = _EXPORT.sub(r"\1\2", text)
    body = _IMPORT.sub(lambda match: _taken(match, path), body)
    other = _OTHER.search(body)
    if other is not None:
        raise LinkingError(f"{path}: not a form that can be linked: {other.group().strip()}")
    return f"const {_name(path)} = (() => {{\n{body.strip()}\nreturn {{ {', '.join(names)} }};\n}})();"


def _name(path: str) -> str:
    return "m_" + re.sub(r"\W", "_", path.removesuffix(".js"))


def _taken(match: re.Match[str], path: str) -> str:
    names = match.group(1).replace(" as ", ": ")
    return f"const {{ {names} }} = {_name(_target(path, match.group(2)))};"


def _target(path: str, imported: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), imported))


def _in_order(modules: Mapping[str, str], wanted: list[str]) -> list[str]:
    """Modules after those that they import."""
    order: list[str] = []
    waiting: list[str] = []

    def visit(path: str) -> None:
        if path in order:
            return
        if path not in modules:
            raise LinkingError(f"{waiting[-1] if waiting else 'the page'} imports {path}, which is not there")
        if path in waiting:
            raise LinkingError(f"modules import each other: {' -> '.join([*waiting, path])}")
        waiting.append(path)
        for match in _IMPORT.finditer(modules[path]):
            target = _target(path, match.group(2))
            visit(target)
            _check_names(match.group(1), path, target, modules[target])
        order.append(waiting.pop())

    for path in wanted:
        visit(path)
    return order


def _check_names(names: str, path: str, target: str, text: str) -> None:
    exported = {match.group(2) for match in _EXPORT.finditer(text)}
    for name in names.split(","):
        if name.partition(" as ")[0].strip() not in exported:
            raise LinkingError(f"{path} imports {name.strip()} from {target}, which does not export it")
