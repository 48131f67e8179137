"""``dropmill presets``: what there is, and taking presets in and out.

Owns the command's words and exit codes. Which presets there are, ``app.batch.presets`` knows.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from app import paths
from app.batch.failure_messages import display_lines, display_name, display_text
from app.batch.preset_file import PresetError, export_preset, preset_text, read_preset
from app.batch.presets import PresetFolder, Presets, StoredPreset
from app.commands.arguments import CommandParser
from app.standard_streams import write_out

EXIT_OK = 0
EXIT_FAILED = 1


def build_parser() -> CommandParser:
    """Return the parser of ``dropmill presets``."""
    parser = CommandParser(
        prog="dropmill presets",
        description="List, show, export, import, rename and delete presets.",
        epilog="A preset is called by its name, in any case, or by the key that list shows. "
        "Exit codes: 0 done, 1 not done, 2 wrong usage.",
    )
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    listing = _command(commands, "list", _list, "all presets: key, name, what they make")
    listing.add_argument("--json", action="store_true", help="one JSON object for each")
    show = _command(commands, "show", _show, "a preset as the file that export writes")
    show.add_argument("name", metavar="NAME")
    export = _command(commands, "export", _export, "write a preset to a file")
    export.add_argument("name", metavar="NAME")
    export.add_argument("file", metavar="FILE", type=Path)
    export.add_argument("--force", action="store_true", help="replace FILE if it is there")
    does = "keep the preset in a file; if its name is taken, under a numbered one"
    take = _command(commands, "import", _import, does)
    take.add_argument("file", metavar="FILE", type=Path)
    rename = _command(commands, "rename", _rename, "call a preset of yours otherwise")
    rename.add_argument("name", metavar="NAME")
    rename.add_argument("new", metavar="NEW")
    delete = _command(commands, "delete", _delete, "delete a preset of yours")
    delete.add_argument("name", metavar="NAME")
    return parser


def run(argv: list[str]) -> int:
    """Carry out ``dropmill presets`` and return its exit code."""
    arguments = build_parser().parse_args(argv)
    try:
        arguments.carry_out(PresetFolder(paths.presets_folder()), arguments)
    except PresetError as error:
        sys.stderr.write(f"{display_lines(str(error))}\n")
        return EXIT_FAILED
    return EXIT_OK


_CarryOut = Callable[[PresetFolder, argparse.Namespace], None]


def _command(
    commands: argparse._SubParsersAction[CommandParser], name: str, carry_out: _CarryOut, does: str
) -> CommandParser:
    command = commands.add_parser(name, help=does, description=does[:1].upper() + does[1:] + ".")
    command.set_defaults(carry_out=carry_out)
    return command


def _list(folder: PresetFolder, arguments: argparse.Namespace) -> None:
    presets = folder.load()
    _say(_json_lines(presets.stored) if arguments.json else _table(presets.stored))
    _tell_broken(presets)


def _show(folder: PresetFolder, arguments: argparse.Namespace) -> None:
    _say([preset_text(folder.load().get(arguments.name).preset).rstrip("\n")])


def _export(folder: PresetFolder, arguments: argparse.Namespace) -> None:
    preset = folder.load().get(arguments.name).preset
    export_preset(preset, arguments.file, replaces=arguments.force)
    _say([f"{preset.name} is in {display_name(arguments.file)} now."])


def _import(folder: PresetFolder, arguments: argparse.Namespace) -> None:
    preset = read_preset(arguments.file)
    name = folder.add(preset)
    taken = "" if name == preset.name else f" ({preset.name} was taken)"
    _say([f"{name} is among the presets now{taken}."])


def _rename(folder: PresetFolder, arguments: argparse.Namespace) -> None:
    folder.rename(arguments.name, arguments.new)
    _say([f"{arguments.name} is called {arguments.new} now."])


def _delete(folder: PresetFolder, arguments: argparse.Namespace) -> None:
    name = folder.load().get(arguments.name).preset.name
    folder.delete(name)
    _say([f"{name} is deleted."])


def _table(stored: Iterable[StoredPreset]) -> list[str]:
    rows = [(each.key, each.preset.name, each.preset.description) for each in stored]
    wide, wider = (max(len(row[column]) for row in rows) for column in (0, 1))
    return [f"{key:<{wide}}  {name:<{wider}}  {does}".rstrip() for key, name, does in rows]


def _json_lines(stored: Iterable[StoredPreset]) -> list[str]:
    return [
        json.dumps(
            {
                "key": each.key,
                "name": each.preset.name,
                "description": each.preset.description,
                "own": each.is_own,
                "file": None if each.file is None else str(each.file),
                "recipes": len(each.preset.recipes),
            }
        )
        for each in stored
    ]


def _tell_broken(presets: Presets) -> None:
    for each in presets.broken:
        sys.stderr.write(f"{each.problem}\n")


def _say(lines: Iterable[str]) -> None:
    text = "".join("\n".join(map(display_text, line.split("\n"))) + "\n" for line in lines)
    write_out(text)
