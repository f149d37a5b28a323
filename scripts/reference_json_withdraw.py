"""What `leadsto withdraw` and `leadsto evidence --since` print as JSON: a theory for the examples, and what values mean."""

from __future__ import annotations

EVIDENCE = """\
sources:
  - id: interview-3  # ask again
    title: Interview with a guest
    type: interview
    date: about 2024
    voice: guests
    file: transcripts/3.txt
  - id: visit
    title: A visit
    type: observation
claims:
  - source: interview-3
    path: [guests/known-by-name, guests/go-out, guests/less-alone]
    finding: once greeted by name, she went out on her own
    strength: observed
  - source: interview-3
    path: guests/less-alone
    finding: she hums again, at the table
    strength: observed
stories:
  - id: one-sunday
    title: One Sunday
    scenes:
      - from: guests/known-by-name
        to: guests/go-out
        text: the door opens
"""
"""Stands beside the theory of the page's other examples."""

_CHANGES = {
    "links[].from": "a link whose figures differ: the cause's id",
    "links[].to": "the effect's id",
    "links[].citations.before": "how many items of evidence and steps of claims support it",
    "links[].citations.after": "likewise",
    "links[].sources.before": "how many sources do; a source and the one it is `within` count once",
    "links[].sources.after": "likewise",
    "links[].voices.before[]": "who says so, by id",
    "links[].voices.after[]": "likewise",
    "links[].grade.before": "of the strongest that supports it; `none` where nothing does",
    "links[].grade.after": "likewise",
    "links[].against.before": "how many contradict",
    "links[].against.after": "likewise",
    "links[].caveats.before": "how many qualify",
    "links[].caveats.after": "likewise",
    "links[].contested.before": "evidence for and against, or opposite effects",
    "links[].contested.after": "likewise",
    "nodes[].id": "a node whose figures differ",
    "nodes[].material": "whether it is said to be material",
    "nodes[].standing.before": "the grade of the weakest link of its best-grounded chain",
    "nodes[].standing.after": "likewise",
    **{
        f"nodes[].{name}.{when}{'[]' if name == 'voices' else ''}": "as of links; what is said of the links into it included"
        for name in ("citations", "sources", "voices", "grade", "against", "caveats", "contested")
        for when in ("before", "after")
    },
    **{
        f"nodes[].own.{name}.{when}{'[]' if name == 'voices' else ''}": "as of links; of what is said of the node itself alone"
        for name in ("citations", "sources", "voices", "grade", "against", "caveats")
        for when in ("before", "after")
    },
    "chains[].from": "the ends of a chain that a source told whole: where it begins",
    "chains[].to": "where it ends",
    "chains[].told_whole_by.before[]": "sources with one voice that tell every link of a chain between them",
    "chains[].told_whole_by.after[]": "likewise",
    "chains_left_out": "how many further pairs of ends, at least, were not followed up",
    "stories[].id": "a story that others tell whole than before",
    "stories[].told_whole_by.before[]": "sources with one voice that tell all of it",
    "stories[].told_whole_by.after[]": "likewise",
}


def _told(changes: dict[str, str], prefix: str, empty: str) -> dict[str, str]:
    """The meanings of changes, those left out whose lists are empty in the example."""
    return {f"{prefix}{path}": says for path, says in changes.items() if f".{empty}[]" not in path}


WITHDRAW = {
    "version": "of this shape",
    "source": "the id of the source",
    "title": "its title; empty where it is declared nowhere",
    "applied": "whether it has been done",
    "goes[].kind": "`source`, `evidence`, `claim`, `observation`, `proxy`, `share`, `within` or `framework`; of the last "
    "three only the reference goes, of a proxy the amount",
    "goes[].on": "what it stands on: an id, a link as `from -> to`, or the path of a claim as `a > b > c`",
    "goes[].part": "what of that: `assumptions`, an indicator's id, `deadweight`; empty for the thing itself",
    "goes[].file": "relative to the folder",
    "goes[].line": "from 1, as it was before",
    "goes[].column": "from 1, in Unicode code points",
    **_told(_CHANGES, "changes.", "after"),
    "comments[].file": "a comment beside what goes; it stays",
    "comments[].line": "where it stands: now, and once it has been applied, then",
    "comments[].text": "from its `#` on",
    "look[].file": "a place that is not touched, and that people have to look at",
    "look[].line": "likewise; 0 where the file as a whole is meant",
    "look[].says": "why",
    "look[].text": "the line; empty for a file",
    "leftovers[].file": "part of a file that a run left which was killed, and which may hold what is withdrawn",
    "leftovers[].removed": "whether it has been removed",
    "files[]": "the files that change",
    "obstacle": "why it can't be done; empty where it can",
}

SINCE = {
    "version": "of this shape",
    "since": "the first day that counts",
    "new[].source": "the id of a source whose date may lie on that day or later",
    "new[].title": "its title",
    "new[].date": "as written",
    "new[].may_be_older": "whether it may lie before that day, too",
    "new[].citations": "how many items of evidence and claims rest on it",
    "undated[]": "ids of sources without a date: they count as old",
    **_told(_CHANGES, "", "before"),
}
