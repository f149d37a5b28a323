/**
 * The way of each arrow of a reduced board: which gutters it crosses, and between which two boxes it passes a strip. Pure.
 *
 * Gutter `g` lies left of strip `g`. A box over several strips bars the gutters under it, so that a gutter falls into
 * spaces between bars; an arrow goes from space to space, through as few strips as it can.
 */

export const LEFT = 0;
export const RIGHT = 1;

/** What of a board the ways hang on: its stacks, and how many bars of the gutters beside it stand above each gap of a strip. */
export function surveyBars(boxes, stacks) {
  const has = boxes.some((box) => box.span > 1);
  const place = stacks.map((stack) => new Map(stack.map((box, at) => [box, at])));
  const above = stacks.map((stack, strip) => {
    const counts = [[0], [0]];
    for (const box of stack) {
      const { strip: first, span } = boxes[box];
      counts[LEFT].push(counts[LEFT].at(-1) + (first < strip ? 1 : 0));
      counts[RIGHT].push(counts[RIGHT].at(-1) + (first + span - 1 > strip ? 1 : 0));
    }
    return counts;
  });
  return { boxes, stacks, has, place, above };
}

/**
 * The way from one box to another: `out` and `into`, the sides where it leaves and enters, `passes` with strip and gap
 * (a gap has the number of the box below it), and `either` where both sides may be turned to left.
 */
export function findWay(survey, tops, source, target) {
  const { boxes } = survey;
  const [one, two] = [boxes[source], boxes[target]];
  const [end, last] = [one.strip + one.span - 1, two.strip + two.span - 1];
  const level = (box) => tops[box] + boxes[box].height / 2;
  const [start, goal] = [level(source), level(target)];
  if (!survey.has) {
    const [out, into] = end < two.strip ? [RIGHT, LEFT] : one.strip > last ? [LEFT, RIGHT] : [RIGHT, RIGHT];
    const strips = [];
    if (out === RIGHT) for (let strip = end + 1; strip < two.strip; strip += 1) strips.push(strip);
    else for (let strip = one.strip - 1; strip > last; strip -= 1) strips.push(strip);
    const steps = strips.map((strip) => [strip, 0, survey.stacks[strip].length]);
    return { out, into, passes: choose(survey, tops, steps, start, goal), either: out === into };
  }
  const starts = [spaceBeside(survey, source, RIGHT), spaceBeside(survey, source, LEFT)];
  const goals = [spaceBeside(survey, target, LEFT), spaceBeside(survey, target, RIGHT)];
  const { from, to, steps } = walkSpaces(survey, starts, goals);
  const out = from === starts[0].key ? RIGHT : LEFT;
  const into = to === goals[0].key ? LEFT : RIGHT;
  const narrow = one.span === 1 && two.span === 1;
  const either = narrow && out === RIGHT && into === RIGHT && !steps.length && starts[1].key === goals[0].key;
  return { out, into, passes: choose(survey, tops, steps, start, goal), either };
}

/** For each strip of a way the gap that is nearest to the straight line to the goal, as seen from the last one. */
function choose({ boxes, stacks }, tops, steps, start, goal) {
  let level = start;
  return steps.map(([strip, low, high], at) => {
    const wanted = level + (goal - level) / (steps.length - at + 1);
    const stack = stacks[strip];
    const foot = (gap) => (gap > 0 ? tops[stack[gap - 1]] + boxes[stack[gap - 1]].height : -Infinity);
    const top = (gap) => (gap < stack.length ? tops[stack[gap]] : Infinity);
    let [first, last] = [low, high];
    while (first < last) {
      const middle = (first + last) >> 1;
      if (top(middle) < wanted) first = middle + 1;
      else last = middle;
    }
    const far = (gap) => Math.max(foot(gap) - wanted, wanted - top(gap), 0);
    const gap = first > low && far(first - 1) <= far(first) ? first - 1 : first;
    level = Math.min(Math.max(wanted, foot(gap)), top(gap));
    return { strip, gap };
  });
}

function spaceBeside({ boxes, place, above }, box, side) {
  const strip = side === RIGHT ? boxes[box].strip + boxes[box].span - 1 : boxes[box].strip;
  return space(strip + side, above[strip][side][place[strip].get(box)]);
}

function space(gutter, number) {
  return { gutter, number, key: `${gutter}:${number}` };
}

/** Breadth first from the spaces at the source to those at the target; the gaps that each step may use. */
function walkSpaces(survey, starts, goals) {
  const before = new Map(starts.map((start) => [start.key, null]));
  const wanted = new Set(goals.map((goal) => goal.key));
  const queue = [...starts];
  let here = queue[0];
  for (let at = 0; at < queue.length; at += 1) {
    here = queue[at];
    if (wanted.has(here.key)) break;
    for (const step of beside(survey, here)) {
      if (before.has(step.to.key)) continue;
      before.set(step.to.key, { from: here, step });
      queue.push(step.to);
    }
  }
  const to = here.key;
  const steps = [];
  for (let last = before.get(here.key); last; last = before.get(here.key)) {
    steps.unshift([last.step.strip, last.step.low, last.step.high]);
    here = last.from;
  }
  return { from: here.key, to, steps };
}

/** The spaces beyond the strips at both sides of a gutter, right ones first, with the gaps that lead there. */
function* beside({ stacks, above }, { gutter, number }) {
  for (const side of [RIGHT, LEFT]) {
    const strip = side === RIGHT ? gutter : gutter - 1;
    if (strip < 0 || strip >= stacks.length) continue;
    const [near, far] = [above[strip][1 - side], above[strip][side]];
    let low = near.indexOf(number);
    while (low < near.length && near[low] === number) {
      let high = low;
      while (high + 1 < near.length && near[high + 1] === number && far[high + 1] === far[low]) high += 1;
      yield { strip, low, high, to: space(strip + side, far[low]) };
      low = high + 1;
    }
  }
}
