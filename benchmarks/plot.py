"""Draws the results that ``make bench`` keeps as JSON: ``python -m benchmarks.plot JSON SVG``.

A bar is the median of a converter's pictures a second, with Dropmill's as 1; its whisker goes from
the slowest run to the fastest. Seconds are not drawn: they say more about a machine than about a
converter. Pure but for its last lines.
"""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from msgspec import Struct, json

from benchmarks.peers import OWN_NAME

# In pixels.
WIDTH = 900
LABELS = 310
BARS = 500
ROW = 22
BAR = 12
CAP = 4
HEAD = 46
GAP = 34
LINE = 18

#: Words have a contrast of 4.5 and more to their ground, bars of 3, in the light and in the dark.
STYLE = """
svg { font: 13px system-ui, sans-serif; }
.ground { fill: #ffffff; }
text { fill: #202124; }
.title { font-weight: 600; font-size: 15px; }
.quiet { fill: #5f6368; }
.own { fill: #1a73e8; }
.other { fill: #80868b; }
.whisker { stroke: #202124; stroke-width: 1.5; fill: none; }
.one { stroke: #5f6368; stroke-dasharray: 3 3; }
@media (prefers-color-scheme: dark) {
  .ground { fill: #1b1c1f; }
  text { fill: #e8eaed; }
  .quiet { fill: #9aa0a6; }
  .own { fill: #8ab4f8; }
  .other { fill: #80868b; }
  .whisker { stroke: #e8eaed; }
  .one { stroke: #9aa0a6; }
}
"""


class Row(Struct, frozen=True):
    """One converter with one setting: the seconds of each run."""

    converter: str
    setting: str
    wall_s: tuple[float, ...]

    @property
    def label(self) -> str:
        """Names it; the program itself needs no setting."""
        return self.converter if self.is_own else f"{self.converter}, {self.setting}"

    @property
    def is_own(self) -> bool:
        """Whether it is Dropmill, as a program or as an engine."""
        return self.converter.startswith(OWN_NAME)


class Absent(Struct, frozen=True):
    """A converter that took no part in a case."""

    name: str


class CaseResults(Struct, frozen=True):
    """The rows of one case; ``not_measured`` says why there are none."""

    title: str
    results: tuple[Row, ...]
    pictures: int = 0
    skipped: tuple[Absent, ...] = ()
    not_measured: str = ""

    @property
    def heading(self) -> str:
        """What is written above its bars."""
        if not self.results:
            return self.title
        return f"{self.title} ({self.pictures} {'picture' if self.pictures == 1 else 'pictures'})"

    @property
    def note(self) -> str:
        """What is not shown."""
        if self.not_measured:
            return f"Not measured: {self.not_measured}"
        shown = {row.converter for row in self.results}
        names = sorted({each.name for each in self.skipped} - shown)
        return f"Left out: {', '.join(names)}" if names else ""


class Results(Struct, frozen=True):
    """What is read of the file."""

    machine: str
    rounds: int
    cases: tuple[CaseResults, ...]
    not_installed: tuple[str, ...] = ()


class Bar(Struct, frozen=True):
    """What is drawn of a row: pictures a second, with Dropmill's median as 1."""

    label: str
    is_own: bool
    middle: float
    low: float
    high: float


def bars(rows: tuple[Row, ...]) -> list[Bar]:
    """A bar for each row, the fastest first. Raises ``ValueError`` without one of Dropmill."""
    own = next((row for row in rows if row.converter == OWN_NAME), None)
    if own is None:
        raise ValueError(f"no result of {OWN_NAME} to compare with")
    unit = median(own.wall_s)
    made = [
        Bar(
            label=row.label,
            is_own=row.is_own,
            middle=unit / median(row.wall_s),
            low=unit / max(row.wall_s),
            high=unit / min(row.wall_s),
        )
        for row in rows
    ]
    return sorted(made, key=lambda bar: -bar.middle)


def drawn(text: str) -> str:
    """The SVG of the JSON ``text``. Raises ``msgspec.ValidationError``, ``ValueError``."""
    results = json.decode(text, type=Results)
    svg = Element("svg", xmlns="http://www.w3.org/2000/svg", role="img")
    SubElement(svg, "title").text = "Pictures a second, with those of Dropmill as 1"
    SubElement(svg, "style").text = STYLE
    SubElement(svg, "rect", {"class": "ground", "width": "100%", "height": "100%"})
    heading = (
        "Pictures a second, Dropmill = 1: longer is faster",
        f"Bars: median of {results.rounds}; whiskers: slowest to fastest run",
        results.machine,
        *([f"Not installed: {', '.join(results.not_installed)}"] if results.not_installed else []),
    )
    for number, line in enumerate(heading, start=1):
        _text(svg, line, 20, LINE * number + 6, "quiet" if number > 1 else "title")
    top = LINE * len(heading) + GAP
    for case in results.cases:
        top = _draw_case(svg, case, top)
    svg.set("width", str(WIDTH))
    svg.set("height", str(top))
    svg.set("viewBox", f"0 0 {WIDTH} {top}")
    ElementTree.indent(svg)
    return ElementTree.tostring(svg, encoding="unicode") + "\n"


def _draw_case(svg: Element, case: CaseResults, top: int) -> int:
    """Draw one case from ``top`` on; returns where the next one begins, in pixels."""
    group = SubElement(svg, "g")
    _text(group, case.heading, 20, top, "title")
    first = top + HEAD - ROW
    rows = bars(case.results) if case.results else []
    scale = BARS / max([bar.high for bar in rows], default=1.0)
    for number, bar in enumerate(rows):
        _draw_bar(group, bar, first + number * ROW, scale)
    below = first + len(rows) * ROW
    if rows:
        at = _number(LABELS + scale)
        ends = {"x1": at, "x2": at, "y1": str(first - ROW // 2), "y2": str(below - ROW // 2)}
        SubElement(group, "line", {"class": "one", **ends})
    if case.note:
        _text(group, case.note, 20, below + 4, "quiet")
        below += LINE
    return below + GAP


def _draw_bar(group: Element, bar: Bar, middle: int, scale: float) -> None:
    _text(group, bar.label, LABELS - 8, middle + 4, anchor="end")
    kind = "bar own" if bar.is_own else "bar other"
    place = {"x": str(LABELS), "y": str(middle - BAR // 2), "height": str(BAR)}
    SubElement(group, "rect", {"class": kind, **place, "width": _number(bar.middle * scale)})
    low, high = (_number(LABELS + value * scale) for value in (bar.low, bar.high))
    caps = f"M{low} {middle - CAP}v{2 * CAP}M{high} {middle - CAP}v{2 * CAP}"
    SubElement(group, "path", {"class": "whisker", "d": f"M{low} {middle}H{high}{caps}"})
    _text(group, f"{bar.middle:.2f} ×", LABELS + bar.high * scale + 8, middle + 4)


def _text(
    group: Element, text: str, x: float, y: float, kind: str = "", anchor: str = "start"
) -> None:
    named = {"class": kind} if kind else {}
    place = {"x": _number(x), "y": _number(y), "text-anchor": anchor}
    SubElement(group, "text", {**named, **place}).text = text


def _number(pixels: float) -> str:
    return f"{pixels:.1f}"


if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:])
    target.write_text(drawn(source.read_text(encoding="utf-8")), encoding="utf-8")
