"""Layout of a board of cards in lanes and columns, with arrows between them: geometry that knows no outcomes.

``arrange(Board(cards, arrows, lanes=3, columns=5))`` is all there is to call.
"""

from leadsto.layout.arranging import arrange
from leadsto.layout.board import Arrow, Band, Board, Box, Card, Curve, Drawing, Metrics, Strip

__all__ = ["Arrow", "Band", "Board", "Box", "Card", "Curve", "Drawing", "Metrics", "Strip", "arrange"]
