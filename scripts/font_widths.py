"""Measure how wide characters are in common fonts and print the table `leadsto.layout.widths` from it.

    pip install fonttools
    apt-get install fonts-dejavu-core fonts-liberation fonts-noto-core fonts-roboto-unhinted fonts-open-sans fonts-lato \
        fonts-cantarell fonts-inter fonts-freefont-ttf fonts-crosextra-carlito
    python scripts/font_widths.py > src/leadsto/layout/widths.py

The fonts are those that `system-ui, sans-serif` commonly means, or free ones with their measures: Liberation Sans has
Arial's and Helvetica's widths, Carlito Calibri's, Inter comes near to San Francisco, Open Sans is a little wider than
Segoe UI, and DejaVu Sans has the ancestor and very nearly the widths of Verdana, the widest of them all.
"""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path

from fontTools.ttLib import TTFont

FONTS = Path("/usr/share/fonts")
FACES = {
    "REGULAR": [
        "truetype/dejavu/DejaVuSans.ttf",
        "truetype/liberation/LiberationSans-Regular.ttf",
        "truetype/noto/NotoSans-Regular.ttf",
        "truetype/roboto/unhinted/RobotoTTF/Roboto-Regular.ttf",
        "truetype/open-sans/OpenSans-Regular.ttf",
        "truetype/lato/Lato-Regular.ttf",
        "opentype/cantarell/Cantarell-Regular.otf",
        "opentype/inter/Inter-Regular.otf",
        "truetype/freefont/FreeSans.ttf",
        "truetype/crosextra/Carlito-Regular.ttf",
    ],
    "BOLD": [
        "truetype/dejavu/DejaVuSans-Bold.ttf",
        "truetype/liberation/LiberationSans-Bold.ttf",
        "truetype/noto/NotoSans-Bold.ttf",
        "truetype/roboto/unhinted/RobotoTTF/Roboto-Bold.ttf",
        "truetype/open-sans/OpenSans-Bold.ttf",
        "truetype/lato/Lato-Bold.ttf",
        "opentype/cantarell/Cantarell-Bold.otf",
        "opentype/inter/Inter-Bold.otf",
        "truetype/freefont/FreeSansBold.ttf",
        "truetype/crosextra/Carlito-Bold.ttf",
    ],
}
RANGES = [(0x20, 0x17F), (0x384, 0x3CE), (0x400, 0x45F), (0x490, 0x491), (0x2010, 0x2027), (0x2030, 0x203A)]
SINGLE = "€№™←↑→↓↔⇒−×≈≠≤≥∞√·•●○◆◇■□▲△▼✓✗"
STEP = 2  # hundredths of an em, rounded up: the table stays small


def measure(faces: list[str]) -> dict[str, int]:
    """The greatest advance of each character in hundredths of an em, rounded up; precomposed ones only if wider."""
    wanted = {chr(code) for first, last in RANGES for code in range(first, last + 1)} | set(SINGLE)
    wanted = {one for one in wanted if unicodedata.category(one) not in {"Cc", "Cf", "Cn", "Mn", "Me", "Zl", "Zp"}}
    widths: dict[str, float] = {}
    for face in faces:
        font = TTFont(FONTS / face)
        glyphs, advances, units = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
        for one in wanted:
            if ord(one) in glyphs:
                widths[one] = max(widths.get(one, 0.0), advances[glyphs[ord(one)]][0] / units)
    table = {one: -int(-width * 100 // STEP) * STEP for one, width in widths.items()}
    return {
        one: width
        for one, width in table.items()
        if width > table.get(unicodedata.normalize("NFD", one)[0], 0) or unicodedata.normalize("NFD", one) == one
    }


def write(name: str, table: dict[str, int]) -> None:
    """Print one table, a line for each width."""
    print(f"{name}: dict[int, str] = {{")
    for width in sorted(set(table.values())):
        characters = "".join(sorted(one for one, its in table.items() if its == width))
        print(f"    {width}: {quote(characters)},")
    print("}")


def quote(text: str) -> str:
    """A string in double quotes, with what looks like something else written as its number."""
    told = []
    for one in text:
        if one in '"\\':
            told.append("\\" + one)
        elif one != " " and (unicodedata.category(one) in {"Zs", "Co"} or not one.isprintable()):
            told.append(f"\\u{ord(one):04x}")
        else:
            told.append(one)
    return '"' + "".join(told) + '"'


def main() -> int:
    """Print the module."""
    print('"""How wide characters are at most, in hundredths of an em: the greatest advance among common sans fonts.\n')
    print("Written by scripts/font_widths.py, which names the fonts. A letter with marks stands here only where it is")
    print('wider than the letter.\n"""\n')
    print("# fmt: off")
    for name, faces in FACES.items():
        print()
        write(name, measure(faces))
    return 0


if __name__ == "__main__":
    sys.exit(main())
