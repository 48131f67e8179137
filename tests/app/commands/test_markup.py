from __future__ import annotations

import errno
import json
import os
import sys
from pathlib import Path

import pytest

from app.change_log import open_log
from app.commands import convert as convert_command
from app.undoing import open_settler
from tests.fakes import FakeEngine, FinalAnswer, by_name, fail
from tests.html_pages import Page, file_behind
from workers.contract.events import (
    ConversionEnded,
    EngineEvent,
    OutputEnd,
    OutputFailed,
    OutputWritten,
    Size,
)
from workers.contract.failures import FailureCode
from workers.contract.jobs import ConvertJob, JobId, JobSpec

SET = ("--sizes", "480,960", "--format", "avif,webp,jpeg")


def convert(engine: FakeEngine, *argv: object) -> int:
    words = [str(word) for word in argv]
    return convert_command.run(words, lambda *_where: engine, open_settler, open_log)


def pictures(folder: Path, *names: str) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / name for name in names]
    for path in paths:
        path.write_bytes(b"picture")
    return paths


def sized(job: JobId, spec: JobSpec) -> EngineEvent:
    """Write each output in the width that was asked for."""
    assert isinstance(spec, ConvertJob)
    ends: list[OutputEnd] = []
    for output in spec.outputs:
        width = output.recipe.resize.width or 2000
        output.target.parent.mkdir(parents=True, exist_ok=True)
        output.target.write_bytes(b"result")
        ends.append(OutputWritten(output.target, 6, Size(width, width // 2)))
    return ConversionEnded(job, tuple(ends), 7, Size(2000, 1000), 1.0)


def without(endings: tuple[str, ...], code: FailureCode) -> FinalAnswer:
    """Like ``sized``, but outputs with these endings fail."""

    def answer(job: JobId, spec: JobSpec) -> EngineEvent:
        event = sized(job, spec)
        assert isinstance(event, ConversionEnded)
        ends = [
            OutputFailed(code, "")
            if isinstance(end, OutputWritten) and end.path.name.endswith(endings)
            else end
            for end in event.outputs
        ]
        return ConversionEnded(job, tuple(ends), 7, Size(2000, 1000), 1.0)

    return answer


def test_every_picture_has_its_snippet(tmp_path: Path) -> None:
    pictures(tmp_path / "photos", "a b.jpg", "c, d.png", "é#1.jpg")
    markup = tmp_path / "site/pages/all.html"
    markup.parent.mkdir(parents=True)
    options = ("-o", tmp_path / "site/img", *SET, "--markup", markup)
    assert convert(FakeEngine(sized), tmp_path / "photos", *options) == 0
    page = Page(markup.read_text(encoding="utf-8"))
    assert sorted(page.comments) == [" a b.jpg ", " c, d.png ", " é#1.jpg "]
    assert [each.name for each in page.elements] == ["picture", "source", "source", "img"] * 3
    files = {file_behind(url, markup) for url in page.urls}
    assert files == {path for path in (tmp_path / "site/img").rglob("*") if path.is_file()}
    assert len(files) == 18


def test_outputs_that_failed_or_are_needless_are_left_out(tmp_path: Path) -> None:
    sources = pictures(tmp_path, "full.jpg", "small.jpg", "bad.jpg")
    answers = {
        "full.jpg": without((".avif",), FailureCode.DISK_FULL),
        "small.jpg": without(("-960w.avif", "-960w.webp", "-960w.jpg"), FailureCode.NOT_LARGER),
        "bad.jpg": fail(FailureCode.CORRUPT),
    }
    markup = tmp_path / "page.html"
    assert convert(FakeEngine(by_name(answers)), *sources, *SET, "--markup", markup) == 1
    page = Page(markup.read_text(encoding="utf-8"))
    assert sorted(page.comments) == [" full.jpg ", " small.jpg "]
    assert all(file_behind(url, markup).is_file() for url in page.urls)
    assert {(each["type"], each["srcset"]) for each in page.named("source")} == {
        ("image/webp", "full-480w.webp 480w, full-960w.webp 960w"),
        ("image/avif", "small-480w.avif"),
        ("image/webp", "small-480w.webp"),
    }


def test_snippets_are_there_as_soon_as_their_pictures_are(tmp_path: Path) -> None:
    markup = tmp_path / "page.html"
    seen: list[int] = []
    engine = FakeEngine(
        sized, on_drain=lambda _: seen.append(markup.read_text(encoding="utf-8").count("<!--"))
    )
    convert(engine, *pictures(tmp_path, *(f"{n}.jpg" for n in range(20))), "--markup", markup)
    assert seen[0] == 0
    assert len(set(seen)) > 5
    assert markup.read_text(encoding="utf-8").count("<!--") == 20


def test_it_goes_together_with_the_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (source,) = pictures(tmp_path, "a.jpg")
    assert convert(FakeEngine(sized), source, *SET, "--json", "-", "--markup", tmp_path / "m") == 0
    report = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len(report) == 7
    assert "<picture>" in (tmp_path / "m").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["-", "b.jpg", "b.PNG", "/no/such/folder/page.html"])
def test_what_cannot_be_the_file_is_wrong_usage(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    engine = FakeEngine()
    pictures(tmp_path, "a.jpg", "b.jpg")
    with pytest.raises(SystemExit) as caught:
        convert(engine, "a.jpg", "--markup", name)
    assert caught.value.code == 2
    assert name in capsys.readouterr().err
    assert engine.submitted == []
    assert (tmp_path / "b.jpg").read_bytes() == b"picture"


@pytest.mark.skipif(sys.platform != "linux", reason="a device that is always full")
def test_a_file_that_cannot_be_written_costs_no_picture(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sources = pictures(tmp_path, *(f"{n}.jpg" for n in range(20)))
    assert convert(FakeEngine(sized), *sources, "--quiet", "--markup", "/dev/full") == 1
    assert len(list(tmp_path.glob("*.webp"))) == 20
    assert capsys.readouterr().err == (
        f"The markup on /dev/full could not be written: {os.strerror(errno.ENOSPC)}.\n"
    )
