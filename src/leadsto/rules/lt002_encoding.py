"""LT002: a file that is not UTF-8; reading finds it."""

code = "LT002"
name = "encoding"
severity = "error"
summary = "The file is not UTF-8 text."
why = """\
A file keeps its letters as numbers, and UTF-8 is the one way of numbering them that every editor, browser and
spreadsheet now agrees on. In an older one the accent of a name or the dash in a quotation turns into another sign,
and a quotation that no longer matches its transcript can't be checked. UTF-8 is read, and so is UTF-16 with a
byte-order mark, which is what some spreadsheets save; anything else is better saved again as UTF-8 than guessed at.

In the bad example the file was saved as Windows-1252, as old editors do."""
bad = """\
stakeholder:
  id: guests
  title: Guests of the café
  no-outcomes-because: they are heard next year
"""
good = """\
stakeholder:
  id: guests
  title: Guests of the café
  no-outcomes-because: they are heard next year
"""
points = "é"
