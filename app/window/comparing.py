"""Connects the window's comparison with the engine, the batch and the options.

Owns the two controllers behind the pane. Must not decide anything itself.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from app.batch.items import ItemStore
from app.window.batch_controller import BatchController
from app.window.compare_controller import CompareController
from app.window.engine_bridge import EngineBridge
from app.window.estimate_controller import EstimateController
from ui.actions import Command
from ui.main_window import MainWindow
from workers.contract.engine import Engine
from workers.contract.items import ItemId
from workers.contract.recipe import Recipe


class Comparing(QObject):
    """The comparison of one window, for as long as that runs."""

    def __init__(
        self,
        engine: Engine,
        bridge: EngineBridge,
        window: MainWindow,
        batch: BatchController,
        items: ItemStore,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._batch = batch
        self._items = items
        self._compare = CompareController(
            engine, items, window.recipes(), self._own_recipes_of, self
        )
        self._estimate = EstimateController(engine, items, window.recipes(), self)
        self._connect_facts(bridge)

    def close(self) -> None:
        """The engine is closed; what the window still tells is of no interest."""
        self._compare.close()

    def connect_parts(self) -> None:
        """Connect the pane and the commands; those of before are gone."""
        beside, pane, compare = self._window.compare, self._window.compare.pane, self._compare
        beside.current_item_changed.connect(compare.show_item)
        beside.open_changed.connect(compare.set_open)
        compare.compared.connect(pane.show_comparison)
        pane.look_changed.connect(compare.set_look)
        pane.candidate_chosen.connect(compare.choose)
        pane.result_chosen.connect(compare.choose_result)
        pane.unpinned.connect(compare.unpin)
        self._estimate.begun.connect(pane.show_estimating)
        self._estimate.estimated.connect(pane.show_estimate)
        self._estimate.failed.connect(pane.show_no_estimate)
        actions = self._window.actions_by_command
        actions[Command.PIN_OPTIONS].triggered.connect(compare.pin)
        actions[Command.USE_FOR_ALL].triggered.connect(compare.use_for_all)
        actions[Command.USE_FOR_SELECTED].triggered.connect(compare.use_for_selected)
        actions[Command.ESTIMATE].triggered.connect(self._estimate.begin)
        compare.set_look(pane.view.look())
        compare.show_item(beside.current_item())
        compare.set_open(beside.is_open)
        compare.tell_again()

    def _connect_facts(self, bridge: EngineBridge) -> None:
        window, compare = self._window, self._compare
        bridge.events_arrived.connect(compare.apply)
        bridge.events_arrived.connect(self._estimate.apply)
        bridge.polled.connect(compare.poll)
        window.recipes_changed.connect(compare.set_recipes)
        window.recipes_changed.connect(self._estimate.set_recipes)
        self._batch.items_removed.connect(compare.forget)
        window.model.rowsInserted.connect(self._estimate.withdraw)
        window.model.rowsRemoved.connect(self._estimate.withdraw)
        compare.recipes_chosen.connect(self._use_for_all)
        compare.own_recipes_chosen.connect(self._use_for_selected)

    def _own_recipes_of(self, item: ItemId) -> tuple[Recipe, ...] | None:
        slot = self._items.columns.slot_of(item)
        has_own = slot is not None and self._items.columns.has_own_at(slot)
        return self._batch.recipes_of((item,)) if has_own else None

    @Slot(object)
    def _use_for_all(self, recipes: tuple[Recipe, ...]) -> None:
        """Also for pictures that had options of their own."""
        columns = self._items.columns
        self._batch.set_own_recipes([columns.id_at(at) for at in range(len(columns))], None)
        self._window.change_options(recipes, self._window.destination())

    @Slot(object)
    def _use_for_selected(self, recipes: tuple[Recipe, ...]) -> None:
        self._batch.set_own_recipes(self._window.compare.selected_items(), recipes)
