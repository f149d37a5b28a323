"""LT003: a key given twice in one mapping; reading finds it."""

code = "LT003"
name = "duplicate-key"
severity = "error"
summary = "A key is given twice in one place."
why = """\
When a key stands twice, one of its two values has to be dropped, and most programs drop one without a word: an
outcome loses half of its links, or shows the timeframe that somebody meant to replace. It is often a copied block, or
two people's additions to one file. leadsto keeps the first and shows where both stand, so that a person decides."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
    title: Guests are greeted by name
"""
good = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are greeted by name
    timeframe: short
"""
points = "title"
