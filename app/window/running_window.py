"""What is behind a window while it runs: engine, batch, controllers, and every signal between them.

All signals between window, batch and engine are connected here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtDBus import QDBusConnection

from app.batch.batch import Batch
from app.batch.failure_messages import display_name
from app.batch.items import ItemStore
from app.batch.names import OutputNamer
from app.batch.planner import PlannerThreads
from app.batch.settling import BeginBatch, SettlerThread
from app.batch.start_look import StartLook
from app.batch.walk import FoundPicture, WalkProblem, WalkTrouble, problem_sentence
from app.batch.wishes import Recipes
from app.components import components, licence_texts
from app.settings import Settings
from app.version import version
from app.window.batch_controller import BatchController
from app.window.comparing import Comparing
from app.window.copy_controller import CopyController
from app.window.diagnostics_controller import DiagnosticsController
from app.window.drop_controller import DropController
from app.window.ends_controller import EndsController
from app.window.engine_bridge import EngineBridge
from app.window.file_manager import FileManager, result_folder
from app.window.handed_in import HandedIn
from app.window.machine_page import MachinePage
from app.window.report_controller import ReportController
from app.window.starting import Starting
from app.window.thumbnail_controller import ThumbnailController
from app.window.undo_controller import UndoController
from app.window.watch_controller import WatchController
from app.window.watched_page import WatchedPage
from ui.dialogs.about_dialog import AboutDialog, AboutFacts
from ui.formatting import format_name
from ui.main_window import MainWindow
from ui.sentences import said
from workers.contract.engine import Engine
from workers.contract.posture_texts import posture_layers
from workers.contract.preset import Preset
from workers.platforms.budget import usable_cpus

if TYPE_CHECKING:
    from app.lab.lab_controller import LabController
    from app.window.journal_controller import JournalController

#: More problems of one drop than this are only counted.
_MAX_PROBLEMS_SHOWN = 3


class RunningWindow(QObject):
    """A window that works, until ``close``.

    Signals:
        summary_changed(BatchSummary): where the batch stands, for those who watch from outside.
        drop_begun(): pictures come, dropped, named at the start or handed over later.
        drop_ended(): all pictures of one drop are on the list.
        asked(): a question has been opened.
    """

    asked = Signal()
    summary_changed = Signal(object)
    drop_begun = Signal()
    drop_ended = Signal()

    def __init__(
        self,
        engine: Engine,
        settler: SettlerThread,
        window: MainWindow,
        items: ItemStore,
        settings: Settings,
        journal: JournalController | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._settler = settler
        self._window = window
        self._lab: LabController | None = None
        namer = OutputNamer()
        self._journal = journal
        self._planner = PlannerThreads(namer, None if journal is None else journal.recorder)
        self._bridge = EngineBridge(engine, self)
        self.machine = MachinePage(engine, window, self)
        self.drops = DropController(namer.protect, self)
        self._watch = WatchController(items, namer, parent=self)
        self._watched = WatchedPage(self._watch, window, self)
        batch = Batch(
            engine,
            self._planner,
            items,
            window.recipes(),
            window.destination(),
            settler=settler,
            start_on_drop=False,
            batch_now=BeginBatch if journal is None else journal.recorder.batch_now,
        )
        self._batch = BatchController(batch, self)
        self._thumbnails = ThumbnailController(engine, items, window.model, self)
        self._diagnostics = DiagnosticsController(engine, window, self)
        self._undo = UndoController(settler, self)
        self._copies = CopyController(items, self)
        bus = QDBusConnection.sessionBus()
        self._files = FileManager(bus, self)
        self.drops.set_destination(window.destination())
        self._ends = EndsController(window, self)
        self._reports = ReportController(items, engine, self)
        self._items = items
        if journal is not None:
            self._connect_journal(journal)
        self._connect_wishes()
        # After the batch, which has to know of other options first.
        self._starting = self._look_before_starts(namer, start_on_drop=settings.start_on_drop)
        self._connect_facts()
        self._copies.copied.connect(window.show_notice)
        self._copies.failed.connect(window.show_warning)
        self._handed_in = HandedIn(window, bus, self)
        self._comparing = Comparing(engine, self._bridge, window, self._batch, items, self)
        window.rebuilt.connect(self._on_rebuilt)
        self._connect_parts()
        self._bridge.start()

    def add_paths(self, files: Sequence[Path], preset: Preset | None = None) -> None:
        """Put files and folders on the list, as if they had been dropped.

        ``preset`` is chosen for all. Where others wait or run, whose options must not change, it
        holds for what is added alone.
        """
        is_for_all = preset is not None and (not files or self._is_at_rest())
        if preset is not None and is_for_all:
            self._window.take_preset(preset)
        elif preset is not None:
            self._window.show_notice(
                self.tr("The preset holds for what was just added; the others keep their options.")
            )
        if files:
            own = None if preset is None or is_for_all else preset.recipes
            self._walk(tuple(file.absolute() for file in files), own)

    def set_workers(self, count: int | None, most: int) -> None:
        """Work with so many workers, of at most ``most``; ``None`` for one for each core."""
        self.machine.set_worker_count(count, most)
        self._set_workers(count)

    def open_lab(self) -> LabController:
        """Show the responsiveness lab in the window; it stays until ``close``."""
        if self._lab is None:
            from app.lab.core_monitor import CpuMonitor  # not needed before
            from app.lab.lab_controller import LabController
            from ui.lab.lab_page import LabPage

            page = LabPage()
            page.start_requested.connect(self._window.clear_notice)
            self._lab = LabController(page, self)
            self._lab.notice.connect(self._window.show_notice)
            self._lab.failed.connect(self._window.show_error)
            page.leave_requested.connect(self._window.show_pictures)
            self._cores = CpuMonitor(page)
            self._cores.sampled.connect(self._lab.add_core_sample)
            page.leave_requested.connect(self._cores.stop)
        self._cores.start()
        self._window.show_page(self._lab.page)
        return self._lab

    def close(self) -> None:
        """Stop everything that runs; no process, thread or temp file is left."""
        self._window.visible_rows_changed.disconnect(self._thumbnails.show)
        self._bridge.stop()
        self._comparing.close()
        self.machine.close()
        self._diagnostics.close()
        self._ends.close()
        self._reports.close()
        self.drops.close()
        self._starting.close()
        self._copies.close()
        self._handed_in.close()
        self._batch.stop_looking()
        self._watch.close()
        self._planner.close()
        if self._lab is not None:
            self._cores.stop()
            self._lab.close()
        self._engine.close()
        self._batch.close()
        self._settler.close()
        if self._journal is not None:
            self._journal.close()

    def _look_before_starts(self, namer: OutputNamer, *, start_on_drop: bool) -> Starting:
        journal = self._journal
        memory = None if journal is None else journal.recorder
        return Starting(
            self._window,
            self._batch,
            self.drops,
            self._bridge,
            lambda: StartLook(self._engine, namer, memory),
            start_on_drop=start_on_drop,
            parent=self,
        )

    def _connect_journal(self, journal: JournalController) -> None:
        """Before the others: what is written down comes before what is done."""
        window = self._window
        window.recipes_changed.connect(journal.set_recipes)
        window.destination_changed.connect(journal.set_destination)
        self.drops.walk_ended.connect(journal.end_walk)
        self._bridge.polled.connect(journal.poll)
        journal.offered.connect(self._show_offer)
        journal.troubled.connect(window.show_warning)

    def _connect_wishes(self) -> None:
        window, batch = self._window, self._batch
        window.paths_dropped.connect(self._walk)
        window.watch_requested.connect(self._watch_folder)
        window.recipes_changed.connect(batch.set_recipes)
        window.destination_changed.connect(batch.set_destination)
        window.destination_changed.connect(self.drops.set_destination)
        window.destination_changed.connect(self._watch.set_destination)
        window.cancel_requested.connect(batch.cancel)
        window.cancel_all_requested.connect(batch.cancel_all)
        window.clear_finished_requested.connect(batch.clear_finished)
        window.remove_requested.connect(batch.remove)
        window.retry_requested.connect(batch.convert_again)
        window.undo_requested.connect(self._undo.undo)
        window.pause_requested.connect(batch.pause)
        window.resume_requested.connect(batch.resume)
        # Thumbnails first: both go first, and these are there in a moment.
        window.visible_rows_changed.connect(self._thumbnails.show)
        window.visible_rows_changed.connect(batch.show)
        self.machine.worker_count_changed.connect(self._set_workers)
        window.open_requested.connect(self._files.open)
        window.reveal_requested.connect(self._files.reveal)
        window.open_folder_requested.connect(self._open_folder)
        window.report_wanted.connect(self._save_report)
        window.lab_requested.connect(self.open_lab)
        window.diagnostics_requested.connect(self._diagnostics.open)
        window.about_requested.connect(self._show_about)

    def _connect_facts(self) -> None:
        window, batch = self._window, self._batch
        self._bridge.events_arrived.connect(batch.apply)
        self._bridge.polled.connect(batch.poll)
        self._bridge.polled.connect(self._undo.poll)
        self._undo.undone.connect(window.show_notice)
        self._undo.left.connect(window.show_error)
        self._undo.results_gone.connect(batch.mark_undone)
        self._bridge.events_arrived.connect(self._thumbnails.apply)
        self._bridge.events_arrived.connect(self.machine.apply)
        self.drops.pictures_found.connect(self._add)
        self.drops.problems_found.connect(self._show_problems)
        self.drops.walk_ended.connect(batch.end_drop)
        self.drops.walk_ended.connect(self.drop_ended)
        self._starting.questions.asked.connect(self.asked)
        self._watch.pictures_found.connect(self._starting.starter.add_watched)
        self._watch.changes_found.connect(batch.convert_again)
        self._watch.all_found.connect(batch.end_drop)
        self._watch.noticed.connect(window.show_warning)
        self._watch.reported.connect(self._ends.hear_of_watch)
        self._files.failed.connect(self._show_not_opened)
        batch.items_removed.connect(self._thumbnails.forget)
        batch.engine_failed.connect(window.show_breakdown)
        batch.duplicates_found.connect(self._show_duplicates)
        batch.summary_changed.connect(window.show_summary)
        batch.summary_changed.connect(self._ends.show_summary)
        batch.summary_changed.connect(self.summary_changed)
        self._reports.saved.connect(window.show_notice)
        self._reports.failed.connect(window.show_error)

    def _connect_parts(self) -> None:
        """What is connected with parts of the window; the parts may be replaced by new ones."""
        window = self._window
        if self._journal is not None:
            self._journal.withdrawn.connect(window.offer.hide)
            window.offer.declined.connect(self._journal.decline)
        window.offer.accepted.connect(self._go_on)
        window.watch_bar.stop_requested.connect(self._watch.stop)
        self._watch.reported.connect(window.watch_bar.show_report)
        self._watched.connect_parts()
        self._connect_rows()
        self.machine.connect_parts()
        self._comparing.connect_parts()

    def _connect_rows(self) -> None:
        rows, batch = self._window.rows, self._batch
        rows.recipes_of = batch.recipes_of
        rows.own_recipes_requested.connect(batch.set_own_recipes)
        rows.convert_with_requested.connect(batch.convert_again_with)
        rows.move_requested.connect(batch.move)
        rows.place_requested.connect(batch.place)
        rows.stop_after_requested.connect(batch.stop_after)
        rows.copy_requested.connect(self._copies.copy)
        rows.copy_failures_requested.connect(self._copies.copy_failures)

    @Slot()
    def _on_rebuilt(self) -> None:
        if self._lab is not None:  # its page went with the other parts
            self._cores.stop()
            self._lab.close()
            self._lab = None
        self._connect_parts()
        self._watch.tell()
        if self._journal is not None:
            self._journal.offer_again()

    def _is_at_rest(self) -> bool:
        return self._batch.is_at_rest and not self.drops.is_walking and not self._watch.is_on

    @Slot(object)
    def _walk(self, paths: tuple[Path, ...], own: Recipes | None = None) -> None:
        if self._journal is not None:
            self._journal.begin_walk(paths)
        self.drops.walk(paths, own)
        self.drop_begun.emit()

    @Slot(object)
    def _add(self, pictures: tuple[FoundPicture, ...]) -> None:
        self._starting.starter.add(pictures, self.drops.own_recipes)

    @Slot(str)
    def _show_offer(self, sentence: str) -> None:
        self._window.offer.show_offer(sentence, self.tr("Go on"), self.tr("Forget"))

    @Slot()
    def _go_on(self) -> None:
        """Convert what is missing of an earlier batch, with the options of then."""
        accepted = None if self._journal is None else self._journal.accept()
        if accepted is None:
            return
        wish, missing = accepted
        self._window.change_options(wish.recipes, wish.destination)
        self.drops.walk_ended.connect(self._batch.start, Qt.ConnectionType.SingleShotConnection)
        self.drops.take(missing)

    @Slot(object)
    def _watch_folder(self, folder: Path) -> None:
        self._watch.start(folder, self._window.recipes(), self._window.destination())

    @Slot(object)
    def _show_problems(self, problems: tuple[WalkProblem, ...]) -> None:
        lines = [
            said(problem_sentence(problem, display_name(problem.path)))
            for problem in problems[:_MAX_PROBLEMS_SHOWN]
        ]
        if (rest := len(problems) - len(lines)) > 0:
            lines.append(self.tr("%Ln more could not be used either.", "", rest))
        is_unread = any(problem.trouble is WalkTrouble.UNREADABLE for problem in problems)
        show = self._window.show_error if is_unread else self._window.show_warning
        show("\n".join(lines))

    @Slot(object)
    def _set_workers(self, count: int | None) -> None:
        self._engine.set_workers(count or usable_cpus())

    @Slot(int)
    def _show_duplicates(self, count: int) -> None:
        self._window.show_notice(self.tr("%Ln picture(s) were on the list already.", "", count))

    @Slot(object)
    def _show_not_opened(self, path: Path) -> None:
        sentence = self.tr("{} could not be opened.").format(format_name(str(path)))
        self._window.show_error(sentence)

    @Slot()
    def _open_folder(self) -> None:
        folder = result_folder(self._items)
        if folder is not None:
            self._files.open(folder)

    @Slot(object)
    def _save_report(self, file: Path) -> None:
        self._reports.save(file, self._batch.seconds)

    @Slot()
    def _show_about(self) -> None:
        posture = self._engine.stats().posture
        parts = components()
        facts = AboutFacts(
            version(),
            "MIT",
            tuple((each.name, each.version) for each in parts),
            ()
            if posture is None
            else tuple((said(n), said(state)) for n, state in posture_layers(posture)),
            licence_texts(parts),
        )
        AboutDialog(facts, self._window).open()
