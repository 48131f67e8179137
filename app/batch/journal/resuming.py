"""What is missing of a batch that was broken off, in the form in which a walk gives pictures.

Owns which pictures these are. Looks at disks, so it belongs on a thread that may wait for them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from app.batch.file_identity import identity_at, stamp_at
from app.batch.journal.reading import JournalReader
from app.batch.journal.values import RecordedBatch, UnendedPicture
from app.batch.patterns import Choice, Patterns
from app.batch.walk import FoundPicture, ProbableResult, Walked, walk
from workers.contract.destination import Destination
from workers.contract.items import Status


def missing_inputs(
    reader: JournalReader, batch: RecordedBatch, changed: Callable[[Path], object]
) -> Iterator[Walked]:
    """Yield the pictures that have not ended, and those whose results are not there (any more).

    Where the power failed, a name that was written down may not have reached the disk. What the
    user named is walked again if the walk had not ended. ``changed`` hears of pictures that are
    not as they were when they were put on the list.

    Raises ``sqlite3.Error`` and ``ValueError``: the journal is damaged, or of another version.
    """
    destination = Destination() if batch.wish is None else batch.wish.destination
    may_replace = destination.collision.may_replace
    results: set[Path] = set()
    for item, status in reader.items(batch.number):
        results.update(item.targets)
        if status is None or (status == Status.CONVERTED.word and not _is_there(item)):
            yield _found(item, changed)
    for each in reader.walks(batch.number, ended=may_replace):
        choice = Choice(Patterns.of(each.include), Patterns.of(each.exclude))
        for walked in walk(each.paths, each.output_folder, destination.naming, choice=choice):
            if not isinstance(walked, FoundPicture):
                yield walked
            elif walked.source in results or reader.holds(batch.number, walked.source):
                # An original, or one that is a result of this batch by now: not to be replaced.
                yield ProbableResult(walked.source, walked.identity)
            else:
                yield walked


def _is_there(item: UnendedPicture) -> bool:
    return all(stamp_at(target) is not None for target in item.targets)


def _found(item: UnendedPicture, changed: Callable[[Path], object]) -> FoundPicture:
    recorded = item.picture
    own = None if recorded.own is None else recorded.own.recipes
    stamp = stamp_at(recorded.source)
    if stamp is None:  # the engine will say so
        return FoundPicture(recorded.source, recorded.folder, 0, own=own)
    if stamp != recorded.stamp:
        changed(recorded.source)
    return FoundPicture(
        recorded.source,
        recorded.folder,
        stamp.size_bytes,
        identity_at(recorded.source),
        stamp.modified_ns,
        own,
    )
