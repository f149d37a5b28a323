"""How Debian's Chromium is started wherever the project opens a page: silent, alike, and without a way out."""

from __future__ import annotations

FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    "--no-sandbox",  # root, as in a container, gets none
)
