"""The user's preferences: values, and the one file they live in.

Owns the file's format. Must not hold window geometry, which is ``app.window.window_state``'s.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, is_dataclass
from enum import StrEnum
from pathlib import Path
from types import NoneType
from typing import Any, TypeVar, get_args, get_type_hints

from app.arguments import MAX_WORKERS
from app.failure_messages import MAX_DETAIL_CHARS, display_text
from workers.contract.recipe import Recipe

#: Raised when a key changes its name or meaning; new keys with a default need nothing.
SCHEMA_VERSION = 1

Migration = Callable[[dict[str, object]], dict[str, object]]

#: How the contents of a file of version N become those of version N + 1.
MIGRATIONS: Mapping[int, Migration] = {}

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything the user chose; ``workers`` ``None`` means one per usable core.

    Raises ``ValueError`` for a number of workers that no machine has use for.
    """

    schema_version: int = SCHEMA_VERSION
    options: Recipe = field(default_factory=Recipe)
    start_on_drop: bool = True
    workers: int | None = None

    def __post_init__(self) -> None:
        if self.workers is not None and not 1 <= self.workers <= MAX_WORKERS:
            raise ValueError(f"workers must be from 1 to {MAX_WORKERS}, not {self.workers}")


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    """The settings to use, and a sentence for the user if the file could not be used."""

    settings: Settings
    notice: str | None = None


def load_settings(file: Path) -> LoadedSettings:
    """Read ``file``.

    One that makes no sense is set aside as ``….corrupt``, never deleted. Of one that a newer
    Dropmill wrote a copy is kept, because saving will lose what only that one knows.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return LoadedSettings(Settings())
    except (OSError, UnicodeDecodeError) as error:
        return _set_aside(file, str(error))
    try:
        data = migrated(json.loads(text), MIGRATIONS, SCHEMA_VERSION)
        current = data | {"schema_version": SCHEMA_VERSION}
        return LoadedSettings(_built(Settings, current), _keep_newer(file, text, data))
    # OptionError and JSONDecodeError are ValueErrors; tables in tables without end recurse.
    except (ValueError, TypeError, RecursionError) as error:
        return _set_aside(file, str(error))


def save_settings(settings: Settings, file: Path) -> None:
    """Write ``file`` whole or not at all; raises ``OSError``."""
    file.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(asdict(settings), indent=2, default=str) + "\n"
    handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            stream.write(text)
        Path(temporary).replace(file)
    except BaseException:
        Path(temporary).unlink()
        raise


def migrated(data: object, migrations: Mapping[int, Migration], wanted: int) -> dict[str, object]:
    """``data`` as version ``wanted`` would have written it; newer data stays as it is.

    Raises ``TypeError`` if ``data`` is no table or its version no whole number.
    """
    table = dict(_mapping(data))
    version = _version(table)
    for step in range(version, wanted):
        table = migrations[step](table) | {"schema_version": step + 1}
    return table


def _version(table: Mapping[str, object]) -> int:
    version = table.get("schema_version", 1)
    if type(version) is not int or version < 1:
        message = f"schema_version cannot be {version!r}"
        raise TypeError(message)
    return version


def _keep_newer(file: Path, text: str, data: Mapping[str, object]) -> str | None:
    version = _version(data)
    if version <= SCHEMA_VERSION:
        return None
    copy = file.with_name(f"{file.name}.v{version}")
    try:
        copy.write_text(text, encoding="utf-8")
    except OSError as error:
        return f"The settings are of a newer Dropmill, and no copy can be kept: {error}"
    return f"The settings are of a newer Dropmill; a copy was kept as {copy}."


def _set_aside(file: Path, reason: str) -> LoadedSettings:
    aside = file.with_name(file.name + ".corrupt")
    try:
        file.replace(aside)
    except OSError as error:
        return LoadedSettings(Settings(), f"The settings in {file} cannot be used: {error}")
    shown = display_text(reason)[:MAX_DETAIL_CHARS]
    notice = f"The settings could not be read and were set aside as {aside}: {shown}"
    return LoadedSettings(Settings(), notice)


def _built(kind: type[_Value], data: object) -> _Value:
    """Build a frozen value from its keys; keys of other versions are ignored.

    Raises ``TypeError`` or ``ValueError``.
    """
    hints = get_type_hints(kind)
    values = {
        name: _value(name, hints[name], value)
        for name, value in _mapping(data).items()
        if name in hints
    }
    return kind(**values)


def _value(name: str, hint: Any, value: object) -> object:  # noqa: ANN401 (a type, or a union)
    """Turn a JSON value into what the field is annotated with."""
    kinds = get_args(hint) or (hint,)
    if value is None and NoneType in kinds:
        return None
    (kind,) = (each for each in kinds if each is not NoneType)
    if isinstance(kind, type) and is_dataclass(kind):
        return _built(kind, value)
    if type(value) is not (str if issubclass(kind, StrEnum | Path) else kind):
        message = f"{name} cannot be {value!r}"
        raise TypeError(message)
    return kind(value)


def _mapping(data: object) -> Mapping[str, object]:
    if not isinstance(data, dict):
        message = f"a table was expected, not {data!r}"
        raise TypeError(message)
    return data
