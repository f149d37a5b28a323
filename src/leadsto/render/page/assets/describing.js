/** What a card says to a screen reader beyond its own words: whose it is, what leads to it and where it leads. Pure. */

/**
 * A sentence for each card, by id. `chain` is what is in focus, null where nothing is. On a reduced board `links` are what
 * is drawn: an arrow `via` so many hidden cards says so, and one to a count of cards leads to `count`, which says what it is.
 */
export function describe(board, links, say, chain = null, count = () => "") {
  const titles = new Map(board.cards.map((card) => [card.id, card.title]));
  const tell = (arrow, end) => `${titles.get(arrow[end]) ?? count(arrow[end])}${arrow.via ? ` (${say("card.through", { n: arrow.via })})` : ""}`;
  const list = (arrows, end) => arrows.map((arrow) => tell(arrow, end)).join("; ");
  const lanes = new Map(board.lanes.map((lane) => [lane.id, lane.title || say("lane.programme")]));
  const sentences = new Map();
  for (const { id, lane } of board.cards) {
    const causes = links.into.get(id);
    const effects = links.from.get(id);
    const parts = [];
    if (chain && !chain.cards.has(id)) parts.push(say("card.not-on-chain"));
    parts.push(say("card.whose", { title: lanes.get(lane) }));
    if (causes) parts.push(say("card.led-to-by", { titles: list(causes, "from") }));
    if (effects) parts.push(say("card.leads-to", { titles: list(effects, "to") }));
    sentences.set(id, parts.join(" "));
  }
  return sentences;
}
