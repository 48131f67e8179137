"""``dropmill resume`` and ``dropmill history``, and what ``dropmill convert`` leaves to them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.change_log import open_log
from app.commands import convert, history, resume
from app.paths import state_folder
from app.undoing import open_settler
from tests.app.batch.journal.desk import Desk, make
from tests.fakes import FakeEngine


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Its journal is that of the commands."""
    desk = Desk(tmp_path)
    monkeypatch.setattr(Desk, "state", state_folder())
    return desk


def _convert(desk: Desk, *words: str) -> int:
    arguments = [str(desk.sources), "-o", str(desk.folder / "out"), *words]
    return convert.run(arguments, lambda *_where: FakeEngine(make), open_settler, open_log)


def _resume(*words: str) -> int:
    return resume.run(list(words), lambda *_where: FakeEngine(make), open_settler, open_log)


def test_a_second_run_says_that_all_is_done(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.write("a.jpg")
    _convert(desk)
    capsys.readouterr()

    assert _convert(desk, "--json", "-") == 0
    told, err = capsys.readouterr()
    line = json.loads(told.splitlines()[0])
    assert (line["status"], line["code"]) == ("skipped", "done-before")
    assert line["message"].endswith("a.webp was made of it before.")
    assert "skipped       1" in err
    assert _convert(desk, "--again") == 0
    assert desk.names() == ["a (2).webp", "a.webp"]


def test_no_worker_is_started_where_all_is_done(desk: Desk) -> None:
    desk.write("a.jpg", "b.jpg")
    opened: list[FakeEngine] = []

    def open_engine(*_where: object) -> FakeEngine:
        opened.append(FakeEngine(make))
        return opened[-1]

    arguments = [str(desk.sources), "-o", str(desk.folder / "out")]
    assert convert.run(arguments, open_engine, open_settler, open_log) == 0
    assert convert.run(arguments, open_engine, open_settler, open_log) == 0
    assert len(opened) == 1
    assert opened[0].closed


def test_the_last_batch_goes_on(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.write(*(f"{number}.jpg" for number in range(6)))
    desk.convert(stops_after=2)
    assert _resume("--list") == 0
    assert "(broken off)" in capsys.readouterr().out
    assert _resume() == 0

    assert len(desk.names()) == 6
    capsys.readouterr()
    assert _resume() == 0
    assert capsys.readouterr().err == "There is nothing to go on with.\n"
    assert _resume("77") == 1
    assert "no batch 77" in capsys.readouterr().err


def test_what_is_forgotten_does_not_go_on(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.write(*(f"{number}.jpg" for number in range(6)))
    desk.convert(stops_after=2)
    assert _resume("--forget") == 0
    done = len(desk.names())

    assert _resume() == 0
    assert len(desk.names()) == done
    (batch,) = desk.batches()
    assert batch.counts["cancelled"] == 6 - batch.counts["converted"]


def test_history_tells_batches_and_forgets_them(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.write("a.jpg")
    _convert(desk)
    capsys.readouterr()
    assert history.run([]) == 0
    line = capsys.readouterr().out
    assert f"{desk.sources} → {desk.folder / 'out'}: 1 converted, 1.0 kB → 0.0 kB" in line

    assert history.run(["--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["batch"], told["from"], told["counts"]) == (1, "command", {"converted": 1})
    assert (told["sources"], told["unfinished"]) == ([str(desk.sources)], False)

    assert history.run(["clear"]) == 0
    assert history.run([]) == 0
    assert capsys.readouterr().out == ""
    _convert(desk)  # it is not known any more
    assert desk.names() == ["a (2).webp", "a.webp"]


def test_without_a_journal_there_is_one_sentence(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.write("a.jpg")
    state_folder().parent.mkdir(parents=True, exist_ok=True)
    state_folder().write_bytes(b"in its place")

    assert _convert(desk, "--quiet") == 0
    assert capsys.readouterr().err.count("The journal ") == 1
    assert history.run([]) == 1
    assert capsys.readouterr().err.count("The journal ") == 1
    assert _resume() == 1
    assert capsys.readouterr().err.count("The journal ") == 1
