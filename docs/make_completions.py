"""Writes the shells' completion scripts from the declarations of the command line.

Usage: make docs
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import shtab

from app.commands.arguments import CommandParser
from app.commands.completion import SHELLS
from app.version import APP_ID
from docs.command_parsers import command_name, command_parsers

FOLDER = Path(__file__).parents[1] / "resources" / "completions"

_PAPERS = ("cluster_ca", "cluster_cert", "cluster_key")
#: What a value is, by the name of the argument; of all others nothing can be completed.
_FILES = ("paths", "json", "markup", "preset_wanted", *_PAPERS)
_FOLDERS = ("output", "folder", "pictures")


def scripts() -> Iterator[tuple[str, str]]:
    """The file name and the text for each shell."""
    parser = _whole_parser()
    for shell, name in SHELLS.items():
        text = "\n".join(line.rstrip() for line in shtab.complete(parser, shell).splitlines())
        yield name, f"{text}\n"


def _whole_parser() -> argparse.ArgumentParser:
    """All commands in one parser, as the program itself never needs them together."""
    whole = argparse.ArgumentParser(prog=APP_ID)
    whole.add_argument("--version", action="store_true", help="show the version and exit")
    whole.add_argument("--self-test", action="store_true", help="find out whether it works")
    commands = whole.add_subparsers()
    for parser in command_parsers():
        _add(commands, parser)
    return whole


def _add(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], parser: CommandParser
) -> None:
    name, does = command_name(parser), parser.description
    added = commands.add_parser(name, parents=[parser], add_help=False, help=does)
    for action in added._actions:  # argparse has no other way to ask  # noqa: SLF001
        if action.dest in _FILES:
            action.complete = shtab.FILE  # type: ignore[attr-defined] # shtab's way
        elif action.dest in _FOLDERS:
            action.complete = shtab.DIRECTORY  # type: ignore[attr-defined] # shtab's way


if __name__ == "__main__":
    for file_name, script in scripts():
        (FOLDER / file_name).write_text(script, encoding="utf-8")
