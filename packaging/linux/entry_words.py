"""The words of desktop entries, in the languages that the window speaks.

Owns the few words that the window has not; the others come out of its translations.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from functools import cache
from pathlib import Path

_TRANSLATIONS = Path(__file__).parents[2] / "resources/translations"

_LANGUAGES = ("de", "es", "fr", "ja", "zh_CN")
_OWN = {
    "Picture Converter": (
        *("Bildkonverter", "Conversor de imágenes", "Convertisseur d’images"),
        *("画像コンバーター", "图片转换器"),
    ),
    "Convert to WebP": (
        *("In WebP umwandeln", "Convertir a WebP", "Convertir en WebP"),
        *("WebP に変換", "转换为 WebP"),
    ),
    "Convert with Dropmill": (
        *("Mit Dropmill umwandeln", "Convertir con Dropmill", "Convertir avec Dropmill"),
        *("Dropmill で変換", "用 Dropmill 转换"),
    ),
    "With the options of the window": (
        *("Mit den Optionen des Fensters", "Con las opciones de la ventana"),
        *("Avec les options de la fenêtre", "ウィンドウのオプションで", "使用窗口中的选项"),
    ),
    "Opens the pictures in Dropmill's window": (
        *(
            "Öffnet die Bilder im Fenster von Dropmill",
            "Abre las imágenes en la ventana de Dropmill",
        ),
        *("Ouvre les images dans la fenêtre de Dropmill", "Dropmill のウィンドウで画像を開きます"),
        "在 Dropmill 窗口中打开图片",
    ),
}


def in_all_languages(key: str, english: str) -> str:
    """The lines of ``key`` in a desktop entry. Raises ``KeyError`` for words nobody translated."""
    words = _OWN.get(english) or tuple(_presets(language)[english] for language in _LANGUAGES)
    pairs = zip(_LANGUAGES, words, strict=True)
    lines = (f"{key}[{language}]={word}" for language, word in pairs)
    return "\n".join((f"{key}={english}", *lines))


@cache
def _presets(language: str) -> dict[str, str]:
    """What the window calls the built-in presets."""
    tree = ET.parse(_TRANSLATIONS / f"dropmill_{language}.ts")
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for context in tree.iter("context")
        if context.findtext("name") == "Presets"
        for message in context.iter("message")
    }
