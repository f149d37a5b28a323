"""Draw docs/pictures: the rendered example theory, and two laid over each other, in a browser, as the guides show them.

`python scripts/pictures.py` needs Debian's Chromium and what the tests need. Nothing but the page itself is loaded.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from leadsto.app.diff import compare_folders, tell_difference
from leadsto.app.render import render_folder

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # so that its neighbour is found when it is run as a script

from scripts.chromium import FLAGS  # noqa: E402

PICTURES = ROOT / "docs" / "pictures"
STATES = {
    "storyboard": "storyboard?card=siblings/get-on",
    "collapsed": "storyboard?collapsed=all",
    "story": "storyboard?story=nursery-child&scene=6",
}
"""The pictures' names, and what each is of: an address within the page."""
CHANGES = {"changes": "storyboard?link=neighbours/drop-by -> neighbours/tied-down"}
"""The same, of the page of two theories: Tea at Two as it was planned and as it was told."""
WIDTH, HEIGHT = 1600, 920


def main() -> None:
    """Draw the pictures, each only where it changed."""
    chromium = shutil.which("chromium")
    if not chromium:
        sys.exit("pictures.py: there is no chromium; on Debian: apt-get install chromium")
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        rendered = render_folder(str(ROOT / "outcomes"), f"{folder}/one")
        if not rendered.path:
            sys.exit(f"pictures.py: outcomes/ has errors\n{rendered.errors}")
        both = compare_folders(str(ROOT / "docs" / "tea-at-two"), str(ROOT / "docs" / "tea-at-two-told"), "team")
        compared = tell_difference(both, "html", audience="team", out=f"{folder}/both")
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        page = browser.new_page(
            viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light", reduced_motion="reduce"
        )
        states = [(name, rendered.path, state) for name, state in STATES.items()]
        states += [(name, compared.text.strip(), state) for name, state in CHANGES.items()]
        for name, path, state in states:
            page.goto("about:blank")
            page.goto(f"{Path(path).resolve().as_uri()}#{state}")
            page.wait_for_timeout(400)
            _keep(page.screenshot(type="png", scale="css"), PICTURES / f"{name}.png")
        browser.close()


def _keep(picture: bytes, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if not target.exists() or target.read_bytes() != picture:
        target.write_bytes(picture)
        print(target.relative_to(ROOT))


if __name__ == "__main__":
    main()
