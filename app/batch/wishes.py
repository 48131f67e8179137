"""What is wanted of each item: its recipes, and where its results land.

Owns which items have recipes of their own. Must not know what was begun.
"""

from __future__ import annotations

from collections.abc import Collection

from app.batch.result_names import Wanted, wanted_of
from workers.contract.destination import Destination
from workers.contract.items import ItemId
from workers.contract.recipe import Recipe

#: What is made of a picture: at least one result.
Recipes = tuple[Recipe, ...]


class Wishes:
    """Recipes for all items and for single ones, and one destination."""

    def __init__(self, recipes: Recipes, destination: Destination) -> None:
        self._recipes = recipes
        self._destination = destination
        self._for_all = wanted_of(recipes, destination.naming)
        self._own: dict[ItemId, Recipes] = {}

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

    def set_own(self, items: Collection[ItemId], recipes: Recipes | None) -> bool:
        """Want these of ``items``, or with ``None`` those of all; tells whether they change."""
        before = [self.recipes_of(item) for item in items]
        for item in items:
            if recipes is None:
                self._own.pop(item, None)
            else:
                self._own[item] = recipes
        return [self.recipes_of(item) for item in items] != before

    def forget(self, item: ItemId) -> None:
        """The item is not on the list any more."""
        self._own.pop(item, None)

    def recipes_of(self, item: ItemId) -> Recipes:
        """What is to be made of it."""
        return self._own.get(item, self._recipes)

    def wanted_of(self, item: ItemId) -> Wanted:
        """What names that needs."""
        own = self._own.get(item)
        return self._for_all if own is None else wanted_of(own, self._destination.naming)
