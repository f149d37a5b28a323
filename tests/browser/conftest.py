"""Pages in Debian's Chromium, watched for anything that a page of ours must not do."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from scripts.chromium import FLAGS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, Request

# What a page may load from itself.
_OWN_SCHEMES = ("data:", "blob:", "about:")

_ACCESSIBILITY_RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


@dataclass
class Watch:
    """What a page did that a page of ours must not do; looked at when the test ends."""

    document: str
    complaints: list[str] = field(default_factory=list)

    def follow(self, page: Page) -> None:
        page.on("request", self._on_request)
        page.on("websocket", lambda socket: self.complaints.append(f"opened the socket {socket.url}"))
        page.on("pageerror", lambda error: self.complaints.append(f"raised {error}"))
        page.on("console", self._on_console)
        page.on("dialog", self._on_dialog)
        page.on("popup", lambda other: self.complaints.append(f"opened the window {other.url}"))

    def _on_request(self, request: Request) -> None:
        if request.url.partition("#")[0] != self.document and not request.url.startswith(_OWN_SCHEMES):
            self.complaints.append(f"requested {request.url}")

    def _on_dialog(self, dialog: Dialog) -> None:
        self.complaints.append(f"asked {dialog.message}")
        dialog.dismiss()

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"said on the console: {message.text}")


def assert_silent(watches: list[Watch]) -> None:
    """Fails with all that the watched pages did and must not do."""
    complaints = [f"{watch.document} {complaint}" for watch in watches for complaint in watch.complaints]
    assert not complaints, "\n".join(complaints)


class OpenPage(Protocol):
    def __call__(self, file: Path, fragment: str = "", **context: Any) -> Page: ...


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.fail("Chromium is missing. On Debian: apt-get install --no-install-recommends chromium", pytrace=False)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        yield started
        started.close()


@pytest.fixture
def watches() -> list[Watch]:
    """One for each page that the test opened, in order."""
    return []


@pytest.fixture
def open_page(browser: Browser, watches: list[Watch]) -> Iterator[OpenPage]:
    """Opens a file as a reader would, by its file:// address, on a machine without a network.

    ``open_page(file, "fragment", viewport=…, color_scheme="dark", java_script_enabled=False)``: what follows the
    fragment are Playwright's options of a browser context. The test fails at its end if the page requested anything
    but the document, opened a window or a socket, raised an error, or said an error or a warning on the console.
    """
    contexts = []

    def open_file(file: Path, fragment: str = "", **context: Any) -> Page:
        document = file.resolve().as_uri()
        opened = browser.new_context(offline=True, service_workers="block", **context)
        contexts.append(opened)
        watch = Watch(document)
        watches.append(watch)
        page = opened.new_page()
        page.set_default_timeout(10_000)
        watch.follow(page)
        page.goto(f"{document}#{fragment}" if fragment else document)
        return page

    yield open_file
    for opened in contexts:
        opened.close()
    assert_silent(watches)


@pytest.fixture
def find_barriers() -> Callable[[Page], list[str]]:
    """Tells what axe-core finds in a page against WCAG 2.2 AA: a line for each element that offends."""

    def find(page: Page) -> list[str]:
        results = Axe().run(page, options={"runOnly": list(_ACCESSIBILITY_RULES), "resultTypes": ["violations"]})
        return [
            f"{violation['id']}: {violation['help']}: {' '.join(map(str, node['target']))}"
            for violation in results.response["violations"]
            for node in violation["nodes"]
        ]

    return find
