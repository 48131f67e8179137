import re
from dataclasses import fields

import pytest
from PySide6.QtCore import QFile, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialogButtonBox,
    QProgressBar,
    QProxyStyle,
    QPushButton,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.contrast import contrast
from ui.theme import _DARK, _LIGHT, Colours, _Tones, apply_theme, colours, palette
from workers.contract.scheme import Scheme

SCHEMES = [Qt.ColorScheme.Light, Qt.ColorScheme.Dark]
ROLE = QPalette.ColorRole
READABLE = 4.5  # WCAG 2.2, success criterion 1.4.3
VISIBLE = 3.0  # WCAG 2.2, success criterion 1.4.11, parts of controls
NOTICED = 1.5  # fills that are never all there is to see


def test_contrast_is_the_wcag_ratio() -> None:
    assert contrast(QColor("white"), QColor("black")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        (ROLE.WindowText, ROLE.Window),
        (ROLE.Text, ROLE.Base),
        (ROLE.Text, ROLE.AlternateBase),
        (ROLE.PlaceholderText, ROLE.Base),
        (ROLE.ButtonText, ROLE.Button),
        (ROLE.ToolTipText, ROLE.ToolTipBase),
        (ROLE.HighlightedText, ROLE.Highlight),
        (ROLE.Link, ROLE.Window),
        (ROLE.BrightText, ROLE.Accent),
    ],
)
def test_palette_text_is_readable(
    scheme: Qt.ColorScheme, text: QPalette.ColorRole, ground: QPalette.ColorRole
) -> None:
    ours = palette(scheme)
    assert contrast(ours.color(text), ours.color(ground)) >= READABLE


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", ["accent", "success", "warning", "danger", "muted"])
def test_our_colours_are_readable_on_every_ground(scheme: Qt.ColorScheme, name: str) -> None:
    ours = palette(scheme)
    colour = getattr(colours(ours), name)
    for ground in (ROLE.Window, ROLE.Base, ROLE.AlternateBase, ROLE.Highlight):
        assert contrast(colour, ours.color(ground)) >= READABLE, ground


@pytest.mark.parametrize("tones", [_LIGHT, _DARK], ids=lambda tones: tones.name)
@pytest.mark.parametrize(
    ("name", "grounds", "least"),
    [
        ("control_border", ("surface", "window"), VISIBLE),
        ("accent", ("surface", "window", "selection", "groove"), VISIBLE),
        ("warning_fill", ("surface", "window"), VISIBLE),
        ("selection", ("surface",), NOTICED),
        ("groove", ("surface", "window"), NOTICED),
        ("handle", ("surface", "window"), NOTICED),
        ("text", ("surface", "window", "hover", "sunken", "selection"), READABLE),
        ("muted", ("surface", "window", "hover", "selection"), READABLE),
        ("on_accent", ("accent", "accent_hover"), READABLE),
    ],
)
def test_what_has_to_be_seen_stands_out(
    tones: _Tones, name: str, grounds: tuple[str, ...], least: float
) -> None:
    colour = QColor(getattr(tones, name))
    found = {ground: contrast(colour, QColor(getattr(tones, ground))) for ground in grounds}
    assert all(ratio >= least for ratio in found.values()), found


def test_the_groove_of_progress_is_noticed(
    qtbot: QtBot, qapp: QApplication, themed: Scheme
) -> None:
    progress = QProgressBar(textVisible=False)
    qtbot.addWidget(progress)
    progress.resize(200, 8)
    image = progress.grab().toImage()
    groove = image.pixelColor(image.width() // 2, image.height() // 2)
    assert contrast(groove, qapp.palette().color(ROLE.Window)) >= NOTICED


@pytest.mark.parametrize("scheme", SCHEMES)
def test_colours_follow_the_palette(scheme: Qt.ColorScheme) -> None:
    ours = palette(scheme)
    found = colours(ours)
    assert found.surface == ours.color(ROLE.Base)
    assert found.accent == ours.color(ROLE.Accent)
    assert all(getattr(found, field.name).isValid() for field in fields(Colours))


def test_applying_sets_style_palette_and_sheet(qapp: QApplication, themed: Scheme) -> None:
    expected = palette(Qt.ColorScheme.Dark if themed is Scheme.DARK else Qt.ColorScheme.Light)
    assert qapp.palette().color(ROLE.Window) == expected.color(ROLE.Window)
    assert expected.color(ROLE.Accent).name() in qapp.styleSheet()
    assert "$" not in qapp.styleSheet()


def test_sheet_names_only_images_that_are_there(qapp: QApplication, themed: Scheme) -> None:
    images = re.findall(r"url\(([^)]+)\)", qapp.styleSheet())
    assert images
    assert [image for image in images if not QFile.exists(image)] == []


@pytest.mark.parametrize("checked", [False, True])
def test_check_boxes_stand_out(
    qtbot: QtBot, qapp: QApplication, themed: Scheme, checked: bool
) -> None:
    box = QCheckBox("Lossless")
    qtbot.addWidget(box)
    box.setChecked(checked)
    image = box.grab().toImage()
    ground = qapp.palette().color(ROLE.Window)
    middle = image.height() // 2
    edge = max(contrast(image.pixelColor(x, middle), ground) for x in range(6))
    assert edge >= VISIBLE


def test_primary_button_is_filled_and_readable(
    qtbot: QtBot, qapp: QApplication, themed: Scheme
) -> None:
    button = QPushButton()
    button.setProperty("kind", "primary")
    qtbot.addWidget(button)
    button.resize(120, 36)
    button.ensurePolished()
    image = button.grab().toImage()
    fill = image.pixelColor(image.width() // 2, image.height() // 2)
    assert fill == colours(qapp.palette()).accent
    assert contrast(button.palette().buttonText().color(), fill) >= READABLE


def test_buttons_of_dialogs_have_no_drawings_of_the_system(qtbot: QtBot, themed: Scheme) -> None:
    class WithIcons(QProxyStyle):
        """A desktop that wants icons on such buttons."""

        def styleHint(  # noqa: N802 - named by Qt
            self,
            hint: QStyle.StyleHint,
            option: QStyleOption | None = None,
            widget: QWidget | None = None,
            returnData: QStyleHintReturn | None = None,  # noqa: N803 - named by Qt
        ) -> int:
            if hint == QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons:
                return 1
            return super().styleHint(hint, option, widget, returnData)

    style = WithIcons("Fusion")
    box = QDialogButtonBox()
    qtbot.addWidget(box)
    box.setStyle(style)
    close = box.addButton(QDialogButtonBox.StandardButton.Close)
    assert close.icon().isNull()
    box.setStyle(None)  # type: ignore[arg-type]  # the stubs do not know that it may be taken back


def window_colour(qapp: QApplication) -> QColor:
    return qapp.palette().color(ROLE.Window)


def test_follows_the_system_while_running(qapp: QApplication) -> None:
    apply_theme(qapp, Scheme.SYSTEM)
    for system in (*SCHEMES, Qt.ColorScheme.Light):
        qapp.styleHints().colorSchemeChanged.emit(system)
        assert window_colour(qapp) == palette(system).color(ROLE.Window)


def test_a_forced_scheme_stays_when_the_system_changes(qapp: QApplication) -> None:
    apply_theme(qapp, Scheme.DARK)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert window_colour(qapp) == palette(Qt.ColorScheme.Dark).color(ROLE.Window)
    apply_theme(qapp, Scheme.SYSTEM)


def test_applying_again_keeps_one_owner(qapp: QApplication) -> None:
    apply_theme(qapp)
    owners = len(qapp.children())
    apply_theme(qapp)
    assert len(qapp.children()) == owners
