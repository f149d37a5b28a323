"""The order of items in each column."""

from __future__ import annotations

from leadsto.layout.net import Net


def order_items(net: Net) -> None:
    """Order items so that few links cross."""
