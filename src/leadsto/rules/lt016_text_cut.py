"""LT016: text lost as a comment; reading finds it."""

code = "LT016"
name = "text-cut"
severity = "warning"
summary = "Text after ` #` was taken for a comment and lost."
why = """\
In YAML a `#` after a space begins a comment, also in the middle of a sentence. `Guests of flat #3` reads as `Guests
of flat`, and nothing looks wrong until somebody misses the rest on the storyboard. Put the whole text in quotation
marks. If it is a comment that you meant, put it on a line of its own, where it can't be taken for lost text."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name at table #1
    timeframe: short
"""
good = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: "Guests are known by name at table #1"
    timeframe: short
"""
points = "#1"
