"""What became of a batch, as a table for people who read it in a terminal.

Owns its layout: plain text, no wider than 80 columns, and only what there was.
"""

from __future__ import annotations

from collections.abc import Iterator

from app.batch.failure_messages import cause_of
from app.batch.report import Tally
from app.batch.walk import WalkTrouble
from workers.contract.failures import FailureCode
from workers.contract.wording import decimal_bytes

WIDTH = 80
_NAME_WIDTH, _COUNT_WIDTH = 9, 6
_FOLDER_CAUSES: dict[str, str] = {
    WalkTrouble.NO_PICTURES: "a folder holds no pictures",
    WalkTrouble.NONE_WANTED: "no picture in a folder matches the patterns",
}


def summary_table(tally: Tally, seconds: float) -> str:
    """The table, without an end to its last line."""
    return "\n".join(line[:WIDTH].rstrip() for line in _lines(tally, seconds))


def _lines(tally: Tally, seconds: float) -> Iterator[str]:
    if not tally.ended:
        yield "There was nothing to convert."
        return
    if tally.converted:
        sizes = f"{decimal_bytes(tally.bytes_in)} → {decimal_bytes(tally.bytes_out)}"
        saving = _saving(tally.bytes_in, tally.bytes_out)
        yield _row("converted", str(tally.converted), f"{sizes}, {saving}")
    if tally.kept:
        yield _row("kept", str(tally.kept))
    if tally.skipped:
        yield _row("skipped", str(tally.skipped))
    if tally.failed:
        yield _row("failed", str(tally.failed))
        by_count = sorted(tally.failures.items(), key=lambda each: -each[1])
        yield from (_row("", str(count), _cause(code)) for code, count in by_count)
    if tally.cancelled:
        yield _row("cancelled", str(tally.cancelled))
    took = duration_text(seconds)
    if tally.converted and seconds > 0:
        took += f", {tally.converted / seconds:.1f} pictures/s"
    yield _row("time", "", took)


def duration_text(seconds: float) -> str:
    """Return a time with two units at most: "8.3 s", "2 min 05 s", "1 h 04 min"."""
    if seconds < 59.95:
        return f"{seconds:.1f} s"
    minutes, rest_s = divmod(round(seconds), 60)
    if minutes < 60:
        return f"{minutes} min {rest_s:02} s"
    return f"{minutes // 60} h {minutes % 60:02} min"


def _row(name: str, count: str, text: str = "") -> str:
    return f"{name:<{_NAME_WIDTH}}{count:>{_COUNT_WIDTH}}  {text}"


def _cause(code: str) -> str:
    return _FOLDER_CAUSES.get(code) or cause_of(FailureCode(code))


def _saving(bytes_in: int, bytes_out: int) -> str:
    percent = 100 - 100 * bytes_out / max(bytes_in, 1)
    return f"saved {percent:.0f} %" if percent >= 0 else f"grew by {-percent:.0f} %"
