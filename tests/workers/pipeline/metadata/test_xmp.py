from __future__ import annotations

import random
from xml.etree import ElementTree

import pytest

from workers.pipeline.metadata.xmp import copyright_only, without_location

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
NAMESPACES = {
    "rdf": RDF,
    "exif": "http://ns.adobe.com/exif/1.0/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "drone-dji": "http://www.dji.com/drone-dji/1.0/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
}
PLACES = (
    "exif:GPSLatitude",
    "exif:GPSAltitudeRef",
    "Iptc4xmpCore:Location",
    "Iptc4xmpCore:CountryCode",
    "Iptc4xmpExt:LocationCreated",
    "Iptc4xmpExt:LocationShown",
    "photoshop:City",
    "photoshop:State",
    "photoshop:Country",
    "drone-dji:GpsLatitude",
    "drone-dji:GpsLongtitude",
    "drone-dji:RelativeAltitude",
)
BEGIN = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
END = "\n    \n<?xpacket end='w'?>"


def packet(
    attributes: str = "", elements: str = "", *, prefixes: dict[str, str] | None = None
) -> bytes:
    """A packet that says so, and that the rating is 5 and the author Ada."""
    names = {**NAMESPACES, **(prefixes or {})}
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in names.items())
    text = (
        f'{BEGIN}<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="a > b"><rdf:RDF {declared}>'
        f'<rdf:Description rdf:about="" xmp:Rating="5"{attributes}>'
        f"<dc:creator><rdf:Seq><rdf:li>Ada</rdf:li></rdf:Seq></dc:creator>{elements}"
        f"</rdf:Description></rdf:RDF></x:xmpmeta>{END}"
    )
    return text.encode()


BARE = packet()


@pytest.mark.parametrize("name", PLACES)
@pytest.mark.parametrize(
    "form",
    [
        "<{}>here</{}>",
        "<{} />",
        "<{}></{} \n>",
        '<{} rdf:resource="a > b"/>',
        "<{}><rdf:Bag><rdf:li>here</rdf:li><rdf:li/></rdf:Bag></{}>",
        '<{} rdf:parseType="Resource"><dc:title>here</dc:title></{}>',
        "<{}><rdf:Seq><rdf:li><rdf:Description dc:title='here'/></rdf:li></rdf:Seq></{}>",
        "<{}><{}>twice</{}></{}>",
        "<{}><!-- > --><![CDATA[</rdf:li>]]></{}>",
    ],
)
def test_elements_that_tell_a_place_are_cut_out(name: str, form: str) -> None:
    element = form.replace("{}", name)
    assert without_location(packet(elements=element)) == BARE


@pytest.mark.parametrize("name", PLACES)
@pytest.mark.parametrize("form", [' {}="here"', "\n {}\t=\n'a \" > b'"])
def test_attributes_that_tell_a_place_are_cut_out(name: str, form: str) -> None:
    attributes = form.replace("{}", name)
    assert without_location(packet(attributes)) == BARE
    between = ' xmp:Label="exif:GPSLatitude=1"'
    assert without_location(packet(between + attributes)) == packet(between)


def test_a_schema_is_known_by_its_address_not_its_prefix() -> None:
    prefixes = {"q": NAMESPACES["photoshop"], "photoshop": "http://example.org/other"}
    elements = "<photoshop:City>stays</photoshop:City>"
    told = packet(' q:City="here"', f"<q:State>here</q:State>{elements}", prefixes=prefixes)
    assert without_location(told) == packet(elements=elements, prefixes=prefixes)


def test_a_schema_without_a_prefix_is_known() -> None:
    element = f'<City xmlns="{NAMESPACES["photoshop"]}">here</City>'
    assert without_location(packet(elements=element)) == BARE


def test_gps_is_no_property_of_anything() -> None:
    element = '<GPSPosition xmlns="http://example.org/">here</GPSPosition>'
    assert without_location(packet(elements=element)) == BARE


def test_places_inside_lists_of_structures_are_cut_out() -> None:
    inner = (
        "<rdf:Bag><rdf:li><rdf:Description xmp:Label='a'{}>{}</rdf:Description></rdf:li></rdf:Bag>"
    )
    element = f"<xmp:Things>{inner}</xmp:Things>"
    told = element.format(" exif:GPSLatitude='1'", "<photoshop:City>here</photoshop:City>")
    assert without_location(packet(elements=told)) == packet(elements=element.format("", ""))


def test_comments_go() -> None:
    assert without_location(packet(elements="<!-- <exif:GPSLatitude> -->")) == BARE


def test_what_tells_no_place_stays_as_it_is() -> None:
    assert without_location(BARE) == BARE
    assert without_location(BARE + b"\0\0") == BARE
    assert without_location(b"") == b""


LAUGHS = b'<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><x>&b;</x>'


@pytest.mark.parametrize(
    "broken",
    [
        b"<x",
        b"text",
        LAUGHS,
        b"<!ENTITY a 'b'><x/>",
        BARE.replace(b"</rdf:RDF>", b""),
        BARE.replace(b"xmlns:rdf", b"xmlns:fdr"),
        BARE.decode().encode("utf-16"),
        BARE.decode().encode("utf-16-le"),
        LAUGHS.decode().encode("utf-16"),
        b"<a>\xff</a>",
        b"<a>" + b" " * (1 << 20) + b"</a>",
    ],
)
def test_a_packet_that_cannot_be_understood_is_left_out(broken: bytes) -> None:
    assert without_location(broken) == b""
    assert copyright_only(broken) == b""


def test_depth_is_no_danger() -> None:
    deep = b"<a>" * 100_000 + b"</a>" * 100_000
    assert without_location(deep) == deep
    assert copyright_only(deep) == b""
    rights = "<dc:rights>" * 50_000 + "</dc:rights>" * 50_000
    copyright_only(packet(elements=rights))


def test_many_places_take_no_time() -> None:
    assert without_location(packet(elements="<exif:GPSLatitude/>" * 50_000)) == BARE
    unnested = "<xmp:a exif:GPSLatitude='1'/>" * 20_000
    assert b"GPS" not in without_location(packet(elements=unnested))


def test_damaged_packets_raise_nothing_and_tell_no_place() -> None:
    secret = b"51,30.5N"
    told = packet(
        f' exif:GPSLatitude="{secret.decode()}"',
        f"<exif:GPSLongitude>{secret.decode()}</exif:GPSLongitude>",
    )
    chance = random.Random(7)
    for length in range(1, told.index(b"</x:xmpmeta>"), 3):
        assert without_location(told[:length]) == b""
        assert copyright_only(told[:length]) == b""
    for _ in range(3000):
        damaged = bytearray(told)
        damaged[chance.randrange(len(damaged))] = chance.choice(b"<>\"'=&;/ a\0\xff")
        left = without_location(bytes(damaged))
        copyright_only(bytes(damaged))
        if left:
            ElementTree.fromstring(left)


def test_only_author_and_rights_are_kept() -> None:
    rights = '<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© Ada</rdf:li></rdf:Alt></dc:rights>'
    place = "<photoshop:City>here</photoshop:City>"
    told = packet(' xmpRights:Marked="True"', rights + place)
    root = ElementTree.fromstring(copyright_only(told))
    (description,) = root.iter(f"{{{RDF}}}Description")
    assert description.attrib == {
        f"{{{RDF}}}about": "",
        f"{{{NAMESPACES['xmpRights']}}}Marked": "True",
    }
    assert [child.tag.rpartition("}")[2] for child in description] == ["creator", "rights"]
    assert "".join(root.itertext()) == "Ada© Ada"


@pytest.mark.parametrize("shell", ["{}", "<x:xmpmeta xmlns:x='adobe:ns:meta/'>{}</x:xmpmeta>"])
def test_the_outer_element_may_be_left_out(shell: str) -> None:
    told = (
        f"<rdf:RDF xmlns:rdf='{RDF}'><rdf:Description xmlns:a='{NAMESPACES['dc']}' a:rights='Ada'/>"
        "</rdf:RDF>"
    )
    assert b'dc:rights="Ada"' in copyright_only(shell.format(told).encode())


def test_without_rights_nothing_is_left() -> None:
    told = BARE.replace(b"dc:creator", b"dc:subject")
    assert copyright_only(told) == b""
