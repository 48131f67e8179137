"""``dropmill convert --markup``: the page beside real files."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from app.__main__ import main
from tests.e2e.files import BROKEN, write
from tests.html_pages import Page, file_behind
from tests.pictures import encoded, scene

OPTIONS = ("--sizes=48,96,192", "--format=avif,webp,jpeg", "--effort=0")


def test_the_page_leads_to_every_file_and_tells_its_size(tmp_path: Path) -> None:
    photos = {
        "a, b #1?--50%.jpg": encoded(scene(120, 80), "JPEG"),  # narrower than the largest size
        "größer & <b>.png": encoded(scene(240, 160), "PNG"),
        "sub folder/tiny.png": encoded(scene(30, 20), "PNG"),
        "broken.png": BROKEN["truncated.png"][0],
    }
    write(tmp_path / "photos", photos)
    markup = tmp_path / "my site/page.html"
    markup.parent.mkdir()
    words = ("convert", tmp_path / "photos", "-o", tmp_path / "out", *OPTIONS, "--markup", markup)
    assert main([str(word) for word in words]) == 1

    page = Page(markup.read_text(encoding="utf-8"))
    files = [file_behind(url, markup) for url in page.urls]
    assert set(files) == {path for path in (tmp_path / "out").rglob("*") if path.is_file()}
    assert {image["alt"] for image in page.named("img")} == {
        "a, b #1?--50%",
        "größer & <b>",
        "tiny",
    }
    for element in page.elements:
        for url, descriptor in element.candidates.items():
            with Image.open(file_behind(url, markup)) as image:
                assert descriptor in ("", f"{image.width}w")
                assert element.name == "img" or image.get_format_mimetype() == element["type"]
    for element in page.named("img"):
        with Image.open(file_behind(element["src"], markup)) as image:
            assert (element["width"], element["height"]) == tuple(map(str, image.size))
    widths = [list(each.candidates.values()) for each in page.named("img")]
    assert sorted(widths) == [[], ["48w", "96w", "120w"], ["48w", "96w", "192w"]]
