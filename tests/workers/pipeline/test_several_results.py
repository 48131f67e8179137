"""Several results from one decoded picture: each is what it would be alone."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from tests.pictures import encoded, textured
from tests.workers.pipeline.running import convert_all, convert_one
from workers.contract.encoders import WebP
from workers.contract.events import Size, Stage
from workers.contract.failures import FailureCode
from workers.contract.recipe import Recipe
from workers.contract.resize import Fit, Resize
from workers.pipeline import convert
from workers.pipeline.convert import Encoded
from workers.pipeline.decode.decode import Decoded, decode
from workers.pipeline.decode.source import open_picture
from workers.pipeline.errors import PictureError

RECIPES = (
    Recipe(resize=Resize(width=80)),
    Recipe(resize=Resize(width=120, height=50, fit=Fit.COVER)),
    Recipe(encoder=WebP(lossless=True, effort=0)),
)


def picture(kind: str) -> BytesIO:
    return BytesIO(encoded(textured(320, 240), kind))


@pytest.mark.parametrize(
    "kind", ["PNG", "WEBP", "TIFF", pytest.param("GIF", marks=pytest.mark.slow)]
)
def test_each_is_what_it_would_be_alone(kind: str) -> None:
    together = convert_all(open_picture(picture(kind)), *RECIPES)

    assert together.errors == {}
    for place, recipe in enumerate(RECIPES):
        alone = convert_one(open_picture(picture(kind)), recipe)
        assert together.results[place] == Encoded(alone.data, alone.output_size, alone.notes)


def test_the_picture_is_decoded_once_at_the_largest_size(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def counting(
        image: Image.Image, resizes: list[Resize], *, accept_damaged: bool = False
    ) -> Decoded:
        asked.append(len(resizes))
        return decode(image, resizes, accept_damaged=accept_damaged)

    monkeypatch.setattr(convert, "decode", counting)
    together = convert_all(open_picture(picture("JPEG")), *RECIPES[:2])

    assert asked == [2]
    assert [each.size for each in together.results.values()] == [Size(80, 60), Size(120, 50)]
    assert together.stages == [
        (0, Stage.DECODING),
        (0, Stage.RESIZING),
        (0, Stage.ENCODING),
        (1, Stage.RESIZING),
        (1, Stage.ENCODING),
    ]


def test_one_that_cannot_be_made_costs_no_other() -> None:
    enlarged = Resize(width=16_000, height=16_383, fit=Fit.OUTSIDE, without_enlargement=False)
    together = convert_all(open_picture(picture("PNG")), Recipe(resize=enlarged), RECIPES[0])

    assert together.errors[0].code is FailureCode.TOO_LARGE_FOR_FORMAT
    assert together.results.keys() == {1}


def test_where_none_can_be_made_the_job_fails() -> None:
    enlarged = Resize(width=16_000, height=16_383, fit=Fit.OUTSIDE, without_enlargement=False)
    with pytest.raises(PictureError):
        convert_all(open_picture(picture("PNG")), Recipe(resize=enlarged))
