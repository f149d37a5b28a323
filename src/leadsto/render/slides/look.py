"""What slides look like: colours as on the page by day, sizes, and the words of the interface."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from leadsto.render.hues import hue
from leadsto.render.page.dress import Dress
from leadsto.render.page.language import direction_of, tag_of
from leadsto.render.page.theme import palette
from leadsto.render.page.words import Words
from leadsto.render.slides.sheet import Run
from leadsto.views.subject import Subject

LEAST = 13.4
"""The smallest text of slides that are read from a seat, in px: 10 pt. Only the whole map on one sheet is smaller."""


@dataclass(frozen=True)
class Look:
    """How the slides of one theory look and speak."""

    subject: Subject
    dress: Dress

    @cached_property
    def language(self) -> str:
        """The theory's, as a `lang` attribute has it."""
        return tag_of(self.subject.theory.language)

    @property
    def is_rtl(self) -> bool:
        """Whether it is written from right to left."""
        return direction_of(self.language) == "rtl"

    @cached_property
    def words(self) -> Words:
        """The words of the interface."""
        return Words.of(self.subject.theory.language, self.dress.words).for_audience(self.subject.audience)

    @cached_property
    def title(self) -> str:
        """What stands over it all."""
        return self.dress.title or self.subject.theory.title or self.words.say("untitled")

    @cached_property
    def _colours(self) -> dict[tuple[str, str], str]:
        return {
            key: "".join(f"{round(part * 255):02X}" for part in colour)
            for key, colour in palette(self.dress.theme).items()
        }

    def colour(self, name: str) -> str:
        """Return one of the page's colours by day, such as `ink`."""
        return self._colours[":root", f"--{name}"]

    def hue(self, number: int) -> str:
        """Return the colour of a stakeholder."""
        return self._colours[f".hue{hue(number)}", "--hue"]

    def quoted(self, text: str, size: float, colour: str = "ink", bold: bool = False) -> Run:
        """Return text of the theory's."""
        return Run(text, size, self.colour(colour), self.language, bold)

    def said(self, key: str, size: float, colour: str = "ink-soft", bold: bool = False, **values: object) -> Run:
        """Return words of the interface."""
        return Run(self.words.say(key, **values), size, self.colour(colour), tag_of(self.words.language_of(key)), bold)

    def counted(self, key: str, number: int, size: float, colour: str = "ink-soft") -> Run:
        """Return counted words of the interface."""
        return self.said(self.words.form(key, number), size, colour, n=number)
