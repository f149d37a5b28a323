"""Theories as people may write them: one document in many styles of YAML, by chance, with comments everywhere."""

from __future__ import annotations

from random import Random
from typing import Any

SOURCES = ("s1", "s2", "s3")


class Writer:
    """Writes plain values as YAML in a style that chance picks at every turn; comments and texts are all different."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.comments: list[str] = []

    def write(self, document: dict[str, Any]) -> str:
        """Return a document in block style at its edge, with line ends and a last line as chance has them."""
        lines = self._mapping(document, 0)
        end = self.chance.choice(["\n", "\n", "\r\n", "\r"])
        text = end.join(lines) + self.chance.choice(["", end, end + end])
        return self.chance.choice(["", f"# top{end}", f"---{end}"]) + text

    def _maybe(self, share: float) -> bool:
        return self.chance.random() < share

    def _comment(self) -> str:
        self.comments.append(f'# c{len(self.comments)}: it\'s {{said}} - [so] "or" not,')
        return self.comments[-1]

    def _between(self, indent: int) -> list[str]:
        lines = []
        if self._maybe(0.1):
            lines.append("")
        if self._maybe(0.15):
            lines.append(" " * max(0, indent + self.chance.choice([-2, 0, 0, 0, 2])) + self._comment())
        return lines

    def _mapping(self, values: dict[str, Any], indent: int) -> list[str]:
        lines: list[str] = []
        for key, value in values.items():
            lines += self._between(indent) if lines else []
            lines += self._entry(f"{' ' * indent}{key}:", value, indent)
        return lines

    def _entry(self, head: str, value: Any, indent: int) -> list[str]:
        after = f"  {self._comment()}" if self._maybe(0.1) else ""
        if isinstance(value, str):
            return self._scalar(head + " ", value, indent + 2)
        if isinstance(value, list) and len(value) == 1 and self._maybe(0.3):
            value = value[0]
            return self._entry(head, value, indent)
        if self._maybe(0.2):
            return self._in_flow(head + " ", value, indent)
        if isinstance(value, dict):
            return [head + after, *self._mapping(value, indent + self.chance.choice([1, 2, 4]))]
        lines = [head + after]
        depth = indent + self.chance.choice([0, 2, 2, 3])
        for item in value:
            lines += self._between(depth) if len(lines) > 1 else []
            lines += self._item(item, depth)
        return lines + ([" " * (depth + 2) + self._comment()] if self._maybe(0.1) else [])

    def _item(self, item: Any, depth: int) -> list[str]:
        if isinstance(item, str):
            return self._scalar(" " * depth + "- ", item, depth + 2)
        if self._maybe(0.2):
            return self._in_flow(" " * depth + "- ", item, depth)
        space = self.chance.choice([1, 1, 1, 3])
        lines = self._mapping(item, depth + 1 + space)
        if self._maybe(0.1):
            return [" " * depth + "-" + self.chance.choice(["", " " + self._comment()]), *lines]
        return [" " * depth + "-" + " " * space + lines[0].lstrip(), *lines[1:]]

    def _scalar(self, head: str, text: str, indent: int) -> list[str]:
        after = f"  {self._comment()}" if self._maybe(0.15) else ""
        style = self.chance.choice(["plain", "plain", "plain", "'", '"', "|", ">-", "broken"])
        if " " in text and style in ("|", ">-", "broken"):
            words = text.split(" ")
            first, rest = words[0], " ".join(words[1:])
            if style == "broken":
                return [head + first, " " * indent + rest + after]
            if style == "|" or len(words) < 3:
                return [head + "|" + after, " " * indent + text]
            return [head + ">-" + after, " " * indent + first, " " * indent + rest]
        if style in "'\"":
            return [head + style + text + style + after]
        return [head + text + after]

    def _in_flow(self, head: str, value: Any, indent: int) -> list[str]:
        parts = self._flow(value)
        if self._maybe(0.7):
            return [head + "".join(parts)]
        lines = [head]
        for part in parts:
            lines[-1] += part
            if part in (", ", "[", "{") and self._maybe(0.4):
                lines[-1] = lines[-1].rstrip() + (f" {self._comment()}" if self._maybe(0.4) else "")
                lines.append(" " * (indent + 4))
        return lines

    def _flow(self, value: Any) -> list[str]:
        if isinstance(value, str):
            return [f'"{value}"'] if self._maybe(0.5) or "," in value else [value]
        opening, closing = ("{", "}") if isinstance(value, dict) else ("[", "]")
        parts = [opening]
        members: list[tuple[str, Any]] = list(value.items()) if isinstance(value, dict) else [("", v) for v in value]
        for number, (key, member) in enumerate(members):
            parts += [", "] if number else []
            parts += [f"{key}: "] if key else []
            parts += self._flow(member)
        return [*parts, closing]


def make_document(chance: Random) -> dict[str, Any]:
    """Return a theory that names its sources in every way in which the language can."""
    counter = iter(range(10**6))

    def text() -> str:
        return " ".join(f"w{next(counter)}" for _ in range(chance.choice([1, 2, 4])))

    def some(make: Any, most: int = 3) -> list[Any]:
        return [make() for _ in range(chance.randint(0, most))]

    def source() -> str:
        return chance.choice(SOURCES)

    def shuffled(values: dict[str, Any]) -> dict[str, Any]:
        keys = [key for key, value in values.items() if value != []]
        if chance.random() < 0.3:
            chance.shuffle(keys)
        return {key: values[key] for key in keys}

    def evidence() -> dict[str, Any]:
        return shuffled({"source": source(), "finding": text(), "strength": "observed"})

    def condition() -> Any:
        return text() if chance.random() < 0.3 else shuffled({"text": text(), "evidence": some(evidence)})

    def observation() -> dict[str, Any]:
        return shuffled({"date": "2024", "value": "2", "source": source(), "note": text()})

    def indicator() -> dict[str, Any]:
        return {
            "id": f"i{next(counter)}",
            "title": text(),
            "unit": "visits",
            "baseline": observation(),
            "observations": some(observation),
        }

    def value() -> dict[str, Any]:
        proxy = {"amount": "10", "source": source()}
        share = {"share": "20%", "source": source(), "because": text()}
        return shuffled({"quantity": "3", "proxy": shuffled(proxy), "deadweight": shuffled(share), "duration": "2"})

    def link() -> Any:
        return shuffled({"to": "o1", "because": text(), "assumptions": some(condition), "evidence": some(evidence)})

    def outcome(number: int) -> dict[str, Any]:
        rest = {"title": text(), "timeframe": "short", "evidence": some(evidence), "barriers": some(condition, 2),
                "indicators": some(indicator, 2), "value": value(), "leads-to": some(link, 2)}  # fmt: skip
        return {"id": f"o{number}", **shuffled(rest)}

    def entry(id_: str) -> dict[str, Any]:
        rest = {"title": text(), "type": "interview", "within": source(), "voice": ["guests"], "note": text()}
        return shuffled({"id": id_, **rest})

    def claim() -> dict[str, Any]:
        return shuffled(
            {"source": source(), "path": ["guests/o1", "guests/o2"], "finding": text(), "strength": "observed"}
        )

    def framework() -> dict[str, Any]:
        clauses = [{"id": "1.5", "asks": text()}]
        return shuffled({"id": f"f{next(counter)}", "title": text(), "source": source(), "clauses": clauses})

    document = {
        "theory": {"title": text()},
        "timeframes": [{"id": "short", "title": "Short", "starts": "0 months"}],
        "stakeholder": {"id": "guests", "title": text()},
        "sources": [entry(id_) for id_ in SOURCES],
        "outcomes": [outcome(number) for number in (1, 2)],
        "claims": some(claim),
        "frameworks": some(framework, 2),
    }
    return shuffled(document)
