"""What the lab's page says about each strategy, and how it writes its numbers."""

from __future__ import annotations

from dataclasses import dataclass

from ui.formatting import format_decimal
from ui.lab.values import ResultKind, StrategyName
from ui.words import marked, translated


@dataclass(frozen=True, slots=True)
class StrategyText:
    """A title for a card, one sentence below it, and what to be warned of; to be looked up."""

    title: str
    idea: str
    warning: str = ""


STRATEGY_TEXTS: dict[StrategyName, StrategyText] = {
    StrategyName.UI_THREAD: StrategyText(
        marked("The window's thread"),
        marked("Work where the click arrived."),
        marked("The window will freeze: that is the lesson. Esc is heard between pictures."),
    ),
    StrategyName.THREAD_PER_PICTURE: StrategyText(
        marked("A thread per picture"), marked("Sixteen at once, all in the window's process.")
    ),
    StrategyName.THREAD_POOL: StrategyText(
        marked("A pool of threads"), marked("A few at once, sharing the window's interpreter.")
    ),
    StrategyName.PROCESS_POOL_PICKLE: StrategyText(
        marked("A pool of processes"), marked("Results are pickled and copied through a pipe.")
    ),
    StrategyName.DROPMILL_POOL: StrategyText(
        marked("Dropmill's pool"), marked("Results in shared memory, workers behind the window.")
    ),
}

RESULT_TEXTS: dict[ResultKind, str] = {
    ResultKind.FILE: marked("WebP file, 0.3 MB"),
    ResultKind.PREVIEW: marked("Pixels, 4 MB"),
    ResultKind.LARGE_PREVIEW: marked("Pixels, 15 MB"),
}


def format_ms(milliseconds: float) -> str:
    """A delay: "0.4 ms", "12 ms", "1.2 s"."""
    if milliseconds < 9.95:
        return translated("{} ms").format(format_decimal(milliseconds, 1))
    if milliseconds < 999.5:
        return translated("{} ms").format(format_decimal(milliseconds, 0))
    return translated("{} s").format(format_decimal(milliseconds / 1000, 1))
