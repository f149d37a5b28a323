"""The examples of the language's reference: files of one invented theory, which together have every key there is."""

from __future__ import annotations

EXAMPLES = {
    "theory": """\
theory:
  title: Tea at Two
  summary: How a weekly table changes the lives of isolated older people and those around them
  language: en-GB
  lanes: [guests, neighbours]
  currency: GBP
  base-year: 2024
  status: draft
  authors: [A. Author]
  licence: CC BY 4.0
  cite-as: A. Author, Tea at Two, 2024
  contact: tea@example.org
  format: 1
  note: an invented programme
""",
    "timeframe": """\
timeframes:
  - id: short
    title: Short term
    starts: 0 months
    ends: 3 to 9 months
    note: counted from the first cup
  - id: medium
    title: Medium term
    starts: 6 to 9 months
""",
    "setting": """\
settings:
  - id: village
    title: In a village
    note: fewer than two thousand people
    timeframes:
      short:
        title: First season
        starts: 0 months
        ends: 3 months
        note: everybody knows a new face by the second Tuesday
  - id: town
    title: In town
""",
    "review": """\
reviews:
  - date: 2024-08
    note: the lag of the second link was lengthened
""",
    "setting of a rule": """\
rules:
  one-source: warning
  crowded:
    severity: note
    most: 15
    note: we draw on large paper
""",
    "stakeholder with lists": """\
stakeholders:
  - id: neighbours
    title: Neighbours
    summary: those who live within a walk
    group-size: 60
    groups:
      - id: next-door
        title: Those next door
        note: on either side
    note: asked in the second winter
    context:
      - id: strangers
        title: Neighbours do not know who lives alone
        leads-to: activities/table
    activities:
      - id: bring-cake
        title: Bringing a cake
        leads-to: look-in
    outputs:
      - id: cakes
        title: Cakes eaten
        goes-with: bring-cake
    outcomes:
      - id: look-in
        title: Neighbours look in on guests
        timeframe: short to medium
        for: next-door
  - id: volunteers
    title: Volunteers
    delivers: yes
    no-outcomes-because: what it does to them has not been asked yet
""",
    "outcome": """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: less-alone
    title: Guests feel less alone
    summary: they say that somebody would notice if they were ill
    timeframe: medium
    effect: positive
    intended: yes
    needs: any
    assumptions:
      - they wish for company
    tags: [loneliness]
    same-as: lunch-club:members/less-lonely
    status: agreed
    only-in: [village, town]
    note: in their own words
  - id: sleep-worse
    title: Guests sleep worse on Mondays
    timeframe: short
    effect: negative
    intended: no
    goes-with: known-by-name
""",
    "link": """\
stakeholder: guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
    leads-to:
      - less-alone
      - to: neighbours/look-in
        because: people who know each other's names ask for small things
        effect: stronger
        lag: 2 to 3 months
        confidence: medium
        only-in: village
        assumptions: the names are remembered
        enablers: a list by the door
        note: told by three of four
  - id: come-again
    title: Guests come again
    timeframe: short
    leads-to:
      - to: known-by-name
        feedback: yes
""",
    "condition": """\
activities:
  - id: table
    title: A table is laid every Tuesday at two
    leads-to:
      - to: guests/known-by-name
        barriers:
          - nobody wears a name tag
        other-causes:
          - text: the bus stop was moved, and people wait there together
            note: since spring
            evidence:
              - source: interview-3
                finding: she met two of the others at the stop first
                strength: observed
      - guests/come-again
""",
    "piece of evidence": """\
context:
  - id: days-alone
    title: Older people spend most days alone
    leads-to: activities/table
    evidence:
      - source: winter-report
        at: paragraph 12
        finding: most guests asked had spoken to nobody on the day before
        quote: the clock was the only one who talked
        strength: reported
        stance: supports
        voice: guests
        told-by: 7 of 12
        access: public
        note: asked on a Tuesday
""",
    "source": """\
sources:
  - id: winter-report
    title: A winter of tables
    type: report
    date: 2024-03
    voice: evaluators
    access: public
    url: https://example.org/winter-of-tables
    note: printed in two hundred copies
  - id: interview-3
    title: Interview with a guest, second winter
    type: interview
    date: 2024-02
    voice: guests
    within: winter-report
    one-voice: yes
    access: team
    consent: findings
    voice-name: M.
    file: transcripts/3.txt
""",
    "voice": """\
voices:
  - id: evaluators
    title: The evaluators
    note: not from the parish
""",
    "claim": """\
claims:
  - source: interview-3
    at: line 41 to 55
    path: [guests/known-by-name, neighbours/look-in, guests/less-alone]
    finding: being greeted by name, then visited, she no longer dreads Sundays
    strength: observed
    stance: supports
    voice: guests
    told-by: one
    access: team
    note: told without being asked
  - source: winter-report
    path: guests/less-alone
    quote: Sundays are for two cups now
    strength: reported
""",
    "story": """\
stories:
  - id: one-sunday
    title: One Sunday
    access: public
    note: names are changed
    scenes:
      - at: guests/known-by-name
        text: At the third table somebody greeted her by her name.
      - from: guests/known-by-name
        to: neighbours/look-in
        text: She had asked for a lift, and the week after he rang on his own account.
        note: in February
""",
    "indicator": """\
stakeholder: guests
outcomes:
  - id: go-out
    title: Guests go out more often
    timeframe: medium
    indicators:
      - id: visits
        title: Visits a week
        unit: visits
        better: higher
        note: asked, not counted
        baseline:
          value: 0.4
          date: 2023-09
        target:
          value: 2
          date: 2024-09
        observations:
          - date: 2024-02
            value: 1.1
            n: 31
            source: winter-report
            note: a mild winter
""",
    "materiality": """\
stakeholder: neighbours
outcomes:
  - id: know-whom-to-ask
    title: Neighbours know whom to ask
    timeframe: medium
    material:
      relevant: yes
      significant: pending
      because: it is what neighbours named first
      note: to be asked again
    value: held
""",
    "value": """\
stakeholder: guests
outcomes:
  - id: eat-better
    title: Guests eat better
    timeframe: medium
    material: yes
    value:
      quantity: 30
      unit: guests
      proxy:
        amount: 1000
        year: 2024
        title: a place in a lunch club
        source: winter-report
        note: the cheapest of three
      deadweight:
        share: 20%
        because: some would have eaten well anyway
        source: winter-report
        note: asked of twelve
      displacement: 0%
      attribution: 10% to 30%
      drop-off: 25%
      starts: 1
      duration: 3
      distinct-because: a meal is not a visit
      note: invented figures, to show how they are written
  - id: cook-again
    title: Guests cook again
    timeframe: medium
    material: yes
    value:
      counted-in: guests/eat-better
""",
    "input": """\
inputs:
  - id: room
    title: Room and tea
    stakeholder: volunteers
    amount: 9000
    year: 2024
    note: without heating
  - id: hours
    title: Hours of volunteers
    amount: unknown
""",
    "valuation": """\
valuation:
  discount-rate: 3.5%
  first-year: end
  scope: one table, one year of activity
  unit: money
  note: as the guidance has it
""",
    "scenario": """\
scenarios:
  - id: cautious
    title: Cautious
    note: if half would have come anyway
    set:
      guests/eat-better deadweight: 50%
""",
    "framework": """\
frameworks:
  - id: ageing-well
    title: Guidance on ageing well
    source: winter-report
    note: the second edition
    clauses:
      - id: "1.5"
        asks: that older people who live alone are known to somebody nearby
        met-by: [activities/table, guests/known-by-name]
        how: by name, within a season
        note: chapter one
      - id: "2.1"
        asks: that those who care for others can rest
        gap: nothing is done for neighbours who feel tied down
""",
}
"""By the heading of the record that each shows."""
