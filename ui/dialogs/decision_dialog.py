"""Asks about pictures whose result may not be what somebody expects, before they are converted.

Owns the sentences and the choices. Must not look at a picture: what was found is given.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ui.dialogs.before_start_dialog import BeforeStartDialog
from ui.formatting import format_name, joined
from ui.words import counted
from workers.contract.concerns import Concern, Concerns

_MOST_NAMES = 3


class DecisionDialog(BeforeStartDialog):
    """Open it with ``open()``, it goes away by itself. Escape lets these pictures wait.

    Signals:
        start_chosen(): convert them all the same.
        leave_out_chosen(): convert the others only.
        options_wanted(): they wait, and the user wants to change their options.
    """

    start_chosen = Signal()
    leave_out_chosen = Signal()
    options_wanted = Signal()

    def __init__(self, concerns: Concerns, parent: QWidget) -> None:
        super().__init__(
            self.tr("Before the start"),
            self.tr("Some results may not be what you expect."),
            "\n\n".join(_sentence(concern, names) for concern, names in concerns.items()),
            self.tr("These pictures wait for your answer; all others are being converted."),
            parent,
        )
        self._add_choices(replaces=Concern.REPLACES in concerns)

    def _add_choices(self, *, replaces: bool) -> None:
        start = self._choice(self.tr("&Convert them all the same"))
        leave_out = self._choice(self.tr("&Leave them out"))
        options = self._choice(self.tr("Change &options first"))
        wait = self._choice(self.tr("Let them wait"))
        start.clicked.connect(self.start_chosen)
        leave_out.clicked.connect(self.leave_out_chosen)
        options.clicked.connect(self.options_wanted)
        for button in (start, leave_out, options, wait):
            button.clicked.connect(self.close)
        # Enter must not replace anything by accident.
        first = options if replaces else start
        first.setDefault(True)
        first.setFocus()

    def _choice(self, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        self.column.addWidget(button)
        return button


def _sentence(concern: Concern, names: Sequence[str]) -> str:
    shown = [format_name(name) for name in names[:_MOST_NAMES]]
    if len(names) > _MOST_NAMES:
        shown.append(counted("%Ln more", "", len(names) - _MOST_NAMES))
    match concern:
        case Concern.REPLACES:
            told = counted("%Ln file(s) would be replaced: {}.", "", len(names))
        case Concern.TOO_LARGE:
            told = counted(
                "%Ln picture(s) have more pixels a side than the format can hold,"
                " and would fail: {}.",
                "",
                len(names),
            )
        case Concern.FIRST_FRAME:
            told = counted(
                "Of %Ln animation(s) only the first frame would be kept,"
                " as the format holds no animations: {}.",
                "",
                len(names),
            )
    return told.format(joined(shown))
