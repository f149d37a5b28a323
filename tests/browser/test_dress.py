"""Pages in the dress of their house, and the index that leads to several."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Page, expect

from leadsto.cli import leadsto
from tests.browser.conftest import OpenPage
from tests.views.tea import GOLDEN

LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30" onload="window.ran=1"><script>window.ran=1;'
    'top.ran=1</script><image href="https://example.org/x.png"/><rect width="90" height="30" fill="#9d174d"/></svg>'
)
THEME = (
    ":root { --accent: #9d174d; --text: monospace; }\n.hue1 { --hue: #9d174d; }\n"
    "@media (prefers-color-scheme: dark) { :root { --accent: #f9a8d4; } }"
)
PHONE = {"width": 360, "height": 740}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dressed")
    tea = (GOLDEN / "tea-at-two.yaml").read_text(encoding="utf-8")
    for name, language in (("one", "en-GB"), ("two", "cy")):
        (folder / name).mkdir()
        text = tea.replace("language: en-GB", f"language: {language}")
        (folder / name / "theory.yaml").write_text(text, encoding="utf-8")
    (folder / "logo.svg").write_text(LOGO, encoding="utf-8")
    (folder / "house.css").write_text(THEME, encoding="utf-8")
    dress = ["--logo", str(folder / "logo.svg"), "--logo-alt", "The house", "--theme", str(folder / "house.css")]
    done = CliRunner().invoke(
        leadsto,
        [
            "render",
            str(folder / "one"),
            str(folder / "two"),
            "--out",
            str(folder / "site"),
            "--audience",
            "team",
            *dress,
        ],
    )
    assert done.exit_code == 0, done.output
    return folder / "site"


def test_a_logo_is_shown_and_runs_nothing(site: Path, open_page: OpenPage) -> None:
    page = open_page(site / "one" / "index.html")
    logo = page.get_by_role("img", name="The house")
    expect(logo).to_be_visible()
    box = logo.bounding_box()
    assert box is not None
    assert 20 <= box["height"] <= 60
    assert page.evaluate("window.ran") is None


@pytest.mark.parametrize(("scheme", "accent"), [("light", "#9d174d"), ("dark", "#f9a8d4")])
def test_a_theme_holds_by_day_and_by_night(site: Path, open_page: OpenPage, scheme: str, accent: str) -> None:
    page = open_page(site / "one" / "index.html", color_scheme=scheme)
    style = "getComputedStyle(document.documentElement)"
    assert page.evaluate(f"{style}.getPropertyValue('--accent')").strip() == accent
    assert page.evaluate(f"{style}.fontFamily") == "monospace"
    paper = page.evaluate(f"{style}.backgroundColor")
    assert (paper == "rgb(255, 255, 255)") == (scheme == "light")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [PHONE, {"width": 1280, "height": 800}], ids=["phone", "desktop"])
def test_the_index_has_no_barrier(
    site: Path, open_page: OpenPage, find_barriers: Callable[[Page], list[str]], scheme: str, viewport: dict[str, int]
) -> None:
    page = open_page(site / "index.html", color_scheme=scheme, viewport=viewport)
    assert find_barriers(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_index_leads_to_each_by_keyboard_and_without_scripts(site: Path, open_page: OpenPage) -> None:
    page = open_page(site / "index.html", java_script_enabled=False)
    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    expect(focused).to_have_text("Tea at Two")
    assert focused.get_attribute("href") == "one/index.html"
    assert (site / "one" / "index.html").exists()
    second = page.get_by_role("link").nth(1)
    assert second.get_attribute("href") == "two/index.html"
    assert page.locator("article").nth(1).get_attribute("lang") == "cy"


def test_the_index_is_printed_whole(site: Path, open_page: OpenPage) -> None:
    page = open_page(site / "index.html")
    page.emulate_media(media="print")
    expect(page.get_by_text("5 outcomes").first).to_be_visible()
