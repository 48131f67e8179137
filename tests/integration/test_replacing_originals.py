"""Originals that are replaced: at every moment the original or its verified result is there."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from app.batch.change_store import ChangeStore
from app.batch.replacing import finish_broken_off
from app.batch.undo import undo_batch
from app.trash import QtTrash
from tests.fast_run import in_part
from tests.integration.command_line import CONVERT, PATIENCE_S, files_below
from workers.contract.names import is_staged

KILLER = Path(__file__).with_name("step_killer.py")
ORIGINAL, RESULT = b"the original", b"the result"
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the trash of Linux desktops")


def run_killer(*words: object) -> int:
    command = [sys.executable, str(KILLER), *map(str, words)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_S, check=False)
    assert done.returncode in (0, -9), done.stderr
    return done.returncode


def contents(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in files_below(folder)}


def trashed(folder: Path) -> list[bytes]:
    return list(contents(folder / "home" / "Trash" / "files").values())


@pytest.fixture(
    params=in_part(["original.webp", "original.jpg"], 2), ids=["other-name", "same-name"]
)
def killed(request: pytest.FixtureRequest, tmp_path: Path) -> list[Path]:
    """A folder for each moment at which the program was killed; in the last it was not."""
    target = Path(request.param)
    first = tmp_path / "0" / "w"
    first.mkdir(parents=True)
    (first / "original.jpg").write_bytes(ORIGINAL)
    (first / f"{target.stem}.dropmill-new{target.suffix}").write_bytes(RESULT)
    assert run_killer("--every", tmp_path) == 0
    folders = sorted((f for f in tmp_path.iterdir() if f.name != "0"), key=lambda f: int(f.name))
    assert len(folders) > 12
    return folders


def test_whenever_it_is_killed_one_is_there_and_the_next_start_and_an_undo_put_it_right(
    killed: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    ways = set()
    for folder in killed:
        monkeypatch.setenv("XDG_DATA_HOME", str(folder / "home"))
        here = contents(folder / "w")
        assert ORIGINAL in here.values() or ORIGINAL in trashed(folder), folder
        assert RESULT in here.values(), folder
        assert "original.jpg" in here or any("original." in name for name in here)

        log = ChangeStore(folder / "changes.sqlite")
        finish_broken_off(log, QtTrash())

        here = contents(folder / "w")
        if ORIGINAL in here.values():
            ways.add("not yet")
            assert here["original.jpg"] == ORIGINAL
        else:
            ways.add("done")
            assert trashed(folder) == [ORIGINAL]
            assert list(here.values()) == [RESULT]
            assert not any(map(is_staged, here))
            (batch,) = log.batches()
            assert batch.changes == 1, folder
            assert not [
                each.problem for each in undo_batch(log, QtTrash(), batch.number) if each.problem
            ]
            assert contents(folder / "w") == {"original.jpg": ORIGINAL}
            assert log.batches() == []
        log.close()
    assert ways == {"not yet", "done"}


def hash_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize("format_name", ["webp", "jpeg"])
def test_the_whole_program_killed_at_every_step(
    format_name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = tmp_path / "original.jpg"
    Image.effect_noise((160, 120), 60).convert("RGB").save(original, quality=95)
    data, wanted = original.read_bytes(), hash_of(original)
    status, moment = -9, 0
    while status:
        moment += 1
        folder = tmp_path / str(moment)
        for name in ("w", "home", "state"):
            (folder / name).mkdir(parents=True)
        for name in ("data", "state"):
            place = folder / ("home" if name == "data" else name)
            monkeypatch.setenv(f"XDG_{name.upper()}_HOME", str(place))
        (folder / "w" / "original.jpg").write_bytes(data)

        status = run_killer(
            moment,
            "convert",
            folder / "w",
            "--replace-originals",
            "--format",
            format_name,
            "--workers",
            1,
        )

        files = [p for p in folder.rglob("*") if p.is_file() and p.suffix in (".jpg", ".webp")]
        originals = [path for path in files if hash_of(path) == wanted]
        assert originals, f"no original after step {moment}"
        if originals[0].parent.name != "w":
            (result,) = (path for path in (folder / "w").iterdir())
            with Image.open(result) as image:
                image.load()
                assert image.size == (160, 120)

        log = ChangeStore(folder / "state" / "dropmill" / "changes.sqlite")
        finish_broken_off(log, QtTrash())  # as the next start does
        log.close()
        names = {path.name for path in (folder / "w").iterdir()}
        if originals[0].parent.name != "w":
            assert names == {f"original{'.jpg' if format_name == 'jpeg' else '.webp'}"}
        else:
            assert {name for name in names if not is_staged(name)} == {"original.jpg"}
    assert moment > 16


@pytest.mark.timeout(240)
@pytest.mark.parametrize(
    "moments",
    [(60,), pytest.param((9, 24, 31, 2, 14, 60), marks=pytest.mark.slow)],
    ids=["one-kill", "six-kills"],
)
def test_one_undo_takes_back_a_batch_that_was_killed_and_resumed(
    moments: tuple[int, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "w"
    folder.mkdir()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    for number in range(6):
        Image.new("RGB", (48, 32), (40 * number, 9, 9)).save(folder / f"{number}.bmp")
    before = {name: hash_of(folder / name) for name in files_below(folder)}
    words: tuple[object, ...] = ("convert", folder, "--replace-originals", "--workers", 1)
    for moment in moments:
        assert run_killer(moment, *words) == -9
        words = ("resume",)
    halfway = files_below(folder)
    assert any(name.endswith(".webp") and not is_staged(name) for name in halfway)
    assert any(name.endswith(".bmp") for name in halfway)
    assert run_killer(10**9, "resume") == 0
    assert files_below(folder) == {f"{number}.webp" for number in range(6)}

    listed = subprocess.run(
        [sys.executable, "-m", "app", "undo", "--list"], capture_output=True, text=True, check=True
    )
    (line,) = listed.stdout.splitlines()
    assert line.endswith("  6 files")
    assert run_killer(10**9, "undo") == 0
    assert {name: hash_of(folder / name) for name in files_below(folder)} == before


def test_two_programs_that_replace_the_same_originals_at_once_do_not_meet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    folder = tmp_path / "w"
    folder.mkdir()
    for number in range(40):
        Image.effect_noise((160, 120), 40 + number).save(folder / f"{number}.png")
    before = {name: hash_of(folder / name) for name in files_below(folder)}
    command = [*CONVERT, str(folder), "--replace-originals", "--workers", "2", "--quiet"]
    programs = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    told = "".join(program.communicate(timeout=PATIENCE_S)[1] for program in programs)

    assert "could not be read back" not in told
    assert "failed" not in told
    assert not [name for name in files_below(folder) if is_staged(name)]
    for _ in programs:
        assert run_killer(10**9, "undo") == 0
    assert {name: hash_of(folder / name) for name in files_below(folder)} == before


@pytest.mark.parametrize("again", ["resume", "convert"])
@pytest.mark.parametrize("moment", in_part([16, 10, 11, 12, 13, 14, 15, 17, 18], 5))
def test_a_result_that_has_its_originals_very_name_is_not_encoded_once_more(
    moment: int, again: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    folder, undisturbed = tmp_path / "w", tmp_path / "undisturbed"
    words = ("--replace-originals", "--format", "jpeg", "--quality", 20, "--workers", 1)
    for each in (undisturbed, folder):
        each.mkdir()
        picture = Image.effect_noise((160, 120), 60).convert("RGB")
        picture.save(each / "a.jpg", quality=95)
    shutil.copy2(folder / "a.jpg", undisturbed / "a.jpg")
    original = hash_of(folder / "a.jpg")
    assert run_killer(10**9, "convert", undisturbed, *words) == 0

    assert run_killer(moment, "convert", folder, *words) == -9
    assert run_killer(10**9, *((again,) if again == "resume" else (again, folder, *words))) == 0

    assert files_below(folder) == {"a.jpg"}
    assert hash_of(folder / "a.jpg") == hash_of(undisturbed / "a.jpg")
    assert run_killer(10**9, "undo") == 0
    assert hash_of(folder / "a.jpg") == original


@pytest.mark.slow
@pytest.mark.timeout(240)
def test_a_batch_killed_again_and_again_costs_nothing_and_is_undone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, home = tmp_path / "w", tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("XDG_DATA_HOME", str(home))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    for number in range(6):
        picture = Image.effect_noise((160, 120), 40 + number).convert("RGB")
        picture.save(folder / f"{number}.jpg", quality=95)
    before = {path.name: hash_of(path) for path in folder.iterdir()}
    words = ("convert", folder, "--replace-originals", "--format", "webp", "--workers", 2)
    for moment in (9, 21, 14, 5, 30, 11, 17, 7, 26, 13, 10**9):
        run_killer(moment, *words)
        everywhere = {hash_of(path) for path in tmp_path.rglob("*.jpg")}
        assert everywhere >= set(before.values()), f"no original after step {moment}"
    assert not list(folder.glob("*.jpg"))

    log = ChangeStore(tmp_path / "state" / "dropmill" / "changes.sqlite")
    for batch in log.batches():
        assert not [each for each in undo_batch(log, QtTrash(), batch.number) if each.problem]
    log.close()
    for part in folder.glob(".dropmill-*"):
        part.unlink()  # what the killed ones were writing
    after = {path.name: hash_of(path) for path in folder.iterdir() if not is_staged(path.name)}
    assert after == before
