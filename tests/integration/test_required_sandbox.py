"""``--require-sandbox``: a worker that lacks a protection is given nothing, and that is told."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.__main__ import main
from app.cluster import address
from tests.integration.nodes import cluster, node
from tests.integration.outcomes import wait_for, wait_for_outcomes
from tests.integration.wishes import is_written, target_of
from workers.contract.events import EngineEvent, EngineFailed, JobFailed, JobStarted, PoolChanged
from workers.contract.failures import FailureCode
from workers.contract.jobs import ConvertJob
from workers.contract.posture import Posture
from workers.engine import ProcessEngine
from workers.platforms import base
from workers.platforms.base import Role, WorkerHandle, worker_command
from workers.platforms.linux import LinuxPlatform

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the sandbox is Linux's")

Pictures = Callable[[int], list[Path]]
MakeJob = Callable[[Path], ConvertJob]
SCRIPT = Path(__file__).with_name("unprotected_worker.py")
NAMES = {
    "landlock": "No access to files (Landlock)",
    "seccomp": "Few system calls (seccomp)",
}


def lacking(*words: str) -> list[str]:
    """The command of a worker without some layer."""
    return [sys.executable, str(SCRIPT), *words]


@pytest.fixture(scope="module", autouse=True)
def full_posture() -> None:
    """Skips where this system itself lacks something."""
    with ProcessEngine(workers=1) as engine:
        wait_for(engine, lambda events: PoolChanged(0, 1, 1) in events)
        posture = engine.stats().posture or Posture.NONE
    if missing := Posture.FULL & ~posture:
        pytest.skip(f"this system lacks {missing!r}")


def has_failed(events: list[EngineEvent]) -> bool:
    return any(isinstance(event, EngineFailed) for event in events)


@pytest.mark.parametrize("layer", NAMES)
def test_a_worker_without_one_protection_is_given_no_job(
    layer: str, pictures: Pictures, convert_job: MakeJob
) -> None:
    platform = LinuxPlatform(lacking("--lacks", layer))
    job = convert_job(pictures(1)[0])
    with ProcessEngine(workers=2, platform=platform, required=Posture.FULL) as engine:
        early = engine.submit(job)
        events = wait_for(engine, has_failed)
        late = engine.submit(job)
        events += wait_for(engine, lambda events: any(isinstance(e, JobFailed) for e in events))
    (failed,) = [event for event in events if isinstance(event, EngineFailed)]
    ends = [event for event in events if isinstance(event, JobFailed)]

    assert failed.detail == f"workers are not protected as required, missing: {NAMES[layer]}"
    assert [(end.job, end.code) for end in ends] == [
        (early, FailureCode.ENGINE_STOPPED),
        (late, FailureCode.ENGINE_STOPPED),
    ]
    assert not [event for event in events if isinstance(event, JobStarted)]
    assert not target_of(job).exists()


def test_full_protection_is_enough_and_an_empty_root_is_not_asked_for(
    pictures: Pictures, convert_job: MakeJob
) -> None:
    platform = LinuxPlatform(lacking("--lacks", "empty-root"))
    with ProcessEngine(workers=1, platform=platform, required=Posture.FULL) as engine:
        job = engine.submit(convert_job(pictures(1)[0]))
        assert is_written(wait_for_outcomes(engine, [job])[job])


class Worsening(LinuxPlatform):
    """The second worker and those that follow lack a layer."""

    def spawn(self, epoch: int, role: Role) -> WorkerHandle:  # type: ignore[override]
        command = worker_command() if epoch == 1 else lacking("--lacks", "seccomp")
        return LinuxPlatform(command).spawn(epoch, role)


def test_a_worker_that_comes_later_is_looked_at_too(
    pictures: Pictures, convert_job: MakeJob
) -> None:
    first, second, third = map(convert_job, pictures(3))
    platform = Worsening(worker_command())
    with ProcessEngine(
        workers=2, early_workers=1, platform=platform, required=Posture.FULL
    ) as engine:
        job = engine.submit(first)
        assert is_written(wait_for_outcomes(engine, [job])[job])
        for each in (first, second):  # enough for another worker
            engine.submit(each)
        wait_for(engine, has_failed)
        late = engine.submit(third)
        outcome = wait_for_outcomes(engine, [late])[late]
        wait_for(engine, lambda _: bool(engine.stats().workers_ended))
        ends = engine.stats().workers_ended

    assert isinstance(outcome, JobFailed)
    assert outcome.code is FailureCode.ENGINE_STOPPED
    assert NAMES["seccomp"] in outcome.detail
    assert set(ends) == {"retired"}
    assert not target_of(third).exists()


def unprotected(monkeypatch: pytest.MonkeyPatch, *words: str) -> None:
    """Let this machine lack a protection, to every command."""
    monkeypatch.setattr(base, "worker_command", lambda: lacking(*words))


@pytest.mark.parametrize(
    "words",
    [
        ["convert", "IN", "-o", "OUT"],
        ["convert", "IN", "-o", "OUT", "--dry-run"],
        ["convert", "IN", "-o", "OUT", "--cluster", "local:2"],
        ["watch", "IN", "-o", "OUT"],
        ["resume"],
        ["node", "tcp://127.0.0.1:1"],
    ],
    ids=" ".join,
)
def test_nothing_is_begun_and_what_is_missing_is_named(
    words: list[str],
    pictures: Pictures,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    unprotected(monkeypatch)
    monkeypatch.setattr(address, "find_spec", lambda _name: object())  # as if Dask were there
    places = {"IN": str(pictures(1)[0].parent), "OUT": str(tmp_path / "out")}
    with pytest.raises(SystemExit) as caught:
        main([*(places.get(word, word) for word in words), "--require-sandbox"])

    assert caught.value.code == 3
    assert capsys.readouterr().err == (
        f"dropmill {words[0]}: no worker could be started: workers are not protected as required,"
        " missing: No access to files (Landlock), Few system calls (seccomp)\n"
    )
    assert not (tmp_path / "out").exists()


def test_where_nothing_is_missing_pictures_are_converted(
    pictures: Pictures, tmp_path: Path
) -> None:
    words = ["convert", str(pictures(2)[0].parent), "-o", str(tmp_path / "out")]
    assert main([*words, "--require-sandbox", "--quiet"]) == 0
    assert len(list((tmp_path / "out").rglob("*.webp"))) == 2


def test_without_the_option_pictures_are_converted_all_the_same(
    pictures: Pictures, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unprotected(monkeypatch)
    words = ["convert", str(pictures(1)[0]), "-o", str(tmp_path / "out")]
    assert main([*words, "--quiet"]) == 0


def test_a_node_that_does_not_insist_is_given_nothing(
    pictures: Pictures, convert_job: MakeJob, tmp_path: Path
) -> None:
    """And one that does is."""
    job = convert_job(pictures(1)[0])
    with (
        node("careless", tmp_path / "a") as careless,
        cluster([careless], required=Posture.FULL, wait_s=0.1) as (engine, _),
    ):
        engine.submit(job)
        events = wait_for(engine, has_failed)
    (failed,) = [event for event in events if isinstance(event, EngineFailed)]
    assert "The node careless was not started with --require-sandbox" in failed.detail
    assert not target_of(job).exists()

    with (
        node("careful", tmp_path / "b", Posture.FULL) as careful,
        cluster([careful], required=Posture.FULL) as (engine, _),
    ):
        again = engine.submit(job)
        assert is_written(wait_for_outcomes(engine, [again])[again])
