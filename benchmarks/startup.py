"""How long it takes from starting the program to a window on the screen and a ready worker.

Owns watching from outside, on a screen of its own (Xvfb): the program itself has nothing built in
for this. Painted is the moment in which the middle of the window is no longer what it was when it
appeared; ready is the moment in which a worker has put on its system call filter, the last thing
it does before it says so. Linux only.

Run it with ``python -m benchmarks.startup [--runs N] [--frozen dist/dropmill/dropmill]``.
"""

from __future__ import annotations

import argparse
import ctypes
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

_TIMEOUT_S = 30.0
_POLL_S = 0.001
_MIN_WINDOW_PX = 200
#: Windows have no background of their own; on this screen that shows as black.
_UNPAINTED = 0
_ALL_PLANES = 2**32 - 1
_Z_PIXMAP = 2
_MIB = 2**20


@dataclass(frozen=True, slots=True)
class Start:
    """One start: milliseconds to the painted window and to the ready worker, MiB per worker.

    ``painted_cpu_ms`` is the processor time that the window's process had used by then: on a
    machine that others use too it says more than the clock.
    """

    painted_ms: float
    painted_cpu_ms: float
    ready_ms: float
    worker_mib: float


def _ignored(_display: int, _event: int) -> int:
    return 0  # a window that has gone since it was listed


_ignore_error = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(_ignored)


class Screen:
    """Looks at the windows of one X display, through Xlib."""

    def __init__(self, display: str) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XGetImage.restype = ctypes.c_void_p
        self._x.XGetPixel.restype = ctypes.c_ulong
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x.XSetErrorHandler(_ignore_error)
        opened = self._x.XOpenDisplay(display.encode())
        if not opened:
            raise OSError(f"no display {display}")
        self._display = ctypes.c_void_p(opened)
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))

    def has_painted_window(self) -> bool:
        """Whether a window of some size has been painted."""
        return any(self._is_painted(window) for window in self._windows())

    def _windows(self) -> list[int]:
        root, parent = ctypes.c_ulong(), ctypes.c_ulong()
        children, count = ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_uint()
        self._x.XQueryTree(
            self._display,
            self._root,
            *(ctypes.byref(each) for each in (root, parent, children, count)),
        )
        found = [children[at] for at in range(count.value)]
        if found:
            self._x.XFree(children)
        return found

    def _is_painted(self, window: int) -> bool:
        place = [ctypes.c_int() for _ in range(2)]
        size = [ctypes.c_uint() for _ in range(4)]
        root = ctypes.c_ulong()
        found = self._x.XGetGeometry(
            self._display, ctypes.c_ulong(window), *map(ctypes.byref, (root, *place, *size))
        )
        width, height = size[0].value, size[1].value
        if not found or min(width, height) < _MIN_WINDOW_PX:
            return False
        # Of the root window: a window that is not shown has no pixels.
        x, y = place[0].value + width // 2, place[1].value + height // 2
        image = self._x.XGetImage(
            self._display, self._root, x, y, 1, 1, ctypes.c_ulong(_ALL_PLANES), _Z_PIXMAP
        )
        if not image:
            return False
        pixel = self._x.XGetPixel(ctypes.c_void_p(image), 0, 0) & 0xFFFFFF
        self._x.XFree(ctypes.c_void_p(image))
        return bool(pixel != _UNPAINTED)

    def close(self) -> None:
        """Leave the display."""
        self._x.XCloseDisplay(self._display)


@contextmanager
def screen_of_our_own() -> Iterator[str]:
    """An Xvfb, for as long as this is entered; its display's name."""
    reader, writer = os.pipe()
    server = subprocess.Popen(
        [
            "Xvfb",
            "-displayfd",
            str(writer),
            "-screen",
            "0",
            "1600x1000x24",
            "-nolisten",
            "tcp",
            "-noreset",
        ],
        pass_fds=(writer,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    with os.fdopen(reader) as answer:
        display = f":{answer.readline().strip()}"
    try:
        yield display
    finally:
        server.kill()
        server.wait()


def has_filter(pid: int) -> bool:
    """Whether the process has put on a system call filter (``Seccomp: 2`` in its status)."""
    try:
        return "\nSeccomp:\t2\n" in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False


def start_once(command: Sequence[str], display: str, home: Path) -> Start:
    """Start the program, wait for both moments, and end it. Raises ``TimeoutError``."""
    environment = dict(os.environ, DISPLAY=display, HOME=str(home))
    environment.pop("WAYLAND_DISPLAY", None)
    environment.pop("QT_QPA_PLATFORM", None)
    screen = Screen(display)
    began = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
    try:
        painted = ready = cpu = 0.0
        watched = psutil.Process(process.pid)
        while not (painted and ready):
            now = time.perf_counter() - began
            if now > _TIMEOUT_S or process.poll() is not None:
                raise TimeoutError(f"no window after {now:.1f} s")
            if not painted and screen.has_painted_window():
                painted = time.perf_counter() - began
                cpu = sum(watched.cpu_times()[:2])
            workers = watched.children()
            if not ready and any(has_filter(worker.pid) for worker in workers):
                ready = time.perf_counter() - began
            time.sleep(_POLL_S)
        return Start(painted * 1000, cpu * 1000, ready * 1000, _idle_mib(process.pid))
    finally:
        screen.close()
        process.send_signal(signal.SIGTERM)
        process.wait(_TIMEOUT_S)


def _idle_mib(pid: int) -> float:
    """Resident memory of a worker that has nothing to do, the largest of them."""
    time.sleep(0.5)
    workers = psutil.Process(pid).children()
    return float(max(worker.memory_info().rss for worker in workers)) / _MIB


def drop_caches() -> bool:
    """Let the kernel forget all files, so that they come from the disk; only root may."""
    try:
        os.sync()
        Path("/proc/sys/vm/drop_caches").write_text("3")
    except OSError:
        return False
    return True


def measure(name: str, command: Sequence[str], runs: int) -> list[str]:
    """One line per kind of start."""
    lines = []
    with tempfile.TemporaryDirectory() as folder, screen_of_our_own() as display:
        for kind in ("warm", "cold"):
            if kind == "warm":
                start_once(command, display, Path(folder))  # fills the caches
            elif not drop_caches():
                continue
            starts = []
            for _ in range(runs):
                if kind == "cold":
                    drop_caches()
                starts.append(start_once(command, display, Path(folder)))
            lines.append(f"{name:<7} {kind:<5} {_figures(starts)}")
    return lines


def _figures(starts: Sequence[Start]) -> str:
    painted = statistics.median(start.painted_ms for start in starts)
    best = min(start.painted_ms for start in starts)
    cpu = statistics.median(start.painted_cpu_ms for start in starts)
    ready = statistics.median(start.ready_ms for start in starts)
    memory = statistics.median(start.worker_mib for start in starts)
    return f"{painted:6.0f} {best:7.0f} {cpu:6.0f} {ready:8.0f} {memory:11.1f}"


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print a table of medians."""
    parser = argparse.ArgumentParser(description="Time from start to window and to worker.")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--frozen", type=Path, default=Path("dist/dropmill/dropmill"))
    arguments = parser.parse_args(argv)
    commands = {"source": [str(Path(sys.executable).with_name("dropmill"))]}
    if arguments.frozen.exists():
        commands["frozen"] = [str(arguments.frozen.absolute())]
    print("              window  (best)  (cpu)   worker  worker MiB   (ms, median of runs)")
    for name, command in commands.items():
        print(*measure(name, command, arguments.runs), sep="\n", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
