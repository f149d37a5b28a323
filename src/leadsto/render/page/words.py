"""The words of the page's interface, from one message file a language that a translator can copy and edit."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from importlib.resources import files

from leadsto.model import Access

FALLBACK = "en"

_NOT_ON_PAGES = ("slides.", "index.", "public.")
_PUBLIC = "public."
"""Begins the key of what a message is on a page made for the public, which shows only some of what people told."""
_NOT_FOR_PUBLIC = ("asking.", "evidence.ask.")
_GAP = re.compile(r"\{(\w+)\}")


class Words:
    """Messages by key; `{name}` in a message is filled in. Counted messages have `.one` and `.other`, perhaps `.none`.

    Attributes:
        language: Of the messages.
        untranslated: Keys of messages that are English all the same.
    """

    def __init__(
        self, messages: Mapping[str, str], language: str = FALLBACK, untranslated: frozenset[str] = frozenset()
    ) -> None:
        self.messages = messages
        self.language = language
        self.untranslated = untranslated

    @classmethod
    def of(cls, language: str, own: Mapping[str, str] | None = None) -> Words:
        """Return the words in a language, or its main language, or English; what is untranslated stays English.

        Args:
            language: The theory's.
            own: Messages in that language that come before all others, as a translator's copy has them.
        """
        english = _read(FALLBACK)
        found: dict[str, str] = {}
        spoken = FALLBACK
        for candidate in (language.lower(), language.lower().partition("-")[0]):
            if candidate != FALLBACK and candidate in _languages():
                found, spoken = _read(candidate), candidate
                break
        if own:
            found, spoken = {**found, **own}, language or FALLBACK
        if spoken.lower().partition("-")[0] == FALLBACK:
            return cls(english | found, spoken)
        return cls(english | found, spoken, frozenset(english) - frozenset(found))

    def say(self, key: str, **values: object) -> str:
        """Return a message with its values filled in.

        Raises:
            KeyError: there is no such message.
        """
        return _GAP.sub(lambda gap: str(values.get(gap.group(1), gap.group())), self.messages[key])

    def count(self, key: str, number: int, **values: object) -> str:
        """Return a counted message, with `{n}` filled in."""
        return self.say(self.form(key, number), n=number, **values)

    def form(self, key: str, number: int) -> str:
        """Return the key of a counted message's form for a number."""
        form = "none" if number == 0 and f"{key}.none" in self.messages else "one" if number == 1 else "other"
        return f"{key}.{form}"

    def language_of(self, key: str) -> str:
        """Return the language that a message is in."""
        return FALLBACK if key in self.untranslated else self.language

    def on_pages(self, with_changes: bool = False) -> dict[str, str]:
        """Return the messages that a page's scripts may say: those of slides and of the index are not among them.

        Args:
            with_changes: Whether the page compares two theories; else it has no word of changes either.
        """
        absent = _NOT_ON_PAGES if with_changes else (*_NOT_ON_PAGES, "changes.")
        return {key: message for key, message in self.messages.items() if not key.startswith(absent)}

    def for_audience(self, audience: Access) -> Words:
        """Return the words of what is made for an audience."""
        return self.for_public() if audience == "public" else self

    def for_public(self) -> Words:
        """Return the words of what is made for the public: none of whom to ask what, and "on this page" of what is missing."""
        own = {key.removeprefix(_PUBLIC): key for key in self.messages if key.startswith(_PUBLIC)}
        # a translator may have come by the one and not by the other
        said = {key: one for key, one in own.items() if one not in self.untranslated or key in self.untranslated}
        kept = {key: text for key, text in self.messages.items() if not key.startswith(_NOT_FOR_PUBLIC)}
        left = frozenset(key for key in self.untranslated if said.get(key, key) in self.untranslated)
        return Words(kept | {key: self.messages[one] for key, one in said.items()}, self.language, left)

    def has(self, key: str) -> bool:
        """Whether there is a message of this key."""
        return key in self.messages


def message_file() -> str:
    """Return the text of the one file that a translator copies and edits."""
    return (files(__package__) / "messages" / f"{FALLBACK}.json").read_text(encoding="utf-8")


def _languages() -> frozenset[str]:
    folder = files(__package__) / "messages"
    return frozenset(file.name.removesuffix(".json") for file in folder.iterdir() if file.name.endswith(".json"))


def _read(language: str) -> dict[str, str]:
    text = (files(__package__) / "messages" / f"{language}.json").read_text(encoding="utf-8")
    messages: dict[str, str] = json.loads(text)
    return messages
