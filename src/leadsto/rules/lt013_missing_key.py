"""LT013: a key that has to be there and is not; reading finds it."""

code = "LT013"
name = "missing-key"
severity = "error"
summary = "A key that has to be there is missing."
why = """\
Few keys are required: an outcome has an id, a title and a timeframe, a link says where it leads. Without a timeframe
an outcome has no place on the storyboard, and without a title nobody can discuss it. All the rest can wait until it
is known. Once something is valued, a currency and a discount rate are asked for too, as a warning: a ratio can't be
read, or compared with another, without them."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
"""
good = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
"""
points = "id"
