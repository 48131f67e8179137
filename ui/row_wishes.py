"""What people want of single rows of the list, beyond what the main window itself passes on.

Owns the dialog with the options for some pictures. No decisions: what a wish leads to is up to
whoever listens.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.dialogs.row_options_dialog import Purpose, RowOptionsDialog
from ui.panels.picture_list import PictureList
from workers.contract.items import ItemId
from workers.contract.recipe import Recipe

Recipes = tuple[Recipe, ...]


class RowWishes(QObject):
    """The rows of ``shown``.

    Signals:
        own_recipes_requested(tuple[ItemId, ...], tuple[Recipe, ...] | None): make these of the
            pictures; ``None`` are the batch's again.
        convert_with_requested(tuple[ItemId, ...], tuple[Recipe, ...]): convert once more, so.
        move_requested(tuple[ItemId, ...], Move), stop_after_requested(ItemId | None)
        place_requested(tuple[ItemId, ...], ItemId | None): let these come before that one.
        copy_requested(CopyAs, tuple[ItemFacts, ...])
        copy_failures_requested(tuple[ItemId, ...]): put the list of these in the clipboard.
    """

    own_recipes_requested = Signal(object, object)
    convert_with_requested = Signal(object, object)
    move_requested = Signal(object, object)
    place_requested = Signal(object, object)
    stop_after_requested = Signal(object)
    copy_requested = Signal(object, object)
    copy_failures_requested = Signal(object)

    def __init__(self, shown: PictureList) -> None:
        super().__init__(shown)
        commands = shown.table.commands
        self.recipes_of: Callable[[Sequence[ItemId]], Recipes] = lambda _items: (Recipe(),)
        commands.move_requested.connect(self.move_requested)
        commands.place_requested.connect(self.place_requested)
        commands.stop_after_requested.connect(self.stop_after_requested)
        commands.copy_requested.connect(self.copy_requested)
        shown.copy_failures_requested.connect(self.copy_failures_requested)
        commands.own_options_requested.connect(self._ask_for_own)
        commands.batch_options_requested.connect(self._drop_own)
        commands.convert_with_requested.connect(self._ask_again)

    def _ask_for_own(self, items: tuple[ItemId, ...]) -> None:
        dialog = self._dialog(Purpose.OWN, items)
        dialog.chosen.connect(lambda recipes: self.own_recipes_requested.emit(items, recipes))
        dialog.batch_options_chosen.connect(lambda: self._drop_own(items))

    def _ask_again(self, items: tuple[ItemId, ...]) -> None:
        dialog = self._dialog(Purpose.AGAIN, items)
        dialog.chosen.connect(lambda recipes: self.convert_with_requested.emit(items, recipes))

    def _drop_own(self, items: tuple[ItemId, ...]) -> None:
        self.own_recipes_requested.emit(items, None)

    def _dialog(self, purpose: Purpose, items: tuple[ItemId, ...]) -> RowOptionsDialog:
        # Asked for each time: who holds the window keeps it until a cycle is collected.
        shown = self.parent()
        assert isinstance(shown, QWidget)
        dialog = RowOptionsDialog(purpose, len(items), self.recipes_of(items), shown.window())
        dialog.open()
        return dialog
