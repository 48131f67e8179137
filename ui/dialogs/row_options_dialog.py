"""Options for some pictures only: the form of the batch, without where results land.

Owns the dialog. Must not know which pictures they are, nor apply anything.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from ui.panels.options_form import OptionsForm
from ui.placement import fitting_size
from ui.plain_text import PlainLabel
from ui.spacing import Gap
from workers.contract.recipe import Recipe

_SIZE = QSize(420, 680)


class Purpose(StrEnum):
    """What the options are for."""

    OWN = "own"
    """Pictures that are still to be converted."""
    AGAIN = "again"
    """Pictures to be converted once more, now."""


class RowOptionsDialog(QDialog):
    """Asks for recipes; open it with ``open()``, it goes away by itself.

    Signals:
        chosen(tuple[Recipe, ...]): make these of the pictures.
        batch_options_chosen(): let them have the batch's options again.
    """

    chosen = Signal(object)
    batch_options_chosen = Signal()

    def __init__(
        self,
        purpose: Purpose,
        count: int,
        recipes: tuple[Recipe, ...],
        parent: QWidget | None = None,
    ) -> None:
        """Begins with ``recipes``."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        is_again = purpose is Purpose.AGAIN
        self.setWindowTitle(
            self.tr("Convert again with other options")
            if is_again
            else self.tr("Options for these pictures")
        )
        self.form = OptionsForm(is_for_all=False)
        self.form.set_recipes(recipes)
        intro = PlainLabel(
            self.tr(
                "These options are for %Ln picture(s) and win over those of the batch.", "", count
            ),
            wraps=True,
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        take = QPushButton(self.tr("&Convert again") if is_again else self.tr("&Use these options"))
        take.setDefault(True)
        take.setProperty("kind", "primary")
        buttons.addButton(take, QDialogButtonBox.ButtonRole.AcceptRole)
        back = QPushButton(self.tr("Use the &batch's options"))
        back.setVisible(not is_again)
        buttons.addButton(back, QDialogButtonBox.ButtonRole.ResetRole)
        back.clicked.connect(self._go_back)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Gap.PART, Gap.PART, Gap.PART, Gap.PART)
        layout.setSpacing(Gap.FIELD)
        layout.addWidget(intro)
        layout.addWidget(self.form, 1)
        layout.addWidget(buttons)
        self.resize(fitting_size(_SIZE, self.screen().availableGeometry()))

    def _take(self) -> None:
        self.chosen.emit(self.form.recipes())
        self.accept()

    def _go_back(self) -> None:
        self.batch_options_chosen.emit()
        self.accept()
