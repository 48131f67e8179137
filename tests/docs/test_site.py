"""The site that ``make docs`` builds: all pages can be found, all links lead somewhere."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.html_pages import Page

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
CONFIG = ROOT / "properdocs.yml"


def build(config: Path, site: Path) -> subprocess.CompletedProcess[str]:
    words = ["build", "--strict", "--config-file", str(config), "--site-dir", str(site)]
    return subprocess.run(
        [sys.executable, "-m", "properdocs", *words],
        capture_output=True,
        text=True,
        check=False,
        cwd=config.parent,
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("site").resolve()
    built = build(CONFIG, place)
    assert built.returncode == 0, built.stderr
    return place


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, Page]:
    """All but the page for addresses that do not exist, which only a web server shows."""
    files = [file for file in site.rglob("*.html") if file.name != "404.html"]
    return {file: Page(file.read_text(encoding="utf-8")) for file in files}


def led_to(page: Path, address: str) -> Path:
    return (page.parent / urlsplit(address).path).resolve()


def links(page: Page) -> list[str]:
    """Where it leads within the site."""
    addresses = [link.attributes.get("href", "") for link in page.named("a")]
    return [each for each in addresses if urlsplit(each).path and not urlsplit(each).scheme]


def loaded(page: Page) -> Iterator[str]:
    """What a browser fetches to show the page."""
    for element in page.elements:
        yield from element.urls
        if element.name == "link":
            yield element["href"]


def test_every_page_is_built(site: Path, pages: dict[Path, Page]) -> None:
    sources = {path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md")}
    wanted = {re.sub(r"(^|/)README\.md$", r"\1index.md", name) for name in sources}
    assert {page.relative_to(site).as_posix() for page in pages} == {
        name.removesuffix(".md") + ".html" for name in wanted
    }


def test_every_page_is_in_the_navigation_or_in_the_list_of_decisions(
    site: Path, pages: dict[Path, Page]
) -> None:
    listing = (site / "index.html", site / "adr/index.html")
    found = {led_to(page, address) for page in listing for address in links(pages[page])}
    assert set(pages) - found == set()


def test_every_link_leads_to_a_file(pages: dict[Path, Page]) -> None:
    found = [(file, address) for file, page in pages.items() for address in links(page)]
    assert len(found) > 200
    assert [each for each in found if not led_to(*each).is_file()] == []


def test_pages_load_nothing_from_elsewhere(pages: dict[Path, Page]) -> None:
    found = [(file, address) for file, page in pages.items() for address in loaded(page)]
    assert len(found) > 100
    assert [each for each in found if urlsplit(each[1]).scheme or each[1].startswith("//")] == []
    assert [each for each in found if not led_to(*each).is_file()] == []


def test_styles_load_nothing_from_elsewhere(site: Path) -> None:
    address = re.compile(r"""(?:url\(|@import)\s*["']?([^"')]+)""")
    found = [
        (style, loaded)
        for style in site.rglob("*.css")
        for loaded in address.findall(style.read_text(encoding="utf-8"))
        if not loaded.startswith("data:")
    ]
    assert found
    assert [each for each in found if not led_to(*each).is_file()] == []


def test_a_dead_link_or_a_page_that_cannot_be_found_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("[a](gone.md) [b](#gone) ![c](gone.png)")
    (tmp_path / "docs/lost.md").write_text("# Lost")
    settings, _, _ = CONFIG.read_text(encoding="utf-8").partition("\nnav:\n")
    config = tmp_path / CONFIG.name
    config.write_text(f"{settings}\nnav:\n  - index.md\n", encoding="utf-8")
    built = build(config, tmp_path / "site")
    assert built.returncode != 0
    for name in ("gone.md", "#gone", "gone.png", "lost.md"):
        assert name in built.stderr
