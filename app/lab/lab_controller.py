"""Connects the lab's page with what runs behind it.

Owns the show, the counting processes and the results of the last run. Must not build widgets.
"""

from __future__ import annotations

import json
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.lab import report
from app.lab.chosen_pictures import usable_pictures
from app.lab.counters import CounterRace
from app.lab.lab_show import LabShow
from app.lab.strategies.base import PoolBoard
from ui.dialogs.file_dialog import FileDialog
from ui.lab.lab_page import LabPage
from ui.lab.strategy_card import CardState
from ui.lab.values import BoardFigures, LabSettings, StrategyFigures, StrategyName
from workers.contract.machine import CoreLoad, MachineSample

#: What a run is saved as, in the folder that the user chooses.
FILE_STEM = "dropmill-lab"
_RACE_LOOK_MS = 50


class LabController(QObject):
    """Runs what the page wishes; to be closed.

    Signals:
        ended(): a run is over.
        count_ended(): the two processes have counted.
        notice(str): something the user should know.
        failed(str): something that did not work, in the user's words.
    """

    ended = Signal()
    count_ended = Signal()
    notice = Signal(str)
    failed = Signal(str)

    def __init__(self, page: LabPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._show = LabShow(self)
        self._settings = LabSettings()
        self._machine = report.machine()
        self._results: list[StrategyFigures] = []
        self._race: CounterRace | None = None
        self._race_timer = QTimer(self)
        self._race_timer.setInterval(_RACE_LOOK_MS)
        self._race_timer.timeout.connect(self._look_at_race)
        self._connect()

    @property
    def page(self) -> LabPage:
        """What it is connected with."""
        return self._page

    @property
    def results(self) -> tuple[StrategyFigures, ...]:
        """What the last run found."""
        return tuple(self._results)

    def add_core_sample(self, loads: tuple[float, ...]) -> None:
        """The load of each core just now, from 0 to 1."""
        cores = tuple(CoreLoad(number, load) for number, load in enumerate(loads))
        self._page.cores.add_sample(MachineSample(time.monotonic(), cores))
        self._show.add_core_sample(loads)

    @Slot(object)
    def start(self, settings: LabSettings) -> None:
        """Run ``settings``, unless something runs."""
        if self._show.is_running:
            return
        if settings.pictures:
            settings = replace(settings, pictures=usable_pictures(settings.pictures))
            if not settings.pictures:
                self.failed.emit("None of these pictures can be used: they are gone or too large.")
                return
        self._settings = settings
        self._machine = report.machine()
        self._results.clear()
        self._page.begin(settings)
        try:
            self._show.start(settings)
        except OSError as error:
            self.failed.emit(f"The lab needs a temporary folder: {error}.")
            self._on_ended()

    @Slot()
    def count(self) -> None:
        """Let two processes count in shared memory."""
        if self._race is not None:
            return
        self._race = CounterRace()
        self._page.corner.set_counting(True)
        try:
            self._race.start()
        except OSError as error:
            self.failed.emit(f"The counting processes could not be started: {error}.")
        self._race_timer.start()

    def table(self) -> str:
        """The last run's figures for a terminal."""
        return report.text_table(self._results)

    def document(self) -> dict[str, Any]:
        """The last run, ready for ``json.dump``."""
        return report.document(self._machine, self._settings, self._results)

    def save(self, folder: Path) -> tuple[Path, ...]:
        """Write picture, JSON and Markdown into ``folder``. Raises ``OSError``."""
        files = tuple(folder / f"{FILE_STEM}.{ending}" for ending in ("png", "json", "md"))
        picture, json_file, markdown_file = files
        if not self._page.picture().save(str(picture)):
            raise OSError(f"{picture.name} could not be written")
        json_file.write_text(json.dumps(self.document(), indent=2) + "\n", encoding="ascii")
        text = report.markdown(self._machine, self._settings, self._results)
        markdown_file.write_text(text, encoding="utf-8")
        return files

    def close(self) -> None:
        """Release every process, thread and file, however long that takes."""
        self._show.close()
        self._end_race()

    def _connect(self) -> None:
        page, show = self._page, self._show
        page.start_requested.connect(self.start)
        page.stop_requested.connect(show.stop)
        page.save_requested.connect(self._ask_where_to_save)
        page.count_requested.connect(self.count)
        show.pictures_requested.connect(self._on_pictures_requested)
        show.strategy_started.connect(self._on_started)
        show.strategy_changed.connect(self._on_changed)
        show.board_changed.connect(self._on_board_changed)
        show.strategy_ended.connect(self._on_strategy_ended)
        show.strategy_broke_down.connect(self._on_broke_down)
        show.ended.connect(self._on_ended)

    @Slot()
    def _on_pictures_requested(self) -> None:
        self._page.set_status("Making pictures…")

    @Slot(object)
    def _on_started(self, name: StrategyName) -> None:
        self._page.set_status("Warming up…")
        self._page.set_state(name, CardState.STARTING)

    @Slot(object)
    def _on_changed(self, figures: StrategyFigures) -> None:
        left_s = max(self._settings.seconds - figures.seconds, 0.0)
        self._page.set_status(f"{left_s:.0f} s left" if left_s > 0 else "Finishing…")
        self._page.set_state(figures.name, CardState.RUNNING)
        self._page.show_figures(figures)

    @Slot(object)
    def _on_board_changed(self, board: PoolBoard) -> None:
        self._page.corner.show_board(
            BoardFigures(
                board.workers_started,
                board.workers_ended,
                board.jobs_waiting,
                board.jobs_retried,
                board.slab_bytes,
            )
        )

    @Slot(object)
    def _on_strategy_ended(self, figures: StrategyFigures) -> None:
        self._results.append(figures)
        self._page.add_result(figures, report.sentence(figures))

    @Slot(object, str)
    def _on_broke_down(self, name: StrategyName, reason: str) -> None:
        self._page.set_state(name, CardState.BROKEN)
        self.failed.emit(f"{name} could not be run: {reason}.")

    @Slot()
    def _on_ended(self) -> None:
        self._page.set_status("")
        for card in self._page.cards.values():
            if card.state in (CardState.WAITING, CardState.STARTING):
                card.set_state(CardState.IDLE)
        self._page.set_running(False)
        self.ended.emit()

    @Slot()
    def _look_at_race(self) -> None:
        if self._race is None:
            return
        is_over = self._race.is_over
        self._page.corner.show_counters(self._race.figures())
        if is_over:
            self._end_race()
            self.count_ended.emit()

    def _end_race(self) -> None:
        self._race_timer.stop()
        if self._race is not None:
            self._race.close()
            self._race = None
            self._page.corner.set_counting(False)

    @Slot()
    def _ask_where_to_save(self) -> None:
        mode = FileDialog.FileMode.Directory
        dialog = FileDialog("Save the lab's run in a folder", mode, self._page)
        dialog.filesSelected.connect(self._save_in)
        dialog.open()

    @Slot(list)
    def _save_in(self, names: list[str]) -> None:
        try:
            files = self.save(Path(names[0]))
        except OSError as error:
            self.failed.emit(f"The run could not be saved: {error}.")
        else:
            self.notice.emit("Saved " + ", ".join(path.name for path in files) + ".")
