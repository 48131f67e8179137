"""A text about the pictures, written as they end: the JSON report, or their HTML.

Owns the stream. A text that cannot be written, or not any more, must not cost a picture.
"""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path
from types import TracebackType
from typing import TextIO

from app.batch.failure_messages import display_text
from app.standard_streams import give_up


class ReportFile:
    """Context manager; once a text could not be written, ``failure`` is a sentence about it."""

    def __init__(self, name: str | None, what: str = "report") -> None:
        """Open the file ``name``, ``-`` for standard output, ``None`` for none.

        ``what`` is what people call its content. Raises ``OSError``.
        """
        self._what = what
        self._name = "standard output" if name == "-" else name
        self._stream: TextIO | None = None
        self.failure: str | None = None
        if name is None:
            return
        if name != "-":
            self._stream = Path(name).open(  # noqa: SIM115 - closed by __exit__
                "w", encoding="utf-8", newline="\n"
            )
        elif sys.__stdout__ is None:
            self._fail("it was closed from the start")
        else:
            self._stream = sys.stdout

    @property
    def is_open(self) -> bool:
        """Whether anybody wants a text, and it can be written."""
        return self._stream is not None

    def write(self, text: str) -> None:
        """Write ``text`` so that a reader has it at once; does nothing after a failure."""
        if self._stream is None:
            return
        try:
            self._stream.write(text)
            self._stream.flush()
        except (OSError, ValueError) as error:  # ValueError: closed meanwhile
            self._fail(getattr(error, "strerror", None) or str(error))
            self._close()

    def __enter__(self) -> ReportFile:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._close()

    def _fail(self, reason: str) -> None:
        self.failure = display_text(
            f"The {self._what} on {self._name} could not be written: {reason}."
        )

    def _close(self) -> None:
        stream, self._stream = self._stream, None
        if stream is None:
            return
        if stream is sys.stdout:
            if self.failure is not None:
                give_up(stream)
            return
        with contextlib.suppress(OSError):  # what could not be written is tried once more
            stream.close()
