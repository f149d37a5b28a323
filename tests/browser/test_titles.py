"""Titles are whole, whatever the reader's font, however large the text, however far apart its letters and lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from leadsto.app.reading import read_folder
from leadsto.load import read_text
from scripts.doc_pages import ROOT
from tests.browser.pages import draw

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from leadsto.model import Theory
    from tests.browser.conftest import OpenPage

WIDE = {"width": 1440, "height": 900}
FONTS = ("DejaVu Sans", "DejaVu Serif", "Liberation Sans", "Liberation Serif")
LARGE = ":root { font-size: 200% !important }"
SPACED = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
    " p { margin-bottom: 2em !important }"
)
READERS = {
    "as it comes": "",
    "at twice the size": LARGE,
    "spaced as WCAG 1.4.12 has it": SPACED,
    "both": LARGE + SPACED,
}

SENTENCE = "People who come to the table each week are known by their names and are missed when they do not come "
TITLES = {
    "500 characters": (SENTENCE * 5)[:500].strip(),
    "a word of 200": "Unverwechselbarkeits" * 10,
    "words of 200": " ".join("Zusammengehörigkeit"[:20] * 10 for _ in range(3)),
    "wide capitals": "WE MAKE WARM MEALS WITH MOTHERS AND MAKE MANY MORE WELCOME",
    "Chinese": "居民們每星期在同一張長桌旁一起喝茶,慢慢地知道了彼此的名字,也願意互相幫忙照顧孩子和老人",
    "Japanese": "毎週のお茶会に来る人たちは、お互いの名前を覚え、来ない人のことを気にかけるようになる。",
    "Korean": "매주 차 모임에 오는 사람들은 서로의 이름을 알게 되고 오지 않는 사람을 걱정하게 된다",
    "Arabic": "يعرف الناس الذين يأتون إلى المائدة كل أسبوع أسماء بعضهم البعض ويسألون عمن يغيب عنها",
    "Arabic and English": "الضيوف يثقون في Tea at Two ويعودون إليها كل أسبوع مع جيرانهم الجدد",
    "emoji": "🫖☕️ every week 👩‍👩‍👧‍👦 and 🧑🏽‍🤝‍🧑🏿 come to the table 🪑🪑🪑🪑🪑🪑🪑🪑🪑🪑🪑🪑",
    "accents": "Ṡ̴̛͎t̸͓̄r̵͉̀a̷̰͐n̸̬̚g̵̣͝e̶̲̒ ȧ̷͜c̴̣̈́c̵̫͗e̴͖̋n̴̺̉t̷͙́s̶̡͛ on every letter of the title",
    "one letter": "I",
}

_BROKEN = """() => {
  const cards = [...document.querySelectorAll('.board .card')].filter((card) => card.checkVisibility());
  const found = cards.length ? [] : ['no cards'];
  const boxes = cards.map((card) => card.getBoundingClientRect());
  for (const [at, card] of cards.entries()) {
    const title = card.querySelector('.title'), name = card.textContent.slice(0, 40);
    const range = document.createRange();
    range.selectNodeContents(title);
    const text = range.getBoundingClientRect(), box = boxes[at], foot = card.querySelector('.foot')?.getBoundingClientRect();
    if (title.scrollHeight > title.clientHeight + 1 || title.scrollWidth > title.clientWidth + 1) found.push('clipped: ' + name);
    if (text.left < box.left - 1 || text.right > box.right + 1 || text.bottom > box.bottom + 1) found.push('beyond its card: ' + name);
    if (foot?.height && text.bottom > foot.top + 3 && text.top < foot.bottom) found.push('upon its own foot: ' + name);
  }
  const order = boxes.map((_, at) => at).sort((one, two) => boxes[one].top - boxes[two].top);
  for (const [rank, one] of order.entries())
    for (const two of order.slice(rank + 1)) {
      if (boxes[two].top >= boxes[one].bottom - 0.5) break;
      if (boxes[one].left < boxes[two].right - 0.5 && boxes[two].left < boxes[one].right - 0.5)
        found.push('one upon another: ' + cards[one].textContent.slice(0, 40) + ' / ' + cards[two].textContent.slice(0, 40));
    }
  return found;
}"""


def _hostile() -> Theory:
    outcomes = "".join(
        f"  - id: o{at}\n    title: {title!r}\n    timeframe: {('short', 'medium')[at % 2]}\n"
        + (f"    leads-to: [o{at + 1}]\n" if at + 1 < len(TITLES) else "")
        for at, title in enumerate(TITLES.values())
    )
    return _read(outcomes)


def _read(outcomes: str) -> Theory:
    text = (
        "theory:\n  title: Titles\ntimeframes:\n"
        "  - {id: short, title: Short term, starts: 0 months, ends: 6 months}\n"
        "  - {id: medium, title: Medium term, starts: 6 months, ends: 3 years}\n"
        "stakeholder: {id: guests, title: Guests}\noutcomes:\n" + outcomes
    )
    return read_text({"theory.yaml": text}).theory


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    theories = {"Thrive": read_folder(str(ROOT / "outcomes")).reading.theory, "hostile": _hostile()}
    return {name: draw(tmp_path_factory.mktemp("titles"), theory) for name, theory in theories.items()}


def _read_as(page: Page, font: str, style: str) -> None:
    page.add_style_tag(content=f':root {{ --text: "{font}" }} * {{ font-family: "{font}" !important }} {style}')
    # two frames: the text is laid out anew, and then what watches it has answered
    page.evaluate(
        "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 150))))"
    )


@pytest.mark.parametrize(
    ("name", "font", "reader"),
    [  # every reader with one font, every font for the one who wants most room; the rest in the slow run
        pytest.param(name, font, reader, marks=() if font == FONTS[0] or reader == "both" else pytest.mark.slow)
        for name in ("Thrive", "hostile")
        for font in FONTS
        for reader in READERS
    ],
)
def test_titles_are_whole(files: dict[str, Path], open_page: OpenPage, name: str, font: str, reader: str) -> None:
    page = open_page(files[name], "storyboard?collapsed=none", viewport=WIDE, bypass_csp=True)
    _read_as(page, font, READERS[reader])
    if name == "Thrive" and reader != "spaced as WCAG 1.4.12 has it":  # with narrow letters there is room for that
        expect(page.locator(".board.map" if reader == "as it comes" else ".board.lists")).to_have_count(1)
    assert page.evaluate(_BROKEN) == []


@pytest.mark.parametrize("font", FONTS)
def test_the_font_is_on_this_machine(files: dict[str, Path], open_page: OpenPage, font: str) -> None:
    page = open_page(files["hostile"], viewport=WIDE)
    widths = page.evaluate(
        """(font) => { const pen = document.createElement('canvas').getContext('2d');
        return ['monospace', 'sans-serif'].map((other) => { pen.font = `40px "${font}", ${other}`; return pen.measureText('Milk and 1,000').width; }); }""",
        font,
    )
    assert widths[0] == widths[1]


def test_where_only_a_lane_out_of_sight_lacks_room_the_board_gives_way_when_it_comes_into_sight(
    tmp_path: Path, open_page: OpenPage
) -> None:
    short = "".join(f"  - {{id: s{at}, title: A, timeframe: short}}\n" for at in range(400))
    long_ = f"  - {{id: last, stakeholder: families, title: {'One who comes each week ' * 4}, timeframe: short}}\n"
    theory = _read(short)
    other = read_text(
        {
            "theory.yaml": "theory: {title: Many}\ntimeframes:\n"
            "  - {id: short, title: Short term, starts: 0 months, ends: 6 months}\n",
            "guests.yaml": "stakeholder: {id: guests, title: Guests}\noutcomes:\n" + short,
            "families.yaml": "stakeholder: {id: families, title: Families}\noutcomes:\n"
            + long_.replace("stakeholder: families, ", ""),
        }
    ).theory
    assert len(other.nodes) == len(theory.nodes) + 1
    page = open_page(draw(tmp_path, other), "storyboard?collapsed=none", viewport=WIDE, bypass_csp=True)
    _read_as(page, "DejaVu Sans", LARGE)
    page.locator(".scroller").evaluate("(element) => element.scrollTo(0, element.scrollHeight)")
    expect(page.locator(".board.lists")).to_have_count(1)
    assert page.evaluate(_BROKEN) == []


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (".card .title { -webkit-line-clamp: 1 !important }", "clipped"),
        (".map .card { min-height: 300px !important }", "one upon another"),
        (".card .foot { bottom: 30px !important }", "upon its own foot"),
    ],
)
def test_what_is_wrong_is_found(files: dict[str, Path], open_page: OpenPage, fault: str, said: str) -> None:
    page = open_page(files["hostile"], "storyboard?collapsed=none", viewport=WIDE, bypass_csp=True)
    page.wait_for_timeout(300)  # the page itself looks once more, when it is idle, whether its cards have room
    page.add_style_tag(content=fault)
    assert said in " ".join(page.evaluate(_BROKEN))
