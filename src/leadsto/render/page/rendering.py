"""From a subject to the text of its page: every view, the assets, and the templates that hold them together."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

from markupsafe import Markup

from leadsto.characters import clean_text
from leadsto.load.document import to_document
from leadsto.registry import name_of
from leadsto.render import network as network_tab
from leadsto.render.page.changing import board_changes
from leadsto.render.page.dress import PLAIN, Dress
from leadsto.render.page.language import direction_of, tag_of
from leadsto.render.page.linking import link
from leadsto.render.page.places import card_classes, fill_media, fits_sheet, place
from leadsto.render.page.safety import policy, to_island
from leadsto.render.page.signs import sign_rules
from leadsto.render.page.speaking import Speech
from leadsto.render.page.squeezing import squeezed
from leadsto.render.page.templating import environment_of
from leadsto.render.page.words import Words
from leadsto.views import view_modules
from leadsto.views.folding import fold
from leadsto.views.plain import to_plain
from leadsto.views.subject import Subject

GENERATOR = "leadsto"
"""What the page's `<meta name="generator">` begins with: such a file is ours and may be written over."""

_STYLES = ("tokens", "base", "frame", "board", "panel", "said")
_PARTS = ("board", "take", "telling")
"""Folders of scripts and styles that views build on; all of their styles are on every page."""
_LAST_STYLES = ("chain", "lists", "print")
_FEATURES = ("board", "telling")
"""Folders of scripts and styles beside the views: what can be done on the board, and how things are told."""


def render_page(subject: Subject, version: str = "", network: bool = True, dress: Dress = PLAIN) -> str:
    """Return the whole page.

    Args:
        subject: What the audience may see.
        version: Of the program that makes it.
        network: Whether it has the Network tab; it has none where pyvis isn't installed.
        dress: Its title, logo, theme and words.
    """
    return render_views(subject, look(subject, network), version, dress)


def look(subject: Subject, network: bool = True) -> dict[str, Any]:
    """Return every view of a subject by its name, in the order of the tabs; the network if asked for and drawable."""
    modules = {name_of(module): module for module in view_modules()}
    if not (network and network_tab.is_there()):
        del modules["network"]
    return {name: module.look(subject) for name, module in modules.items()}


def render_views(subject: Subject, views: Mapping[str, Any], version: str = "", dress: Dress = PLAIN) -> str:
    """Return the page that shows these views, in their order."""
    theory = subject.theory
    words = Words.of(theory.language, dress.words).for_audience(subject.audience)
    title = dress.title or theory.title
    board = views["storyboard"]
    style = Markup(fill_media(_style(views, dress) + sign_rules(words) + place(board), board))  # noqa: S704
    script = Markup(_script(tuple(views)))  # noqa: S704
    vis_network = Markup(network_tab.library() if "network" in views else "")  # noqa: S704
    data = {
        "version": 1,
        "generator": f"{GENERATOR} {version}".strip(),
        "title": title,
        "language": theory.language,
        "audience": subject.audience,
        "unchecked": subject.is_unchecked,
        "views": {name: view for name, view in views.items() if not _opens_late(view)},
    }
    hues = {lane.id: lane.hue for lane in views["storyboard"].lanes}
    language, direction = tag_of(theory.language), direction_of(theory.language)
    speech = Speech(words, language, direction)
    environment = environment_of(words, speech)
    html = environment.get_template("page.html").render(
        language=language,
        direction=direction,
        generator=data["generator"],
        policy=policy([script, vis_network] if vis_network else [script], [style]),
        style=style,
        script=script,
        vis_network=vis_network,
        data=to_island(to_plain(data)),
        late=to_island(fold(_late_data(subject, views))),
        messages=to_island(words.on_pages(with_changes="changes" in views)),
        is_foreign=speech.is_foreign,
        words_language=words.language,
        title=title or words.say("untitled"),
        logo=dress.logo,
        subject=subject,
        views=views,
        arrows={(arrow.from_, arrow.to): at for at, arrow in enumerate(views["storyboard"].arrows)},
        references={source.id: at for at, source in enumerate(views["about"].sources)},
        drawn=[name for name in views if _exists(f"templates/views/{name}.html")],
        board=board,
        fits_sheet=fits_sheet(board),
        places=card_classes(board),
        hues={card.id: hues[card.lane] for card in views["storyboard"].cards},
        names={column.id: column for column in views["storyboard"].columns},
        numbers={card.id: at for at, card in enumerate(views["storyboard"].cards)},
        **board_changes(views),
    )
    return clean_text(html)


def _late_data(subject: Subject, views: Mapping[str, Any]) -> dict[str, Any]:
    """What the page's scripts read when it is first asked for: the theory in the language's own shape, and views."""
    late = {name: _late_view(name, view) for name, view in views.items() if _opens_late(view)}
    return {"model": to_document(subject.theory), "views": late}


def _late_view(name: str, view: Any) -> Any:
    return network_tab.to_payload(view) if name == "network" else to_plain(view, sparse=True)


def _opens_late(view: Any) -> bool:
    return getattr(view, "opens_late", False)


def _style(views: Mapping[str, Any], dress: Dress) -> str:
    first, *rest = _styles(tuple(views))
    theme = dress.theme.style if dress.theme is not None else ""
    return "\n".join((first + theme, *rest)) + "\n"


@lru_cache(maxsize=4)
def _styles(views: tuple[str, ...]) -> tuple[str, ...]:
    """The styles of every page that has these views, read once; the first has the tokens that a theme changes."""
    of_views = [f"views/{name}" for name in views if _exists(f"assets/views/{name}.css")]
    parts = [f"{folder}/{name}" for folder in _PARTS for name in _assets(folder, ".css")]
    names = (*_STYLES, *parts, *of_views, *_LAST_STYLES)
    return tuple(squeezed(f"{name}.css", _asset(f"{name}.css")) for name in names)


@lru_cache(maxsize=4)
def _script(views: tuple[str, ...]) -> str:
    """The script of every page that has these views, linked once however many pages are made."""
    modules = {path: _asset(path) for path in assets(".js")}
    entries = {name: f"views/{name}.js" for name in views if f"views/{name}.js" in modules}
    return link(modules, entries, "main.js", squeezed)


def assets(ending: str) -> list[str]:
    """Return the paths of all scripts (`.js`) or styles (`.css`), in order."""
    folders = ("", "views/", "network/", "changes/", *(f"{part}/" for part in _PARTS))
    return sorted(f"{folder}{name}{ending}" for folder in folders for name in _assets(folder, ending))


def _assets(folder: str, ending: str) -> list[str]:
    """The names of a folder's files of one kind, without their ending, in order; none where there is no such folder."""
    place = files(__package__) / "assets" / folder
    names = [file.name for file in place.iterdir()] if place.is_dir() else []
    return sorted(name.removesuffix(ending) for name in names if name.endswith(ending))


def _asset(name: str) -> str:
    return (files(__package__) / "assets" / name).read_text(encoding="utf-8")


def _exists(name: str) -> bool:
    return (files(__package__) / name).is_file()
