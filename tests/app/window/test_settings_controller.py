from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QPushButton,
    QSpinBox,
)
from pytestqt.qtbot import QtBot

from app import paths
from app.settings import FIRST_SETTINGS, Settings, load_settings, save_settings
from app.window.bootstrap import run_session
from app.window.session import WindowSession, most_workers
from app.window.settings_controller import SettingsController
from tests.fakes import FakeEngine
from ui.actions import Command
from ui.dialogs.settings_dialog import Choices, SettingsDialog
from ui.panels.language_field import LanguageField
from ui.theme import apply_theme, palette
from workers.contract.language import Language
from workers.contract.motion import Motion
from workers.contract.scheme import Scheme
from workers.platforms.budget import usable_cpus


@dataclass
class Opened:
    """A window whose settings dialog can be asked for."""

    session: WindowSession
    engine: FakeEngine

    @property
    def dialogs(self) -> list[SettingsDialog]:
        found = self.session.window.findChildren(SettingsDialog)
        return [dialog for dialog in found if dialog.isVisible()]

    @property
    def dialog(self) -> SettingsDialog:
        (dialog,) = self.dialogs
        return dialog

    @property
    def scheme(self) -> QComboBox:
        fields = self.dialog.findChildren(QComboBox)
        return next(field for field in fields if not isinstance(field, LanguageField))


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication) -> Iterator[Opened]:
    locale = QLocale()
    engine = FakeEngine()
    session = WindowSession(Settings(language=Language.ENGLISH), lambda _workers: engine)
    session.window.show()
    session.start()
    SettingsController(session)
    session.window.actions_by_command[Command.SETTINGS].trigger()
    yield Opened(session, engine)
    session.set_language(Language.ENGLISH)
    for dialog in session.window.findChildren(SettingsDialog):
        dialog.close()
    session.close()
    session.window.allow_close()
    apply_theme(qapp)
    QLocale.setDefault(locale)


def button(dialog: SettingsDialog, text: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.text() == text)


def test_the_dialog_shows_what_is_chosen_and_is_there_once(opened: Opened) -> None:
    field = opened.dialog.findChild(LanguageField)
    assert field is not None
    assert field.currentData() == Language.ENGLISH
    assert opened.scheme.currentData() == Scheme.SYSTEM
    opened.session.window.settings_requested.emit()
    assert len(opened.dialogs) == 1


@pytest.mark.parametrize("scheme", [Scheme.DARK, Scheme.LIGHT])
def test_the_appearance_changes_at_once(opened: Opened, qapp: QApplication, scheme: Scheme) -> None:
    opened.scheme.setCurrentIndex(opened.scheme.findData(scheme))
    expected = palette(Qt.ColorScheme.Dark if scheme is Scheme.DARK else Qt.ColorScheme.Light)
    window = QPalette.ColorRole.Window
    assert opened.session.window.palette().color(window) == expected.color(window)
    assert opened.session.settings().scheme is scheme


def test_less_motion_is_remembered(opened: Opened) -> None:
    (field,) = [
        each for each in opened.dialog.findChildren(QComboBox) if each.accessibleName() == "Motion"
    ]
    assert field.currentData() == Motion.SYSTEM
    field.setCurrentIndex(field.findData(Motion.REDUCED))
    assert opened.session.settings().motion is Motion.REDUCED


def test_start_by_itself_is_the_switch_of_the_window(opened: Opened) -> None:
    box = opened.dialog.findChild(QCheckBox)
    assert box is not None
    assert box.isChecked()
    box.click()
    assert not opened.session.settings().start_on_drop
    assert not opened.session.window.bar.starts_on_drop
    opened.session.window.start_on_drop_changed.emit(True)
    assert box.isChecked()


def test_workers_are_changed_at_once_and_shown_in_the_machine_view(opened: Opened) -> None:
    field = opened.dialog.findChild(QSpinBox)
    assert field is not None
    field.setValue(1)
    assert opened.engine.workers == 1
    assert opened.session.settings().workers == 1
    shown = opened.session.running.machine.open().findChild(QSpinBox)
    assert shown is not None
    assert (shown.value(), shown.maximum()) == (1, most_workers())
    field.setValue(0)
    assert opened.engine.workers == usable_cpus()
    assert opened.session.settings().workers is None


def test_the_user_stays_in_the_dialog_when_the_language_changes(
    opened: Opened, qtbot: QtBot, qapp: QApplication
) -> None:
    before = opened.dialog
    field = before.findChild(LanguageField)
    assert field is not None
    field.setCurrentIndex(field.findData(Language.GERMAN))
    qtbot.waitUntil(lambda: opened.session.settings().language is Language.GERMAN)
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    after = opened.dialog
    assert after is not before
    new_field = after.findChild(LanguageField)
    assert new_field is not None
    assert new_field.currentData() == Language.GERMAN
    assert after.focusWidget() is new_field


def test_defaults_come_back(opened: Opened, qtbot: QtBot) -> None:
    session = opened.session
    recipes = session.settings().recipes
    session.set_scheme(Scheme.DARK)
    session.set_start_on_drop(True)
    session.set_workers(1)
    button(opened.dialog, "&Restore defaults").click()
    qtbot.waitUntil(lambda: session.settings() == replace(FIRST_SETTINGS, recipes=recipes))
    assert opened.scheme.currentData() == Scheme.SYSTEM
    assert opened.engine.workers == usable_cpus()


def test_what_is_chosen_is_saved(opened: Opened, tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    opened.session.settings_changed.connect(lambda settings: save_settings(settings, file))
    opened.scheme.setCurrentIndex(opened.scheme.findData(Scheme.DARK))
    assert load_settings(file).settings.scheme is Scheme.DARK


def test_the_window_opens_in_the_appearance_of_last_time(qapp: QApplication) -> None:
    save_settings(Settings(scheme=Scheme.DARK), paths.settings_file())
    seen: list[QColor] = []

    def look(session: WindowSession) -> None:
        seen.append(session.window.palette().color(QPalette.ColorRole.Window))
        session.window.settings_requested.emit()
        seen.extend(
            dialog.palette().color(QPalette.ColorRole.Window)
            for dialog in session.window.findChildren(SettingsDialog)
        )
        qapp.exit()

    try:
        assert run_session(qapp, [], look) == 0
    finally:
        paths.settings_file().unlink()
        apply_theme(qapp)
    assert seen == [palette(Qt.ColorScheme.Dark).color(QPalette.ColorRole.Window)] * 2


def test_every_field_has_a_name_and_a_key_of_its_own(opened: Opened) -> None:
    labels = [each for each in opened.dialog.findChildren(QLabel) if each.buddy() is not None]
    buttons = opened.dialog.findChildren(QAbstractButton)
    said = [*(each.text() for each in labels), *(each.text() for each in buttons)]
    texts = [text for text in said if "&" in text]
    keys = [text[text.index("&") + 1].lower() for text in texts]
    assert len(keys) >= 5
    assert len(keys) == len(set(keys)), texts
    fields = [*opened.dialog.findChildren(QComboBox), *opened.dialog.findChildren(QSpinBox)]
    assert all(field.accessibleName() for field in fields)


def test_the_dialog_fits_a_small_screen_with_large_text(qtbot: QtBot, qapp: QApplication) -> None:
    before = qapp.font()
    large = QFont(before)
    large.setPointSizeF(2 * before.pointSizeF())
    qapp.setFont(large)
    try:
        dialog = SettingsDialog(
            Choices(Language.SYSTEM, Scheme.SYSTEM, Motion.SYSTEM, True, None), 4
        )
        qtbot.addWidget(dialog)
        dialog.show()
        hint = dialog.minimumSizeHint()
        assert (hint.width() <= 800, hint.height() <= 600) == (True, True), hint
    finally:
        qapp.setFont(before)
