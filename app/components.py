"""What Dropmill is made of: every package it is shipped with, its version, licence and texts.

Owns the list, read from the installed metadata. Must not import the packages themselves.
"""

from __future__ import annotations

import platform
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

import resources
from app.version import APP_ID

if TYPE_CHECKING:
    from importlib.metadata import Distribution

#: Licence texts that have to come with packages which do not bring any.
_TEXTS_OF_OURS = {
    "blazediff-ssim": ("blazediff-ssim",),
    "pyside6-essentials": ("LGPL-3.0", "GPL-3.0"),
    "shiboken6": ("LGPL-3.0", "GPL-3.0"),
}
#: Comes with PySide6 but is a package of its own.
_ALSO = ("shiboken6",)
_FREE_TEXT_CHARACTERS = 60
_RULE = f"\n\n{'=' * 78}\n\n"


class Component(Struct, frozen=True):
    """``licence`` is an SPDX expression where the package tells one; ``texts`` are full texts."""

    name: str
    version: str
    licence: str
    texts: tuple[str, ...]


def components() -> tuple[Component, ...]:
    """Python, then every package that is there, in the order of the requirements."""
    python = Component(
        "Python", platform.python_version(), "PSF-2.0", (resources.licence("Python"),)
    )
    return python, *_packages()


def licence_texts(parts: tuple[Component, ...]) -> str:
    """Every part with its licence and the full texts, one below the other."""
    headings = (f"{part.name} {part.version}: {part.licence}" for part in parts)
    return _RULE.join(
        "\n\n".join((heading, *part.texts)) for heading, part in zip(headings, parts, strict=True)
    )


def _packages() -> Iterator[Component]:
    # Not above: it takes long to import, and the window imports this module.
    from importlib.metadata import PackageNotFoundError, distribution

    requirements = distribution(APP_ID).requires or []
    wanted = [line for line in requirements if "extra ==" not in line]
    names = [re.split(r"[^\w.-]", line, maxsplit=1)[0] for line in wanted]
    for name in (*names, *_ALSO):
        try:
            found = distribution(name)
        except PackageNotFoundError:
            continue  # a system without Qt: commands work, the window does not
        yield Component(found.metadata["Name"], found.version, _licence(found), _texts(found))


def _licence(package: Distribution) -> str:
    for header in ("License-Expression", "License"):
        for told in package.metadata.get_all(header) or ():
            if told and len(told) <= _FREE_TEXT_CHARACTERS:
                return str(told)
    classifiers = package.metadata.get_all("Classifier") or []
    names = [each.rpartition(" :: ")[2] for each in classifiers if each.startswith("License ::")]
    return " OR ".join(names) or "see the text"


def _texts(package: Distribution) -> tuple[str, ...]:
    own = []
    for file in package.metadata.get_all("License-File") or ():
        text = package.read_text(f"licenses/{file}") or package.read_text(file)
        if text:
            own.append(text)
    name = package.metadata["Name"].lower().replace("_", "-")
    return (*own, *(resources.licence(each) for each in _TEXTS_OF_OURS.get(name, ())))
