from __future__ import annotations

import pytest

from app.batch.journal import reading
from app.batch.journal.journal import Journal
from app.batch.journal.values import Origin, Walk, Wish, value_from
from tests.app.batch.journal.desk import Desk


def test_a_start_reads_what_was_broken_off_and_nothing_of_a_long_history(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "b", "c"):
        desk.write(f"{name}.jpg")
        desk.convert()
    desk.write(*(f"d{number}.jpg" for number in range(6)))
    desk.convert(stops_after=1)

    read = []

    def noted(text: str, kind: type) -> object:
        read.append(kind)
        return value_from(text, kind)

    monkeypatch.setattr(reading, "value_from", noted)
    with Journal(desk.state) as journal, journal.reading() as reader:
        reading._wish.cache_clear()
        (batch,) = reader.unfinished()
        assert read == [Origin, Wish, Walk]
        running = journal.go_on(batch)
        assert running is not None
        assert len(read) == 3
        running.break_off()
        going = [each.number for each in reader.batches() if each.ended_s is None]
        assert going == [batch.number]  # it may be told as running until its lock is let go
        assert [reader.has_ended(number) for number in (1, batch.number, 99)] == [True, False, True]
