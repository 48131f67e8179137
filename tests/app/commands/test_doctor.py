from __future__ import annotations

import pytest

from app.commands import doctor as doctor_command
from tests.fakes import FakeEngine
from workers.contract.events import PoolChanged
from workers.contract.posture import Posture
from workers.contract.stats import EngineStats


class Pool(FakeEngine):
    """Reports a worker with these protections at the first drain."""

    def __init__(self, posture: Posture) -> None:
        super().__init__(on_drain=lambda engine: engine.tell(PoolChanged(0, 1, 1)))
        self.posture = posture

    def stats(self) -> EngineStats:
        return EngineStats(posture=self.posture)


@pytest.mark.parametrize(
    ("posture", "words"),
    [
        (Posture.FULL | Posture.EMPTY_ROOT, "all on"),
        (Posture.FULL, "missing: Empty root folder"),
    ],
)
def test_doctor_says_what_a_worker_has_put_on(
    capsys: pytest.CaptureFixture[str], posture: Posture, words: str
) -> None:
    pool = Pool(posture)
    assert doctor_command.run([], lambda _workers: pool) == 0
    assert capsys.readouterr().out.splitlines()[-1].split(maxsplit=1) == ["Sandbox", words]
    assert pool.closed


def test_doctor_says_so_when_no_worker_starts(capsys: pytest.CaptureFixture[str]) -> None:
    engine = FakeEngine(on_drain=lambda engine: engine.break_down("no module named x"))
    assert doctor_command.run([], lambda _workers: engine) == 0
    assert "no worker could be started: no module named x\n" in capsys.readouterr().out
