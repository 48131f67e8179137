"""The HTML that shows a picture's results: one ``<picture>`` with every size and format.

Owns what stands in the element. Must not look at a disk: what is true of the files, results say.
"""

from __future__ import annotations

import html
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from urllib.parse import quote_from_bytes

from msgspec import Struct

from app.batch.inputs import DonePicture
from app.batch.walk import WalkProblem
from workers.contract.encoders import EncoderOptions, Jpeg, Png
from workers.contract.items import Converted, ItemFacts, ItemState, Several

#: How wide the page shows the picture: as wide as the window, until its author says otherwise.
_SIZES = "100vw"

#: Width and height alone would lay a wide picture out beyond a narrow window, in the pixels that
#: the window asked for; and a page that narrows its pictures would squeeze them.
_STYLE = "max-width: 100%; height: auto"

#: What every browser shows, those included that are older than WebP and AVIF.
_SHOWN_BY_ALL = (Jpeg, Png)

#: What has no place in a page's text (HTML Standard, 3.2.5, "Text"): control characters, and the
#: surrogates that stand for undecodable bytes of a name.
_NOT_IN_HTML = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

_Format = type[EncoderOptions]
_Files = Sequence[Converted]


class Markup(Struct, frozen=True):
    """Makes the HTML of one picture after the other.

    ``folder`` is where the page lies, ``formats`` are in the order in which a browser shall try
    them: it takes the first that it knows. The fallback for the others is JPEG or PNG, whichever
    comes later, and the last format where neither was asked for.
    """

    folder: Path
    formats: Sequence[_Format]

    def snippet(self, ended: ItemFacts | WalkProblem | DonePicture) -> str:
        """The HTML for what was written of an input, after a comment that names it; or nothing."""
        if not isinstance(ended, ItemFacts):
            return ""
        element = self._element(ended.source.stem, _written(ended.state))
        return f"<!-- {_comment(ended.source.name)} -->\n{element}\n" if element else ""

    def _element(self, alt: str, results: _Files) -> str:
        """An ``<img>``, in a ``<picture>`` if there are other formats to choose from."""
        files = {each: _candidates(results, each) for each in self.formats}
        files = {each: candidates for each, candidates in files.items() if candidates}
        if not files:
            return ""
        fallback = _fallback(files)
        # A width in one list needs one in all: without it, a browser takes an only candidate for
        # the picture's own size and would lay the page out differently from format to format.
        has_widths = any(len(candidates) > 1 for candidates in files.values())
        image = self._image(alt, files.pop(fallback), has_widths=has_widths)
        if not files:
            return image
        sources = [
            self._source(each, candidates, has_widths=has_widths)
            for each, candidates in files.items()
        ]
        return "\n  ".join(["<picture>", *sources, image]) + "\n</picture>"

    def _source(self, encoder: _Format, files: _Files, *, has_widths: bool) -> str:
        attributes = {"type": f"image/{encoder.format_name()}"}
        if has_widths:
            return _tag("source", attributes | self._widths(files))
        return _tag("source", attributes | {"srcset": self._url(files[0])})

    def _image(self, alt: str, files: _Files, *, has_widths: bool) -> str:
        largest = files[-1]
        widths = self._widths(files) if has_widths else {}
        size = largest.output_size  # with it, the page keeps room and does not jump
        attributes = {
            "src": self._url(largest),
            **widths,
            "width": str(size.width),
            "height": str(size.height),
            "alt": _NOT_IN_HTML.sub(_REPLACEMENT, alt),
            "loading": "lazy",
            "decoding": "async",
            "style": _STYLE,
        }
        return _tag("img", attributes)

    def _widths(self, files: _Files) -> dict[str, str]:
        """The candidates with their widths; ``sizes`` must be there too (HTML Standard, 4.8.2)."""
        candidates = [f"{self._url(file)} {file.output_size.width}w" for file in files]
        return {"srcset": ", ".join(candidates), "sizes": _SIZES}

    def _url(self, file: Converted) -> str:
        """A reference from the page to ``file``, by names alone, as a browser resolves it.

        Everything is percent-encoded but what RFC 3986 (2.3) calls unreserved, and slashes: a space
        or a comma would end the URL in a ``srcset``, a colon could make a scheme of a folder.
        """
        try:
            relative = Path(os.path.relpath(file.output, self.folder))
        except ValueError:  # another drive, on Windows
            return file.output.absolute().as_uri()
        return quote_from_bytes(os.fsencode(relative.as_posix()), safe="/")


def _written(state: ItemState) -> _Files:
    match state:
        case Converted():
            return (state,)
        case Several():
            return state.converted
        case _:
            return ()


def _candidates(results: Iterable[Converted], encoder: _Format) -> _Files:
    """The files of one format, the narrowest first; no two of a list may be equally wide.

    So the HTML Standard, 4.8.4.2.1. Limits on a file's size can make two sizes the same.
    """
    files = {
        each.output_size.width: each for each in results if each.output.suffix == encoder.extension
    }
    return [files[width] for width in sorted(files)]


def _fallback(files: Mapping[_Format, _Files]) -> _Format:
    return next((each for each in reversed([*files]) if each in _SHOWN_BY_ALL), [*files][-1])


def _tag(name: str, attributes: Mapping[str, str]) -> str:
    words = [f'{key}="{html.escape(value)}"' for key, value in attributes.items()]
    return f"<{name} {' '.join(words)}>"


def _comment(text: str) -> str:
    """``text`` as a comment may hold it between spaces: without ``--`` (HTML Standard, 13.1.6)."""
    return re.sub("-(?=-)", "- ", _NOT_IN_HTML.sub(_REPLACEMENT, text))
