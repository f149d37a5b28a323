"""The storyboard's page in Chromium beside pyvis's page of the same graph: when it can be used, how fast it answers, memory, size.

`python benchmarks/page.py` prints the section alone; `python benchmarks/page.py 200` for that many outcomes only.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

from benchmarks.measuring import MeasuringError, Spread
from benchmarks.pages import Pages, Sizes, make_pages, render, sizes
from benchmarks.report import Figure, Section, number, spread, table
from scripts.chromium import FLAGS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

RUNS = {200: 5, 1000: 5, 5000: 3}
"""Outcomes, and how often each page is opened."""
LINKS, SEED = 1.5, 7
ANSWERED = 1000  # outcomes of the page whose answers are measured
REMEMBERED = 5000  # outcomes of the page whose memory is
ENOUGH = 25  # times what ours takes: pyvis's page is not waited for any longer
PATIENCE = 120.0  # s for a page without such a bound
FOCUS, FILTER, MEMORY, CODE, REST = 50, 100, 150, 150, 2.5  # ms, ms, MB, KB, times the YAML
HARNESS = Path(__file__).with_name("harness.js")
THRIVE = Path(__file__).resolve().parent.parent / "outcomes"
_SHOWN = "storyboard?collapsed=none"
_MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Opened:
    """One opening of a page, in ms from its first navigation; None where it was not waited for."""

    painted: float | None
    interactive: float | None


def section(only: Sequence[int] = ()) -> Section:
    """Measure and return the section."""
    browser_path = shutil.which("chromium")
    if not (browser_path and find_spec("playwright") and find_spec("pyvis")):
        why = "Pages were not measured: that needs chromium, playwright and pyvis."
        return Section("Page", [Figure("Page: time to interactive over pyvis's", None, 0.5)], why)
    with tempfile.TemporaryDirectory() as folder:
        made = {size: make_pages(_made(folder, size), size, LINKS, SEED) for size in RUNS if not only or size in only}
        figures, rows, versions = [], [], ""
        for size, pages in made.items():
            with _browse(browser_path) as browser:
                versions = f"Chromium {browser.version}"
                found, row = _beside_pyvis(browser, size, pages)
            figures += found
            rows.append(row)
        parts = [_HOW.format(links=LINKS, seed=SEED, height=900, enough=ENOUGH), table(_HEAD, rows, "r" * len(_HEAD))]
        if ANSWERED in made:
            found, text = _answers(browser_path, made[ANSWERED].ours)
            figures += found
            parts.append(text)
        if REMEMBERED in made:
            found, text = _memory(browser_path, made[REMEMBERED])
            figures += found
            parts.append(text)
        thrive = render(THRIVE, Path(folder) / "thrive")
        found, text = _sizes(
            {
                "Thrive": sizes(thrive, THRIVE),
                **{
                    f"{size:,} outcomes": sizes(pages.ours, Path(folder) / str(size) / "theory")
                    for size, pages in made.items()
                },
            }
        )
    return Section("Page", [*figures, *found], "\n\n".join([*parts, text, versions]))


_HOW = """\
Made-up theories of {links:g} links an outcome, seed {seed}, everything in sight of the widest audience, in one run of one Chromium
({height} px high, no network), the pages opened in turn, each in a process of its own. *Interactive* is the same for all: from
the start of navigation until the page is loaded, every card is there with nothing over it, a frame has been painted, a
click on a card has been answered (the panel is open; the network has told of the click) and the frame after that is painted.
*Painted* is the frame before the click. pyvis's page is the one its own template makes, with vis-network inlined by
`cdn_resources="in_line"` and without the two elements that ask a CDN for Bootstrap, which nothing on it uses: once with fixed
positions (those of the storyboard, physics off), once as it comes. A page is given up after {enough} times what ours took."""

_HEAD = (
    "Outcomes",
    "leadsto, painted",
    "interactive, ms",
    "pyvis, fixed: painted",
    "interactive",
    "pyvis, physics: interactive",
)


def _made(folder: str, size: int) -> Path:
    made = Path(folder, str(size))
    made.mkdir()
    return made


@contextmanager
def _browse(path: str) -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=list(FLAGS))
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def _open(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(offline=True, viewport={"width": 1440, "height": 900}, service_workers="block")
    context.add_init_script(path=HARNESS)
    try:
        yield context.new_page()
    finally:
        context.close()


def _measure(browser: Browser, file: Path, fragment: str, most: float, cards: int = 0) -> Opened:
    """Open a page and wait, at most so many ms, until it is interactive."""
    from playwright.sync_api import TimeoutError as TooLate

    with _open(browser) as page:
        try:
            with page.expect_console_message(lambda said: said.text.startswith("measured "), timeout=most) as told:
                page.goto(f"{file.resolve().as_uri()}#{fragment}", wait_until="commit")
        except TooLate:
            return Opened(None, None)
        found = json.loads(told.value.text.removeprefix("measured "))
    if not found["reached"] or (cards and found["cards"] != cards):
        raise MeasuringError(f"{file.name}: {found['cards']} of {cards} cards were there, reached: {found['reached']}")
    return Opened(found["painted"], found["interactive"])


def _beside_pyvis(browser: Browser, size: int, pages: Pages) -> tuple[list[Figure], tuple[str, ...]]:
    ours: list[Opened] = []
    fixed: list[Opened] = []
    physics: list[Opened] = []
    _measure(browser, pages.ours, _SHOWN, PATIENCE * 1000, pages.cards)  # warm: fonts, the disk
    for turn in range(RUNS[size]):
        ours.append(_measure(browser, pages.ours, _SHOWN, PATIENCE * 1000, pages.cards))
        fixed.append(_measure(browser, pages.fixed, "", PATIENCE * 1000))
        if turn < 2 or all(physics_run.interactive for physics_run in physics):
            most = ENOUGH * median(_known(ours))
            physics.append(_measure(browser, pages.physics, "", max(most, 1000.0)))
    mine, theirs = (Spread.of(_known(runs)) for runs in (ours, fixed))
    bound = ENOUGH * mine.middle
    slow = Spread.of([one.interactive or bound for one in physics])
    given_up = any(one.interactive is None for one in physics)
    row = (
        f"{size:,}",
        number(median(one.painted or 0 for one in ours)),
        spread(mine),
        number(median(one.painted or 0 for one in fixed)),
        spread(theirs),
        f"more than {number(bound)}" if given_up else spread(slow),
    )
    return [
        Figure(
            f"Page: time to interactive over pyvis's with fixed positions, {size:,}", mine.middle / theirs.middle, 0.5
        ),
        Figure(f"Page: time to interactive over pyvis's as it comes, {size:,}", mine.middle / slow.middle, 0.05),
    ], row


def _known(runs: Sequence[Opened]) -> list[float]:
    found = [one.interactive for one in runs if one.interactive is not None]
    if len(found) < len(runs):
        raise MeasuringError(f"a page was not interactive after {PATIENCE:g} s")
    return found


def _answers(path: str, file: Path) -> tuple[list[Figure], str]:
    """From a change to the frame that shows it, on a page that has been open for a while."""
    with _browse(path) as browser, _open(browser) as page:
        page.goto(f"{file.resolve().as_uri()}#{_SHOWN}")
        page.wait_for_timeout(1000)
        ids = page.evaluate("[...document.querySelectorAll('.map .card')].map((card) => card.dataset.node)")
        chosen = [ids[at * len(ids) // 13] for at in range(13)]
        focus = page.evaluate("leadstoMeasure", [f"#{_SHOWN}&card={one}" for one in chosen])
        filters = [
            f"#{_SHOWN}&stakeholder={lane}" for lane in sorted({one.split("/")[0] for one in chosen} - {"activities"})
        ]
        filtered = page.evaluate("leadstoMeasure", [f"#{_SHOWN}", *filters, *filters])
    told = (
        f"{ANSWERED:,} outcomes, ms from the change to the frame that shows it: a card comes into focus, with its panel and its "
        f"chain, {spread(Spread.of(focus))}; a filter for one stakeholder, {spread(Spread.of(filtered))}."
    )
    return [
        Figure(f"Page: focus on a card, {ANSWERED:,}", median(focus), FOCUS, "ms"),
        Figure(f"Page: a filter, {ANSWERED:,}", median(filtered), FILTER, "ms"),
    ], told


def _memory(path: str, pages: Pages) -> tuple[list[Figure], str]:
    """Private memory of the process that shows a page, garbage collected, less that of one that shows nothing."""
    found = {}
    for name, address in (
        ("blank", "about:blank"),
        ("ours", f"{pages.ours.resolve().as_uri()}#{_SHOWN}"),
        ("pyvis", pages.fixed.resolve().as_uri()),
    ):
        with _browse(path) as browser, _open(browser) as page:
            page.goto(address)
            page.wait_for_timeout(2000)
            page.context.new_cdp_session(page).send("HeapProfiler.collectGarbage")
            page.wait_for_timeout(1000)
            told = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")
            renderers = [one["id"] for one in told["processInfo"] if one["type"] == "renderer"]
            found[name] = max(_private(int(one)) for one in renderers) / _MB
    ours, theirs = (found[name] - found["blank"] for name in ("ours", "pyvis"))
    told_text = (
        f"{REMEMBERED:,} outcomes, private memory (`Private_Clean` and `Private_Dirty` of the renderer) over a blank tab, after garbage "
        f"collection: leadsto {number(ours, 'MB')}, pyvis with fixed positions {number(theirs, 'MB')}."
    )
    return [Figure(f"Page: private memory over a blank tab, {REMEMBERED:,}", ours, MEMORY, "MB")], told_text


def _private(process: int) -> int:
    lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith(("Private_Clean", "Private_Dirty")))


def _sizes(pages: dict[str, Sizes]) -> tuple[list[Figure], str]:
    rows = [
        (
            name,
            number(one.scripts / 1000),
            number(one.rest / 1000),
            number(one.yaml / 1000),
            number(one.rest / one.yaml),
        )
        for name, one in pages.items()
    ]
    head = ("Page", "Scripts and styles, KB", "The rest, KB", "YAML, KB", "The rest over YAML")
    told = "Without vis-network, and with what the widest audience sees (where cards stand counts as the rest):"
    worst = max(pages.values(), key=lambda one: one.rest / one.yaml)
    return [
        Figure("Page: scripts and styles", max(one.scripts for one in pages.values()) / 1000, CODE, "KB"),
        Figure("Page: the rest over the YAML, worst page", worst.rest / worst.yaml, REST),
    ], told + "\n\n" + table(head, rows, "lrrrr")


if __name__ == "__main__":
    measured = section([int(word) for word in sys.argv[1:]])
    told = [
        (one.what, "–" if one.value is None else number(one.value, one.unit), f"{one.target:g}", one.verdict)
        for one in measured.figures
    ]
    print(f"## {measured.title}\n\n{table(('Figure', 'Measured', 'At most', ''), told, 'lrrl')}\n\n{measured.text}")
