"""Dropmill that is killed before or after a step of replacing an original.

``step_killer.py N WORDS…`` is ``dropmill WORDS…``, killed at its Nth moment between two steps.
``step_killer.py --every FOLDER`` replaces ``FOLDER/n/w/original`` in a process of its own that is
killed at the nth moment, for every n there is; nothing but the engine is left out.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from functools import partial
from itertools import count
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

import app.batch.replacing as replacing
from app import cli
from app.batch.change_store import ChangeStore
from app.batch.replacements import Replacements
from app.batch.settling import Replace, SettlerThread
from app.trash import QtTrash
from workers.contract.files import stamp_of
from workers.contract.items import ItemId
from workers.contract.names import is_staged, staged_path

if TYPE_CHECKING:
    from collections.abc import Callable

_STEPS: tuple[tuple[Any, str], ...] = (
    (Replacements, "begin"),
    (Replacements, "hear"),
    (replacing, "sync_folder"),
    (replacing, "rename_exclusively"),
    (QtTrash, "put"),
    (ChangeStore, "append"),
    (ChangeStore, "amend"),
    (ChangeStore, "remove"),
)


class StepKiller:
    """Counts moments between steps and ends the process at one of them."""

    def __init__(self, at: int) -> None:
        self._left = at
        self._lock = Lock()
        for owner, name in _STEPS:
            setattr(owner, name, partial_of(getattr(owner, name), self._moment))

    def _moment(self) -> None:
        with self._lock:
            self._left -= 1
            if self._left == 0:
                os.kill(os.getpid(), signal.SIGKILL)


def partial_of(step: Callable[..., object], moment: Callable[[], None]) -> Callable[..., object]:
    """``step`` with a moment before it and one behind it."""

    def stepped(*arguments: object, **named: object) -> object:
        moment()
        result = step(*arguments, **named)
        moment()
        return result

    return stepped


def replace_alone(folder: Path) -> None:
    """What the settler does for ``w/original`` once its result was verified."""
    staged, source = sorted((folder / "w").iterdir(), key=lambda path: not is_staged(path.name))
    target = staged.with_name(source.stem + staged.suffix)
    assert staged == staged_path(target)
    wish = replacing.Replacement(
        source, stamp_of(source.stat()), staged, stamp_of(staged.stat()), target
    )
    settler = SettlerThread(partial(ChangeStore, folder / "changes.sqlite"), QtTrash())
    settler.ask(Replace(ItemId(1), wish))
    settler.close()


def kill_at_every_moment(folder: Path) -> None:
    """Make a copy of ``0`` for each moment, and end in it."""
    import PySide6.QtCore  # noqa: F401 - once, not in each process

    for moment in count(1):
        copy = folder / str(moment)
        shutil.copytree(folder / "0", copy)
        child = os.fork()
        if child == 0:
            os.environ["XDG_DATA_HOME"] = str(copy / "home")
            StepKiller(moment)
            replace_alone(copy)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if not os.WIFSIGNALED(status):
            sys.exit(os.WEXITSTATUS(status))


if __name__ == "__main__":
    if sys.argv[1] == "--every":
        kill_at_every_moment(Path(sys.argv[2]))
    StepKiller(int(sys.argv[1]))
    sys.exit(cli.run(sys.argv[2:]))
