"""LT006: a file that can't be read, or a folder without a theory; reading finds it."""

code = "LT006"
name = "unreadable"
severity = "error"
summary = "A file can't be read, lies outside the folder, or there is no theory in the folder."
why = """\
leadsto reads every `.yaml` and `.yml` file below the folder, tables called `claims.csv`, and the transcripts that quotes
are checked against; nothing else. A file that it may not open would leave a hole that nobody sees: the chains through
it would be missing from the storyboard without a word. A link, or a source's `file`, that leads somewhere outside the
folder would bring in what a colleague who has only the folder never sees, or text that was not meant to be published.
And a folder with no YAML file in it is probably the wrong folder."""
bad = """\
# file: notes.txt
Guests are known by name, and then neighbours look in.
"""
good = """\
# file: theory.yaml
theory:
  title: Tea at Two
timeframes:
  - id: short
    title: Short term
    starts: 0 months
    ends: 3 to 9 months
"""
points = None
