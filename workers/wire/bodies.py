"""Message bodies: tasks for a worker, facts and failures from it, as small checked JSON.

Owns the two directions of every body. What comes from a worker is untrusted: each field's type
and range is checked, and anything else is a ``ProtocolError``.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any, TypeGuard, assert_never

from workers.contract.events import Stage
from workers.contract.failures import FailureCode
from workers.contract.jobs import ConvertJob, JobSpec, PreviewJob, ProbeJob, ThumbnailJob
from workers.contract.options import (
    ConvertOptions,
    Fit,
    MetadataOptions,
    ResizeOptions,
    WebPOptions,
)
from workers.wire.protocol import MAX_BODY_BYTES, ProtocolError

#: Largest error text that crosses, in characters (it is shown as plain text only).
_MAX_DETAIL = 1000
#: No picture side, frame count or byte count of ours is larger; keeps hostile numbers small.
_MAX_NUMBER = 2**48

#: PROGRESS carries a stage as its place in this order.
STAGES = tuple(Stage)


class TaskKind(StrEnum):
    """What a worker is to do with the picture."""

    CONVERT = "convert"
    THUMBNAIL = "thumbnail"
    PROBE = "probe"
    PREVIEW = "preview"


@dataclass(frozen=True, slots=True)
class Task:
    """A job as the worker sees it: no target, no output options; a path only without descriptors.

    ``max_px`` bounds thumbnails and previews and is 0 elsewhere.
    """

    kind: TaskKind
    options: ConvertOptions
    max_px: int = 0
    path: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a worker tells of a finished task; sizes in upright pixels.

    ``peak_bytes`` and ``resident_bytes`` are the worker's memory: the most ever, and now.

    ``bytes_out`` is the encoded size of a preview (the pixels themselves come through the slab).
    """

    source_width: int = 0
    source_height: int = 0
    width: int = 0
    height: int = 0
    format: str = ""
    mode: str = ""
    frames: int = 1
    bytes_out: int = 0
    peak_bytes: int = 0
    resident_bytes: int = 0


def task_of(spec: JobSpec) -> Task:
    """The part of ``spec`` that a worker needs."""
    match spec:
        case ConvertJob(options=options):
            return Task(TaskKind.CONVERT, options)
        case ThumbnailJob(max_px=max_px):
            return Task(TaskKind.THUMBNAIL, ConvertOptions(), max_px)
        case ProbeJob():
            return Task(TaskKind.PROBE, ConvertOptions())
        case PreviewJob(options=options, max_px=max_px):
            return Task(TaskKind.PREVIEW, options, max_px)
        case _:
            assert_never(spec)


@lru_cache(maxsize=16)  # one batch, one task: options are values
def encode_task(task: Task) -> bytes:
    """The body of RUN. Raises ``ValueError`` when a path makes it longer than a body can be."""
    options = task.options
    body = {
        "kind": task.kind,
        "resize": asdict(options.resize),
        "webp": asdict(options.webp),
        "metadata": asdict(options.metadata),
        "max_px": task.max_px,
        "path": task.path,
    }
    encoded = json.dumps(body, separators=(",", ":")).encode()
    if len(encoded) > MAX_BODY_BYTES:
        raise ValueError("the path is too long")
    return encoded


@lru_cache(maxsize=16)
def decode_task(body: bytes) -> Task:
    """The worker's side of ``encode_task``; the engine is trusted, so errors are defects."""
    fields = json.loads(body)
    resize = fields["resize"] | {"fit": Fit(fields["resize"]["fit"])}
    options = ConvertOptions(
        resize=ResizeOptions(**resize),
        webp=WebPOptions(**fields["webp"]),
        metadata=MetadataOptions(**fields["metadata"]),
    )
    return Task(TaskKind(fields["kind"]), options, fields["max_px"], fields["path"])


def encode_facts(facts: Facts) -> bytes:
    """The body of FINAL."""
    return json.dumps(asdict(facts), separators=(",", ":")).encode()


def decode_facts(body: bytes) -> Facts:
    """Check and read the body of FINAL. Raises ``ProtocolError``."""
    fields = _json_object(body)
    numbers = {name: value for name, value in fields.items() if _is_number(value)}
    texts = {name: value for name, value in fields.items() if _is_short_text(value)}
    if numbers.keys() != _NUMBER_FACTS or texts.keys() != _TEXT_FACTS:
        raise ProtocolError("facts with wrong fields or values out of range")
    return Facts(**fields)


def _is_number(value: object) -> TypeGuard[int]:
    return type(value) is int and 0 <= value < _MAX_NUMBER


def _is_short_text(value: object) -> TypeGuard[str]:
    return isinstance(value, str) and len(value) <= 16 and value.isprintable()


_TEXT_FACTS = {name for name, value in asdict(Facts()).items() if isinstance(value, str)}
_NUMBER_FACTS = asdict(Facts()).keys() - _TEXT_FACTS


def encode_failure(code: FailureCode, detail: str) -> bytes:
    """The body of ERROR; a long detail is cut."""
    body = json.dumps({"code": code, "detail": detail[:_MAX_DETAIL]}).encode()
    if len(body) > MAX_BODY_BYTES:  # text that JSON escapes to six characters each
        body = json.dumps({"code": code, "detail": ascii(detail)[: _MAX_DETAIL // 4]}).encode()
    return body


def decode_failure(body: bytes) -> tuple[FailureCode, str]:
    """Check and read the body of ERROR. Raises ``ProtocolError``."""
    fields = _json_object(body)
    detail = fields.get("detail")
    if not isinstance(detail, str):
        raise ProtocolError("failure without a detail")
    try:
        code = FailureCode(str(fields.get("code")))
    except ValueError:
        raise ProtocolError("failure with an unknown code") from None
    return code, _plain_text(detail)


def _plain_text(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in text[:_MAX_DETAIL])


def _json_object(body: bytes) -> dict[str, Any]:
    try:
        fields = json.loads(body)
    except (ValueError, RecursionError):
        raise ProtocolError("body is no JSON") from None
    if not isinstance(fields, dict):
        raise ProtocolError("body is no JSON object")
    return fields
