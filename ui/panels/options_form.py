"""The form that edits recipes and a destination.

Owns both as widgets. Values in, values out; must not store or apply them.
"""

from __future__ import annotations

from itertools import chain, product
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.panels.differences import in_one_line
from ui.panels.encoder_fields import EncoderFields
from ui.panels.form_parts import FieldManners, Fold, Section
from ui.panels.limit_fields import LimitFields
from ui.panels.option_fields import OptionFields
from ui.panels.output_fields import OutputFields
from ui.panels.preset_chooser import PresetChooser
from ui.panels.size_fields import SizeFields
from ui.plain_text import PlainLabel
from ui.spacing import Gap
from workers.contract.animation import Animation
from workers.contract.colour import Colour
from workers.contract.destination import Destination
from workers.contract.metadata import Metadata
from workers.contract.preset import Preset
from workers.contract.recipe import Recipe
from workers.contract.source import Source

Recipes = tuple[Recipe, ...]

#: How wide it is at least; beyond the other it is scrolled, for the list wants room as well.
_LEAST_PX, _MOST_PX = 288, 340


class OptionsForm(QScrollArea):
    """Edits what becomes of pictures and where the results land; ``presets`` does all at once.

    What most people need is in sight; ``more`` folds the rest away.

    Signals:
        recipes_changed(tuple[Recipe, ...]), destination_changed(Destination): the user wants
            others; once per real change, never in answer to ``set_recipes`` or
            ``set_destination``.
    """

    recipes_changed = Signal(object)
    destination_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, is_for_all: bool = True) -> None:
        """Options for some pictures of a batch have no destination, and are no preset."""
        super().__init__(parent)
        self._unshown = PlainLabel(
            self.tr(
                "Some results have options of their own, which are kept until you change a field."
            ),
            wraps=True,
        )
        self._unshown.setProperty("kind", "muted")
        self._unshown.hide()
        self.presets = PresetChooser()
        self._source = OptionFields(Source)
        self._size = SizeFields()
        self._encoder = EncoderFields()
        self._limits = LimitFields()
        self._animation = OptionFields(Animation)
        self._colour = OptionFields(Colour)
        self._metadata = OptionFields(Metadata)
        self._output = OutputFields()
        self.more = Fold(self.tr("More options"), self._rest())
        self._arrange()
        self._output.setVisible(is_for_all)
        self.presets.setVisible(is_for_all)
        self._manners = FieldManners(self)
        self._held: Recipes = ()
        self._base = Recipe()
        self._known: Recipes = (Recipe(),)
        self._known_destination = Destination()
        self.set_recipes(self._known)
        for part in (
            self._size,
            self._encoder,
            self._limits,
            self._colour,
            self._animation,
            self._metadata,
            self._source,
        ):
            part.edited.connect(self._on_recipes_edited)
        self._output.edited.connect(self._on_destination_edited)
        self.presets.chosen.connect(self.take_preset)

    def recipes(self) -> Recipes:
        """What the form says becomes of pictures: at least one result."""
        return self._held or self._said()

    def destination(self) -> Destination:
        """Where the form says results land."""
        return self._output.options()

    def set_recipes(self, recipes: Recipes) -> None:
        """Show ``recipes``; tells nobody.

        What the fields cannot show, such as other options for each size, is kept as it is until
        the user edits one of them.
        """
        if recipes != self.recipes():
            first = self._base = recipes[0]
            with QSignalBlocker(self):
                self._source.set_options(first.source)
                self._size.set_options(tuple(dict.fromkeys(each.resize for each in recipes)))
                self._metadata.set_options(first.metadata)
                self._colour.set_options(first.colour)
                self._limits.set_options(first.limits)
                self._animation.set_options(first.animation)
                self._encoder.set_options([each.encoder for each in recipes])
            self._hold(() if self._said() == recipes else recipes)
        self._output.set_ending(recipes[0].encoder.extension)
        self._known = recipes
        self._show_preset()

    def set_destination(self, destination: Destination) -> None:
        """Show ``destination``; tells nobody."""
        if destination != self.destination():
            with QSignalBlocker(self):
                self._output.set_options(destination)
        self._known_destination = destination
        self._show_preset()

    def choose_directory(self, directory: Path | None) -> None:
        """Let results go there, as if the user had changed a field."""
        self._output.choose_directory(directory)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - named by Qt
        """As wide as the widest field, within reason: beyond that it is scrolled."""
        hint = super().minimumSizeHint()
        content = self.widget()
        if content is not None:
            wanted = content.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
            hint.setWidth(min(max(wanted, _LEAST_PX), _MOST_PX))
        return hint

    def _said(self) -> Recipes:
        """What the fields say: each size in each format."""
        one = replace(
            self._base,
            source=self._source.options(),
            colour=self._colour.options(),
            limits=self._limits.options(),
            animation=self._animation.options(),
            metadata=self._metadata.options(),
        )
        return tuple(
            replace(one, resize=resize, encoder=encoder)
            for resize, encoder in product(self._size.options(), self._encoder.options())
        )

    def _hold(self, recipes: Recipes) -> None:
        self._held = recipes
        self._unshown.setVisible(bool(recipes) and set(recipes) != set(self._said()))

    def _on_recipes_edited(self) -> None:
        if self.signalsBlocked():
            return
        self._hold(())
        recipes = self._said()
        if recipes != self._known:
            self._known = recipes
            self._output.set_ending(recipes[0].encoder.extension)
            self._show_preset()
            self.recipes_changed.emit(recipes)

    def _on_destination_edited(self) -> None:
        destination = self.destination()
        if not self.signalsBlocked() and destination != self._known_destination:
            self._known_destination = destination
            self._show_preset()
            self.destination_changed.emit(destination)

    def take_preset(self, preset: Preset) -> None:
        """Show what ``preset`` says, as if the user had chosen it."""
        recipes, destination = self._known, self._known_destination
        self.set_recipes(preset.recipes)
        self.set_destination(replace(preset.destination or destination, preset=preset.name))
        if self._known != recipes:
            self.recipes_changed.emit(self._known)
        if self._known_destination != destination:
            self.destination_changed.emit(self._known_destination)

    def _show_preset(self) -> None:
        self.presets.show_options(self._known, self._known_destination)
        folded = (
            self._encoder,
            self._limits,
            *(() if self._output.isHidden() else (self._output,)),
            self._colour,
            self._animation,
            self._metadata,
            self._source,
        )
        self.more.show_differences(in_one_line(chain(*(part.differences() for part in folded))))

    def _rest(self) -> QWidget:
        """What fewer people touch."""
        rest = QWidget()
        column = QVBoxLayout(rest)
        column.setContentsMargins(Gap.NONE, Gap.NONE, Gap.NONE, Gap.NONE)
        column.setSpacing(Gap.SECTION)
        column.addWidget(self._encoder.more)
        column.addWidget(self._limits)
        column.addWidget(self._output)
        column.addLayout(_section(self.tr("Colour"), self._colour))
        column.addWidget(self._animation)
        column.addLayout(_section(self.tr("Keep in the file"), self._metadata))
        column.addLayout(_section(self.tr("Pictures"), self._source))
        return rest

    def _arrange(self) -> None:
        content = QWidget()
        content.setObjectName("options")
        column = QVBoxLayout(content)
        column.setContentsMargins(Gap.PART, Gap.FIELD, Gap.PART, Gap.FIELD)
        column.setSpacing(Gap.SECTION)
        column.addWidget(self.presets)
        column.addWidget(self._unshown)
        column.addWidget(self._size)
        column.addWidget(self._encoder)
        column.addWidget(self.more)
        column.addStretch()
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields take the keyboard
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.more.opened.connect(self.updateGeometry)
        self.setAccessibleName(self.tr("Conversion options"))


def _section(title: str, fields: QWidget) -> Section:
    section = Section(title)
    section.addWidget(fields)
    return section
