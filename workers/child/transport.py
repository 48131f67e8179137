"""The worker's ends of channel and slab.

Owns the descriptors it was given. Must not interpret messages beyond pairing each job with the
open file that came with it.
"""

from __future__ import annotations

import array
import mmap
import os
import socket
from collections import deque
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, Protocol

from workers.wire.framing import FrameParser
from workers.wire.messages import (
    MAX_GROUP,
    Exit,
    Forget,
    ReturnSlab,
    Run,
    RunGroup,
    decode_to_worker,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_RECEIVE_BYTES = 64 * 1024


class Request(NamedTuple):
    """A job to run, with its open source where open files can be passed."""

    run: Run
    descriptor: int | None

    def open_source(self) -> BinaryIO:
        """The source as a binary stream. Raises ``OSError`` (only where paths are used)."""
        if self.descriptor is not None:
            return os.fdopen(self.descriptor, "rb")
        return open(self.run.path, "rb")  # noqa: PTH123 - no Path needed for one call


class RequestGroup(NamedTuple):
    """Jobs to run one after the other, and to tell of together."""

    requests: tuple[Request, ...]


Asked = Request | RequestGroup | ReturnSlab | Forget


class Channel(Protocol):
    """Both directions of the connection to the engine."""

    def send(self, data: bytes) -> None:
        """Write all of ``data``. Raises ``OSError`` when the engine is gone."""
        ...

    def requests(self) -> Iterator[Asked]:
        """Wait for requests until the engine closes the channel or says that this is the end."""
        ...


class SocketChannel:
    """A Unix socket; sources arrive as descriptors."""

    def __init__(self, descriptor: int) -> None:
        self._socket = socket.socket(fileno=descriptor)
        self._descriptors: deque[int] = deque()

    def send(self, data: bytes) -> None:
        """Write all of ``data``."""
        self._socket.sendall(data)

    def requests(self) -> Iterator[Asked]:
        """Wait for requests; each job takes the next descriptor received."""
        parser = FrameParser()
        while data := self._receive():
            for frame in parser.feed(data):
                match decode_to_worker(frame.body):
                    case Exit():
                        return
                    case Run() as run:
                        yield self._request(run)
                    case RunGroup(runs):
                        yield RequestGroup(tuple(self._request(run) for run in runs))
                    case message:
                        yield message

    def _request(self, run: Run) -> Request:
        return Request(run, self._descriptors.popleft() if self._descriptors else None)

    def _receive(self) -> bytes:
        descriptors = array.array("i")
        space = socket.CMSG_SPACE(MAX_GROUP * descriptors.itemsize)
        data, ancillary, _, _ = self._socket.recvmsg(_RECEIVE_BYTES, space)
        for level, kind, payload in ancillary:
            if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
                whole = len(payload) - len(payload) % descriptors.itemsize
                descriptors.frombytes(payload[:whole])
        self._descriptors.extend(descriptors)
        return data


class PipeChannel:
    """What were standard input and output; sources arrive as paths.

    Both are moved out of the way of whatever may print or read here: what is printed goes to the
    error output.
    """

    def __init__(self) -> None:
        self._from_engine, self._to_engine = os.dup(0), os.dup(1)
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.close(nothing)
        os.dup2(2, 1)

    def send(self, data: bytes) -> None:
        """Write all of ``data``."""
        view = memoryview(data)
        while view:
            view = view[os.write(self._to_engine, view) :]

    def requests(self) -> Iterator[Asked]:
        """Wait for requests."""
        parser = FrameParser()
        while data := os.read(self._from_engine, _RECEIVE_BYTES):
            for frame in parser.feed(data):
                match decode_to_worker(frame.body):
                    case Exit():
                        return
                    case Run() as run:
                        yield Request(run, None)
                    case RunGroup(runs):
                        yield RequestGroup(tuple(Request(run, None) for run in runs))
                    case message:
                        yield message


def map_descriptor(descriptor: int, size: int) -> memoryview:
    """The slab behind an inherited descriptor, writable; the descriptor is closed."""
    mapping = mmap.mmap(descriptor, size)
    os.close(descriptor)
    return memoryview(mapping)


class SharedMemorySlab:
    """A named slab, attached. Its name is removed at once, so that no crash can leave it behind."""

    def __init__(self, name: str, size: int) -> None:
        from workers.platforms import shared_memory

        self._memory = shared_memory.attach(name)
        shared_memory.unlink(self._memory)
        self.view = shared_memory.view(self._memory)[:size]
