"""All that the window says above its page: notices, a pause, a breakdown, an offer, a watch.

Owns which of them is above which. Must not know what is on the page.
"""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.panels.message_bar import MessageBar, Severity
from ui.panels.offer_bar import OfferBar
from ui.panels.watch_bar import WatchBar
from ui.sentences import said
from ui.spacing import Gap
from workers.contract.pause import Pause


class NoticeBars(QWidget):
    """Bars one above the other; each is there only while it says something."""

    def __init__(self) -> None:
        super().__init__()
        self.notices, self.breakdown = MessageBar(), MessageBar()
        self.offer, self.watch = OfferBar(), WatchBar()
        self._hold = MessageBar()
        self._pause: Pause | None = None
        rows = QVBoxLayout(self)
        rows.setContentsMargins(Gap.PART, Gap.NONE, Gap.PART, Gap.NONE)
        rows.setSpacing(Gap.ROW)
        # The tab key takes them in this order, in which they come.
        for bar in (self.watch, self.notices, self._hold, self.breakdown, self.offer):
            rows.insertWidget(0, bar)

    def show_pause(self, pause: Pause | None) -> None:
        """Say why the batch rests where nobody asked for it, as long as it does."""
        if pause == self._pause:
            return
        self._pause = pause
        if pause is not None and pause.sentence:
            self._hold.show_notice(said(pause.sentence), Severity.WARNING, stays=True)
        else:
            self._hold.hide()
