"""What the results of one picture are called, before any disk was looked at."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from app.batch.result_names import needs_facts, result_names, wanted_of
from workers.contract.destination import Destination
from workers.contract.encoders import Avif, Encoder, WebP
from workers.contract.events import PictureInfo, Size
from workers.contract.names import numbered_name
from workers.contract.naming import Naming
from workers.contract.recipe import Recipe
from workers.contract.resize import Fit, Resize
from workers.contract.source import Pages, Source

PHOTO = PictureInfo(Size(800, 600), "JPEG", "RGB", 1)
SCAN = PictureInfo(
    Size(800, 600), "TIFF", "RGB", 3, pages=(Size(800, 600), Size(400, 200), Size(800, 600))
)
ALL_PAGES = Source(pages=Pages.ALL)


def size_set(*widths: int | None, encoders: tuple[Encoder, ...] = (WebP(),)) -> list[Recipe]:
    return [
        Recipe(resize=Resize(width=width), encoder=encoder)
        for width in widths
        for encoder in encoders
    ]


def named(
    recipes: list[Recipe],
    template: str = "{stem}",
    picture: PictureInfo | None = PHOTO,
    source: str = "/pictures/May/a.jpg",
) -> list[str]:
    destination = Destination(naming=Naming(template=template))
    wanted = wanted_of(recipes, destination.naming)
    names = result_names(Path(source), wanted, destination, 3, picture, None)
    return [numbered_name(name.stem, name.ending, 1) for name in names]


def test_widths_are_told_apart_by_what_was_asked_for() -> None:
    assert named(size_set(480, 960), picture=None) == ["a-480w.webp", "a-960w.webp"]
    assert named(size_set(480), "x {stem}", picture=None) == ["x a.webp"]
    assert named(size_set(480, 960), "{counter:03}") == ["003-480w.webp", "003-960w.webp"]


def test_a_template_that_tells_the_width_tells_the_true_one() -> None:
    assert named(size_set(480, 960), "{stem}_{width}x{height}") == [
        "a_480x360.webp",
        "a_800x600.webp",
    ]


def test_two_results_of_one_width_get_the_one_they_were_asked_for_beside_it() -> None:
    assert named(size_set(480, 960, 1920), "{stem}-{width}") == [
        "a-480.webp",
        "a-800.webp",
        "a-800-1920w.webp",
    ]


def test_formats_are_told_apart_by_their_endings() -> None:
    both = (Avif(), WebP())
    assert named(size_set(None, encoders=both), "{stem}-{format}") == [
        "a-avif.avif",
        "a-webp.webp",
    ]


def test_results_that_nothing_tells_apart_are_numbered() -> None:
    boxes = [Recipe(resize=Resize(width=80, height=height, fit=Fit.COVER)) for height in (60, 80)]
    assert named(boxes) == ["a.webp", "a-2.webp"]


def test_pages_are_numbered_and_keep_the_order_of_the_file() -> None:
    assert named([Recipe(source=ALL_PAGES)], picture=SCAN, source="s.tif") == [
        "s-1.webp",
        "s-2.webp",
        "s-3.webp",
    ]
    many = SCAN.__class__(Size(8, 6), "TIFF", "L", 12, pages=(Size(8, 6),) * 12)
    assert named([Recipe(source=ALL_PAGES)], picture=many, source="s.tif")[0] == "s-01.webp"


def test_every_page_has_every_size_and_tells_its_own() -> None:
    recipes = [replace(each, source=ALL_PAGES) for each in size_set(100, 600)]
    assert named(recipes, picture=SCAN, source="s.tif")[:3] == [
        "s-1-100w.webp",
        "s-1-600w.webp",
        "s-2-100w.webp",
    ]
    assert named(recipes, "{stem}-{width}", SCAN, "s.tif")[2:4] == [
        "s-100-2.webp",
        "s-400-2.webp",
    ]


def test_a_recipe_for_the_first_page_makes_one_result_beside_those_of_all() -> None:
    recipes = [Recipe(), Recipe(source=ALL_PAGES, encoder=Avif())]
    assert named(recipes, picture=SCAN, source="s.tif") == [
        "s.webp",
        "s-1.avif",
        "s-2.avif",
        "s-3.avif",
    ]


def test_long_names_keep_what_tells_them_apart() -> None:
    names = named(size_set(100, 200, 300), "{stem}-{width}", source=f"/{'é' * 120}x.jpg")
    assert len(set(names)) == 3
    assert all(len(name.encode()) <= 255 for name in names)


@pytest.mark.parametrize(
    ("source", "template", "pages", "needed"),
    [
        ("a.jpg", "{stem}", Pages.FIRST, False),
        ("a.tif", "{stem}", Pages.FIRST, False),
        ("a.jpg", "{stem}", Pages.ALL, False),
        ("a.TIFF", "{stem}", Pages.ALL, True),
        ("scan", "{stem}", Pages.ALL, True),
        ("a.jpg", "{counter}-{parent}", Pages.FIRST, False),
        ("a.jpg", "{width}", Pages.FIRST, True),
        ("a.jpg", "{date}", Pages.FIRST, True),
    ],
)
def test_a_picture_is_looked_into_only_where_a_name_needs_it(
    source: str, template: str, pages: Pages, needed: bool
) -> None:
    naming = Naming(template=template)
    wanted = wanted_of([Recipe(source=Source(pages=pages))], naming)
    assert needs_facts(Path(source), naming, wanted) is needed
