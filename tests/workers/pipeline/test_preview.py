from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from tests.pictures import encoded, oriented, scene, swapped_rgb_profile, textured
from tests.workers.pipeline.animation.making import animated, moving
from tests.workers.pipeline.running import corners, image_of, psnr, run
from workers.contract.colour import Colour, ColourSpace
from workers.contract.encoders import Avif, Encoder, Jpeg, Png, WebP
from workers.contract.events import Area, Size
from workers.contract.failures import FailureCode
from workers.contract.jobs import WHOLE, Part
from workers.contract.limits import Limits
from workers.contract.notes import Note
from workers.contract.recipe import Recipe
from workers.contract.resize import Fit, Position, Resize
from workers.pipeline.decode.source import open_picture
from workers.pipeline.errors import PictureError
from workers.pipeline.limits.similarity import MOST_COMPARED_PIXELS, Similarity, strips
from workers.pipeline.preview import Preview, preview


def shown(data: bytes, recipe: Recipe, max_px: int = 400, part: Part = WHOLE) -> Preview:
    return preview(open_picture(BytesIO(data)), recipe, max_px, part)


def test_a_preview_tells_the_size_that_the_conversion_gives() -> None:
    data = encoded(textured(400, 300), "PNG")
    options = Recipe(resize=Resize(width=300), encoder=WebP(quality=30))
    made = shown(data, options, 200)
    assert made.result.bytes_out == len(run(data, options).data)
    assert made.before.size == made.after.size == Size(200, 150)


def test_a_preview_shows_what_quality_costs() -> None:
    data = encoded(textured(400, 300), "PNG")

    def likeness(webp: WebP) -> float:
        made = shown(data, Recipe(encoder=webp))
        assert psnr(image_of(made.before).convert("RGB"), textured(400, 300)) == float("inf")
        return psnr(image_of(made.before), image_of(made.after))

    assert likeness(WebP(quality=5)) + 3 < likeness(WebP(quality=95))
    assert likeness(WebP(lossless=True)) == float("inf")


def test_a_preview_shows_kept_profiles_in_srgb() -> None:
    data = encoded(scene(), "PNG", icc_profile=swapped_rgb_profile())
    made = shown(data, Recipe(), 96)
    for pixels in (made.before, made.after):
        red = corners(image_of(pixels))[0]
        assert red[1] > 140 > red[0]


@pytest.mark.parametrize("encoder", [WebP(quality=40), Jpeg(quality=40), Avif(quality=30), Png()])
def test_after_is_what_anybody_sees_who_opens_the_file(encoder: Encoder) -> None:
    data = encoded(textured(300, 200), "PNG")
    recipe = Recipe(encoder=encoder)
    made = shown(data, recipe)

    with Image.open(BytesIO(run(data, recipe).data)) as file:
        assert image_of(made.after).convert("RGB").tobytes() == file.convert("RGB").tobytes()
    assert made.result.bytes_out == len(run(data, recipe).data)


@pytest.mark.parametrize("orientation", [3, 6, 8])
def test_both_stand_upright_at_the_same_place(orientation: int) -> None:
    data = oriented("JPEG", orientation)
    made = shown(data, Recipe(encoder=WebP(lossless=True)), 96)

    assert made.result.size == made.before.size == Size(96, 64)
    assert psnr(image_of(made.before), image_of(made.after)) > 50
    assert psnr(image_of(made.before).convert("RGB"), scene()) > 20


def test_before_is_the_part_that_a_cropped_result_shows() -> None:
    data = encoded(textured(400, 200), "PNG")
    crop = Resize(width=200, height=200, fit=Fit.COVER, position=Position.RIGHT)
    made = shown(data, Recipe(resize=crop, encoder=Png()))

    wanted = textured(400, 200).crop((200, 0, 400, 200))
    assert image_of(made.before).convert("RGB").tobytes() == wanted.tobytes()
    assert image_of(made.after).tobytes() == image_of(made.before).tobytes()


def test_before_keeps_the_transparency_that_the_format_cannot_hold() -> None:
    picture = textured(60, 40).convert("RGBA")
    picture.paste((255, 0, 0, 0), (0, 0, 30, 40))
    made = shown(encoded(picture, "PNG"), Recipe(encoder=Jpeg()))

    assert image_of(made.before).getchannel("A").getpixel((5, 5)) == 0
    assert image_of(made.after).getchannel("A").getpixel((5, 5)) == 255
    assert Note.FLATTENED in made.result.notes


def test_a_part_is_shown_pixel_for_pixel() -> None:
    data = encoded(textured(400, 300), "PNG")
    made = shown(data, Recipe(encoder=Png()), 400, Part(0.25, 0.5, 0.75, 0.9999))

    assert made.area == Area(100, 150, Size(200, 150))
    wanted = textured(400, 300).crop((100, 150, 300, 300))
    for pixels in (made.before, made.after):
        assert image_of(pixels).convert("RGB").tobytes() == wanted.tobytes()


@pytest.mark.parametrize(
    ("part", "area"),
    [
        (Part(-1, -1, 2, 2), Area(0, 0, Size(40, 30))),
        (Part(0.5, 0.5, 0.5, 0.5), Area(20, 15, Size(1, 1))),
        (Part(1, 1, 1, 1), Area(39, 29, Size(1, 1))),
        (Part(0.9, 0.9, 0.1, 0.1), Area(36, 27, Size(1, 1))),
    ],
)
def test_whatever_part_is_asked_for_there_is_a_pixel(part: Part, area: Area) -> None:
    made = shown(encoded(textured(40, 30), "PNG"), Recipe(), 400, part)
    assert made.area == area
    assert made.before.size == made.after.size == area.size


def test_a_result_made_smaller_by_its_limit_has_a_before_of_its_size() -> None:
    data = encoded(textured(600, 400), "PNG")
    limits = Limits(max_bytes=1500)
    made = shown(data, Recipe(limits=limits), 800)

    assert made.result.bytes_out <= 1500
    assert Note.SIZE_LOWERED in made.result.notes
    assert made.before.size == made.after.size == made.result.size
    assert made.result.size.width < 600


def test_similarity_falls_with_quality_and_is_that_of_the_metric() -> None:
    data = encoded(textured(400, 300), "PNG")
    scores = [shown(data, Recipe(encoder=WebP(quality=q))).result.similarity for q in (5, 50, 95)]
    assert None not in scores
    assert scores == sorted(scores)  # type: ignore[type-var]  # none is None

    recipe = Recipe(encoder=WebP(quality=50))
    decibels = Similarity(textured(400, 300)).decibels(run(data, recipe).data)
    assert scores[1] == pytest.approx(1 - 10 ** (-decibels / 10), abs=1e-9)
    assert shown(data, Recipe(encoder=Png())).result.similarity == 1


def test_pictures_too_small_for_the_metric_have_no_similarity() -> None:
    assert shown(encoded(textured(10, 300), "PNG"), Recipe()).result.similarity is None


def test_strips_of_a_large_picture_are_about_as_similar_as_all_of_it() -> None:
    picture = textured(2000, 1500)
    worse = Image.open(BytesIO(encoded(picture, "WEBP", quality=20)))
    part = strips(picture, MOST_COMPARED_PIXELS // 2)
    assert part.width * part.height <= MOST_COMPARED_PIXELS // 2 < 2000 * 1500
    score = Similarity(part).score(strips(worse, MOST_COMPARED_PIXELS // 2))
    assert score == pytest.approx(Similarity(picture).score(worse), abs=0.01)


def test_an_animation_shows_its_first_frame_and_weighs_what_all_weigh() -> None:
    data = animated(moving(), "GIF")
    made = shown(data, Recipe())
    whole = run(data, Recipe())

    assert made.result.frames == len(moving())
    assert made.result.bytes_out == len(whole.data)
    assert made.result.similarity is None
    assert psnr(image_of(made.before), image_of(made.after)) > 25


def test_an_animation_in_a_format_that_does_not_move_says_so() -> None:
    made = shown(animated(moving(), "GIF"), Recipe(encoder=Jpeg()))
    assert made.result.frames == 1
    assert Note.FIRST_FRAME in made.result.notes


def test_a_kept_profile_of_the_result_is_shown_in_srgb() -> None:
    data = encoded(scene(), "PNG", icc_profile=swapped_rgb_profile())
    kept = shown(data, Recipe(colour=Colour(space=ColourSpace.KEEP), encoder=Png()), 96)
    assert image_of(kept.before).tobytes() == image_of(kept.after).tobytes()


def test_what_cannot_be_made_has_no_preview() -> None:
    large = Resize(width=16_000, height=16_383, fit=Fit.OUTSIDE, without_enlargement=False)
    with pytest.raises(PictureError) as caught:
        shown(encoded(textured(40, 30), "PNG"), Recipe(resize=large))
    assert caught.value.code is FailureCode.TOO_LARGE_FOR_FORMAT
