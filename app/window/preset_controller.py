"""Keeps the window's presets: what the chooser asks for is done in the folder, and shown again.

Owns the thread that touches the folder, which may lie on a drive that is slow.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

from PySide6.QtCore import QObject, Signal

from app.batch.built_in_presets import BUILT_IN_PRESETS
from app.batch.preset_file import PresetError, export_preset, read_preset
from app.batch.presets import PresetFolder
from ui.formatting import isolated
from ui.main_window import MainWindow
from workers.contract.preset import Preset

#: How long ``close`` waits for the last wish to be done, in seconds.
_PATIENCE_S = 5.0

#: Does what was wished; gives a sentence for the user, or nothing to say.
_Wish = Callable[[], str]


class PresetController(QObject):
    """Carries out the chooser's wishes one after the other.

    Signals (out of the thread, so that they arrive later):
        own_found(tuple[Preset, ...]): the user's presets as they are now.
        told(str), failed(str): what came of a wish.
    """

    own_found = Signal(object)
    told = Signal(str)
    failed = Signal(str)

    def __init__(
        self, folder: PresetFolder, window: MainWindow, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._window = window
        self._own: tuple[Preset, ...] = ()
        self._wishes: SimpleQueue[_Wish | None] = SimpleQueue()
        self.own_found.connect(self._show_own)
        self.told.connect(window.show_notice)
        self.failed.connect(window.show_error)
        window.rebuilt.connect(self._connect_chooser)
        self._connect_chooser()
        # A daemon: a drive that hangs must not keep the process alive.
        self._thread = Thread(target=self._run, name="presets", daemon=True)
        self._thread.start()
        self._wishes.put(self._broken)

    def close(self) -> None:
        """Wait until everything that was wished is done."""
        self._wishes.put(None)
        self._thread.join(_PATIENCE_S)

    def _connect_chooser(self) -> None:
        chooser = self._window.presets
        chooser.set_presets(BUILT_IN_PRESETS, self._own)
        for signal, slot in (
            (chooser.save_requested, self._save),
            (chooser.rename_requested, self._rename),
            (chooser.delete_requested, self._delete),
            (chooser.import_requested, self._import),
            (chooser.export_requested, self._export),
        ):
            signal.connect(slot)

    def _show_own(self, own: tuple[Preset, ...]) -> None:
        self._own = own
        self._window.presets.set_presets(BUILT_IN_PRESETS, own)

    def _save(self, preset: Preset) -> None:
        def wish() -> str:
            self._folder.save(preset)
            return ""

        self._wishes.put(wish)

    def _rename(self, old: str, new: str) -> None:
        def wish() -> str:
            self._folder.rename(old, new)
            return ""

        self._wishes.put(wish)

    def _delete(self, name: str) -> None:
        def wish() -> str:
            self._folder.delete(name)
            return ""

        self._wishes.put(wish)

    def _import(self, file: Path) -> None:
        def wish() -> str:
            preset = read_preset(file)
            name = self._folder.add(preset)
            if name == preset.name:
                return self.tr("{} is among the presets now.").format(isolated(name))
            pattern = self.tr("{} is among the presets now ({} was taken).")
            return pattern.format(isolated(name), isolated(preset.name))

        self._wishes.put(wish)

    def _export(self, preset: Preset, file: Path) -> None:
        def wish() -> str:
            export_preset(preset, file, replaces=True)  # the dialog has asked
            return ""

        self._wishes.put(wish)

    def _broken(self) -> str:
        if broken := self._folder.load().broken:
            raise PresetError("\n".join(each.problem for each in broken))
        return ""

    # In the thread

    def _run(self) -> None:
        while (wish := self._wishes.get()) is not None:
            try:
                sentence = wish()
            except PresetError as error:
                self.failed.emit(str(error))
            else:
                if sentence:
                    self.told.emit(sentence)
            stored = self._folder.load().stored
            self.own_found.emit(tuple(each.preset for each in stored if each.is_own))
