"""One window from being shown to being closed, and the settings that it changes.

The window is there before its engine: what is behind it comes with ``start``.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from app.batch.items import ItemStore
from app.batch.journal.values import Wish
from app.engines import OpenEngine
from app.settings import Settings
from app.window.languages import Speech
from ui.main_window import MainWindow
from ui.theme import apply_theme
from workers.contract.destination import Destination, Originals
from workers.contract.language import Language
from workers.contract.motion import Motion
from workers.contract.preset import Preset
from workers.contract.recipe import Recipe
from workers.contract.scheme import Scheme
from workers.platforms.budget import usable_cpus

if TYPE_CHECKING:
    from app.lab.lab_controller import LabController
    from app.window.running_window import RunningWindow


def most_workers() -> int:
    """How many workers may be wished for on this machine."""
    return 2 * usable_cpus()


class WindowSession(QObject):
    """A window with the settings of last time.

    Signals:
        settings_changed(Settings): the user has chosen otherwise.
        summary_changed(BatchSummary): where the batch stands, for those who watch from outside.
        drop_begun(): pictures come, dropped, named at the start or handed over later.
        drop_ended(): all pictures of one drop are on the list.
        asked(): a question has been opened.
    """

    asked = Signal()
    settings_changed = Signal(object)
    summary_changed = Signal(object)
    drop_begun = Signal()
    drop_ended = Signal()

    def __init__(
        self, settings: Settings, open_engine: OpenEngine, journal_folder: Path | None = None
    ) -> None:
        """``journal_folder`` is where batches are remembered, ``None`` for nowhere."""
        super().__init__()
        self._speech = Speech()
        self._speech.speak(settings.language)
        self._journal_folder = journal_folder
        self._settings = settings
        self._open_engine = open_engine
        self._running: RunningWindow | None = None
        self._early: list[tuple[Sequence[Path], Preset | None]] = []
        self._items = ItemStore()
        self.window = MainWindow(self._items.columns)
        self._items.watch(self.window.model)
        self.window.set_recipes(settings.recipes)
        self.window.set_destination(settings.destination)
        self.window.set_start_on_drop(settings.start_on_drop)
        self.window.recipes_changed.connect(self._remember_recipes)
        self.window.destination_changed.connect(self._remember_destination)
        self.window.start_on_drop_changed.connect(self._remember_start_on_drop)
        self.window.paths_dropped.connect(self._keep_for_later)  # until there is an engine

    @property
    def running(self) -> RunningWindow:
        """What is behind the window; there from ``start`` to ``close``."""
        assert self._running is not None
        return self._running

    def start(self) -> None:
        """Start the engine and connect it with the window; what was added before comes on."""
        # Not above: the window need not wait for them.
        from app.undoing import open_settled_log, open_settler
        from app.window.running_window import RunningWindow

        self.window.paths_dropped.disconnect(self._keep_for_later)
        engine = self._open_engine(self._workers)
        settler = open_settler()
        journal = None
        if self._journal_folder is not None:
            from app.window.journal_controller import JournalController  # nobody waits for it now

            wish = Wish(recipes=self.window.recipes(), destination=self.window.destination())
            journal = JournalController(self._journal_folder, self._items, wish, open_settled_log)
        running = RunningWindow(
            engine, settler, self.window, self._items, self._settings, journal, self
        )
        running.summary_changed.connect(self.summary_changed)
        running.drop_begun.connect(self.drop_begun)
        running.drop_ended.connect(self.drop_ended)
        running.asked.connect(self.asked)
        running.machine.set_worker_count(self._workers, most=most_workers())
        running.machine.worker_count_changed.connect(self._remember_workers)
        self._running = running
        for files, preset in self._early:
            running.add_paths(files, preset)
        self._early.clear()

    def add_paths(self, files: Sequence[Path], preset: Preset | None = None) -> None:
        """Put files and folders on the list, as if they had been dropped, to become ``preset``.

        Before ``start`` they wait for it.
        """
        if self._running is None:
            self._early.append((files, preset))
        else:
            self._running.add_paths(files, preset)

    def open_lab(self) -> LabController:
        """Show the responsiveness lab in the window; it stays until ``close``."""
        return self.running.open_lab()

    def set_language(self, language: Language) -> None:
        """Speak ``language`` from now on; all goes on meanwhile."""
        if language is not self._settings.language:
            self._change(replace(self._settings, language=language))
            self._speech.speak(language)
            self.window.say_anew()

    @Slot(object)
    def set_scheme(self, scheme: Scheme) -> None:
        """Be light or dark from now on."""
        if scheme is not self._settings.scheme:
            app = QApplication.instance()
            assert isinstance(app, QApplication)
            apply_theme(app, scheme)
            self._change(replace(self._settings, scheme=scheme))

    @Slot(object)
    def set_motion(self, motion: Motion) -> None:
        """Move so much from now on."""
        if motion is not self._settings.motion:
            self._change(replace(self._settings, motion=motion))

    @Slot(bool)
    def set_start_on_drop(self, start_on_drop: bool) -> None:
        """Convert pictures as soon as they are dropped, or wait until that is asked for."""
        if start_on_drop is not self._settings.start_on_drop:
            self.window.set_start_on_drop(start_on_drop)
            self.window.start_on_drop_changed.emit(start_on_drop)

    @Slot(object)
    def set_workers(self, count: int | None) -> None:
        """Work with ``count`` workers from now on; ``None`` for as many as suit the machine."""
        if count != self._settings.workers:
            self._remember_workers(count)
            if self._running is not None:
                self._running.set_workers(count, most_workers())

    def settings(self) -> Settings:
        """Return the settings as they are now."""
        return self._settings

    def close(self) -> None:
        """Stop everything that runs; no process, thread or temp file is left."""
        if self._running is not None:
            self._running.close()
            self._running = None

    @property
    def _workers(self) -> int | None:
        """The number of workers wished for, as far as this machine can take it.

        The wish may come from a larger machine, or from an editor.
        """
        wished = self._settings.workers
        return None if wished is None else min(wished, most_workers())

    @Slot(object)
    def _keep_for_later(self, dropped: Sequence[Path]) -> None:
        self._early.append((dropped, None))

    def _change(self, settings: Settings) -> None:
        self._settings = settings
        self.settings_changed.emit(settings)

    @Slot(object)
    def _remember_recipes(self, recipes: tuple[Recipe, ...]) -> None:
        self._change(replace(self._settings, recipes=recipes))

    @Slot(object)
    def _remember_destination(self, destination: Destination) -> None:
        # That originals are replaced has to be asked for each time.
        kept = replace(destination, originals=Originals.KEEP)
        self._change(replace(self._settings, destination=kept))

    @Slot(bool)
    def _remember_start_on_drop(self, start_on_drop: bool) -> None:
        self._change(replace(self._settings, start_on_drop=start_on_drop))

    @Slot(object)
    def _remember_workers(self, count: int | None) -> None:
        self._change(replace(self._settings, workers=count))
