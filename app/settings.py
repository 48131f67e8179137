"""The user's preferences: values, and the one file they live in.

Owns the file's format. Must not hold window geometry, which is ``app.window.window_state``'s.
"""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, get_args, get_type_hints

import msgspec

from app.batch.failure_messages import MAX_DETAIL_CHARS, display_text
from app.commands.arguments import MAX_WORKERS
from workers.contract.destination import Destination
from workers.contract.recipe import Recipe

#: Raised when a key changes its name or meaning; new keys with a default need nothing.
SCHEMA_VERSION = 3

Table = dict[str, object]
Migration = Callable[[Table], Table]


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the user chose; ``workers`` ``None`` means one per usable core."""

    schema_version: int = SCHEMA_VERSION
    recipe: Recipe = Recipe()
    destination: Destination = Destination()
    start_on_drop: bool = True
    workers: Annotated[int, msgspec.Meta(ge=1, le=MAX_WORKERS)] | None = None


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    """The settings to use, and a sentence for the user if the file could not be used."""

    settings: Settings
    notice: str | None = None


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


#: How the contents of a file of version N become those of version N + 1.
MIGRATIONS: Mapping[int, Migration] = {
    1: _recipe_and_destination,
    2: _one_choice_of_metadata,
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
        return LoadedSettings(Settings())
    except (OSError, UnicodeDecodeError) as error:
        return _set_aside(file, Settings(), str(error))
    try:
        # Not msgspec's decoder: names of folders may hold what is no Unicode.
        table = migrated(json.loads(text), MIGRATIONS, SCHEMA_VERSION)
        version = _version(table)
    except (ValueError, TypeError, RecursionError) as error:
        return _set_aside(file, Settings(), str(error))
    settings, problem = _settings_from(table)
    if problem:
        return _set_aside(file, settings, problem)
    return LoadedSettings(settings, _keep_newer(file, text, version))


def save_settings(settings: Settings, file: Path) -> None:
    """Write ``file`` whole or not at all; raises ``OSError``."""
    file.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(msgspec.to_builtins(settings, enc_hook=str), indent=2) + "\n"
    handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            stream.write(text)
        Path(temporary).replace(file)
    except BaseException:
        Path(temporary).unlink()
        raise


def migrated(data: object, migrations: Mapping[int, Migration], wanted: int) -> Table:
    """``data`` as version ``wanted`` would have written it; newer data stays as it is.

    Raises ``TypeError`` if ``data`` is no table or its version no whole number.
    """
    if not isinstance(data, dict):
        raise TypeError(f"a table was expected, not {data!r}")
    table = dict(data)
    for step in range(_version(table), wanted):
        table = migrations[step](table) | {"schema_version": step + 1}
    return table


def _version(table: Mapping[str, object]) -> int:
    version = table.get("schema_version", 1)
    if type(version) is not int or version < 1:
        raise TypeError(f"schema_version cannot be {version!r}")
    return version


def _settings_from(table: Table) -> tuple[Settings, str]:
    """The settings that make sense in ``table``, and what is wrong with the first that does not."""
    values: Table = {}
    problem = ""
    for name, hint in get_type_hints(Settings, include_extras=True).items():
        if name not in table or name == "schema_version":
            continue
        try:
            known = known_keys(table[name], hint)
            values[name] = msgspec.convert(known, hint, dec_hook=_path)
        except (msgspec.ValidationError, RecursionError) as error:
            problem = problem or _AT.sub("", str(error))
    return Settings(**values), problem  # type: ignore[arg-type] # each was converted to its type


#: Where in a table msgspec found something wrong; the sentences name the option themselves.
_AT = re.compile(r" - at `\$[^`]*`$")


def known_keys(data: object, kind: object) -> object:
    """``data``, which is to become a ``kind``, without the keys of other versions at any depth."""
    if not isinstance(data, dict) or (struct := _struct_for(data, kind)) is None:
        return data
    hints = get_type_hints(struct)
    tag_field = struct.__struct_config__.tag_field
    return {
        name: known_keys(value, hints.get(name))
        for name, value in data.items()
        if name in hints or name == tag_field
    }


def _struct_for(data: Table, kind: object) -> type[msgspec.Struct] | None:
    """The struct that ``kind`` is; of a tagged union, the one whose tag ``data`` bears."""
    members = get_args(kind) or (kind,)
    structs = [
        each for each in members if isinstance(each, type) and issubclass(each, msgspec.Struct)
    ]
    if len(structs) == 1:
        return structs[0]
    for struct in structs:
        config = struct.__struct_config__
        if config.tag_field is not None and data.get(config.tag_field) == config.tag:
            return struct
    return None


def _path(kind: type, value: object) -> object:
    if kind is Path and isinstance(value, str):
        return Path(value)
    raise TypeError(f"{kind.__name__} cannot be {value!r}")


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
