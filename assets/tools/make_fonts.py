#!/usr/bin/env python3
"""Cuts the fonts of Two Hats to size.

Takes the three families from the Debian packages fonts-inter, fonts-vollkorn and
fonts-jetbrains-mono, turns outlines into TrueType where needed, keeps the scripts and
layout features the game uses, and writes static TTF files to ../fonts.

Needs: apt-get, dpkg, Python with `fonttools` (pip install fonttools).
The OFL-*.txt files beside the fonts are kept by hand.
"""

import pathlib
import subprocess
import tempfile

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable

OUT = pathlib.Path(__file__).resolve().parent.parent / "fonts"
PACKAGES = ["fonts-inter", "fonts-vollkorn", "fonts-jetbrains-mono"]
SOURCES = {
    "Inter-Regular": "opentype/inter/Inter-Regular.otf",
    "Inter-Medium": "opentype/inter/Inter-Medium.otf",
    "Inter-SemiBold": "opentype/inter/Inter-SemiBold.otf",
    "Inter-Bold": "opentype/inter/Inter-Bold.otf",
    "Vollkorn-Regular": "truetype/vollkorn/Vollkorn-Regular.ttf",
    "Vollkorn-SemiBold": "truetype/vollkorn/Vollkorn-SemiBold.ttf",
    "Vollkorn-Bold": "truetype/vollkorn/Vollkorn-Bold.ttf",
    "JetBrainsMono-Regular": "truetype/jetbrains-mono/JetBrainsMono-Regular.ttf",
    "JetBrainsMono-Medium": "truetype/jetbrains-mono/JetBrainsMono-Medium.ttf",
}
# Latin with all its extensions, combining marks, Greek, Cyrillic, Vietnamese, punctuation,
# super- and subscripts, currency, letterlike, fractions, arrows, mathematics, keys, boxes,
# shapes, dingbats.
RANGES = [
    (0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x36F), (0x370, 0x3FF), (0x400, 0x52F),
    (0x1E00, 0x1EFF), (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20CF),
    (0x2100, 0x218F), (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2300, 0x23FF),
    (0x2500, 0x25FF), (0x2600, 0x27BF), (0xFB00, 0xFB06), (0xFFFD, 0xFFFD),
]
FEATURES = ["kern", "mark", "mkmk", "liga", "calt", "ccmp", "locl", "case", "frac", "numr",
            "dnom", "sups", "subs", "tnum", "pnum", "lnum", "onum", "zero", "ordn"]
# A character that a face lacks borrows a close relative, so that no text shows an empty box.
BORROW = {0x2009: 0x20, 0x202F: 0x20, 0x2002: 0x20, 0x2003: 0x20, 0x2007: 0x20, 0xA0: 0x20,
          0x2011: 0x2D, 0x2010: 0x2D, 0x2212: 0x2013, 0x2714: 0x2713, 0x2718: 0x2717}
MUST_HAVE = "–—−×→←↑↓“”‘’…·•½±≤≥≈€£°äéőłßŋ\u00a0\u2009\u202f\u2011"


def to_truetype(font: TTFont) -> None:
    """Replaces cubic (CFF) outlines by quadratic ones."""
    glyph_set, glyphs = font.getGlyphSet(), {}
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(glyph_set)
        glyph_set[name].draw(Cu2QuPen(pen, 1.0, reverse_direction=True))
        glyphs[name] = pen.glyph()
    order = font.getGlyphOrder()
    font["loca"] = newTable("loca")
    font["glyf"] = glyf = newTable("glyf")
    glyf.glyphOrder, glyf.glyphs = order, glyphs
    for name, glyph in glyphs.items():
        glyph.recalcBounds(glyf)
        advance, _ = font["hmtx"][name]
        font["hmtx"][name] = (advance, getattr(glyph, "xMin", 0))
    for tag in ("CFF ", "VORG"):
        if tag in font:
            del font[tag]
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    maxp.maxZones, maxp.maxTwilightPoints, maxp.maxStorage = 1, 0, 0
    maxp.maxFunctionDefs = maxp.maxInstructionDefs = maxp.maxStackElements = 0
    maxp.maxSizeOfInstructions = 0
    maxp.maxComponentElements = max(
        (len(g.components) for g in glyphs.values() if hasattr(g, "components")), default=0)
    font["post"].formatType = 3.0
    font.sfntVersion = "\x00\x01\x00\x00"


def lining_figures(font: TTFont) -> None:
    """Makes lining figures the default: Vollkorn's old-style 1 reads like a capital I."""
    gsub, swap = font["GSUB"].table, {}
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "lnum":
            for index in record.Feature.LookupListIndex:
                for subtable in gsub.LookupList.Lookup[index].SubTable:
                    swap.update(getattr(subtable, "ExtSubTable", subtable).mapping)
    for table in font["cmap"].tables:
        if table.isUnicode():
            for digit in range(0x30, 0x3A):
                table.cmap[digit] = swap.get(table.cmap[digit], table.cmap[digit])


def cut(source: pathlib.Path, name: str) -> None:
    font = TTFont(source)
    options = Options()
    options.layout_features = [f for f in FEATURES if not (f in ("calt", "liga") and "Mono" in name)]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 11, 13, 14, 16, 17]
    options.hinting = False
    options.glyph_names = False
    options.drop_tables += ["DSIG", "meta", "STAT"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[c for a, b in RANGES for c in range(a, b + 1)])
    subsetter.subset(font)
    if "CFF " in font:
        to_truetype(font)
    for table in font["cmap"].tables:
        if table.isUnicode() and table.format in (4, 12):
            for missing, lender in BORROW.items():
                if missing not in table.cmap and lender in table.cmap:
                    table.cmap[missing] = table.cmap[lender]
    if "Vollkorn" in name:
        lining_figures(font)
    path = OUT / f"{name}.ttf"
    font.save(path)
    cmap = TTFont(path).getBestCmap()
    missing = [c for c in MUST_HAVE if ord(c) not in cmap]
    assert not missing, f"{name} lacks {missing}"
    print(f"{path.name}: {len(cmap)} characters, {path.stat().st_size // 1024} kB")


def main() -> None:
    OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["apt-get", "download", *PACKAGES], cwd=folder, check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for deb in pathlib.Path(folder).glob("*.deb"):
            subprocess.run(["dpkg", "-x", deb, f"{folder}/x"], check=True)
        for name, source in SOURCES.items():
            cut(pathlib.Path(folder) / "x/usr/share/fonts" / source, name)


if __name__ == "__main__":
    main()
