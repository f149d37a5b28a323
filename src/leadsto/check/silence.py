"""Allow comments: which findings they silence, and which of them do nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from leadsto.check.choosing import cannot_be_silenced
from leadsto.findings import Finding, Verdict
from leadsto.load.comments import Allow, allows
from leadsto.load.encoding import plain_line_ends
from leadsto.rules import find_rule, nearest_rule
from leadsto.source import SourceText, Span, is_table


class Silences:
    """The allow comments of a folder, and which of them were of use."""

    def __init__(self, texts: Mapping[str, SourceText]) -> None:
        self._by_line: dict[tuple[str, int, str], tuple[str, Allow]] = {}
        self._comments: list[tuple[str, Allow]] = []
        self._used: set[tuple[str, int]] = set()
        for file in sorted(texts):
            for allow in allows(plain_line_ends(texts[file].text)) if not is_table(file) else ():
                self._comments.append((file, allow))
                rule = find_rule(allow.rule) if allow.rule else None
                if rule and allow.reason and not cannot_be_silenced(rule):
                    line = _line_meant(texts[file], allow)
                    self._by_line[file, line, rule.code] = (file, allow)

    def __bool__(self) -> bool:
        return bool(self._comments)

    def silence(self, verdict: Verdict) -> bool:
        """Whether a comment silences a verdict; it has been of use then."""
        found = self._by_line.get((verdict.placed.file, verdict.placed.line, verdict.code))
        if found is None:
            return False
        self._used.add((found[0], found[1].start))
        return True

    def faults(self, looked_at: Iterable[str]) -> Iterator[Finding]:
        """Yield LT020 for every comment that silences nothing, names no rule or gives no reason.

        Args:
            looked_at: Codes of the rules that were looked at; whether others would have found something is not known.
        """
        codes = frozenset(looked_at)
        for file, allow in self._comments:
            place = Span(file, allow.start, allow.end)
            rule = find_rule(allow.rule) if allow.rule else None
            if not allow.rule:
                hint = "write `# leadsto: allow RULE because …` with the rule's code or name"
                yield Finding("LT020", "this comment names no rule to allow", place, hint)
            elif rule is None:
                near = nearest_rule(allow.rule)
                hint = f"did you mean `{near}`?" if near else "`leadsto explain --all` lists the rules"
                yield Finding("LT020", f"this comment allows `{allow.rule}`, and no rule is called so", place, hint)
            elif not allow.reason:
                message = f"this comment allows {rule.name} without a reason, and silences nothing until it has one"
                yield Finding("LT020", message, place, "add `because` and the reason")
            elif cannot_be_silenced(rule):
                message = f"this comment allows {rule.code} ({rule.name}), an error that can't be allowed"
                yield Finding("LT020", message, place, "mend what the rule finds")
            elif rule.code in codes and (file, allow.start) not in self._used:
                message = f"this comment allows {rule.name}, and the rule finds nothing here"
                yield Finding("LT020", message, place, "take the comment away")


def _line_meant(text: SourceText, allow: Allow) -> int:
    """The line that a comment speaks of: its own, or where it stands alone the next that is no comment."""
    line = allow.line
    if not allow.alone:
        return line
    last = text.position(len(text.text)).line
    line += 1
    while line < last and (not text.line(line).strip() or text.line(line).lstrip().startswith("#")):
        line += 1
    return line
