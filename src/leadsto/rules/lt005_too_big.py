"""LT005: nesting over 50 levels, or a file over 64 MiB; reading finds it."""

code = "LT005"
name = "too-big"
severity = "error"
summary = "Nesting over 50 levels deep, or a file over 64 MiB."
why = """\
A theory of change, however rich, is nested some ten levels deep, and a folder of ten thousand outcomes is a few
megabytes. What goes far beyond that is a slip (brackets that never close, a recording or a spreadsheet saved under a
name that ends in `.yaml`) or an attempt to make a program fail. Neither is read."""
bad = f"""\
theory:
  title: Tea at Two
x-notes:
  - {"[" * 60}{"]" * 60}
"""
good = """\
theory:
  title: Tea at Two
x-notes:
  - tables, chairs, a kettle
"""
points = None
