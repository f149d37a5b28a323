"""Who speaks, as a reader is told: one of the guests is `a guest`, and for those who may know the name `M., a guest`."""

from __future__ import annotations

import re
from functools import lru_cache

from leadsto.model import Source
from leadsto.views.subject import Subject

_IRREGULAR = {
    "people": "person",
    "children": "child",
    "men": "man",
    "women": "woman",
    "wives": "wife",
    "halves": "half",
    "lives": "life",
}
_NOT_PLURAL = re.compile(r"(?:ss|us|is|ics|ness)$", re.IGNORECASE)
_ENDINGS = (
    (re.compile(r"(?<=[^aeiou])ies$"), "y"),
    (re.compile(r"(?<=ss)es$|(?<=x|z)es$|(?<=ch|sh)es$"), ""),
    (re.compile(r"s$"), ""),
)
_HEAD = re.compile(r"^(.+?)((?: (?:in|of|at|from|on|with|for|near) .*)?)$")
_SEVERAL = re.compile(r",|;|/|&|\band\b|\bor\b|\bwho\b|\bthat\b|\bwhose\b", re.IGNORECASE)
_LETTERS = re.compile(r"[A-Z]{2,}")


def tell_speaker(subject: Subject, source: Source) -> str:
    """Return who speaks in a source that is one person's account: `a guest`; `M., a guest` where the name is known.

    A theory that was restricted to the public has no names. The title of a stakeholder or a voice is put into the singular in
    English, and only where it plainly is a plural; elsewhere a name stands before the title as it is. "" where there is
    neither a name nor such a singular: then the titles of those who speak say all there is to say.

    Args:
        subject: What the audience may see.
        source: One of its sources.
    """
    theory = subject.theory
    titles = [subject.speakers.get(voice, voice) for voice in source.voice]
    who = ", ".join(titles) if source.voice_name else ""
    if source.speaks_with_one_voice and len(source.voice) == 1 and theory.language.lower()[:2] == "en":
        who = one_of(titles[0], theory.title) or who
    return ", ".join(part for part in (source.voice_name, who) if part)


@lru_cache(maxsize=1024)
def one_of(title: str, names: str = "") -> str:
    """Return one of those whom an English title names in the plural, with its article; "" where it plainly names no plural.

    `Guests` are `a guest`, `Older neighbours` `an older neighbour`, `Members of the council` `a member of the council`.
    Titles that name several (`Brothers and sisters`) or tell more of them (`People who came`) have no singular here.

    Args:
        title: What a stakeholder or a voice is called.
        names: Text with names in it, such as the theory's title: a word that begins with a capital there keeps it.
    """
    title = " ".join(title.split())
    if not title or _SEVERAL.search(title):
        return ""
    match = _HEAD.match(title)
    assert match is not None
    *before, last = match[1].split(" ")
    single = _singular(last)
    if not single or (before and before[0].lower() in ("the", "all", "our", "some")):
        return ""
    words = [*before, single]
    first = words[0]
    if first[1:].islower() and first not in re.findall(r"\w+", names):
        words[0] = first[0].lower() + first[1:]
    return f"{_article(words[0])} {' '.join(words)}{match[2]}"


def _singular(word: str) -> str:
    if word.lower() in _IRREGULAR:
        single = _IRREGULAR[word.lower()]
        return single[0].upper() + single[1:] if word[0].isupper() else single
    if _LETTERS.fullmatch(word[:-1]) and word.endswith("s"):  # GPs
        return word[:-1]
    if not word.endswith("s") or _NOT_PLURAL.search(word) or len(word) < 4:
        return ""
    for ending, instead in _ENDINGS:
        single, count = ending.subn(instead, word)
        if count:
            return single
    return ""


def _article(word: str) -> str:
    if _LETTERS.fullmatch(word):  # read letter by letter: an MP, a GP
        return "an" if word[0] in "AEFHILMNORSX" else "a"
    lower = word.lower()
    if re.match(r"uni(?!n|m)|us[aeu]|eu|one\b|once|ukr|ut[ei]", lower):
        return "a"
    return "an" if re.match(r"[aeiou]|hour|honest|heir", lower) else "a"
