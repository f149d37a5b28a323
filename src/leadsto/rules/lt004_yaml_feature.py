"""LT004: an anchor, alias, merge key, tag or second document; reading finds it."""

code = "LT004"
name = "yaml-feature"
severity = "error"
summary = "An anchor, alias, merge key, tag or second document: YAML for programmers."
why = """\
YAML can name a value and repeat it elsewhere, merge one mapping into another, and force a type on a value. A theory
of change is read by colleagues and by those who were interviewed, and what it says of an outcome should stand at that
outcome. These features can also make a small file swell until a computer stops, so leadsto reads none of them.

The usual cause is innocent: a text that begins with `&`, `*` or `!`. Put it in quotation marks."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: &name Guests are known by name
    timeframe: short
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
points = "&name"
