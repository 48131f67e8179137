"""Options that one system lacks: not offered there, and refused with a reason."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import msgspec
import pytest

from workers.contract import declared
from workers.contract.declared import OptionError, declared_options, options_of
from workers.contract.encoders import Encoder, WebP

LACKED = {"near_lossless", "sharp_yuv"}


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(declared, "sys", SimpleNamespace(platform="win32"))


@pytest.mark.usefixtures("windows")
def test_they_are_not_offered_on_windows() -> None:
    offered = {option.name for option in options_of(WebP)}
    assert {option.name for option in declared_options(WebP)} - offered == LACKED
    assert WebP() == WebP(near_lossless=None, sharp_yuv=False)


@pytest.mark.skipif(sys.platform == "win32", reason="this is about the others")
def test_they_are_offered_elsewhere() -> None:
    assert {option.name for option in options_of(WebP)} >= LACKED


@pytest.mark.usefixtures("windows")
def test_a_value_from_elsewhere_is_refused_with_a_reason() -> None:
    with pytest.raises(OptionError, match="sharp-yuv cannot be had on this system"):
        WebP(sharp_yuv=True)
    text = b'{"format": "webp", "near_lossless": 60}'
    with pytest.raises(msgspec.ValidationError, match="near-lossless cannot be had"):
        msgspec.json.decode(text, type=Encoder)
