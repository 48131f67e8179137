"""Results that are no smaller than their sources, with real workers."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PIL import Image

from tests.fast_run import in_part
from tests.integration.outcomes import wait_for_outcomes
from tests.integration.wishes import conversion, ends_of, written
from workers.contract.destination import Collision, IfLarger
from workers.contract.events import OutputFailed, OutputKept, OutputSkipped, OutputWritten
from workers.contract.failures import FailureCode
from workers.contract.jobs import Output
from workers.contract.notes import Note
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize
from workers.engine import ProcessEngine
from workers.platforms.linux import LinuxPlatform

if TYPE_CHECKING:
    from tests.integration.failpoints import Failpoints
    from workers.contract.events import FinalEvent, OutputEnd
    from workers.contract.jobs import ConvertJob


@pytest.fixture
def noise(tmp_path: Path) -> Path:
    """A JPEG that no WebP of usual quality undercuts."""
    path = tmp_path / "in" / "noise.jpg"
    path.parent.mkdir()
    Image.effect_noise((160, 120), 80).convert("RGB").save(path, quality=10)
    return path


def job(source: Path, *targets: Path, rule: IfLarger = IfLarger.COPY_SOURCE) -> ConvertJob:
    return replace(conversion(source, *targets), if_larger=rule)


def _outcome(engine: ProcessEngine, wish: ConvertJob) -> FinalEvent:
    submitted = engine.submit(wish)
    return wait_for_outcomes(engine, [submitted])[submitted]


def _ends(engine: ProcessEngine, wish: ConvertJob) -> tuple[OutputEnd, ...]:
    return ends_of(_outcome(engine, wish))


def _names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_a_larger_result_is_written_and_says_so(
    engine: ProcessEngine, noise: Path, tmp_path: Path
) -> None:
    wish = job(noise, tmp_path / "out" / "a.webp", rule=IfLarger.WRITE)
    done = written(_outcome(engine, wish))
    assert done.notes == (Note.LARGER,)
    assert done.bytes_out == done.path.stat().st_size > noise.stat().st_size


def test_of_a_set_only_what_is_smaller_is_written(
    engine: ProcessEngine, noise: Path, tmp_path: Path
) -> None:
    small = Recipe(resize=Resize(width=16))
    large, tiny = tmp_path / "out" / "a.webp", tmp_path / "out" / "b.webp"
    outputs = (Output(large, Recipe()), Output(tiny, small))
    wish = replace(job(noise, rule=IfLarger.KEEP_SOURCE), outputs=outputs)

    kept, done = _ends(engine, wish)

    assert isinstance(kept, OutputKept)
    assert kept.copy is None
    assert kept.bytes_wanted > noise.stat().st_size
    assert isinstance(done, OutputWritten)
    assert _names(tmp_path / "out") == ["b.webp"]


def test_a_copy_is_the_source_byte_for_byte_and_one_for_all_formats(
    engine: ProcessEngine, noise: Path, tmp_path: Path
) -> None:
    os.utime(noise, ns=(10**18, 10**18 + 1))
    targets = [tmp_path / "out" / name for name in ("b.webp", "b.avif")]
    wish = replace(job(noise, *targets), keep_times=True)

    ends = _ends(engine, wish)

    copy = tmp_path / "out" / "b.jpg"
    assert [type(end) for end in ends] == [OutputKept, OutputKept]
    assert [end.copy for end in ends if isinstance(end, OutputKept)] == [copy, copy]
    assert copy.read_bytes() == noise.read_bytes()
    assert copy.stat().st_mtime_ns == 10**18 + 1
    assert _names(tmp_path / "out") == ["b.jpg"]


def test_beside_its_source_nothing_is_copied(engine: ProcessEngine, noise: Path) -> None:
    (kept,) = _ends(engine, job(noise, noise.with_name("noise (2).webp")))
    assert isinstance(kept, OutputKept)
    assert kept.copy is None
    assert _names(noise.parent) == [noise.name]


@pytest.mark.parametrize("collision", in_part(Collision, 2))
def test_a_copy_overwrites_nothing(
    engine: ProcessEngine, noise: Path, tmp_path: Path, collision: Collision
) -> None:
    there = tmp_path / "out" / "noise.jpg"
    there.parent.mkdir()
    there.write_bytes(b"was here before")
    os.utime(there, ns=(0, 0))
    wish = replace(job(noise, there.with_suffix(".webp")), collision=collision)

    (end,) = _ends(engine, wish)

    if collision is Collision.RENAME:
        assert end == OutputFailed(FailureCode.NAME_TAKEN, "")
    else:
        assert end == OutputSkipped(there)
    assert there.read_bytes() == b"was here before"
    assert _names(there.parent) == [there.name]


def test_the_source_that_was_opened_is_copied_after_its_worker_died(
    failpoints: Failpoints, faulty_command: list[str], noise: Path, tmp_path: Path
) -> None:
    """It is opened anew for the second try; what was open for the first is closed."""
    with ProcessEngine(workers=1, platform=LinuxPlatform(faulty_command)) as engine:
        submitted = engine.submit(job(noise, tmp_path / "out" / "a.webp"))
        failpoints.wait("decode").kill()
        failpoints.wait("decode").order("go")
        failpoints.wait("after-done").order("go")
        outcome = wait_for_outcomes(engine, [submitted])[submitted]
    (kept,) = ends_of(outcome)
    assert isinstance(kept, OutputKept)
    assert kept.copy == tmp_path / "out" / "a.jpg"
    assert kept.copy.read_bytes() == noise.read_bytes()
