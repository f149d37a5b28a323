"""Words of the interface inside a page in another language: marked as what they are, so that they are read out right."""

from __future__ import annotations

from markupsafe import Markup, escape

from leadsto.render.page.words import Words

_SPAN = Markup('<span lang="{}" dir="{}">{}</span>')


class Speech:
    """The words of an interface as templates say them.

    Where nobody has translated the interface, or a message of it, into the theory's language, the message is an element
    in its own language and direction, and what is filled into it one in the theory's.
    """

    def __init__(self, words: Words, language: str, direction: str) -> None:
        self._words = words
        self._language = language
        self._direction = direction
        self.is_foreign = words.language.lower().partition("-")[0] != language.lower().partition("-")[0]

    def say(self, key: str, **values: object) -> str:
        """Return a message for the content of an element."""
        spoken = self._words.language_of(key)
        if spoken.partition("-")[0].lower() == self._language.partition("-")[0].lower():
            return self._words.say(key, **values)
        # values are filled into text that is escaped already: the gaps of a message have no character that changes
        template = Words({key: str(escape(self._words.messages[key]))}, self._words.language)
        filled = template.say(key, **{name: self._value(value) for name, value in values.items()})
        return _SPAN.format(spoken, "ltr", Markup(filled))  # noqa: S704

    def count(self, key: str, number: int, **values: object) -> str:
        """Return a counted message for the content of an element."""
        return self.say(self._words.form(key, number), n=number, **values)

    def _value(self, value: object) -> str:
        if isinstance(value, (Markup, int)):
            return str(value)
        return str(_SPAN.format(self._language, self._direction, str(value)))
