"""What becomes of jobs on a cluster: shards that run twice, nodes that do not see what they should.

The nodes are real, and their workers; what carries the shards is a stand-in for Dask that can lose
an answer whenever a test wants that.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.cluster.address import Results
from app.cluster.link import Broken, SchedulerGone
from app.cluster.node import Node, NodeClosedError
from app.cluster.shards import Answer, Shard
from tests.fast_run import in_part
from tests.integration.nodes import Altered, cluster, node
from tests.integration.outcomes import finals, wait_for, wait_for_outcomes
from tests.integration.wishes import end_of, is_written, target_of, written
from workers.contract.destination import Collision, IfLarger
from workers.contract.engine import Engine
from workers.contract.events import (
    EngineEvent,
    EngineFailed,
    JobCancelled,
    JobFailed,
    OutputKept,
    OutputSkipped,
    PictureProbed,
)
from workers.contract.failures import FailureCode
from workers.contract.jobs import ConvertJob, JobId, ProbeJob

Pictures = Callable[[int], list[Path]]
MakeJob = Callable[[Path], ConvertJob]


@pytest.fixture
def shared_node(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Node]:
    """A node that sees the same files as the batch."""
    with node("one", tmp_path_factory.mktemp("scratch")) as made:
        yield made


def _results(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def _converted(engine: Engine, jobs: list[ConvertJob]) -> list[bool]:
    ids = [engine.submit(job) for job in jobs]
    outcomes = wait_for_outcomes(engine, ids)
    return [is_written(outcomes[each]) for each in ids]


def _all_written_here(jobs: list[ConvertJob], out: Path, local: Engine) -> dict[str, bytes]:
    """What this machine's engine makes of the same jobs, in another folder."""
    moved = [
        replace(
            job,
            outputs=tuple(replace(each, target=out / each.target.name) for each in job.outputs),
            root=None,
        )
        for job in jobs
    ]
    assert all(_converted(local, moved))
    return _results(out)


@pytest.mark.parametrize("results", in_part([Results.SHARED, Results.RETURNED], 2))
def test_results_are_those_of_one_machine(
    pictures: Pictures,
    convert_job: MakeJob,
    shared_node: Node,
    results: Results,
    tmp_path: Path,
    engine: Engine,
) -> None:
    jobs = [replace(convert_job(path), root=tmp_path / "out") for path in pictures(6)]
    with cluster([shared_node], results) as (spread, link):
        assert all(_converted(spread, jobs))
    assert all(shard.returns == (results is Results.RETURNED) for shard in link.sent)
    assert _results(tmp_path / "out") == _all_written_here(jobs, tmp_path / "here", engine)


@pytest.mark.parametrize("results", in_part([Results.RETURNED, Results.SHARED], 2))
def test_a_shard_that_runs_twice_doubles_nothing_and_is_converted(
    pictures: Pictures,
    convert_job: MakeJob,
    shared_node: Node,
    results: Results,
    tmp_path: Path,
) -> None:
    pairs = zip(pictures(4), Collision, strict=True)
    jobs = [replace(convert_job(path), collision=each) for path, each in pairs]
    with cluster([shared_node], results, loses=lambda number: number <= 2) as (spread, link):
        assert _converted(spread, jobs) == [True] * 4
    assert len(link.sent) > 2
    assert set(_results(tmp_path / "out")) == {target_of(job).name for job in jobs}


@pytest.mark.parametrize("is_lost", in_part([True, False], 2))
def test_somebody_elses_file_is_never_taken_for_a_result(
    pictures: Pictures, convert_job: MakeJob, shared_node: Node, is_lost: bool, tmp_path: Path
) -> None:
    skipped, taken = (convert_job(path) for path in pictures(2))
    skipped = replace(skipped, collision=Collision.SKIP)
    (tmp_path / "out").mkdir()
    for job in (skipped, taken):
        target_of(job).write_bytes(b"mine")
    with cluster([shared_node], loses=lambda number: is_lost and number == 1) as (spread, _):
        ids = [spread.submit(skipped), spread.submit(taken)]
        outcomes = wait_for_outcomes(spread, ids)
    assert end_of(outcomes[ids[0]]) == OutputSkipped(target_of(skipped))
    assert getattr(end_of(outcomes[ids[1]]), "code", None) is FailureCode.NAME_TAKEN
    assert set(_results(tmp_path / "out").values()) == {b"mine"}


def test_what_may_overwrite_is_written_by_this_machine_alone(
    pictures: Pictures, convert_job: MakeJob, shared_node: Node, tmp_path: Path
) -> None:
    job = replace(convert_job(pictures(1)[0]), collision=Collision.REPLACE)
    (tmp_path / "out").mkdir()
    target_of(job).write_bytes(b"old")
    with cluster([shared_node], Results.SHARED) as (spread, link):
        submitted = spread.submit(job)
        end = written(wait_for_outcomes(spread, [submitted])[submitted])
    assert end.displaced is not None
    assert end.displaced.stamp.size_bytes == 3
    assert [shard.returns for shard in link.sent] == [True]


@pytest.mark.slow
def test_a_copy_of_the_source_is_made_once(
    pictures: Pictures, convert_job: MakeJob, shared_node: Node, tmp_path: Path
) -> None:
    job = replace(convert_job(pictures(1)[0]), if_larger=IfLarger.COPY_SOURCE, min_saving=99)
    with cluster([shared_node], loses=lambda number: number == 1) as (spread, _):
        submitted = spread.submit(job)
        end = end_of(wait_for_outcomes(spread, [submitted])[submitted])
    assert isinstance(end, OutputKept)
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["000.jpg"]


@pytest.mark.slow
def test_files_are_told_as_they_are_on_this_machine(
    pictures: Pictures, convert_job: MakeJob, shared_node: Node
) -> None:
    (source,) = pictures(1)
    job = convert_job(source)
    with cluster([shared_node]) as (spread, _):
        submitted = spread.submit(job)
        event = wait_for_outcomes(spread, [submitted])[submitted]
    stamp = written(event).stamp
    assert stamp is not None
    assert stamp.inode == target_of(job).stat().st_ino


@pytest.mark.slow
def test_relative_names_are_those_of_the_batchs_folder(
    pictures: Pictures,
    convert_job: MakeJob,
    shared_node: Node,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (source,) = pictures(1)
    job = convert_job(source)
    monkeypatch.chdir(source.parents[1])
    job = replace(
        job,
        source=Path("in") / source.name,
        outputs=(replace(job.outputs[0], target=Path("out/a.webp")),),
        root=Path("out"),
    )
    with cluster([shared_node]) as (spread, link):
        submitted = spread.submit(job)
        assert written(wait_for_outcomes(spread, [submitted])[submitted]).path == Path("out/a.webp")
    (picture,) = link.sent[0].pictures
    assert picture.spec.source.is_absolute()
    assert picture.spec.outputs[0].target.is_absolute()


def test_a_picture_that_cannot_be_converted_costs_no_other(
    pictures: Pictures, convert_job: MakeJob, shared_node: Node
) -> None:
    paths = pictures(3)
    paths[1].write_bytes(b"no picture at all")
    with cluster([shared_node]) as (spread, _):
        assert _converted(spread, [convert_job(path) for path in paths]) == [True, False, True]


def _without_pictures(shard: Shard) -> Shard:
    """As a node sees it that has not mounted the folder of the pictures."""
    return replace(
        shard,
        pictures=tuple(
            replace(each, spec=replace(each.spec, source=each.spec.source.with_name("gone.jpg")))
            for each in shard.pictures
        ),
    )


def _with_another_folder(shard: Shard) -> Shard:
    """As a node sees it on which another folder has the name of that for results."""
    return replace(shard, proofs=tuple(replace(each, token=b"other") for each in shard.proofs))


def test_a_node_that_sees_no_pictures_leaves_them_to_others(
    pictures: Pictures, convert_job: MakeJob, shared_node: Node
) -> None:
    blind = Altered("blind", shared_node, _without_pictures)
    with cluster([blind, shared_node]) as (spread, _):
        assert all(_converted(spread, [convert_job(path) for path in pictures(6)]))


def test_another_file_under_the_name_of_a_picture_is_not_converted(
    pictures: Pictures, convert_job: MakeJob, shared_node: Node, tmp_path: Path
) -> None:
    (source,) = pictures(1)
    os.utime(source, ns=(10**18, 10**18))

    def changed(shard: Shard) -> Shard:
        """The node has a file of that name and size, written at another time."""
        stamps = (replace(each.stamp, mtime_ns=1) for each in shard.pictures)
        pairs = zip(shard.pictures, stamps, strict=True)
        return replace(shard, pictures=tuple(replace(each, stamp=stamp) for each, stamp in pairs))

    with cluster([Altered("other", shared_node, changed)], wait_s=0.2) as (spread, _):
        events = _failed(spread, [convert_job(source)])
    assert any(isinstance(event, EngineFailed) for event in events)
    assert not list((tmp_path / "out").iterdir())


def test_without_a_node_that_sees_pictures_the_batch_ends_with_a_sentence(
    pictures: Pictures, convert_job: MakeJob, shared_node: Node
) -> None:
    blind = Altered("tcp://1.2.3.4:5", shared_node, _without_pictures)
    with cluster([blind], wait_s=0.2) as (spread, _):
        events = _failed(spread, [convert_job(path) for path in pictures(3)])
    (told,) = (event.detail for event in events if isinstance(event, EngineFailed))
    assert "The node tcp://1.2.3.4:5 does not see" in told
    assert "gone.jpg" in told


@pytest.mark.parametrize("results", in_part([Results.AUTO, Results.SHARED], 2))
def test_results_come_back_from_a_node_without_their_folder_unless_they_must_not(
    pictures: Pictures, convert_job: MakeJob, shared_node: Node, results: Results, tmp_path: Path
) -> None:
    jobs = [replace(convert_job(path), root=tmp_path / "out") for path in pictures(2)]
    elsewhere = Altered("elsewhere", shared_node, _with_another_folder)
    with cluster([elsewhere], results, wait_s=0.2) as (spread, link):
        if results is Results.AUTO:
            assert all(_converted(spread, jobs))
            assert link.sent[-1].returns
        else:
            events = _failed(spread, jobs)
            (told,) = (event.detail for event in events if isinstance(event, EngineFailed))
            assert "does not see the folder" in told
            assert not list((tmp_path / "out").glob("*.webp"))


def test_without_any_node_the_batch_ends_with_a_sentence(
    pictures: Pictures, convert_job: MakeJob
) -> None:
    with cluster([], wait_s=0.2) as (spread, _):
        events = _failed(spread, [convert_job(pictures(1)[0])])
    (told,) = (event.detail for event in events if isinstance(event, EngineFailed))
    assert "start some with dropmill node" in told


@pytest.mark.parametrize(
    ("report", "code"),
    in_part(
        [
            (Broken(1, "KilledWorker: four times", killed=True), FailureCode.KILLED),
            (Broken(1, "TypeError: what is this"), FailureCode.INTERNAL),
            (SchedulerGone("No scheduler answers at tcp://here:1."), FailureCode.ENGINE_STOPPED),
        ],
        3,
    ),
)
def test_what_the_cluster_cannot_do_fails_with_the_reason(
    pictures: Pictures, convert_job: MakeJob, report: Broken | SchedulerGone, code: FailureCode
) -> None:
    class Silent:
        name = "silent"

        def convert(self, shard: Shard) -> Answer:
            link.report(report)
            raise NodeClosedError

        def cancel(self, run: str, jobs: Collection[JobId]) -> None: ...

    with cluster([Silent()]) as (spread, link):
        submitted = spread.submit(convert_job(pictures(1)[0]))
        outcome = wait_for_outcomes(spread, [submitted])[submitted]
    assert isinstance(outcome, JobFailed)
    assert outcome.code is code
    assert outcome.detail == report.detail


def test_a_cancelled_picture_is_not_converted(
    pictures: Pictures, convert_job: MakeJob, shared_node: Node, tmp_path: Path
) -> None:
    jobs = [convert_job(path) for path in pictures(3)]
    with cluster([shared_node]) as (spread, _):
        spread.pause()
        ids = [spread.submit(job) for job in jobs]
        spread.cancel(ids[1])
        spread.resume()
        outcomes = wait_for_outcomes(spread, ids)
    assert outcomes[ids[1]] == JobCancelled(ids[1])
    assert not target_of(jobs[1]).exists()
    assert target_of(jobs[2]).exists()


@pytest.mark.slow
def test_what_a_node_has_can_be_called_off(
    pictures: Pictures, convert_job: MakeJob, shared_node: Node
) -> None:
    jobs = [convert_job(path) for path in pictures(40)]
    with cluster([shared_node]) as (spread, link):
        ids = [spread.submit(job) for job in jobs]
        wait_for(spread, lambda _: bool(link.sent))
        spread.cancel_all()
        outcomes = wait_for_outcomes(spread, ids)
    ended = {job: outcomes[each] for job, each in zip(jobs, ids, strict=True)}
    for job, outcome in ended.items():
        assert is_written(outcome) == target_of(job).exists(), outcome
    assert any(isinstance(outcome, JobCancelled) for outcome in ended.values())


def test_what_is_no_conversion_is_done_on_this_machine(
    pictures: Pictures, shared_node: Node
) -> None:
    (source,) = pictures(1)
    with cluster([shared_node]) as (spread, link):
        submitted = spread.submit(ProbeJob(source))
        assert isinstance(wait_for_outcomes(spread, [submitted])[submitted], PictureProbed)
    assert not link.sent


def test_an_engine_that_is_closed_has_told_of_every_job(
    pictures: Pictures, convert_job: MakeJob, shared_node: Node
) -> None:
    with cluster([shared_node]) as (spread, _):
        ids = [spread.submit(convert_job(path)) for path in pictures(5)]
        spread.close()
        assert finals(spread.drain()).keys() == set(ids)
        with pytest.raises(RuntimeError):
            spread.submit(convert_job(pictures(1)[0]))


def _failed(engine: Engine, jobs: list[ConvertJob]) -> list[EngineEvent]:
    """Wait until all jobs have failed because there is nobody to do them; returns what was told."""
    ids = {engine.submit(job) for job in jobs}
    events = wait_for(engine, lambda events: ids <= finals(events).keys())
    codes = {event.code for event in events if isinstance(event, JobFailed)}
    assert codes == {FailureCode.ENGINE_STOPPED}
    return events
