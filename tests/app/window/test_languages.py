from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QMetaMethod, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.batch.items import ItemStore
from app.settings import Settings
from app.window.languages import Speech, preferred
from app.window.session import WindowSession
from tests.fakes import FakeEngine
from tests.pseudo import OPEN, pseudo_spoken
from ui.formatting import format_bytes, format_count
from ui.main_window import MainWindow
from workers.contract.encoders import Jpeg
from workers.contract.language import SPOKEN, Language
from workers.contract.recipe import Recipe

#: The same in every language.
_NAMES = {"AVIF", "WebP", "JPEG", "PNG", "JPEG XL", "TIFF", "HEIC", "Dropmill"}
_WORD = re.compile(r"[A-Za-z]{3,}")


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[WindowSession]:
    before = QLocale()
    session = WindowSession(Settings(language=Language.ENGLISH), lambda _workers: FakeEngine())
    session.window.show()
    session.start()
    yield session
    session.close()
    session.window.allow_close()
    QLocale.setDefault(before)


def texts_of(window: QWidget) -> Iterator[str]:
    """Everything that ``window`` says for itself, by whatever widget or command."""
    for action in window.findChildren(QAction):
        yield from (action.text(), action.statusTip())
    for widget in [window, *window.findChildren(QWidget)]:
        yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(index) for index in range(widget.count()))


def receivers(source: QObject) -> dict[str, bool]:
    """Which signals that our class declares are listened to."""
    meta = source.metaObject()
    methods = (meta.method(index) for index in range(meta.methodOffset(), meta.methodCount()))
    return {
        bytes(each.methodSignature().data()).decode(): source.isSignalConnected(each)
        for each in methods
        if each.methodType() is QMetaMethod.MethodType.Signal
    }


def listened_to(window: MainWindow) -> dict[str, dict[str, bool]]:
    parts = {
        "window": window,
        "sparkline": window.sparkline,
        "presets": window.presets,
        "offer": window.offer,
        "watch": window.watch_bar,
    }
    return {name: receivers(part) for name, part in parts.items()}


@pytest.mark.parametrize(
    ("wishes", "language"),
    [
        (["de-AT", "en-US"], Language.GERMAN),
        (["nl-NL", "fr-CA"], Language.FRENCH),
        (["zh-Hans-CN"], Language.CHINESE),
        (["zh-TW", "ja-JP"], Language.JAPANESE),
        (["C"], Language.ENGLISH),
        ([], Language.ENGLISH),
    ],
)
def test_the_system_says_what_is_preferred(wishes: list[str], language: Language) -> None:
    assert preferred(wishes) is language


def test_numbers_and_qts_own_words_follow(qapp: QApplication) -> None:
    before = QLocale()
    speech = Speech()
    try:
        speech.speak(Language.GERMAN)
        assert format_count(10_000) == "10.000"
        assert format_bytes(3_400_000) == "3,4 MB"
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
        speech.speak(Language.ENGLISH)
        assert format_count(10_000) == "10,000"
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    finally:
        QLocale.setDefault(before)


def test_the_language_changes_while_the_window_is_open(
    session: WindowSession, tmp_path: Path, qapp: QApplication
) -> None:
    window = session.window
    window.change_options((Recipe(encoder=Jpeg(quality=55)),), window.destination())
    before = listened_to(window)
    with pseudo_spoken():
        session.set_language(Language.GERMAN)
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the old parts go
        texts = set(texts_of(window))
        assert any(OPEN in text for text in texts)
        assert session.settings().language is Language.GERMAN
        assert window.recipes() == (Recipe(encoder=Jpeg(quality=55)),)
        assert listened_to(window) == before


def test_every_word_of_the_window_is_translated(session: WindowSession, qapp: QApplication) -> None:
    with pseudo_spoken():
        session.window.say_anew()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        plain = {
            text
            for text in texts_of(session.window)
            if _WORD.search(text) and OPEN not in text and text not in _NAMES
        }
        assert plain == set()


@pytest.mark.parametrize("language", SPOKEN)
def test_no_two_commands_of_a_menu_share_a_letter(qtbot: QtBot, language: Language) -> None:
    before = QLocale()
    speech = Speech()
    speech.speak(language)
    try:
        window = MainWindow(ItemStore().columns)
        qtbot.addWidget(window)
        bar = window.menuBar()
        menus = [menu for each in bar.actions() if isinstance(menu := each.menu(), QMenu)]
        for actions in (bar.actions(), *(menu.actions() for menu in menus)):
            texts = [action.text().replace("&&", "") for action in actions]
            letters = Counter(found[1].lower() for t in texts if (found := re.search("&(.)", t)))
            assert [letter for letter, count in letters.items() if count > 1] == [], texts
        window.allow_close()
    finally:
        speech.speak(Language.ENGLISH)
        QLocale.setDefault(before)
