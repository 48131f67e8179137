"""All presets there are: the built-in ones, and the user's own in a folder, a file each.

Owns the folder's files and that names are unique, whatever their case. Looks at a disk, so the
window calls it on a thread that may wait.
"""

from __future__ import annotations

import difflib
import itertools
import unicodedata
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from app.batch.built_in_presets import BUILT_IN_PRESETS
from app.batch.failure_messages import display_name, display_text
from app.batch.preset_file import PRESET_EXTENSION, PresetError, read_preset, write_preset
from workers.contract.declared import OptionError
from workers.contract.preset import MAX_NAME_CHARS, Preset, name_key

#: Longest stem of a file; in UTF-8 four times as many bytes, which every file system takes.
_MAX_STEM_CHARS = 50
#: What Windows takes for devices.
_PORTS = {f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)}
_RESERVED = {"con", "prn", "aux", "nul"} | _PORTS


class StoredPreset(Struct, frozen=True):
    """A preset, and the file it is in; ``None`` for a built-in one."""

    preset: Preset
    file: Path | None = None

    @property
    def is_own(self) -> bool:
        """Whether it is the user's."""
        return self.file is not None

    @property
    def key(self) -> str:
        """A short name that is easily typed."""
        return slug(self.preset.name) if self.file is None else self.file.stem


class BrokenPreset(Struct, frozen=True):
    """A file in the folder that is no preset, and why: a sentence a line."""

    file: Path
    problem: str


class Presets(Struct, frozen=True):
    """What there is, the built-in ones first, and what could not be read."""

    stored: tuple[StoredPreset, ...]
    broken: tuple[BrokenPreset, ...] = ()

    def find(self, text: str) -> StoredPreset | None:
        """The preset that is called ``text``, in any case, or has it for a key."""
        keys = {each.key: each for each in self.stored}
        return self.find_name(text) or keys.get(text.lower())

    def find_name(self, name: str) -> StoredPreset | None:
        """The preset that is called ``name``, in any case."""
        return {name_key(each.preset.name): each for each in self.stored}.get(name_key(name))

    def get(self, text: str) -> StoredPreset:
        """Like ``find``. Raises ``PresetError`` if there is none."""
        if (found := self.find(text)) is not None:
            return found
        for each in self.broken:
            if each.file.stem in (text, slug(text)):
                raise PresetError(each.problem)
        names = [each.preset.name for each in self.stored]
        known = {name_key(name): name for name in names} | {slug(name): name for name in names}
        close = difflib.get_close_matches(name_key(text), known, 1)
        hint = f"; did you mean {known[close[0]]}?" if close else "."
        raise PresetError(f"There is no preset called {display_text(text)}{hint}")

    def own(self, text: str) -> StoredPreset:
        """The user's preset that is called ``text``. Raises ``PresetError``."""
        found = self.get(text)
        if not found.is_own:
            raise PresetError(f"{found.preset.name} is built in; it can be copied, not changed.")
        return found


class PresetFolder:
    """The user's own presets in ``folder``, which need not exist."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load(self) -> Presets:
        """All presets as they are now; what cannot be read is told beside them."""
        stored = [StoredPreset(preset) for preset in BUILT_IN_PRESETS]
        taken = {name_key(each.preset.name) for each in stored}
        own: list[StoredPreset] = []
        broken: list[BrokenPreset] = []
        try:
            files = self._files()
        except OSError as error:
            problem = f"{display_name(self._folder)}: it cannot be read: {error.strerror}."
            return Presets(tuple(stored), (BrokenPreset(self._folder, problem),))
        for file in files:
            try:
                preset = read_preset(file)
            except PresetError as error:
                broken.append(BrokenPreset(file, str(error)))
                continue
            if name_key(preset.name) in taken:
                problem = f"{display_name(file)}: there is another preset called {preset.name}."
                broken.append(BrokenPreset(file, problem))
                continue
            taken.add(name_key(preset.name))
            own.append(StoredPreset(preset, file))
        own.sort(key=lambda each: name_key(each.preset.name))
        return Presets((*stored, *own), tuple(broken))

    def save(self, preset: Preset) -> None:
        """Keep ``preset``, in place of the user's own one of that name.

        Raises ``PresetError`` for a built-in one's name, and where it cannot be written.
        """
        found = self.load().find_name(preset.name)
        if found is not None and found.file is None:
            raise PresetError(f"{found.preset.name} is built in; choose another name.")
        self._write(preset, found.file if found is not None else None)

    def add(self, preset: Preset) -> str:
        """Keep ``preset`` beside all others; returns its name, numbered if it was taken.

        Raises ``PresetError`` where it cannot be written.
        """
        presets = self.load()
        for number in itertools.count(1):
            named = replace(preset, name=_numbered(preset.name, number))
            found = presets.find_name(named.name)
            if found is None:
                self._write(named)
                return named.name
            if found.preset == named:
                return found.preset.name
        raise AssertionError("there is always another number")

    def rename(self, old: str, new: str) -> None:
        """Call the user's preset ``old`` otherwise. Raises ``PresetError``."""
        presets = self.load()
        stored = presets.own(old)
        other = presets.find_name(new)
        if other is not None and other != stored:
            raise PresetError(f"There is a preset called {other.preset.name} already.")
        try:
            renamed = replace(stored.preset, name=new)
        except OptionError as error:
            raise PresetError(f"{display_text(new)}: {error}.") from None
        assert stored.file is not None
        is_same_file = slug(new) == slug(stored.preset.name)
        self._write(renamed, stored.file if is_same_file else None)
        if not is_same_file:
            self._unlink(stored.file)

    def delete(self, name: str) -> None:
        """Delete the user's preset ``name``. Raises ``PresetError``."""
        stored = self.load().own(name)
        assert stored.file is not None
        self._unlink(stored.file)

    def _files(self) -> list[Path]:
        """Raises ``OSError`` where the folder is there and cannot be read."""
        try:
            files = sorted(self._folder.iterdir())
        except FileNotFoundError:
            return []
        return [file for file in files if file.suffix == PRESET_EXTENSION and file.name[0] != "."]

    def _write(self, preset: Preset, file: Path | None = None) -> None:
        """Write ``preset`` over ``file``, or into a new one."""
        try:
            target = file or self._new_file(preset.name)
        except OSError as error:
            raise _not_written(self._folder, error) from None
        try:
            write_preset(preset, target)
        except OSError as error:
            if file is None:
                target.unlink(missing_ok=True)
            raise _not_written(target, error) from None

    def _unlink(self, file: Path) -> None:
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise _not_written(file, error) from None

    def _new_file(self, name: str) -> Path:
        """A file of our own from now on, which nobody else can be given. Raises ``OSError``."""
        self._folder.mkdir(parents=True, exist_ok=True)
        stem, built_in = slug(name), {slug(each.name) for each in BUILT_IN_PRESETS}
        for number in itertools.count(1):
            numbered = stem if number == 1 else f"{stem}-{number}"
            file = self._folder / (numbered + PRESET_EXTENSION)
            if numbered in built_in:
                continue
            try:
                file.touch(exist_ok=False)
            except FileExistsError:
                continue
            return file
        raise AssertionError("there is always another number")


def preset_named(text: str, folder: PresetFolder) -> Preset:
    """The preset that is called ``text``, or else the one in the file ``text``.

    Raises ``PresetError``.
    """
    presets = folder.load()
    if (found := presets.find(text)) is not None:
        return found.preset
    file = Path(text)
    if file.suffix.lower() == PRESET_EXTENSION or file.name != text:
        return read_preset(file)
    return presets.get(text).preset


def slug(name: str) -> str:
    """``name`` in small letters, digits and hyphens, of any script: fit for a file."""
    text = unicodedata.normalize("NFC", name.lower().replace("×", "x"))
    words = "".join(each if each.isalnum() else " " for each in text).split()
    stem = "-".join(words)[:_MAX_STEM_CHARS].strip("-") or "preset"
    return f"preset-{stem}" if stem in _RESERVED else stem


def _numbered(name: str, number: int) -> str:
    if number == 1:
        return name
    counter = f" ({number})"
    return name[: MAX_NAME_CHARS - len(counter)] + counter


def _not_written(path: Path, error: OSError) -> PresetError:
    return PresetError(f"{display_name(path)}: it cannot be written: {error.strerror}.")
