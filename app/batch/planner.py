"""The threads that choose names: they look at disks that may be slow, so that nobody else has to.

Owns the threads and what was asked of them. Normally one thread does one request after the other.
When a folder takes long to look at, another thread goes on with the requests for other folders;
those for this folder wait until it answers.
"""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path, PurePath
from queue import SimpleQueue
from threading import Event, Lock, Thread
from typing import Protocol

from msgspec import Struct

from app.batch.file_identity import FileStamp
from app.batch.names import OutputNamer, directory_for
from app.batch.result_names import Wanted, places_of, result_names
from workers.contract.destination import Destination
from workers.contract.events import JobFailed, PictureInfo
from workers.contract.files import written_ns
from workers.contract.items import ItemId, ResultEnd
from workers.contract.names import ResultName
from workers.contract.recipe import Recipe

#: Threads there may be: so many folders that hang at once hold up the others.
MAX_THREADS = 32
#: Seconds after which another thread goes on with the next request.
DELAYED_S = 0.5
#: Seconds for which answers are gathered while there is more to answer: threads that wake each
#: other for every single one keep each other from the interpreter.
_GATHERING_S = 0.01


class NameRequest(Struct, frozen=True):
    """Choose a target of ``item`` at ``destination`` for each result that is ``wanted``.

    ``folder`` is where the results belong below an output folder. ``former`` are names that the
    item had before and gives back first. ``counter`` is the item's place in the batch, ``picture``
    what was found in the source, if it had to be looked into.
    """

    item: ItemId
    source: Path
    folder: PurePath
    destination: Destination
    wanted: Wanted
    former: tuple[Path, ...] = ()
    counter: int = 1
    picture: PictureInfo | None = None
    recipes: tuple[Recipe, ...] = ()
    """What will be written under these names."""
    stamp: FileStamp | None = None
    """By what the walk knew the source, if it found that."""
    is_again: bool = False
    """Whether it is to be converted whatever is there from before."""


class Named(Struct, frozen=True):
    """The answer to ``request``: its targets, or why there can be none.

    That is ``failure``, or what ``ended`` says of the source. ``ends`` are how its results stand if
    it need not be converted; then only those have targets that are there. ``is_recalled`` says that
    targets were planned before the program was killed, and may have been written then.
    """

    request: NameRequest
    targets: tuple[Path, ...]
    failure: str = ""
    ended: JobFailed | None = None
    ends: tuple[ResultEnd, ...] = ()
    is_recalled: bool = False


class Recalled(Struct, frozen=True):
    """What is remembered of a request: names it had, or how its results stand already.

    ``targets`` are to be its own from now on.
    """

    targets: tuple[Path, ...]
    ends: tuple[ResultEnd, ...] = ()


class PlanMemory(Protocol):
    """Remembers names and results beyond the end of the program."""

    def recall(self, wanted: NameRequest) -> Recalled | None:
        """Return what is remembered; may wait for a disk. Any thread may call it."""
        ...

    def keep(self, named: Named, told: Callable[[], object]) -> None:
        """Remember names; ``told`` is called, in any thread, when they will not be forgotten."""
        ...


def claim_names(namer: OutputNamer, wanted: NameRequest) -> tuple[Path, ...]:
    """Choose the targets that are wanted, after the former are given back; looks at the disk.

    Raises:
        OSError: the source is gone, and with it the moment that its name should tell.
        UnicodeEncodeError: the system cannot write such a name.
    """
    namer.release(wanted.former)
    names = first_choice(wanted)
    return namer.claim(wanted.source, wanted.folder, wanted.destination, names)


def first_choice(wanted: NameRequest) -> list[ResultName]:
    """The names there would be if nothing else had them. Raises ``OSError``."""
    return result_names(
        wanted.source,
        wanted.wanted,
        wanted.destination,
        wanted.counter,
        wanted.picture,
        _moment(wanted),
    )


def _moment(wanted: NameRequest) -> datetime | None:
    """When the picture was taken, or else its file was changed, if the name tells that."""
    if not wanted.destination.naming.tells_moment:
        return None
    if wanted.picture is not None and wanted.picture.taken is not None:
        return wanted.picture.taken
    return datetime.fromtimestamp(written_ns(os.stat(wanted.source)) / 1e9)


class Planner(Protocol):
    """Chooses names in the background; everything but ``take`` with a timeout returns at once."""

    @property
    def held_up(self) -> int:
        """Requests that wait for a folder that hangs, and hold up no others."""
        ...

    def request(self, wanted: NameRequest) -> None:
        """Ask for a name."""
        ...

    def withdraw_all(self) -> list[Named]:
        """Answer nothing more of what was asked; returns what was answered already.

        Names claimed for withdrawn requests are given back.
        """
        ...

    def release(self, targets: Sequence[Path]) -> None:
        """Give names back, so that they can be claimed again."""
        ...

    def release_all(self) -> None:
        """Give every name back."""
        ...

    def take(self, timeout_s: float = 0.0) -> list[Named]:
        """Take all answers since the last call; wait up to ``timeout_s`` seconds for a first."""
        ...


class _Look:
    """A thread's look at the folder of one request."""

    def __init__(self, wanted: NameRequest) -> None:
        self.wanted = wanted
        self.directory = directory_for(wanted.source, wanted.folder, wanted.destination)
        self.since_s = time.monotonic()
        self.is_replaced = False
        """Whether another thread has gone on with the next request."""
        self.is_withdrawn = False
        self.parked: list[NameRequest] = []
        """Requests for the same folder that came since."""


class PlannerThreads:
    """The ``Planner`` of the command line and of the window.

    With a ``memory``, a name is an answer once it is remembered: what is written under it can be
    found again whatever happens.
    """

    def __init__(self, namer: OutputNamer, memory: PlanMemory | None = None) -> None:
        self._namer = namer
        self._memory = memory
        self._unkept: dict[int, Named] = {}  # by their id()
        self._wake: SimpleQueue[bool] = SimpleQueue()
        self._requests: deque[NameRequest] = deque()
        # Not a SimpleQueue: where a signal's handler outlasts the time that one waits there, it
        # waits for ever (CPython 3.11).
        self._answers: deque[Named] = deque()
        self._told = Event()
        self._told_s = 0.0
        self._lock = Lock()
        self._look: _Look | None = None
        self._delayed: list[_Look] = []
        self._start_thread()

    @property
    def held_up(self) -> int:
        """Requests that wait for a folder that hangs, and hold up no others."""
        with self._lock:
            return sum(len(look.parked) + (not look.is_withdrawn) for look in self._delayed)

    def request(self, wanted: NameRequest) -> None:
        """Ask for a name."""
        with self._lock:
            self._requests.append(wanted)
        self._wake.put(True)

    def withdraw_all(self) -> list[Named]:
        """Answer nothing more of what was asked; returns what was answered already."""
        with self._lock:
            self._requests.clear()
            for look in (*self._delayed, *filter(None, (self._look,))):
                look.is_withdrawn = True
                look.parked.clear()
            unkept = list(self._unkept.values())
            self._unkept.clear()
            return self._taken() + unkept

    def release(self, targets: Sequence[Path]) -> None:
        """Give names back; looks at no disk."""
        self._namer.release(targets)

    def release_all(self) -> None:
        """Give every name back; looks at no disk."""
        self._namer.release_all()

    def take(self, timeout_s: float = 0.0) -> list[Named]:
        """Take all answers since the last call; wait up to ``timeout_s`` seconds for a first."""
        self._go_on_beside_a_delay()
        if timeout_s > 0:
            self._told.wait(timeout_s)
        self._told.clear()
        return self._taken()

    def close(self) -> None:
        """End the thread; one that hangs is left behind, and dies with the process."""
        with self._lock:
            self._requests.clear()
        self._wake.put(False)

    def _taken(self) -> list[Named]:
        return [self._answers.popleft() for _ in range(len(self._answers))]

    def _put(self, answer: Named) -> None:
        """Hand an answer out, and tell of it if it is the last for now."""
        self._answers.append(answer)
        now_s = time.monotonic()
        if not self._requests or now_s - self._told_s >= _GATHERING_S:
            self._told_s = now_s
            self._told.set()

    # Who works. At any time one thread takes the next request; the others hang.

    def _start_thread(self) -> None:
        # A daemon: a look at a dead network drive must not keep the process alive.
        Thread(target=self._run, name="planner", daemon=True).start()

    def _go_on_beside_a_delay(self) -> None:
        with self._lock:
            look = self._look
            if look is None or time.monotonic() - look.since_s < DELAYED_S:
                return
            if len(self._delayed) + 1 >= MAX_THREADS:
                return
            try:
                self._start_thread()
            except RuntimeError:
                return  # the system gives no thread now; there will be another call
            look.is_replaced = True
            self._delayed.append(look)
            self._look = None

    def _run(self) -> None:
        while self._wake.get():
            look = self._begin()
            if look is None:
                continue
            answer = self._answer(look.wanted)
            is_replaced = self._end(look, answer)
            self._keep(answer)
            if is_replaced:
                return

    def _begin(self) -> _Look | None:
        """Begin with the next request, if there is one that need not wait for a folder."""
        with self._lock:
            if not self._requests:  # withdrawn
                return None
            look = _Look(self._requests.popleft())
            for delayed in self._delayed:
                if delayed.directory == look.directory:
                    delayed.parked.append(look.wanted)
                    return None
            self._look = look
            return look

    def _end(self, look: _Look, answer: Named) -> bool:
        """Hand the answer over; tells whether another thread has gone on meanwhile."""
        with self._lock:
            if look.is_withdrawn:
                self._namer.release(answer.targets)
            elif self._memory is None or not answer.targets or answer.ends:
                self._put(answer)
            else:
                self._unkept[id(answer)] = answer
            if not look.is_replaced:
                self._look = None
                return False
            self._delayed.remove(look)
            self._requests.extend(look.parked)
        for _ in look.parked:
            self._wake.put(True)
        return True

    def _keep(self, answer: Named) -> None:
        """Have the names remembered, unless they are not wanted any more."""
        if self._memory is not None and id(answer) in self._unkept:
            self._memory.keep(answer, lambda: self._hand_out(answer))

    def _hand_out(self, answer: Named) -> None:
        with self._lock:
            if self._unkept.pop(id(answer), None) is not None:
                self._put(answer)

    def _fits(self, wanted: NameRequest, recalled: Recalled) -> bool:
        """Take the names that are remembered, if the picture still has as many results."""
        is_whole = len(recalled.targets) == len(places_of(wanted.wanted, wanted.picture))
        is_known = bool(recalled.ends) or is_whole
        return is_known and self._namer.claim_these(recalled.targets)

    def _answer(self, wanted: NameRequest) -> Named:
        try:
            self._namer.release(wanted.former)
            recalled = None if self._memory is None else self._memory.recall(wanted)
            if recalled is not None and self._fits(wanted, recalled):
                return Named(wanted, recalled.targets, ends=recalled.ends, is_recalled=True)
            targets = claim_names(self._namer, wanted)
        except Exception as error:  # noqa: BLE001 - edge: the item fails, the thread lives
            return Named(wanted, (), f"{type(error).__name__}: {error}")
        return Named(wanted, targets)
