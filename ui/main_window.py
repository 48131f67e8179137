"""The main window: arranges the panels and passes their wishes on.

Owns the arrangement, the menus and the file dialogs. No decisions: what a wish leads to is up to
whoever listens to the signals; facts come in through ``model`` and the ``show_…`` methods.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QByteArray, QDataStream, QIODevice, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from ui.actions import WINDOW_COMMANDS, Command, enable_for, make_actions
from ui.dialogs.report_dialog import ask_for_report
from ui.dialogs.text_dialog import TextDialog
from ui.formatting import format_name
from ui.icons import icon
from ui.menus import add_menus, fill_tool_bar
from ui.models.cell_texts import failure_text
from ui.models.items import Items
from ui.models.picture_table_model import PictureTableModel
from ui.panels.batch_bar import BatchBar
from ui.panels.drop_frame import DropVeil
from ui.panels.drop_zone import DropZone
from ui.panels.message_bar import Severity
from ui.panels.notice_bars import NoticeBars
from ui.panels.options_form import OptionsForm
from ui.panels.picture_table import PictureTable
from ui.panels.pool_panel import PoolPanel
from ui.placement import fitting_place, fitting_size
from ui.ways_in import WaysIn
from workers.contract.destination import Destination
from workers.contract.items import ENDED, Failed, ItemFacts, Status
from workers.contract.recipe import Recipe
from workers.contract.summary import BatchSummary

_USUAL_SIZE, _LEAST_SIZE = QSize(1180, 780), QSize(640, 480)
_DETAILS_SIZE = QSize(560, 220)
_MARGIN_PX = 16
_SIDE_WIDTH_PX = 296
_HANDLE_PX = 8
_STATE_VERSION = 1


class MainWindow(QMainWindow):
    """Everything the user sees.

    Closing is asked for, not done: the window stays until ``allow_close()`` was called, so that
    whoever owns running work can end it first.

    Signals (wishes of the user, in the words of ``workers.contract``):
        paths_dropped(tuple[Path, ...]): files and folders dropped, chosen or pasted.
        watch_requested(Path): a folder; ``watch_bar`` tells when it is to end.
        recipes_changed(tuple[Recipe, ...]), destination_changed(Destination),
        start_on_drop_changed(bool)
        start_requested(), pause_requested(), resume_requested(), cancel_all_requested(),
        clear_finished_requested(), undo_requested()
        cancel_requested, remove_requested, retry_requested(tuple[ItemId, ...])
        visible_rows_changed(tuple[ItemId, ...]): rows on screen, at most ten times a second.
        open_requested(Path), reveal_requested(Path): a result.
        open_folder_requested(): where the results are.
        report_wanted(Path): what became of every picture, in this file.
        lab_requested(), diagnostics_requested(), about_requested(), close_requested()
    """

    paths_dropped = Signal(object)
    watch_requested = Signal(object)
    recipes_changed = Signal(object)
    destination_changed = Signal(object)
    start_on_drop_changed = Signal(bool)
    start_requested = Signal()
    pause_requested = Signal()
    resume_requested = Signal()
    cancel_requested = Signal(object)
    cancel_all_requested = Signal()
    clear_finished_requested = Signal()
    undo_requested = Signal()
    remove_requested = Signal(object)
    retry_requested = Signal(object)
    visible_rows_changed = Signal(object)
    open_requested = Signal(object)
    open_folder_requested = Signal()
    report_wanted = Signal(object)
    reveal_requested = Signal(object)
    lab_requested = Signal()
    diagnostics_requested = Signal()
    about_requested = Signal()
    close_requested = Signal()

    def __init__(self, items: Items, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Dropmill")
        self.setWindowIcon(icon("app"))
        self._may_close = False
        self.model = PictureTableModel(items, self)
        self.pool_panel = PoolPanel()
        self._actions = make_actions(WINDOW_COMMANDS, self, Qt.ShortcutContext.WindowShortcut)
        self._table = PictureTable(self.model)
        self._drop_zone = DropZone(
            self._actions[Command.ADD_FILES], self._actions[Command.ADD_FOLDER]
        )
        self._form = OptionsForm()
        self.presets = self._form.presets
        self._bars = NoticeBars()
        self.offer, self.watch_bar = self._bars.offer, self._bars.watch
        self._bar = BatchBar(self._actions)
        self._pages, self._stack = QStackedWidget(), QStackedWidget()
        self._tool_bar = QToolBar(self.tr("Commands"))
        self._side = QSplitter(Qt.Orientation.Vertical)
        self._halves = QSplitter(Qt.Orientation.Horizontal)
        self._ways_in = WaysIn(self)
        self._arrange()
        self._veil = DropVeil(self._stack)
        add_menus(self.menuBar(), self._actions)
        fill_tool_bar(self._tool_bar, self._actions)
        self.addToolBar(self._tool_bar)
        self._connect_panels()
        self._connect_actions()
        self.show_summary(BatchSummary())
        room = self.screen().availableGeometry()
        self.setMinimumSize(fitting_size(_LEAST_SIZE, room))
        self.resize(fitting_size(_USUAL_SIZE, room))

    def recipes(self) -> tuple[Recipe, ...]:
        """What the options form says becomes of pictures."""
        return self._form.recipes()

    def destination(self) -> Destination:
        """Where the options form says results land."""
        return self._form.destination()

    def set_recipes(self, recipes: tuple[Recipe, ...]) -> None:
        """Show ``recipes`` in the form; ``recipes_changed`` is not emitted."""
        self._form.set_recipes(recipes)
        self._show_destination()

    def set_destination(self, destination: Destination) -> None:
        """Show ``destination`` in the form; ``destination_changed`` is not emitted."""
        self._form.set_destination(destination)
        self._show_destination()

    def change_options(self, recipes: tuple[Recipe, ...], destination: Destination) -> None:
        """Show these options, as if the user had chosen them."""
        self.set_recipes(recipes)
        self.set_destination(destination)
        self.recipes_changed.emit(recipes)
        self.destination_changed.emit(destination)

    def set_start_on_drop(self, at_once: bool) -> None:
        """Show whether dropped pictures are converted at once; tells nobody."""
        self._bar.set_start_on_drop(at_once)

    def show_summary(self, summary: BatchSummary) -> None:
        """Show where the batch stands, and offer what makes sense now."""
        focused = self.focusWidget()
        self._bar.show_summary(summary)
        self._bars.show_pause(summary.pause)
        enable_for(self._actions, summary)
        if self._bar.has_lost(focused):
            # Qt has given the keyboard to whatever comes next, which may be a switch.
            (self._bar.stand_in_for(focused) or self._shown_list()).setFocus()

    def show_notice(self, text: str) -> None:
        """Tell the user something without standing in the way; it goes when it has been read."""
        self._bars.notices.show_notice(text)

    def show_warning(self, text: str) -> None:
        """Like ``show_notice``, for something that is not as the user may think."""
        self._bars.notices.show_notice(text, Severity.WARNING)

    def show_error(self, text: str) -> None:
        """Tell that something did not work; stays until dismissed, or until the next attempt."""
        self._bars.notices.show_notice(text, Severity.ERROR)

    def show_breakdown(self, text: str) -> None:
        """Tell that nothing will work from now on; no other notice and no attempt changes that."""
        self._bars.breakdown.show_notice(text, Severity.ERROR)

    def clear_notice(self) -> None:
        """What the notice said is outdated."""
        self._bars.notices.hide()

    def show_page(self, page: QWidget) -> None:
        """Show ``page``, which is ours from now on, in place of the pictures."""
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self._tool_bar.hide()

    def show_pictures(self) -> None:
        """Go back to the pictures after ``show_page``."""
        self._pages.setCurrentIndex(0)
        self._tool_bar.show()

    def allow_close(self) -> None:
        """Close now; answers ``close_requested``."""
        self._may_close = True
        self.close()

    def save_state(self) -> bytes:
        """Where everything is, for ``restore_state`` in a later run."""
        data = QByteArray()
        stream = QDataStream(data, QIODevice.OpenModeFlag.WriteOnly)
        stream.writeInt32(_STATE_VERSION)
        for part in (
            self.saveGeometry(),
            self._halves.saveState(),
            self._side.saveState(),
            self._table.save_columns(),
        ):
            stream << part
        stream.writeBool(self._actions[Command.SHOW_OPTIONS].isChecked())
        stream.writeBool(self._actions[Command.SHOW_PROCESSORS].isChecked())
        return bytes(data.data())

    def restore_state(self, state: bytes) -> bool:
        """Put everything back; tells whether ``state`` was one of ours, else nothing changes."""
        stream = QDataStream(QByteArray(state))
        if stream.readInt32() != _STATE_VERSION:
            return False
        geometry, halves, side, columns = (QByteArray() for _ in range(4))
        stream >> geometry >> halves >> side >> columns
        options_shown, processors_shown = stream.readBool(), stream.readBool()
        if stream.status() != QDataStream.Status.Ok:
            return False
        self.restoreGeometry(geometry)
        if not (self.isMaximized() or self.isFullScreen()):
            # It may have been on a larger screen.
            self.setGeometry(fitting_place(self.geometry(), self.screen().availableGeometry()))
        self._halves.restoreState(halves)
        self._side.restoreState(side)
        self._table.restore_columns(columns)
        self._actions[Command.SHOW_OPTIONS].setChecked(options_shown)
        self._actions[Command.SHOW_PROCESSORS].setChecked(processors_shown)
        return True

    def _arrange(self) -> None:
        self._stack.addWidget(self._drop_zone)
        self._stack.addWidget(self._table)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(_MARGIN_PX, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._stack, 1)
        self._side.addWidget(self._form)
        self._side.addWidget(self.pool_panel)
        self._side.setSizes([600, 300])
        self._side.setStretchFactor(0, 1)
        self._side.setStretchFactor(1, 1)
        self._side.setChildrenCollapsible(False)
        self._side.setHandleWidth(5)
        self._halves.addWidget(left)
        self._halves.addWidget(self._side)
        self._halves.setStretchFactor(0, 1)
        self._halves.setChildrenCollapsible(False)
        self._halves.setHandleWidth(_HANDLE_PX)
        self._side.setMinimumWidth(288)
        self._halves.setSizes([10_000, _SIDE_WIDTH_PX])
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._halves, 1)
        rows.addWidget(self._bar)
        self._pages.addWidget(whole)
        self._arrange_notices()

    def _arrange_notices(self) -> None:
        """Above whatever page is shown, but later in the tab order."""
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._pages, 1)
        column.insertLayout(0, self._bars)
        self._bars.arrange(_MARGIN_PX)
        self.setCentralWidget(centre)

    def _connect_panels(self) -> None:
        self._ways_in.paths_given.connect(self.paths_dropped)
        self._ways_in.watch_asked.connect(self.watch_requested)
        self._ways_in.nothing_given.connect(self.show_warning)
        self._ways_in.hover_changed.connect(self._on_hover_changed)
        self._form.recipes_changed.connect(self.recipes_changed)
        self._form.destination_changed.connect(self.destination_changed)
        for changed in (self._form.destination_changed, self._form.recipes_changed):
            changed.connect(self._show_destination)
        self._bar.start_on_drop_changed.connect(self.start_on_drop_changed)
        self._bar.failed_clicked.connect(partial(self._table.select_kind, Status.FAILED))
        for signal, ours in (
            (self._table.visible_rows_changed, self.visible_rows_changed),
            (self._table.open_requested, self.open_requested),
            (self._table.reveal_requested, self.reveal_requested),
            (self._table.cancel_requested, self.cancel_requested),
            (self._table.retry_requested, self.retry_requested),
            (self._table.remove_requested, self.remove_requested),
        ):
            signal.connect(ours)
        for attempt in (
            self.paths_dropped,
            self.start_requested,
            self.resume_requested,
            self.retry_requested,
        ):
            attempt.connect(self.clear_notice)  # it was about the attempt before
        self.paths_dropped.connect(self._table.reveal_next)
        self._table.details_requested.connect(self._show_details)
        for signal in (self.model.rowsInserted, self.model.rowsRemoved, self.model.modelReset):
            signal.connect(self._show_table_or_drop_zone)

    def _connect_actions(self) -> None:
        for command, slot in (
            (Command.ADD_FILES, self._ways_in.ask_for_files),
            (Command.ADD_FOLDER, self._ways_in.ask_for_folder),
            (Command.PASTE, self._ways_in.paste),
            (Command.WATCH_FOLDER, self._ways_in.ask_for_watched_folder),
            (Command.QUIT, self.close),
            (Command.START, self.start_requested),
            (Command.PAUSE, self.pause_requested),
            (Command.RESUME, self.resume_requested),
            (Command.CANCEL_ALL, self.cancel_all_requested),
            (Command.CONVERT_AGAIN, self._asking(self.retry_requested, *ENDED)),
            (Command.RETRY_FAILED, self._asking(self.retry_requested, Status.FAILED)),
            (Command.RETRY_CANCELLED, self._asking(self.retry_requested, Status.CANCELLED)),
            (Command.CLEAR_WAITING, self._asking(self.remove_requested, Status.WAITING)),
            (Command.CLEAR_FINISHED, self.clear_finished_requested),
            (Command.UNDO, self.undo_requested),
            (Command.OPEN_FOLDER, self.open_folder_requested),
            (Command.SAVE_REPORT, self._ask_for_report),
            (Command.LAB, self.lab_requested),
            (Command.DIAGNOSTICS, self.diagnostics_requested),
            (Command.ABOUT, self.about_requested),
        ):
            self._actions[command].triggered.connect(slot)
        for command, panel in (
            (Command.SHOW_OPTIONS, self._form),
            (Command.SHOW_PROCESSORS, self.pool_panel),
        ):
            self._actions[command].setChecked(True)
            self._actions[command].toggled.connect(panel.setVisible)
            self._actions[command].toggled.connect(self._show_side)

    def _show_side(self) -> None:
        shown = (Command.SHOW_OPTIONS, Command.SHOW_PROCESSORS)
        self._side.setVisible(any(self._actions[command].isChecked() for command in shown))

    def _shown_list(self) -> QWidget:
        return self._table if self.model.rowCount() else self._drop_zone

    def _show_table_or_drop_zone(self) -> None:
        self._stack.setCurrentWidget(self._shown_list())

    def _show_destination(self) -> None:
        folder = self.destination().directory
        formats = [recipe.encoder.title for recipe in self.recipes()]
        self._drop_zone.show_destination(formats, None if folder is None else str(folder))

    def _on_hover_changed(self, hovered: bool) -> None:
        self._drop_zone.set_hovered(hovered)
        self._veil.setVisible(hovered and self._stack.currentWidget() is self._table)
        self._veil.raise_()

    def _asking(self, wish: SignalInstance, *kinds: Status) -> Callable[[], None]:
        """A slot that says ``wish`` of all rows in a state of one of ``kinds``."""

        def ask() -> None:
            if rows := self.model.ids_between(0, self.model.rowCount() - 1, kinds):
                wish.emit(rows)

        return ask

    def _ask_for_report(self) -> None:
        ask_for_report(self, self.report_wanted.emit)

    def _show_details(self, facts: ItemFacts) -> None:
        if isinstance(facts.state, Failed):
            title = self.tr("Why {} failed").format(format_name(facts.source.name))
            dialog = TextDialog(title, failure_text(facts.state), self)
            dialog.resize(_DETAILS_SIZE)
            dialog.open()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - named by Qt
        """Ask to be closed, until that was allowed."""
        if self._may_close:
            event.accept()
        else:
            event.ignore()
            self.close_requested.emit()
