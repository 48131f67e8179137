"""A batch that was broken off, and what is left to do of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from app.batch.columns import NewItem
from app.batch.items import ItemStore
from app.batch.journal.journal import Journal
from app.batch.journal.recorder import BatchRecorder
from tests.app.batch.journal.desk import ORIGIN, RESULT, Desk, make, make_but
from tests.fakes import FakeEngine, fail
from workers.contract.destination import Collision, Destination
from workers.contract.encoders import Jpeg
from workers.contract.events import ConversionEnded, EngineEvent, OutputFailed, OutputSkipped
from workers.contract.failures import FailureCode
from workers.contract.items import Cancelled, Converted, Failed, ItemId, Skipped, Waiting
from workers.contract.jobs import ConvertJob, JobId, JobSpec
from workers.contract.recipe import Recipe


def _broken_off(desk: Desk, count: int = 6) -> list[str]:
    names = [f"{number}.jpg" for number in range(count)]
    desk.write(*names)
    ends = desk.convert(stops_after=2)
    done = [name for name, state in ends.items() if isinstance(state, Converted)]
    assert 0 < len(done) < count
    return [name for name in names if name not in done]


def test_only_what_is_missing_is_converted(desk: Desk) -> None:
    missing = _broken_off(desk)
    (batch,) = desk.batches()
    assert batch.is_unfinished
    assert batch.counts["waiting"] == len(missing)
    ends = desk.resume()

    assert list(ends) == missing
    assert desk.names() == [f"{number}.webp" for number in range(6)]
    (batch,) = desk.batches()
    assert (batch.counts, batch.is_unfinished) == ({"converted": 6}, False)
    assert batch.sources == (desk.sources,)


def _listed(desk: Desk, journal: Journal) -> tuple[BatchRecorder, ItemStore]:
    """Two pictures on a list in a window, of which none was started."""
    recorder, items = BatchRecorder(journal, ORIGIN, desk.wish), ItemStore()
    recorder.watch(items)
    recorder.begin_walk([desk.sources], desk.wish.destination.directory)
    sources = enumerate(desk.write("a.jpg", "b.jpg"), 1)
    items.append([NewItem(ItemId(number), source, 5) for number, source in sources])
    recorder.end_walk()
    return recorder, items


def test_a_picture_goes_on_with_the_options_of_its_own(desk: Desk) -> None:
    own = (Recipe(encoder=Jpeg()),)
    with Journal(desk.state) as journal:
        recorder, items = _listed(desk, journal)
        items.set_own([ItemId(1), ItemId(2)], own)
        items.set_own([ItemId(2)], None)
        recorder.close()
    desk.resume()
    assert desk.names() == ["a.jpg", "b.webp"]


def test_options_of_a_picture_that_is_converted_again_are_kept_too(desk: Desk) -> None:
    own = (Recipe(encoder=Jpeg()),)
    with Journal(desk.state) as journal:
        recorder, items = _listed(desk, journal)
        items.set_states([(ItemId(number), Cancelled()) for number in (1, 2)])
        items.set_own([ItemId(2)], own)  # while nothing is under way
        items.set_states([(ItemId(2), Waiting())])
        recorder.close()
    assert desk.resume().keys() == {"b.jpg"}
    assert desk.names() == ["b.jpg"]


def test_very_many_get_options_of_their_own_at_once(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.batch.journal.recorder._MANY", 1)
    with Journal(desk.state) as journal:
        recorder, items = _listed(desk, journal)
        items.set_own([ItemId(1), ItemId(2)], (Recipe(encoder=Jpeg()),))
        recorder.close()
    desk.resume()
    assert desk.names() == ["a.jpg", "b.jpg"]


def test_failures_are_not_tried_again(desk: Desk) -> None:
    desk.engine.answer = make_but(**{"0": FailureCode.EMPTY})
    missing = _broken_off(desk)

    assert list(desk.resume()) == [name for name in missing if name != "0.jpg"]


def test_what_an_engine_left_that_stopped_goes_on(desk: Desk) -> None:
    desk.write("a.jpg", "b.jpg")
    desk.engine.answer = fail(FailureCode.ENGINE_STOPPED)
    desk.convert()
    desk.engine.answer = make

    assert set(desk.resume()) == {"a.jpg", "b.jpg"}


def test_sources_that_vanished_or_changed_are_told(desk: Desk) -> None:
    missing = _broken_off(desk)
    desk.engine.answer = make_but(**{Path(missing[0]).stem: FailureCode.MISSING})
    (desk.sources / missing[0]).unlink()
    (desk.sources / missing[1]).write_bytes(b"edited meanwhile")
    changed: list[Path] = []
    ends = desk.resume(changed)

    assert isinstance(ends[missing[0]], Failed)
    assert isinstance(ends[missing[1]], Converted)
    assert changed == [desk.sources / missing[1]]


def test_a_result_that_was_lost_with_the_power_is_made_again(desk: Desk) -> None:
    missing = _broken_off(desk)
    lost = next(n for n in (f"{number}.jpg" for number in range(6)) if n not in missing)
    (desk.folder / "out" / "in" / lost).with_suffix(".webp").unlink()

    assert set(desk.resume()) == {lost, *missing}
    assert desk.names() == [f"{number}.webp" for number in range(6)]


def test_what_the_walk_had_not_come_to_is_found(desk: Desk) -> None:
    desk.write("a.tif", "b.tif")
    desk.wish = replace(desk.wish, recipes=(Recipe(encoder=Jpeg()),), destination=Destination())
    with Journal(desk.state) as journal:  # killed before the walk had found anything
        recorder = BatchRecorder(journal, ORIGIN, desk.wish)
        recorder.begin_walk([desk.sources], None)
        recorder.close()

    assert set(desk.resume()) == {"a.tif", "b.tif"}
    assert [batch.counts for batch in desk.batches()] == [{"converted": 2}]


def test_results_of_the_batch_are_not_found_as_pictures(desk: Desk) -> None:
    desk.wish = replace(desk.wish, recipes=(Recipe(encoder=Jpeg()),), destination=Destination())
    desk.write(*(f"{number}.tif" for number in range(6)))
    desk.convert(stops_after=2)  # the walk is broken off as well
    ends = desk.resume()

    assert all(name.endswith(".tif") for name in ends)
    assert len(list(desk.sources.glob("*.jpg"))) == 6


def test_originals_of_pictures_that_are_done_are_not_replaced(desk: Desk) -> None:
    desk.wish = replace(desk.wish, destination=Destination(collision=Collision.REPLACE))
    desk.write("a.webp", "b.jpg", "c.jpg")
    with Journal(desk.state) as journal:
        recorder = BatchRecorder(journal, ORIGIN, desk.wish)
        recorder.begin_walk([desk.sources], None)
        recorder.close()
    (desk.sources / "a.png").write_bytes(b"a.png")
    desk.resume()

    assert (desk.sources / "a.webp").read_bytes() == b"a.webp"


def test_names_that_were_planned_are_kept(desk: Desk) -> None:
    """What was published before the kill has its name; a stranger's file keeps it."""
    (source,) = desk.write("a.jpg")
    target = desk.folder / "out" / "in" / "a.webp"
    desk.engine.on_drain = _killed_when_submitted
    with pytest.raises(KeyboardInterrupt):
        desk.convert()
    desk.engine = FakeEngine(make)
    target.parent.mkdir(parents=True)
    target.write_bytes(b"webp")
    desk.resume()

    ((job, _),) = desk.engine.submitted
    assert isinstance(job, ConvertJob)
    assert job.source == source
    assert (job.outputs[0].target, job.adopts_same) == (target, True)


def test_a_strangers_file_under_a_planned_name_is_left(desk: Desk) -> None:
    desk.write("a.jpg")
    desk.engine.on_drain = _killed_when_submitted
    with pytest.raises(KeyboardInterrupt):
        desk.convert()
    target = desk.folder / "out" / "in" / "a.webp"
    target.parent.mkdir(parents=True)
    target.write_bytes(b"theirs")
    desk.engine = FakeEngine(_make_unless_taken)
    ends = desk.resume()

    assert isinstance(ends["a.jpg"], Converted)
    assert target.read_bytes() == b"theirs"
    assert desk.names() == ["a (2).webp", "a.webp"]


@pytest.mark.parametrize("collision", [Collision.SKIP, Collision.REPLACE_OLDER])
def test_who_leaves_what_is_there_is_told_what_this_batch_has_made(
    desk: Desk, collision: Collision
) -> None:
    """A picture whose result was published when the program was killed, and one with another's."""
    destination = replace(desk.wish.destination, collision=collision)
    desk.wish = replace(desk.wish, destination=destination)
    desk.write("a.jpg", "b.jpg")
    desk.engine.on_drain = _killed_when_submitted
    with pytest.raises(KeyboardInterrupt):
        desk.convert()
    out = desk.folder / "out" / "in"
    out.mkdir(parents=True)
    (out / "a.webp").write_bytes(RESULT)
    (out / "b.webp").write_bytes(b"theirs")
    desk.engine = FakeEngine(_leave_what_is_there)
    ends = desk.resume()

    assert isinstance(ends["a.jpg"], Converted)
    assert ends["b.jpg"] == Skipped(out / "b.webp")
    assert (out / "b.webp").read_bytes() == b"theirs"
    assert desk.names() == ["a.webp", "b.webp"]


def _leave_what_is_there(job: JobId, spec: JobSpec) -> EngineEvent:
    assert isinstance(spec, ConvertJob)
    target = spec.outputs[0].target
    is_own = spec.collision is Collision.RENAME and spec.adopts_same
    if not target.exists() or (is_own and target.read_bytes() == RESULT):
        return make(job, spec)
    if spec.collision is Collision.RENAME:
        return ConversionEnded(job, (OutputFailed(FailureCode.NAME_TAKEN, ""),))
    return ConversionEnded(job, (OutputSkipped(target),))


def _make_unless_taken(job: JobId, spec: JobSpec) -> EngineEvent:
    assert isinstance(spec, ConvertJob)
    if spec.outputs[0].target.exists():
        return ConversionEnded(job, (OutputFailed(FailureCode.NAME_TAKEN, ""),))
    return make(job, spec)


def _killed_when_submitted(engine: FakeEngine) -> None:
    if engine.submitted:
        raise KeyboardInterrupt


def test_a_batch_under_way_is_left_alone(desk: Desk) -> None:
    with Journal(desk.state) as journal:
        recorder = BatchRecorder(journal, ORIGIN, desk.wish)
        recorder.begin_walk([desk.sources], None)
        with journal.reading() as reader:
            (batch,) = reader.batches()
        assert (batch.is_running, batch.is_unfinished) == (True, False)
        with Journal(desk.state) as other:
            assert other.go_on(batch) is None
        recorder.close()
    (batch,) = desk.batches()
    assert batch.is_unfinished
