from __future__ import annotations

import pytest
from msgspec.structs import replace
from PIL import Image, ImageFilter

from tests.pictures import encoded, exif_block, textured
from tests.workers.pipeline.running import Result, decoded, run
from workers.contract.declared import OptionError
from workers.contract.encoders import Avif, Encoder, Jpeg, Jxl, Png, WebP
from workers.contract.events import Size
from workers.contract.limits import Limits
from workers.contract.notes import Note
from workers.contract.recipe import Recipe
from workers.pipeline.errors import PictureError
from workers.pipeline.limits import fit
from workers.pipeline.limits.similarity import Similarity
from workers.pipeline.still import StillPicture

LOSSY: list[Encoder] = [WebP(effort=1), Avif(), Jpeg()]


def picture() -> Image.Image:
    return textured(320, 240).filter(ImageFilter.GaussianBlur(0.7))


def converted(
    encoder: Encoder,
    max_bytes: int | None = None,
    ssim: float | None = None,
    *,
    may_shrink: bool = True,
) -> Result:
    limits = Limits(max_bytes=max_bytes, ssim=ssim, may_shrink=may_shrink)
    return run(encoded(picture(), "PNG"), Recipe(encoder=encoder, limits=limits))


@pytest.fixture
def encodes(monkeypatch: pytest.MonkeyPatch) -> list[Encoder]:
    """Every encode, as it was asked for."""
    seen: list[Encoder] = []
    usual = StillPicture.encode

    def counting(self: StillPicture, encoder: Encoder) -> bytes:
        seen.append(encoder)
        return usual(self, encoder)

    monkeypatch.setattr(StillPicture, "encode", counting)
    return seen


@pytest.mark.parametrize("encoder", LOSSY, ids=str)
@pytest.mark.parametrize("max_bytes", [2_000, 5_000, 10_000, 20_000, 10**9])
def test_no_file_is_larger_than_it_may_be(encoder: Encoder, max_bytes: int) -> None:
    result = converted(encoder, max_bytes=max_bytes)
    assert len(result.data) <= max_bytes
    assert decoded(result).size == (result.output_size.width, result.output_size.height)
    is_smaller = result.output_size != Size(320, 240)
    assert (Note.SIZE_LOWERED in result.notes) == is_smaller


@pytest.mark.parametrize("encoder", LOSSY, ids=str)
def test_the_limit_is_used_up_and_the_notes_say_what_was_done(encoder: Encoder) -> None:
    whole = converted(encoder)
    result = converted(encoder, max_bytes=len(whole.data) * 2 // 3, may_shrink=False)
    assert len(whole.data) * 0.55 < len(result.data) <= len(whole.data) * 2 // 3
    assert result.notes == (Note.QUALITY_LOWERED,)


@pytest.mark.parametrize("encoder", LOSSY, ids=str)
@pytest.mark.parametrize("max_bytes", [1_000, 2_000, 5_000, 10_000])
def test_a_picture_that_has_to_shrink_a_lot_takes_few_encodes(
    max_bytes: int, encoder: Encoder, encodes: list[Encoder]
) -> None:
    converted(encoder, max_bytes=max_bytes)
    assert len(encodes) <= 8


@pytest.mark.parametrize("encoder", [*LOSSY, Png(), WebP(lossless=True)], ids=str)
def test_what_fits_already_is_the_same_file_in_one_encode(
    encoder: Encoder, encodes: list[Encoder]
) -> None:
    usual = converted(encoder)
    encodes.clear()
    for may_shrink in (True, False):
        result = converted(encoder, max_bytes=10**9, may_shrink=may_shrink)
        assert (result.data, result.notes) == (usual.data, ())
    assert encodes == [encoder, encoder]


@pytest.mark.parametrize("encoder", [Png(), WebP(lossless=True)], ids=str)
def test_lossless_files_become_smaller_pictures(encoder: Encoder) -> None:
    result = converted(encoder, max_bytes=20_000)
    assert len(result.data) <= 20_000
    assert result.notes == (Note.SIZE_LOWERED,)


@pytest.mark.parametrize("encoder", LOSSY, ids=str)
def test_the_best_quality_is_no_reason_for_a_smaller_picture(encoder: Encoder) -> None:
    good = len(converted(replace(encoder, quality=40)).data)
    result = converted(replace(encoder, quality=100), max_bytes=good)
    assert (len(result.data) <= good, result.notes) == (True, (Note.QUALITY_LOWERED,))


def test_metadata_that_alone_is_too_long_is_blamed() -> None:
    source = encoded(picture(), "PNG", exif=exif_block(1, note=bytes(range(256)) * 20))
    with pytest.raises(PictureError, match="a single pixel with its metadata has 5"):
        run(source, Recipe(encoder=Jpeg(), limits=Limits(max_bytes=2000)))


@pytest.mark.parametrize("encoder", [*LOSSY, Png()], ids=str)
def test_what_cannot_fit_says_so_with_numbers(encoder: Encoder) -> None:
    noise = encoded(Image.effect_noise((320, 240), 90), "PNG")
    limits = Limits(max_bytes=1000, may_shrink=False)
    with pytest.raises(PictureError, match="1000 are the limit") as caught:
        run(noise, Recipe(encoder=encoder, limits=limits))
    assert caught.value.code == "over-limit"


@pytest.mark.parametrize("encoder", LOSSY, ids=str)
@pytest.mark.parametrize("wished", [0.8, 0.92, 0.97, 0.99])
def test_a_wished_similarity_is_reached_in_few_encodes(
    encoder: Encoder, wished: float, encodes: list[Encoder]
) -> None:
    result = converted(encoder, ssim=wished)
    assert len(encodes) <= fit.MOST_TRIES
    found = Similarity(picture()).decibels(result.data)
    assert 1 - 10 ** (-found / 10) >= wished - 1e-9
    cheapest = min(len(converted(replace(encoder, quality=q)).data) for q in (100,))
    assert len(result.data) <= cheapest


def test_a_lower_wish_makes_a_smaller_file() -> None:
    sizes = [len(converted(WebP(effort=1), ssim=wished).data) for wished in (0.85, 0.93, 0.98)]
    assert sizes == sorted(sizes)
    assert sizes[0] < sizes[-1] * 0.7


def test_a_similarity_that_no_quality_reaches_is_told() -> None:
    noise = Image.merge("RGB", [Image.effect_noise((200, 150), 120) for _ in range(3)])
    recipe = Recipe(encoder=Jpeg(), limits=Limits(ssim=0.9999))
    result = run(encoded(noise, "PNG"), recipe)
    assert result.notes == (Note.SIMILARITY_MISSED,)


@pytest.mark.parametrize("encoder", [Png(), WebP(lossless=True)], ids=str)
def test_a_lossless_file_is_similar_in_one_encode(encoder: Encoder, encodes: list[Encoder]) -> None:
    assert converted(encoder, ssim=0.9).notes == ()
    assert encodes == [encoder]


def test_a_picture_below_the_metrics_window_is_encoded_as_it_is() -> None:
    tiny = encoded(Image.new("RGB", (10, 300), "red"), "PNG")
    assert run(tiny, Recipe(encoder=Jpeg(), limits=Limits(ssim=0.99))).notes == ()


def test_transparent_pictures_are_compared_as_they_are_seen() -> None:
    clear = picture().convert("RGBA")
    clear.putalpha(Image.linear_gradient("L").resize(clear.size))
    result = run(encoded(clear, "PNG"), Recipe(encoder=WebP(effort=1), limits=Limits(ssim=0.95)))
    assert Similarity(clear).decibels(result.data) >= 13


def test_both_limits_at_once_are_refused() -> None:
    with pytest.raises(OptionError, match="exclude"):
        Limits(max_bytes=1000, ssim=0.9)


def test_what_keeps_every_pixel_has_no_quality_to_search_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Jxl, "is_offered", classmethod(lambda _: True))  # with its extra or without
    lossless: list[Encoder] = [Png(), WebP(lossless=True), WebP(near_lossless=60)]
    lossless += [Jxl(lossless=True)]
    assert [fit.quality_of(encoder) for encoder in lossless] == [None] * 4
    assert fit.quality_of(Jxl(quality=70)) == 70
