"""What was typed wins over a preset; what was not is left as the preset says."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from app import paths
from app.batch.built_in_presets import BUILT_IN_PRESETS
from app.batch.preset_file import write_preset
from app.batch.presets import PresetFolder
from app.change_log import open_log
from app.commands import convert as convert_command
from app.commands.convert import build_parser
from app.commands.destination_arguments import destination_from
from app.commands.picture_arguments import recipes_from
from app.commands.preset_arguments import preset_named
from app.undoing import open_settler
from tests.fakes import FakeEngine
from workers.contract.animation import Animation, Frames
from workers.contract.colour import Colour, ColourSpace
from workers.contract.declared import OptionError
from workers.contract.destination import Collision, Destination
from workers.contract.encoders import Avif, Encoder, Jpeg, Png, WebP
from workers.contract.encoders.chroma import ChromaSubsampling
from workers.contract.limits import Limits
from workers.contract.metadata import Keep, Metadata
from workers.contract.preset import Preset
from workers.contract.recipe import Recipe
from workers.contract.resize import Fit, Position, Resize
from workers.contract.source import Pages, Source

#: Nothing in it is as it is by default.
BASE = Recipe(
    source=Source(accept_damaged=True, pages=Pages.ALL),
    resize=Resize(
        width=9, height=8, fit=Fit.FILL, position=Position.TOP, without_enlargement=False
    ),
    colour=Colour(space=ColourSpace.KEEP, linear_light=True, background="#102030"),
    metadata=Metadata(keep=Keep.NONE, maker_notes=False),
    animation=Animation(frames=Frames.FIRST),
    limits=Limits(max_bytes=5000, may_shrink=False),
)
WEBP = WebP(quality=11, lossless=True, effort=1, alpha_quality=12)
AVIF = Avif(quality=13, effort=5, chroma_subsampling=ChromaSubsampling.FULL)
JPEG = Jpeg(quality=14, progressive=False, chroma_subsampling=ChromaSubsampling.FULL)
PNG = Png(effort=2, optimise=True, palette=True, colours=15)


def parsed(*arguments: str) -> argparse.Namespace:
    return build_parser().parse_args(["p", *arguments])


def one(recipe: Recipe, *arguments: str) -> Recipe:
    (found,) = recipes_from(parsed(*arguments), (recipe,))
    return found


def box(**size: object) -> Resize:
    """The size of ``BASE`` replaced by another."""
    none: dict[str, object] = dict.fromkeys(("width", "height", "percent", "megapixels"))
    values: dict[str, Any] = none | size
    return replace(BASE.resize, **values)


COARSE = ChromaSubsampling.HALVED

#: Each flag of a picture's, and what it changes in ``BASE``.
WINS: list[tuple[tuple[str, ...], dict[str, Any]]] = [
    (("--no-accept-damaged",), {"source": Source(pages=Pages.ALL)}),
    (("--pages", "first"), {"source": Source(accept_damaged=True)}),
    (("--resize", "5x6"), {"resize": box(width=5, height=6)}),
    (("--resize", "x6"), {"resize": box(height=6)}),
    (("--long-edge", "7"), {"resize": box(width=7, height=7, fit=Fit.INSIDE)}),
    (("--short-edge", "7"), {"resize": box(width=7, height=7, fit=Fit.OUTSIDE)}),
    (("--percent", "50"), {"resize": box(percent=50)}),
    (("--megapixels", "2"), {"resize": box(megapixels=2)}),
    (("--sizes", "4"), {"resize": box(width=4)}),
    (("--fit", "inside"), {"resize": replace(BASE.resize, fit=Fit.INSIDE)}),
    (("--position", "centre"), {"resize": replace(BASE.resize, position=Position.CENTRE)}),
    (("--no-enlarge",), {"resize": replace(BASE.resize, without_enlargement=True)}),
    (("--max-size", "2kB"), {"limits": Limits(max_bytes=2000, may_shrink=False)}),
    (("--target-ssim", "0.9"), {"limits": Limits(ssim=0.9, may_shrink=False)}),
    (("--shrink",), {"limits": Limits(max_bytes=5000)}),
    (("--colour", "srgb"), {"colour": replace(BASE.colour, space=ColourSpace.SRGB)}),
    (("--no-linear-light",), {"colour": replace(BASE.colour, linear_light=False)}),
    (("--background", "#ffffff"), {"colour": replace(BASE.colour, background="#ffffff")}),
    (("--animation", "keep"), {"animation": Animation()}),
    (("--metadata", "all"), {"metadata": Metadata(maker_notes=False)}),
    (("--maker-notes",), {"metadata": Metadata(keep=Keep.NONE)}),
]

#: The same for encoders.
ENCODER_WINS: list[tuple[tuple[str, ...], Encoder, Encoder]] = [
    (("--quality", "80"), WEBP, replace(WEBP, quality=80)),
    (("--quality", "80"), AVIF, replace(AVIF, quality=80)),
    (("--no-lossless",), WEBP, replace(WEBP, lossless=False)),
    (("--effort", "4"), WEBP, replace(WEBP, effort=4)),
    (("--alpha-quality", "100"), WEBP, replace(WEBP, alpha_quality=100)),
    (
        ("--chroma-subsampling", "4:2:0"),
        JPEG,
        replace(JPEG, chroma_subsampling=COARSE),
    ),
    (("--progressive",), JPEG, replace(JPEG, progressive=True)),
    (("--no-optimise",), PNG, replace(PNG, optimise=False)),
    (("--no-palette",), PNG, replace(PNG, palette=False)),
    (("--colours", "256"), PNG, replace(PNG, colours=256)),
    (("--speed", "smallest"), AVIF, replace(AVIF, effort=3)),
    (("--speed", "smallest", "--effort", "4"), AVIF, replace(AVIF, effort=4)),
    (("--speed", "smallest"), JPEG, JPEG),
    (("--format", "avif"), WEBP, Avif()),
    (("--format", "webp"), WEBP, WEBP),
]


@pytest.mark.parametrize(("arguments", "changes"), WINS, ids=lambda each: str(each)[:30])
def test_an_option_that_was_typed_wins(arguments: tuple[str, ...], changes: dict[str, Any]) -> None:
    assert one(BASE, *arguments) == replace(BASE, **changes)


@pytest.mark.parametrize(
    ("arguments", "encoder", "wanted"), ENCODER_WINS, ids=lambda each: str(each)[:30]
)
def test_an_encoders_option_that_was_typed_wins(
    arguments: tuple[str, ...], encoder: Encoder, wanted: Encoder
) -> None:
    recipe = replace(BASE, encoder=encoder)
    assert one(recipe, *arguments) == replace(recipe, encoder=wanted)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not have them")
def test_options_of_some_systems_win() -> None:
    recipe = Recipe(encoder=WebP(near_lossless=5, sharp_yuv=True))
    found = one(recipe, "--near-lossless", "60", "--no-sharp-yuv")
    assert found.encoder == WebP(near_lossless=60)


def test_every_flag_of_a_picture_was_tried() -> None:
    tried = {flag for arguments, _ in WINS for flag in arguments}
    tried |= {flag for arguments, *_ in ENCODER_WINS for flag in arguments}
    tried |= {"--near-lossless", "--sharp-yuv"}
    groups = {"source", "size", "format", "limits", "colour", "animation", "metadata"}
    flags = [
        action.option_strings
        for group in build_parser()._action_groups
        if group.title in groups
        for action in group._group_actions
    ]
    assert len(flags) > 20
    assert [each for each in flags if not tried.intersection(each)] == []


def test_nothing_typed_leaves_every_preset_as_it_is() -> None:
    for preset in BUILT_IN_PRESETS:
        assert recipes_from(parsed(), preset.recipes) == preset.recipes
    assert one(BASE) == BASE


def test_sizes_replace_the_presets_sizes_in_each_of_its_formats() -> None:
    preset = tuple(
        Recipe(resize=Resize(width=width), encoder=encoder)
        for width in (480, 960)
        for encoder in (AVIF, WEBP)
    )
    found = recipes_from(parsed("--sizes", "100,200,300"), preset)
    assert [(each.resize.width, each.encoder) for each in found] == [
        (width, encoder) for width in (100, 200, 300) for encoder in (AVIF, WEBP)
    ]
    assert len(recipes_from(parsed("--resize", "100"), preset)) == 2


def test_formats_replace_the_presets_formats_in_each_of_its_sizes() -> None:
    preset = tuple(
        Recipe(resize=Resize(width=width), encoder=encoder)
        for width in (480, 960)
        for encoder in (AVIF, WEBP)
    )
    found = recipes_from(parsed("--format", "jpeg,webp"), preset)
    assert [(each.resize.width, each.encoder) for each in found] == [
        (width, encoder) for width in (480, 960) for encoder in (Jpeg(), WEBP)
    ]


def test_a_flag_that_no_format_of_the_preset_has_is_an_error() -> None:
    with pytest.raises(OptionError, match="--lossless has no meaning for JPEG"):
        recipes_from(parsed("--lossless"), (Recipe(encoder=JPEG),))


def test_where_results_land_wins_too() -> None:
    preset = Destination(directory=Path("a"), collision=Collision.SKIP)
    assert destination_from(parsed(), preset) == preset
    assert destination_from(parsed("-o", "b"), preset) == replace(preset, directory=Path("b"))
    typed = parsed("--on-collision", "rename")
    assert destination_from(typed, preset) == replace(preset, collision=Collision.RENAME)


def convert(*argv: object) -> int:
    words = [str(word) for word in argv]
    return convert_command.run(words, lambda *_where: FakeEngine(), open_settler, open_log)


def test_a_preset_from_a_file_converts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, file = tmp_path / "a.jpg", tmp_path / "set.json"
    source.write_bytes(b"picture")
    sizes = tuple(Recipe(resize=Resize(width=width)) for width in (48, 96))
    place = Destination(directory=tmp_path / "out")
    write_preset(Preset(name="x", recipes=sizes, destination=place), file)
    assert convert(source, "--preset", file, "--json", "-") == 0
    *_, summary = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert summary["summary"]["converted"] == 2
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "a-48w.webp",
        "a-96w.webp",
    ]


def test_a_preset_by_name_and_none_by_that_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = Preset(name="Mine", recipes=(BASE,))
    folder = PresetFolder(paths.presets_folder())
    folder.save(own)
    try:
        assert preset_named("mine") == own
        with pytest.raises(SystemExit):
            convert(tmp_path, "--preset", "mein")
        assert "There is no preset called mein; did you mean Mine?" in capsys.readouterr().err
    finally:
        folder.delete("Mine")


def test_a_preset_file_that_makes_no_sense_is_wrong_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "bad.json"
    file.write_text('{"name": "x", "recipes": [{"mood": 1}], "tune": 2}', encoding="utf-8")
    with pytest.raises(SystemExit):
        convert(tmp_path, "--preset", file)
    told = capsys.readouterr().err
    assert told.count(str(file)) == 2
    assert '"mood"' in told
    assert '"tune"' in told
