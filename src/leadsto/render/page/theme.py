"""A page's theme: a file of CSS custom properties that the page knows, and nothing else that CSS can do.

A theme changes what `assets/tokens.css` says, in its own form: `:root { --accent: #0b6 }`, `.hue1 { --hue: #a04 }`, and the
same inside `@media (prefers-color-scheme: dark)`. Nothing of it is copied into the page as it stands: names are looked up
and values are written anew from what was understood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import Any

from leadsto.render.page.contrast import LEAST, PAIRS, Colour, contrast
from leadsto.render.page.faults import Fault, did_you_mean

Scheme = dict[tuple[str, str], str]
"""Values by selector and property, such as `(":root", "--ink")`."""

_SELECTOR = re.compile(r":root|\.hue\d+")
_DARK = re.compile(r"\(\s*prefers-color-scheme\s*:\s*dark\s*\)", re.IGNORECASE)
_COLOURS = frozenset(("rgb", "rgba", "hsl", "hsla", "hwb"))
_PLAIN = frozenset(("whitespace", "comment", "ident", "string", "number", "percentage", "dimension", "hash"))
_NOT_PLAIN_TEXT = re.compile(r"[<>\\{}\x00-\x1f\x7f]")


@dataclass(slots=True)
class Theme:
    """What a theme changes, by day and by night.

    Attributes:
        faults: What could not be taken; while there are any, the theme is not used.
        doubts: Where what it asks for can hardly be read.
    """

    light: Scheme = field(default_factory=dict)
    dark: Scheme = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    doubts: list[Fault] = field(default_factory=list)

    @property
    def style(self) -> str:
        """The theme as a style sheet, to stand after the page's own tokens.

        What the page has a dark value of its own for is changed by day alone, unless the theme has one too: ink chosen
        for white paper is not put on black.
        """
        by_day = {key: value for key, value in self.light.items() if key in _known().dark}
        always = {key: value for key, value in self.light.items() if key not in by_day}
        return (
            _rules(always)
            + _within("not all and (prefers-color-scheme: dark)", by_day)
            + _within("(prefers-color-scheme: dark)", self.dark)
        )


def read_theme(text: str) -> Theme:
    """Read a theme; what is not a custom property that the page knows, with a plain value, is a fault."""
    try:
        return _read(text)
    except RecursionError:  # brackets in brackets, thousands deep
        return Theme(faults=[Fault(1, 1, "this is nested too deep to be a theme")])


def _read(text: str) -> Theme:
    theme = Theme()
    places: dict[tuple[str, str, str], Any] = {}
    for selector, declaration, is_dark, fault in _walk(text):
        if fault is not None:
            theme.faults.append(fault)
            continue
        value, fault = _check(selector, declaration)
        if fault is not None:
            theme.faults.append(fault)
            continue
        (theme.dark if is_dark else theme.light)[selector, declaration.name] = value
        places["dark" if is_dark else "light", selector, declaration.name] = declaration
    theme.doubts.extend(_doubts(theme, places))
    return theme


def palette(theme: Theme | None = None) -> dict[tuple[str, str], Colour]:
    """Return the colours of a page by day, by selector and property: what is drawn elsewhere is to look alike."""
    return _colours({**_known().light, **(theme.light if theme is not None else {})})


@dataclass(frozen=True, slots=True)
class _Known:
    light: Mapping[tuple[str, str], str]
    dark: Mapping[tuple[str, str], str]


@lru_cache(maxsize=1)
def _known() -> _Known:
    text = (files(__package__) / "assets" / "tokens.css").read_text(encoding="utf-8")
    light: Scheme = {}
    dark: Scheme = {}
    for selector, declaration, is_dark, fault in _walk(text):
        if fault is None and declaration.name.startswith("--"):
            (dark if is_dark else light)[selector, declaration.name] = _told(declaration.value)
    return _Known(light, dark)


def _walk(text: str) -> Iterator[tuple[str, Any, bool, Fault | None]]:
    """Yield every declaration with its selector, and a fault for everything that is no rule of a theme."""
    import tinycss2

    for rule in tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True):
        if rule.type == "at-rule" and rule.lower_at_keyword == "media" and rule.content is not None:
            if not _DARK.fullmatch(_told(rule.prelude)):
                yield "", None, False, _fault(rule, "a theme knows one @media: (prefers-color-scheme: dark)")
                continue
            inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            for each in inner:
                yield from _rule(each, is_dark=True)
        else:
            yield from _rule(rule, is_dark=False)


def _rule(rule: Any, is_dark: bool) -> Iterator[tuple[str, Any, bool, Fault | None]]:
    import tinycss2

    if rule.type == "error":
        yield "", None, is_dark, _fault(rule, f"this can't be read as CSS: {rule.message}")
        return
    if rule.type != "qualified-rule":
        yield "", None, is_dark, _fault(rule, f"a theme has no @{rule.at_keyword}", "it holds custom properties alone")
        return
    selector = _told(rule.prelude)
    if not _SELECTOR.fullmatch(selector):
        message = f"a theme sets custom properties of :root, and of .hue0 to .hue12; “{_short(selector)}” is neither"
        yield "", None, is_dark, _fault(rule, message)
        return
    for each in tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True):
        if each.type == "declaration":
            yield selector, each, is_dark, None
        else:
            told = f"this can't be read as CSS: {each.message}" if each.type == "error" else "rules can't be nested"
            yield "", None, is_dark, _fault(each, told)


def _check(selector: str, declaration: Any) -> tuple[str, Fault | None]:
    """The value of a declaration as it is to be written, or what is wrong with it."""
    name = declaration.name
    known = _known().light
    if not name.startswith("--"):
        return "", _fault(declaration, f"“{_short(name)}” is no custom property", "a theme sets only such as --accent")
    if (selector, name) not in known:
        of_selector = [key for where, key in known if where == selector]
        hint = did_you_mean(name, of_selector)
        return "", _fault(declaration, f"the page knows no {_short(name)} of {selector}", hint)
    if [token.type for token in _without_spaces(known[selector, name])] == ["dimension"]:
        return "", _fault(declaration, f"{name} is reckoned with when the board is laid out, and can't be changed")
    if declaration.important:
        return "", _fault(declaration, "a theme needs no !important")
    value = _told(declaration.value)
    if _colour(known[selector, name]) is not None:
        if _colour(value) is None:
            message = f"“{_short(value)}” is no colour that {name} can have"
            return "", _fault(declaration, message, "write it as #1d4ed8, rgb(29 78 216), hsl(224 76% 48%), or by name")
        return value, None
    refused = _refused(declaration.value)
    if refused or not value or _NOT_PLAIN_TEXT.search(value):
        what = refused or _short(value) or "nothing"
        return "", _fault(declaration, f"{name} can't be “{what}”", "plain words, numbers and colours are taken")
    return value, None


def _refused(tokens: list[Any]) -> str:
    """The first thing in a value that a theme may not have; "" where there is none."""
    for token in tokens:
        if token.type == "function":
            if token.lower_name not in _COLOURS or _refused(token.arguments):
                return _short(f"{token.name}()")
        elif token.type == "literal":
            if token.value not in (",", "/"):
                return _short(str(token.value))
        elif token.type not in _PLAIN:
            return _short(token.serialize())
    return ""


def _doubts(theme: Theme, places: Mapping[tuple[str, str, str], Any]) -> Iterator[Fault]:
    """Text that the theme makes hard to read: for each colour of text the ground that it stands out from least."""
    known = _known()
    schemes = (("light", {**known.light, **theme.light}), ("dark", {**known.light, **known.dark, **theme.dark}))
    for scheme, values in schemes:
        colours = _colours(values)
        for (selector, name), ink in colours.items():
            worst: tuple[float, str, Any] = (LEAST, "", None)
            for behind in (f"--{behind}" for text, behind in PAIRS if name == f"--{text}"):
                ground = colours.get((":root", behind))
                at = places.get((scheme, selector, name)) or places.get((scheme, ":root", behind))
                if ground is not None and at is not None:
                    worst = min(worst, (contrast(ink, ground), behind, at), key=lambda found: found[0])
            ratio, behind, at = worst
            if at is not None:
                which = name if selector == ":root" else f"{name} of {selector}"
                dark = " in the dark" if scheme == "dark" else ""
                message = (
                    f"{which} ({values[selector, name]}) on {behind} ({values[':root', behind]}) has a contrast of "
                    f"{int(ratio * 100) / 100} to 1{dark}"
                )
                yield _fault(at, message, f"text can be read from {LEAST} to 1 on")


def _colours(values: Mapping[tuple[str, str], str]) -> dict[tuple[str, str], Colour]:
    return {key: colour for key, value in values.items() if (colour := _colour(value)) is not None}


@lru_cache(maxsize=512)
def _colour(value: str) -> Colour | None:
    """A colour that is written as such and lets nothing through; None for all else."""
    from tinycss2 import color4

    tokens = _without_spaces(value)
    if len(tokens) != 1 or (tokens[0].type == "function" and tokens[0].lower_name not in _COLOURS):
        return None
    colour = color4.parse_color(tokens[0])
    if colour is None or isinstance(colour, str) or colour.alpha != 1:
        return None
    red, green, blue = (min(1.0, max(0.0, float(part))) for part in colour.to("srgb").coordinates)
    return red, green, blue


def _without_spaces(value: str) -> list[Any]:
    import tinycss2

    tokens = tinycss2.parse_component_value_list(value, skip_comments=True)
    return [token for token in tokens if token.type != "whitespace"]


def _told(tokens: Any) -> str:
    import tinycss2

    return str(tinycss2.serialize([token for token in tokens if token.type != "comment"])).strip()


def _fault(node: Any, message: str, hint: str = "") -> Fault:
    return Fault(node.source_line, node.source_column, message, hint)


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"


def _rules(scheme: Mapping[tuple[str, str], str]) -> str:
    by_selector: dict[str, list[str]] = {}
    for (selector, name), value in scheme.items():
        by_selector.setdefault(selector, []).append(f"  {name}: {value};\n")
    return "".join(f"{selector} {{\n{''.join(lines)}}}\n" for selector, lines in by_selector.items())


def _within(media: str, scheme: Mapping[tuple[str, str], str]) -> str:
    return f"@media {media} {{\n{_rules(scheme)}}}\n" if scheme else ""
