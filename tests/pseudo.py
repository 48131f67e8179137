"""A language for finding words that are not translated, or that have no room to grow.

Each text is half as long again, in brackets.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtWidgets import QApplication

OPEN, CLOSE = "⟦", "⟧"


class Pseudo(QTranslator):
    """Translates everything of ours; Qt's own words stay."""

    def translate(self, context: str, source: str, _: str | None = None, n: int = -1) -> str | None:
        """As Qt asks for it."""
        if not source or context.startswith("Q"):
            return None
        return f"{OPEN}{source}{'~' * (len(source) // 2)}{CLOSE}"

    def isEmpty(self) -> bool:  # noqa: N802 - named by Qt
        """There is a word for everything."""
        return False


@contextmanager
def pseudo_spoken(*, right_to_left: bool = False) -> Iterator[None]:
    """Speak it for a while."""
    translator = Pseudo()
    QCoreApplication.installTranslator(translator)
    if right_to_left:
        QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        yield
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        QCoreApplication.removeTranslator(translator)
