/** A story as the panel tells it: all its scenes, the one that the board shows marked, and steps back and on. */

import { linkName } from "../chains.js";
import { make } from "../making.js";
import { factsOf } from "./facts.js";
import { wayOnBoard } from "./onboard.js";

/** Returns the element and `follow(state)`, which marks the scene that the state names. `line` is the board's story. */
export function makeStoryPage(line, page) {
  const story = (page.theory().model.stories ?? []).find((item) => item.id === line.id) ?? line;
  const scenes = story.scenes ?? [];
  const { cards } = factsOf(page.data);
  const items = scenes.map((scene, at) => sceneItem(scene, at, story, cards, page));
  const said = make("p", { class: "unseen", "aria-live": "polite" });
  const where = make("p", { class: "where-in-story" });
  const bar = make("progress", { max: scenes.length, "aria-label": page.say("story.progress") });
  let now = 1;
  const go = (scene) => {
    const next = Math.min(Math.max(scene, 1), scenes.length);
    if (next !== now) page.go({ scene: String(next), card: "", link: "", source: "" });
  };
  const back = step("story.back", "story.back.sign", () => go(now - 1), page);
  const on = step("story.next", "story.next.sign", () => go(now + 1), page);
  const element = make(
    "article",
    {
      class: "story-page",
      onkeydown: (event) => {
        const target = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 1, End: scenes.length }[event.key];
        if (target === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        go(document.dir === "rtl" && event.key.startsWith("Arrow") ? 2 * now - target : target);
      },
    },
    page.mark(make("p", { class: "kicker" }, page.say("story.kicker"))),
    make("h2", {}, line.title),
    story.note && make("p", { class: "note" }, story.note),
    make("p", { class: "told-how" }, toldHow(line, page)),
    make("div", { class: "steps", role: "group", "aria-label": page.say("story.steps") }, back, bar, where, on),
    said,
    make("ol", { class: "scenes" }, items),
  );
  return {
    element,
    follow(state) {
      const before = now;
      now = Number(state.scene) || 1;
      for (const [at, item] of items.entries()) {
        if (at + 1 === now) item.setAttribute("aria-current", "step");
        else item.removeAttribute("aria-current");
      }
      bar.value = now;
      where.replaceChildren(...[page.tell("story.scene", { n: now, all: scenes.length })].flat());
      back.setAttribute("aria-disabled", String(now === 1));
      on.setAttribute("aria-disabled", String(now === scenes.length));
      if (before !== now) {
        said.textContent = `${page.say("story.scene", { n: now, all: scenes.length })}: ${scenes[now - 1]?.text ?? ""}`;
        items[now - 1]?.scrollIntoView({ block: "nearest" });
      }
    },
  };
}

function sceneItem(scene, at, story, cards, page) {
  const to = scene.to ?? "";
  const from = scene.at ?? scene.from;
  const target = to ? { link: linkName(from, to) } : { card: from };
  const state = { story: story.id, scene: String(at + 1) };
  const known = cards.has(from) && (!to || cards.has(to));
  const title = (id) => make("bdi", {}, cards.get(id)?.title);
  const place = [title(from), to && [" → ", title(to)]];
  return make(
    "li",
    {},
    wayOnBoard(page, state, { class: "scene-way", "aria-label": page.say("story.go", { n: at + 1 }) }, String(at + 1)),
    make("p", { class: "scene-text" }, scene.text),
    known && make("p", { class: "where" }, wayOnBoard(page, { ...state, ...target }, {}, place)),
  );
}

/** Who told the whole of a story, or that it is put together of what several told. */
export function toldHow(line, page) {
  const tellers = line.whole_by.map((id) => page.data.views.about.sources.find((source) => source.id === id)?.title ?? id);
  if (tellers.length) return page.tell("story.whole", { who: tellers.join("; ") });
  return line.is_stitched ? [make("strong", {}, page.tell("story.stitched")), " ", page.tell("story.stitched.why")] : "";
}

function step(key, sign, onclick, page) {
  return make("button", { type: "button", class: key.replace(".", "-"), "aria-label": page.say(key), onclick }, page.tell(sign));
}
