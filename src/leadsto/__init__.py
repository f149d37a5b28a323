"""Checked causal chains of outcomes, and the storyboard that shows them."""

__version__ = "0.1.0"
