from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from workers.wire.bodies import (
    Facts,
    TaskKind,
    decode_facts,
    decode_failure,
    decode_task,
    encode_facts,
    encode_failure,
    encode_task,
    task_of,
)
from workers.wire.protocol import MAX_BODY_BYTES, ProtocolError

from workers.contract.encoders import WebP
from workers.contract.failures import FailureCode
from workers.contract.jobs import ConvertJob, PreviewJob, ProbeJob, ThumbnailJob
from workers.contract.recipe import Fit, Metadata, Recipe, Resize

OPTIONS = Recipe(
    resize=Resize(width=800, height=600, fit=Fit.COVER, without_enlargement=False),
    encoder=WebP(quality=3, effort=6, lossless=True, alpha_quality=0),
    metadata=Metadata(keep_exif=False, keep_icc_profile=False, keep_xmp=False),
)


@pytest.mark.parametrize(
    ("spec", "kind"),
    [
        (ConvertJob(Path("a"), Path("b"), OPTIONS), TaskKind.CONVERT),
        (ThumbnailJob(Path("a"), 77), TaskKind.THUMBNAIL),
        (ProbeJob(Path("a")), TaskKind.PROBE),
        (PreviewJob(Path("a"), OPTIONS, 999), TaskKind.PREVIEW),
    ],
)
def test_tasks_cross_unchanged(
    spec: ConvertJob | ThumbnailJob | ProbeJob | PreviewJob, kind: TaskKind
) -> None:
    task = task_of(spec)

    assert task.kind is kind
    assert decode_task(encode_task(task)) == task


def test_facts_cross_unchanged() -> None:
    facts = Facts(4000, 3000, 1600, 1200, "JPEG", "RGB", 1, 123456, 10**8, 10**7)

    assert decode_facts(encode_facts(facts)) == facts


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("width", -1),
        ("width", 2**60),
        ("width", "7"),
        ("width", True),
        ("width", 1.5),
        ("width", None),
        ("format", "x" * 17),
        ("format", "a\nb"),
        ("format", 3),
        ("surplus", 1),
    ],
)
def test_false_facts_are_refused(field: str, value: object) -> None:
    body = json.loads(encode_facts(Facts())) | {field: value}

    with pytest.raises(ProtocolError):
        decode_facts(json.dumps(body).encode())


@given(st.binary(max_size=200))
def test_arbitrary_bodies_are_refused(body: bytes) -> None:
    for decode in (decode_facts, decode_failure):
        with pytest.raises(ProtocolError):
            decode(body)


@pytest.mark.parametrize("body", [b"[]", b"{}", b"1e999", b"[" * 4000, b"\xff", b""])
def test_wrong_json_is_refused(body: bytes) -> None:
    for decode in (decode_facts, decode_failure):
        with pytest.raises(ProtocolError):
            decode(body)


def test_failures_cross_as_plain_short_text() -> None:
    code, detail = decode_failure(encode_failure(FailureCode.CORRUPT, "a\x1b[31m\nb" + "x" * 5000))

    assert code is FailureCode.CORRUPT
    assert detail.startswith("a [31m b")
    assert len(detail) <= 1000


@pytest.mark.parametrize(
    "character",
    [
        *("\0", "\n", "\r", "\t", "\x1b", "\x7f", "\x9b", "\xad"),
        *("\u061c", "\u200b", "\u200e", "\u200f", "\u2028", "\u2029", "\u202a", "\u202d"),
        *("\u202e", "\u2066", "\u2067", "\u2068", "\u2069", "\ufeff", "\ufff9", "\ud800"),
        *("\ue000", "\U000e0001", "\U000e0041"),
    ],
    ids=ascii,
)
def test_nothing_invisible_crosses_in_a_detail(character: str) -> None:
    body = json.dumps({"code": "corrupt", "detail": f"a{character}b"}).encode()

    assert decode_failure(body) == (FailureCode.CORRUPT, "a b")


@given(st.text(max_size=3000))
def test_every_detail_fits_a_body(detail: str) -> None:
    body = encode_failure(FailureCode.INTERNAL, detail)

    assert len(body) <= MAX_BODY_BYTES
    assert decode_failure(body)[0] is FailureCode.INTERNAL


def test_a_path_too_long_for_a_body_is_refused() -> None:
    from dataclasses import replace

    with pytest.raises(ValueError, match="too long"):
        encode_task(replace(task_of(ProbeJob(Path("a"))), path="x" * 5000))
