"""AVIF, JPEG and PNG: every option has effect, metadata and profiles arrive, nothing is clipped."""

from __future__ import annotations

import random
from io import BytesIO

import pytest
from msgspec.structs import replace
from PIL import Image

from tests.pictures import encoded, scene, srgb_profile, textured
from tests.workers.pipeline.metadata.blocks import camera_exif
from tests.workers.pipeline.running import decoded, psnr, run
from workers.contract.colour import Colour, ColourSpace
from workers.contract.encoders import ENCODERS, Avif, Encoder, Jpeg, Jxl, Png, WebP
from workers.contract.encoders.chroma import ChromaSubsampling
from workers.contract.notes import Note
from workers.contract.recipe import Recipe
from workers.pipeline.encode import encode, holdable
from workers.pipeline.metadata.exif import with_size, without_thumbnail
from workers.pipeline.metadata.read import MetadataBlocks
from workers.pipeline.transform.transform import Rendered

CHANGES: list[tuple[Encoder, dict[str, object]]] = [
    (Avif(), {"quality": 40}),
    (Avif(), {"effort": 2}),
    (Avif(), {"chroma_subsampling": ChromaSubsampling.FULL}),
    (Jpeg(), {"quality": 40}),
    (Jpeg(), {"progressive": False}),
    (Jpeg(), {"chroma_subsampling": ChromaSubsampling.FULL}),
    (Png(), {"effort": 1}),
    (Png(), {"optimise": True}),
    (Png(optimise=True), {"effort": 1}),
    (Png(optimise=True), {"effort": 9}),
    (Png(), {"palette": True}),
    (Png(palette=True), {"colours": 16}),
]
if Jxl.is_offered():
    CHANGES += [(Jxl(), {"quality": 40}), (Jxl(), {"effort": 6}), (Jxl(), {"lossless": True})]


def size_of(encoder: Encoder) -> int:
    picture = textured(200, 150)
    return len(encode(Rendered(picture, b""), encoder, MetadataBlocks()))


@pytest.mark.parametrize(("encoder", "change"), CHANGES, ids=str)
def test_every_option_reaches_the_encoder(encoder: Encoder, change: dict[str, object]) -> None:
    assert size_of(replace(encoder, **change)) != size_of(encoder)


@pytest.mark.parametrize("kind", [kind for kind in ENCODERS if kind is not WebP])
def test_every_field_is_covered_above(kind: type[Encoder]) -> None:
    tried = {name for encoder, change in CHANGES if type(encoder) is kind for name in change}
    assert set(kind.__struct_fields__) == tried


@pytest.mark.parametrize("optimise", [False, True])
@pytest.mark.parametrize("mode", ["L", "RGB", "RGBA"])
def test_a_png_is_exact(mode: str, optimise: bool) -> None:
    source = textured(60, 40).convert(mode)
    found = decoded(run(encoded(source, "PNG"), Recipe(encoder=Png(optimise=optimise))))
    assert found.convert("RGBA").tobytes() == source.convert("RGBA").tobytes()


def _coarse(mode: str) -> Image.Image:
    """A drawing of few colours, whose clear pixels have colours as well."""
    drawing = textured(200, 150).quantize(7).convert(mode)
    if mode == "RGBA":
        drawing.putalpha(textured(200, 150).convert("L").point(lambda value: 255 * (value > 90)))
    return drawing


@pytest.mark.parametrize("effort", [1, 6, 9])
@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_a_png_that_is_optimised_keeps_every_value_in_fewer_bytes(mode: str, effort: int) -> None:
    drawing = Rendered(_coarse(mode), srgb_profile())
    plain = encode(drawing, Png(effort=9), MetadataBlocks(exif=camera_exif()))
    small = encode(drawing, Png(effort=effort, optimise=True), MetadataBlocks(exif=camera_exif()))

    found = Image.open(BytesIO(small))
    assert found.convert("RGBA").tobytes() == drawing.image.convert("RGBA").tobytes()
    assert found.info["icc_profile"] == srgb_profile()
    assert found.info["exif"] == Image.open(BytesIO(plain)).info["exif"]
    assert len(small) < 0.9 * len(plain)


def test_a_profile_of_colours_keeps_grey_pixels_in_colour() -> None:
    """PNG, 11.3.2.3: such a profile may stand in no file of grey."""
    grey = Rendered(textured(60, 40).convert("L").convert("RGB"), srgb_profile())
    found = Image.open(BytesIO(encode(grey, Png(optimise=True), MetadataBlocks())))
    assert found.mode in ("RGB", "P")
    assert found.info["icc_profile"] == srgb_profile()


@pytest.mark.parametrize("encoder", [Avif(quality=90), Jpeg(quality=90)], ids=str)
@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_lossy_results_look_like_their_source(encoder: Encoder, mode: str) -> None:
    source = textured(120, 90).convert(mode).convert("RGB")
    found = decoded(run(encoded(source, "PNG"), Recipe(encoder=encoder))).convert("RGB")
    assert psnr(found, source) > 32


@pytest.mark.parametrize("encoder", [kind() for kind in ENCODERS if kind.has_alpha], ids=str)
def test_transparency_is_kept_where_the_format_can(encoder: Encoder) -> None:
    source = scene().convert("RGBA")
    source.putalpha(Image.linear_gradient("L").resize(source.size))
    result = run(encoded(source, "PNG"), Recipe(encoder=encoder))
    alpha = decoded(result).convert("RGBA").getchannel("A")
    assert psnr(alpha, source.getchannel("A")) > 35
    assert result.notes == ()


@pytest.mark.parametrize(("background", "shown"), [(None, 255), ("#000000", 0), ("#0000ff", 0)])
def test_a_format_without_transparency_shows_the_background_and_says_so(
    background: str | None, shown: int
) -> None:
    clear = Image.new("RGBA", (32, 32), (255, 0, 0, 0))
    recipe = Recipe(encoder=Jpeg(quality=100), colour=Colour(background=background))
    result = run(encoded(clear, "PNG"), recipe)
    red, _, blue = decoded(result).getpixel((16, 16))
    assert abs(red - shown) < 4
    assert abs(blue - (shown or 255 * (background == "#0000ff"))) < 4
    assert result.notes == (Note.FLATTENED,)


def test_an_opaque_alpha_channel_is_nothing_to_speak_of() -> None:
    opaque = scene().convert("RGBA")
    assert run(encoded(opaque, "PNG"), Recipe(encoder=Jpeg())).notes == ()


@pytest.mark.parametrize("quality", [50, 94, 95, 100])
@pytest.mark.parametrize("progressive", [True, False])
@pytest.mark.parametrize("chroma", ChromaSubsampling)
def test_noise_fits_into_the_jpeg_encoders_buffer(
    quality: int, progressive: bool, chroma: ChromaSubsampling
) -> None:
    noise = Image.frombytes("RGB", (500, 300), random.Random(2).randbytes(500 * 300 * 3))
    options = Jpeg(quality=quality, progressive=progressive, chroma_subsampling=chroma)
    rendered = Rendered(noise, srgb_profile() * 100)
    data = encode(rendered, options, MetadataBlocks(exif=b"Exif\0\0" + bytes(60_000)))
    assert Image.open(BytesIO(data)).size == (500, 300)


@pytest.mark.parametrize("encoder", [*(kind() for kind in ENCODERS), Png(optimise=True)], ids=str)
def test_metadata_and_profile_arrive_in_every_format(encoder: Encoder) -> None:
    exif = Image.Exif()
    exif[0x010F] = "Maker"
    xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"/>'
    source = encoded(scene(), "JPEG", exif=exif.tobytes(), icc_profile=srgb_profile(), xmp=xmp)
    recipe = Recipe(encoder=encoder, colour=Colour(space=ColourSpace.KEEP))
    found = decoded(run(source, recipe))
    assert found.getexif()[0x010F] == "Maker"
    # JPEG XL knows sRGB by a number and needs no profile for it.
    profile = found.info.get("icc_profile") or (isinstance(encoder, Jxl) and srgb_profile())
    assert profile == srgb_profile()
    assert b"xmpmeta" in (
        found.info["xmp"] if "xmp" in found.info else found.info["XML:com.adobe.xmp"].encode()
    )


@pytest.mark.parametrize("name", ["exif", "xmp"])
def test_a_jpeg_cannot_hold_long_metadata_and_says_so(name: str) -> None:
    blocks = replace(MetadataBlocks(), **{name: b"x" * 70_000})
    assert holdable(blocks, Jpeg()) == (MetadataBlocks(), (Note.METADATA_LEFT_OUT,))
    assert holdable(blocks, Png()) == (blocks, ())


def test_a_jpeg_with_the_longest_metadata_there_may_be() -> None:
    most = Jpeg.max_block_bytes
    assert most is not None
    exif = b"Exif\0\0MM\0*\0\0\0\x08\0\0".ljust(most, b"\0")
    blocks = MetadataBlocks(exif=exif, xmp=b"x" * most)
    kept, notes = holdable(blocks, Jpeg())
    assert notes == ()
    data = encode(Rendered(scene(), srgb_profile()), Jpeg(), kept)
    found = Image.open(BytesIO(data))
    assert len(found.info["xmp"]) == most


def test_a_jpegs_profile_may_not_be_endless() -> None:
    long = srgb_profile() + bytes(Jpeg.max_profile_bytes)
    recipe = Recipe(encoder=Jpeg(), colour=Colour(space=ColourSpace.KEEP))
    assert "icc_profile" not in decoded(run(encoded(scene(), "PNG", icc_profile=long), recipe)).info


@pytest.mark.parametrize("encoder", [*(kind() for kind in ENCODERS), Png(optimise=True)], ids=str)
def test_exif_arrives_byte_for_byte_so_that_maker_notes_stay_whole(encoder: Encoder) -> None:
    exif = camera_exif()
    result = run(encoded(scene(), "JPEG", exif=exif), Recipe(encoder=encoder))
    found = decoded(result).info["exif"]
    wanted = with_size(without_thumbnail(exif), result.output_size)
    assert found.removeprefix(b"Exif\0\0") == wanted.removeprefix(b"Exif\0\0")
