"""Which command and which panel means which wish of the window.

Commands that something outside of ``ui`` carries out need no line here: their action is in
``MainWindow.actions_by_command``, for whoever does it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import SignalInstance

from ui.actions import Command
from ui.dialogs.report_dialog import ask_for_report
from workers.contract.items import ENDED, Status

if TYPE_CHECKING:
    from ui.main_window import MainWindow


def connect_window(window: MainWindow) -> None:
    """What concerns the window itself, whatever parts it has."""
    model = window.model
    for changed in (
        model.rowsInserted,
        model.rowsRemoved,
        model.modelReset,
        model.hidden_changed,
    ):
        changed.connect(window.show_table_or_drop_zone)
    for attempt in (
        window.paths_dropped,
        window.start_requested,
        window.resume_requested,
        window.retry_requested,
    ):
        attempt.connect(window.clear_notice)  # it was about the attempt before


def connect_panels(window: MainWindow) -> None:
    """What panels tell becomes a signal of the window, or is shown in another panel."""
    _connect_ways_in(window)
    _connect_table(window)
    form, bar = window.form, window.bar
    form.recipes_changed.connect(window.recipes_changed)
    form.destination_changed.connect(window.destination_changed)
    for changed in (form.destination_changed, form.recipes_changed):
        changed.connect(window.show_destination)
    bar.destination.directory_chosen.connect(form.choose_directory)
    bar.start_on_drop_changed.connect(window.start_on_drop_changed)
    bar.failed_clicked.connect(window.list.show_failures)


def connect_commands(window: MainWindow) -> None:
    """What a command of the menus means."""
    actions = window.actions_by_command
    for command, slot in (
        (Command.ADD_FILES, window.ways_in.ask_for_files),
        (Command.ADD_FOLDER, window.ways_in.ask_for_folder),
        (Command.PASTE, window.ways_in.paste),
        (Command.WATCH_FOLDER, window.ways_in.ask_for_watched_folder),
        (Command.QUIT, window.close),
        (Command.START, window.start_requested),
        (Command.PAUSE, window.pause_requested),
        (Command.RESUME, window.resume_requested),
        (Command.CANCEL_ALL, window.cancel_all_requested),
        (Command.CONVERT_AGAIN, _asking(window, window.retry_requested, *ENDED)),
        (Command.RETRY_FAILED, _asking(window, window.retry_requested, Status.FAILED)),
        (Command.RETRY_CANCELLED, _asking(window, window.retry_requested, Status.CANCELLED)),
        (Command.CLEAR_WAITING, _asking(window, window.remove_requested, Status.WAITING)),
        (Command.CLEAR_FINISHED, window.clear_finished_requested),
        (Command.UNDO, window.undo_requested),
        (Command.FIND, window.list.start_search),
        (Command.SHOW_FAILURES, window.list.show_failures),
        (Command.OPEN_FOLDER, window.open_folder_requested),
        (Command.SAVE_REPORT, partial(_ask_for_report, window)),
        (Command.SETTINGS, window.settings_requested),
        (Command.SHOW_KEYS, window.show_keys),
        (Command.LAB, window.lab_requested),
        (Command.DIAGNOSTICS, window.diagnostics_requested),
        (Command.ABOUT, window.about_requested),
    ):
        actions[command].triggered.connect(slot)
    actions[Command.COMPACT_ROWS].toggled.connect(window.table.set_compact)
    actions[Command.SHOW_OPTIONS].setChecked(True)
    actions[Command.SHOW_OPTIONS].toggled.connect(window.form.setVisible)
    actions[Command.SHOW_OPTIONS].toggled.connect(window.show_side)
    actions[Command.MORE_OPTIONS].toggled.connect(window.form.more.set_open)
    window.form.more.opened.connect(actions[Command.MORE_OPTIONS].setChecked)
    window.sparkline.clicked.connect(actions[Command.SHOW_PROCESSORS].trigger)


def _connect_ways_in(window: MainWindow) -> None:
    window.ways_in.paths_given.connect(window.paths_dropped)
    window.ways_in.transfer_given.connect(window.transfer_given)
    window.ways_in.picture_given.connect(window.picture_given)
    window.ways_in.watch_asked.connect(window.watch_requested)
    window.ways_in.nothing_given.connect(window.show_warning)
    window.ways_in.hover_changed.connect(window.show_hover)


def _connect_table(window: MainWindow) -> None:
    table, commands = window.table, window.table.commands
    for signal, wish in (
        (table.visible_rows_changed, window.visible_rows_changed),
        (commands.open_requested, window.open_requested),
        (commands.reveal_requested, window.reveal_requested),
        (commands.cancel_requested, window.cancel_requested),
        (commands.retry_requested, window.retry_requested),
        (commands.remove_requested, window.remove_requested),
        (window.list.retry_requested, window.retry_requested),
    ):
        signal.connect(wish)
    window.paths_dropped.connect(window.list.reveal_next)
    commands.details_requested.connect(window.show_details)


def _ask_for_report(window: MainWindow, _checked: bool = False) -> None:
    ask_for_report(window, window.report_wanted.emit)


def _asking(window: MainWindow, wish: SignalInstance, *kinds: Status) -> Callable[[], None]:
    """A slot that says ``wish`` of all rows in a state of one of ``kinds``."""

    def ask() -> None:
        if rows := window.model.every_id(kinds):
            wish.emit(rows)

    return ask
