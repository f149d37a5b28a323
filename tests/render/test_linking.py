from __future__ import annotations

import subprocess

import pytest

from leadsto.render.page.linking import LinkingError, link

MODULES = {
    "main.js": 'import { greet as hello } from "./words/greet.js";\n\n/** Runs. */\nexport function start(views) {\n  console.log(hello(views.tea.name));\n}\n',
    "words/greet.js": 'import { WORD } from "../word.js";\nconst own = "!";\nexport const greet = (name) => `${WORD} ${name}${own}`;\n',
    "word.js": 'const own = "Good";\nexport const WORD = `${own} day`;\nexport class Word {}\nexport async function later() {}\n',
    "tea.js": 'export const name = "tea";\n',
}


def test_modules_run_as_one_script_and_keep_their_own_names() -> None:
    script = link(MODULES, {"tea": "tea.js"}, "main.js")
    ran = subprocess.run(["node", "--input-type=module", "--eval", script], capture_output=True, text=True, check=True)
    assert ran.stdout == "Good day tea!\n"


def test_the_same_modules_in_another_order_give_the_same_script() -> None:
    turned = dict(reversed(MODULES.items()))
    assert link(MODULES, {"tea": "tea.js"}, "main.js") == link(turned, {"tea": "tea.js"}, "main.js")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('import tea from "./tea.js";', "not a form that can be linked: import tea"),
        ('import * as tea from "./tea.js";', "not a form that can be linked"),
        ('import "./tea.js";', "not a form that can be linked"),
        ("export default 1;", "not a form that can be linked: export default"),
        ("export let count = 0;", "not a form that can be linked"),
        ("export { name };", "not a form that can be linked"),
        ('const tea = await import("./tea.js");', "not a form that can be linked"),
        ("const here = import.meta.url;", "not a form that can be linked"),
        ('import { name } from "./none.js";', "imports none.js, which is not there"),
        ('import { nome } from "./tea.js";', "imports nome from tea.js, which does not export it"),
        ('import { start } from "./main.js";', "modules import each other: main.js -> main.js"),
    ],
)
def test_anything_else_is_refused(text: str, complaint: str) -> None:
    with pytest.raises(LinkingError, match=complaint.replace(">", ".")):
        link({**MODULES, "main.js": text + "\nexport function start() {}\n"}, {}, "main.js")
