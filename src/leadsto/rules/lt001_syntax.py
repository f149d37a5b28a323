"""LT001: YAML that can't be parsed; reading finds it."""

code = "LT001"
name = "syntax"
severity = "error"
summary = "The file can't be read as YAML from here on."
why = """\
YAML shows by indentation and punctuation what belongs to what, so one slip can hide a whole list of outcomes from
every count and chain. A tab in the indentation, a colon followed by a space inside a title, a colon with no space
after it, a quotation mark that is never closed: these four make up most of what goes wrong. Text pasted from a word
processor brings a fifth, the no-break space, which looks like indentation and is none.

leadsto says what the parser expected there and which slip is likely, and then reads on after it, so that all the
faults of a folder come in one run."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Being known: the first change
    timeframe: short
"""
good = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: "Being known: the first change"
    timeframe: short
"""
points = None
