"""Draws the cells of the picture table.

Owns every pixel of a row. Must not hold state: what it draws comes from the index each time. A
state is always an icon and a word; colour only underlines them.
"""

from __future__ import annotations

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
from ui.models.cell_texts import CellText, Column, cell_text
from ui.models.picture_table_model import Role, alignment
from ui.panels.text_lines import broken_lines
from ui.theme import Colours, colours
from workers.contract.events import Stage
from workers.contract.items import ItemFacts, Running, Status, status_of

ROW_HEIGHT_PX = 64
THUMBNAIL_PX = 48
_RADIUS_PX = 6
_EDGE_OPACITY = 0.22
_PADDING_PX = 8  # as the headings have
_ICON_PX = 18
_BAR_PX = 4
_BAR_MAX_WIDTH_PX = 110
_MOST_REASON_LINES = 2

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
        """As wide as the column is; all rows are equally high."""
        return QSize(option.rect.width(), ROW_HEIGHT_PX)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one cell."""
        facts: ItemFacts = index.data(Role.FACTS)
        column = Column(index.column())
        tones = colours(option.palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(option.font)
        _paint_ground(painter, option, index, tones)
        inner = option.rect.adjusted(_PADDING_PX, 0, -_PADDING_PX, -1)
        text = cell_text(column, facts)
        if column is Column.PICTURE:
            image: QImage | None = index.data(Qt.ItemDataRole.DecorationRole)
            _paint_picture(painter, inner, option.palette, facts, text, image)
        elif column is Column.STATE:
            _paint_state(painter, inner, option.palette, facts, text)
        else:
            _paint_lines(painter, inner, text, option.palette, alignment(column))
        painter.restore()


def detail_font(font: QFont) -> QFont:
    """The font of the quieter second line beside ``font``."""
    smaller = QFont(font)
    smaller.setPointSizeF(font.pointSizeF() * 0.9)
    return smaller


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


def _paint_picture(
    painter: QPainter,
    rect: QRect,
    palette: QPalette,
    facts: ItemFacts,
    text: CellText,
    image: QImage | None,
) -> None:
    top = rect.center().y() - THUMBNAIL_PX // 2 + 1
    frame = QRectF(rect.left(), top, THUMBNAIL_PX, THUMBNAIL_PX)
    if image is None:
        _paint_placeholder(painter, frame, palette, facts.source.suffix.lstrip(".").upper())
    else:
        _paint_thumbnail(painter, frame, palette, image)
    beside = rect.adjusted(THUMBNAIL_PX + 12, 0, 0, 0)
    start = Qt.AlignmentFlag.AlignLeft
    _paint_lines(painter, beside, text, palette, start, elide=Qt.TextElideMode.ElideMiddle)


def _paint_placeholder(painter: QPainter, frame: QRectF, palette: QPalette, ending: str) -> None:
    tones = colours(palette)
    painter.setPen(tones.border)
    painter.setBrush(palette.alternateBase())
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS_PX, _RADIUS_PX)
    font = painter.font()
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.75)
    painter.setFont(small)
    painter.setPen(tones.muted)
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, ending[:4])
    painter.setFont(font)


def _paint_thumbnail(painter: QPainter, frame: QRectF, palette: QPalette, image: QImage) -> None:
    """``image`` fills the frame, centred; what stands over is not shown."""
    scale = max(frame.width() / image.width(), frame.height() / image.height())
    offset = frame.center() - QRectF(image.rect()).center() * scale
    brush = QBrush(image)
    brush.setTransform(QTransform.fromTranslate(offset.x(), offset.y()).scale(scale, scale))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(palette.alternateBase())  # seen through transparent pictures
    painter.drawRoundedRect(frame, _RADIUS_PX, _RADIUS_PX)
    painter.setBrush(brush)
    painter.drawRoundedRect(frame, _RADIUS_PX, _RADIUS_PX)
    # A hairline: a picture in the colour of the ground would have no edge.
    edge = QColor(palette.text().color())
    edge.setAlphaF(_EDGE_OPACITY)
    painter.setPen(QPen(edge, 0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS_PX, _RADIUS_PX)


def _paint_state(
    painter: QPainter, rect: QRect, palette: QPalette, facts: ItemFacts, text: CellText
) -> None:
    kind = _look_of(facts)
    tones = colours(palette)
    place = QRect(rect.left(), rect.center().y() - _ICON_PX // 2 + 1, _ICON_PX, _ICON_PX)
    _icon(kind).paint(painter, place)
    beside = rect.adjusted(_ICON_PX + 8, 0, 0, 0)
    colour = _state_colour(kind, tones)
    start = Qt.AlignmentFlag.AlignLeft
    stage = _stage_of(facts)
    if stage is None:
        most = _MOST_REASON_LINES
        _paint_lines(painter, beside, text, palette, start, colour=colour, most_details=most)
        return
    _paint_lines(painter, beside.adjusted(0, 0, 0, -10), text, palette, start, colour=colour)
    width = min(beside.width(), _BAR_MAX_WIDTH_PX)
    groove = QRectF(beside.left(), beside.center().y() + 8, width, _BAR_PX)
    _paint_bar(painter, groove, _STAGE_SHARES[stage], tones)


def _stage_of(facts: ItemFacts) -> Stage | None:
    return facts.state.stage if isinstance(facts.state, Running) else None


def _look_of(facts: ItemFacts) -> Status:
    """What the row looks like: work is seen to be done once a worker has reported some."""
    kind = status_of(facts.state)
    is_silent = kind is Status.RUNNING and _stage_of(facts) is None
    return Status.WAITING if is_silent else kind


def _paint_bar(painter: QPainter, groove: QRectF, share: float, tones: Colours) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tones.border)
    painter.drawRoundedRect(groove, _BAR_PX / 2, _BAR_PX / 2)
    groove.setWidth(max(groove.width() * share, _BAR_PX))
    painter.setBrush(tones.accent)
    painter.drawRoundedRect(groove, _BAR_PX / 2, _BAR_PX / 2)


def _icon(kind: Status) -> QIcon:
    # A cross has the colour of text where it is a command; here it is only a remark.
    role = QPalette.ColorRole.PlaceholderText if kind in (Status.CANCELLED, Status.UNDONE) else None
    return icon(_ICONS[kind], role)


def _state_colour(kind: Status, tones: Colours) -> QColor:
    return {
        Status.WAITING: tones.muted,
        Status.RUNNING: tones.accent,
        Status.CONVERTED: tones.success,
        Status.FAILED: tones.danger,
        Status.KEPT: tones.success,
        Status.SKIPPED: tones.warning,
        Status.CANCELLED: tones.muted,
        Status.UNDONE: tones.muted,
    }[kind]


def _paint_lines(
    painter: QPainter,
    rect: QRect,
    text: CellText,
    palette: QPalette,
    align: Qt.AlignmentFlag,
    *,
    colour: QColor | None = None,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    most_details: int = 1,
) -> None:
    """The title and up to ``most_details`` lines below it, together in the middle of ``rect``."""
    font, small = painter.font(), detail_font(painter.font())
    title, detail = QFontMetrics(font), QFontMetrics(small)
    most = min(most_details, (rect.height() - title.height()) // detail.height())
    details = broken_lines(text.detail, small, rect.width(), most, elide) if text.detail else []
    height = title.height() + len(details) * detail.height() + bool(details)
    top = rect.top() + (rect.height() - height) // 2
    line = QRect(rect.left(), top, rect.width(), title.height())
    painter.setPen(colour or palette.text().color())
    painter.drawText(line, align, title.elidedText(text.title, elide, rect.width()))
    painter.setFont(small)
    painter.setPen(colours(palette).muted)
    below = QRect(rect.left(), line.bottom() + 2, rect.width(), detail.height())
    for number, each in enumerate(details):
        painter.drawText(below.translated(0, number * detail.height()), align, each)
    painter.setFont(font)
