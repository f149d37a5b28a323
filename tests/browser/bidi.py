"""Debian's Firefox, driven over WebDriver BiDi, which it speaks by itself: no driver is needed between."""

from __future__ import annotations

import base64
import json
import shutil
import socket
import subprocess
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from websockets.sync.client import ClientConnection, connect

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FIREFOX = "firefox-esr"

# Nothing is looked up, updated or told anybody while it runs.
_PREFERENCES = {
    "app.update.disabledForTesting": True,
    "app.normandy.enabled": False,
    "browser.aboutConfig.showWarning": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.update.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.dns.disablePrefetch": True,
    "network.prefetch-next": False,
    "network.proxy.type": 0,
    "remote.prefs.recommended": True,
    "services.settings.server": "data:,",
    "toolkit.telemetry.enabled": False,
    "toolkit.telemetry.server": "",
}


class BidiError(RuntimeError):
    """Firefox refused a command, or did not answer."""


@dataclass
class Firefox:
    """A Firefox without a window. `messages` are what pages said on the console, `requests` what they asked for."""

    socket: ClientConnection
    context: str = ""
    messages: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    _last: int = 0

    def begin(self) -> None:
        """Opens a session, and asks to be told what pages say and ask for."""
        self.command("session.new", {"capabilities": {}})
        self.command("session.subscribe", {"events": ["log.entryAdded", "network.beforeRequestSent"]})
        self.context = self.command("browsingContext.getTree", {})["contexts"][0]["context"]

    def command(self, method: str, parameters: dict[str, Any]) -> dict[str, Any]:
        """Sends a command and returns its result; what happens meanwhile is kept.

        Raises:
            BidiError: Firefox refuses it, or does not answer within half a minute.
        """
        self._last += 1
        self.socket.send(json.dumps({"id": self._last, "method": method, "params": parameters}))
        while True:
            try:
                answer = json.loads(self.socket.recv(timeout=30))
            except TimeoutError as error:
                raise BidiError(f"{method}: no answer") from error
            if answer.get("type") == "event":
                self._keep(answer["method"], answer["params"])
            elif answer.get("id") == self._last:
                if answer["type"] == "error":
                    raise BidiError(f"{method}: {answer['error']}: {answer['message']}")
                result: dict[str, Any] = answer["result"]
                return result

    def _keep(self, event: str, said: dict[str, Any]) -> None:
        if event == "log.entryAdded" and said["level"] in ("error", "warn"):
            self.messages.append(str(said["text"]))
        if event == "network.beforeRequestSent":
            self.requests.append(said["request"]["url"])

    def open(self, address: str, width: int = 1440, height: int = 900) -> None:
        """Opens an address and waits until it is loaded."""
        self.command(
            "browsingContext.setViewport", {"context": self.context, "viewport": {"width": width, "height": height}}
        )
        self.command("browsingContext.navigate", {"context": self.context, "url": address, "wait": "complete"})

    def evaluate(self, expression: str) -> Any:
        """Returns what an expression of JavaScript gives, waiting for promises; text, numbers and booleans alone.

        Raises:
            BidiError: it throws.
        """
        answer = self.command(
            "script.evaluate",
            {"expression": expression, "target": {"context": self.context}, "awaitPromise": True},
        )
        if answer["type"] == "exception":
            raise BidiError(answer["exceptionDetails"]["text"])
        return answer["result"].get("value")

    def wait_for(self, expression: str) -> None:
        """Waits up to ten seconds until an expression is true.

        Raises:
            BidiError: it never is.
        """
        for _ in range(200):
            if self.evaluate(expression) is True:
                return
            time.sleep(0.05)
        raise BidiError(f"never true: {expression}")

    def press(self, *keys: str) -> None:
        """Presses keys one after the other, as a person would."""
        actions = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self._act({"type": "key", "id": "keyboard", "actions": actions})

    def click(self, selector: str) -> None:
        """Clicks the middle of the first element of a selector."""
        found = self.command(
            "browsingContext.locateNodes",
            {"context": self.context, "locator": {"type": "css", "value": selector}, "maxNodeCount": 1},
        )["nodes"]
        if not found:
            raise BidiError(f"no {selector}")
        origin = {"type": "element", "element": {"sharedId": found[0]["sharedId"]}}
        actions = [
            {"type": "pointerMove", "x": 0, "y": 0, "origin": origin},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        self._act({"type": "pointer", "id": "mouse", "actions": actions})

    def _act(self, source: dict[str, Any]) -> None:
        self.command("input.performActions", {"context": self.context, "actions": [source]})

    def print(self) -> bytes:
        """Prints the page to PDF, on A4."""
        page = {"width": 21.0, "height": 29.7}
        return base64.b64decode(self.command("browsingContext.print", {"context": self.context, "page": page})["data"])


@contextmanager
def running_firefox(profile: Path) -> Iterator[Firefox]:
    """A Firefox with a fresh profile in a folder, from when it can be spoken to until it has ended.

    Raises:
        BidiError: It does not start.
    """
    profile.mkdir(parents=True, exist_ok=True)
    lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in _PREFERENCES.items())
    (profile / "user.js").write_text("\n".join(lines) + "\n", encoding="utf-8")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [shutil.which(FIREFOX) or FIREFOX, "--headless", "--no-remote", "--profile", str(profile)]
    process = subprocess.Popen(
        [*command, f"--remote-debugging-port={port}", "about:blank"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_until_it_listens(process, port)
        with connect(f"ws://127.0.0.1:{port}/session", max_size=None, proxy=None) as websocket:
            firefox = Firefox(websocket)
            firefox.begin()
            yield firefox
            firefox.command("browser.close", {})
        process.wait(timeout=20)
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()


def _wait_until_it_listens(process: subprocess.Popen[bytes], port: int) -> None:
    for _ in range(600):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            if process.poll() is not None:
                break
            time.sleep(0.1)
        else:
            return
    raise BidiError("Firefox did not start")
