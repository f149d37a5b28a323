"""The index of several pages: what each is about and how much there is, and the way to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from importlib.resources import files

from markupsafe import Markup

from leadsto.characters import clean_text
from leadsto.model import Access
from leadsto.render.page.dress import PLAIN, Dress
from leadsto.render.page.language import direction_of, tag_of
from leadsto.render.page.safety import policy
from leadsto.render.page.speaking import Speech
from leadsto.render.page.templating import environment_of
from leadsto.render.page.words import FALLBACK, Words
from leadsto.views.about import About

_STYLES = ("tokens", "base", "frame", "index")


@dataclass(frozen=True, slots=True)
class Entry:
    """One page of several.

    Attributes:
        name: Of the folder that its index.html lies in.
        about: What it is about, as far as its audience may see it.
        language: Of the theory.
    """

    name: str
    about: About
    language: str
    is_unchecked: bool = False

    @property
    def counts(self) -> dict[str, int]:
        """How much of each there is, without what there is nothing of."""
        return {name: count for name, count in asdict(self.about.counts).items() if count}


def render_index(entries: Sequence[Entry], audience: Access, version: str = "", dress: Dress = PLAIN) -> str:
    """Return the page that leads to several others; it has no script.

    It is in the language that all theories share, else in English; what is quoted from a theory is marked as being in its
    own language.
    """
    languages = {tag_of(entry.language) for entry in entries}
    language = languages.pop() if len(languages) == 1 else FALLBACK
    words = Words.of(language, dress.words)
    speech = Speech(words, language, direction_of(language))
    theme = dress.theme.style if dress.theme is not None else ""
    first, *rest = (_asset(name) for name in _STYLES)
    style = Markup("\n".join((first + theme, *rest)) + "\n")  # noqa: S704
    environment = environment_of(words, speech)
    return clean_text(
        environment.get_template("index.html").render(
            language=language,
            direction=direction_of(language),
            generator=f"leadsto {version}".strip(),
            policy=policy([], [style]),
            style=style,
            title=dress.title or words.say("index.title"),
            logo=dress.logo,
            audience=audience,
            entries=entries,
            tag_of=tag_of,
            direction_of=direction_of,
        )
    )


def _asset(name: str) -> str:
    return (files("leadsto.render.page") / "assets" / f"{name}.css").read_text(encoding="utf-8")
