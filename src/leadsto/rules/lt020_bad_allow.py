"""LT020: an allow comment that does not do what it says; checking finds it."""

code = "LT020"
name = "bad-allow"
severity = "warning"
summary = "An allow comment that silences nothing, names no rule, or gives no reason."
why = """\
An allow comment is a decision put on record: this finding was seen, and it stays for this reason. Without a reason
the next reader can't tell a decision from a way of keeping the checker quiet. One that silences nothing has outlived
what it was written for, and would hide the next fault of its kind on that line without anybody having looked at it."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  # leadsto: allow isolated
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
"""
good = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  # leadsto: allow isolated because the interviews that will tie it in are in May
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
"""
points = "# leadsto: allow isolated"
