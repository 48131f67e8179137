from __future__ import annotations

import pytest

from app.__main__ import main
from app.commands import self_test
from tests.fakes import FakeEngine
from workers.contract.events import EngineFailed


def test_this_installation_passes_its_own_test(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--self-test"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line.startswith("  Python ")]
    assert sum(line.startswith("ok: ") for line in lines) == 4


def test_an_engine_that_cannot_work_fails_it(capsys: pytest.CaptureFixture[str]) -> None:
    def broken(_workers: int | None) -> FakeEngine:
        engine = FakeEngine()
        engine.tell(EngineFailed("no worker\x1b[2J can be started"))
        return engine

    assert self_test.run([], broken) == 1
    last = capsys.readouterr().out.splitlines()[-1]
    assert last.startswith("FAILED: no worker")
    assert "\x1b" not in last


def test_it_stands_alone(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["photo.jpg", "--self-test"])
    assert caught.value.code == 2
    assert "stands alone" in capsys.readouterr().err
