"""The user's preferences: values, and the one file they live in.

Owns the file's format. Must not hold window geometry, which is ``app.window.window_state``'s.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, get_type_hints

import msgspec
from msgspec import Struct

from app.batch.failure_messages import MAX_DETAIL_CHARS, display_text
from app.batch.stored import (
    Migration,
    Table,
    known_keys,
    migrated,
    path_from,
    version_of,
    write_whole,
)
from app.commands.arguments import MAX_WORKERS
from workers.contract.destination import Destination
from workers.contract.language import Language
from workers.contract.motion import Motion
from workers.contract.recipe import Recipe
from workers.contract.scheme import Scheme

#: Raised when a key changes its name or meaning; new keys with a default need nothing.
SCHEMA_VERSION = 4


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the user chose; ``workers`` ``None`` means one per usable core."""

    schema_version: int = SCHEMA_VERSION
    recipes: Annotated[tuple[Recipe, ...], msgspec.Meta(min_length=1)] = (Recipe(),)
    destination: Destination = Destination()
    start_on_drop: bool = True
    language: Language = Language.SYSTEM
    scheme: Scheme = Scheme.SYSTEM
    motion: Motion = Motion.SYSTEM
    workers: Annotated[int, msgspec.Meta(ge=1, le=MAX_WORKERS)] | None = None


#: What everybody begins with: nothing is written beside anyone's originals before they have seen
#: where results land.
FIRST_SETTINGS = Settings(start_on_drop=False)


class LoadedSettings(Struct, frozen=True):
    """The settings to use, and a sentence for the user if the file could not be used.

    ``is_first`` tells that there was none yet.
    """

    settings: Settings
    notice: str | None = None
    is_first: bool = False


def _recipe_and_destination(table: Table) -> Table:
    """Version 1 had all options in one table, with WebP as the only encoder."""
    options = table.pop("options", {})
    if not isinstance(options, dict):
        raise TypeError("options must be a table")
    recipe = {name: options[name] for name in ("resize", "metadata") if name in options}
    if isinstance(webp := options.get("webp", {}), dict):
        recipe["encoder"] = {"format": "webp", **webp}
    return table | {"recipe": recipe, "destination": options.get("output", {})}


def _one_choice_of_metadata(table: Table) -> Table:
    """Version 2 had a switch each for EXIF and XMP."""
    recipe = table.get("recipe")
    metadata = recipe.get("metadata") if isinstance(recipe, dict) else None
    if not isinstance(recipe, dict) or not isinstance(metadata, dict):
        return table
    keeps_exif, keeps_xmp = (metadata.get(name, True) for name in ("keep_exif", "keep_xmp"))
    # Who left EXIF out did not want its places published.
    choice = "all" if keeps_exif else "copyright" if keeps_xmp else "none"
    return table | {"recipe": recipe | {"metadata": metadata | {"keep": choice}}}


def _several_recipes(table: Table) -> Table:
    """Version 3 had one recipe: the window knew one size and one format."""
    recipe = table.pop("recipe", None)
    return table if recipe is None else table | {"recipes": [recipe]}


#: How the contents of a file of version N become those of version N + 1.
MIGRATIONS: Mapping[int, Migration] = {
    1: _recipe_and_destination,
    2: _one_choice_of_metadata,
    3: _several_recipes,
}


def load_settings(file: Path) -> LoadedSettings:
    """Read ``file``.

    One that makes no sense is set aside as ``….corrupt``, never deleted; what makes sense in it is
    used. Of one that a newer Dropmill wrote a copy is kept, because saving will lose what only
    that one knows.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return LoadedSettings(FIRST_SETTINGS, is_first=True)
    except (OSError, UnicodeDecodeError) as error:
        return _set_aside(file, Settings(), str(error))
    try:
        # Not msgspec's decoder: names of folders may hold what is no Unicode.
        table = migrated(json.loads(text), MIGRATIONS, SCHEMA_VERSION)
        version = version_of(table)
    except (ValueError, TypeError, RecursionError) as error:
        return _set_aside(file, Settings(), str(error))
    settings, problem = _settings_from(table)
    if problem:
        return _set_aside(file, settings, problem)
    return LoadedSettings(settings, _keep_newer(file, text, version))


def save_settings(settings: Settings, file: Path) -> None:
    """Write ``file`` whole or not at all; raises ``OSError``."""
    table = msgspec.to_builtins(settings, enc_hook=str)
    write_whole(json.dumps(table, indent=2) + "\n", file)


def _settings_from(table: Table) -> tuple[Settings, str]:
    """The settings that make sense in ``table``, and what is wrong with the first that does not."""
    values: Table = {}
    problem = ""
    for name, hint in get_type_hints(Settings, include_extras=True).items():
        if name not in table or name == "schema_version":
            continue
        try:
            known = known_keys(table[name], hint)
            values[name] = msgspec.convert(known, hint, dec_hook=path_from)
        except (msgspec.ValidationError, RecursionError) as error:
            problem = problem or _AT.sub("", str(error))
    return Settings(**values), problem  # type: ignore[arg-type] # each was converted to its type


#: Where in a table msgspec found something wrong; the sentences name the option themselves.
_AT = re.compile(r" - at `\$[^`]*`$")


def _keep_newer(file: Path, text: str, version: int) -> str | None:
    if version <= SCHEMA_VERSION:
        return None
    copy = file.with_name(f"{file.name}.v{version}")
    try:
        copy.write_text(text, encoding="utf-8")
    except OSError as error:
        return f"The settings are of a newer Dropmill, and no copy can be kept: {error}"
    return f"The settings are of a newer Dropmill; a copy was kept as {copy}."


def _set_aside(file: Path, settings: Settings, reason: str) -> LoadedSettings:
    aside = file.with_name(file.name + ".corrupt")
    try:
        file.replace(aside)
    except OSError as error:
        return LoadedSettings(settings, f"The settings in {file} cannot be used: {error}")
    shown = display_text(reason)[:MAX_DETAIL_CHARS]
    notice = f"The settings could not all be read and were set aside as {aside}: {shown}"
    return LoadedSettings(settings, notice)
