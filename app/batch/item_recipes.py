"""What becomes of each item of a batch: the recipes of all, and those of items with their own."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from app.batch.names import endings_of
from workers.contract.items import ItemId
from workers.contract.names import Ending
from workers.contract.recipe import Recipe

#: What is made of a picture: at least one result.
Recipes = tuple[Recipe, ...]


class ItemRecipes:
    """Recipes by item."""

    def __init__(self, recipes: Recipes) -> None:
        self._shared = recipes
        self._own: dict[ItemId, Recipes] = {}

    def of(self, item: ItemId) -> Recipes:
        """What is made of ``item``."""
        return self._own.get(item, self._shared)

    def endings_of(self, item: ItemId) -> tuple[Ending, ...]:
        """What the names of its results end in."""
        return endings_of(self.of(item))

    def set_shared(self, recipes: Recipes) -> bool:
        """Make these of every item without its own; tells whether that changes anything."""
        is_other = recipes != self._shared
        self._shared = recipes
        return is_other

    def set_own(self, items: Collection[ItemId], recipes: Recipes | None) -> bool:
        """Make these of ``items``; ``None`` are those of all. Tells as ``set_shared``."""
        before = [self.of(item) for item in items]
        for item in items:
            if recipes is None:
                self._own.pop(item, None)
            else:
                self._own[item] = recipes
        return before != [self.of(item) for item in items]

    def let_go(self, items: Iterable[ItemId]) -> None:
        """These are off the list."""
        for item in items:
            self._own.pop(item, None)
