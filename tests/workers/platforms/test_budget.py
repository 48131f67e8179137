"""Limits of the machine: control groups made up in a folder, and a real one where root can."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import psutil
import pytest

from workers.platforms.budget import available_memory, usable_cpus
from workers.platforms.control_groups import cpu_quota, memory_left

MIB = 1024 * 1024
UNLIMITED_1 = 9223372036854771712


class Machine:
    """A root folder with the parts of ``proc`` and ``sys`` that are read."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.tell("proc/self/cgroup", "1:name=systemd:/")
        self.tell("proc/self/mountinfo", "22 1 0:21 / /proc rw - proc proc rw")

    def tell(self, path: str, text: object) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{text}\n")

    def mount_1(self, controllers: str, group: str, shown: str = "/", place: str = "") -> None:
        place = place or f"/sys/fs/cgroup/{controllers}"
        self._add("cgroup", f"7:{controllers}:{group}\n")
        self._add("mountinfo", f"35 31 0:32 {shown} {place} rw - cgroup cgroup rw,{controllers}\n")

    def mount_2(self, group: str, place: str = "/sys/fs/cgroup", shown: str = "/") -> None:
        self._add("cgroup", f"0::{group}\n")
        self._add("mountinfo", f"36 31 0:38 {shown} {place} rw shared:4 - cgroup2 cgroup2 rw\n")

    def memory_1(self, group: str, limit: int, used: int = 0, cached: int = 0) -> None:
        folder = f"sys/fs/cgroup/memory{group}"
        self.tell(f"{folder}/memory.limit_in_bytes", limit)
        self.tell(f"{folder}/memory.usage_in_bytes", used)
        self.tell(
            f"{folder}/memory.stat", f"inactive_file 1\ncache 2\ntotal_inactive_file {cached}"
        )

    def memory_2(self, group: str, limit: int | str, used: int = 0, cached: int = 0) -> None:
        folder = f"sys/fs/cgroup{group}"
        self.tell(f"{folder}/memory.max", limit)
        self.tell(f"{folder}/memory.current", used)
        self.tell(f"{folder}/memory.stat", f"active_file 5\ninactive_file {cached}\nslab 3")

    def _add(self, name: str, line: str) -> None:
        with (self.root / "proc/self" / name).open("a") as stream:
            stream.write(line)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_a_machine_without_groups_sets_no_limit(tmp_path: Path) -> None:
    assert memory_left(tmp_path) is None
    assert cpu_quota(tmp_path) is None
    assert usable_cpus(tmp_path) >= 1
    assert available_memory(tmp_path) > 0


def test_version_2_own_group(machine: Machine) -> None:
    machine.mount_2("/user/app")
    machine.memory_2("/user/app", 400 * MIB, used=100 * MIB, cached=30 * MIB)

    assert memory_left(machine.root) == 330 * MIB
    assert available_memory(machine.root) == min(330 * MIB, psutil.virtual_memory().available)


def test_version_1_own_group(machine: Machine) -> None:
    machine.mount_1("cpu,cpuacct", "/other")
    machine.mount_1("memory", "/docker/1")
    machine.memory_1("/docker/1", 400 * MIB, used=100 * MIB, cached=30 * MIB)

    assert memory_left(machine.root) == 330 * MIB


def test_the_tightest_of_all_groups_counts(machine: Machine) -> None:
    machine.mount_2("/a/b/c")
    machine.memory_2("/a/b/c", "max")
    machine.memory_2("/a/b", 300 * MIB, used=250 * MIB)
    machine.memory_2("/a", 200 * MIB, used=100 * MIB)
    machine.memory_2("/a/b/c/d", 1)  # inside ours: nothing to us
    machine.memory_2("/x", 2)

    assert memory_left(machine.root) == 50 * MIB


def test_both_versions_side_by_side(machine: Machine) -> None:
    machine.mount_2("/", place="/sys/fs/cgroup/unified")
    machine.mount_1("memory", "/a/b")
    machine.memory_1("/a/b", UNLIMITED_1, used=5)
    machine.memory_1("/a", 100 * MIB, used=40 * MIB)

    assert memory_left(machine.root) == 60 * MIB


@pytest.mark.parametrize(
    ("own", "shown"),
    [("/docker/1", "/docker/1"), ("/", "/"), ("/../..", "/"), ("/elsewhere", "/docker/1")],
)
def test_a_container_that_is_shown_only_its_own_group(
    machine: Machine, own: str, shown: str
) -> None:
    machine.mount_1("memory", own, shown=shown)
    machine.memory_1("", 100 * MIB)

    assert memory_left(machine.root) == 100 * MIB


def test_a_group_inside_what_a_container_is_shown(machine: Machine) -> None:
    machine.mount_2("/docker/1/app", shown="/docker/1")
    machine.memory_2("/app", 70 * MIB)
    machine.memory_2("", 100 * MIB)

    assert memory_left(machine.root) == 70 * MIB


def test_names_with_blanks_and_colons(machine: Machine) -> None:
    machine.mount_1("memory", "/my group:1", place="/sys/fs/cgroup/memory\\040here")
    for name, value in (("limit_in_bytes", 9), ("usage_in_bytes", 4), ("stat", "")):
        machine.tell(f"sys/fs/cgroup/memory here/my group:1/memory.{name}", value)

    assert memory_left(machine.root) == 5


@pytest.mark.parametrize("text", ["", "nonsense", "max"])
def test_what_cannot_be_read_sets_no_limit(machine: Machine, text: str) -> None:
    machine.mount_2("/a")
    machine.memory_2("/a", text)
    machine.tell("sys/fs/cgroup/a/cpu.max", text)

    assert memory_left(machine.root) is None
    assert cpu_quota(machine.root) is None


def test_a_group_over_its_limit_has_nothing_left(machine: Machine) -> None:
    machine.mount_2("/a")
    machine.memory_2("/a", 10, used=20)

    assert memory_left(machine.root) == 0


def test_cpu_quotas_of_version_2(machine: Machine) -> None:
    machine.mount_2("/a/b")
    machine.tell("sys/fs/cgroup/a/b/cpu.max", "max 100000")
    machine.tell("sys/fs/cgroup/a/cpu.max", "50000 100000")
    machine.tell("sys/fs/cgroup/cpu.max", "150000 100000")

    assert cpu_quota(machine.root) == 0.5
    assert usable_cpus(machine.root) == 1


def test_cpu_quotas_of_version_1(machine: Machine) -> None:
    machine.mount_1("cpu,cpuacct", "/a/b")
    for group, quota in (("/a/b", 150_000), ("/a", -1), ("", 300_000)):
        folder = f"sys/fs/cgroup/cpu,cpuacct{group}"
        machine.tell(f"{folder}/cpu.cfs_quota_us", quota)
        machine.tell(f"{folder}/cpu.cfs_period_us", 100_000)

    assert cpu_quota(machine.root) == 1.5
    assert usable_cpus(machine.root) == min(2, len(os.sched_getaffinity(0)))


# The real ones

MakeGroup = Callable[..., list[Path]]


@pytest.fixture
def group() -> Iterator[MakeGroup]:
    """Makes groups inside this process's own, one in the other; for version 1's hierarchies."""
    with ExitStack() as stack:

        def make(controller: str, *names: str) -> list[Path]:
            folder = _own_group(controller)
            made = []
            for name in names:
                folder /= f"{name}-{os.getpid()}"
                try:
                    folder.mkdir()
                except OSError as error:
                    pytest.skip(f"no control group can be made: {error}")
                stack.callback(folder.rmdir)
                made.append(folder)
            return made

        yield make


def _own_group(controller: str) -> Path:
    try:
        lines = Path("/proc/self/cgroup").read_text().splitlines()
    except OSError:
        pytest.skip("no control groups")
    for _, controllers, path in (line.split(":", 2) for line in lines):
        if controller in controllers.split(","):
            return Path(f"/sys/fs/cgroup/{controllers}{path}")
    pytest.skip(f"version 1 has no hierarchy for {controller} here")


def _ask_inside(group: Path, question: str) -> int:
    """What a program in that group answers."""
    script = f"from workers.platforms.budget import *; print({question}())"
    command = ["/bin/sh", "-c", 'echo $$ > "$0" && exec "$@"', str(group / "cgroup.procs")]
    answer = subprocess.run(
        [*command, sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    return int(answer.stdout)


def test_a_real_group_limits_the_memory_of_groups_inside_it(group: MakeGroup) -> None:
    outer, inner = group("memory", "dropmill-outer", "dropmill-inner")
    before = _ask_inside(inner, "available_memory")
    (outer / "memory.limit_in_bytes").write_text(str(200 * MIB))
    outer_only = _ask_inside(inner, "available_memory")
    (inner / "memory.limit_in_bytes").write_text(str(100 * MIB))
    both = _ask_inside(inner, "available_memory")

    assert before > 200 * MIB
    assert 150 * MIB < outer_only < 200 * MIB
    assert 50 * MIB < both < 100 * MIB


def test_a_real_group_limits_the_cpus_of_groups_inside_it(group: MakeGroup) -> None:
    outer, inner = group("cpu", "dropmill-outer", "dropmill-inner")
    (outer / "cpu.cfs_quota_us").write_text("100000")
    (outer / "cpu.cfs_period_us").write_text("100000")

    assert _ask_inside(inner, "usable_cpus") == 1
