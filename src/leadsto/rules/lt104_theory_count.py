"""LT104: no theory, or two; reading all the files together finds it."""

code = "LT104"
name = "theory-count"
severity = "error"
summary = "The folder has no `theory:`, or more than one."
why = """\
A folder holds one theory of change: all its files are read together, and a link in one may lead to an outcome in any
other. `theory:` gives the whole its title and its scale, once. Without it nobody can tell what the outcomes belong to;
with two, the outcomes of two programmes would be drawn on one storyboard as if each led to the other's. Two theories
go into two folders."""
bad = """\
# file: guests.yaml
theory:
  title: Tea at Two
stakeholder:
  id: guests
  title: Guests
  no-outcomes-because: they are heard next year
# file: theory.yaml
theory:
  title: Tea at Two, second year
"""
good = """\
# file: guests.yaml
stakeholder:
  id: guests
  title: Guests
  no-outcomes-because: they are heard next year
# file: theory.yaml
theory:
  title: Tea at Two, second year
"""
points = None
absence = True
