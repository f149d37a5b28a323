"""What is put into a page of ours, before it is opened or while it is looked at, does not run and reaches nobody."""

from __future__ import annotations

import http.server
import threading
from typing import TYPE_CHECKING, ClassVar

import pytest
from playwright.sync_api import expect

from tests.browser.pages import draw

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.conftest import OpenPage, Watch

WIDE = {"width": 1440, "height": 900}


class Listener(http.server.BaseHTTPRequestHandler):
    """Notes whatever is asked of it, and answers with a script."""

    asked: ClassVar[list[str]]

    def do_GET(self) -> None:
        self.asked.append(f"{self.command} {self.path}")
        self.send_response(200)
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Content-Type", "text/javascript")
        self.end_headers()
        self.wfile.write(b"window.ran = 'from elsewhere'")

    do_POST = do_OPTIONS = do_HEAD = do_GET  # noqa: N815

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        del format, args


@pytest.fixture
def listener() -> Iterator[tuple[str, list[str]]]:
    """A server on this machine that a page could reach, and what it was asked for."""

    class Noting(Listener):
        asked: ClassVar[list[str]] = []

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Noting)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", Noting.asked
    server.shutdown()
    server.server_close()


def open_online(open_page: OpenPage, file: Path) -> Page:
    """Opens a page on a machine that could reach the listener: it is the policy alone that stands in the way."""
    page = open_page(file, viewport=WIDE)
    page.context.set_offline(False)
    return page


def hear_complaints(watches: list[Watch]) -> list[str]:
    """What the policy complained of; the test is not failed for that, as for anything else."""
    heard = []
    for watch in watches:
        heard += [complaint for complaint in watch.complaints if "Content Security Policy" in complaint]
        # a picture that was refused is told of as a request that failed, without having been made
        watch.complaints[:] = [one for one in watch.complaints if one not in heard and "requested " not in one]
    return heard


INTO_THE_PAGE = {
    "inline script": "add('script', {}, `window.ran = 'inline'`)",
    "script of a data address": "add('script', { src: `data:text/javascript,window.ran='data'` })",
    "script of a blob": "add('script', { src: URL.createObjectURL(new Blob([`window.ran='blob'`])) })",
    "script from elsewhere": "add('script', { src: `${there}/x.js` })",
    "module from elsewhere": "import(`${there}/x.js`).catch(() => {})",
    "handler of an error": "document.body.insertAdjacentHTML('beforeend', `<img alt='' src='data:image/png;base64,eA==' onerror=\"window.ran='handler'\">`)",
    "handler of a click": "{ const b = add('button', { onclick: `window.ran='click'` }); b.click(); }",
    "script in a drawing": "document.body.insertAdjacentHTML('beforeend', `<svg onload=\"window.ran='svg'\"></svg>`)",
    "javascript address": "add('a', { href: `javascript:void(window.ran='address')` }).click()",
    "eval": "try { eval(`window.ran='eval'`) } catch {}",
    "function from text": "try { new Function(`window.ran='function'`)() } catch {}",
    "timer from text": "setTimeout(`window.ran='timer'`)",
    "inline style": "document.body.insertAdjacentHTML('beforeend', `<p class='styled' style='position:fixed;inset:0'>x</p>`)",
    "style element": "add('style', {}, `body { background: url(${there}/x.png) }`)",
    "style sheet from elsewhere": "add('link', { rel: 'stylesheet', href: `${there}/x.css` })",
    "fetch": "fetch(`${there}/fetch`, { mode: 'no-cors' }).catch(() => {})",
    "request of the old kind": "{ const r = new XMLHttpRequest(); r.open('GET', `${there}/xhr`); try { r.send() } catch {} }",
    "beacon": "navigator.sendBeacon(`${there}/beacon`, 'x')",
    "socket": "try { new WebSocket(there.replace('http', 'ws')) } catch {}",
    "stream of events": "try { new EventSource(`${there}/events`) } catch {}",
    "picture": "new Image().src = `${there}/picture.png`",
    "picture for several screens": "add('img', { alt: '', srcset: `${there}/picture.png 2x` })",
    "sound": "add('audio', { src: `${there}/x.mp3`, preload: 'auto' })",
    "font": "new FontFace('x', `url(${there}/x.woff2)`).load().catch(() => {})",
    "frame": "add('iframe', { src: `${there}/frame` })",
    "frame of text": "add('iframe', { srcdoc: `<script>top.ran='frame'<\\/script>` })",
    "object": "add('object', { data: `${there}/object` })",
    "worker": "try { new Worker(URL.createObjectURL(new Blob([`fetch('${there}/worker')`]))) } catch {}",
    "form": "{ const f = add('form', { action: `${there}/form`, method: 'post' }); f.submit(); }",
    "form in another window": "{ const f = add('form', { action: `${there}/form`, target: '_blank' }); f.submit(); }",
    "base": "{ add('base', { href: `${there}/` }); add('img', { alt: '', src: 'x.png' }); }",
    "hint to load ahead": "add('link', { rel: 'prefetch', href: `${there}/ahead` })",
    "manifest": "add('link', { rel: 'manifest', href: `${there}/manifest` })",
}
"""Scripts that a page of ours does not have; each tries one way in, or one way out to `there`."""

_ADD = """const add = (name, attributes, text = "") => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = text;
  return document.body.appendChild(element);
};"""


@pytest.mark.parametrize("name", INTO_THE_PAGE)
def test_what_is_put_into_a_page_in_use_is_stopped(
    tmp_path: Path, open_page: OpenPage, watches: list[Watch], listener: tuple[str, list[str]], name: str
) -> None:
    there, asked = listener
    page = open_online(open_page, draw(tmp_path))
    # as a script of the page would do it, not one of the console's, which the policy lets do more
    page.evaluate(f"there => new Promise(done => setTimeout(() => {{ {_ADD} {INTO_THE_PAGE[name]}; done(); }}))", there)
    page.wait_for_timeout(150)
    assert page.evaluate("window.ran") is None
    assert asked == []
    assert page.locator("h1").inner_text() == "Tea at Two", "nobody was led away"
    styled = page.locator(".styled")
    assert styled.count() == 0 or styled.evaluate("element => getComputedStyle(element).position") == "static"
    complaints = hear_complaints(watches)
    assert complaints or name in SILENT, "it is the policy that stopped it"


SILENT = {"hint to load ahead", "manifest", "javascript address", "eval", "function from text"}
"""What a browser leaves undone, or what a script finds out by itself, without a word on the console."""


def test_what_is_put_into_the_file_is_stopped(
    tmp_path: Path, open_page: OpenPage, watches: list[Watch], listener: tuple[str, list[str]]
) -> None:
    there, asked = listener
    file = draw(tmp_path)
    added = (
        "<script>window.ran='inline'</script>"
        '<script src="data:text/javascript,window.ran=1"></script>'
        f'<script src="{there}/x.js"></script>'
        '<img alt="" src="x" onerror="window.ran=2">'
        f'<img alt="" src="{there}/x.png">'
        '<p class="styled" style="position:fixed">x</p>'
        f'<link rel="stylesheet" href="{there}/x.css">'
        f'<iframe src="{there}/"></iframe>'
        '<meta http-equiv="Content-Security-Policy" content="script-src * \'unsafe-inline\'">'
        f'<form action="{there}/form"><button class="send">x</button></form>'
    )
    text = file.read_text(encoding="utf-8")
    assert text.count("<footer") == 1
    file.write_text(text.replace("<footer", f"{added}<footer"), encoding="utf-8")
    page = open_online(open_page, file)
    page.wait_for_timeout(300)
    assert page.evaluate("window.ran") is None
    assert page.locator(".styled").evaluate("element => getComputedStyle(element).position") == "static"
    expect(page.get_by_role("tab").first).to_be_visible()
    page.evaluate("setTimeout(() => document.querySelector('.send').click())")
    page.wait_for_timeout(300)
    assert asked == []
    assert len(hear_complaints(watches)) >= 8


def test_the_listener_can_be_reached_where_there_is_no_policy(
    tmp_path: Path, open_page: OpenPage, watches: list[Watch], listener: tuple[str, list[str]]
) -> None:
    """Else the tests above would hold for nothing."""
    there, asked = listener
    file = tmp_path / "bare.html"
    file.write_text("<!doctype html><h1>Bare</h1>", encoding="utf-8")
    page = open_online(open_page, file)
    for name in ("script from elsewhere", "picture", "fetch", "inline script"):
        page.evaluate(f"there => {{ {_ADD} {INTO_THE_PAGE[name]}; }}", there)
    page.wait_for_timeout(300)
    assert page.evaluate("window.ran") is not None
    assert {"GET /x.js", "GET /picture.png", "GET /fetch"} <= set(asked)
    for watch in watches:
        watch.complaints.clear()
