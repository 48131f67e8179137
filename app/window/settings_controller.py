"""Opens the settings dialog, and carries out what is chosen in it.

Owns the dialog's life. What a choice means, and that it is remembered, is the session's.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot

from app.settings import FIRST_SETTINGS, Settings
from app.window.session import WindowSession, most_workers
from ui.dialogs.settings_dialog import Choices, SettingsDialog
from workers.contract.language import Language


class SettingsController(QObject):
    """Shows a session's settings in a dialog over its window when asked to."""

    def __init__(self, session: WindowSession) -> None:
        super().__init__(session)
        self._session = session
        self._dialog: SettingsDialog | None = None
        session.window.settings_requested.connect(self.open)
        session.settings_changed.connect(self._show)

    @Slot()
    def open(self) -> SettingsDialog:
        """Show the dialog."""
        if self._dialog is None:
            self._dialog = self._make_dialog()
        self._dialog.open()
        return self._dialog

    def _make_dialog(self) -> SettingsDialog:
        session = self._session
        dialog = SettingsDialog(_choices(session.settings()), most_workers(), session.window)
        # Later: it makes a new dialog, while the list of languages is still closing in this one.
        dialog.language_chosen.connect(self._speak, Qt.ConnectionType.QueuedConnection)
        dialog.restore_requested.connect(self._restore, Qt.ConnectionType.QueuedConnection)
        dialog.scheme_chosen.connect(session.set_scheme)
        dialog.motion_chosen.connect(session.set_motion)
        dialog.start_on_drop_chosen.connect(session.set_start_on_drop)
        dialog.workers_chosen.connect(session.set_workers)
        dialog.finished.connect(self._on_finished)
        return dialog

    @Slot(object)
    def _speak(self, language: Language) -> None:
        """The window closes its dialogs when it changes its language; the user goes on in ours."""
        place = None if self._dialog is None else self._dialog.pos()
        self._session.set_language(language)
        if place is None or self._dialog is not None:
            return
        dialog = self.open()
        dialog.move(place)
        dialog.take_focus()

    @Slot()
    def _restore(self) -> None:
        first = FIRST_SETTINGS
        self._session.set_scheme(first.scheme)
        self._session.set_motion(first.motion)
        self._session.set_start_on_drop(first.start_on_drop)
        self._session.set_workers(first.workers)
        self._speak(first.language)

    @Slot(object)
    def _show(self, settings: Settings) -> None:
        if self._dialog is not None:
            self._dialog.show_choices(_choices(settings))

    @Slot()
    def _on_finished(self) -> None:
        self._dialog = None


def _choices(settings: Settings) -> Choices:
    return Choices(
        settings.language,
        settings.scheme,
        settings.motion,
        settings.start_on_drop,
        settings.workers,
    )
