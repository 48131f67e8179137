"""All that the window says above its page: notices, a pause, a breakdown, an offer, a watch.

Owns which of them is above which. Must not know what is on the page.
"""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.panels.message_bar import MessageBar, Severity
from ui.panels.offer_bar import OfferBar
from ui.panels.watch_bar import WatchBar
from ui.sentences import said
from ui.spacing import Gap
from workers.contract.pause import Pause


class NoticeBars(QVBoxLayout):
    """Bars one above the other; each is there only while it says something."""

    def __init__(self) -> None:
        super().__init__()
        self.notices, self.breakdown = MessageBar(), MessageBar()
        self.offer, self.watch = OfferBar(), WatchBar()
        self._hold = MessageBar()
        self._pause: Pause | None = None
        self.setSpacing(Gap.ROW)

    def arrange(self, margin_px: int) -> None:
        """Put them where they belong; the tab key takes them in the order in which they come."""
        for bar in (self.watch, self.notices, self._hold, self.breakdown, self.offer):
            margins = QHBoxLayout()
            margins.setContentsMargins(margin_px, Gap.NONE, margin_px, Gap.NONE)
            margins.addWidget(bar)
            self.insertLayout(0, margins)

    def show_pause(self, pause: Pause | None) -> None:
        """Say why the batch rests where nobody asked for it, as long as it does."""
        if pause == self._pause:
            return
        self._pause = pause
        if pause is not None and pause.sentence:
            self._hold.show_notice(said(pause.sentence), Severity.WARNING, stays=True)
        else:
            self._hold.hide()
