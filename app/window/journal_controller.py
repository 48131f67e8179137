"""Carries what a window does into the journal, and offers to go on with what was broken off.

Owns the window's journal and its recorder, and the thread that looks for such a batch. Must not
touch a disk in the window's thread.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from app.batch.items import ItemStore
from app.batch.journal.catching_up import OpenLog, catch_up
from app.batch.journal.journal import Journal
from app.batch.journal.recorder import BatchRecorder
from app.batch.journal.resuming import missing_inputs
from app.batch.journal.running import RunningBatch
from app.batch.journal.sweeping import sweep
from app.batch.journal.values import Kind, Origin, RecordedBatch, Wish
from app.batch.walk import Walked
from app.version import version
from ui.formatting import format_count, format_name
from ui.sentences import said
from ui.words import counted
from workers.contract.destination import Destination
from workers.contract.items import Status
from workers.contract.recipe import Recipe

#: How long ``close`` waits for the look at older batches, in seconds.
_PATIENCE_S = 5.0


class _BrokenOff(NamedTuple):
    batch: RecordedBatch
    wish: Wish
    running: RunningBatch


class JournalController(QObject):
    """The journal of one window.

    Signals:
        offered(str): a batch can go on; a sentence about it.
        withdrawn(): it cannot any more.
        troubled(str): something about the journal that the user has to know.
    """

    offered = Signal(str)
    withdrawn = Signal()
    troubled = Signal(str)

    def __init__(self, folder: Path, items: ItemStore, wish: Wish, open_log: OpenLog) -> None:
        """``open_log`` opens the log of changes, and may raise ``ChangeLogError``."""
        super().__init__()
        self._open_log = open_log
        self._journal = Journal(folder)
        self._recipes, self._destination = wish.recipes, wish.destination
        self.recorder = BatchRecorder(
            self._journal, Origin(kind=Kind.WINDOW, version=version()), wish
        )
        self.recorder.watch(items)
        self._found: SimpleQueue[_BrokenOff] = SimpleQueue()
        self._offer: _BrokenOff | None = None
        self._changed: SimpleQueue[Path] = SimpleQueue()
        self._was_begun = False
        # A daemon: a drive that hangs must not keep the process alive.
        self._thread = Thread(target=self._look, name="older batches", daemon=True)
        self._thread.start()

    def set_recipes(self, recipes: tuple[Recipe, ...]) -> None:
        """Pictures that have no names yet are to become these."""
        self._recipes = recipes
        self.recorder.set_wish(recipes, self._destination)

    def set_destination(self, destination: Destination) -> None:
        """Pictures that have no names yet are to land there."""
        self._destination = destination
        self.recorder.set_wish(self._recipes, destination)

    def begin_walk(self, paths: Sequence[Path]) -> None:
        """Pictures were dropped; what could go on waits for the next start."""
        self._was_begun = True
        self._let_offer_go()
        self.recorder.begin_walk(paths, self._destination.directory)

    def end_walk(self) -> None:
        """All pictures of a drop are on the list."""
        self.recorder.end_walk()
        if count := self._changed.qsize():
            first = format_name(str(self._changed.get()))
            while not self._changed.empty():
                self._changed.get()
            sentence = self.tr("{} has changed since the batch was begun; converted as it is now.")
            if count > 1:
                sentence = self.tr(
                    "{} and %Ln more have changed since the batch was begun;"
                    " converted as they are now.",
                    "",
                    count - 1,
                )
            self.troubled.emit(sentence.format(first))

    def accept(self) -> tuple[Wish, Iterator[Walked]] | None:
        """Go on with what was offered: what is wished, and what is missing, for another thread."""
        offer, self._offer = self._offer, None
        if offer is None:
            return None
        self._was_begun = True
        self.recorder.go_on(offer.running)
        return offer.wish, self._missing(offer.batch)

    def decline(self) -> None:
        """Do not offer it again."""
        offer, self._offer = self._offer, None
        if offer is not None:
            offer.running.finish()

    def offer_again(self) -> None:
        """Say once more what can go on, if it still can."""
        if self._offer is not None:
            self.offered.emit(_sentence(self._offer.batch))

    def poll(self) -> None:
        """Tell what there is to tell."""
        for notice in self._journal.take_notices():
            self.troubled.emit(said(notice))
        try:
            found = self._found.get_nowait()
        except Empty:
            return
        if self._was_begun:
            found.running.break_off()
        else:
            self._offer = found
            self.offered.emit(_sentence(found.batch))

    def close(self) -> None:
        """What has not ended can go on with the next window."""
        self._thread.join(_PATIENCE_S)
        while not self._found.empty():
            self._found.get().running.break_off()
        self._let_offer_go()
        self.recorder.close()
        self._journal.close()

    def _let_offer_go(self) -> None:
        offer, self._offer = self._offer, None
        if offer is not None:
            offer.running.break_off()
            self.withdrawn.emit()

    def _look(self) -> None:
        """Take up the last window's batch, so that no other window does."""
        try:
            with self._journal.reading() as reader:
                batches = reader.unfinished()
            for batch in batches:
                if batch.origin.kind is Kind.WINDOW and batch.wish is not None:
                    running = self._journal.go_on(batch)
                    if running is not None:
                        with self._journal.reading() as reader:
                            sweep(reader, batch)
                        catch_up(self._journal, batch, running, self._open_log)
                        self._found.put(_BrokenOff(batch, batch.wish, running))
                        return
        except sqlite3.Error:
            return  # the journal's own notice says so

    def _missing(self, batch: RecordedBatch) -> Iterator[Walked]:
        try:
            with self._journal.reading() as reader:
                yield from missing_inputs(reader, batch, self._changed.put)
        except (sqlite3.Error, ValueError):
            return  # damaged meanwhile: the writer meets it too, and tells


def _sentence(batch: RecordedBatch) -> str:
    left = batch.counts.get(Status.WAITING.word, 0)
    total = sum(batch.counts.values())
    pattern = counted("Last time {} of %Ln picture(s) were not converted.", "", total)
    return pattern.format(format_count(left))
