import os
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from workers.contract.machine import ProcessLoad
from workers.platforms import load
from workers.platforms.base import ProcessTime
from workers.platforms.load import (
    CoreTime,
    Readings,
    SystemMonitor,
    parse_ranges,
    read_cores,
    read_process,
    shared_out,
)


class Counters:
    """Counters that a test turns on."""

    def __init__(self) -> None:
        self.now_s = 100.0
        self.cores: dict[int, CoreTime] = {0: CoreTime(0, 0), 1: CoreTime(0, 0)}
        self.processes: dict[int, ProcessTime] = {os.getpid(): ProcessTime(0.0, 50, None)}

    def monitor(self) -> SystemMonitor:
        readings = Readings(lambda: dict(self.cores), self.processes.get)
        return SystemMonitor(readings, lambda: self.now_s)

    def work(self, core: int, busy_s: float, span_s: float = 1.0) -> None:
        was = self.cores.get(core, CoreTime(0, 0))
        self.cores[core] = CoreTime(was.busy_s + busy_s, was.total_s + span_s)


def test_loads_are_those_since_the_last_look() -> None:
    counters = Counters()
    monitor = counters.monitor()
    counters.processes[7] = ProcessTime(3.0, 90, 1)
    counters.now_s += 1
    monitor.sample((7,))
    counters.now_s += 1
    counters.work(0, 0.25)
    counters.work(1, 1.0)
    counters.processes[7] = ProcessTime(3.8, 95, 1)
    sample = monitor.sample((7,))
    assert [(core.number, core.busy) for core in sample.cores] == [(0, 0.25), (1, 1.0)]
    assert sample.cores[1].ours == pytest.approx(0.8)
    (worker,) = sample.workers
    assert (worker.process, worker.resident_bytes, worker.core) == (7, 95, 1)
    assert worker.load == pytest.approx(0.8)
    assert sample.program is not None
    assert sample.program.resident_bytes == 50


def test_a_worker_that_is_new_or_gone_is_no_work() -> None:
    counters = Counters()
    monitor = counters.monitor()
    counters.processes[7] = ProcessTime(3000.0, 90, 1)
    counters.now_s += 1
    counters.work(1, 1.0)
    assert monitor.sample((7, 8)).workers == (ProcessLoad(7, 0.0, 90, 1),)
    del counters.processes[7]
    counters.now_s += 1
    assert monitor.sample((7,)).workers == ()


def test_cores_come_and_go() -> None:
    counters = Counters()
    monitor = counters.monitor()
    counters.now_s += 1
    del counters.cores[0]
    counters.cores[5] = CoreTime(1000, 2000)
    counters.work(1, 0.5)
    assert [(core.number, core.busy) for core in monitor.sample(()).cores] == [(1, 0.5), (5, 0.0)]
    counters.now_s += 1
    counters.work(5, 0.3)
    assert monitor.sample(()).cores[1].busy == pytest.approx(0.3)


def test_a_system_without_counters_has_no_cores() -> None:
    monitor = SystemMonitor(Readings(dict, lambda _: None))
    sample = monitor.sample((1,))
    assert (sample.cores, sample.workers, sample.program) == ((), (), None)


def test_broken_counters_are_none_at_all(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with monkeypatch.context() as patch:  # whoever looks for leaks needs the true place again
        patch.setattr(psutil, "PROCFS_PATH", str(tmp_path))
        assert read_cores() == {}
        (tmp_path / "stat").write_text("cpu what is this\ncpu0 what is this\n")
        assert read_cores() == {}


def test_cores_have_the_systems_numbers(tmp_path: Path) -> None:
    count = len(psutil.cpu_times(percpu=True))
    online = tmp_path / "online"
    online.write_text(f"0,2-{count}\n" if count > 1 else "3\n")
    assert min(read_cores(online)) in (0, 3)
    assert max(read_cores(online)) == (count if count > 1 else 3)
    online.write_text("0-99\n")
    assert list(read_cores(online)) == list(range(count))
    assert list(read_cores(tmp_path / "none")) == list(range(count))


@pytest.mark.parametrize(
    ("text", "numbers"), [("0\n", [0]), ("0-3", [0, 1, 2, 3]), ("0-1,4,6-7\n", [0, 1, 4, 6, 7])]
)
def test_ranges(text: str, numbers: list[int]) -> None:
    assert parse_ranges(text) == numbers


@pytest.mark.parametrize("text", ["", "a-b", "1-"])
def test_broken_ranges(text: str) -> None:
    if text == "1-":
        assert parse_ranges(text) == [1]
    else:
        with pytest.raises(ValueError, match="invalid literal"):
            parse_ranges(text)


def test_work_counts_where_it_was_seen_then_where_there_is_room() -> None:
    busy = {0: 1.0, 1: 0.5, 2: 0.0}
    seen = ProcessLoad(7, 0.9, 0, 0)
    assert shared_out(busy, [seen]) == {0: 0.9, 1: 0.0, 2: 0.0}
    two = shared_out(busy, [seen, ProcessLoad(8, 0.4, 0, 0)])
    assert two[0] + two[1] == pytest.approx(1.3)
    assert two[0] <= 1.0
    assert two[2] == 0.0
    homeless = shared_out(busy, [ProcessLoad(7, 0.6, 0, None)])
    assert homeless == pytest.approx({0: 0.4, 1: 0.2, 2: 0.0})
    assert sum(shared_out(busy, [ProcessLoad(7, 9.0, 0, 0)]).values()) == pytest.approx(1.5)
    assert shared_out({}, [seen]) == {}


def test_a_real_process_is_seen_by_both_ways() -> None:
    command = [sys.executable, "-c", "print(flush=True); sum(range(10**12))"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        try:
            assert process.stdout is not None
            process.stdout.readline()
            ways = [read_process, load.system_readings().process]
            for way in ways:
                found = way(process.pid)
                assert found is not None
                assert found.resident_bytes > 1_000_000
                assert found.core is None or found.core in read_cores()
        finally:
            process.kill()
    assert [way(process.pid) for way in ways] == [None, None]


def test_the_machine_of_the_test_has_cores_and_this_process() -> None:
    sample = SystemMonitor().sample(())
    assert sample.cores
    assert all(0 <= core.busy <= 1 for core in sample.cores)
    assert sample.program is not None
    assert sample.program.process == os.getpid()
