"""LT011: a value of another shape than its key asks for; reading finds it."""

code = "LT011"
name = "wrong-type"
severity = "error"
summary = "A list where a mapping belongs, text where a number does, and the like."
why = """\
Each key asks for one shape: a text, a number, a list, or keys of its own. Where the shape is wrong, usually a dash or
two spaces are missing or too many, and what was written can't be taken for what was meant without guessing. A list of
one item needs no dash; in every other case the finding says what belongs there and what was found."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title:
      - Guests are known by name
      - and greeted
    timeframe: short
"""
good = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name and greeted
    timeframe: short
"""
points = "Guests are known by name"
