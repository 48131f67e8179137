"""``dropmill convert`` on pictures as cameras, scanners and drawing programs make them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from app.__main__ import main
from tests.e2e.files import fingerprints, jpeg, report, webp, write
from tests.pictures import encoded, oriented, palette_with_transparency, scene, srgb_profile
from tests.workers.pipeline.running import corners, near

CORNERS = corners(scene(240, 160))


def convert(*arguments: object) -> int:
    return main(["convert", *(str(one) for one in arguments)])


@pytest.mark.parametrize("kind", ["JPEG", "TIFF"])
def test_every_orientation_comes_out_upright(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], kind: str
) -> None:
    picture = scene(240, 160)
    files = {f"{turn}.{kind.lower()}": oriented(kind, turn, picture) for turn in range(1, 9)}
    write(tmp_path / "in", files)
    assert convert(tmp_path / "in", "-o", tmp_path / "out", "--resize", "120x120", "--json=-") == 0
    told = report(capfd.readouterr().out)
    assert sorted(told) == sorted(files)
    for line in told.values():
        image = webp(Path(line["output"]))
        assert (line["status"], line["width"], line["height"]) == ("converted", 120, 80)
        assert image.size == (120, 80)
        assert image.getexif().get(0x0112, 1) == 1
        assert all(near(a, b, 30) for a, b in zip(corners(image), CORNERS, strict=True))


def test_colour_profile_and_transparency_are_kept(tmp_path: Path) -> None:
    profile = srgb_profile()
    clear = Image.new("RGBA", (64, 48), (200, 40, 40, 0))
    clear.paste((200, 40, 40, 255), (32, 0, 64, 48))
    write(
        tmp_path,
        {
            "profile.jpg": encoded(scene(), "JPEG", icc_profile=profile),
            "clear.png": encoded(clear, "PNG"),
            "palette.gif": palette_with_transparency("GIF"),
        },
    )
    assert convert(tmp_path, "--colour", "keep") == 0
    assert webp(tmp_path / "profile.webp").info["icc_profile"] == profile
    for name in ("clear.webp", "palette.webp"):
        alpha = webp(tmp_path / name).convert("RGBA").getchannel("A")
        assert (alpha.getpixel((4, 8)), alpha.getpixel((60, 8))) == (0, 255)


def test_the_options_reach_the_pictures(tmp_path: Path) -> None:
    source = write(tmp_path, {"a.png": encoded(scene(400, 300), "PNG")})[0]
    assert convert(source, "--resize=8x8", "-o", tmp_path / "icon") == 0
    assert webp(tmp_path / "icon/a.webp").size == (8, 6)
    exact = ("--lossless", "--effort", "2", "-o", tmp_path / "exact")
    assert convert(source, *exact) == 0
    with Image.open(source) as original:
        assert webp(tmp_path / "exact/a.webp").convert("RGB").tobytes() == original.tobytes()
    assert convert(source, "--resize=80x60", "--fit=cover", "-o", tmp_path / "cover") == 0
    assert webp(tmp_path / "cover/a.webp").size == (80, 60)
    assert convert(source, "--resize=800", "-o", tmp_path / "small") == 0
    assert webp(tmp_path / "small/a.webp").size == (400, 300)
    assert convert(source, "--resize=800", "--enlarge", "-o", tmp_path / "large") == 0
    assert webp(tmp_path / "large/a.webp").size == (800, 600)


def test_trees_are_kept_and_nothing_is_overwritten(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "holiday"
    write(folder, {"a.jpg": jpeg(), "a.png": jpeg(), "day 2/b.jpg": jpeg(), "day 2/b.webp": b"x"})
    before = fingerprints(folder)
    assert convert(folder, "-o", tmp_path / "out", "--json=-") == 1  # b.webp is no picture
    made = {str(path.relative_to(tmp_path / "out")) for path in fingerprints(tmp_path / "out")}
    assert made == {"holiday/a.webp", "holiday/a (2).webp", "holiday/day 2/b.webp"}
    assert [line["status"] for line in report(capfd.readouterr().out).values()].count("failed") == 1
    assert fingerprints(folder) == before
    assert convert(folder / "day 2/b.jpg") == 0
    assert webp(folder / "day 2/b (2).webp").size == (120, 80)
    assert before.items() <= fingerprints(folder).items()


@pytest.mark.parametrize(("way", "status"), [("skip", "skipped"), ("replace", "converted")])
def test_what_happens_to_an_output_that_is_there(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], way: str, status: str
) -> None:
    source, there = write(tmp_path, {"a.jpg": jpeg(), "out/a.webp": b"earlier"})
    assert convert(source, "-o", there.parent, "--on-collision", way, "--json=-") == 0
    assert report(capfd.readouterr().out)["a.jpg"]["status"] == status
    assert (there.read_bytes() == b"earlier") is (way == "skip")
    assert list(there.parent.iterdir()) == [there]
