"""Writes the translators' files from the sources, and from these what the window loads.

Usage: make words
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import PySide6

from app.batch.built_in_presets import BUILT_IN_PRESETS
from docs.make_options import GROUPS
from ui.words import OPTIONS, PRESETS, capitalised
from workers.contract.declared import Option
from workers.contract.encoders.speed import Speed
from workers.contract.language import SPOKEN, Language

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "translations"
SOURCES = ("app", "ui", "workers")
#: Languages that have every word. Their tests fail on one that is missing.
COMPLETE = (
    Language.GERMAN,
    Language.SPANISH,
    Language.FRENCH,
    Language.CHINESE,
    Language.JAPANESE,
)

#: Calls whose first argument is a text of the nameless context; those like ``tr`` have plurals, but
#: belong to the class that they stand in.
_ALIASES = (
    "tr+=counted,QT_TR_NOOP+=translated,QT_TR_NOOP+=Sentence,QT_TR_NOOP+=_noop,QT_TR_NOOP+=marked"
)


def declared_texts() -> Iterator[tuple[str, str]]:
    """Context and text of all that is shown without standing in a call that ``lupdate`` knows."""
    for group in GROUPS:
        for option in group:
            yield from ((OPTIONS, text) for text in _texts_of(option))
    for speed in Speed:
        yield OPTIONS, capitalised(speed)
    for preset in BUILT_IN_PRESETS:
        yield PRESETS, preset.name
        yield PRESETS, preset.description


def _texts_of(option: Option) -> Iterator[str]:
    yield option.label
    yield capitalised(option.help)
    yield from filter(str.strip, [option.unit])
    for choice in option.choices or ():
        yield option.label_of(choice)


def write_catalogue(language: Language, folder: Path) -> None:
    """Bring ``dropmill_LANGUAGE.ts`` in ``folder`` up to date; what is translated stays."""
    file = folder / f"dropmill_{language}.ts"
    with TemporaryDirectory() as temporary:
        declared = Path(temporary) / "declared.py"
        declared.write_text("".join(map(_call, dict.fromkeys(declared_texts()))), "utf-8")
        sources = [str(path) for top in SOURCES for path in sorted((ROOT / top).rglob("*.py"))]
        listed = Path(temporary) / "sources.lst"
        listed.write_text("\n".join([*sources, str(declared)]), "utf-8")
        flags = ["-silent", "-no-obsolete", "-sort-messages", "-locations", "none"]
        flags += ["-source-language", "en", "-target-language", language]
        flags += ["-tr-function-alias", _ALIASES]
        if language is Language.ENGLISH:
            flags.append("-pluralonly")
        _run("lupdate", *flags, f"@{listed}", "-ts", str(file))


def compile_catalogue(source: Path, folder: Path) -> Path:
    """Make of a ``.ts`` file the ``.qm`` file in ``folder`` that Qt loads."""
    made = folder / source.with_suffix(".qm").name
    _run("lrelease", "-silent", str(source), "-qm", str(made))
    return made


def tool(name: str) -> Path:
    """One of Qt's programs, which come with PySide6."""
    return Path(PySide6.__file__).with_name(name + (".exe" if sys.platform == "win32" else ""))


def _call(declared: tuple[str, str]) -> str:
    context, text = (json.dumps(each, ensure_ascii=False) for each in declared)
    return f"QT_TRANSLATE_NOOP({context}, {text})\n"


def _run(name: str, *arguments: str) -> None:
    subprocess.run([tool(name), *arguments], check=True, cwd=ROOT)


def main() -> None:
    """Bring every language up to date."""
    FOLDER.mkdir(exist_ok=True)
    for language in SPOKEN:
        write_catalogue(language, FOLDER)
        compile_catalogue(FOLDER / f"dropmill_{language}.ts", FOLDER)


if __name__ == "__main__":
    main()
