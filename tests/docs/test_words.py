from __future__ import annotations

import re
import shutil
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from docs.make_words import COMPLETE, FOLDER, compile_catalogue, tool, write_catalogue
from workers.contract.language import SPOKEN, Language

pytestmark = pytest.mark.skipif(not tool("lupdate").exists(), reason="this PySide6 has no lupdate")

#: For finding what a translation must have as its source has: "{}", "{name}", "%Ln" and "&x".
_MNEMONIC = re.compile(r"&[^\s&]")


def catalogue(language: Language) -> Path:
    return FOLDER / f"dropmill_{language}.ts"


def messages(file: Path) -> Iterator[tuple[str, str, ET.Element]]:
    """Context, source and element of every message."""
    for context in ET.parse(file).iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name", ""), message.findtext("source", ""), message


def translations(message: ET.Element) -> list[str]:
    """Every form of a translation that is finished."""
    translation = message.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        return []
    return [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]


def placeholders(text: str) -> Counter[str]:
    names = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
    return Counter([*names, *re.findall(r"%L?n", text)])


@pytest.mark.parametrize("language", SPOKEN)
def test_no_word_is_missing_and_none_is_stale(language: Language, tmp_path: Path) -> None:
    shutil.copy(catalogue(language), tmp_path)
    write_catalogue(language, tmp_path)
    new = (tmp_path / catalogue(language).name).read_text("utf-8")
    assert new == catalogue(language).read_text("utf-8"), "run make words"


@pytest.mark.parametrize("language", SPOKEN)
def test_what_the_window_loads_is_made_of_these(language: Language, tmp_path: Path) -> None:
    made = compile_catalogue(catalogue(language), tmp_path)
    assert made.read_bytes() == (FOLDER / made.name).read_bytes(), "run make words"


@pytest.mark.parametrize("language", [Language.ENGLISH, *COMPLETE])
def test_every_word_is_translated(language: Language) -> None:
    missing = [
        source
        for _, source, each in messages(catalogue(language))
        if not all(translations(each)) or not translations(each)
    ]
    assert missing == []


@pytest.mark.parametrize("language", SPOKEN)
def test_a_translation_has_what_its_source_has(language: Language) -> None:
    wrong = [
        (source, translation)
        for _, source, message in messages(catalogue(language))
        for translation in translations(message)
        if placeholders(source) != placeholders(translation)
        or bool(_MNEMONIC.search(source)) != bool(_MNEMONIC.search(translation))
    ]
    assert wrong == []


def test_the_catalogues_have_words_of_every_kind() -> None:
    found = {(context, source) for context, source, _ in messages(catalogue(Language.GERMAN))}
    assert {
        ("", "{name}: {reason}."),
        ("", "&Add files…"),
        ("", "%Ln picture(s) ready"),
        ("OptionsForm", "Conversion options"),
        ("Options", "Keep all frames"),
        ("Presets", "Web 1600"),
    } <= found


@pytest.mark.parametrize(
    ("language", "wrong"),
    [
        # No line begins with such a sign: the space before it is narrow and does not break.
        (Language.FRENCH, r"[^\u202f\d][;?!»]|[ \u00a0]:|«[^\u202f]"),
        (Language.SPANISH, r"^[^¿]*\?|^[^¡]*!|[“”]"),
        (Language.GERMAN, r"”|[A-Za-z]“[A-Za-z]"),
        # Signs as wide as the letters around them.
        (Language.CHINESE, r"[?!;]|: |, "),
        (Language.JAPANESE, r"[?!;]|: |, "),
    ],
)
def test_signs_are_those_of_the_language(language: Language, wrong: str) -> None:
    texts = [
        text
        for _, _, message in messages(catalogue(language))
        for text in translations(message)
        if re.search(wrong, text)
    ]
    assert texts == []


def test_a_thing_has_one_name_in_german() -> None:
    """Conversion was called by two words at first."""
    texts = [
        text
        for _, _, message in messages(catalogue(Language.GERMAN))
        for text in translations(message)
    ]
    assert [text for text in texts if re.search("umwand|wandelt", text, re.IGNORECASE)] == []
