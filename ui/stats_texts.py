"""The engine's figures about itself as tables of words."""

from __future__ import annotations

from dataclasses import dataclass

from ui.formatting import enumerated, format_bytes, format_count, format_decimal
from ui.sentences import said
from ui.words import looked_up, marked, translated
from workers.contract.posture_texts import posture_layers, posture_summary
from workers.contract.stats import Distribution, EngineStats

#: What ended so many workers, by the engine's word for it.
_ENDS = {
    "itself": marked("{} by themselves"),
    "cancelled": marked("{} with a cancelled picture"),
    "timed-out": marked("{} took too long"),
    "violation": marked("{} sent what is not allowed"),
    "retired": marked("{} no longer needed"),
}


@dataclass(frozen=True, slots=True)
class StatsTable:
    """A titled table: each row has a name, then its values; ``heads`` stand above the values."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def stats_tables(stats: EngineStats) -> tuple[StatsTable, ...]:
    """All figures; the tables always have the same rows, but for the causes of ends."""
    return (
        StatsTable(
            translated("Pictures"),
            (
                translated("number"),
                translated("half within"),
                translated("95 %"),
                translated("99 %"),
                translated("longest"),
            ),
            ((translated("Waited"), *_times(stats.wait)), (translated("Ran"), *_times(stats.run))),
        ),
        StatsTable(
            translated("Jobs"),
            (),
            (
                (translated("Waiting"), format_count(stats.jobs_waiting)),
                (translated("Tried again"), format_count(stats.jobs_retried)),
            ),
        ),
        StatsTable(
            translated("Workers"),
            (),
            (
                (translated("Started"), format_count(stats.workers_started)),
                (translated("Ended"), _ends(stats.workers_ended)),
            ),
        ),
        StatsTable(translated("Memory"), (), _memory(stats)),
        StatsTable(translated("Protections of a worker"), (), _protections(stats)),
    )


def stats_text(stats: EngineStats) -> str:
    """All figures as plain text, in aligned columns."""
    return "\n\n".join(_table_text(table) for table in stats_tables(stats)) + "\n"


def format_ms(milliseconds: float) -> str:
    """A span of time as short as it is: "0.4 ms", "38 ms", "1.2 s", "75 s"."""
    if milliseconds < 9.95:
        return translated("{} ms").format(format_decimal(milliseconds, 1))
    if milliseconds < 999.5:
        return translated("{} ms").format(format_decimal(milliseconds, 0))
    seconds = milliseconds / 1000
    return translated("{} s").format(format_decimal(seconds, 1 if seconds < 9.95 else 0))


def _times(times: Distribution) -> tuple[str, ...]:
    spans = (times.p50_ms, times.p95_ms, times.p99_ms, times.max_ms)
    if times.count == 0:
        return "0", *("–" for _ in spans)
    return format_count(times.count), *(format_ms(span) for span in spans)


def _ends(ended: dict[str, int]) -> str:
    told = [_end(cause, format_count(count)) for cause, count in sorted(ended.items())]
    return enumerated(told) if told else translated("none")


def _end(cause: str, count: str) -> str:
    pattern = _ENDS.get(cause)
    return f"{count} {cause}" if pattern is None else looked_up(pattern).format(count)


def _memory(stats: EngineStats) -> tuple[tuple[str, str], ...]:
    budget = format_bytes(stats.budget_bytes)
    reserved = format_bytes(stats.reserved_bytes)
    return (
        (
            translated("Reserved for pictures"),
            translated("{} of {}").format(reserved, budget) if stats.budget_bytes else "–",
        ),
        (translated("Largest worker so far"), format_bytes(stats.peak_worker_bytes)),
        (translated("Results through shared memory"), format_bytes(stats.slab_bytes)),
    )


def _protections(stats: EngineStats) -> tuple[tuple[str, str], ...]:
    if stats.posture is None:
        return ((translated("All"), said(posture_summary(None))),)
    return tuple((said(name), said(state)) for name, state in posture_layers(stats.posture))


def _table_text(table: StatsTable) -> str:
    rows = [("", *table.heads), *table.rows] if table.heads else list(table.rows)
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [
        "  ".join(
            [row[0].ljust(widths[0])]
            + [value.rjust(width) for value, width in zip(row[1:], widths[1:], strict=True)]
        ).rstrip()
        for row in rows
    ]
    return "\n".join([table.title, *(f"  {line}" for line in lines)])
