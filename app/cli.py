"""The command line: which command was meant.

Owns the list of commands. Must not import Qt: commands without a window run where Qt cannot load.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.version import APP_ID, APP_NAME, version

if TYPE_CHECKING:
    from app.commands.arguments import CommandParser
    from workers.contract.posture import Posture
    from workers.contract.preset import Preset

_COMMANDS_HELP = """\
commands:
  dropmill convert PATH… -o DIR   convert without a window (dropmill convert --help)
  dropmill undo                   undo the last batch (dropmill undo --help)
  dropmill resume                 go on with a batch that was broken off
  dropmill history                what was converted when
  dropmill presets list           what --preset can name; show, export, import, rename, delete
  dropmill watch FOLDER -o DIR    convert what lands in a folder (dropmill watch --help)
  dropmill node ADDRESS           be a node of a cluster (dropmill node --help)
  dropmill lab                    how late a window answers, five ways (dropmill lab --help)
  dropmill completion SHELL       what lets bash, zsh or fish complete all this
  dropmill doctor                 what this machine offers: cores, memory, sandbox, formats

A file that is called like a command is reached with ./ or after --.
"""

_SHORTAGE = f"{APP_NAME} cannot run: the system gives it too little memory, or too few threads.\n"


def run(argv: Sequence[str]) -> int:
    """Carry out the command line ``argv`` (without the program's name)."""
    commands: dict[str, Callable[[list[str]], int]] = {
        "convert": _convert,
        "undo": _undo,
        "resume": _resume,
        "history": _history,
        "presets": _presets,
        "watch": _watch,
        "completion": _completion,
        "node": _node,
        "lab": _lab,
        "doctor": _doctor,
        "--self-test": _self_test,
    }
    try:
        if argv and argv[0] in commands:
            return commands[argv[0]](list(argv[1:]))
        return _run_window(argv)
    except (MemoryError, RuntimeError) as error:
        if not _is_shortage(error):
            raise
        sys.stderr.write(_SHORTAGE)
        return 1


def _is_shortage(error: BaseException) -> bool:
    """Whether the system has refused memory or a thread, which Python tells by its text alone."""
    return isinstance(error, MemoryError) or "can't start new thread" in str(error)


class _ShowVersion(argparse.Action):
    """Like argparse's own, but looks the version up only when it is asked for."""

    def __init__(self, option_strings: Sequence[str], dest: str) -> None:
        super().__init__(option_strings, dest, nargs=0, help="show the version and exit")

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        sys.stdout.write(f"{APP_ID} {version()}\n")
        parser.exit()


# Each is imported only when it is meant: the window need not wait for what it does not use.


def _convert(argv: list[str]) -> int:
    from workers.platforms.head_start import HeadStart

    with contextlib.ExitStack() as stack:
        # Before the imports, which take as long as a worker needs to be ready.
        is_asked_how = not {"-h", "--help"}.isdisjoint(argv)
        platform = None if is_asked_how else stack.enter_context(contextlib.closing(HeadStart()))
        from app.commands import convert as convert_command
        from app.engines import open_anywhere
        from app.trash import QtTrash
        from app.undoing import open_settled_log, open_settler

        open_engine_for = partial(open_anywhere, trash=QtTrash(), platform=platform)
        return convert_command.run(argv, open_engine_for, open_settler, open_settled_log)


def _undo(argv: list[str]) -> int:
    from app.change_log import open_log
    from app.commands import undo as undo_command
    from app.trash import QtTrash

    return undo_command.run(argv, open_log, QtTrash())


def _resume(argv: list[str]) -> int:
    from app.commands import resume
    from app.engines import open_anywhere
    from app.trash import QtTrash
    from app.undoing import open_settled_log, open_settler

    open_engine_for = partial(open_anywhere, trash=QtTrash())
    return resume.run(argv, open_engine_for, open_settler, open_settled_log)


def _history(argv: list[str]) -> int:
    from app.commands import history

    return history.run(argv)


def _watch(argv: list[str]) -> int:
    from app.commands import watch as watch_command
    from app.engines import open_anywhere
    from app.trash import QtTrash
    from app.undoing import open_settled_log, open_settler

    open_engine_for = partial(open_anywhere, trash=QtTrash())
    return watch_command.run(argv, open_engine_for, open_settler, open_settled_log)


def _completion(argv: list[str]) -> int:
    from app.commands import completion

    return completion.run(argv)


def _doctor(argv: list[str]) -> int:
    from app.commands import doctor as doctor_command
    from app.engines import open_engine

    return doctor_command.run(argv, open_engine)


def _presets(argv: list[str]) -> int:
    from app.commands import presets as presets_command

    return presets_command.run(argv)


def _node(argv: list[str]) -> int:
    from app.commands import node
    from app.engines import open_engine

    return node.run(argv, lambda workers, required: open_engine(workers, required=required))


def _lab(argv: list[str]) -> int:
    from app.lab import command

    return command.run(argv)


def _self_test(argv: list[str]) -> int:
    from app.commands import self_test
    from app.engines import open_engine

    return self_test.run(argv, open_engine)


def build_parser() -> CommandParser:
    """Return the parser of ``dropmill`` without a command."""
    from app.commands.arguments import CommandParser
    from app.commands.sandbox_argument import add_sandbox_option

    parser = CommandParser(
        prog=APP_ID,
        description=f"{APP_NAME}: drop pictures on a window; get them back resized, as WebP, AVIF, "
        "JPEG or PNG.",
        epilog=_COMMANDS_HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action=_ShowVersion)
    parser.add_argument(
        "--self-test", action="store_true", help="find out whether this installation works"
    )
    parser.add_argument(
        "--preset",
        dest="preset_wanted",
        metavar="PRESET",
        help="choose it in the window: a name (see dropmill presets list) or a file",
    )
    add_sandbox_option(parser)
    parser.add_argument("files", metavar="FILE", nargs="*", type=Path, help="queued in the window")
    return parser


def _run_window(argv: Sequence[str]) -> int:
    from app.commands.sandbox_argument import required_by

    parser = build_parser()
    arguments = parser.parse_args(argv)
    if arguments.self_test:
        parser.error("--self-test stands alone")
    preset = None if arguments.preset_wanted is None else _preset(parser, arguments.preset_wanted)
    required = required_by(arguments)
    if _hand_over(arguments.files, preset, required):
        return 0
    gc.disable()  # until the window is shown: there is no garbage yet, and looking takes long
    from workers.platforms.head_start import HeadStart

    with contextlib.closing(HeadStart()) as platform:  # Qt takes as long to load as a worker
        try:
            from app.window import bootstrap
        except ImportError as error:
            sys.stderr.write(
                f"The window cannot be opened: {error}. '{APP_ID} convert' works without it.\n"
            )
            return 1
        return bootstrap.run(arguments.files, preset=preset, required=required, platform=platform)


def _preset(parser: CommandParser, wanted: str) -> Preset:
    from app.batch.preset_file import PresetError
    from app.commands.preset_arguments import preset_named

    try:
        return preset_named(wanted)
    except PresetError as error:
        parser.error(str(error))


def _hand_over(files: Sequence[Path], preset: Preset | None, required: Posture) -> bool:
    """Whether an open window has taken all of it."""
    from app.second_start import hand_over

    if preset is None:
        return hand_over(files, required=required)
    from app.batch.preset_file import preset_text

    return hand_over(files, preset_text(preset), required)
