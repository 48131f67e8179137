"""Disks that fill up and folders that vanish under a running batch, with real workers."""

from __future__ import annotations

import contextlib
import json
import signal
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Self

import pytest
from PIL import Image

from app.batch import pausing
from app.batch.inputs import WalkedInputs
from app.batch.names import OutputNamer
from app.batch.run import BatchRun
from app.batch.walk import walk
from tests.integration.command_line import CONVERT, files_below
from tests.integration.disk_image import new_disk
from workers.contract.destination import Destination
from workers.contract.failures import FailureCode
from workers.contract.items import Converted, Failed, ItemFacts
from workers.contract.pause import PauseReason
from workers.contract.recipe import Recipe
from workers.engine import ProcessEngine
from workers.platforms import places
from workers.platforms.places import RESERVE_BYTES, Space

_PATIENCE_S = 60.0


def noise(folder: Path, count: int, side_px: int = 100) -> Path:
    folder.mkdir()
    for number in range(count):
        picture = Image.effect_noise((side_px, side_px), 60 + number % 40)
        picture.convert("RGB").save(folder / f"{number:03}.bmp")
    return folder


@pytest.fixture
def space(monkeypatch: pytest.MonkeyPatch) -> list[Space | None]:
    """What the disk says from now on: the last of the list; the batch looks often."""
    said: list[Space | None] = [None]
    monkeypatch.setattr(places, "disk_space", lambda _: said[-1])
    monkeypatch.setattr(pausing, "_SHORTEST_REST_S", 0.02)
    return said


@pytest.fixture
def engine() -> Iterator[ProcessEngine]:
    with ProcessEngine(workers=2) as one:
        yield one


def batch_of(engine: ProcessEngine, folder: Path, out: Path) -> BatchRun:
    destination = Destination(directory=out)
    return BatchRun(
        engine, WalkedInputs(walk([folder], out)), OutputNamer(), (Recipe(),), destination
    )


def test_a_batch_waits_for_room_and_nothing_fails(
    engine: ProcessEngine, space: list[Space | None], tmp_path: Path
) -> None:
    space.append(Space(1 << 40, RESERVE_BYTES + 100))
    batch = batch_of(engine, noise(tmp_path / "in", 12), tmp_path / "out")
    ended: list[type] = []
    reasons: list[PauseReason] = []
    for each in batch:
        if isinstance(each, ItemFacts):
            ended.append(type(each.state))
        if batch.pause is not None and not reasons:
            assert not ended
            assert not files_below(tmp_path / "out")
            reasons.append(batch.pause.reason)
            space.append(Space(1 << 40, 1 << 40))

    assert reasons == [PauseReason.DISK_FULL]
    assert ended == [Converted] * 12
    assert len(files_below(tmp_path / "out")) == 12


def test_a_batch_waits_for_its_folder_and_does_not_make_it_anew(
    engine: ProcessEngine, space: list[Space | None], tmp_path: Path
) -> None:
    out, away = tmp_path / "out", tmp_path / "away"
    assert len(list(batch_of(engine, noise(tmp_path / "first", 1), out))) > 0
    assert len(files_below(out)) == 1
    out.rename(away)
    batch = batch_of(engine, noise(tmp_path / "in", 12), out)
    ended: list[type] = []
    reasons: list[PauseReason] = []
    for each in batch:
        if isinstance(each, ItemFacts):
            ended.append(type(each.state))
        if batch.pause is not None and not reasons:
            assert not out.exists()
            reasons.append(batch.pause.reason)
            away.rename(out)

    assert reasons == [PauseReason.FOLDER_GONE]
    assert ended == [Converted] * 12
    assert len(files_below(out)) == 13


def test_a_batch_that_is_given_up_says_of_each_picture_why(
    engine: ProcessEngine, space: list[Space | None], tmp_path: Path
) -> None:
    space.append(Space(1 << 40, 0))
    batch = batch_of(engine, noise(tmp_path / "in", 5), tmp_path / "out")
    states = []
    for each in batch:
        if isinstance(each, ItemFacts):
            states.append(each.state)
        elif batch.pause is not None:
            batch.give_up()
    assert [state.code for state in states if isinstance(state, Failed)] == [
        FailureCode.DISK_FULL
    ] * 5
    assert files_below(tmp_path / "out") == set()


class Command:
    """``dropmill convert`` as it runs, and what it says."""

    def __init__(self, *words: object) -> None:
        command = [*CONVERT, *map(str, words)]
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        self.said: list[str] = []
        self._heard = threading.Condition()
        assert self.process.stderr is not None
        self._ear = threading.Thread(target=self._listen, args=(self.process.stderr,))
        self._ear.start()

    def wait_for(self, words: str) -> None:
        with self._heard:
            assert self._heard.wait_for(
                lambda: any(words in line for line in self.said), _PATIENCE_S
            ), self.said

    def end(self) -> int:
        code = self.process.wait(_PATIENCE_S)
        self._ear.join(_PATIENCE_S)
        return code

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.end()

    def _listen(self, stream: IO[str]) -> None:
        with stream:
            for line in stream:
                with self._heard:
                    self.said.append(line)
                    self._heard.notify_all()


class SmallDisk:
    """A real disk of 50 MB with room for so many bytes, the reserve not counted."""

    def __init__(self, folder: Path, room_bytes: int) -> None:
        self.folder = folder
        self.out = folder / "out"
        self._ballast = folder / "ballast"
        self._ballast.write_bytes(bytes(self.free_bytes - room_bytes))

    @property
    def free_bytes(self) -> int:
        """Bytes that are free beyond the reserve."""
        space = places.disk_space(self.folder)
        assert space is not None
        return space.free - space.total // 16

    def make_room(self) -> None:
        self._ballast.unlink()


@contextlib.contextmanager
def converting_to_a_small_disk(
    folder: Path, room_bytes: int, *words: object
) -> Iterator[tuple[SmallDisk, Command]]:
    """100 pictures of some 150 kB each on their way to that disk."""
    sources = noise(folder / "in", 100, 500)
    with new_disk(folder, 50_000_000) as image:
        disk = SmallDisk(image.folder, room_bytes)
        with Command(sources, "-o", disk.out, "--format", "jpeg", *words) as command:
            yield disk, command


@pytest.mark.slow
def test_a_real_disk_of_50_mb_is_never_filled_and_all_is_converted(tmp_path: Path) -> None:
    report = tmp_path / "report"
    words = ("--wait", "50", "--json", report)
    with converting_to_a_small_disk(tmp_path, 5_000_000, *words) as (disk, command):
        command.wait_for("is nearly full")
        assert disk.free_bytes > -100_000, "more than names and inodes came out of the reserve"
        assert 0 < len(files_below(disk.out)) < 100
        disk.make_room()
        assert command.end() == 0, command.said
        lines = [json.loads(line) for line in report.read_text().splitlines()]
        assert [line["status"] for line in lines[:-1]] == ["converted"] * 100
        assert len(files_below(disk.out)) == 100
        assert sum("is nearly full" in line for line in command.said) == 1


@pytest.mark.slow
def test_ctrl_c_ends_a_batch_that_waits(tmp_path: Path) -> None:
    with converting_to_a_small_disk(tmp_path, 1_000_000, "--wait", "50") as (disk, command):
        command.wait_for("is nearly full")
        command.process.send_signal(signal.SIGINT)
        assert command.end() == 130
        assert not list(disk.folder.rglob(".dropmill-*"))


@pytest.mark.slow
def test_a_script_does_not_wait_for_ever(tmp_path: Path) -> None:
    with converting_to_a_small_disk(tmp_path, 1_000_000, "--wait", "1") as (_, command):
        assert command.end() == 1
        assert any("Given up after" in line for line in command.said)
        assert any("there is no room left for" in line for line in command.said)
