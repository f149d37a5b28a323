"""Draw docs/pictures/storyboard.png: the rendered example theory in a browser, one chain in focus.

`python scripts/pictures.py` needs Debian's Chromium and what the tests need. Nothing but the page itself is loaded.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

from leadsto.app.render import render_folder

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
FOCUS = "siblings/get-on"
WIDTH, HEIGHT = 1600, 920
_FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    "--no-sandbox",
)


def main() -> None:
    """Draw the pictures, each only where it changed."""
    chromium = shutil.which("chromium")
    if not chromium:
        sys.exit("pictures.py: there is no chromium; on Debian: apt-get install chromium")
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        rendered = render_folder(str(ROOT / "outcomes"), folder)
        if not rendered.path:
            sys.exit(f"pictures.py: outcomes/ has errors\n{rendered.errors}")
        browser = playwright.chromium.launch(executable_path=chromium, args=list(_FLAGS))
        page = browser.new_page(
            viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light", reduced_motion="reduce"
        )
        page.goto(Path(rendered.path).resolve().as_uri())
        _draw(page, PICTURES / "storyboard.png")
        browser.close()


def _draw(page: Page, target: Path) -> None:
    card = page.locator(f'[data-node="{FOCUS}"]').first
    card.scroll_into_view_if_needed()
    card.click()
    page.wait_for_timeout(300)
    picture = page.screenshot(type="png", scale="css")
    target.parent.mkdir(parents=True, exist_ok=True)
    if not target.exists() or target.read_bytes() != picture:
        target.write_bytes(picture)
        print(target.relative_to(ROOT))


if __name__ == "__main__":
    main()
