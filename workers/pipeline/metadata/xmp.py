"""XMP without what was not asked for: cut out of the text, so all the rest stays as it was.

Owns which properties tell a place. The form is that of ISO 16684-1: properties are elements, or
attributes of ``rdf:Description``, and may hold structures and lists of others. Takes hostile bytes
and never raises: a packet that cannot be understood is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree
from xml.parsers import expat

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_DC = "http://purl.org/dc/elements/1.1/"
_RIGHTS = "http://ns.adobe.com/xap/1.0/rights/"
_META = "adobe:ns:meta/"
_IPTC_CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
_IPTC_EXT = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
_PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/"
_GEO = "http://www.w3.org/2003/01/geo/wgs84_pos#"
_DJI = "http://www.dji.com/drone-dji/1.0/"

#: What tells a place by its name in these schemas.
_PLACES = {
    _IPTC_CORE: {"Location", "CountryCode"},
    _IPTC_EXT: {"LocationCreated", "LocationShown", "LocationId", "LocationName"}
    | {"Sublocation", "City", "ProvinceState", "CountryName", "CountryCode", "WorldRegion"},
    _PHOTOSHOP: {"City", "State", "Country"},
    _GEO: {"lat", "long", "alt", "lat_long", "Point"},
    _DJI: {"AbsoluteAltitude", "RelativeAltitude"},
}
#: exif:GPS…, drone-dji:Gps… and whatever other makers call alike.
_GPS = "gps"

#: Larger packets are not taken apart: a parsed one takes many times its length.
_MAX_BYTES = 1 << 20
#: Without a document type no entity can be declared, so none can grow.
_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
_TAG = re.compile(rb"<(?:[^\"'>]|\"[^\"]*\"|'[^']*')*>")
_ATTRIBUTE = re.compile(rb"\s+([^\s=]+)\s*=\s*(?:\"[^\"]*\"|'[^']*')")

#: A parsed packet as deep as Python's stack cannot be written again.
_ERRORS = (ElementTree.ParseError, expat.ExpatError, ValueError, RecursionError)

ElementTree.register_namespace("x", _META)
ElementTree.register_namespace("xmpRights", _RIGHTS)


def without_location(xmp: bytes) -> bytes:
    """The packet without properties that tell where the picture was taken, and without comments."""
    try:
        packet = _checked(xmp)
        kept, done = [], 0
        for start, end in _PlaceFinder(packet).spans:
            kept.append(packet[done:start])
            done = end
        left = b"".join([*kept, packet[done:]])
        return b"" if _PlaceFinder(left).spans else left
    except _ERRORS:
        return b""


def copyright_only(xmp: bytes) -> bytes:
    """A new packet with author, owner and terms of use, or nothing where none is told."""
    try:
        source = ElementTree.fromstring(_checked(xmp), ElementTree.XMLParser(encoding="utf-8"))
        meta = ElementTree.Element(f"{{{_META}}}xmpmeta")
        rdf = ElementTree.SubElement(meta, f"{{{_RDF}}}RDF")
        about = {f"{{{_RDF}}}about": ""}
        rights = ElementTree.SubElement(rdf, f"{{{_RDF}}}Description", about)
        for description in _descriptions(source):
            told = {name: text for name, text in description.items() if _is_right(name)}
            rights.attrib.update(told)
            rights.extend(child for child in description if _is_right(child.tag))
        is_empty = not len(rights) and rights.attrib == about
        return b"" if is_empty else ElementTree.tostring(meta, encoding="utf-8")
    except _ERRORS:
        return b""


def _checked(xmp: bytes) -> bytes:
    """The packet as UTF-8 that declares nothing. Raises ``ValueError``.

    Other encodings are allowed outside JPEG, but nobody uses them; NUL tells UTF-16.
    """
    packet = xmp.rstrip(b"\0")
    packet.decode("utf-8")
    if len(packet) > _MAX_BYTES or b"\0" in packet or _DECLARATION.search(packet):
        raise ValueError("not a plain packet")
    return packet


def _descriptions(source: ElementTree.Element) -> Iterator[ElementTree.Element]:
    """What is said of the picture itself, not of what it was made from."""
    for rdf in source.iter(f"{{{_RDF}}}RDF"):
        yield from rdf.iterfind(f"{{{_RDF}}}Description")


def _is_right(name: str) -> bool:
    return name in (f"{{{_DC}}}rights", f"{{{_DC}}}creator") or name.startswith(f"{{{_RIGHTS}}}")


class _PlaceFinder:
    """Finds what has to go from a packet; ``spans`` are its places, in order and apart.

    Raises ``ExpatError`` if the packet is not well-formed.
    """

    def __init__(self, packet: bytes) -> None:
        self.spans: list[tuple[int, int]] = []
        self._packet = packet
        self._depth = 0  # within an element that goes
        self._start = 0
        # Names come as "URI local prefix".
        self._parser = expat.ParserCreate("utf-8", " ")
        self._parser.namespace_prefixes = True
        self._parser.StartElementHandler = self._on_start
        self._parser.EndElementHandler = self._on_end
        self._parser.CommentHandler = self._on_comment
        self._parser.Parse(packet, True)

    def _on_start(self, name: str, attributes: dict[str, str]) -> None:
        at = self._parser.CurrentByteIndex
        if self._depth:
            self._depth += 1
        elif _is_place(name):
            self._start, self._depth = at, 1
        elif places := {_as_written(each) for each in attributes if _is_place(each)}:
            end = self._tag_end(at)
            for match in _ATTRIBUTE.finditer(self._packet, at, end):
                if match[1] in places:
                    self.spans.append(match.span())

    def _on_end(self, _name: str) -> None:
        if not self._depth:
            return
        self._depth -= 1
        if not self._depth:
            self.spans.append((self._start, self._end_of_element()))

    def _end_of_element(self) -> int:
        """Behind the end tag; of an empty element expat tells its end already."""
        at = self._parser.CurrentByteIndex
        is_empty = self._packet.endswith(b"/>", self._start, self._tag_end(self._start))
        return at if is_empty else self._tag_end(at)

    def _on_comment(self, _comment: str) -> None:
        if not self._depth:
            at = self._parser.CurrentByteIndex
            self.spans.append((at, self._packet.index(b"-->", at) + len(b"-->")))

    def _tag_end(self, at: int) -> int:
        match = _TAG.match(self._packet, at)
        if match is None:
            raise ValueError("no tag")
        return match.end()


def _is_place(name: str) -> bool:
    uri, local, *_ = name.split(" ") if " " in name else ("", name)
    return local.lower().startswith(_GPS) or local in _PLACES.get(uri, ())


def _as_written(name: str) -> bytes:
    """A name as it stands in the packet: with its prefix, if it has one."""
    _, *local_and_prefix = name.split(" ")
    return (":".join(reversed(local_and_prefix)) or name).encode()
