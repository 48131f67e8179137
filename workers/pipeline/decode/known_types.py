"""Names what a file is that is not read, by its first bytes.

Owns a small table of signatures, so that a refusal can say more than "no picture". Must not be
asked about what some decoder may take, and decides nothing: the file is refused either way.
"""

from __future__ import annotations

import re
from typing import NamedTuple

#: As many first bytes are looked at; a tar archive's mark stands furthest behind.
HEAD_BYTES = 4096


class _Signature(NamedTuple):
    """Bytes at a place, and what they are the mark of, with its article."""

    mark: bytes
    name: str
    offset: int = 0


_VIDEO = "an MP4 or QuickTime video"

#: The narrower of two that begin alike comes first.
_SIGNATURES = (
    _Signature(b"\xff\x0a", "a JPEG XL picture"),  # ISO/IEC 18181-1, a bare codestream
    _Signature(b"\0\0\0\x0cJXL \r\n\x87\n", "a JPEG XL picture"),  # ISO/IEC 18181-2
    _Signature(b"II\xbc\x01", "a JPEG XR picture"),
    _Signature(b"8BPS\0\x02", "a large Photoshop document (PSB)"),
    _Signature(b"8BPS", "a Photoshop document"),
    _Signature(b"gimp xcf", "a GIMP picture (XCF)"),
    _Signature(b"qoif", "a QOI picture"),
    _Signature(b"DDS ", "a DirectDraw texture (DDS)"),
    _Signature(b"\xabKTX ", "a Khronos texture (KTX)"),
    _Signature(b"v/1\x01", "an OpenEXR picture"),
    _Signature(b"#?RADIANCE", "a Radiance HDR picture"),
    _Signature(b"#?RGBE", "a Radiance HDR picture"),
    _Signature(b"SIMPLE  =", "a FITS file"),
    _Signature(b"icns", "a Mac icon (ICNS)"),
    _Signature(b"\x0a\x05\x01", "a PCX picture"),
    _Signature(b"\x01\xda", "an SGI picture"),
    _Signature(b"FLIF", "a FLIF picture"),
    _Signature(b"BPG\xfb", "a BPG picture"),
    _Signature(b"AT&TFORM", "a DjVu document"),
    _Signature(b"FOVb", "a Sigma raw file (X3F)"),
    _Signature(b"HEAPCCDR", "a Canon raw file (CRW)", 6),
    _Signature(b"DICM", "a medical image (DICOM)", 128),
    _Signature(b"%PDF-", "a PDF document"),
    _Signature(b"%!PS", "a PostScript file (EPS)"),
    _Signature(b"\xc5\xd0\xd3\xc6", "a PostScript file (EPS)"),
    _Signature(b"\xd7\xcd\xc6\x9a", "a Windows metafile (WMF)"),
    _Signature(b" EMF", "a Windows metafile (EMF)", 40),
    _Signature(b"ftypM4A", "an MPEG-4 sound", 4),
    _Signature(b"ftypcrx", "a camera's raw file (CR3)", 4),
    _Signature(b"ftyp", _VIDEO, 4),  # ISO/IEC 14496-12; the brands that are pictures are read
    _Signature(b"moov", _VIDEO, 4),
    _Signature(b"mdat", _VIDEO, 4),
    _Signature(b"\x1aE\xdf\xa3", "a Matroska or WebM video"),
    _Signature(b"AVI ", "an AVI video", 8),
    _Signature(b"\0\0\x01\xba", "an MPEG video"),
    _Signature(b"\0\0\x01\xb3", "an MPEG video"),
    _Signature(b"FLV\x01", "a Flash video"),
    _Signature(b"0&\xb2u\x8ef\xcf\x11", "a Windows Media file"),
    _Signature(b"OggS", "an Ogg sound or video"),
    _Signature(b"WAVE", "a WAV sound", 8),
    _Signature(b"fLaC", "a FLAC sound"),
    _Signature(b"ID3", "an MP3 sound"),
    _Signature(b"mimetypeimage/openraster", "an OpenRaster picture", 30),
    _Signature(b"mimetypeapplication/x-krita", "a Krita picture", 30),
    _Signature(b"mimetypeapplication/vnd.oasis", "an OpenDocument file", 30),
    _Signature(b"mimetypeapplication/epub", "an electronic book (EPUB)", 30),
    _Signature(b"[Content_Types].xml", "an Office document", 30),
    _Signature(b"PK\x03\x04", "a ZIP archive"),
    _Signature(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an Office document"),
    _Signature(b"\x1f\x8b\x08", "a gzip archive"),
    _Signature(b"BZh", "a bzip2 archive"),
    _Signature(b"\xfd7zXZ\0", "an xz archive"),
    _Signature(b"(\xb5/\xfd", "a Zstandard archive"),
    _Signature(b"7z\xbc\xaf'\x1c", "a 7-Zip archive"),
    _Signature(b"Rar!\x1a\x07", "a RAR archive"),
    _Signature(b"ustar", "a tar archive", 257),
    _Signature(b"SQLite format 3\0", "an SQLite database"),
    _Signature(b"\x7fELF", "a program"),
)

#: What is told by its first element, behind a declaration, comments and a document type. Atomic, so
#: that thousands of comments are not divided up in every possible way.
_MARKUP = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?>(?:<\?xml.*?\?>|<!--.*?-->|<!DOCTYPE\s+svg.*?>)\s*)*+"
    rb"<(?:(?P<svg>(?:svg:)?svg)|!doctype\s+html|html)[\s>]",
    re.IGNORECASE | re.DOTALL,
)


def known_type(head: bytes) -> str | None:
    """What a file is that begins like this, as in "a PDF document"; ``None`` if nobody knows."""
    for mark, name, offset in _SIGNATURES:
        if head.startswith(mark, offset):
            return name
    markup = _MARKUP.match(head)
    if markup is None:
        return None
    return "an SVG drawing" if markup["svg"] else "a web page"
