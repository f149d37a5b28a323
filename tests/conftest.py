"""What holds for every test: repeatable examples, and no network."""

from __future__ import annotations

import ipaddress
import os
import socket
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

# The same examples on every machine and every run. To search for new ones: HYPOTHESIS_PROFILE=search pytest …
# What a search finds is kept as a case of its own.
settings.register_profile(
    "repeatable",
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],  # the machine may be busy
)
settings.register_profile(
    "search",
    deadline=None,
    max_examples=5_000,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))


class NetworkTouchedError(AssertionError):
    """Something under test tried to reach another machine."""


def _is_loopback(address: Any) -> bool:
    if not isinstance(address, tuple):  # a path: a socket of this machine
        return True
    try:
        return ipaddress.ip_address(address[0]).is_loopback
    except ValueError:
        return bool(address[0] == "localhost")


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fails a test that connects to, or looks up, anything but this machine."""
    connect, look_up = socket.socket.connect, socket.getaddrinfo

    def refuse_to_connect(self: socket.socket, address: Any) -> None:
        if not _is_loopback(address):
            raise NetworkTouchedError(f"tried to connect to {address}")
        connect(self, address)

    def refuse_to_look_up(host: Any, *arguments: Any, **options: Any) -> Any:
        if host not in (None, "", "localhost") and not _is_loopback((host,)):
            raise NetworkTouchedError(f"tried to look up {host}")
        return look_up(host, *arguments, **options)

    monkeypatch.setattr(socket.socket, "connect", refuse_to_connect)
    monkeypatch.setattr(socket, "getaddrinfo", refuse_to_look_up)
