"""The messages between the engine and its workers.

What comes from a worker is untrusted: msgspec checks type and range of every field while it
decodes, and anything else is a ``ProtocolError``. Nothing is unpickled or evaluated.
"""

from __future__ import annotations

from typing import Annotated

import msgspec

from workers.contract.events import Stage
from workers.contract.failures import FailureCode
from workers.contract.notes import Note
from workers.wire.framing import Frame, ProtocolError, encode_frame
from workers.wire.tasks import Task

#: Largest error text that crosses, in characters (it is shown as plain text only).
MAX_DETAIL_CHARS = 1000

#: A worker keeps no more of a picture for the next preview, in bytes.
MOST_KEPT_BYTES = 160 * 1024 * 1024

#: Jobs that go to a worker in one message at most, each with its open source.
MAX_GROUP = 8
#: Messages about jobs that come from a worker in one at most.
MAX_RESULTS = 32

#: More pages are not told of, nor more sizes of them: they must fit into a body.
MAX_PAGES, MAX_SIZES = 10_000, 2_000

#: No byte count or frame count of ours is larger; keeps hostile numbers small.
Count = Annotated[int, msgspec.Meta(ge=0, lt=2**48)]
Side = Annotated[int, msgspec.Meta(ge=1, lt=2**31)]
Name = Annotated[str, msgspec.Meta(max_length=16, pattern=r"^[ -~]*\Z")]
Detail = Annotated[str, msgspec.Meta(max_length=MAX_DETAIL_CHARS)]
Place = Annotated[int, msgspec.Meta(ge=0, lt=1024)]
_MOMENT = r"[0-9]{4}:[0-9]{2}:[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}"
JobNumber = Annotated[int, msgspec.Meta(ge=0, le=2**63 - 1)]


class Message(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag=True):
    """Base of all messages."""


# To the worker


class Run(Message, frozen=True):
    """Begin ``job``. ``returns_slab`` says that the slab is the worker's again.

    ``path`` names the source, as the system spells it, where open files cannot be passed, and is
    empty elsewhere.
    """

    job: JobNumber
    task: Task
    allowance_bytes: Count
    returns_slab: bool = False
    path: bytes = b""


class RunGroup(Message, frozen=True):
    """Do these jobs one after the other; what comes of them may be told together (``Results``)."""

    runs: Annotated[tuple[Run, ...], msgspec.Meta(min_length=2, max_length=MAX_GROUP)]


class ReturnSlab(Message, frozen=True):
    """The slab is the worker's again."""


class Forget(Message, frozen=True):
    """Let go of the picture that was kept for the next preview."""


class Exit(Message, frozen=True):
    """End."""


# From the worker


class Ready(Message, frozen=True):
    """The worker has put on its protections (``Posture``) and waits for work."""

    posture: Annotated[int, msgspec.Meta(ge=0, lt=2**16)]


class Progress(Message, frozen=True):
    """The job's output in that place has reached ``stage``."""

    job: JobNumber
    output: Place
    stage: Stage


class SourceFacts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the source is; size upright, in pixels."""

    width: Side
    height: Side
    format: Name
    mode: Name
    frames: Count = 1


class PageSize(msgspec.Struct, frozen=True, forbid_unknown_fields=True, array_like=True):
    """A page that is not as large as the first, counted from 0; size upright in pixels."""

    page: Annotated[int, msgspec.Meta(ge=1, lt=MAX_PAGES)]
    width: Side
    height: Side


class ProbeFacts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What else a probe finds; ``taken`` is "2026:05:31 18:30:00", as EXIF has it, or nothing.

    ``pages`` is how many a TIFF has, ``sizes`` are of those that are not like the first.
    """

    bits: Annotated[int, msgspec.Meta(ge=1, le=64)] = 8
    is_animated: bool = False
    has_profile: bool = False
    taken: Annotated[str, msgspec.Meta(pattern=rf"^({_MOMENT})?\Z", max_length=19)] = ""
    pages: Annotated[int, msgspec.Meta(ge=1, le=MAX_PAGES)] = 1
    sizes: Annotated[tuple[PageSize, ...], msgspec.Meta(max_length=MAX_SIZES)] = ()


class OutputFacts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What an output is: bytes in all, size upright in pixels, source, frames, profile, notes."""

    total_bytes: Count
    width: Side
    height: Side
    source: SourceFacts
    frames: Annotated[int, msgspec.Meta(ge=1, le=10_000)] = 1
    has_profile: bool = False
    notes: Annotated[tuple[Note, ...], msgspec.Meta(max_length=len(Note))] = ()


class Piece(Message, frozen=True):
    """``slab_bytes`` of an output lie in the slab at ``slab_offset``; this lends it to the engine.

    Every piece of an output tells the same facts; the output is complete when its bytes are.
    """

    job: JobNumber
    output: Place
    facts: OutputFacts
    slab_bytes: Count
    slab_offset: Count = 0


class OutputFailed(Message, frozen=True):
    """This output cannot be made; the others of the job go on."""

    job: JobNumber
    output: Place
    code: FailureCode
    detail: Detail = ""


class MemoryFacts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The worker's resident memory: the most ever, and now; ``kept_bytes`` of it are a picture."""

    peak_bytes: Count = 0
    resident_bytes: Count = 0
    kept_bytes: Count = 0


class StageFacts(msgspec.Struct, frozen=True, forbid_unknown_fields=True, array_like=True):
    """How long the stages of a conversion took together, in microseconds."""

    decode_us: Count = 0
    resize_us: Count = 0
    encode_us: Count = 0


class VerifiedFacts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What was found in a picture that was decoded to its end."""

    has_profile: bool
    orientation: Annotated[int, msgspec.Meta(ge=1, le=8)]


class PreviewFacts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a preview has made: a file of ``encoded_bytes``, its upright size, the area shown."""

    encoded_bytes: Count
    width: Side
    height: Side
    left: Count
    top: Count
    shown_width: Side
    shown_height: Side
    similarity: Annotated[float, msgspec.Meta(ge=0, le=1)] | None = None
    frames: Annotated[int, msgspec.Meta(ge=1, le=10_000)] = 1
    notes: Annotated[tuple[Note, ...], msgspec.Meta(max_length=len(Note))] = ()
    is_measured: bool = True
    is_decoded_before: bool = False


class Done(Message, frozen=True):
    """All that the job asked for was sent.

    ``probed`` is for a probe, ``verified`` is there if it was to verify, ``previewed`` if it was
    to show a result.
    """

    job: JobNumber
    source: SourceFacts
    memory: MemoryFacts = MemoryFacts()
    probed: ProbeFacts | None = None
    verified: VerifiedFacts | None = None
    previewed: PreviewFacts | None = None
    stages: StageFacts = StageFacts()


class Failed(Message, frozen=True):
    """The job as a whole failed; nothing of it counts."""

    job: JobNumber
    code: FailureCode
    detail: Detail = ""


class Needs(Message, frozen=True):
    """The job was not begun: it needs so much memory."""

    job: JobNumber
    needs_bytes: Count


JobMessage = Progress | Piece | OutputFailed | Done | Failed | Needs


class Results(Message, frozen=True):
    """What came of jobs of one group, in order; all its pieces lie in the slab side by side."""

    messages: Annotated[tuple[JobMessage, ...], msgspec.Meta(min_length=1, max_length=MAX_RESULTS)]


ToWorker = Run | RunGroup | ReturnSlab | Forget | Exit
FromWorker = Ready | JobMessage | Results

_encoder = msgspec.msgpack.Encoder()
_to_worker = msgspec.msgpack.Decoder(ToWorker)
_from_worker = msgspec.msgpack.Decoder(FromWorker)


def encode(message: ToWorker | FromWorker, epoch: int) -> bytes:
    """The bytes of ``message`` on the wire. Raises ``ValueError`` for one that is too long."""
    return encode_frame(Frame(epoch, _encoder.encode(message)))


def decode_to_worker(body: bytes) -> ToWorker:
    """The worker's side; the engine is trusted, so an error is a defect."""
    message: ToWorker = _to_worker.decode(body)
    return message


def decode_from_worker(body: bytes) -> FromWorker:
    """The engine's side. Raises ``ProtocolError``."""
    try:
        message: FromWorker = _from_worker.decode(body)
    except (msgspec.MsgspecError, RecursionError, ValueError) as error:
        raise ProtocolError(plain_text(f"not a message: {error}")) from None
    if isinstance(message, Results):
        return Results(tuple(_plain(one) for one in message.messages))
    return message if isinstance(message, Ready) else _plain(message)


def _plain(message: JobMessage) -> JobMessage:
    if isinstance(message, OutputFailed | Failed):
        return msgspec.structs.replace(message, detail=plain_text(message.detail))
    return message


def plain_text(text: str) -> str:
    """``text`` without control characters, cut to what may cross."""
    return "".join(c if c.isprintable() else " " for c in text[:MAX_DETAIL_CHARS])
