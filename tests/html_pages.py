"""Reads HTML as a browser does, as far as tests need: pictures, and the files they lead to."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit


@dataclass(frozen=True, slots=True)
class Element:
    """One start tag."""

    name: str
    attributes: dict[str, str]

    def __getitem__(self, key: str) -> str:
        return self.attributes[key]

    @property
    def candidates(self) -> dict[str, str]:
        """The ``srcset``: each URL with its descriptor, split where a browser splits it."""
        listed = self.attributes.get("srcset", "").split(", ")
        pairs = [one.partition(" ") for one in listed if one]
        return {url: descriptor for url, _, descriptor in pairs}

    @property
    def urls(self) -> list[str]:
        """Every URL in it."""
        return [*filter(None, [self.attributes.get("src")]), *self.candidates]


@dataclass
class Page(HTMLParser):
    """What a page holds, in order."""

    text: str
    elements: list[Element] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    stray: str = ""

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs)
        self.elements.append(Element(tag, {key: value or "" for key, value in attrs}))

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)

    def handle_data(self, data: str) -> None:
        self.stray += data.strip()

    def named(self, name: str) -> list[Element]:
        return [element for element in self.elements if element.name == name]

    @property
    def urls(self) -> list[str]:
        return [url for element in self.elements for url in element.urls]


def file_behind(url: str, page: Path) -> Path:
    """Where ``url`` leads from the file ``page``, resolved as an address and then decoded."""
    address = urlsplit(urljoin(page.absolute().as_uri(), url))
    assert (address.scheme, address.query, address.fragment) == ("file", "", "")
    return Path(unquote(address.path, errors="surrogateescape"))
