from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.batch.markup import Markup
from app.batch.walk import WalkProblem, WalkTrouble
from tests.html_pages import Page, file_behind
from workers.contract.encoders import Avif, EncoderOptions, Jpeg, Png, WebP
from workers.contract.events import Size
from workers.contract.failures import FailureCode
from workers.contract.items import (
    Cancelled,
    Converted,
    Failed,
    ItemFacts,
    ItemId,
    ItemState,
    Several,
    Skipped,
    SkipReason,
)

SITE = Path("/site")
FAILED = Failed("a.jpg: there is no room left.", FailureCode.DISK_FULL)
FORMATS = (Avif, WebP, Jpeg)


def converted(name: str, width: int, height: int = 2) -> Converted:
    return Converted(SITE / name, 1000, 100, Size(4000, 3000), Size(width, height))


def snippet(
    state: ItemState,
    *formats: type[EncoderOptions],
    source: str = "a.tif",
    folder: Path = SITE,
) -> str:
    facts = ItemFacts(ItemId(1), Path("/photos") / source, None, None, state)
    return Markup(folder, formats or FORMATS).snippet(facts)


def page(
    state: ItemState,
    *formats: type[EncoderOptions],
    source: str = "a.tif",
    folder: Path = SITE,
) -> Page:
    return Page(snippet(state, *formats, source=source, folder=folder))


def test_a_size_set_is_one_picture() -> None:
    written = [
        converted(f"a-{width}w{ending}", width, height)
        for width, height in ((480, 320), (960, 640))
        for ending in (".avif", ".webp", ".jpg")
    ]
    assert snippet(Several(tuple(written))) == (
        "<!-- a.tif -->\n"
        "<picture>\n"
        '  <source type="image/avif" srcset="a-480w.avif 480w, a-960w.avif 960w" sizes="100vw">\n'
        '  <source type="image/webp" srcset="a-480w.webp 480w, a-960w.webp 960w" sizes="100vw">\n'
        '  <img src="a-960w.jpg" srcset="a-480w.jpg 480w, a-960w.jpg 960w" sizes="100vw"'
        ' width="960" height="640" alt="a" loading="lazy" decoding="async"'
        ' style="max-width: 100%; height: auto">\n'
        "</picture>\n"
    )


def test_one_result_is_a_plain_image() -> None:
    assert snippet(converted("a.webp", 30, 20), WebP) == (
        "<!-- a.tif -->\n"
        '<img src="a.webp" width="30" height="20" alt="a" loading="lazy" decoding="async"'
        ' style="max-width: 100%; height: auto">\n'
    )


def test_sizes_of_one_format_need_no_picture_element() -> None:
    told = page(Several((converted("a-1w.webp", 1), converted("a-2w.webp", 2))), WebP)
    (image,) = told.elements
    assert image.name == "img"
    assert image.candidates == {"a-1w.webp": "1w", "a-2w.webp": "2w"}


def test_formats_of_one_size_need_no_widths() -> None:
    told = page(Several((converted("a.avif", 7), converted("a.jpg", 7))))
    picture, source, image = told.elements
    assert picture.name == "picture"
    assert source.attributes == {"type": "image/avif", "srcset": "a.avif"}
    assert image["src"] == "a.jpg"
    assert "srcset" not in image.attributes


@pytest.mark.parametrize(
    ("formats", "sources", "fallback"),
    [
        ((Avif, WebP, Jpeg), ["avif", "webp"], "a.jpg"),
        ((WebP, Avif, Png), ["webp", "avif"], "a.png"),
        ((Jpeg, Avif), ["avif"], "a.jpg"),  # a browser takes the first source that it knows
        ((Avif, Jpeg, Png), ["avif", "jpeg"], "a.png"),
        ((Avif, Png, Jpeg), ["avif", "png"], "a.jpg"),
        ((Avif, WebP), ["avif"], "a.webp"),
    ],
)
def test_the_fallback_is_what_every_browser_shows(
    formats: tuple[type[EncoderOptions], ...], sources: list[str], fallback: str
) -> None:
    ends = [converted(f"a{each.extension}", 4) for each in formats]
    told = page(Several(tuple(ends)), *formats)
    assert [each["type"] for each in told.named("source")] == [f"image/{one}" for one in sources]
    assert [each["src"] for each in told.named("img")] == [fallback]


def test_widths_are_those_of_the_files() -> None:
    ends = (
        converted("a-480w.avif", 480, 360),
        converted("a-480w.jpg", 480, 360),
        converted("a-1920w.avif", 1200, 900),  # never enlarged
        converted("a-1920w.jpg", 1000, 750),  # made smaller to fit into a number of bytes
    )
    source, image = page(Several(ends)).elements[1:]
    assert list(source.candidates.values()) == ["480w", "1200w"]
    assert list(image.candidates.values()) == ["480w", "1000w"]
    assert (image["src"], image["width"], image["height"]) == ("a-1920w.jpg", "1000", "750")


def test_no_width_is_told_twice() -> None:
    ends = (converted("a-1w.jpg", 400), converted("a-2w.jpg", 400), converted("a-3w.jpg", 500))
    (image,) = page(Several(ends)).elements
    assert list(image.candidates.values()) == ["400w", "500w"]


def test_the_widest_is_the_last_in_whatever_order_they_come() -> None:
    (image,) = page(Several((converted("b.jpg", 900), converted("a.jpg", 80)))).elements
    assert image.candidates == {"a.jpg": "80w", "b.jpg": "900w"}
    assert image["src"] == "b.jpg"


def test_what_was_not_written_is_left_out() -> None:
    ends = (
        FAILED,
        converted("a-480w.webp", 300),
        converted("a-480w.jpg", 300),
        Skipped(SITE / "a-960w.avif", SkipReason.NEEDLESS),
        Skipped(SITE / "a-960w.webp", SkipReason.NEEDLESS),
        Skipped(SITE / "a-960w.jpg"),
    )
    assert page(Several(ends)).urls == ["a-480w.webp", "a-480w.jpg"]


def test_a_failed_fallback_leaves_the_last_that_is_there() -> None:
    ends = (converted("a.avif", 300), converted("a.webp", 300), FAILED)
    assert page(Several(ends)).urls == ["a.avif", "a.webp"]


def test_an_only_candidate_has_a_width_where_other_formats_have_several() -> None:
    ends = (converted("a-1w.avif", 1), FAILED, converted("a-1w.jpg", 1), converted("a-2w.jpg", 2))
    (source,) = page(Several(ends)).named("source")
    assert source.candidates == {"a-1w.avif": "1w"}
    assert source["sizes"] == "100vw"


@pytest.mark.parametrize(
    "state",
    [FAILED, Cancelled(), Skipped(SITE / "a.webp"), Several((FAILED, FAILED))],
)
def test_a_picture_without_results_leaves_nothing(state: ItemState) -> None:
    assert snippet(state) == ""


def test_an_empty_folder_leaves_nothing() -> None:
    assert Markup(SITE, FORMATS).snippet(WalkProblem(SITE, WalkTrouble.NO_PICTURES)) == ""


@pytest.mark.parametrize(
    ("name", "url"),
    [
        ("a b.jpg", "a%20b.jpg"),
        ("a,b.jpg", "a%2Cb.jpg"),
        ("a 2x, b.jpg", "a%202x%2C%20b.jpg"),
        ("a#b?c.jpg", "a%23b%3Fc.jpg"),
        ("100%.jpg", "100%25.jpg"),
        ("%41.jpg", "%2541.jpg"),
        ("%2e%2e/a.jpg", "%252e%252e/a.jpg"),
        ("é.jpg", "%C3%A9.jpg"),
        ("日本.jpg", "%E6%97%A5%E6%9C%AC.jpg"),
        ("C:a.jpg", "C%3Aa.jpg"),
        ("javascript:alert(1).jpg", "javascript%3Aalert%281%29.jpg"),
        ("\"><script>&'.jpg", "%22%3E%3Cscript%3E%26%27.jpg"),
        ("a\nb.jpg", "a%0Ab.jpg"),
        ("a\\b.jpg", "a%5Cb.jpg"),
        ("(a)+[b]=c@d!$*;.jpg", "%28a%29%2B%5Bb%5D%3Dc%40d%21%24%2A%3B.jpg"),
        ("-._~Az09.jpg", "-._~Az09.jpg"),
        ("sub folder/a.jpg", "sub%20folder/a.jpg"),
        pytest.param("\udcff.jpg", "%FF.jpg", marks=pytest.mark.skipif(os.name == "nt", reason="")),
    ],
)
def test_urls(name: str, url: str) -> None:
    told = page(Several((converted(name, 1), converted(name.replace(".jpg", ".avif"), 1))))
    assert told.urls == [url.replace(".jpg", ".avif"), url]
    assert file_behind(url, SITE / "page.html") == SITE / name


@pytest.mark.parametrize(
    ("folder", "url"),
    [
        ("/site", "small/a.jpg"),
        ("/site/small", "a.jpg"),
        ("/site/pages", "../small/a.jpg"),
        ("/site/small/x y", "../a.jpg"),
        ("/elsewhere/pages", "../../site/small/a.jpg"),
        ("/", "site/small/a.jpg"),
    ],
)
def test_urls_start_at_the_page(folder: str, url: str) -> None:
    assert page(converted("small/a.jpg", 1), folder=Path(folder)).urls == [url]


def test_a_result_told_relative_to_the_working_folder_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = Converted(Path("out/a.jpg"), 1, 1, Size(1, 1), Size(1, 1))
    assert page(result, folder=tmp_path / "pages").urls == ["../out/a.jpg"]


def test_a_result_on_another_drive_has_a_whole_address(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_way_there(*_: object) -> str:
        raise ValueError("path is on mount 'D:', start on mount 'C:'")

    monkeypatch.setattr(os.path, "relpath", no_way_there)
    assert page(converted("a, b.jpg", 1)).urls == ["file:///site/a%2C%20b.jpg"]


@pytest.mark.parametrize(
    ("stem", "alt"),
    [
        ("Tom & Jerry", "Tom &amp; Jerry"),
        ("\"><img src=x onerror='a'>", "&quot;&gt;&lt;img src=x onerror=&#x27;a&#x27;&gt;"),
        ("&lt;", "&amp;lt;"),
        ("naïve 日本", "naïve 日本"),
        ("a\n\x1bb", "a\ufffd\ufffdb"),
        ("\udcff", "\ufffd"),
        ("two.dots", "two.dots"),
    ],
)
def test_the_alternative_text_is_the_stem(stem: str, alt: str) -> None:
    text = snippet(converted("x.jpg", 1), source=f"{stem}.jpg".replace("/", ""))
    assert f' alt="{alt}" ' in text
    assert len(Page(text).elements) == 1


@pytest.mark.parametrize(
    ("name", "comment"),
    [
        ("a.jpg", "a.jpg"),
        ("a--b.jpg", "a- -b.jpg"),
        ("a----b", "a- - - -b"),
        ("--><script>", "- -><script>"),
        ("--!><script>", "- -!><script>"),
        ("<!--", "<!- -"),
        ("<!-", "<!-"),
        (">", ">"),
        ("->", "->"),
        ("a-", "a-"),
        ("a\nb\udcff", "a\ufffdb\ufffd"),
    ],
)
def test_a_name_cannot_end_its_comment(name: str, comment: str) -> None:
    text = snippet(converted("x.jpg", 1), source=name)
    told = Page(text)
    assert told.comments == [f" {comment} "]
    assert "--" not in comment
    assert [each.name for each in told.elements] == ["img"]
    assert told.stray == ""
    text.encode()  # no lone surrogates
