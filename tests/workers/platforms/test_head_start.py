"""A worker that is started ahead: taken by the engine, or ended."""

from __future__ import annotations

import errno
from contextlib import closing
from typing import TYPE_CHECKING

import psutil

from tests.integration.children import worker_processes
from tests.integration.outcomes import wait_for_outcomes
from tests.integration.wishes import conversion, written
from tests.pictures import encoded, scene
from workers.engine import ProcessEngine
from workers.platforms.base import Role, current_platform
from workers.platforms.head_start import FIRST_EPOCH, HeadStart

if TYPE_CHECKING:
    from pathlib import Path

    from workers.platforms.base import WorkerHandle


def test_the_engine_takes_the_worker_that_is_under_way(tmp_path: Path) -> None:
    source = tmp_path / "a.jpg"
    source.write_bytes(encoded(scene(40, 30), "JPEG"))
    with closing(HeadStart()) as platform:
        (early,) = worker_processes()
        with ProcessEngine(1, early_workers=1, platform=platform) as engine:
            job = engine.submit(conversion(source, tmp_path / "a.webp"))
            assert written(wait_for_outcomes(engine, [job])[job]).bytes_out
            assert early.pid in {worker.pid for worker in worker_processes()}
        assert not worker_processes()


def test_a_worker_that_nobody_took_is_ended() -> None:
    with closing(HeadStart()):
        (early,) = worker_processes()

    assert not psutil.pid_exists(early.pid)


def test_only_the_first_is_handed_over() -> None:
    with closing(HeadStart()) as platform:
        (early,) = worker_processes()
        handles = [platform.spawn(FIRST_EPOCH, Role.SHARED), platform.spawn(2, Role.SHARED)]
        assert handles[0].pid == early.pid != handles[1].pid
        for handle in handles:
            handle.kill()
            handle.reap(10)
            handle.close()


class _FailsOnce:
    """A platform that has no memory at first."""

    passes_descriptors = True

    def __init__(self) -> None:
        self._platform = current_platform()
        self._has_failed = False

    def spawn(self, epoch: int, role: Role) -> WorkerHandle:
        if not self._has_failed:
            self._has_failed = True
            raise OSError(errno.ENOMEM, "no memory")
        return self._platform.spawn(epoch, role)


def test_one_that_cannot_be_started_yet_is_started_later() -> None:
    with closing(HeadStart(_FailsOnce())) as platform:
        handle = platform.spawn(FIRST_EPOCH, Role.SHARED)
        handle.kill()
        handle.reap(10)
        handle.close()


def test_a_worker_of_another_role_is_another() -> None:
    with closing(HeadStart()) as platform:
        (early,) = worker_processes()
        handle = platform.spawn(FIRST_EPOCH, Role.RESERVED)
        assert handle.pid != early.pid
        handle.kill()
        handle.reap(10)
        handle.close()
