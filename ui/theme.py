"""The look of the application: palettes, style sheet, and following the system's colour scheme.

Owns every colour; distances, corners and sizes of type are in ``ui/spacing.py``. Widgets take
theirs from the palette, or from ``colours(self.palette())`` for the few that a palette has no role
for. Must not know any particular window.

The style sheet (``resources/styles/dropmill.qss``) knows these dynamic properties:

* ``QPushButton[kind="primary"]``: the one button filled with the accent colour; its text and
  icon have the role ``BrightText``;
* ``QFrame[kind="card"]``: a raised surface with a border and rounded corners;
* ``QProgressBar[kind="paused"]``: progress that stands still, on purpose; ``[kind="converted"]``,
  ``[kind="failed"]``, ``[kind="cancelled"]``: how it ended;
* ``QLabel[kind="heading"]``, ``[kind="muted"]``, ``[kind="figure"]``: the title of a part, a side
  remark, one large number.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from string import Template

from PySide6.QtCore import QDir, QObject, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication

import resources
from ui.spacing import Radius, TypeSize
from workers.contract.scheme import Scheme


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours beyond the palette's roles, readable as text but for the last three.

    ``surface`` is the ground of cards and charts, ``border`` the line around them, ``groove`` what
    a bar has still to fill.
    """

    accent: QColor
    success: QColor
    warning: QColor
    danger: QColor
    muted: QColor
    surface: QColor
    border: QColor
    groove: QColor


@dataclass(frozen=True, slots=True)
class _Tones:
    """One scheme's name and colours, as hexadecimal text: the only place where they are written.

    The tick of a checked box is an image, ``check-<name>.svg``, in the colour ``on_accent``.
    ``border`` only divides; ``control_border`` tells that something can be used, ``groove`` how far
    a bar or a slider goes, ``handle`` where a scroll bar is, ``shade`` is what Fusion draws with.
    """

    name: str
    window: str
    surface: str
    sunken: str
    groove: str
    hover: str
    text: str
    disabled: str
    muted: str
    border: str
    control_border: str
    handle: str
    shade: str
    accent: str
    accent_hover: str
    on_accent: str
    selection: str
    success: str
    warning: str
    warning_fill: str
    danger: str


_LIGHT = _Tones(
    name="light",
    window="#f4f6f9",
    surface="#ffffff",
    sunken="#e9edf3",
    groove="#c3cad6",
    hover="#eef2f8",
    text="#1a2130",
    disabled="#98a1b0",
    muted="#4b5566",
    border="#dde3ec",
    control_border="#7f8898",
    handle="#a9b3c2",
    shade="#c3ccd9",
    accent="#174fb3",
    accent_hover="#12418f",
    on_accent="#ffffff",
    selection="#b9cef5",
    success="#0f5f33",
    warning="#744600",
    warning_fill="#c77700",
    danger="#a31a27",
)
_DARK = _Tones(
    name="dark",
    window="#14171d",
    surface="#1c2028",
    sunken="#0f1217",
    groove="#39414f",
    hover="#262c37",
    text="#e7ebf2",
    disabled="#626b7a",
    muted="#a8b3c4",
    border="#2b313c",
    control_border="#6f7a8d",
    handle="#4d5767",
    shade="#414a59",
    accent="#85b5ff",
    accent_hover="#93beff",
    on_accent="#0b1526",
    selection="#264071",
    success="#5fce8e",
    warning="#f0b452",
    warning_fill="#f0b452",
    danger="#ff8a8a",
)


#: How strong headings and figures are.
_STRONG = "600"


#: How high a line of usual text is; the measures in the style sheet are for this one.
_USUAL_LINE_PX = 14
#: What grows with the text: heights of lines in controls, and boxes that are ticked.
_GROWING_PX = {
    "button_line": 18,
    "field_line": 20,
    "entry_line": 22,
    "box": 16,
    "ringed_box": 14,
    "dot": 8,
}


def _measures(font: QFont) -> dict[str, str]:
    """Measures that return in the style sheet, in any scheme, for text in ``font``."""
    growth = max(0, QFontMetrics(font).height() - _USUAL_LINE_PX)
    growing = {name: f"{usual + growth}px" for name, usual in _GROWING_PX.items()}
    figure = {"figure_size": f"{font.pointSizeF() * TypeSize.FIGURE:g}pt"}
    round_box = {"radius_box": f"{(_GROWING_PX['box'] + growth) // 2 + 1}px"}
    radii = {f"radius_{radius.name.lower()}": f"{radius}px" for radius in Radius}
    return radii | growing | figure | round_box | {"weight_strong": _STRONG}


def palette(scheme: Qt.ColorScheme) -> QPalette:
    """Our palette for a colour scheme; light where the system does not say."""
    return _palette_of(_DARK if scheme == Qt.ColorScheme.Dark else _LIGHT)


def colours(palette: QPalette) -> Colours:
    """The colours that go with ``palette``: the dark set on a dark window, else the light one."""
    return _colours_of(_tones_of(palette))


@cache  # asked for several times a cell: to make eight colours takes as long as to write a word
def _colours_of(tones: _Tones) -> Colours:
    return Colours(*(QColor(getattr(tones, field.name)) for field in fields(Colours)))


def prepare_theme(app: QApplication) -> None:
    """Give ``app`` the style that ours is built on, and our icons.

    A window is built in half the time before ``apply_theme``: a style sheet makes Qt look at every
    widget again for each that it is put into.
    """
    _theme_of(app)


def apply_theme(app: QApplication, scheme: Scheme = Scheme.SYSTEM) -> None:
    """Give ``app`` our style, palette and style sheet; call again to change the scheme."""
    _theme_of(app).use(scheme)


def apply_motion(app: QApplication, *, is_reduced: bool) -> None:
    """Let nothing in ``app`` move that tells nothing by it, or let it move again."""
    _theme_of(app).calm(is_reduced=is_reduced)


def _theme_of(app: QApplication) -> _Theme:
    return app.findChild(_Theme) or _Theme(app)


class _Theme(QObject):
    """Keeps the application's palette and style sheet at the scheme in force; owned by it."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._scheme = Scheme.SYSTEM
        self._is_reduced = False
        self._applied: tuple[_Tones, QFont, bool] | None = None
        icons = resources.__path__[0] + "/icons"
        QDir.setSearchPaths("icons", [icons])
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    def use(self, scheme: Scheme) -> None:
        self._scheme = scheme
        # Also dresses what we do not draw: title bars, native dialogs.
        self._app.styleHints().setColorScheme(_QT_SCHEMES[scheme])
        self._dress_again()

    def calm(self, *, is_reduced: bool) -> None:
        self._is_reduced = is_reduced
        for effect in _EFFECTS:
            self._app.setEffectEnabled(effect, not is_reduced)
        if self._applied is not None:
            self._dress_again()

    def _dress_again(self) -> None:
        followed = self._scheme is Scheme.SYSTEM
        system = self._app.styleHints().colorScheme()
        self._dress(system if followed else _QT_SCHEMES[self._scheme])

    def _on_system_changed(self, system: Qt.ColorScheme) -> None:
        if self._scheme is Scheme.SYSTEM:
            self._dress(system)

    def _dress(self, scheme: Qt.ColorScheme) -> None:
        tones = _DARK if scheme == Qt.ColorScheme.Dark else _LIGHT
        if (wanted := (tones, self._app.font(), self._is_reduced)) == self._applied:
            return
        self._applied = wanted
        self._app.setPalette(_palette_of(tones))
        names = {field.name: getattr(tones, field.name) for field in fields(_Tones)}
        sheet = resources.stylesheet("dropmill") + (_CALM if self._is_reduced else "")
        self._app.setStyleSheet(Template(sheet).substitute(_measures(self._app.font()) | names))


#: The one way to tell Qt's own styles that nothing is to be animated.
_CALM = "* { widget-animation-duration: 0; }"
#: Menus that fade and lists that roll out, where the system has them.
_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
)

_QT_SCHEMES = {
    Scheme.SYSTEM: Qt.ColorScheme.Unknown,
    Scheme.LIGHT: Qt.ColorScheme.Light,
    Scheme.DARK: Qt.ColorScheme.Dark,
}


def _tones_of(palette: QPalette) -> _Tones:
    return _DARK if palette.window().color().lightness() < 128 else _LIGHT


def _palette_of(tones: _Tones) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette(QColor(tones.surface), QColor(tones.window))
    for name, colour in (
        (role.Window, tones.window),
        (role.WindowText, tones.text),
        (role.Base, tones.surface),
        (role.AlternateBase, tones.hover),
        (role.Text, tones.text),
        (role.PlaceholderText, tones.muted),
        (role.Button, tones.surface),
        (role.ButtonText, tones.text),
        (role.BrightText, tones.on_accent),
        (role.ToolTipBase, tones.surface),
        (role.ToolTipText, tones.text),
        (role.Light, tones.surface),
        (role.Midlight, tones.hover),
        (role.Mid, tones.shade),
        (role.Dark, tones.shade),
        (role.Shadow, tones.sunken),
        (role.Highlight, tones.selection),
        (role.HighlightedText, tones.text),
        (role.Accent, tones.accent),
        (role.Link, tones.accent),
        (role.LinkVisited, tones.accent),
    ):
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(tones.disabled))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(tones.hover))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Accent, QColor(tones.disabled))
    return palette
