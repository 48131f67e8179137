"""Presets: recipes under a name, with the place where results land if that belongs to them."""

from __future__ import annotations

import unicodedata

import msgspec

from workers.contract.declared import OptionError
from workers.contract.destination import Destination
from workers.contract.recipe import Recipe

#: Longest name, in characters: it stands in lists and in the window's narrow side.
MAX_NAME_CHARS = 80
#: Results of one picture: 16 widths in each of six formats, with some to spare.
MAX_RECIPES = 100


class Preset(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What becomes of a picture (at least one result); ``destination`` ``None`` leaves it alone."""

    name: str
    description: str = ""
    recipes: tuple[Recipe, ...]
    destination: Destination | None = None

    def __post_init__(self) -> None:
        """Check the name and the number of results. Raises ``OptionError``."""
        if problem := name_problem(self.name):
            raise OptionError(problem)
        if not 1 <= len(self.recipes) <= MAX_RECIPES:
            raise OptionError(f"a preset has 1 to {MAX_RECIPES} recipes, not {len(self.recipes)}")


def name_problem(name: str) -> str:
    """Why a preset cannot be called ``name``, in a sentence's words; empty if it can."""
    if not name.strip():
        return "a preset needs a name"
    if len(name) > MAX_NAME_CHARS:
        return f"a preset's name has {MAX_NAME_CHARS} characters at most, not {len(name)}"
    if any(unicodedata.category(each) in {"Cc", "Cs", "Zl", "Zp"} for each in name):
        return "a preset's name is one line of text"
    return ""


def name_key(name: str) -> str:
    """What is the same for two names that people take for one."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold()).strip()
