/** What a card says to a screen reader beyond its own words: whose it is, what leads to it and where it leads. Pure. */

/**
 * A function that gives a card's sentence. On a reduced board `links` are what is drawn: an arrow `via` so many hidden
 * cards says so, and one to a count of cards leads to `count`, which says what it is. Each sentence is made when it is
 * first asked for. `chain` is what is in focus, null where nothing is.
 */
export function makeDescriber(board, links, say, count = () => "") {
  const titles = new Map(board.cards.map((card) => [card.id, card.title]));
  const lanes = new Map(board.lanes.map((lane) => [lane.id, lane.title || say("lane.programme")]));
  const made = new Map();
  const tell = (arrow, end) => `${titles.get(arrow[end]) ?? count(arrow[end])}${arrow.via ? ` (${say("card.through", { n: arrow.via })})` : ""}${arrow.change ? ` (${say(`changes.${arrow.change}`)})` : ""}`;
  const list = (arrows, end) => arrows.map((arrow) => tell(arrow, end)).join("; ");

  function sentence({ id, lane }) {
    const causes = links.into.get(id);
    const effects = links.from.get(id);
    const parts = [say("card.whose", { title: lanes.get(lane) })];
    if (causes) parts.push(say("card.led-to-by", { titles: list(causes, "from") }));
    if (effects) parts.push(say("card.leads-to", { titles: list(effects, "to") }));
    return parts.join(" ");
  }

  return (card, chain = null) => {
    if (!made.has(card.id)) made.set(card.id, sentence(card));
    const own = made.get(card.id);
    return chain && !chain.cards.has(card.id) ? `${say("card.not-on-chain")} ${own}` : own;
  };
}
