"""Shots and comparisons for tests: before is green, after is red."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from ui.compare.values import Candidate, Comparison, Figures, Shot
from workers.contract.encoders import Avif, WebP
from workers.contract.events import Area, ResultFacts, Size
from workers.contract.recipe import Recipe

FORM = (Recipe(encoder=WebP(quality=80)),)
PINNED = (Recipe(encoder=Avif(quality=40)),)


def plain(width: int, height: int, colour: Qt.GlobalColor) -> QImage:
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(colour)
    return image


def shot(width: int = 400, height: int = 300, *, shrunk: int = 1) -> Shot:
    shown = (width // shrunk, height // shrunk)
    size = Size(width, height)
    green, red = Qt.GlobalColor.green, Qt.GlobalColor.red
    return Shot(plain(*shown, green), plain(*shown, red), Area(0, 0, size), size)


FIGURES = Figures(4_000_000, Size(4000, 3000), 1, ResultFacts(300_000, Size(400, 300), 0.9962))


def comparison(**changes: object) -> Comparison:
    usual = Comparison("a.jpg", (Candidate(FORM, 0, FIGURES),), 0, shot())
    return replace(usual, **changes)  # type: ignore[arg-type]  # by name
