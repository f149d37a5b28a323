"""What `leadsto diff --format json` prints: a theory to compare the example with, and the meaning of every value."""

from __future__ import annotations

TOLD = """\
theory:
  title: Tea at Two, as told
timeframes:
  - id: short
    title: Short term
    starts: 0 months
    ends: 3 to 9 months
  - id: long
    title: Long term
    starts: 1 year
stakeholder:
  id: guests
  title: Guests of the table
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: long
    leads-to: go-out
  - id: go-out
    title: Guests go out more often
    timeframe: long
  - id: lonely
    title: Guests feel less lonely
    timeframe: short
  - id: company
    title: Guests have company
    timeframe: short
    same-as: plan:guests/visited
sources:
  - id: interview-3
    title: Interview with a guest
    type: interview
claims:
  - source: interview-3
    path: [guests/known-by-name, guests/go-out, guests/lonely]
    finding: since he knows her name he takes her along, and she no longer dreads Sundays
    strength: observed
"""
DIFF = {
    "version": "of this shape",
    "same": "whether nothing sets the two apart; then the command exits with 0",
    "old.name": "what the older theory, or the plan, is called: its folder or revision",
    "old.title": "its title; empty where it has none",
    "new.name": "likewise of the newer one",
    "new.title": "likewise",
    "counts.nodes.same": "how many nodes there are in each state: in both and the same,",
    "counts.nodes.changed": "in both and different,",
    "counts.nodes.added": "in the newer theory only,",
    "counts.nodes.removed": "in the older theory only",
    "counts.links.same": "likewise of links",
    "counts.links.changed": "likewise",
    "counts.links.added": "likewise",
    "counts.links.removed": "likewise",
    "counts.links.opposite": "how many links both theories have, the one as `stronger` and the other as `weaker`",
    "nodes[].id": "the newer theory's where it has the node, else the older one's",
    "nodes[].old_id": "the older theory's; null where it has no such node",
    "nodes[].state": "`same`, `changed`, `added` or `removed`",
    "nodes[].matched_by": "`id` or `same-as`; null where it is in one theory only",
    "nodes[].kind": "`context`, `activity`, `output` or `outcome`",
    "nodes[].title": "the newer one where there are two",
    "nodes[].stakeholder": "its id; null for the programme's own",
    "nodes[].changes[].field": "the language's word; what lies deeper has both words, such as `value deadweight`",
    "nodes[].changes[].old": "what it was, as text; empty where there was nothing",
    "nodes[].changes[].new": "what it is, likewise",
    "links[].from": "the cause's id, as in `nodes`",
    "links[].to": "the effect's id, likewise",
    "links[].state": "as of nodes",
    "links[].opposite": "whether the two theories give it opposite effects",
    "links[].told": "how many items of evidence and claims of the newer theory support it",
    "links[].changes[].field": "as of nodes",
    "links[].changes[].old": "likewise",
    "links[].changes[].new": "likewise",
    "stakeholders[].what": "`stakeholder`",
    "stakeholders[].id": "its id",
    "stakeholders[].title": "its title",
    "stakeholders[].state": "`changed`, `added` or `removed`; what is the same is not listed",
    "stakeholders[].changes[].field": "as of nodes",
    "stakeholders[].changes[].old": "likewise",
    "stakeholders[].changes[].new": "likewise",
    "others[].what": "`timeframe`, `setting`, `source`, `voice`, `story`, `framework`, `input` or `scenario`",
    "others[].id": "its id",
    "others[].title": "its title",
    "others[].state": "as of stakeholders",
    "theory[].field": "of the theory itself, and of what has no id, such as claims",
    "theory[].old": "as of nodes",
    "theory[].new": "likewise",
    "suggestions[].old_id": "a node that is in the older theory only,",
    "suggestions[].new_id": "and one that is in the newer theory only, whose titles are alike",
    "suggestions[].likeness": "of their titles, from 0 to 1; the most alike come first",
    "remarks[].ids[]": "the nodes that it speaks of",
    "remarks[].message": "what the authors should look at in how nodes are matched",
    "remarks[].hint": "the nearest remedy",
    "telling.never_told[].from": "links of the older theory that nothing in the newer one supports; `telling` is null",
    "telling.never_told[].to": "where nothing in the newer theory supports any link",
    "telling.not_planned[].from": "steps that the newer theory supports and that are no links of the older one",
    "telling.not_planned[].to": "likewise",
}
