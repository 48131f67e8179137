"""The main window: has the panels and passes their wishes on.

Owns the parts and the menus; where the parts stand is in ``ui/arrangement.py``, which command
means which wish in ``ui/command_wiring.py``. No decisions: what a wish leads to is up to whoever
listens to the signals; facts come in through ``model`` and the ``show_…`` methods.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QMainWindow, QMenuBar, QToolBar, QWidget

from ui.actions import Command, Menu, enable_for, make_actions
from ui.arrangement import Arrangement, read_state, write_state
from ui.charts.sparkline import Sparkline
from ui.command_wiring import connect_commands, connect_panels, connect_window
from ui.compare.beside import CompareBeside
from ui.compare.commands import COMPARE_COMMANDS
from ui.dialogs.keys_dialog import KeysDialog, command_keys
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
from ui.panels.picture_list import PictureList
from ui.placement import fitting_place, fitting_size
from ui.row_commands import ROW_COMMANDS
from ui.row_wishes import RowWishes
from ui.ways_in import WaysIn
from ui.window_commands import LAST_COMMANDS, WINDOW_COMMANDS
from workers.contract.destination import Destination
from workers.contract.items import Failed, ItemFacts
from workers.contract.preset import Preset
from workers.contract.recipe import Recipe
from workers.contract.summary import BatchSummary

_USUAL_SIZE, _LEAST_SIZE = QSize(1180, 780), QSize(640, 480)
_DETAILS_SIZE = QSize(560, 220)
_STATE_VERSION = 5
#: What the user can put away.
_PANELS = (Command.SHOW_OPTIONS,)
_REMEMBERED = (*_PANELS, Command.COMPARE, Command.COMPACT_ROWS, Command.MORE_OPTIONS)


class MainWindow(QMainWindow):
    """Everything the user sees.

    Closing is asked for, not done: the window stays until ``allow_close()`` was called, so that
    whoever owns running work can end it first.

    New parts are put into ``pages``, ``left``, ``side`` or ``bar``; new commands are connected by
    whoever carries them out, through ``actions_by_command``.

    Signals (wishes of the user, in the words of ``workers.contract``):
        paths_dropped(tuple[Path, ...]): files and folders dropped, chosen or pasted.
        transfer_given(str): the key to files that the system holds for us.
        picture_given(PictureData): a picture dropped or pasted that is in no file.
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
        lab_requested(), settings_requested(), diagnostics_requested(),
        about_requested(), close_requested()
        rebuilt(): the window's parts are new ones; what was connected with the old is to be
            connected with them.
    """

    paths_dropped = Signal(object)
    transfer_given = Signal(str)
    picture_given = Signal(object)
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
    settings_requested = Signal()
    diagnostics_requested = Signal()
    about_requested = Signal()
    close_requested = Signal()
    rebuilt = Signal()

    def __init__(self, items: Items, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Dropmill")
        self.setWindowIcon(icon("app"))
        self._may_close = False
        self.model = PictureTableModel(items, self)
        self._summary = BatchSummary()
        self._build()
        connect_window(self)
        room = self.screen().availableGeometry()
        self.setMinimumSize(fitting_size(_LEAST_SIZE, room))
        self.resize(fitting_size(_USUAL_SIZE, room))

    def say_anew(self) -> None:
        """Make every part of the window again, in the language that is spoken now.

        Options, rows and sizes stay; a notice that was there goes, and so does an open dialog.
        """
        state, recipes, destination = self.save_state(), self.recipes(), self.destination()
        at_once = self.bar.starts_on_drop
        self._clear_away()
        self._build()
        self.set_recipes(recipes)
        self.set_destination(destination)
        self.set_start_on_drop(at_once)
        self.show_table_or_drop_zone()
        self.restore_state(state)
        self.rebuilt.emit()

    def _clear_away(self) -> None:
        for dialog in self.findChildren(QDialog):
            dialog.close()
        self.removeToolBar(self._tool_bar)
        parts = (self.ways_in, self._tool_bar, self.menuBar(), self.centralWidget())
        for part in filter(None, parts):
            part.deleteLater()
        for action in self.actions_by_command.values():
            action.setShortcuts([])  # or both would be asked for until it is gone
            action.deleteLater()
        self.setMenuBar(QMenuBar())

    def _build(self) -> None:
        """Make all parts; what is connected with them from outside comes with ``rebuilt``."""
        self.sparkline = Sparkline()
        self.list, self.form = PictureList(self.model), OptionsForm()
        self.table, self.rows = self.list.table, RowWishes(self.list)
        specs = (*WINDOW_COMMANDS, *COMPARE_COMMANDS, *LAST_COMMANDS)
        window_actions = make_actions(specs, self, Qt.ShortcutContext.WindowShortcut)
        self.actions_by_command = window_actions | self.table.commands.actions
        self.bars, self.bar = NoticeBars(), BatchBar(self.actions_by_command)
        self.bar.add_widget(self.sparkline)
        self.presets, self.offer, self.watch_bar = (
            self.form.presets,
            self.bars.offer,
            self.bars.watch,
        )
        self.drop_zone = DropZone(
            window_actions[Command.ADD_FILES], window_actions[Command.ADD_FOLDER]
        )
        self._arrangement = Arrangement(self.bars, self.bar)
        self.pages, self.stack = self._arrangement.pages, self._arrangement.stack
        self.left, self.side = self._arrangement.left, self._arrangement.side
        self.show_beside = self._arrangement.show_beside
        self.ways_in = WaysIn(self)
        self._fill()
        self.compare = CompareBeside(self.actions_by_command, self.table, self.model, self.left)
        self._veil = DropVeil(self.stack)
        connect_panels(self)
        connect_commands(self)
        self.show_summary(self._summary)

    def recipes(self) -> tuple[Recipe, ...]:
        """What the options form says becomes of pictures."""
        return self.form.recipes()

    def destination(self) -> Destination:
        """Where the options form says results land."""
        return self.form.destination()

    def set_recipes(self, recipes: tuple[Recipe, ...]) -> None:
        """Show ``recipes`` in the form; ``recipes_changed`` is not emitted."""
        self.form.set_recipes(recipes)
        self.show_destination()

    def set_destination(self, destination: Destination) -> None:
        """Show ``destination`` in the form; ``destination_changed`` is not emitted."""
        self.form.set_destination(destination)
        self.show_destination()

    def change_options(self, recipes: tuple[Recipe, ...], destination: Destination) -> None:
        """Show these options, as if the user had chosen them."""
        self.set_recipes(recipes)
        self.set_destination(destination)
        self.recipes_changed.emit(recipes)
        self.destination_changed.emit(destination)

    def take_preset(self, preset: Preset) -> None:
        """Show the options of ``preset``, as if the user had chosen it."""
        self.form.take_preset(preset)

    def set_start_on_drop(self, at_once: bool) -> None:
        """Show whether dropped pictures are converted at once; tells nobody."""
        self.bar.set_start_on_drop(at_once)

    def show_summary(self, summary: BatchSummary) -> None:
        """Show where the batch stands, and offer what makes sense now."""
        focused = self.focusWidget()
        self._summary = summary
        self.bar.show_summary(summary)
        self.bars.show_pause(summary.pause)
        enable_for(self.actions_by_command, summary)
        self.model.set_stop_after(summary.stop_after)
        if self.bar.has_lost(focused):
            # Qt has given the keyboard to whatever comes next, which may be a switch.
            (self.bar.stand_in_for(focused) or self._shown_list()).setFocus()
        elif self.bar.has(focused):
            focused.setFocus()  # it was out of use between two commands whose face it is

    def show_notice(self, text: str) -> None:
        """Tell the user something without standing in the way; it goes when it has been read."""
        self.bars.notices.show_notice(text)

    def add_notice(self, text: str) -> None:
        """Like ``show_notice``, above what is being said, if anything is."""
        bar = self.bars.notices
        self.show_notice(f"{text}\n{bar.text}" if bar.isVisible() else text)

    def show_warning(self, text: str) -> None:
        """Like ``show_notice``, for something that is not as the user may think."""
        self.bars.notices.show_notice(text, Severity.WARNING)

    def show_error(self, text: str) -> None:
        """Tell that something did not work; stays until dismissed, or until the next attempt."""
        self.bars.notices.show_notice(text, Severity.ERROR)

    def show_breakdown(self, text: str) -> None:
        """Tell that nothing will work from now on; no other notice and no attempt changes that."""
        self.bars.breakdown.show_notice(text, Severity.ERROR)

    def clear_notice(self) -> None:
        """What the notice said is outdated."""
        self.bars.notices.hide()

    def show_page(self, page: QWidget) -> None:
        """Show ``page``, which is ours from now on, in place of the pictures."""
        if self.pages.indexOf(page) == -1:
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        self._tool_bar.hide()

    def show_pictures(self) -> None:
        """Go back to the pictures after ``show_page``."""
        self.pages.setCurrentIndex(0)
        self._tool_bar.show()

    def allow_close(self) -> None:
        """Close now; answers ``close_requested``."""
        self._may_close = True
        self.close()

    def save_state(self) -> bytes:
        """Where everything is, for ``restore_state`` in a later run."""
        parts = self.saveGeometry(), self.table.save_columns(), *self._arrangement.save()
        ticks = tuple(self.actions_by_command[panel].isChecked() for panel in _REMEMBERED)
        return write_state(_STATE_VERSION, parts, ticks)

    def restore_state(self, state: bytes) -> bool:
        """Put everything back; tells whether ``state`` was one of ours, else nothing changes."""
        read = read_state(
            state, _STATE_VERSION, 2 + len(self._arrangement.save()), len(_REMEMBERED)
        )
        if read is None:
            return False
        (geometry, columns, *shares), ticks = read
        self.restoreGeometry(geometry)
        if not (self.isMaximized() or self.isFullScreen()):
            # It may have been on a larger screen.
            self.setGeometry(fitting_place(self.geometry(), self.screen().availableGeometry()))
        self._arrangement.restore(tuple(shares))
        self.table.restore_columns(columns)
        for panel, tick in zip(_REMEMBERED, ticks, strict=True):
            self.actions_by_command[panel].setChecked(tick)
        return True

    def _fill(self) -> None:
        self.stack.addWidget(self.drop_zone)
        self.stack.addWidget(self.list)
        self.side.addWidget(self.form)
        self.setCentralWidget(self._arrangement)
        specs = (*WINDOW_COMMANDS, *COMPARE_COMMANDS, *ROW_COMMANDS, *LAST_COMMANDS)
        menus = add_menus(self.menuBar(), specs, self.actions_by_command)
        self.table.commands.offer_in(menus[Menu.EDIT])
        self._tool_bar = QToolBar(self.tr("Commands"))
        fill_tool_bar(self._tool_bar, self.actions_by_command)
        self.addToolBar(self._tool_bar)

    def show_side(self) -> None:
        """Show the side while anything is in it."""
        ticked = (self.actions_by_command[panel].isChecked() for panel in _PANELS)
        self.side.setVisible(any(ticked))

    def show_options(self) -> None:
        """Show the options, and let the keyboard go there."""
        self.show_pictures()
        self.actions_by_command[Command.SHOW_OPTIONS].setChecked(True)
        self.form.presets.setFocus()

    def show_table_or_drop_zone(self) -> None:
        """Show the list, or while it is empty, what invites to fill it."""
        focused: QWidget | None = self.focusWidget()
        self.stack.setCurrentWidget(self.list if self.model.total else self.drop_zone)
        if focused is not None and self.stack.isAncestorOf(focused) and not focused.isVisible():
            self._shown_list().setFocus()  # Qt would give the keyboard to what is on top

    def show_destination(self) -> None:
        """Tell where results go, wherever the window says it."""
        folder = self.destination().directory
        self.bar.destination.show_directory(folder)
        formats = [recipe.encoder.title for recipe in self.recipes()]
        self.drop_zone.show_destination(formats, None if folder is None else str(folder))

    def show_hover(self, hovered: bool) -> None:
        """Show whether something that can be dropped is over the window."""
        self.drop_zone.set_hovered(hovered)
        self._veil.setVisible(hovered and self.stack.currentWidget() is self.list)
        self._veil.raise_()

    def show_details(self, facts: ItemFacts) -> None:
        """Show all there is to say about a failure."""
        if isinstance(facts.state, Failed):
            title = self.tr("Why {} failed").format(format_name(facts.source.name))
            dialog = TextDialog(title, failure_text(facts.state), self)
            dialog.resize(_DETAILS_SIZE)
            dialog.open()

    def show_keys(self) -> None:
        """Show every command and its keys."""
        KeysDialog(command_keys(self.menuBar()), self).open()

    def _shown_list(self) -> QWidget:
        return self.table if self.model.total else self.drop_zone

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - named by Qt
        """Ask to be closed, until that was allowed."""
        if self._may_close:
            event.accept()
        else:
            event.ignore()
            self.close_requested.emit()
