"""Two programs at once: what one is converting, the other does not undo."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.paths import changes_file

#: Converts nothing, but keeps a batch as a program does that converts: until it is ended.
_CONVERTING = """
import sys
from pathlib import Path
from app.batch.changes import Written
from app.paths import changes_file
from app.batch.settling import BeginBatch, Record, Rest, SettlerThread
from app.batch.change_store import ChangeStore
from app.trash import QtTrash
from workers.contract.files import stamp_of

result = Path(sys.argv[1])
settler = SettlerThread(lambda: ChangeStore(changes_file()), QtTrash())
settler.ask(Record((Written(result, stamp_of(result.stat())),)))
if sys.argv[2] == "rests":
    settler.ask(Rest())
from app.batch.settling import FindResult
settler.ask(FindResult(1, result))
while not settler.take():
    pass
print("kept", flush=True)
sys.stdin.read()
"""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the trash of Linux desktops")


@pytest.fixture
def result(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    (tmp_path / "a.webp").write_bytes(b"a result")
    return tmp_path / "a.webp"


def converting(result: Path, then: str) -> Iterator[subprocess.Popen[str]]:
    """A program that has written ``result`` and has the batch."""
    command = [sys.executable, "-c", _CONVERTING, str(result), then]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "kept\n"
        yield process
        process.kill()


def undo() -> tuple[int, str]:
    command = [sys.executable, "-m", "app", "undo"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    return ended.returncode, ended.stderr


def test_a_batch_under_way_elsewhere_is_not_undone(result: Path) -> None:
    for program in converting(result, "works on"):
        code, told = undo()
        assert code == 1
        assert told.startswith("Another Dropmill is still at work on the last batch")
        assert result.read_bytes() == b"a result"
        program.kill()  # its lock goes with it
        program.wait()
        assert undo()[0] == 0
        assert not result.exists()
    assert not list(changes_file().parent.glob("*.lock")), "no lock is left lying about"


def test_a_program_that_rests_stands_in_nobodys_way(result: Path) -> None:
    for _ in converting(result, "rests"):
        assert undo()[0] == 0
        assert not result.exists()
