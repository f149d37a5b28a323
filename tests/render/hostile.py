"""Strings that break pages which are careless with them, and a way to put them into every field of a theory."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

from leadsto import model
from leadsto.app.reading import read_folder
from leadsto.model import Theory

_RAN = "window.ran="

_ENDS_OF_ELEMENTS = {
    "script end": f"</script><script>{_RAN}1</script>",
    "script end in capitals": f"</SCRIPT\n><ScRiPt>{_RAN}1</sCrIpT>",
    "script end with a space": f"</script ><script >{_RAN}1</script >",
    "script end with a slash": f"</script/x><script/x>{_RAN}1</script/x>",
    "script in a script": f"<scr<script>ipt>{_RAN}1</scr</script>ipt>",
    "script that never ends": f"<script>{_RAN}1",
    "script escaped twice": f"<!--<script></script><script>{_RAN}1//-->",
    "style end": f"</style><script>{_RAN}1</script>",
    "title end": f"</title><script>{_RAN}1</script>",
    "textarea end": f"</textarea><script>{_RAN}1</script>",
    "template end": f"</template><script>{_RAN}1</script><template>",
    "noscript": f"</noscript><script>{_RAN}1</script>",
    "frame end": f"</iframe><script>{_RAN}1</script>",
    "svg end": f"</svg><script>{_RAN}1</script><svg>",
    "table end": f"</td></tr></table><script>{_RAN}1</script>",
    "list end": f"</a></li></ul></section></main><script>{_RAN}1</script>",
    "plaintext": "<plaintext>",
    "select": f"<select><option></select><img src=x onerror={_RAN}1>",
}

_COMMENTS = {
    "comment": f"<!--<script>--><script>{_RAN}1</script>",
    "script in comment": "<!--<script",
    "comment ended by a bang": f"--!><img src=x onerror={_RAN}1><!--",
    "comment too short": f"<!--><img src=x onerror={_RAN}1>",
    "conditional comment": f"<!--[if IE]><script>{_RAN}1</script><![endif]-->",
    "cdata": f"]]><script>{_RAN}1</script><![CDATA[",
    "processing instruction": "<?xml-stylesheet href='//example.org/x.css'?>",
    "external entity": "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
    "entities": "&lt;script&gt;&amp;&#60;&quot;&NotAnEntity;",
}

_HANDLERS = {
    "event handler": f"<img src=x onerror={_RAN}1>",
    "event handler after a slash": f"<svg/onload={_RAN}1>",
    "handler of a body": f"<body onload={_RAN}1 onpageshow={_RAN}1>",
    "handler of details": f"<details open ontoggle={_RAN}1>x</details>",
    "handler of a source": f"<video><source onerror={_RAN}1></video>",
    "handler of the focus": f"<input autofocus onfocus={_RAN}1>",
    "handler of an animation": f"<b style=animation-name:x onanimationstart={_RAN}1>x</b>",
    "attribute end": f'" onfocus={_RAN}1 autofocus x="',
    "single-quoted attribute end": f"' onmouseover={_RAN}1 '",
    "unquoted attribute": f" onclick={_RAN}1 ",
    "attribute end by a backtick": f"` onmouseover={_RAN}1 `",
}

_ADDRESSES = {
    "javascript address": f"javascript:{_RAN}1//",
    "javascript address in mixed case": f"JaVaScRiPt:{_RAN}1//",
    "javascript address with white space": f" \tjava\nscript\t:{_RAN}1//",
    "javascript address after a control": f"\x01javascript:{_RAN}1//",
    "javascript address by entities": f"&#106;avascript&colon;{_RAN}1//",
    "javascript address in a link": f"<a href='javascript:{_RAN}1'>x</a>",
    "vbscript address": "vbscript:msgbox(1)",
    "data address": f"data:text/html,<script>{_RAN}1</script>",
    "data address in base 64": "data:text/html;base64,PHNjcmlwdD53aW5kb3cucmFuPTE8L3NjcmlwdD4=",
    "blob address": "blob:null/0-0-0-0",
    "file address": "file:///etc/passwd",
    "address without a scheme": "//example.org/x",
}

_EMBEDDED = {
    "svg": f"<svg onload={_RAN}1><animate onbegin={_RAN}1></svg>",
    "svg script": f"<svg><script>{_RAN}1</script></svg>",
    "svg script by address": f"<svg><script href='data:text/javascript,{_RAN}1'/></svg>",
    "svg foreign object": f"<svg><foreignObject><img src=x onerror={_RAN}1></foreignObject></svg>",
    "svg use": f"<svg><use href=\"data:image/svg+xml,<svg id='x' onload='{_RAN}1'/>#x\"/></svg>",
    "svg animation of an address": f"<svg><a><animate attributeName=href values='javascript:{_RAN}1'/><text>x</text></a></svg>",
    "math": f"<math><mtext></form><form><mglyph><style></math><img src onerror={_RAN}1>",
    "math link": f"<math href='javascript:{_RAN}1'>x</math>",
    "frame": "<iframe srcdoc='<script>top.ran=1</script>'></iframe>",
    "object": "<object data='data:text/html,<script>top.ran=1</script>'></object>",
    "embed": "<embed src='//example.org/x.swf'>",
    "picture from elsewhere": "<img src='https://example.org/x.png' srcset='//example.org/x.png 2x'>",
    "base": "<base href='//example.org/'>",
    "refresh": "<meta http-equiv=refresh content='0;url=//example.org'>",
    "policy of its own": "<meta http-equiv=Content-Security-Policy content='script-src *'>",
    "style sheet from elsewhere": "<link rel=stylesheet href='//example.org/x.css'>",
    "form": "<form action='//example.org'><input name=x><button autofocus>x</button></form>",
    "names of the document": "<form id=leadsto-data name=getElementById><a id=panel name=body></form>",
    "shadow root": f"<div><template shadowrootmode=open><img src=x onerror={_RAN}1></template></div>",
}

_STYLES = {
    "css": "}*{background:url(//example.org/x)}@import '//example.org/x';",
    "css expression": f"x:expression({_RAN}1);behavior:url(//example.org/x.htc)",
    "css escapes": "\\3c/style\\3e\\0022\\000a;}",
    "css comment": "*/*{display:none}/*",
    "style attribute": "<p style='position:fixed;inset:0;background:red'>x</p>",
    "style element": "<style>*{display:none!important}</style>",
}

_TEMPLATES = {
    "template": "{{ 7 * 7 }}{% raw %}{# x #}{%- include 'page.html' %}{{ subject }}",
    "template of Angular": "{{constructor.constructor('window.ran=1')()}}",
    "template of Vue": "<b v-html=\"'x'\" @click='window.ran=1' :style='x'>{{ $root }}</b>",
    "template of Handlebars": '{{{x}}}{{#with "s" as |t|}}{{t}}{{/with}}{{> x}}',
    "template literal": "`${window.ran=1}`",
    "template of other languages": "<%= 7*7 %>#{7*7}<?= 7*7 ?>[[${7*7}]]",
    "gaps of messages": "{title} {n} {from} {to} {0.__class__} {title!r}",
    "format string": "%s %(x)s %n %% %d",
}

_DATA = {
    "json": '"}],"x":[{"\\',
    "backslashes": "\\u003c/script\\u003e\\",
    "json escape": '\\"},{\\"views\\":{}',
    "line separators": "a\u2028b\u2029c",
    "prototype": "__proto__",
    "constructor": "constructor.prototype.ran=1;toString;hasOwnProperty;",
    "reference of the folded data": "$1",
    "doubled sign of the folded data": "$$0 $zz $",
    "marks of replacing": "$& $` $' $1 $<name> \\1 \\g<0>",
    "formula": "=cmd|' /C calc'!A0",
    "formula with a plus": "+1+cmd|' /C calc'!A0",
    "formula with a minus": "-2+3+cmd|' /C calc'!A0",
    "formula with an at": "@SUM(1+1)*cmd|' /C calc'!A0",
    "formula after a tab": '\t=HYPERLINK("//example.org")',
    "cells of a table": '","\r\n=1+1;"a"\t\'',
    "yaml tag": "!!python/object/apply:os.system ['x'] ",
    "yaml anchor": "&a *a <<: *a ",
    "yaml document": "---\n- x: |\n    y\n...\n# ",
    "yaml words": "yes null ~ 1e3 0x1f 2024-01-01 ",
    "markdown": "[x](javascript:window.ran=1) ![x](//example.org/x.png) <b>`x`</b>\n# ",
    "shell": "$(touch x); `touch x` | rm -rf x & ",
    "query": "'; DROP TABLE outcomes; --",
}

_ADDRESSES_OF_STATES = {
    "percent forms": "%3Cscript%3E%2F..%2F%00%E0%A4%A",
    "marks of addresses": "?a=b&c#d;e+f",
    "arrow of links": "a -> b -> c ",
    "marks of filters": "lane:x,column:y,",
    "path": "../../etc/passwd\\..\\x",
    "device": "CON.NUL:aux\\COM1.",
    "characters no file may have": 'a<b>:c"|?*d',
}

_CHARACTERS = {
    "bidi": "\u202eevil\u202d \u2066\u2067 left open",
    "bidi embedding": "\u202a\u202b never closed",
    "bidi closed too often": "\u2069\u2069\u202c\u202c",
    "direction marks": "\u200e\u200f\u061c",
    "zero width": "z\u200be\u200cr\u200do\ufeff",
    "soft hyphens and joiners": "so\u00adft\u2060ly\u034f",
    "byte order mark": "\ufeff",
    "lone surrogates": "\ud800 \udfff",
    "surrogate before text": "\udbff",
    "null": "\x00",
    "controls": "a\x00b\x07c\x1bd\x7fe\x85f",
    "later controls": "\x80\x90\x9b\x9f",
    "escape sequences": "\x1b[2J\x1b]0;x\x07\x1b[31m",
    "non-characters": "\ufffe\uffff\ufdd0",
    "private use": "\ue000\uf8ff\U0010fffd",
    "tag characters": "\U000e0001\U000e0041\U000e007f",
    "annotations": "\ufff9a\ufffab\ufffb\ufffc",
    "variation selectors": "a\ufe0f\ufe0e\U000e0100",
    "invisible letters": "\u3164\u115f\u2800\u180e",
    "combining": "Z" + "\u0336\u0310\u0489" * 40,
    "combining at the start": "\u0301\u20dd",
    "homoglyphs": "\u0440\u0430\u0443\u0440\u0430l \u0430dm\u0456n",
    "wide brackets": f"\uff1cscript\uff1e{_RAN}1\uff1c/script\uff1e",
    "brackets in other bytes": f"\u00bcscript\u00be{_RAN}1\u00bc/script\u00be +ADw-script+AD4-",
    "capitals that grow": "\u0130\u1e9e\ufb03\u0149",
    "very long word": "Donaudampfschifffahrt" * 30,
    "word of five thousand letters": "Donaudampfschiff" * 312,
    "very long title": "and then " * 120,
    "many line breaks": "\n" * 60 + "x\n",
    "emoji": "👩‍👩‍👧‍👦🏳️‍🌈" * 8,
    "flags": "🇦🇨🇦🇨" * 30 + "🇦",
    "right to left": "الجيران يزورون الضيوف כל יום",
    "widest ligature": "\ufdfd" * 20,
    "ideographs": "隣人が訪ねてくるようになった" * 4,
    "upright letters": "\u1820\u182d\u1822 \u0e01\u0e33\u0e01\u0e33",
    "white space": "\t\u00a0\u3000\n\n\r  ",
}

HOSTILE = {
    **_ENDS_OF_ELEMENTS,
    **_COMMENTS,
    **_HANDLERS,
    **_ADDRESSES,
    **_EMBEDDED,
    **_STYLES,
    **_TEMPLATES,
    **_DATA,
    **_ADDRESSES_OF_STATES,
    **_CHARACTERS,
}
"""Each named after how it would do harm. What would run sets `window.ran`."""

FIXED_WORDS = {
    word
    for value in vars(model).values()
    for part in (value, *get_args(value))
    if get_origin(part) is Literal
    for word in get_args(part)
} | {"all", "any", "higher", "lower", "money", "weight", "programme"}


def change_text(value: Any, change: Callable[[str], str]) -> Any:
    """Return a model value in which every string is changed, those of fixed choice apart; routes are left out."""
    if isinstance(value, str):
        return value if value in FIXED_WORDS or not value else change(value)
    if isinstance(value, tuple):
        return tuple(change_text(item, change) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        new = {
            field.name: change_text(getattr(value, field.name), change)
            for field in fields(value)
            if field.name != "route"
        }
        return replace(value, **new)
    return value


@cache
def every_field() -> Theory:
    """A theory in which every key of the language has something: the examples of the reference."""
    return read_folder(str(Path(__file__).parents[2] / "docs" / "every-key")).reading.theory


def fields_of_text() -> set[tuple[str, str]]:
    """Every field of the model that holds text or texts, fixed words apart: class and name."""
    return {
        (kind.__name__, field.name)
        for kind in vars(model).values()
        if is_dataclass(kind) and isinstance(kind, type)
        for field, hint in ((field, get_type_hints(kind)[field.name]) for field in fields(kind))
        if hint is str or (get_origin(hint) is tuple and get_args(hint)[0] is str)
    }


def filled_fields(value: Any, found: set[tuple[str, str]] | None = None) -> set[tuple[str, str]]:
    """Those fields of text that are filled somewhere in a value."""
    found = set() if found is None else found
    if isinstance(value, tuple):
        for item in value:
            filled_fields(item, found)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            inner = getattr(value, field.name)
            if (inner and isinstance(inner, str)) or (isinstance(inner, tuple) and inner and isinstance(inner[0], str)):
                found.add((type(value).__name__, field.name))
            if field.name != "route":
                filled_fields(inner, found)
    return found
