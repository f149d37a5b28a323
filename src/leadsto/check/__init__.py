"""Checking: every rule over one theory, in each of its settings, with the theory's own severities and allow comments."""

from leadsto.check.checking import check
from leadsto.check.choosing import Selection, UnknownRule, looks_at

__all__ = ["Selection", "UnknownRule", "check", "looks_at"]
