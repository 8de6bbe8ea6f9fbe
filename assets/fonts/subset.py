#!/usr/bin/env python3
"""Makes the four faces that papers are written with as PDF, from Liberation Serif 2.1.5.

    apt-get download fonts-liberation2 && dpkg -x fonts-liberation2_2.1.5-1_all.deb source
    pip install fonttools==4.68.0
    python3 subset.py source/usr/share/fonts/truetype/liberation2

The sources are checked by their sums (SOURCE.sha256), the faces that come out stand in SHA256SUMS. What is
made is a modified version in the sense of its licence (OFL.txt): it bears another name, keeps copyright and
licence, and stays under that licence. Signs that the source lacks (boxes, ticks) are drawn here.
"""

import hashlib
import pathlib
import sys

from fontTools import subset
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

NAME = "Bien Ban Serif"
VERSION = "Version 1.000; subset of Liberation Serif 2.1.5"
FACES = ["Regular", "Bold", "Italic", "BoldItalic"]
EM = 2048

# Latin-1; Latin Extended-A, Ƀ and ƀ for names of the Central Highlands; ơ, ư; Vietnamese; the five marks of tone
# and the breve; dashes, quotes, dots; đồng; arrows; signs of sums.
LETTERS = (
    [*range(0x20, 0x7F), *range(0xA0, 0x180), 0x180, 0x243, 0x1A0, 0x1A1, 0x1AF, 0x1B0, *range(0x1EA0, 0x1EFA)]
    + [0x300, 0x301, 0x303, 0x306, 0x309, 0x323]
    + [*range(0x2010, 0x2016), *range(0x2018, 0x201F), 0x2020, 0x2022, 0x2026, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A]
    + [0x20AB, 0x20AC, 0x2116, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193]
    + [0x2211, 0x2212, 0x221A, 0x221E, 0x2248, 0x2260, 0x2264, 0x2265]
)


def rectangle(pen, left, bottom, right, top, hollow=False):
    """A rectangle; one that is hollow runs the other way round and cuts out."""
    corners = [(left, bottom), (left, top), (right, top), (right, bottom)]
    shape(pen, list(reversed(corners)) if hollow else corners)


def shape(pen, corners):
    pen.moveTo(corners[0])
    for corner in corners[1:]:
        pen.lineTo(corner)
    pen.closePath()


def box(pen):
    rectangle(pen, 150, -150, 1650, 1350)
    rectangle(pen, 250, -50, 1550, 1250, hollow=True)


def tick(pen):
    shape(pen, [(330, 560), (450, 700), (720, 400), (1350, 1180), (1480, 1080), (740, 160)])


def cross(pen):
    shape(pen, [(430, 1000), (500, 1070), (900, 670), (1300, 1070), (1370, 1000), (970, 600), (1370, 200), (1300, 130), (900, 530), (500, 130), (430, 200), (830, 600)])


def question(pen):
    """What stands for a letter that the face lacks: a lozenge with a hole."""
    shape(pen, [(100, 600), (900, 1400), (1700, 600), (900, -200)])
    shape(pen, [(300, 600), (900, 0), (1500, 600), (900, 1200)])
    rectangle(pen, 830, 420, 970, 980)
    rectangle(pen, 830, 220, 970, 340)


def square(pen):
    rectangle(pen, 150, -150, 1650, 1350)


# What is drawn here, by its code; all are as wide.
DRAWN = {
    0x2610: [box],
    0x2611: [box, tick],
    0x2612: [box, cross],
    0x2713: [tick],
    0x2714: [tick],
    0x25A0: [square],
    0x25A1: [box],
    0xFFFD: [question],
}
WIDTH = 1800


def drawn(font):
    """Puts the signs of `DRAWN` into the face."""
    order = font.getGlyphOrder()
    for code, parts in DRAWN.items():
        pen = TTGlyphPen(None)
        for part in parts:
            part(pen)
        name = f"uni{code:04X}"
        glyph = pen.glyph()
        glyph.recalcBounds(font["glyf"])
        font["glyf"].glyphs[name] = glyph
        font["hmtx"].metrics[name] = (WIDTH, glyph.xMin)
        order = [one for one in order if one != name] + [name]
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[code] = name
    font.setGlyphOrder(order)
    font["glyf"].glyphOrder = order
    font["maxp"].numGlyphs = len(order)


def renamed(font, style):
    """Gives the face its own name and keeps copyright and licence."""
    spaced = style.replace("BoldItalic", "Bold Italic")
    names = font["name"]
    kept = {record.nameID: record.toUnicode() for record in names.names if record.nameID in (0, 13, 14)}
    names.names = []
    full = NAME if style == "Regular" else f"{NAME} {spaced}"
    own = {1: NAME, 2: spaced, 3: f"{full}; 1.000", 4: full, 5: VERSION, 6: f"{NAME.replace(' ', '')}-{style}"}
    for number, words in sorted({**kept, **own}.items()):
        names.setName(words, number, 3, 1, 0x409)


def made(source, style):
    """The face of that style, as bytes."""
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.drop_tables += ["GDEF", "GPOS", "GSUB", "kern", "DSIG", "FFTM", "gasp", "LTSH", "VDMX", "hdmx", "meta"]
    options.name_IDs = ["*"]
    options.glyph_names = False
    options.notdef_outline = True
    options.recalc_timestamp = False
    font = TTFont(source / f"LiberationSerif-{style}.ttf", recalcTimestamp=False)
    lacking = [code for code in LETTERS if code not in font.getBestCmap()]
    print(style, "has no", " ".join(f"U+{code:04X}" for code in lacking) or "lack")
    worker = subset.Subsetter(options)
    worker.populate(unicodes=LETTERS)
    worker.subset(font)
    drawn(font)
    renamed(font, style)
    target = pathlib.Path(__file__).parent / f"BienBanSerif-{style}.ttf"
    font.save(target)
    return target


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main():
    here = pathlib.Path(__file__).parent
    source = pathlib.Path(sys.argv[1])
    for line in (here / "SOURCE.sha256").read_text().splitlines():
        expected, name = line.split()
        if digest(source / name) != expected:
            sys.exit(f"{name} is another file than the one that SOURCE.sha256 names")
    lines = [f"{digest(path)}  {path.name}\n" for path in (made(source, style) for style in FACES)]
    (here / "SHA256SUMS").write_text("".join(sorted(lines, key=lambda line: line.split()[1])))


if __name__ == "__main__":
    main()
