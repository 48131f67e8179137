"""What the lab's page says about each strategy, and how it writes its numbers."""

from __future__ import annotations

from dataclasses import dataclass

from ui.formatting import format_decimal
from ui.lab.values import ResultKind, StrategyName


@dataclass(frozen=True, slots=True)
class StrategyText:
    """A title for a card, one sentence below it, and what to be warned of."""

    title: str
    idea: str
    warning: str = ""


STRATEGY_TEXTS: dict[StrategyName, StrategyText] = {
    StrategyName.UI_THREAD: StrategyText(
        "The window's thread",
        "Work where the click arrived.",
        "The window will freeze: that is the lesson. Esc is heard between pictures.",
    ),
    StrategyName.THREAD_PER_PICTURE: StrategyText(
        "A thread per picture", "Sixteen at once, all in the window's process."
    ),
    StrategyName.THREAD_POOL: StrategyText(
        "A pool of threads", "A few at once, sharing the window's interpreter."
    ),
    StrategyName.PROCESS_POOL_PICKLE: StrategyText(
        "A pool of processes", "Results are pickled and copied through a pipe."
    ),
    StrategyName.DROPMILL_POOL: StrategyText(
        "Dropmill's pool", "Results in shared memory, workers behind the window."
    ),
}

RESULT_TEXTS: dict[ResultKind, str] = {
    ResultKind.FILE: "WebP file, 0.3 MB",
    ResultKind.PREVIEW: "Pixels, 4 MB",
    ResultKind.LARGE_PREVIEW: "Pixels, 15 MB",
}


def format_ms(milliseconds: float) -> str:
    """A delay: "0.4 ms", "12 ms", "1.2 s"."""
    if milliseconds < 9.95:
        return f"{format_decimal(milliseconds, 1)} ms"
    if milliseconds < 999.5:
        return f"{format_decimal(milliseconds, 0)} ms"
    return f"{format_decimal(milliseconds / 1000, 1)} s"
