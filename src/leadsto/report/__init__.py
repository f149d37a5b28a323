"""Verdicts as text that people and programs read: one module a format, each with `report(findings) -> str`."""
