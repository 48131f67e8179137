"""Several sizes and formats of every picture, from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

from app.__main__ import main
from tests.e2e.files import write
from tests.pictures import encoded, textured


def lines(capfd: pytest.CaptureFixture[str], *arguments: object) -> list[dict[str, object]]:
    assert main(["convert", "--json=-", *(str(one) for one in arguments)]) == 0
    return [json.loads(line) for line in capfd.readouterr().out.splitlines()]


def test_each_width_in_each_format(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    source = write(tmp_path, {"a.png": encoded(textured(400, 300), "PNG")})[0]
    wanted = ("--sizes", "100,200", "--format", "avif,webp,jpeg,png")
    *told, last = lines(capfd, source, "-o", tmp_path / "out", *wanted)
    names = [f"a-{width}w.{end}" for width in (100, 200) for end in ("avif", "webp", "jpg", "png")]
    assert [Path(str(line["output"])).name for line in told] == names
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(names)
    for line in told:
        with Image.open(str(line["output"])) as image:
            assert image.width == line["width"]
            assert f"-{image.width}w." in str(line["output"])
    summary = last["summary"]
    assert isinstance(summary, dict)
    assert (summary["converted"], summary["bytes_in"]) == (8, source.stat().st_size)


def test_what_is_wider_than_the_picture_is_made_once(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    source = write(tmp_path, {"a.png": encoded(textured(150, 90), "PNG")})[0]
    *told, _ = lines(capfd, source, "--sizes", "100,200,300,400")
    assert [line["status"] for line in told] == ["converted"] * 2 + ["skipped"] * 2
    assert [line["width"] for line in told] == [100, 150, None, None]
    assert "smaller size shows the whole picture" in str(told[2]["message"])
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "a-100w.webp",
        "a-200w.webp",
        "a.png",
    ]


def test_results_of_a_size_set_are_left_out_the_next_time(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, {"a.png": encoded(textured(150, 90), "PNG")})
    lines(capfd, tmp_path, "--sizes", "50,100", "--format", "webp,avif")
    *told, _ = lines(capfd, tmp_path, "--sizes", "50,100", "--on-collision", "skip")
    assert [line["status"] for line in told] == ["skipped"] * 2


def test_a_jpeg_beside_its_jpeg_result_is_never_its_own_source(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    data = encoded(textured(80, 60), "JPEG")
    write(tmp_path, {"a.jpg": data, "a.png": encoded(textured(80, 60), "PNG")})
    for collision in ("rename", "skip", "replace"):
        lines(capfd, tmp_path, "--format", "jpeg", "--on-collision", collision)
        assert (tmp_path / "a.jpg").read_bytes() == data


@pytest.mark.parametrize("name", ["avif", "jpeg", "png"])
def test_a_folder_in_another_format(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], name: str
) -> None:
    folder = tmp_path / "in"
    webp, gif = encoded(textured(80, 60), "WEBP"), encoded(textured(9, 9), "GIF")
    write(folder, {"a.webp": webp, "b/c.gif": gif})
    *told, _ = lines(capfd, folder, "-o", tmp_path / "out", "--format", name)
    ending = {"jpeg": "jpg"}.get(name, name)
    assert {line["format"] for line in told} == {ending}
    for line in told:
        with Image.open(str(line["output"])) as image:
            assert str(image.format).lower() == name
