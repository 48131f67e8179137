"""Which language the window speaks: our words, Qt's own, and the signs in numbers.

Owns the translators that are installed. Widgets that are there already keep their words; who
changes the language makes new ones.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

import resources
from workers.contract.language import SPOKEN, Language


class Speech:
    """The language in force; one for an application, which keeps it."""

    def __init__(self) -> None:
        self._translators: list[QTranslator] = []
        self._locale = QLocale()

    def speak(self, wish: Language) -> Language:
        """Speak the language that is wished for from now on; returns which that is."""
        language = preferred(QLocale.system().uiLanguages()) if wish is Language.SYSTEM else wish
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        # The last is asked first. English is there for its plurals, and where a word is missing.
        self._translators = [
            *filter(None, (_ours(Language.ENGLISH), _qts(language))),
            *filter(None, (_ours(language),) if language is not Language.ENGLISH else ()),
        ]
        for translator in self._translators:
            QCoreApplication.installTranslator(translator)
        QLocale.setDefault(self._locale if _speaks(self._locale, language) else QLocale(language))
        return language


def preferred(wishes: Sequence[str]) -> Language:
    """The first of the languages ``wishes`` (such as "de-AT") that we speak; else English."""
    for wish in wishes:
        for language in SPOKEN:
            if _speaks(QLocale(wish.replace("-", "_")), language):
                return language
    return Language.ENGLISH


def _speaks(locale: QLocale, language: Language) -> bool:
    ours = QLocale(language)
    return locale.language() == ours.language() and (
        language is not Language.CHINESE or locale.script() == ours.script()
    )


def _ours(language: Language) -> QTranslator | None:
    translator = QTranslator()
    return translator if translator.load(resources.translation(language)) else None


def _qts(language: Language) -> QTranslator | None:
    """Where Qt brings none, as in some distributions, its few words stay English."""
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    translator = QTranslator()
    return translator if translator.load(f"qtbase_{language}", folder) else None
