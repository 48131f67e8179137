"""Before and after in one place, with a line between them that can be moved.

Owns how the pictures are looked at: zoom, pan and divider. Must not ask for pictures: it tells how
it is looked at, and is given shots.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QSizePolicy, QWidget

from ui.compare.divider import Divider
from ui.compare.scaled import ScaledPictures
from ui.compare.values import Look, Shot
from ui.compare.viewport import STEP, Viewport
from ui.formatting import format_percent
from workers.contract.events import Size

_LEAST_SIZE, _USUAL_SIZE = QSize(200, 120), QSize(600, 320)
_SQUARE_PX = 8
_LABEL_MARGIN_PX = 10.0
_LABEL_PADDING_PX = 8.0
_NOTCH = 120.0
_PAN_PX = 60.0
_NO_PICTURE = Viewport(Size(1, 1), Size(1, 1))


class SplitView(QWidget):
    """Shows a shot on both sides of a divider.

    Signals:
        look_changed(Look): the user, or the window, looks at another part or in another size.
        zoom_changed(): ``zoom_text`` is another one.
    """

    look_changed = Signal(object)
    zoom_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shots: tuple[Shot, ...] = ()
        self._is_renewing = False
        self._viewport = _NO_PICTURE
        self._look = Look(0)
        self._grabbed: QPointF | None = None
        self._scaled = ScaledPictures()
        self.divider = Divider(self)
        self.divider.valueChanged.connect(self._on_divider_moved)
        self.divider.setAccessibleName(self.tr("Divider between before and after"))
        self.setMouseTracking(True)
        self.setMinimumSize(_LEAST_SIZE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Before and after"))
        self.grabGesture(Qt.GestureType.PinchGesture)
        self._on_divider_moved()

    @property
    def viewport(self) -> Viewport:
        """Where the picture lies."""
        return self._viewport

    @property
    def scalings(self) -> int:
        """How often a picture was scaled to be painted."""
        return self._scaled.scalings

    def show_shots(self, *shots: Shot | None, is_renewing: bool = False) -> None:
        """Show these over one another, the last one on top; none of them shows nothing."""
        self._shots = tuple(shot for shot in shots if shot is not None)
        self._is_renewing = is_renewing
        if self._shots:
            self._place(self._viewport.of_picture(self._shots[-1].size))
        else:
            self._scaled.forget()
        self.update()

    @property
    def is_complete(self) -> bool:
        """Whether there is something to see, and it is of the options of now."""
        return bool(self._shots) and not self._is_renewing

    def zoom_fit(self) -> None:
        """Show all of the picture."""
        self._place(self._viewport.zoomed_to(None))

    def zoom_to(self, scale: float) -> None:
        """So many pixels of the screen for one of the picture."""
        self._place(self._viewport.zoomed_to(scale))

    def zoom_in(self) -> None:
        """One step larger."""
        self._place(self._viewport.zoomed_by(STEP))

    def zoom_out(self) -> None:
        """One step smaller."""
        self._place(self._viewport.zoomed_by(1 / STEP))

    def zoom_text(self) -> str:
        """The zoom in words: "47 %"."""
        return format_percent(self._viewport.scale)

    def look(self) -> Look:
        """How the user looks at the picture."""
        viewport = self._viewport
        longest = max(viewport.view.width, viewport.view.height)
        if not self._shots:
            return Look(longest)
        return Look(longest, viewport.scale, viewport.visible)

    def sizeHint(self) -> QSize:  # noqa: N802 - named by Qt
        """Room for a picture."""
        return _USUAL_SIZE

    def _place(self, viewport: Viewport) -> None:
        if viewport != self._viewport:
            self._viewport = viewport
            self.zoom_changed.emit()
            self._show_cursor()
            self.update()
        look = self.look()
        if look != self._look:
            self._look = look
            self.look_changed.emit(look)

    def _on_divider_moved(self) -> None:
        share = self.divider.value() / self.divider.maximum()
        text = self.tr("{} before, {} after")
        said = text.format(format_percent(share), format_percent(1 - share))
        self.divider.setAccessibleDescription(said)
        self.update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - named by Qt
        """Draw both sides, each as far as the divider."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Shadow))
        if self._shots:
            self._paint_pictures(painter)
        painter.end()

    def _paint_pictures(self, painter: QPainter) -> None:
        ratio, x = self.devicePixelRatioF(), self.divider.x_px
        frame = self._viewport.frame
        whole = QRectF(*(value / ratio for value in frame))
        left = QRectF(0, 0, x, self.height())
        right = QRectF(x, 0, self.width() - x, self.height())
        painter.fillRect(whole.intersected(QRectF(self.rect())), _checkerboard(self.palette()))
        for shot in self._shots:
            place = _place_of(shot, whole)
            self._scaled.paint(painter, shot.before, place, left, ratio)
            self._scaled.paint(painter, shot.after, place, right, ratio)
        self._paint_label(painter, self.tr("Before"), left, Qt.AlignmentFlag.AlignLeft)
        self._paint_label(painter, self.tr("After"), right, Qt.AlignmentFlag.AlignRight)
        if self._is_renewing:
            bottom = QRectF(0, self.height() - 44.0, self.width(), 40.0)
            self._paint_label(painter, self.tr("Renewing…"), bottom, Qt.AlignmentFlag.AlignHCenter)

    def _paint_label(
        self, painter: QPainter, text: str, side: QRectF, align: Qt.AlignmentFlag
    ) -> None:
        """A word on a ground of its own, so that it can be read on any picture."""
        metrics = painter.fontMetrics()
        width = metrics.horizontalAdvance(text) + 2 * _LABEL_PADDING_PX
        if width + 2 * _LABEL_MARGIN_PX > side.width():
            return
        height = metrics.height() + 6.0
        x = side.left() + _LABEL_MARGIN_PX
        if align == Qt.AlignmentFlag.AlignRight:
            x = side.right() - _LABEL_MARGIN_PX - width
        elif align == Qt.AlignmentFlag.AlignHCenter:
            x = side.center().x() - width / 2
        label = QRectF(x, side.top() + _LABEL_MARGIN_PX, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(18, 22, 30, 205))
        painter.drawRoundedRect(label, height / 2, height / 2)
        painter.setPen(QColor(255, 255, 255))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, text)

    # Mouse, wheel, fingers and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - named by Qt
        """Take hold of the picture."""
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._grabbed = event.position()
            self._show_cursor()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - named by Qt
        """Move the picture, while it is held."""
        self._show_cursor(event.position())
        if self._grabbed is not None:
            moved = (event.position() - self._grabbed) * self.devicePixelRatioF()
            self._grabbed = event.position()
            self._place(self._viewport.panned(moved.x(), moved.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - named by Qt
        """Let go."""
        self._grabbed = None
        self._show_cursor(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - named by Qt
        """There and back between all of it and its pixels."""
        at = event.position() * self.devicePixelRatioF()
        if self._viewport.zoom is None:
            self._place(self._viewport.zoomed_to(1.0, at.x(), at.y()))
        else:
            self.zoom_fit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - named by Qt
        """A wheel zooms where the pointer is; two fingers on a touch pad move the picture."""
        ratio = self.devicePixelRatioF()
        is_zoom = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if not event.pixelDelta().isNull() and not is_zoom:
            delta = event.pixelDelta() * ratio
            self._place(self._viewport.panned(delta.x(), delta.y()))
        elif notches := event.angleDelta().y() / _NOTCH:
            at = event.position() * ratio
            self._place(self._viewport.zoomed_by(STEP**notches, at.x(), at.y()))
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Pinching zooms, on a touch screen and on a touch pad."""
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                at = self.mapFromGlobal(pinch.centerPoint()) * self.devicePixelRatioF()
                self._place(self._viewport.zoomed_by(pinch.scaleFactor(), at.x(), at.y()))
                return True
        zoom = Qt.NativeGestureType.ZoomNativeGesture
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == zoom:
            at = event.position() * self.devicePixelRatioF()
            self._place(self._viewport.zoomed_by(1 + event.value(), at.x(), at.y()))
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - named by Qt
        """Zoom, and with Shift move the picture."""
        key, is_shifted = event.key(), event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        pans = {
            Qt.Key.Key_Left: (_PAN_PX, 0.0),
            Qt.Key.Key_Right: (-_PAN_PX, 0.0),
            Qt.Key.Key_Up: (0.0, _PAN_PX),
            Qt.Key.Key_Down: (0.0, -_PAN_PX),
        }
        if key in pans and is_shifted:
            self._place(self._viewport.panned(*pans[Qt.Key(key)]))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif key == Qt.Key.Key_Minus:
            self.zoom_out()
        elif key == Qt.Key.Key_0:
            self.zoom_fit()
        elif key in (Qt.Key.Key_1, Qt.Key.Key_2):
            self.zoom_to(1.0 if key == Qt.Key.Key_1 else 2.0)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - named by Qt
        """Keep the divider over all of it, and the picture where it was."""
        super().resizeEvent(event)
        self.divider.setGeometry(self.rect())
        ratio = self.devicePixelRatioF()
        view = Size(max(1, round(self.width() * ratio)), max(1, round(self.height() * ratio)))
        self._place(self._viewport.in_view(view))

    def _show_cursor(self, at: QPointF | None = None) -> None:
        is_near = at is not None and self._grabbed is None and self.divider.is_near(at.x())
        if is_near or self.divider.isSliderDown():
            shape = Qt.CursorShape.SplitHCursor
        elif not self._viewport.can_pan:
            shape = Qt.CursorShape.ArrowCursor
        elif self._grabbed is not None:
            shape = Qt.CursorShape.ClosedHandCursor
        else:
            shape = Qt.CursorShape.OpenHandCursor
        self.divider.setCursor(shape)


def _place_of(shot: Shot, whole: QRectF) -> QRectF:
    """Where a shot lies, if all of the picture lies in ``whole``."""
    across, down = whole.width() / shot.size.width, whole.height() / shot.size.height
    area = shot.area
    left, top = whole.left() + area.left * across, whole.top() + area.top * down
    return QRectF(left, top, area.size.width * across, area.size.height * down)


def _checkerboard(palette: QPalette) -> QBrush:
    """Grey squares behind what is transparent, lighter in a light scheme."""
    is_dark = palette.window().color().lightness() < 128
    dark, light = (
        (QColor("#3a3f4a"), QColor("#4a505d"))
        if is_dark
        else (
            QColor("#d9dde4"),
            QColor("#ffffff"),
        )
    )
    tile = QPixmap(2 * _SQUARE_PX, 2 * _SQUARE_PX)
    tile.fill(light)
    painter = QPainter(tile)
    for at in (0, _SQUARE_PX):
        painter.fillRect(at, at, _SQUARE_PX, _SQUARE_PX, dark)
    painter.end()
    return QBrush(tile)
