"""Icons, styles, licences, shells' completion scripts, and where translations lie.

Owns the files beside it; must not import anything of ours.
"""

from __future__ import annotations

from importlib.resources import files


def icon_svg(name: str) -> bytes:
    """The SVG source of icon ``name`` (without ``.svg``). Raises ``FileNotFoundError``."""
    return files(__name__).joinpath("icons", f"{name}.svg").read_bytes()


def stylesheet(name: str) -> str:
    """The Qt style sheet ``name`` (without ``.qss``). Raises ``FileNotFoundError``."""
    return files(__name__).joinpath("styles", f"{name}.qss").read_text(encoding="utf-8")


def translation(name: str) -> str:
    """The path of the file that Qt loads for the language ``name``, such as "zh_CN"."""
    return str(files(__name__).joinpath("translations", f"dropmill_{name}.qm"))


def licence(name: str) -> str:
    """The full text of licence ``name`` (without ``.txt``). Raises ``FileNotFoundError``."""
    return files(__name__).joinpath("licences", f"{name}.txt").read_text(encoding="utf-8")


def completion(name: str) -> str:
    """The completion script in the file ``name``. Raises ``FileNotFoundError``."""
    return files(__name__).joinpath("completions", name).read_text(encoding="utf-8")
