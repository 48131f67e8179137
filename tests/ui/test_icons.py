import os
import subprocess
import sys
import xml.etree.ElementTree as ET

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

import resources
from ui.icons import icon
from ui.theme import apply_theme, colours
from workers.contract.scheme import Scheme

STATUS = ["done", "kept", "failed", "skipped", "waiting", "running", "warning"]
PLAIN = [
    *("add-files", "add-folder", "paste", "start", "stop", "cancel", "clear", "retry"),
    *("folder-open", "settings", "drop", "pause", "resume", "about", "chevron"),
]


def strongest(pixmap: QPixmap) -> QColor:
    """The colour of the most opaque pixel: strokes are one colour, but their edges fade."""
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return max((image.pixelColor(x, y) for x, y in points), key=QColor.alpha)


def near(one: QColor, other: QColor) -> bool:
    parts = (QColor.red, QColor.green, QColor.blue)
    return all(abs(part(one) - part(other)) <= 4 for part in parts)


@pytest.mark.parametrize("name", [*PLAIN, *STATUS])
def test_drawings_share_one_style(name: str) -> None:
    root = ET.fromstring(resources.icon_svg(name))
    assert root.get("viewBox") == "0 0 24 24"
    assert (root.get("stroke"), root.get("stroke-width")) == ("currentColor", "1.75")
    assert (root.get("stroke-linecap"), root.get("fill")) == ("round", "none")


def test_the_application_has_its_own_colours(qapp: QApplication) -> None:
    assert b"currentColor" not in resources.icon_svg("app")
    sizes = (16, 32, 256)
    pictures = [icon("app").pixmap(side, side).toImage() for side in sizes]
    assert all(picture.pixelColor(0, 0).alpha() < 60 for picture in pictures)  # rounded
    assert all(
        picture.pixelColor(side // 2, side // 3).lightness() > 180
        for side, picture in zip(sizes, pictures, strict=True)
    )  # the white drop


@pytest.mark.parametrize("name", PLAIN)
def test_strokes_take_the_colour_of_text(qapp: QApplication, themed: Scheme, name: str) -> None:
    assert near(strongest(icon(name).pixmap(48, 48)), qapp.palette().text().color())


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("done", "success"),
        ("failed", "danger"),
        ("skipped", "warning"),
        ("warning", "warning"),
        ("waiting", "muted"),
    ],
)
def test_states_carry_their_colour(
    qapp: QApplication, themed: Scheme, name: str, field: str
) -> None:
    expected = getattr(colours(qapp.palette()), field)
    assert near(strongest(icon(name).pixmap(48, 48)), expected)


@pytest.mark.parametrize("name", ["app", *PLAIN, *STATUS])
def test_every_icon_is_visible_at_every_size(qapp: QApplication, name: str) -> None:
    for side in (16, 24, 64):
        assert strongest(icon(name).pixmap(side, side)).alpha() > 100


def test_disabled_variant_has_the_colour_of_disabled_text(
    qapp: QApplication, themed: Scheme
) -> None:
    disabled = icon("start").pixmap(48, 48, QIcon.Mode.Disabled)
    group = QPalette.ColorGroup.Disabled
    assert near(strongest(disabled), qapp.palette().color(group, QPalette.ColorRole.Text))


def test_role_overrides_the_colour(qapp: QApplication, themed: Scheme) -> None:
    drawn = icon("done", QPalette.ColorRole.Accent).pixmap(48, 48)
    assert near(strongest(drawn), qapp.palette().color(QPalette.ColorRole.Accent))


def test_an_icon_made_before_follows_a_change_of_scheme(qapp: QApplication) -> None:
    apply_theme(qapp, Scheme.LIGHT)
    start = icon("start")
    light = strongest(start.pixmap(48, 48))
    apply_theme(qapp, Scheme.DARK)
    assert near(strongest(start.pixmap(48, 48)), qapp.palette().text().color())
    assert not near(light, qapp.palette().text().color())
    apply_theme(qapp, Scheme.SYSTEM)


def test_is_drawn_at_the_pixels_of_the_screen(qapp: QApplication) -> None:
    pixmap = icon("settings").pixmap(QSize(24, 24), 2.0)
    assert (pixmap.size(), pixmap.devicePixelRatio()) == (QSize(48, 48), 2.0)


def test_is_drawn_once_per_colour_and_size(qapp: QApplication) -> None:
    first, again = icon("retry").pixmap(20, 20), icon("retry").pixmap(20, 20)
    assert first.cacheKey() == again.cacheKey()
    assert icon("retry").pixmap(24, 24).cacheKey() != first.cacheKey()


def test_survives_being_copied_and_shown(qtbot: QtBot) -> None:
    button = QPushButton(QIcon(icon("start")), "Start")
    qtbot.addWidget(button)
    plain = QPushButton("Start")
    qtbot.addWidget(plain)
    for one in (button, plain):
        one.resize(120, 36)
    assert button.grab().toImage() != plain.grab().toImage()


def test_missing_drawing_is_an_error_at_once() -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")


def test_an_icon_may_be_garbage_together_with_what_holds_it() -> None:
    # A child of its own: what is deleted twice ends a program.
    code = """
import gc
from PySide6.QtWidgets import QApplication
app = QApplication([])
from ui.icons import icon
class Holder: pass
for _ in range(200):
    holder = Holder()
    holder.itself = holder
    holder.icon = icon("app")
    del holder
gc.collect()
"""
    # What is freed does not look as it did: no luck hides that it is used.
    environment = {**os.environ, "MALLOC_PERTURB_": "165"}
    command = [sys.executable, "-c", code]
    assert subprocess.run(command, env=environment, timeout=60, check=False).returncode == 0
