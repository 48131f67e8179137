"""Has the selected picture converted with the options of now, and shows it before and after.

Owns the preview jobs of the comparison. Must not decode anything, nor wait: the workers do the
first, and one request at a time is with the engine.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QObject, Signal

from app.batch.items import ItemStore
from app.batch.preview_desk import PreviewDesk
from app.window.compare_state import CompareState, Recipes
from ui.compare.values import Comparison, Look
from workers.contract.engine import Engine
from workers.contract.events import EngineEvent, EngineFailed
from workers.contract.items import ItemId
from workers.contract.jobs import PreviewJob


class CompareController(QObject):
    """Compares one item at a time, while somebody looks.

    Signals:
        compared(Comparison | None): this is to be shown.
        recipes_chosen(tuple[Recipe, ...]): the user wants the shown options for all pictures.
        own_recipes_chosen(tuple[Recipe, ...]): … for the selected ones.
    """

    compared = Signal(object)
    recipes_chosen = Signal(object)
    own_recipes_chosen = Signal(object)

    def __init__(
        self,
        engine: Engine,
        items: ItemStore,
        recipes: Recipes,
        own_recipes_of: Callable[[ItemId], Recipes | None] = lambda _: None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._own_recipes_of = own_recipes_of
        self._recipes = recipes
        self._engine = engine
        self._items = items
        self._desk = PreviewDesk(engine)
        self._state = CompareState(recipes)
        self._item: ItemId | None = None
        self._is_open = False
        self._has_engine = True
        self._told: Comparison | None = None

    @property
    def shown_preview(self) -> PreviewJob | None:
        """What the newest figures of the shown options were made with."""
        return self._state.newest_job

    def set_open(self, is_open: bool) -> None:
        """Whether somebody looks; nothing is converted while nobody does, nor kept for that."""
        if is_open != self._is_open and self._has_engine:
            self._engine.keep_ready(is_open)
        self._is_open = is_open
        self._refresh()

    def show_item(self, item: ItemId | None) -> None:
        """Compare this item from now on."""
        self._item = item
        self._refresh()

    def set_recipes(self, recipes: Recipes) -> None:
        """The options of the form are these now: a picture with its own keeps those."""
        self._recipes = recipes
        self._refresh()

    def set_look(self, look: Look) -> None:
        """The user looks at the result in that way."""
        self._state.set_look(look)
        self._refresh()

    def choose(self, candidate: int) -> None:
        """Show the result of these options."""
        self._state.choose(candidate)
        self._refresh()

    def choose_result(self, at: int) -> None:
        """Show the result of this one of several recipes."""
        self._state.choose_result(at)
        self._refresh()

    def pin(self) -> None:
        """Keep the shown options to compare others with."""
        self._state.pin()
        self._refresh()

    def unpin(self, candidate: int) -> None:
        """Compare with these no more."""
        self._state.unpin(candidate)
        self._refresh()

    def use_for_all(self) -> None:
        """Use the shown options for every picture."""
        self.recipes_chosen.emit(self._state.shown_recipes)

    def use_for_selected(self) -> None:
        """Use the shown options for the selected pictures."""
        self.own_recipes_chosen.emit(self._state.shown_recipes)

    def forget(self, items: Collection[ItemId]) -> None:
        """These are gone."""
        if self._item in items:
            self._item = None
            self._refresh()

    def tell_again(self) -> None:
        """Tell what is to be shown once more: somebody new listens."""
        self.compared.emit(self._told)

    def close(self) -> None:
        """Ask for nothing and tell nothing any more: the window may be gone."""
        self._has_engine = False
        self.blockSignals(True)

    def apply(self, events: tuple[EngineEvent, ...]) -> None:
        """Take over previews; events of jobs that are not ours are ignored."""
        ended = self._desk.apply(events)
        for spec, end in ended:
            self._state.take(spec, end)
        if any(isinstance(event, EngineFailed) for event in events):
            self._has_engine = False
        if ended or not self._has_engine:
            self._refresh()

    def poll(self) -> None:
        """See whether a preview takes too long that nobody wants any more, or was cancelled.

        Or whether the picture was given options of its own, or has lost them.
        """
        if self._is_open and self._has_engine:
            if self._take_recipes():
                self._refresh()
            self._desk.want(self._state.missing())

    def _take_recipes(self) -> bool:
        """Compare with what is made of the picture; tells whether that is something else now."""
        own = None if self._item is None else self._own_recipes_of(self._item)
        return self._state.set_recipes(own or self._recipes, are_own=own is not None)

    def _refresh(self) -> None:
        slot = None if self._item is None else self._items.columns.slot_of(self._item)
        source = None if slot is None else self._items.columns.source_at(slot)[0]
        self._state.set_source(source if self._is_open else None)
        self._take_recipes()
        self._desk.want(self._state.missing() if self._has_engine else None)
        comparison = self._state.comparison()
        if comparison != self._told or comparison is None:
            self._told = comparison
            self.compared.emit(comparison)
