from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

import pytest

from app.batch.change_store import ChangeStore
from app.batch.changes import Change, Written
from app.commands import undo as undo_command
from app.trash import QtTrash
from tests.app.commands.test_convert import convert, pictures
from tests.fakes import FakeEngine
from workers.contract.files import stamp_of


@pytest.fixture
def log_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "changes.sqlite"


def undo(log_file: Path, *argv: str) -> int:
    return undo_command.run(
        list(argv), partial(ChangeStore, log_file, clock=lambda: 0.0), QtTrash()
    )


def wrote(log_file: Path, path: Path, content: bytes = b"result") -> None:
    path.write_bytes(content)
    changes: list[Change] = [Written(path, stamp_of(path.stat()))]
    log = ChangeStore(log_file, clock=lambda: 0.0)
    log.append(log.begin(), changes)
    log.close()


def test_there_may_be_nothing_to_undo(log_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert undo(log_file) == 0
    assert undo(log_file, "--list") == 0
    assert capsys.readouterr().err == "There is nothing to undo.\n"
    assert undo(log_file, "7") == 1
    assert capsys.readouterr().err == "There is no batch 7 that could be undone.\n"


@pytest.mark.skipif(sys.platform != "linux", reason="the trash of Linux desktops")
def test_batches_are_listed_and_undone_one_by_one(
    log_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = tmp_path / "a.webp", tmp_path / "b.webp"
    wrote(log_file, first)
    wrote(log_file, second)
    undo(log_file, "--list")
    listed = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in listed] == ["2", "1"]
    assert listed[0].endswith("  1 file")

    second.write_bytes(b"somebody edited this")
    assert undo(log_file) == 1
    said = capsys.readouterr().err
    assert f"{second}: it was changed since it was written, so it was left alone.\n" in said
    assert said.endswith("The batch was undone: 1 could not be undone.\n")
    assert undo(log_file) == 0
    assert not first.exists()
    assert capsys.readouterr().err == "The batch was undone: 1 result moved to the trash.\n"

    undo(log_file, "--list")
    assert capsys.readouterr().out.endswith("1 file, could not be undone\n")
    assert undo(log_file) == 0  # a drive with the trash may be there again: it is not all
    assert "what could not be undone before" in capsys.readouterr().err
    second.unlink()
    assert undo(log_file, "2") == 0
    undo(log_file, "--list")
    assert capsys.readouterr().out == "There is nothing to undo.\n"


def test_a_batch_of_which_nothing_is_left_does_not_stand_before_the_one_that_has_something(
    log_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = tmp_path / "a.webp", tmp_path / "b.webp"
    wrote(log_file, first)
    wrote(log_file, second)
    second.unlink()  # as by an undo that was killed before it could note that
    assert undo(log_file) == 0
    assert "1 result moved to the trash" in capsys.readouterr().err
    assert not first.exists()
    assert undo(log_file) == 0
    assert capsys.readouterr().err == "There is nothing to undo.\n"


def test_a_log_that_cannot_be_used_is_told(
    log_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log_file.mkdir()
    assert undo(log_file) == 1
    assert "cannot be used: " in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["-o", "elsewhere"], "cannot go to another folder"),
        (["--sizes", "10,20"], "by one result only"),
        (["--format", "avif,webp"], "by one result only"),
        (["--on-collision", "skip"], "never replace or skip other files"),
    ],
)
def test_what_replacing_originals_does_not_go_with(
    words: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        convert(FakeEngine(), *pictures(tmp_path, "a.jpg"), "--replace-originals", *words)
    assert ended.value.code == 2
    assert told in capsys.readouterr().err.splitlines()[-1]
    assert [path.name for path in tmp_path.iterdir()] == ["a.jpg"]


def test_a_damaged_list_is_set_aside_in_one_sentence(
    log_file: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    log_file.write_bytes(b"garbage" * 1000)
    assert undo(log_file) == 0
    told, nothing = capsys.readouterr().err.splitlines()
    assert "was set aside as" in told
    assert nothing == "There is nothing to undo."

    wrote(log_file, tmp_path / "a.webp")
    assert undo(log_file) == 0
    assert not (tmp_path / "a.webp").exists()
