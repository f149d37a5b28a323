"""What `leadsto trace` and `leadsto evidence` print as JSON: a theory for the examples, and what values mean."""

from __future__ import annotations

ASKED = """\
theory:
  title: Tea at Two
timeframes:
  - id: short
    title: Short term
    starts: 0 months
activities:
  - id: table
    title: A table is laid
    leads-to:
      - to: guests/less-alone
        because: company is what was missing
        other-causes:
          - text: a new bus line
            evidence:
              - source: winter-report
                at: page 3
                finding: the bus came in the same month
                strength: reported
  - id: lifts
    title: Volunteers give lifts
    leads-to: guests/less-alone
stakeholders:
  - id: guests
    title: Guests
    outcomes:
      - id: less-alone
        title: Guests feel less alone
        timeframe: short
        material: yes
sources:
  - id: interview-3
    title: Interview with a guest
    type: interview
    voice: guests
    within: winter-report
  - id: winter-report
    title: Winter report
    type: report
    voice: evaluators
voices:
  - id: evaluators
    title: The evaluators
claims:
  - source: interview-3
    path: [activities/table, guests/less-alone]
    finding: since the table she no longer dreads Sundays
    strength: observed
  - source: interview-3
    path: [activities/table, activities/lifts]
    finding: at the table they found who had a car
    strength: observed
  - source: winter-report
    path: [activities/table, guests/less-alone]
    finding: two guests felt no difference
    strength: reported
    stance: contradicts
"""


def _cited(prefix: str) -> dict[str, str]:
    return {
        f"{prefix}.source": "the id of the source",
        f"{prefix}.source_title": "its title, or the id where it has none",
        f"{prefix}.at": "where in it",
        f"{prefix}.stance": "`supports`, `contradicts` or `qualifies`",
        f"{prefix}.strength": "empty where it is unsaid",
        f"{prefix}.finding": "what it says, in the researcher's words",
        f"{prefix}.quote": "verbatim",
        f"{prefix}.told_by": "by how many of those asked",
        f"{prefix}.voices[]": "titles of those who say so",
    }


TRACE = {
    "version": "of this shape",
    "from": "where chains begin: a whole id",
    "to": "where they end",
    "paths": "how many chains there are, exactly, as decimal digits; null in a tangle that no link unties",
    "reason": "why there is no number; null where there is one",
    "listed[][]": "chains as ids in their order, the best grounded first; at most so many as `--most` says",
    "threads": "how many sources with one voice tell a chain whole",
    "told_whole_by[]": "their ids",
    "robustness": "the least number of citations whose loss leaves no chain told on each of its links",
    "source_robustness.value": "the least number of sources; no more than this where it is not exact",
    "source_robustness.exact": "whether no smaller number will do",
    "source_robustness.at_least": "no smaller number than this will do",
    "source_robustness.sources[]": "so many whose loss does it",
    "source_robustness.quoting[]": "those that quote them, and are lost with them",
    "standing": "the grade of the best-grounded chain's weakest link",
    "backwards": "whether there is no chain, and `to` leads to `from`",
    "chains[].nodes[]": "as in `listed`",
    "chains[].told_whole_by[]": "sources with one voice that tell every link of it",
    "chains[].stretches[].from": "the fewest stretches that it is told in: where one begins",
    "chains[].stretches[].to": "where it ends",
    "chains[].stretches[].links": "how many links it has",
    "chains[].stretches[].told": "`one-voice`: each of its tellers alone tells all of it; `gathered`: only sources that gather several people do; "
    "`nobody`: it is asserted",
    "chains[].stretches[].tellers[]": "ids of sources",
    "chains[].standing": "the grade of its weakest links",
    "chains[].weakest[][]": "these, each as the ids of its two ends",
    "accounts[].source": "a source that tells a chain whole",
    "accounts[].nodes[]": "the shortest that it tells",
    "links[].from": "a link of these chains: the cause's id",
    "links[].to": "the effect's id",
    "links[].effect": "`stronger` or `weaker`",
    "links[].because": "the mechanism; empty where none is said",
    "links[].grade": "of the strongest that supports it; `none` where nothing does",
    "links[].citations": "how many items of evidence and steps of claims support it",
    "links[].sources": "how many sources do; a source and the one it is `within` count once",
    "links[].voices[]": "who says so, by id",
    "links[].contested": "evidence for and against, or opposite effects",
    **_cited("links[].cited[]"),
    "nodes[].id": "every node that is named here",
    "nodes[].kind": "`context`, `activity`, `output` or `outcome`",
    "nodes[].title": "the id where it has none",
    "nodes[].stakeholder": "its id; null for the programme's own",
    "nodes[].lane": "the stakeholder's title",
    "rivals.other_causes[].on": "the node, or the cause of the link, on which the theory names another cause",
    "rivals.other_causes[].to": "the effect of that link; empty for a node",
    "rivals.other_causes[].text": "what the cause is",
    **_cited("rivals.other_causes[].cited[]"),
    "rivals.doubts[].on": "what a source contradicts or qualifies",
    "rivals.doubts[].to": "likewise",
    **_cited("rivals.doubts[].cited"),
    "rivals.other_beginnings[]": "ids of activities, and of nodes to which nothing leads, whose chains arrive there another way",
}

GROUNDING = {
    "version": "of this shape",
    "title": "the theory's",
    "links[].from": "the cause's id",
    "links[].to": "the effect's id",
    "links[].citations": "how many items of evidence and steps of claims support it",
    "links[].sources": "how many sources do; a source and the one it is `within` count once",
    "links[].voices[]": "who says so, by id",
    "links[].grade": "of the strongest that supports it; `none` where nothing does",
    "links[].contested": "evidence for and against, or opposite effects",
    "links[].against": "how many contradict",
    "links[].caveats": "how many qualify",
    "links[].feedback": "whether it is marked so",
    "links[].confirmed": "whether those who experience the effect say so",
    "nodes[].id": "whole",
    "nodes[].citations_in": "what supports the links into it, along chains",
    "nodes[].citations_out": "what supports the links from it",
    "nodes[].driver_score": "citations out less twice citations in",
    "nodes[].outcome_score": "citations in less twice citations out",
    "nodes[].outcomeness": "citations in as a share of both; null where there are none",
    "nodes[].standing": "the grade of the weakest link of its best-grounded chain; null where it has none",
    "nodes[].weakest": "null where it has no such link",
    "nodes[].weakest[]": "the ids of that link's ends",
    "nodes[].contested": "evidence for and against, what leads there counted in",
    "nodes[].heard": "whether somebody of its own lane speaks of it; null for the programme's own",
    "nodes[].matters": "whether it is material; where no outcome is, whether it stands at the end of chains",
    "nodes[].kind": "`context`, `activity`, `output` or `outcome`",
    "nodes[].stakeholder": "its id; null for the programme's own",
    "told_not_planned[].from": "a step that claims tell and no link declares",
    "told_not_planned[].to": "likewise",
    "told_not_planned[].sources[]": "who tells it",
    "matrix.sources[]": "ids of the sources that say something of a link",
    "matrix.rows[].from": "every link, as in `links`",
    "matrix.rows[].to": "likewise",
    "matrix.rows[].cells[].source": "a source that says something of it",
    "matrix.rows[].cells[].supports": "how many of its items do",
    "matrix.rows[].cells[].qualifies": "likewise",
    "matrix.rows[].cells[].contradicts": "likewise",
    "matrix.rows[].cells[].strongest": "the strength of the strongest that supports, of all where none does; `none` where it is unsaid",
}

QUESTIONS = {
    "version": "of this shape",
    "title": "the theory's",
    "outcomes[]": "ids of the outcomes that matter",
    "are_material": "whether they are said to be material; else they stand at the ends of chains",
    "interviews[].stakeholder": "whom to ask; `programme` are those who run it",
    "interviews[].title": "the stakeholder's",
    "interviews[].questions[].node": "what the question is about",
    "interviews[].questions[].kind": "`what-led-here`, `how-it-came`, `what-came-of-it`, `whole-story` or `differing`",
    "interviews[].questions[].about": "the title of that, for the interviewer alone",
    "interviews[].questions[].prompt": "what to say; `…` stands for what it is about, in neutral words",
    "interviews[].questions[].listen_for[]": "titles of what the theory expects to be named; not to be read out",
    "interviews[].questions[].points": "of the gap on which most hangs",
    "interviews[].questions[].gaps[].kind": "`asserted`, `weak`, `contested`, `one-source`, `one-voice`, `unheard` or `stitched`",
    "interviews[].questions[].gaps[].from": "the cause of the link, or the outcome, of which too little is told",
    "interviews[].questions[].gaps[].to": "the effect of the link; empty for an outcome",
    "interviews[].questions[].gaps[].points": "how much hangs on it: `leads_to`, and twice `hang_on_it` and the number of `weakest_of`",
    "interviews[].questions[].gaps[].leads_to": "to how many of `outcomes` chains lead by way of it",
    "interviews[].questions[].gaps[].hang_on_it": "to how many of them every chain does",
    "interviews[].questions[].gaps[].such_as[]": "the first of these",
    "interviews[].questions[].gaps[].weakest_of[]": "those to whose best-grounded chain it is the weakest link",
    "interviews[].questions[].gaps[].so_far": "what is told so far",
}
