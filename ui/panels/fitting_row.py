"""A text with commands beside it: what there is no room for goes into a menu.

Owns which buttons are shown and where they stand. Must not know what they do.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QToolButton, QWidget

from ui.actions import Command
from ui.icons import icon
from ui.plain_text import explain
from ui.spacing import Gap


@dataclass(frozen=True, slots=True)
class Offer:
    """A command in the row: ``button`` while there is room, ``action`` in the menu."""

    button: QAbstractButton
    action: QAction


class FittingRow(QWidget):
    """``text`` gets the width it wants first; it places its widgets itself, as ``FlowRow`` does.

    The last of ``offers`` goes into the menu first, whatever the order on screen.
    """

    def __init__(
        self,
        text: QWidget,
        text_width: Callable[[], int],
        offers: Mapping[Command, Offer],
        order: Collection[Command],
        parent: QWidget | None = None,
    ) -> None:
        """``order`` is that on screen, of all commands in ``offers``."""
        super().__init__(parent)
        self._text, self._text_width = text, text_width
        self._offers, self._order = offers, order
        self._wanted: frozenset[Command] = frozenset()
        self._in_menu: tuple[Command, ...] = ()
        self._more, self._menu = QToolButton(), QMenu(self)
        self._prepare_more()
        text.setParent(self)
        for command in order:
            offers[command].button.setParent(self)
            offers[command].button.hide()
        self._more.setParent(self)  # after them: it stands behind the last
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def offer(self, commands: Collection[Command]) -> None:
        """Show these and no others."""
        before, self._wanted = self._wanted, frozenset(commands)
        self._lay_out()
        if self._wanted != before:
            self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - named by Qt
        """All in one line."""
        return QSize(self._text_width() + self._room_for(self._wanted), self._height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - named by Qt
        """Room for a shortened text and the menu; always the same height, or the window jumps."""
        width = self._text.minimumSizeHint().width() + Gap.ROW + self._more.sizeHint().width()
        return QSize(width, self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - named by Qt
        """See what there is room for now."""
        super().resizeEvent(event)
        self._lay_out()

    def event(self, event: QEvent) -> bool:
        """A text has changed, or the direction."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.LayoutDirectionChange):
            self._lay_out()
        return super().event(event)

    def _prepare_more(self) -> None:
        self._more.setIcon(icon("more"))
        self._more.setObjectName("more-commands")
        self._more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(self._menu)
        self._more.setAccessibleName(self.tr("More commands"))
        explain(self._more, self.tr("What there is no room for beside the text"))
        self._more.hide()

    def _height(self) -> int:
        buttons = (self._offers[command].button for command in self._order)
        return max(one.sizeHint().height() for one in (self._text, self._more, *buttons))

    def _room_for(self, commands: Collection[Command]) -> int:
        widths = (self._offers[each].button.sizeHint().width() for each in commands)
        return sum(width + Gap.ROW for width in widths)

    def _fitting(self) -> list[Command]:
        """The commands for whose buttons there is room, the most important first."""
        fitting = [command for command in self._offers if command in self._wanted]
        room = self.width() - self._text_width()
        if self._room_for(fitting) > room:
            room -= self._more.sizeHint().width() + Gap.ROW
            while fitting and self._room_for(fitting) > room:
                fitting.pop()
        return fitting

    def _lay_out(self) -> None:
        fitting = self._fitting()
        in_menu = tuple(
            each for each in self._order if each in self._wanted and each not in fitting
        )
        if in_menu != self._in_menu:
            self._in_menu = in_menu
            self._menu.clear()
            self._menu.addActions([self._offers[command].action for command in in_menu])
        shown: list[QWidget] = [
            self._offers[each].button for each in self._order if each in fitting
        ]
        for command in self._order:
            self._offers[command].button.setVisible(command in fitting)
        self._more.setVisible(bool(in_menu))
        if in_menu:
            shown.append(self._more)
        end = self.width()
        for widget in reversed(shown):
            hint = widget.sizeHint()
            self._put(widget, QRect(end - hint.width(), 0, hint.width(), hint.height()))
            end -= hint.width() + Gap.ROW
        self._put(self._text, QRect(0, 0, max(end, 0), self._text.sizeHint().height()))

    def _put(self, widget: QWidget, place: QRect) -> None:
        """In the middle of the height, and seen from the other side where people read so."""
        place.moveTop((self.height() - place.height()) // 2)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            place.moveLeft(self.width() - place.right() - 1)
        widget.setGeometry(place)
