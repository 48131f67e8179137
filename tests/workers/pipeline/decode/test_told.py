"""What is told of a source beside its pixels."""

from __future__ import annotations

import pytest

from tests.pictures import encoded, scene
from tests.workers.pipeline.running import run
from workers.contract.notes import Note

ADOBE = b'<x:xmpmeta xmlns:x="adobe:ns:meta/" hdrgm:Version="1.0"/>'
APPLE = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><HDRGainMap:Version/></x:xmpmeta>"


@pytest.mark.parametrize("xmp", [ADOBE, APPLE])
def test_a_gain_map_is_told(xmp: bytes) -> None:
    assert run(encoded(scene(), "JPEG", xmp=xmp)).notes == (Note.GAIN_MAP_LEFT_OUT,)


def test_other_xmp_is_nothing_to_tell() -> None:
    assert run(encoded(scene(), "JPEG", xmp=b"<x:xmpmeta/>")).notes == ()
