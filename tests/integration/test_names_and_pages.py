"""Names and pages from the command line to the disk, through real workers."""

from __future__ import annotations

import json
from pathlib import Path

from PIL import ExifTags, Image

from tests.integration.command_line import convert, files_below
from tests.workers.pipeline.test_pages import with_second_broken


def _photo(path: Path, taken: str) -> Path:
    block = Image.Exif()
    block[ExifTags.Base.Orientation] = 6
    block[ExifTags.IFD.Exif] = {ExifTags.Base.DateTimeOriginal: taken}
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (400, 300), "red").save(path, exif=block.tobytes())
    return path


def test_sound_pages_are_there_in_every_size_although_one_is_broken(tmp_path: Path) -> None:
    scan = tmp_path / "scan.tif"
    scan.write_bytes(with_second_broken())
    photo = _photo(tmp_path / "photo.jpg", "2019:07:04 12:30:59")
    out = tmp_path / "out"
    ended = convert(scan, photo, "-o", out, "--pages", "all", "--sizes", "5,20", "--json", "-")
    *lines, _ = map(json.loads, ended.stdout.splitlines())

    assert ended.returncode == 1, ended.stderr
    assert files_below(out) == {
        *(f"scan-{page}-{width}w.webp" for page in (1, 3) for width in (5,)),
        "scan-1-20w.webp",
        "scan-3-20w.webp",
        "photo-5w.webp",
        "photo-20w.webp",
    }
    failed = [line for line in lines if line["status"] == "failed"]
    assert [line["code"] for line in failed] == ["corrupt", "corrupt"]
    sizes = {Path(line["output"]).name: line["height"] for line in lines if line["output"]}
    assert (sizes["scan-1-20w.webp"], sizes["scan-3-5w.webp"]) == (13, 25)


def test_names_tell_when_a_picture_was_taken_and_how_large_the_result_is(tmp_path: Path) -> None:
    sources = [
        _photo(tmp_path / "Summer" / name, f"2019:07:04 12:30:{second:02}")
        for second, name in enumerate(("b.jpg", "a.jpg"))
    ]
    template = "{date} {time} {counter:03} {parent} {stem}-{width}x{height}.{format}"
    ended = convert(
        *sources, "-o", tmp_path / "out", "--name", template, "--prefix", "x ", "--long-edge", 100
    )
    assert ended.returncode == 0, ended.stderr
    assert files_below(tmp_path / "out") == {
        "x 2019-07-04 12-30-00 001 Summer b-75x100.webp",
        "x 2019-07-04 12-30-01 002 Summer a-75x100.webp",
    }


def test_a_template_that_makes_no_sense_is_wrong_usage(tmp_path: Path) -> None:
    photo = _photo(tmp_path / "a.jpg", "2019:07:04 12:30:59")
    for template, sentence in (("{stm}", "{stm} is not known"), ("../{stem}", "cannot have '/'")):
        ended = convert(photo, "-o", tmp_path / "out", "--name", template)
        assert ended.returncode == 2
        assert sentence in ended.stderr
    assert not (tmp_path / "out").exists()


def test_a_dry_run_tells_what_the_real_run_then_does_and_makes_nothing(tmp_path: Path) -> None:
    (tmp_path / "scan.tif").write_bytes(with_second_broken())
    for name in ("Summer/b.jpg", "Summer/B.png", "b.jpg"):
        _photo(tmp_path / name, "2019:07:04 12:30:59")
    (tmp_path / "bad.jpg").write_bytes(b"\xff\xd8\xff")
    options = ("--pages", "all", "--sizes", "20,900", "--name", "{date} {stem}", "--json", "-")
    before = files_below(tmp_path)

    planned = convert(tmp_path, "-o", tmp_path / "out", *options, "--dry-run")
    assert planned.returncode == 1, planned.stderr
    assert files_below(tmp_path) == before
    assert not (tmp_path / "out").exists()

    *lines, total = map(json.loads, planned.stdout.splitlines())
    real = convert(tmp_path, "-o", tmp_path / "out", *options)
    ended = map(json.loads, real.stdout.splitlines())
    written = {line["output"] for line in ended if line.get("bytes_out")}
    told = {
        result["output"]
        for line in lines
        for result in line["results"]
        if result["action"] == "write"
    }
    # Pixels are not looked at: that a page is broken only the real run finds out.
    broken = {path for path in told if "scan-2" in path}
    assert told - broken == written
    assert total["plan"]["failed"] == 1
    assert "5 pictures" in planned.stderr
