"""The form that edits a recipe and a destination.

Owns both as widgets. Values in, values out; must not store or apply them.
"""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.panels.encoder_fields import EncoderFields
from ui.panels.form_parts import FieldManners, Section
from ui.panels.limit_fields import LimitFields
from ui.panels.option_fields import OptionFields
from ui.panels.output_fields import OutputFields
from ui.panels.size_fields import SizeFields
from workers.contract.animation import Animation
from workers.contract.colour import Colour
from workers.contract.destination import Destination
from workers.contract.metadata import Metadata
from workers.contract.recipe import Recipe
from workers.contract.source import Source

_SECTION_GAP_PX = 22
_MARGIN_PX = 12


class OptionsForm(QScrollArea):
    """Edits what becomes of pictures and where the results land.

    Signals:
        recipe_changed(Recipe), destination_changed(Destination): the user wants another one; once
            per real change, never in answer to ``set_recipe`` or ``set_destination``.
    """

    recipe_changed = Signal(object)
    destination_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = OptionFields(Source)
        self._size = SizeFields()
        self._encoder = EncoderFields()
        self._limits = LimitFields()
        self._animation = OptionFields(Animation)
        self._colour = OptionFields(Colour)
        self._metadata = OptionFields(Metadata)
        self._output = OutputFields()
        self._arrange()
        self._manners = FieldManners(self)
        self._known = Recipe()
        self._known_destination = Destination()
        self.set_recipe(self._known)
        for part in (
            self._size,
            self._encoder,
            self._limits,
            self._colour,
            self._animation,
            self._metadata,
            self._source,
        ):
            part.edited.connect(self._on_recipe_edited)
        self._output.edited.connect(self._on_destination_edited)

    def recipe(self) -> Recipe:
        """What the form says becomes of pictures."""
        return Recipe(
            source=self._source.options(),
            resize=self._size.options(),
            colour=self._colour.options(),
            limits=self._limits.options(),
            animation=self._animation.options(),
            metadata=self._metadata.options(),
            encoder=self._encoder.options(),
        )

    def destination(self) -> Destination:
        """Where the form says results land."""
        return self._output.options()

    def set_recipe(self, recipe: Recipe) -> None:
        """Show ``recipe``; tells nobody."""
        if recipe != self.recipe():
            with QSignalBlocker(self):
                self._source.set_options(recipe.source)
                self._size.set_options(recipe.resize)
                self._metadata.set_options(recipe.metadata)
                self._colour.set_options(recipe.colour)
                self._limits.set_options(recipe.limits)
                self._animation.set_options(recipe.animation)
                self._encoder.set_options(recipe.encoder)
        self._output.set_ending(recipe.encoder.extension)
        self._known = recipe

    def set_destination(self, destination: Destination) -> None:
        """Show ``destination``; tells nobody."""
        if destination != self.destination():
            with QSignalBlocker(self):
                self._output.set_options(destination)
        self._known_destination = destination

    def _on_recipe_edited(self) -> None:
        recipe = self.recipe()
        if not self.signalsBlocked() and recipe != self._known:
            self._known = recipe
            self._output.set_ending(recipe.encoder.extension)
            self.recipe_changed.emit(recipe)

    def _on_destination_edited(self) -> None:
        destination = self.destination()
        if not self.signalsBlocked() and destination != self._known_destination:
            self._known_destination = destination
            self.destination_changed.emit(destination)

    def _arrange(self) -> None:
        content = QWidget()
        content.setObjectName("options")
        column = QVBoxLayout(content)
        column.setContentsMargins(_MARGIN_PX, _MARGIN_PX, _MARGIN_PX, _MARGIN_PX)
        column.setSpacing(_SECTION_GAP_PX)
        column.addWidget(self._size)
        column.addWidget(self._encoder)
        column.addWidget(self._limits)
        column.addWidget(self._output)
        column.addLayout(_section(self.tr("Colour"), self._colour))
        column.addWidget(self._animation)
        column.addLayout(_section(self.tr("Keep in the file"), self._metadata))
        column.addLayout(_section(self.tr("Pictures"), self._source))
        column.addStretch()
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Conversion options"))


def _section(title: str, fields: QWidget) -> Section:
    section = Section(title)
    section.addWidget(fields)
    return section
