"""The parsers of all commands, for what is made of them: pages, manual, completion scripts.

Owns the list. The program itself never needs them together, and loads each only when it is meant.
"""

from __future__ import annotations

from app.commands import completion, convert, doctor, history, node, presets, resume, undo, watch
from app.commands.arguments import CommandParser
from app.lab import command as lab

#: In the order in which people need them.
_MODULES = (convert, watch, undo, resume, history, presets, node, lab, completion, doctor)


def command_parsers() -> tuple[CommandParser, ...]:
    """A parser for each command; ``prog`` is "dropmill" and the command's name."""
    return tuple(module.build_parser() for module in _MODULES)


def command_name(parser: CommandParser) -> str:
    """What is typed after "dropmill"."""
    return parser.prog.partition(" ")[2]
