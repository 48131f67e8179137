"""Tells the journal of originals that were replaced just before a program was ended.

Owns the comparison of a batch's list with the log of changes, which knows a moment earlier. Without
it a result that has its original's very name would be taken for a picture that has changed, and be
encoded once more. Must not touch a picture.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from app.batch.changes import ChangeLog, ChangeLogError, ReplacedOriginal
from app.batch.file_identity import FileStamp, stamp_at
from app.batch.journal.journal import Journal
from app.batch.journal.reading import JournalReader
from app.batch.journal.running import RunningBatch
from app.batch.journal.tables import EndedPicture
from app.batch.journal.values import RecordedBatch, UnendedPicture
from app.batch.replacing import stamp_at as whole_stamp_at
from workers.contract.destination import Originals
from workers.contract.items import Status

OpenLog = Callable[[], ChangeLog]
_Replaced = dict[tuple[Path, FileStamp], ReplacedOriginal]


def catch_up(
    journal: Journal, batch: RecordedBatch, running: RunningBatch, open_log: OpenLog
) -> None:
    """Write down which pictures of ``batch``, which ``running`` keeps, have ended after all.

    Looks at disks, so it belongs on a thread that may wait for them. ``open_log`` gives a log in
    which nothing is broken off, so that results have their names; it may raise ``ChangeLogError``:
    then nothing is known. Raises ``sqlite3.Error``.
    """
    with journal.reading() as reader:
        changed = list(_changed(reader, batch))
    if not changed:
        return
    try:
        with closing(open_log()) as log:
            if log.notice:
                journal.tell(log.notice)  # whoever opens it next finds nothing wrong
            replaced = _replaced(log)
    except ChangeLogError:
        return  # whoever writes into it says so
    ended = [end for item in changed if (end := _end(item, replaced)) is not None]
    running.end(ended)
    for each in ended:
        journal.look_at(each)
    journal.flush()  # a walk that begins now asks what is done


def _changed(reader: JournalReader, batch: RecordedBatch) -> Iterator[UnendedPicture]:
    """Those whose original was to be replaced, and is not there any more."""
    for item in reader.begun(batch.number):
        wish, stamp = item.wish, item.picture.stamp
        if wish is not None and stamp is not None:
            is_to_go = wish.destination.originals is Originals.REPLACE
            if is_to_go and stamp_at(item.picture.source) != stamp:
                yield item


def _replaced(log: ChangeLog) -> _Replaced:
    """By original and how that was; what is under way counts, the next start ends it."""
    return {
        (change.source, FileStamp(change.stamp.size_bytes, change.stamp.mtime_ns)): change
        for batch in log.batches()
        for kept in log.changes(batch.number)
        if isinstance(change := kept.change, ReplacedOriginal)
    }


def _end(item: UnendedPicture, replaced: _Replaced) -> EndedPicture | None:
    source, stamp = item.picture.source, item.picture.stamp
    assert stamp is not None
    change = replaced.get((source, stamp))
    if change is None or not _has_result(change):
        return None
    written = ((change.result, change.result_stamp.size_bytes),)
    return EndedPicture(
        source,
        Status.CONVERTED.word,
        wish=item.wish,
        written=written,
        bytes_in=stamp.size_bytes,
        is_done=True,
    )


def _has_result(change: ReplacedOriginal) -> bool:
    places = (change.result,) if change.staged is None else (change.result, change.staged)
    return any(whole_stamp_at(place) == change.result_stamp for place in places)
