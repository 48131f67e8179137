"""Words in the user's language that are not a widget's own.

Owns how they are looked up: texts of functions, and what options and presets declare of themselves.
A widget says ``self.tr("…")``.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

#: The contexts that ``make words`` fills from declarations.
OPTIONS, PRESETS = "Options", "Presets"


def translated(source: str) -> str:
    """The literal ``source`` in the user's language, for texts outside of widgets."""
    return QCoreApplication.translate("", source)


def counted(source: str, comment: str, count: int) -> str:
    """The literal ``source`` with ``%Ln`` for ``count``, in the form that the number asks for.

    Not for methods: there ``self.tr(source, comment, count)`` does the same. ``comment`` is empty.
    """
    return QCoreApplication.translate("", source, comment, count)


def marked(source: str) -> str:
    """The literal ``source`` as it is: it is to be translated, but later, by ``looked_up``."""
    return source


def looked_up(source: str) -> str:
    """A text that is ``marked`` where it stands, in the user's language."""
    return QCoreApplication.translate("", source)


def declared_words(text: str) -> str:
    """What an option declares as its label, its help, its unit or the name of a choice."""
    return QCoreApplication.translate(OPTIONS, text)


def preset_words(text: str) -> str:
    """The name or the description of a built-in preset."""
    return QCoreApplication.translate(PRESETS, text)


def capitalised(text: str) -> str:
    """``text`` as a sentence begins."""
    return text[:1].upper() + text[1:]


def without_mnemonic(text: str) -> str:
    """``text`` of a command or a label without the letter that a key is marked with.

    Where words have no Latin letters, it stands behind them: "暂停(&P)".
    """
    return re.sub(r"\(&\w\)", "", text).replace("&", "")
