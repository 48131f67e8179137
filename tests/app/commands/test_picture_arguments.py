"""The recipes that ``dropmill convert`` makes of what was typed."""

from __future__ import annotations

import pytest

from app.commands.convert import build_parser
from app.commands.picture_arguments import parse_bytes, recipes_from
from workers.contract.animation import Animation, Frames
from workers.contract.colour import Colour, ColourSpace
from workers.contract.declared import OptionError
from workers.contract.encoders import Avif, Jpeg, Png, WebP
from workers.contract.encoders.chroma import ChromaSubsampling
from workers.contract.limits import Limits
from workers.contract.recipe import Recipe
from workers.contract.resize import Fit, Position, Resize


def recipes(*arguments: str) -> tuple[Recipe, ...]:
    return recipes_from(build_parser().parse_args(["p", *arguments]))


def one(*arguments: str) -> Recipe:
    (recipe,) = recipes(*arguments)
    return recipe


def test_every_size_in_every_format_the_smallest_first() -> None:
    found = recipes("--sizes", "960,480,480", "--format", "avif,webp")
    assert [(each.resize.width, type(each.encoder)) for each in found] == [
        (480, Avif),
        (480, WebP),
        (960, Avif),
        (960, WebP),
    ]


def test_an_option_goes_to_all_formats_that_have_it() -> None:
    found = recipes("--format", "webp,avif,png", "--quality", "50")
    assert [each.encoder for each in found] == [WebP(quality=50), Avif(quality=50), Png()]


@pytest.mark.parametrize(
    ("arguments", "encoder"),
    [
        (("--format", "jpg"), Jpeg()),
        (("--format", "jpeg", "--no-progressive"), Jpeg(progressive=False)),
        (
            ("--format", "avif", "--chroma-subsampling", "4:4:4"),
            Avif(chroma_subsampling=ChromaSubsampling.FULL),
        ),
        (("--format", "png", "--palette", "--colours", "16"), Png(palette=True, colours=16)),
    ],
)
def test_formats_and_their_options(
    arguments: tuple[str, ...], encoder: WebP | Avif | Jpeg | Png
) -> None:
    assert one(*arguments).encoder == encoder


def test_a_speed_is_an_effort_of_each_format_unless_one_is_given() -> None:
    found = recipes("--format", "webp,avif,jpeg,png", "--speed", "smallest")
    assert [each.encoder for each in found] == [
        WebP(effort=6),
        Avif(effort=3),
        Jpeg(),
        Png(effort=9),
    ]
    assert one("--speed", "fastest", "--effort", "5").encoder == WebP(effort=5)
    assert one("--speed", "balanced").encoder == WebP()


@pytest.mark.parametrize(
    ("arguments", "resize"),
    [
        (("--long-edge", "900"), Resize(width=900, height=900)),
        (("--short-edge", "90"), Resize(width=90, height=90, fit=Fit.OUTSIDE)),
        (("--percent", "12.5"), Resize(percent=12.5)),
        (("--megapixels", "2"), Resize(megapixels=2)),
        (
            ("--resize", "8x9", "--fit", "cover", "--position", "left-top"),
            Resize(width=8, height=9, fit=Fit.COVER, position=Position.LEFT_TOP),
        ),
    ],
)
def test_sizes(arguments: tuple[str, ...], resize: Resize) -> None:
    assert one(*arguments).resize == resize


def test_colour_animation_and_limits() -> None:
    found = one(
        *("--colour", "keep", "--linear-light", "--background", "#102030"),
        *("--animation", "first", "--max-size", "100kB", "--no-shrink"),
    )
    assert found.colour == Colour(space=ColourSpace.KEEP, linear_light=True, background="#102030")
    assert found.animation == Animation(frames=Frames.FIRST)
    assert found.limits == Limits(max_bytes=100_000, may_shrink=False)
    assert one("--target-ssim", "0.97").limits == Limits(ssim=0.97)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("100kB", 100_000),
        ("100k", 100_000),
        ("1.5MB", 1_500_000),
        ("1.5 mb", 1_500_000),
        ("64KiB", 65_536),
        ("2000", 2000),
        ("2000b", 2000),
        ("1GiB", 2**30),
    ],
)
def test_bytes(text: str, count: int) -> None:
    assert parse_bytes(text) == count


@pytest.mark.parametrize("text", ["", "kB", "-5", "1e5", "5 TB", "1,5MB", "999", "٣kB", "1..5k"])
def test_what_is_no_number_of_bytes(text: str) -> None:
    with pytest.raises(OptionError, match="max-size"):
        parse_bytes(text)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--format", "jpeg", "--lossless"), "--lossless has no meaning for JPEG"),
        (("--format", "png,avif", "--alpha-quality", "5"), "no meaning for PNG and AVIF"),
        (("--format", "webp,avif", "--effort", "9"), "WebP: effort must be"),
        (("--quality", "0"), "quality must be"),
        (("--sizes", "480,"), "sizes must be widths"),
        (("--sizes", ",".join(map(str, range(1, 19)))), "16 at most"),
        (("--sizes", "0"), "width must be"),
        (("--max-size", "10"), "max-size must be between 1.0 kB and 1099.51 GB, not '10'"),
        (("--max-size", "1025GiB"), "max-size must be between"),
        (("--background", "red"), "background must be"),
        (("--target-ssim", "1"), "ssim must be"),
    ],
)
def test_what_makes_no_sense_is_one_sentence(arguments: tuple[str, ...], words: str) -> None:
    with pytest.raises(OptionError, match=words):
        recipes(*arguments)


@pytest.mark.parametrize(
    "arguments",
    [
        ("--format", "gif"),
        ("--format", ""),
        ("--resize", "5", "--percent", "5"),
        ("--sizes", "5", "--long-edge", "5"),
        ("--max-size", "5k", "--target-ssim", "0.9"),
        ("--position", "middle"),
        ("--animation", "all"),
    ],
)
def test_what_excludes_each_other_is_wrong_usage(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        recipes(*arguments)
    assert "dropmill convert: error" in capsys.readouterr().err
