"""IPTC's older fields: kept in a JPEG as far as was asked for."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image, IptcImagePlugin

from tests.pictures import encoded, scene
from tests.workers.pipeline.running import run
from workers.contract.encoders import Jpeg
from workers.contract.metadata import Keep, Metadata
from workers.contract.recipe import Recipe
from workers.pipeline.metadata.iptc import iptc_of, jpeg_segment, without_location

_UTF_8 = {(1, 90): b"\x1b%G"}
_RIGHTS = {(2, 80): b"Ada", (2, 116): "© Ada".encode()}
_PLACES = {(2, 90): b"London", (2, 92): b"Marylebone", (2, 101): b"England", (2, 27): b"Here"}
_WORDS = {(2, 5): b"A title", (2, 120): b"What is to be seen"}
_ALL = _UTF_8 | _WORDS | _RIGHTS | _PLACES


def _fields(told: dict[tuple[int, int], bytes]) -> bytes:
    return b"".join(
        bytes((0x1C, *name)) + len(text).to_bytes(2, "big") + text for name, text in told.items()
    )


def _kept(keep: Keep, fields: bytes | None = None) -> dict[tuple[int, int], bytes]:
    segment = jpeg_segment(_fields(_ALL) if fields is None else fields)
    data = encoded(scene(), "JPEG", extra=segment)
    made = run(data, Recipe(encoder=Jpeg(), metadata=Metadata(keep=keep))).data
    with Image.open(BytesIO(made)) as image:
        found = IptcImagePlugin.getiptcinfo(image) or {}
    return {name: text for name, text in found.items() if isinstance(text, bytes)}


@pytest.mark.parametrize(
    ("keep", "kept"),
    [
        (Keep.ALL, _ALL),
        (Keep.NO_LOCATION, _UTF_8 | _WORDS | _RIGHTS),
        (Keep.COPYRIGHT, _UTF_8 | _RIGHTS),
        (Keep.NONE, {}),
    ],
)
def test_fields_are_kept_as_wished(keep: Keep, kept: dict[tuple[int, int], bytes]) -> None:
    assert _kept(keep) == kept


@pytest.mark.parametrize("keep", [Keep.ALL, Keep.NO_LOCATION, Keep.COPYRIGHT])
def test_fields_that_make_no_sense_are_left_out(keep: Keep) -> None:
    assert _kept(keep, _fields(_PLACES) + b"\x1c") == {}


def test_a_title_alone_is_no_copyright() -> None:
    assert _kept(Keep.COPYRIGHT, _fields(_UTF_8 | _WORDS)) == {}


def test_more_than_a_segment_holds_is_left_out() -> None:
    assert jpeg_segment(_fields({(2, 120): bytes(0x7FFF), (2, 121): bytes(0x7FFF)})) == b""


@pytest.mark.parametrize("hostile", [None, [], {0x0404: "text"}, {0x0404: b"\x1c\2"}])
def test_other_resources_are_no_fields(hostile: object) -> None:
    assert iptc_of(hostile) == b""


def test_fields_cut_anywhere_never_tell_a_place() -> None:
    fields = _fields(_ALL)
    for end in range(len(fields)):
        assert b"London" not in without_location(fields[:end])
