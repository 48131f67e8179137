import json
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from benchmarks.plot import BARS, LABELS, Row, bars, drawn

SVG = "{http://www.w3.org/2000/svg}"


def row(converter: str, *wall_s: float, setting: str = "one call") -> dict[str, Any]:
    """What ``make bench`` keeps of a converter, with what the picture does not need."""
    return {"converter": converter, "setting": setting, "wall_s": wall_s, "cpu_s": wall_s}


def results(*cases: dict[str, Any]) -> str:
    return json.dumps({"machine": "two cores", "rounds": 3, "versions": {}, "cases": cases})


PHOTOS = {
    "title": "Photos",
    "pictures": 12,
    "results": [
        row("Dropmill", 2.0, 4.0, 8.0),
        row("a <b> & c", 10.0, 8.0, 16.0),
        row("mogrify", 2.0, 2.0, 2.0, setting="2 processes"),
    ],
    "skipped": [
        {"name": "cwebp", "setting": "2 processes", "reason": "reads no HEIC"},
        {"name": "mogrify", "setting": "one call", "reason": "exit 1"},
    ],
}


def of_kind(svg: Element, kind: str) -> list[Element]:
    return [each for each in svg.iter() if kind in each.get("class", "").split()]


def words(svg: Element) -> list[str]:
    return [text.text or "" for text in svg.iter(f"{SVG}text")]


def test_every_result_is_a_bar_with_its_median_and_its_spread() -> None:
    svg = ElementTree.fromstring(drawn(results(PHOTOS, PHOTOS)))

    assert len(of_kind(svg, "bar")) == len(of_kind(svg, "whisker")) == 6
    widths = [float(bar.get("width", "")) for bar in of_kind(svg, "bar")[:3]]
    one = widths[1]  # Dropmill, between the other two; its fastest run is the longest of all
    assert widths == pytest.approx([2 * one, one, 0.4 * one], abs=0.1)
    assert one == pytest.approx(BARS / 2)
    whisker = of_kind(svg, "whisker")[1].get("d", "")
    assert whisker.startswith(f"M{LABELS + BARS / 4:.1f} ")
    assert f"H{LABELS + BARS:.1f}M" in whisker


def test_bars_are_named_and_told_as_ratios_never_as_seconds() -> None:
    told = words(ElementTree.fromstring(drawn(results(PHOTOS))))

    assert {"Dropmill", "a <b> & c, one call", "mogrify, 2 processes"} <= set(told)
    assert [text for text in told if text.endswith("×")] == ["2.00 ×", "1.00 ×", "0.40 ×"]
    assert "Photos (12 pictures)" in told
    assert "Left out: cwebp" in told


def test_what_could_not_be_measured_is_told() -> None:
    heic = {"title": "HEIC", "results": [], "not_measured": "nothing here writes HEIC"}

    svg = ElementTree.fromstring(drawn(results(heic)))

    assert "Not measured: nothing here writes HEIC" in words(svg)
    assert of_kind(svg, "bar") == []


def test_it_is_drawn_for_a_light_and_a_dark_ground() -> None:
    svg = ElementTree.fromstring(drawn(results(PHOTOS)))
    (style,) = svg.iter(f"{SVG}style")
    light, _, dark = (style.text or "").partition("@media (prefers-color-scheme: dark)")

    for kind in ("ground", "own", "other", "whisker", "quiet", "one"):
        assert f".{kind} " in light
        assert f".{kind} " in dark
        assert kind == "ground" or of_kind(svg, kind)


def test_nothing_is_compared_with_a_dropmill_that_is_not_there() -> None:
    with pytest.raises(ValueError, match="no result of Dropmill"):
        bars((Row("mogrify", "one call", (1.0,)),))
