"""The browser tests rest on this: a page that does what it must not do is found out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import Watch, assert_silent

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.conftest import OpenPage

_PAGE = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>{head}</head>'
    "<body><main><h1>Page</h1>{body}</main></body></html>"
)


def _write(folder: Path, body: str, head: str = "") -> Path:
    file = folder / "a page.html"
    file.write_text(_PAGE.format(head=head, body=body), encoding="utf-8")
    return file


def _policy(policy: str) -> str:
    return f'<meta http-equiv="Content-Security-Policy" content="{policy}">'


def test_a_page_that_stays_by_itself_is_silent(tmp_path: Path, open_page: OpenPage) -> None:
    body = (
        '<img alt="dot" src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="><a id="there" href="#there">x</a>'
    )
    page = open_page(_write(tmp_path, body), "there")
    page.reload()
    assert page.locator("h1").inner_text() == "Page"


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ('<img alt="" src="other.png">', "requested file:"),
        ('<img alt="" src="https://example.org/pixel.png">', "requested https://example.org/pixel.png"),
        ('<link rel="stylesheet" href="style.css">', "requested file:"),
        ("<script>fetch('https://example.org/')</script>", "requested https://example.org/"),
        ("<script>new WebSocket('wss://example.org/')</script>", "opened the socket wss://example.org/"),
        ("<script>throw new Error('oh')</script>", "raised oh"),
        ("<script>console.warn('hm')</script>", "said on the console: hm"),
    ],
)
def test_a_page_that_does_not_is_found_out(
    tmp_path: Path, open_page: OpenPage, watches: list[Watch], body: str, complaint: str
) -> None:
    page = open_page(_write(tmp_path, body))
    page.wait_for_load_state("networkidle")
    assert any(complaint in said for said in watches[0].complaints), watches[0].complaints
    watches.clear()


def test_a_complaint_fails_the_test() -> None:
    assert_silent([Watch("file:///page.html")])
    with pytest.raises(AssertionError, match=r"file:///page\.html requested https://example\.org/"):
        assert_silent([Watch("file:///page.html", ["requested https://example.org/"])])


def test_a_script_that_the_policy_refuses_is_found_out(
    tmp_path: Path, open_page: OpenPage, watches: list[Watch]
) -> None:
    page = open_page(_write(tmp_path, "<script>document.title = 'ran'</script>", _policy("script-src 'none'")))
    assert page.title() == "Page"
    assert any("Content Security Policy" in said for said in watches[0].complaints), watches[0].complaints
    watches.clear()


def test_axe_finds_barriers_and_none_where_there_are_none(
    tmp_path: Path, open_page: OpenPage, find_barriers: Callable[[Page], list[str]]
) -> None:
    assert find_barriers(open_page(_write(tmp_path, "<p>Plain text</p>"))) == []
    barred = open_page(_write(tmp_path, '<p style="color:#ccc;background:#fff">Pale</p><button></button>'))
    assert {barrier.partition(":")[0] for barrier in find_barriers(barred)} == {"button-name", "color-contrast"}


def test_axe_runs_where_the_page_forbids_foreign_scripts(
    tmp_path: Path, open_page: OpenPage, find_barriers: Callable[[Page], list[str]]
) -> None:
    page = open_page(_write(tmp_path, "<button></button>", _policy("default-src 'none'")))
    assert [barrier.partition(":")[0] for barrier in find_barriers(page)] == ["button-name"]
