"""What is wanted of each item: its recipes, and where its results land.

Owns what is wanted of all; which items have recipes of their own is in the columns. Must not know
what was begun.
"""

from __future__ import annotations

from app.batch.listed_columns import ListedColumns
from app.batch.result_names import Wanted, wanted_of
from workers.contract.destination import Destination
from workers.contract.items import ItemId
from workers.contract.recipe import Recipes

__all__ = ["Recipes", "Wishes"]


class Wishes:
    """Recipes for all items that have none of their own in ``columns``, and one destination."""

    def __init__(self, recipes: Recipes, destination: Destination, columns: ListedColumns) -> None:
        self._columns = columns
        self._recipes = recipes
        self._destination = destination
        self._for_all = wanted_of(recipes, destination.naming)

    @property
    def destination(self) -> Destination:
        """Where results land."""
        return self._destination

    def set_destination(self, destination: Destination) -> None:
        """Let results land there."""
        self._destination = destination
        self._for_all = wanted_of(self._recipes, destination.naming)

    def set_recipes(self, recipes: Recipes) -> bool:
        """Want these of every item without its own; tells whether they are others than before."""
        before, self._recipes = self._recipes, recipes
        self._for_all = wanted_of(recipes, self._destination.naming)
        return recipes != before

    def recipes_of(self, item: ItemId) -> Recipes:
        """What is to be made of it."""
        own = self._columns.own_of(item)
        return self._recipes if own is None else own

    def wanted_of(self, item: ItemId) -> Wanted:
        """What names that needs."""
        own = self._columns.own_of(item)
        return self._for_all if own is None else wanted_of(own, self._destination.naming)
