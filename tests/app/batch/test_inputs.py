from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path, PurePath
from queue import SimpleQueue

from app.batch.inputs import AwaitedInputs, Inputs, WalkedInputs
from app.batch.walk import FoundPicture

PATIENCE_S = 10.0


def found(number: int) -> FoundPicture:
    return FoundPicture(Path(f"{number}.jpg"), PurePath(), 1)


def test_a_walk_is_taken_as_far_as_it_is_wanted() -> None:
    walking = (found(number) for number in itertools.count())
    inputs = WalkedInputs(itertools.islice(walking, 5))
    assert inputs.take(3) == [found(0), found(1), found(2)]
    assert not inputs.ended
    assert inputs.take(3) == [found(3), found(4)]
    assert inputs.ended
    assert inputs.is_at_rest


def test_the_first_of_a_slow_walk_do_not_wait_for_the_rest() -> None:
    seconds = itertools.count()
    walking = (found(number) for number in range(1000))
    inputs = WalkedInputs(walking, clock=lambda: float(next(seconds)))
    assert 0 < len(inputs.take(500)) < 100
    assert not inputs.ended


def test_what_has_not_come_yet_is_not_waited_for() -> None:
    coming: SimpleQueue[FoundPicture | None] = SimpleQueue()
    inputs: Inputs = AwaitedInputs(_until_none(coming))
    assert inputs.take(2) == []
    assert not inputs.ended
    coming.put(found(0))
    assert inputs.take(2, PATIENCE_S) == [found(0)]
    coming.put(None)
    assert inputs.take(2, PATIENCE_S) == []
    assert inputs.ended
    assert inputs.is_at_rest


def test_the_thread_that_finds_them_does_not_run_ahead_for_ever() -> None:
    asked = []

    def walking() -> Iterator[FoundPicture]:
        for number in range(5000):
            asked.append(number)
            yield found(number)

    inputs = AwaitedInputs(walking())
    taken = 0
    while not inputs.ended:
        taken += len(inputs.take(16, PATIENCE_S))
        assert len(asked) - taken < 1200
    assert taken == 5000


def _until_none(coming: SimpleQueue[FoundPicture | None]) -> Iterator[FoundPicture]:
    while (item := coming.get()) is not None:
        yield item
