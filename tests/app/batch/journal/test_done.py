"""What is done stays done, and what has changed is converted again."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.batch.journal.reading import JournalReader
from tests.app.batch.journal.desk import Desk
from tests.fakes import FinalAnswer
from workers.contract.destination import Collision, Destination
from workers.contract.encoders import Jpeg, WebP
from workers.contract.events import ConversionEnded, EngineEvent, OutputKept
from workers.contract.items import Converted, ItemState, Kept, Several, Skipped, SkipReason
from workers.contract.jobs import ConvertJob, JobId, JobSpec
from workers.contract.names import copy_name
from workers.contract.naming import Naming
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize


def _reason(state: ItemState) -> SkipReason | None:
    return state.reason if isinstance(state, Skipped) else None


def _converted(ends: dict[str, ItemState]) -> set[str]:
    return {name for name, state in ends.items() if isinstance(state, Converted)}


def test_the_same_folder_again_converts_nothing(desk: Desk) -> None:
    desk.write("a.jpg", "b.jpg")
    assert _converted(desk.convert()) == {"a.jpg", "b.jpg"}
    again = desk.convert()

    assert {_reason(state) for state in again.values()} == {SkipReason.DONE_BEFORE}
    assert desk.names() == ["a.webp", "b.webp"]
    assert desk.hashed == 0
    assert [dict(batch.counts) for batch in desk.batches()] == [{"skipped": 2}, {"converted": 2}]


def test_only_what_is_new_or_changed_is_converted(desk: Desk) -> None:
    desk.write("a.jpg", "b.jpg", "c.jpg")
    desk.convert()
    desk.write("d.jpg")
    (desk.sources / "b.jpg").write_bytes(b"something longer")

    assert _converted(desk.convert()) == {"b.jpg", "d.jpg"}


def test_a_touched_file_is_known_by_its_content(desk: Desk) -> None:
    source, other = desk.write("a.jpg", "b.jpg")
    desk.convert()
    os.utime(source, ns=(1, 1))
    other.write_bytes(b"B.jpg")  # as long as before
    os.utime(other, ns=(2, 2))

    assert _converted(desk.convert()) == {"b.jpg"}
    assert desk.hashed == 2
    assert _converted(desk.convert()) == set()
    assert desk.hashed == 0  # the new times are known now


def test_who_deletes_or_changes_a_result_gets_it_again(desk: Desk) -> None:
    desk.write("a.jpg", "b.jpg", "c.jpg")
    desk.convert()
    (desk.folder / "out" / "in" / "a.webp").unlink()
    (desk.folder / "out" / "in" / "b.webp").write_bytes(b"edited by hand")

    assert _converted(desk.convert()) == {"a.jpg", "b.jpg"}
    assert desk.names() == ["a.webp", "b (2).webp", "b.webp", "c.webp"]
    assert (desk.folder / "out" / "in" / "b.webp").read_bytes() == b"edited by hand"


def test_other_options_make_other_results(desk: Desk) -> None:
    desk.write("a.jpg")
    desk.convert()
    first = desk.wish
    desk.wish = replace(first, recipes=(Recipe(encoder=WebP(quality=12)),))
    assert _converted(desk.convert()) == {"a.jpg"}
    desk.wish = replace(first, destination=Destination(directory=desk.folder / "elsewhere"))
    assert _converted(desk.convert()) == {"a.jpg"}
    desk.wish = replace(first, destination=replace(first.destination, collision=Collision.REPLACE))
    assert _converted(desk.convert()) == set()  # the same result, whatever names would do


def test_again_converts_all_the_same(desk: Desk) -> None:
    desk.write("a.jpg")
    desk.convert()

    assert _converted(desk.convert(again=True)) == {"a.jpg"}
    assert desk.names() == ["a (2).webp", "a.webp"]


def test_results_beside_their_sources_are_not_converted_in_turn(desk: Desk) -> None:
    desk.write("a.tif")
    desk.wish = replace(desk.wish, recipes=(Recipe(encoder=Jpeg()),), destination=Destination())
    desk.convert()
    ends = desk.convert()

    assert {name: _reason(state) for name, state in ends.items()} == {
        "a.tif": SkipReason.DONE_BEFORE,
        "a.jpg": SkipReason.OWN_RESULT,
    }


def test_all_sizes_have_to_be_there(desk: Desk) -> None:
    desk.write("a.jpg")
    sizes = tuple(Recipe(resize=Resize(width=width)) for width in (100, 200))
    desk.wish = replace(desk.wish, recipes=sizes)
    desk.convert()
    state = desk.convert()["a.jpg"]
    assert isinstance(state, Several)
    assert {_reason(end) for end in state.ends} == {SkipReason.DONE_BEFORE}

    (desk.folder / "out" / "in" / "a-200w.webp").unlink()
    state = desk.convert()["a.jpg"]
    assert isinstance(state, Several)
    assert len(state.converted) == 2


def test_a_result_stays_that_of_its_source_whatever_comes_before(desk: Desk) -> None:
    desk.wish = replace(
        desk.wish, destination=replace(desk.wish.destination, collision=Collision.REPLACE)
    )
    desk.write("b.jpg")
    desk.convert()
    desk.write("b.gif")  # comes first, and might replace b.webp
    ends = desk.convert()

    assert _converted(ends) == {"b.gif"}
    assert _reason(ends["b.jpg"]) is SkipReason.DONE_BEFORE
    assert desk.names() == ["b (2).webp", "b.webp"]


def test_what_is_done_is_asked_for_and_written_down_many_at_a_time(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [f"{number:03}.jpg" for number in range(300)]
    desk.write(*names)
    desk.convert()
    asked: list[int] = []
    among = JournalReader.known_among

    def counted(self: JournalReader, sources: Sequence[str], meaning: bytes) -> object:
        asked.append(len(sources))
        return among(self, sources, meaning)

    monkeypatch.setattr(JournalReader, "known_among", counted)
    monkeypatch.setattr(JournalReader, "known", None)  # nobody asks for a single one
    assert set(desk.convert()) == set(names)
    assert sum(asked) == 300
    assert len(asked) < 30  # how many a walk finds at a time depends on the drive


def test_counted_names_are_those_of_the_first_run(desk: Desk) -> None:
    naming = Naming(template="{counter}")
    desk.wish = replace(desk.wish, destination=replace(desk.wish.destination, naming=naming))
    desk.write("a.jpg", "b.jpg")
    desk.convert()
    desk.write("c.jpg")

    assert _converted(desk.convert()) == {"c.jpg"}
    assert desk.names() == ["1.webp", "2.webp", "3.webp"]


def _keep(*, copies: bool) -> FinalAnswer:
    """Answer as if no result was any smaller than its source."""

    def answer(job: JobId, spec: JobSpec) -> EngineEvent:
        assert isinstance(spec, ConvertJob)
        copy = copy_name(spec.outputs[0].target, spec.source) if copies else None
        if copy is not None:
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(spec.source.read_bytes())
        return ConversionEnded(job, (OutputKept(900, copy),), spec.source.stat().st_size)

    return answer


@pytest.mark.parametrize("copies", [False, True])
def test_what_was_no_gain_is_not_tried_again(desk: Desk, *, copies: bool) -> None:
    desk.engine.answer = _keep(copies=copies)
    (source,) = desk.write("a.jpg")
    first = desk.convert()["a.jpg"]
    assert isinstance(first, Kept)
    assert desk.convert()["a.jpg"] == first
    assert len(desk.engine.submitted) == 1
    assert [dict(batch.counts) for batch in desk.batches()] == [{"kept": 1}, {"kept": 1}]

    if first.output is not None:
        first.output.unlink()
    else:
        source.write_bytes(b"a longer picture")
    desk.convert()
    assert len(desk.engine.submitted) == 2


def test_who_moves_a_folder_gets_it_converted(desk: Desk, tmp_path: Path) -> None:
    desk.write("a.jpg")
    desk.convert()
    moved = tmp_path / "moved"
    desk.sources.rename(moved)

    assert _converted(desk.convert(moved)) == {"a.jpg"}
