"""LT014: an id that is not in kebab-case, or a name that is taken; reading finds it."""

code = "LT014"
name = "bad-id"
severity = "error"
summary = "An id that is not in kebab-case, or that is a name the language uses itself."
why = """\
Ids are what links, stories and evidence refer to; they stand in addresses, spreadsheets and other people's notes.
Small letters, digits and single hyphens survive all of these journeys, where spaces, accents and capitals don't. A
title may say anything and may change at any time; its id stays. A few names, such as `outcomes` and `programme`, mean
something to leadsto itself, so that no stakeholder can bear them."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: Known by Name
    title: Guests are known by name
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
points = "Known by Name"
