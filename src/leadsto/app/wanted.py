"""What `leadsto render` is asked for, and whether that can be had."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from leadsto.model import Access, Theory


class NotRenderable(Exception):
    """What was asked for can't be had of this theory, or not together: wrong usage."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be written, and how.

    Attributes:
        folders: One theory, or several, which get a page each and an index.
        out: The folder for pages; "" for none.
        setting: The id of the one setting to show; "" for all.
        stakeholder: The id of the one stakeholder whose part is drawn or put on slides; "" for all.
        logo: A file, as theme, words, svg and pptx are; "" for none.
        network: Whether pages have the Network tab.
    """

    folders: tuple[str, ...]
    out: str = ""
    audience: Access = "public"
    draft: bool = False
    setting: str = ""
    stakeholder: str = ""
    title: str = ""
    logo: str = ""
    logo_alt: str = ""
    theme: str = ""
    words: str = ""
    network: bool = True
    svg: str = ""
    pptx: str = ""


def see_what_goes_together(wanted: Wanted) -> None:
    """Refuse what can't be had together, before anything is read.

    Raises:
        NotRenderable: It says why.
    """
    several = len(wanted.folders) > 1
    for name in ("setting", "stakeholder", "svg", "pptx"):
        if several and getattr(wanted, name):
            raise NotRenderable(f"--{name} takes one theory, and {len(wanted.folders)} folders are named")
    for name in ("svg", "pptx"):
        file = getattr(wanted, name)
        if file and Path(file).suffix.lower() != f".{name}":
            meant = shlex.quote(_with_ending(file, f".{name}"))
            raise NotRenderable(f"--{name} writes a file that ends in .{name}, and not {file}: say --{name} {meant}")
    if wanted.stakeholder and not (wanted.svg or wanted.pptx):
        raise NotRenderable(
            "--stakeholder is for a drawing or slides, and a page shows everybody: add --svg FILE.svg or --pptx FILE.pptx"
        )
    if wanted.pptx:
        from leadsto.render.slides import are_possible

        if not are_possible():
            raise NotRenderable(
                "slides are written with python-pptx, which is not installed: pip install 'leadsto[slides]'"
            )
    seen: dict[Path, str] = {}
    for folder in wanted.folders:
        try:
            place = Path(folder).resolve()
        except (OSError, ValueError):
            continue  # reading it says what is wrong
        if place in seen:
            raise NotRenderable(
                f"{folder} is named twice" + (f", as {seen[place]} too" if seen[place] != folder else "")
            )
        seen[place] = folder


def _with_ending(file: str, ending: str) -> str:
    """Return a file's name with the ending that it should have."""
    path = Path(file.rstrip("."))
    is_named = bool(path.name.strip(".")) and path.name.lower() != ending
    return str(path.with_suffix(ending) if is_named else Path(f"storyboard{ending}"))


def see_what_is_there(wanted: Wanted, theory: Theory) -> None:
    """Refuse a setting or a stakeholder that the theory has not got.

    Raises:
        NotRenderable: It names the nearest that there is.
    """
    if wanted.setting:
        _known("setting", wanted.setting, [setting.id for setting in theory.settings])
    if wanted.stakeholder:
        _known("stakeholder", wanted.stakeholder, [stakeholder.id for stakeholder in theory.stakeholders])


def _known(what: str, id_: str, ids: list[str]) -> None:
    if id_ in ids:
        return
    near = get_close_matches(id_, ids, 1, 0.6)
    told = f"did you mean {near[0]}?" if near else f"it has {', '.join(ids)}" if ids else "it has none"
    raise NotRenderable(f"the theory has no {what} “{id_}”; {told}")
