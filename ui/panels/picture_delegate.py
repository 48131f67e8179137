"""Draws the cells of the picture table.

Owns every pixel of a row. Must not hold state: what it draws comes from the index each time. A
state is always an icon and a word; colour only underlines them.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple, assert_never

from msgspec import Struct
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetrics,
    QIcon,
    QImage,
    QPainter,
    QPalette,
    QPen,
    QTransform,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui.icons import icon
from ui.models.cell_texts import CellText, Column
from ui.models.picture_table_model import Cell, Role, alignment
from ui.panels.text_lines import broken_lines
from ui.spacing import Radius, TypeSize
from ui.theme import Colours, colours
from workers.contract.events import Stage
from workers.contract.items import ItemFacts, Running, Status, status_of

THUMBNAIL_PX = 48
_THUMBNAIL_EDGE_PX = 3  # above and below it, in low rows
_OWN_PX = 14
_EDGE_OPACITY = 0.22
_PADDING_PX = 8  # as the headings have
_ICON_PX = 18
_BAR_PX = 4
_BAR_MAX_WIDTH_PX = 110
_MOST_LINES = 2
_LEAST_EDGES_PX = 8  # above and below what is written
_BESIDE_PX = 10  # between title and detail in one line

_ICONS = {
    Status.WAITING: "waiting",
    Status.RUNNING: "running",
    Status.CONVERTED: "done",
    Status.FAILED: "failed",
    Status.KEPT: "kept",
    Status.SKIPPED: "skipped",
    Status.CANCELLED: "cancel",
    Status.UNDONE: "undo",
}

#: How full the bar of a running row is; stages differ in length, so this shows order, not time.
_STAGE_SHARES: dict[Stage, float] = {
    Stage.DECODING: 0.25,
    Stage.RESIZING: 0.5,
    Stage.ENCODING: 0.75,
}


class PictureDelegate(QStyledItemDelegate):
    """Paints thumbnail, two-line texts, and state with icon, word and bar."""

    def sizeHint(  # noqa: N802 - named by Qt
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As the cell is: all rows are equally high, which is the table's to say."""
        return option.rect.size()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one cell."""
        cell: Cell = index.data(Role.CELL)
        palette = option.palette
        look = _Look(palette, colours(palette), _letters(QFont(option.font)))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, option, index, look.tones)
        inner = option.rect.adjusted(_PADDING_PX, 0, -_PADDING_PX, -1)
        if cell.column is Column.PICTURE:
            if cell.has_own:
                inner = _paint_own(painter, inner)
            _paint_picture(painter, inner, look, cell)
        elif cell.column is Column.STATE:
            _paint_state(painter, inner, look, cell)
        elif cell.text.title:
            colour = look.tones.warning if cell.text.is_warning else None
            _paint_lines(painter, inner, cell.text, look, alignment(cell.column), colour=colour)
        painter.restore()


class _Letters(Struct, frozen=True):
    """A font, that of the quieter second line beside it, and how large both are."""

    font: QFont
    small: QFont
    title: QFontMetrics
    detail: QFontMetrics
    title_px: int
    detail_px: int


@lru_cache(maxsize=8)
def _letters(font: QFont) -> _Letters:
    """To measure a font takes as long as to write with it; a table has one, and has it for long."""
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * TypeSize.SMALL)
    title, detail = QFontMetrics(font), QFontMetrics(small)
    return _Letters(font, small, title, detail, title.height(), detail.height())


class _Look(NamedTuple):
    palette: QPalette
    tones: Colours
    letters: _Letters


def _paint_ground(
    painter: QPainter,
    option: QStyleOptionViewItem,
    index: QModelIndex | QPersistentModelIndex,
    tones: Colours,
) -> None:
    rect = option.rect
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, option.palette.highlight())
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tones.border)
    view = option.widget
    if (
        index.column() == Column.PICTURE
        and isinstance(view, QAbstractItemView)
        and view.hasFocus()
        and view.currentIndex().row() == index.row()
    ):
        painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height() - 1), tones.accent)


def _paint_picture(painter: QPainter, rect: QRect, look: _Look, cell: Cell) -> None:
    side = min(THUMBNAIL_PX, rect.height() - 2 * _THUMBNAIL_EDGE_PX)
    frame = QRectF(rect.left(), rect.center().y() - side // 2 + 1, side, side)
    if cell.image is None:
        _paint_placeholder(painter, frame, look, cell.facts.source.suffix.lstrip(".").upper())
    else:
        _paint_thumbnail(painter, frame, look.palette, cell.image)
    beside = rect.adjusted(side + 12, 0, 0, 0)
    start = Qt.AlignmentFlag.AlignLeft
    middle = Qt.TextElideMode.ElideMiddle
    _paint_lines(painter, beside, cell.text, look, start, elide=middle, is_long=True)


def _paint_own(painter: QPainter, rect: QRect) -> QRect:
    """The mark of a row with options of its own; returns what it leaves of ``rect``."""
    place = QRect(rect.right() - _OWN_PX, rect.center().y() - _OWN_PX // 2, _OWN_PX, _OWN_PX)
    icon("settings", QPalette.ColorRole.Accent).paint(painter, place)
    return rect.adjusted(0, 0, -_OWN_PX - 6, 0)


def _paint_placeholder(painter: QPainter, frame: QRectF, look: _Look, ending: str) -> None:
    painter.setPen(look.tones.border)
    painter.setBrush(look.palette.alternateBase())
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), Radius.CONTROL, Radius.CONTROL)
    font = look.letters.font
    small = QFont(font)
    small.setPointSizeF(
        font.pointSizeF() * (TypeSize.TINY if frame.height() >= THUMBNAIL_PX else 0.5)
    )
    painter.setFont(small)
    painter.setPen(look.tones.muted)
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, ending[:4])


def _paint_thumbnail(painter: QPainter, frame: QRectF, palette: QPalette, image: QImage) -> None:
    """``image`` fills the frame, centred; what stands over is not shown."""
    scale = max(frame.width() / image.width(), frame.height() / image.height())
    offset = frame.center() - QRectF(image.rect()).center() * scale
    brush = QBrush(image)
    brush.setTransform(QTransform.fromTranslate(offset.x(), offset.y()).scale(scale, scale))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(palette.alternateBase())  # seen through transparent pictures
    painter.drawRoundedRect(frame, Radius.CONTROL, Radius.CONTROL)
    painter.setBrush(brush)
    painter.drawRoundedRect(frame, Radius.CONTROL, Radius.CONTROL)
    # A hairline: a picture in the colour of the ground would have no edge.
    edge = QColor(palette.text().color())
    edge.setAlphaF(_EDGE_OPACITY)
    painter.setPen(QPen(edge, 0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), Radius.CONTROL, Radius.CONTROL)


def _paint_state(painter: QPainter, rect: QRect, look: _Look, cell: Cell) -> None:
    facts, text, tones = cell.facts, cell.text, look.tones
    kind = _look_of(facts)
    place = QRect(rect.left(), rect.center().y() - _ICON_PX // 2 + 1, _ICON_PX, _ICON_PX)
    _icon(kind).paint(painter, place)
    beside = rect.adjusted(_ICON_PX + 8, 0, 0, 0)
    colour = _state_colour(kind, tones)
    start = Qt.AlignmentFlag.AlignLeft
    stage = _stage_of(facts)
    if stage is None:
        _paint_lines(painter, beside, text, look, start, colour=colour, is_long=True)
        return
    if rect.height() < 2 * look.letters.title_px:  # room for one line only
        word_px = look.letters.title.horizontalAdvance(text.title) + 10
        _paint_lines(painter, beside, CellText(text.title), look, start, colour=colour)
        left, top = beside.left() + word_px, beside.center().y() - _BAR_PX // 2 + 1
        width = min(beside.width() - word_px, _BAR_MAX_WIDTH_PX)
    else:
        _paint_lines(painter, beside.adjusted(0, 0, 0, -10), text, look, start, colour=colour)
        left, top = beside.left(), beside.center().y() + 8
        width = min(beside.width(), _BAR_MAX_WIDTH_PX)
    _paint_bar(painter, QRectF(left, top, width, _BAR_PX), _STAGE_SHARES[stage], tones)


def _stage_of(facts: ItemFacts) -> Stage | None:
    return facts.state.stage if isinstance(facts.state, Running) else None


def _look_of(facts: ItemFacts) -> Status:
    """What the row looks like: work is seen to be done once a worker has reported some."""
    kind = status_of(facts.state)
    is_silent = kind is Status.RUNNING and _stage_of(facts) is None
    return Status.WAITING if is_silent else kind


def _paint_bar(painter: QPainter, groove: QRectF, share: float, tones: Colours) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tones.groove)
    painter.drawRoundedRect(groove, _BAR_PX / 2, _BAR_PX / 2)
    groove.setWidth(max(groove.width() * share, _BAR_PX))
    painter.setBrush(tones.accent)
    painter.drawRoundedRect(groove, _BAR_PX / 2, _BAR_PX / 2)


@cache  # each reads the palette when it is painted
def _icon(kind: Status) -> QIcon:
    # A cross has the colour of text where it is a command; here it is only a remark.
    role = QPalette.ColorRole.PlaceholderText if kind in (Status.CANCELLED, Status.UNDONE) else None
    return icon(_ICONS[kind], role)


def _state_colour(kind: Status, tones: Colours) -> QColor:
    match kind:
        case Status.RUNNING:
            return tones.accent
        case Status.CONVERTED | Status.KEPT:
            return tones.success
        case Status.FAILED:
            return tones.danger
        case Status.SKIPPED:
            return tones.warning
        case Status.WAITING | Status.CANCELLED | Status.UNDONE:
            return tones.muted
        case _:
            assert_never(kind)


def _paint_lines(
    painter: QPainter,
    rect: QRect,
    text: CellText,
    look: _Look,
    align: Qt.AlignmentFlag,
    *,
    colour: QColor | None = None,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    is_long: bool = False,
) -> None:
    """The title and what is beside or below it, together in the middle of ``rect``.

    Texts that may be long get further lines where there is room; in a low row, the detail of such a
    text follows its title.
    """
    letters, width = look.letters, rect.width()
    font, small, title_px, detail_px = (
        letters.font,
        letters.small,
        letters.title_px,
        letters.detail_px,
    )
    most_titles = rect.height() // title_px if is_long and not text.detail else 1
    titles = broken_lines(text.title, font, width, min(most_titles, _MOST_LINES), elide)
    free = rect.height() - len(titles) * title_px - _LEAST_EDGES_PX
    room = max(free, 0) // detail_px
    most = min(_MOST_LINES if is_long else 1, room)
    has_below = bool(text.detail) and most > 0
    details = broken_lines(text.detail, small, width, most, elide) if has_below else ()
    height = len(titles) * title_px + len(details) * detail_px + bool(details)
    line = QRect(rect.left(), rect.top() + (rect.height() - height) // 2, width, title_px)
    painter.setFont(font)
    painter.setPen(colour or look.palette.text().color())
    for each in titles:
        painter.drawText(line, align, each)
        line.moveTop(line.top() + title_px)
    if not text.detail:
        return
    painter.setFont(small)
    painter.setPen(look.tones.muted)
    if not has_below and is_long:
        beside = line.translated(0, -title_px)
        beside.setLeft(beside.left() + letters.title.horizontalAdvance(titles[0]) + _BESIDE_PX)
        shown = letters.detail.elidedText(text.detail, elide, max(beside.width(), 0))
        painter.drawText(beside, align | Qt.AlignmentFlag.AlignVCenter, shown)
    below = QRect(rect.left(), line.top() + 1, width, detail_px)
    for number, each in enumerate(details):
        painter.drawText(below.translated(0, number * detail_px), align, each)
