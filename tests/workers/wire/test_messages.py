from __future__ import annotations

import inspect
from pathlib import Path
from typing import get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workers.contract.encoders import WebP
from workers.contract.events import Stage
from workers.contract.failures import FailureCode
from workers.contract.jobs import ConvertJob, JobSpec, Output, PreviewJob, ProbeJob, ThumbnailJob
from workers.contract.metadata import Keep, Metadata
from workers.contract.notes import Note
from workers.contract.posture import Posture
from workers.contract.recipe import Recipe
from workers.contract.resize import Fit, Resize
from workers.wire import messages
from workers.wire.framing import MAX_BODY_BYTES, FrameParser, ProtocolError
from workers.wire.messages import (
    MAX_DETAIL_CHARS,
    Done,
    Exit,
    Failed,
    FromWorker,
    MemoryFacts,
    Message,
    Needs,
    OutputFacts,
    OutputFailed,
    PageSize,
    Piece,
    PreviewFacts,
    ProbeFacts,
    Progress,
    Ready,
    Results,
    ReturnSlab,
    Run,
    RunGroup,
    SourceFacts,
    ToWorker,
    decode_from_worker,
    decode_to_worker,
    encode,
    plain_text,
)
from workers.wire.tasks import ConvertTask, PreviewTask, ProbeTask, Task, ThumbnailTask, task_of

RECIPE = Recipe(
    resize=Resize(width=800, height=600, fit=Fit.COVER, without_enlargement=False),
    encoder=WebP(quality=3, effort=6, lossless=True, alpha_quality=0),
    metadata=Metadata(keep=Keep.COPYRIGHT, maker_notes=False),
)
SOURCE = SourceFacts(4000, 3000, "JPEG", "RGB", 0)
SHOWN = PreviewFacts(77, 400, 300, 100, 50, 200, 150, 0.5, 2, (Note.QUALITY_LOWERED,))
FACTS = OutputFacts(123456, 1600, 1200, SOURCE)
FROM_WORKER: list[FromWorker] = [
    Ready(Posture.FULL),
    Progress(1, 1023, Stage.ENCODING),
    Piece(2**63 - 1, 0, FACTS, 65536),
    OutputFailed(1, 2, FailureCode.TOO_LARGE_FOR_FORMAT, "16383"),
    Done(1, SOURCE, MemoryFacts(10**8, 10**7), previewed=SHOWN),
    Done(1, SOURCE),
    Done(
        1, SOURCE, probed=ProbeFacts(16, True, True, "2026:05:31 18:30:00", 3, (PageSize(2, 8, 6),))
    ),
    Failed(1, FailureCode.CORRUPT, "broken"),
    Needs(1, 2**48 - 1),
    Results((Piece(1, 0, FACTS, 9), Done(1, SOURCE), Piece(2, 0, FACTS, 9, slab_offset=9))),
]


def body(message: ToWorker | FromWorker, epoch: int = 7) -> bytes:
    """What is in the one frame that ``message`` makes."""
    (frame,) = FrameParser().feed(encode(message, epoch))
    assert frame.epoch == epoch
    return frame.body


def packed(value: object) -> bytes:
    return msgspec.msgpack.encode(value)


# There and back


@pytest.mark.parametrize("message", FROM_WORKER, ids=lambda message: type(message).__name__)
def test_what_a_worker_says_crosses_unchanged(message: FromWorker) -> None:
    assert decode_from_worker(body(message)) == message


@pytest.mark.parametrize(
    "message",
    [
        Run(1, ConvertTask((RECIPE, Recipe())), 2**40, True, b""),
        Run(2, ThumbnailTask(96), 0, False, b"/a/\xff\xfe"),
        Run(3, ProbeTask(), 1),
        Run(4, PreviewTask(RECIPE, 1600), 1),
        RunGroup((Run(1, ProbeTask(), 1, True), Run(2, ConvertTask((RECIPE,)), 2, False, b"/a"))),
        ReturnSlab(),
        Exit(),
    ],
    ids=repr,
)
def test_what_the_engine_says_crosses_unchanged(message: ToWorker) -> None:
    assert decode_to_worker(body(message)) == message


def test_every_message_is_tried_here() -> None:
    known = {type(message) for message in FROM_WORKER} | set(get_args(ToWorker))
    defined = {
        each
        for each in vars(messages).values()
        if inspect.isclass(each) and Message in each.__mro__
    }
    assert known == defined - {Message}


@pytest.mark.parametrize(
    ("spec", "task"),
    [
        (
            ConvertJob(Path("a"), tuple(Output(Path(name), RECIPE) for name in "bcd")),
            ConvertTask((RECIPE, RECIPE)),
        ),
        (ThumbnailJob(Path("a"), 77), ThumbnailTask(77)),
        (ProbeJob(Path("a")), ProbeTask()),
        (PreviewJob(Path("a"), RECIPE, 999), PreviewTask(RECIPE, 999)),
    ],
)
def test_a_task_is_what_a_worker_needs_of_a_job(spec: JobSpec, task: Task) -> None:
    assert task_of(spec, (0, 2)) == task


def test_of_several_recipes_those_wanted_cross_in_their_order() -> None:
    recipes = [Recipe(resize=Resize(width=width)) for width in (10, 20, 30)]
    spec = ConvertJob(Path("a"), tuple(Output(Path("b"), recipe) for recipe in recipes))

    assert task_of(spec, (0, 2)) == ConvertTask((recipes[0], recipes[2]))


def test_pages_share_their_recipes_on_the_way() -> None:
    recipes = (RECIPE, Recipe())
    outputs = tuple(
        Output(Path(f"{page}"), recipe, page) for page in range(50) for recipe in recipes
    )
    spec = ConvertJob(Path("a.tif"), outputs)
    task = task_of(spec, tuple(range(1, 100)))
    assert isinstance(task, ConvertTask)
    assert set(task.recipes) == set(recipes)
    assert task.pages == [(output.recipe, output.page) for output in outputs[1:]]
    assert decode_to_worker(body(Run(1, task, 1))) == Run(1, task, 1)


def test_a_task_with_a_hundred_outputs_fits() -> None:
    task = ConvertTask((RECIPE,) * 100)

    assert decode_to_worker(body(Run(1, task, 1))) == Run(1, task, 1)


@pytest.mark.parametrize(
    "message",
    [Run(1, ConvertTask((RECIPE,) * 1000), 1), Run(1, ProbeTask(), 1, False, b"x" * 70_000)],
)
def test_what_is_too_long_for_a_body_is_refused(message: Run) -> None:
    with pytest.raises(ValueError, match="at most"):
        encode(message, 1)


# Lies


def _changed(message: FromWorker, *path: str, value: object) -> bytes:
    """``message`` with one of its fields changed, which is at ``path``."""
    plain = msgspec.msgpack.decode(body(message))
    *way, last = path
    part = plain
    for name in way:
        part = part[name]
    part[last] = value
    return packed(plain)


DONE = Done(1, SOURCE, MemoryFacts(1, 1))
PREVIEWED = Done(1, SOURCE, previewed=SHOWN)
PROBED = Done(1, SOURCE, probed=ProbeFacts())


@pytest.mark.parametrize("value", [-1, 2**48, 2**63, 2**64 - 1, "7", True, 1.5, None, [], {}])
@pytest.mark.parametrize(
    ("message", "path"),
    [
        (Piece(1, 0, FACTS, 1), ("slab_bytes",)),
        (Piece(1, 0, FACTS, 1), ("output",)),
        (Piece(1, 0, FACTS, 1), ("facts", "total_bytes")),
        (Piece(1, 0, FACTS, 1), ("facts", "width")),
        (Piece(1, 0, FACTS, 1), ("facts", "source", "height")),
        (DONE, ("source", "frames")),
        (DONE, ("memory", "peak_bytes")),
        (PREVIEWED, ("previewed", "encoded_bytes")),
        (PREVIEWED, ("previewed", "left")),
        (PREVIEWED, ("previewed", "frames")),
        (Needs(1, 1), ("needs_bytes",)),
        (Ready(0), ("posture",)),
    ],
)
def test_false_numbers_are_refused(
    message: FromWorker, path: tuple[str, ...], value: object
) -> None:
    with pytest.raises(ProtocolError):
        decode_from_worker(_changed(message, *path, value=value))


@pytest.mark.parametrize(
    ("message", "path", "value"),
    [
        (Piece(1, 0, FACTS, 1), ("facts", "width"), 0),
        (Piece(1, 0, FACTS, 1), ("facts", "height"), 2**31),
        (Piece(1, 0, FACTS, 1), ("output",), 1024),
        (Piece(1, 0, FACTS, 1), ("job",), -1),
        (Piece(1, 0, FACTS, 1), ("job",), 2**63),
        (Piece(1, 0, FACTS, 1), ("facts", "surplus"), 1),
        (DONE, ("source", "format"), "x" * 17),
        (PROBED, ("probed", "bits"), 65),
        (PROBED, ("probed", "taken"), "2026:05:31"),
        (PROBED, ("probed", "taken"), "2026:05:31 18:30:00\n"),
        (PROBED, ("probed", "pages"), 10_001),
        (PROBED, ("probed", "sizes"), [[1, 8, 0]]),
        (PROBED, ("probed", "sizes"), [[0, 8, 6]]),
        (PROBED, ("probed", "sizes"), [[1, 8, 6]] * 2001),
        (DONE, ("source", "format"), "a\nb"),
        (DONE, ("source", "format"), "JPEG\n"),
        (DONE, ("source", "mode"), "é"),
        (DONE, ("source", "mode"), 3),
        (DONE, ("source", "surplus"), 1),
        (DONE, ("memory", "surplus"), 1),
        (DONE, ("surplus",), 1),
        (DONE, ("type",), "Finished"),
        (DONE, ("type",), 3),
        (Progress(1, 0, Stage.DECODING), ("stage",), "dreaming"),
        (Progress(1, 0, Stage.DECODING), ("stage",), 1),
        (Failed(1, FailureCode.CORRUPT), ("code",), "blue"),
        (OutputFailed(1, 0, FailureCode.CORRUPT), ("code",), "blue"),
        (Failed(1, FailureCode.CORRUPT), ("detail",), "x" * (MAX_DETAIL_CHARS + 1)),
        (Failed(1, FailureCode.CORRUPT), ("detail",), b"bytes"),
    ],
)
def test_false_fields_are_refused(
    message: FromWorker, path: tuple[str, ...], value: object
) -> None:
    with pytest.raises(ProtocolError):
        decode_from_worker(_changed(message, *path, value=value))


@pytest.mark.parametrize("message", FROM_WORKER, ids=lambda message: type(message).__name__)
def test_a_message_that_lacks_what_it_must_tell_is_refused(message: FromWorker) -> None:
    required = [
        field.name
        for field in msgspec.structs.fields(type(message))
        if field.default is msgspec.NODEFAULT and field.default_factory is msgspec.NODEFAULT
    ]
    assert required
    for name in ("type", *required):
        plain = msgspec.msgpack.decode(body(message))
        del plain[name]
        with pytest.raises(ProtocolError, match="missing required field"):
            decode_from_worker(packed(plain))


@pytest.mark.parametrize("message", [Run(1, ProbeTask(), 1), ReturnSlab(), Exit()], ids=repr)
def test_a_worker_cannot_speak_for_the_engine(message: ToWorker) -> None:
    with pytest.raises(ProtocolError, match="Invalid value"):
        decode_from_worker(body(message))


@given(st.binary(max_size=200))
def test_arbitrary_bodies_are_refused(data: bytes) -> None:
    with pytest.raises(ProtocolError):
        decode_from_worker(data)


@given(st.sampled_from(FROM_WORKER), st.data())
def test_a_body_that_was_changed_anywhere_is_a_message_or_refused(
    message: FromWorker, data: st.DataObject
) -> None:
    changed = bytearray(body(message))
    changed[data.draw(st.integers(0, len(changed) - 1))] ^= data.draw(st.integers(1, 255))
    try:
        came = decode_from_worker(bytes(changed))
    except ProtocolError:
        return
    assert isinstance(came, Message)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x80",
        b"\x90",
        b"\xff",
        b"\xc0",
        b"{}",
        b"\x91" * 30_000,
        b"\x82\xa1a" + b"\x91" * 30_000 + b"\x01",  # in what is looked past to find the type
        b"\xdd\xff\xff\xff\xff",
        b"\xdf\xff\xff\xff\xff",
        b"\xc6\xff\xff\xff\xff",
        body(DONE) + b"\0",
        body(DONE)[:-1],
    ],
)
def test_what_is_no_message_is_refused(data: bytes) -> None:
    with pytest.raises(ProtocolError):
        decode_from_worker(data)


def test_what_is_said_of_a_bad_message_is_short_and_plain() -> None:
    stage = "\x1b[31m\u202e" * 2000
    lie = _changed(Progress(1, 0, Stage.DECODING), "stage", value=stage)
    with pytest.raises(ProtocolError) as refused:
        decode_from_worker(lie)

    assert str(refused.value).isprintable()
    assert len(str(refused.value)) <= MAX_DETAIL_CHARS


# Details


def test_failures_cross_as_plain_short_text() -> None:
    detail = plain_text("a\x1b[31m\nb" + "x" * 5000)
    failed = decode_from_worker(body(Failed(1, FailureCode.CORRUPT, detail)))

    assert isinstance(failed, Failed)
    assert failed.code is FailureCode.CORRUPT
    assert failed.detail.startswith("a [31m b")
    assert len(failed.detail) == MAX_DETAIL_CHARS


INVISIBLE = [
    *("\0", "\n", "\r", "\t", "\x1b", "\x7f", "\x9b", "\xad"),
    *("\u061c", "\u200b", "\u200e", "\u200f", "\u2028", "\u2029", "\u202a", "\u202d"),
    *("\u202e", "\u2066", "\u2067", "\u2068", "\u2069", "\ufeff", "\ufff9"),
    *("\ue000", "\U000e0001", "\U000e0041"),
]


@pytest.mark.parametrize("character", INVISIBLE, ids=ascii)
def test_nothing_invisible_crosses_in_a_detail(character: str) -> None:
    detail = f"a{character}b"
    for message in (
        Failed(1, FailureCode.CORRUPT, detail),
        OutputFailed(1, 0, FailureCode.CORRUPT, detail),
    ):
        came = decode_from_worker(body(message))
        assert came == msgspec.structs.replace(message, detail="a b")


def test_half_a_character_does_not_cross() -> None:
    assert plain_text("a\ud800b") == "a b"
    whole = body(Failed(1, FailureCode.CORRUPT, "a???b"))
    assert whole.count(b"a???b") == 1
    with pytest.raises(ProtocolError):
        decode_from_worker(whole.replace(b"a???b", b"a\xed\xa0\x80b"))


@given(st.text(st.characters(), max_size=3000))
def test_every_detail_fits_a_body(detail: str) -> None:
    for message in (
        Failed(1, FailureCode.INTERNAL, plain_text(detail)),
        OutputFailed(1, 0, FailureCode.INTERNAL, plain_text(detail)),
    ):
        data = body(message)
        assert len(data) <= MAX_BODY_BYTES
        assert decode_from_worker(data) == message
