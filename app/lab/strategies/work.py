"""The work itself: one picture through the real pipeline.

Owns the way from a ``Work`` to pipeline calls, the same for every strategy that does not have the
engine do it. Runs in the window's process or in a worker of the standard library's pool.
"""

from __future__ import annotations

from pathlib import Path

from app.lab.strategies.base import Outcome, Work
from workers.contract.events import Stage
from workers.pipeline.convert import Encoded, convert
from workers.pipeline.decode.source import open_picture
from workers.pipeline.errors import PictureError
from workers.pipeline.preview import preview

#: What a picture yields: a WebP file's bytes, or the pixels before and after.
Payload = tuple[bytes, ...]


def perform(work: Work, picture: Path) -> Payload:
    """Convert a picture. Raises ``PictureError``, ``MemoryError`` and ``OSError``."""
    with picture.open("rb") as stream, open_picture(stream) as image:
        if work.preview_px is None:
            kept = _Kept()
            convert(image, [work.options], kept)
            return (kept.data,)
        pair = preview(image, work.options, work.preview_px)
        return pair.before.rgba, pair.after.rgba


def keep(work: Work, number: int, payload: Payload) -> Outcome:
    """Put the result where it belongs. Raises ``OSError``."""
    if work.preview_px is None:
        work.target(number).write_bytes(payload[0])
    return Outcome(sum(map(len, payload)))


def attempt(work: Work, number: int, picture: Path) -> Outcome:
    """``perform`` and ``keep``, with a failure told instead of raised.

    Whatever the failure: a thread that died without an outcome would be waited for for ever.
    """
    try:
        return keep(work, number, perform(work, picture))
    except Exception as error:  # noqa: BLE001 - see above
        return Outcome(failure=f"{picture.name}: {error}")


class _Kept:
    """The one result of a conversion; the lab shows no stages."""

    data = b""

    def stage(self, output: int, stage: Stage) -> None:
        """Nobody watches."""

    def encoded(self, output: int, encoded: Encoded) -> None:
        """Keep it."""
        self.data = encoded.data

    def failed(self, output: int, error: PictureError) -> None:
        """As if it had been the only one, which it is."""
        raise error
