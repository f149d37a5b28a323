"""How English titles begin and hang together: what is done in place of what changes, and two changes in one."""

from __future__ import annotations

import re

_TOKEN = re.compile(r"[a-z]+(?:['’-][a-z]+)*|\d+|[,;:.!?–—]")

# what is done to or for others, so plainly that a title which begins so names no change
_DOING = """
deliver provide organise organize facilitate implement conduct recruit distribute establish convene educate equip train
teach publish promote signpost administer coordinate disseminate supply undertake
"""
# the same where an article follows, since these are also nouns, or what people do of themselves
_DOING_SOMETHING = "offer fund launch introduce produce screen assess arrange design coach mentor brief"
# the same only where it is sessions, workshops and the like that are meant
_DOING_SESSIONS = "run hold host give set carry hire create develop lead plan"
# the same where it says whom to bring to do something: “Support parents to …”
_DOING_TO = "support help enable encourage empower assist advise coach mentor"
_DOING_OF = "delivery provision establishment implementation distribution recruitment organisation training"
_DETERMINERS = frozenset({"a", "an", "the", "all", "each", "every", "new", "more", "regular", "weekly", "monthly"})
_SESSIONS = frozenset(
    {"sessions", "workshops", "workshop", "groups", "classes", "courses", "course", "clubs", "events", "programmes"}
    | {"programs", "programme", "training", "campaigns", "projects", "activities", "meetings", "seminars", "visits"}
)
_LONGEST_OBJECT = 3
_WORDS = 60  # a title is looked at so far
# where the main clause ends
_TURNS = frozenset(
    {"so", "to", "who", "that", "which", "where", "when", "because", "until", "if", "while", "how", "what"}
)
# verbs that say what changes or how things are: a title that has one in its main clause is a sentence about somebody
_SAYS_OF = """
is are was were be been become feel grow improve rise fall increase decrease drop last spread continue begin start
stop happen work help make take get go come stay remain keep have has can could will would may do does know understand
learn find see think trust believe value want need seek ask talk speak share use show gain lose return reach meet change
pay mean matter lead seem look turn cease end exist develop
"""
# verbs that a noun is hardly ever mistaken for: after "and" they begin a second clause
_SECOND = """
is are was were become feel know understand learn begin get can could will no-longer have has are accept recognise
recognize realise realize ask tell see find keep make take give bring seek speak grow gain lose improve attend behave
develop reduce stay remain enjoy believe think apply respond cope manage
"""
_BESIDE = """
listen plan play laugh eat sleep read write act name care rest open settle notice regulate express calm succeed engage
argue shout cry sit walk cook support help trust love reflect question explore practise practice review live move
"""
_LINKED = re.compile(
    r"\b(leading to|leads? to|so that|resulting in|results? in|which in turn|thereby|in order to|as a result|therefore)\b"
)


def _gerund(verb: str) -> str:
    return verb + verb[-1] + "ing" if verb in ("run", "set") else verb.removesuffix("e") + "ing"


def _third(verb: str) -> str:
    return (
        verb[:-1] + "ies"
        if re.search(r"[^aeiou]y$", verb)
        else verb + ("es" if verb.endswith(("s", "ch", "o")) else "s")
    )


_PLAIN = frozenset(_DOING.split()) | {_gerund(verb) for verb in _DOING.split()}
_WITH_ARTICLE = frozenset(_DOING_SOMETHING.split()) | {_gerund(verb) for verb in _DOING_SOMETHING.split()}
_WITH_SESSIONS = (
    frozenset(_DOING_SESSIONS.split()) | {_gerund(verb) for verb in _DOING_SESSIONS.split()} | _WITH_ARTICLE
)
_WITH_TO = frozenset(_DOING_TO.split())
_NOUNS_OF_DOING = frozenset(_DOING_OF.split())
_OPENINGS = _PLAIN | _WITH_SESSIONS | _WITH_TO | _NOUNS_OF_DOING
_FINITE = frozenset(_SAYS_OF.split()) | {_third(verb) for verb in _SAYS_OF.split()}
_SECOND_VERBS = frozenset(_SECOND.split()) | {_third(verb) for verb in _SECOND.split()}
_ANY_VERB = _FINITE | _SECOND_VERBS
_VERBS_BESIDE = _ANY_VERB | frozenset(_BESIDE.split()) | {_third(verb) for verb in _BESIDE.split()}
_INFINITIVES = frozenset(_SECOND.split()) - {"is", "are", "was", "were", "can", "could", "will", "would", "has"}
_EACH_OTHER = re.compile(r"\b(each other|one another|themselves|(?:him|her|it)self)\b")


def opening_of_doing(title: str) -> str:
    """Return the first word of a title that says what is done rather than what changes; "" where it does not.

    “Train staff to listen” and “Training of staff” say what is done. “Trained staff listen more”, “Training is valued”
    and “Supporting each other” do not: they have a verb that says something of somebody, or are the change itself.
    """
    opening = title.split(maxsplit=1)[0] if title.strip() else ""
    if opening.lower() not in _OPENINGS or _EACH_OTHER.search(title.lower()):
        return ""
    first, *words = _TOKEN.findall(title.lower())
    clause = _main_clause(words)
    if not clause or not _FINITE.isdisjoint(clause):
        return ""
    brings_to = first in _WITH_TO and len(clause) <= _LONGEST_OBJECT and words[len(clause) : len(clause) + 1] == ["to"]
    does = (
        (first in _PLAIN and clause[0] not in (",", "in"))
        or (first in _NOUNS_OF_DOING and clause[0] == "of")
        or (first in _WITH_ARTICLE and clause[0] in _DETERMINERS)
        or (first in _WITH_SESSIONS and not _SESSIONS.isdisjoint(clause[:4]))
        or brings_to
    )
    return opening if does else ""


def _main_clause(words: list[str]) -> list[str]:
    for index, word in enumerate(words):
        if word in _TURNS:
            return words[:index]
    return words


def second_change(title: str) -> str:
    """Return the words by which a title goes on to a second change; "" where it tells one.

    That is a phrase such as “leading to”, or “and” before a verb. Two verbs side by side (“feel and act”) share what
    follows and tell one change; so do nouns (“parents and carers”).
    """
    lower = title.lower()
    linked = _LINKED.search(lower)
    if linked and linked.start() > 0:
        return linked[0]
    if " and " not in lower:
        return ""
    words = _TOKEN.findall(lower)[:_WORDS]
    for index in range(2, len(words) - 1):
        if words[index] != "and" or words[index + 1] not in _SECOND_VERBS or words[index - 1] in _VERBS_BESIDE:
            continue
        if "to" in words[:index] and words[index + 1] in _INFINITIVES:
            continue  # “able to listen to them and keep calm” is one ability
        if not _ANY_VERB.isdisjoint(words[1 : index - 1]):
            return f"and {words[index + 1]}"
    return ""
