"""LT010: a key that the language does not have; reading finds it."""

code = "LT010"
name = "unknown-key"
severity = "error"
summary = "A key that the language does not have, with the nearest that it has."
why = """\
A mistyped key is a silent loss: `lead-to:` would hold three links that are on no storyboard and in no chain. So every
key must be known, and the finding names the nearest one. What you want to keep beside the theory, for yourself or for
another program, goes under a key that begins with `x-`, which is never judged and never published.

Inside `{ }` a comma ends a value. Prose there falls apart into keys without values, which is what the finding then
says: put the text in quotation marks, or write it in block style."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
    lead-to: less-alone
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
"""
good = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
    leads-to: less-alone
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
"""
points = "lead-to"
