"""LT012: a value that is not one of those that its key can have; reading finds it."""

code = "LT012"
name = "bad-value"
severity = "error"
summary = "Not one of the choices, or a percentage, date, duration or address that can't be."
why = """\
Where a key has a few choices, such as the strength of evidence, a new word can't be ranked or counted, and the
finding lists those there are. A percentage is written with its sign and lies between 0 % and 100 %: `0.2` might be a
fifth or a fifth of one per cent, and in a ratio the difference is a hundredfold. An amount has no thousands mark and
no currency sign, since `1,500` is fifteen hundred to one reader and one and a half to another."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
    evidence:
      - source: diary
        finding: by the third week all were greeted by name
        strength: strong
sources:
  - id: diary
    title: The host's diary
    type: observation
"""
good = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
    evidence:
      - source: diary
        finding: by the third week all were greeted by name
        strength: observed
sources:
  - id: diary
    title: The host's diary
    type: observation
"""
points = "strong"
