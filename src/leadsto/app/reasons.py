"""Why a file could not be read or written, in the system's own words."""

from __future__ import annotations


def reason_of(error: Exception) -> str:
    """Return what the system says of an error, without its number and the file's name."""
    return str(getattr(error, "strerror", "") or error)
