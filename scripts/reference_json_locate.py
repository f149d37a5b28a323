"""What `leadsto evidence --locate --format json` prints: a theory with quotes, and the meaning of every value."""

from __future__ import annotations

QUOTED = {
    "theory.yaml": """\
theory:
  title: Tea at Two
sources:
  - id: interview-3
    title: Interview with a guest
    type: interview
    file: transcripts/3.txt
context:
  - id: days-alone
    title: Older people spend most days alone
    evidence:
      - source: interview-3
        quote: Sundays were so long
        strength: observed
      - source: interview-3
        at: paragraph 1
        quote: the clock was the only one who talked
        strength: observed
      - source: interview-3
        finding: days went by without a word
        strength: observed
""",
    "transcripts/3.txt": """\
Interview

Sundays were so long.

The clock was the only one who talked.
""",
}
LOCATE = {
    "version": "of this shape",
    "written": "whether the files have been changed; false with `--diff`, and where there is nothing to fill in",
    "files[]": "those in which places are filled in, relative to the folder",
    "quotes[].file": "of the theory, relative to the folder",
    "quotes[].line": "of the quote as it was read, from 1",
    "quotes[].source": "the id of the source",
    "quotes[].quote": "as the theory has it",
    "quotes[].at": "what the theory said before; null where it said nothing",
    "quotes[].places[]": "where it stands in the source's file, each as `at` says it; none where it is not found",
    "quotes[].state": "`filled`: in one place, and nothing said where; `agrees`; `otherwise`: `at` says another place; "
    "`several`: in more than one; `missing`: not in the file; `unread`: the file can't be read; `without-file`: the "
    "source names none",
}
COVERAGE = {
    "version": "of this shape",
    "file": "as the source names it; empty for the public",
    "sources[]": "the ids of those whose file it is",
    "passages[].place": "`paragraph 4`, `line 4` or `page 4`",
    "passages[].begins": "its text, at most 80 characters of it, in one line; empty for the public",
    "passages[].rests[]": "what rests on it: a node's id, or the ids of a link or of a claim's path with arrows between",
    "unplaced[]": "what cites the source, with neither a quote that is in one place nor an `at` that names one",
}
