"""What the window looks like in its main states: where its parts are, and in which colours.

No picture is stored: letters are drawn otherwise on every machine, and a stored PNG would say no
more than that some pixel is another one. Style, scheme and sizes are pinned; what is compared is
what a designer would measure: which part is where, within what another font may move it, and which
token's colour stands inside it. ``REWRITE=1`` in the environment writes ``snapshots.json`` anew, to
be looked at in the difference.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import fields
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.finding import child
from tests.ui.rows import ListedWindow, converted, failed, new_rows
from ui.actions import Command
from ui.panels.batch_bar import BatchBar
from ui.panels.filter_bar import FilterBar
from ui.theme import _DARK, _LIGHT, apply_theme
from workers.contract.items import ItemId, Running
from workers.contract.scheme import Scheme
from workers.contract.summary import BatchSummary

_FILE = Path(__file__).with_name("snapshots.json")
#: Places are told in hundredths of the window; another font may move them by so many.
_TOLERANCE = 4
_ENDED = BatchSummary(
    total=12, converted=9, failed=3, bytes_in=9_000_000, bytes_out=900_000, seconds=22
)
_BUSY = BatchSummary(total=12, converted=5, running=2, waiting=5, unstarted=1)
_LOOKS = {
    "light": (Scheme.LIGHT, QSize(1180, 780), False, 1.0),
    "dark": (Scheme.DARK, QSize(1180, 780), False, 1.0),
    "right-to-left": (Scheme.LIGHT, QSize(1180, 780), True, 1.0),
    "800x600": (Scheme.LIGHT, QSize(792, 560), False, 1.0),
    "200-percent": (Scheme.LIGHT, QSize(1180, 780), False, 2.0),
}


class Part(msgspec.Struct, frozen=True):
    """Left, top, right and bottom edge in hundredths of the window, and the token inside."""

    place: tuple[int, int, int, int]
    inside: str

    def is_like(self, other: Part) -> bool:
        pairs = zip(self.place, other.place, strict=True)
        is_near = all(abs(one - two) <= _TOLERANCE for one, two in pairs)
        return is_near and self.inside == other.inside


Snapshot = dict[str, Part]
Look = dict[str, Snapshot]


@pytest.fixture
def window(
    request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot
) -> Iterator[ListedWindow]:
    scheme, size, is_mirrored, share = _LOOKS[request.param]
    with ExitStack() as stack:
        stack.callback(apply_theme, qapp, Scheme.SYSTEM)
        font, larger = qapp.font(), qapp.font()
        stack.callback(qapp.setFont, font)
        larger.setPointSizeF(font.pointSizeF() * share)
        qapp.setFont(larger)
        if is_mirrored:
            stack.callback(qapp.setLayoutDirection, Qt.LayoutDirection.LeftToRight)
            qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        apply_theme(qapp, scheme)
        window = ListedWindow()
        qtbot.addWidget(window)
        window.resize(size)
        with qtbot.waitExposed(window):
            window.show()
        yield window
        window.hide()
        window.allow_close()


def snapshot(window: ListedWindow, scheme: Scheme) -> Snapshot:
    image = window.grab().toImage()
    parts: dict[str, QWidget] = {
        "list": window.stack,
        "options": window.form,
        "bar": child(window, BatchBar),
        "filter": child(window, FilterBar),
        "progress": child(child(window, BatchBar), QProgressBar),
        "destination": window.bar.destination,
        "start": window.bar.face_of(Command.START),
        "more": window.form.more,
    }
    return {
        name: _told(part, window, image, scheme) for name, part in parts.items() if part.isVisible()
    }


def _told(part: QWidget, window: QWidget, image: QImage, scheme: Scheme) -> Part:
    at = part.mapTo(window, QPoint())
    width, height = window.width(), window.height()
    return Part(
        (
            100 * at.x() // width,
            100 * at.y() // height,
            100 * (at.x() + part.width()) // width,
            100 * (at.y() + part.height()) // height,
        ),
        _token(image.pixelColor(at + QPoint(6, part.height() // 2)), scheme),
    )


def _token(colour: QColor, scheme: Scheme) -> str:
    """The name of the token that is nearest to ``colour``."""
    tones = _DARK if scheme is Scheme.DARK else _LIGHT
    names = [one.name for one in fields(tones) if one.name != "name"]

    def distance(name: str) -> int:
        other = QColor(getattr(tones, name))
        return (
            abs(colour.red() - other.red())
            + abs(colour.green() - other.green())
            + abs(colour.blue() - other.blue())
        )

    return min(names, key=distance)


def other_parts(found: Look, known: Look) -> list[str]:
    """What is not as it was: the state and the part."""
    return [
        f"{state}: {name} is {part}, was {known[state].get(name)}"
        for state, parts in found.items()
        for name, part in parts.items()
        if name not in known[state] or not part.is_like(known[state][name])
    ] + [
        f"{state}: {name} has gone"
        for state, parts in known.items()
        for name in parts.keys() - found[state].keys()
    ]


@pytest.mark.parametrize(("window", "look"), [(each, each) for each in _LOOKS], indirect=["window"])
def test_the_window_looks_as_it_did(qtbot: QtBot, window: ListedWindow, look: str) -> None:
    scheme = _LOOKS[look][0]
    found = {"empty": snapshot(window, scheme)}
    window.items.append(new_rows(12))
    window.items.set_states(
        [(ItemId(1), converted()), (ItemId(2), failed()), (ItemId(3), Running(None))]
    )
    for name, summary in (("busy", _BUSY), ("ended", _ENDED)):
        window.show_summary(summary)
        qtbot.waitUntil(window.list.isVisible)
        window.grab()  # places what has changed its size
        found[name] = snapshot(window, scheme)
    known = msgspec.json.decode(_FILE.read_bytes(), type=dict[str, Look])
    if os.environ.get("REWRITE"):
        known[look] = found
        text = msgspec.json.format(msgspec.json.encode(known, order="sorted"), indent=1)
        _FILE.write_bytes(text + b"\n")
    assert other_parts(found, known[look]) == []


def test_what_has_moved_or_changed_its_colour_is_found() -> None:
    known = {"empty": {"bar": Part((0, 80, 100, 100), "window")}}
    assert other_parts({"empty": {"bar": Part((2, 80, 100, 99), "window")}}, known) == []
    assert other_parts({"empty": {"bar": Part((9, 80, 100, 99), "window")}}, known) != []
    assert other_parts({"empty": {"bar": Part((0, 80, 100, 100), "accent")}}, known) != []
    assert other_parts({"empty": {}}, known) == ["empty: bar has gone"]
