import assert from "node:assert/strict";
import { test } from "node:test";

import { connect } from "../../src/leadsto/render/page/assets/chains.js";
import { rivalsBetween } from "../../src/leadsto/render/page/assets/telling/rivals.js";
import { readTheory } from "../../src/leadsto/render/page/assets/telling/theory.js";

const theory = readTheory({
  activities: [{ id: "act", title: "Act", "leads-to": ["g/one"] }, { id: "other", title: "Other", "leads-to": ["g/two"] }, { id: "before", title: "Before", "leads-to": ["activities/act"] }],
  stakeholders: [
    {
      id: "g",
      outcomes: [
        { id: "one", title: "One", "leads-to": [{ to: "two", "other-causes": ["the weather"] }] },
        { id: "two", title: "Two", "other-causes": [{ text: "a grant" }] },
        { id: "start", title: "Start", "leads-to": ["two"] },
        { id: "aside", title: "Aside" },
      ],
    },
  ],
});
const links = connect([...theory.links.values()].map(({ from, to }) => ({ from, to, chain: true })));

test("what others contributed stands on nodes after the first and on links, and other chains begin elsewhere", () => {
  assert.deepEqual(rivalsBetween(theory, links, "activities/act", "g/two"), {
    causes: [{ on: "g/two", text: "a grant" }, { on: "g/one -> g/two", text: "the weather" }],
    beginnings: ["g/start", "activities/other"],
  });
});

test("where no chain leads, nothing rivals it", () => {
  assert.deepEqual(rivalsBetween(theory, links, "g/two", "g/aside"), { causes: [], beginnings: [] });
});
