"""The worker's ends of channel and slab.

Owns the descriptors it was given. Must not interpret messages beyond pairing each RUN with the
open file that came with it.
"""

from __future__ import annotations

import array
import mmap
import os
import socket
from collections import deque
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, Protocol

from workers.wire.bodies import Task, decode_task
from workers.wire.protocol import Message, MessageParser, MessageType

if TYPE_CHECKING:
    from collections.abc import Iterator

_RECEIVE_BYTES = 64 * 1024
_MAX_DESCRIPTORS = 8


class Run(NamedTuple):
    """A request to work: the task, its source and the memory it may take, in bytes."""

    job: int
    allowance_bytes: int
    task: Task
    descriptor: int | None

    def open_source(self) -> BinaryIO:
        """The source as a binary stream. Raises ``OSError`` (only where paths are used)."""
        if self.descriptor is not None:
            return os.fdopen(self.descriptor, "rb")
        return open(self.task.path, "rb")  # noqa: PTH123 - no Path needed for one call


class Credit(NamedTuple):
    """The slab belongs to the worker again."""

    job: int


class Channel(Protocol):
    """Both directions of the connection to the engine."""

    def send(self, data: bytes) -> None:
        """Write all of ``data``. Raises ``OSError`` when the engine is gone."""
        ...

    def requests(self) -> Iterator[Run | Credit]:
        """Wait for requests until the engine closes the channel or says EXIT."""
        ...


class SocketChannel:
    """A Unix socket; sources arrive as descriptors."""

    def __init__(self, descriptor: int) -> None:
        self._socket = socket.socket(fileno=descriptor)
        self._descriptors: deque[int] = deque()

    def send(self, data: bytes) -> None:
        """Write all of ``data``."""
        self._socket.sendall(data)

    def requests(self) -> Iterator[Run | Credit]:
        """Wait for requests; each RUN takes the next descriptor received."""
        parser = MessageParser()
        while data := self._receive():
            for message in parser.feed(data):
                if message.type is MessageType.EXIT:
                    return
                descriptor = None
                if message.type is MessageType.RUN and self._descriptors:
                    descriptor = self._descriptors.popleft()
                yield from _requests(message, descriptor)

    def _receive(self) -> bytes:
        descriptors = array.array("i")
        space = socket.CMSG_SPACE(_MAX_DESCRIPTORS * descriptors.itemsize)
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

    def requests(self) -> Iterator[Run | Credit]:
        """Wait for requests."""
        parser = MessageParser()
        while data := os.read(self._from_engine, _RECEIVE_BYTES):
            for message in parser.feed(data):
                if message.type is MessageType.EXIT:
                    return
                yield from _requests(message, None)


def _requests(message: Message, descriptor: int | None) -> Iterator[Run | Credit]:
    if message.type is MessageType.CREDIT or message.b:
        yield Credit(message.job)
    if message.type is MessageType.RUN:
        yield Run(message.job, message.a, decode_task(message.body), descriptor)


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
