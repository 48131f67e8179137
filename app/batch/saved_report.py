"""What became of every picture, in one file: JSON lines as the command line's, or a table.

Owns the table's form and that a report is there whole or not at all. Must not know widgets.
"""

from __future__ import annotations

import csv
import io
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from app.batch.report import ReportLine, Tally, json_line, summary_json_line
from workers.contract.stats import EngineStats

#: What spreadsheets take for the beginning of a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_KEYS = ReportLine.__struct_fields__


def json_report(lines: Iterable[ReportLine], seconds: float, stats: EngineStats) -> Iterator[str]:
    """One object a line, the batch in the last."""
    tally = Tally()
    for line in lines:
        tally.add(line)
        yield json_line(line)
    yield summary_json_line(tally, seconds, stats)


def csv_report(lines: Iterable[ReportLine]) -> Iterator[str]:
    """A heading and a row for each line, as RFC 4180 has it; what is not known is empty.

    A text that a spreadsheet would take for a formula has an apostrophe before it.
    """
    yield _row(_KEYS)
    for line in lines:
        yield _row([_cell(getattr(line, key)) for key in _KEYS])


def save_report(file: Path, texts: Iterable[str]) -> None:
    """Write ``texts`` into ``file``, in whose place there is something whole at any time.

    A name that is no Unicode is written with its bytes escaped. Raises ``OSError``.
    """
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name[:40]}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            for text in texts:
                stream.write(text.encode("utf-8", "backslashreplace"))
        temporary.replace(file)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def writer_for(file: Path) -> Callable[[Iterable[ReportLine], float, EngineStats], Iterator[str]]:
    """How a report is written whose file has this name: ``.csv`` is a table."""
    if file.suffix.lower() != ".csv":
        return json_report
    return lambda lines, _seconds, _stats: csv_report(lines)


def _row(cells: Iterable[str]) -> str:
    stream = io.StringIO()
    csv.writer(stream).writerow(cells)
    return stream.getvalue()


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case tuple():
            return _safe(" ".join(map(str, value)))
        case str():
            return _safe(value)
        case _:
            return str(value)


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
