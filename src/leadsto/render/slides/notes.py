"""What a speaker finds in the notes of a slide: the evidence in short, with who says so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from leadsto.evidence.citations import Citation
from leadsto.evidence.grades import GRADES
from leadsto.model import Link, Node
from leadsto.render.slides.look import Look

MOST_LINES = 40
"""So many paragraphs of evidence stand in the notes of one slide; the rest is counted."""
_MOST_ITEMS = 4
"""So many items stand with one card or arrow."""


@dataclass
class Notes:
    """The notes of one slide as they grow."""

    look: Look
    lines: list[str] = field(default_factory=list)
    _left_out: int = 0

    def say(self, text: str) -> None:
        """Add a line that is no evidence."""
        if text:
            self.lines.append(text)

    def tell_node(self, node: Node) -> None:
        """Add what is said of a node itself."""
        self._tell(node.title or node.id, self.look.subject.citations.on_node(node))

    def tell_link(self, link: Link) -> None:
        """Add what is said of a link, and its mechanism."""
        title = self.look.subject.title
        said = self.look.words.say("slides.leads-to", one=title(link.from_), other=title(link.to))
        self._tell(f"{said} – {link.because}" if link.because else said, self.look.subject.citations.on_link(link))

    @property
    def finished(self) -> tuple[str, ...]:
        """All lines, with what was left out counted at the end."""
        if not self._left_out:
            return tuple(self.lines)
        return (*self.lines, self.look.words.count("slides.more-evidence", self._left_out))

    def _tell(self, what: str, items: Sequence[Citation]) -> None:
        if not items:
            return
        if len(self.lines) >= MOST_LINES:
            self._left_out += len(items)
            return
        self.lines.append(what)
        self.lines.extend(self._items(items))
        self._left_out += max(0, len(items) - _MOST_ITEMS)

    def _items(self, items: Iterable[Citation]) -> list[str]:
        words, sources = self.look.words, self.look.subject.sources
        lines = []
        for item in list(items)[:_MOST_ITEMS]:
            source = sources.get(item.source)
            about = [(source.title or source.id) if source is not None else item.source]
            about += [item.at] if item.at else []
            about += [words.say(f"strength.{item.strength}")] if item.strength else []
            about += [words.say(f"slides.{item.stance}")] if item.stance != "supports" else []
            text = " ".join(part for part in (f"“{item.quote}”" if item.quote else "", item.finding) if part)
            lines.append(f"• {text} ({', '.join(about)})")
        return lines


def tell_whole(look: Look) -> tuple[str, ...]:
    """Return the notes of the whole map: how much evidence there is for its links, by how strong it is."""
    subject, words = look.subject, look.words
    counts = dict.fromkeys(GRADES, 0)
    contested = 0
    for link in subject.graph.links:
        support = subject.behind(link)
        counts[support.grade] += 1
        contested += support.is_contested
    lines = [subject.theory.summary, words.say("slides.evidence", n=len(subject.graph.links))]
    for grade, count in counts.items():
        if count:
            name = words.say("slides.no-evidence") if grade == "none" else words.say(f"strength.{grade}")
            lines.append(f"• {name}: {count}")
    if contested:
        lines.append(f"• {words.say('slides.mark.contested')}: {contested}")
    lines.append(words.say("held-back"))
    return tuple(line for line in lines if line)
