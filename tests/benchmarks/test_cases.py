import json
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from PIL import Image

from benchmarks import drawings, floor
from benchmarks.cases import CASES, Case, Given, NoSourcesError
from benchmarks.command import CannotError, Command, Peer
from benchmarks.peers import ENGINE_NAME, OWN_NAME, all_peers
from benchmarks.plot import drawn
from benchmarks.quality import check
from benchmarks.report import Skipped, left_out, remarks
from benchmarks.run import bench, measure
from benchmarks.work import SETTINGS, Work, work_from
from workers.contract.encoders import Avif, WebP

OWN_NAMES = (OWN_NAME, ENGINE_NAME)
OWN = [(peer, "0") for peer in all_peers(2)[:2]]  # as a program, and as an engine


def work(*sources: Path, output: Path = Path("out"), box_px: int | None = None) -> Work:
    return Work(sources, output, box_px, cores=2)


def sets(*sources: Path, output: Path = Path("out")) -> Work:
    return Work(sources, output, None, cores=2, widths=(40, 80), formats=("avif", "webp"))


def refusal(peer: Peer, asked: Work) -> str:
    try:
        peer.command(asked)
    except CannotError as error:
        return str(error)
    return ""


def test_work_goes_to_other_programs_as_json() -> None:
    asked = sets(Path("a b.jpg"), Path("ä.png"))

    assert work_from(asked.to_json()) == asked


def test_peers_are_told_what_dropmill_does_without_being_told() -> None:
    assert SETTINGS["webp"] == (WebP().quality, WebP().effort)
    assert SETTINGS["avif"] == (Avif().quality, Avif().effort)


def test_a_set_has_every_width_in_every_format_and_enlarges_nothing() -> None:
    targets = sets().targets(Image.new("1", (60, 30)))

    assert [(target.ending, target.size) for target in targets] == [
        ("-40w.avif", (40, 20)),
        ("-40w.webp", (40, 20)),
        ("-80w.avif", (60, 30)),
        ("-80w.webp", (60, 30)),
    ]


@pytest.mark.parametrize(
    ("asked", "able"),
    [
        (work(Path("a.gif")), {"vipsthumbnail", "mogrify", "gif2webp"}),
        (work(Path("a.gif"), box_px=100), {"vipsthumbnail", "mogrify"}),
        (work(Path("a.heic"), Path("b.jpg")), {"vipsthumbnail", "mogrify"}),
        (sets(Path("a.jpg")), {"vipsthumbnail"}),
    ],
)
def test_what_a_converter_cannot_do_is_refused_with_a_reason(asked: Work, able: set[str]) -> None:
    told = {(peer.name, refusal(peer, asked)) for peer in all_peers(2)}

    assert {name for name, reason in told if not reason} == able | {*OWN_NAMES, "sharp"}
    assert all(reason.startswith(name) for name, reason in told if reason)


def test_a_converter_that_cannot_is_named_with_all_its_settings() -> None:
    skipped = [Skipped("mogrify", setting, "no AVIF") for setting in ("one call", "2 processes")]

    assert left_out(skipped) == ["Left out: mogrify (one call; 2 processes): no AVIF."]


@pytest.mark.parametrize("name", ["photos", "heic"])
def test_a_folder_without_such_pictures_is_told(name: str, tmp_path: Path) -> None:
    given = Given(photos=tmp_path, heic=tmp_path)

    with pytest.raises(NoSourcesError, match=str(tmp_path)):
        CASES[name].make(tmp_path, given)


def _no_heic(folder: Path, given: Given) -> None:
    raise NoSourcesError(f"nothing here writes HEIC for {folder.name[:8]} {given.copies}")


def test_a_case_without_pictures_is_kept_with_the_reason(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(CASES, "heic", Case("HEIC", _no_heic))

    kept = bench("heic", Given(), 1, OWN)

    assert kept["not_measured"] == "nothing here writes HEIC for dropmill 3"
    assert "Not measured: nothing here writes HEIC" in capsys.readouterr().out


def test_drawings_are_what_they_are_called(tmp_path: Path) -> None:
    drawings.screenshots(tmp_path, 1)
    drawings.animations(tmp_path, 1)
    drawings.logos(tmp_path, 1)
    drawings.icons(tmp_path, 2)

    modes, frames = {}, {}
    for path in tmp_path.iterdir():
        with Image.open(path) as opened:
            modes[path.name] = (opened.mode, opened.size)
            frames[path.suffix] = getattr(opened, "n_frames", 1)
    assert modes == {
        "screen-00.png": ("RGB", (2560, 1440)),
        "animation-00.gif": ("P", (480, 360)),
        "logo-00.png": ("RGBA", (1200, 1200)),
        "icon-00.png": ("RGBA", (64, 64)),
        "icon-01.png": ("RGBA", (64, 64)),
    }
    assert frames == {".png": 1, ".gif": drawings.FRAMES}


def test_a_still_of_an_animation_is_found_out(tmp_path: Path) -> None:
    drawings.animations(tmp_path, 1)
    source = tmp_path / "animation-00.gif"
    still, moving = tmp_path / "still", tmp_path / "moving"
    with Image.open(source) as opened:
        for folder in (still, moving):
            folder.mkdir()
            target = folder / "animation-00.webp"
            opened.save(target, save_all=folder == moving, lossless=True, method=0)

    found = check(work(source), {"still": still, "moving": moving})

    assert (found["still"].fewer_frames, found["still"].psnr_db) == (1, None)
    assert found["moving"].fewer_frames == 0
    assert (found["moving"].psnr_db or 0) > 60


def test_the_floor_encodes_every_frame_in_every_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawings.animations(tmp_path, 1)
    encoded: list[tuple[int, str, tuple[int, int]]] = []
    real = floor.encode

    def noted(frames: Sequence[Image.Image], name: str) -> None:
        encoded.append((len(frames), name, frames[0].size))
        real(frames, name)

    monkeypatch.setattr(floor, "encode", noted)
    found = floor.encode_seconds(sets(tmp_path / "animation-00.gif"))

    sizes = [(name, size) for size in ((40, 30), (80, 60)) for name in ("avif", "webp")]
    assert encoded == [(drawings.FRAMES, name, size) for name, size in sizes]
    assert found.cpu_s > 0


def test_a_converter_that_fails_costs_its_own_row_and_says_why(tmp_path: Path) -> None:
    source = tmp_path / "a.png"
    Image.new("RGB", (90, 60), "olive").save(source)
    save = "import sys; from PIL import Image; Image.open(sys.argv[1]).save(sys.argv[2])"

    def saved(asked: Work) -> Command:
        return Command([sys.executable, "-c", save, str(source), str(asked.output / "a.webp")])

    def failed(_: Work) -> Command:
        return Command([sys.executable, "-c", "import sys; sys.exit('no such decoder')"])

    peers = [Peer(OWN_NAME, "a", lambda: "1", saved), Peer("other", "b", lambda: "1", failed)]
    results, skipped = measure(work(source), [(peer, "1") for peer in peers], rounds=1)

    assert [(result.name, remarks(result.quality)) for result in results] == [(OWN_NAME, "")]
    (left,) = skipped
    assert (left.name, "no such decoder" in left.reason) == ("other", True)


@pytest.mark.slow
@pytest.mark.parametrize(("name", "pictures"), [("mixed", "5 pictures"), ("sizes", "1 pictures")])
def test_a_case_is_measured_from_its_pictures_to_the_drawing(
    name: str, pictures: str, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = bench(name, Given(count=1), 1, OWN)

    rows = kept["results"]
    assert isinstance(rows, list)
    wrong = ("missing", "wrong_size", "fewer_frames")
    assert [[row[what] for what in wrong] for row in rows] == [[0, 0, 0]] * 2
    assert f"({pictures}, median of 1)" in capsys.readouterr().out
    assert drawn(json.dumps({"machine": "here", "rounds": 1, "cases": [kept]}))
