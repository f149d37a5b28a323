"""LT015: a percentage below one where a whole number is likely; reading finds it."""

code = "LT015"
name = "tiny-percentage"
severity = "warning"
summary = "A percentage below 1 % where a hundred times as much is likely."
why = """\
`0.2%` is two in a thousand. Spreadsheets hold a fifth as 0.2, and the sign is easily added when the figure is carried
over; a deadweight of 0.2 % then says that next to nothing would have happened anyway, and the ratio rises by a
quarter. If two in a thousand is what you mean, an allow comment on the line says so to the next reader as well."""
bad = """\
theory:
  title: Tea at Two
  currency: GBP
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
    material: yes
    value:
      quantity: 30
      proxy: 1000
      deadweight: 0.2%
valuation:
  discount-rate: 3.5%
"""
good = """\
theory:
  title: Tea at Two
  currency: GBP
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
    material: yes
    value:
      quantity: 30
      proxy: 1000
      deadweight: 20%
valuation:
  discount-rate: 3.5%
"""
points = "0.2%"
source = "the Value Map and A Guide to SROI, 2012, on deadweight"
