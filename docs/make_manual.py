"""Writes the manual pages from the declarations of the command line, in man's language (roff).

Owns their layout, and what no parser says. ``packaging/linux`` puts the pages into packages,
``make docs`` writes them to ``build/man``.

Usage: make docs, then ``man -l build/man/dropmill.1``
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from app.cli import build_parser
from app.commands.arguments import CommandParser
from app.version import APP_ID, APP_NAME, version
from docs.command_parsers import command_name, command_parsers

FOLDER = Path(__file__).parents[1] / "build" / "man"

_DESCRIPTION = (
    "Without a command, opens a window; files and folders that are named are put on its list. "
    "Each picture is resized and converted by a pool of processes that cannot reach any file.",
    "Results appear complete or not at all. No original is changed unless that is asked for, and "
    "none is deleted even then: it goes to the trash.",
)
_FILES = (
    (f"~/.config/{APP_ID}/", "Settings, presets and the place of the window."),
    (
        f"~/.local/state/{APP_ID}/",
        "The journal: batches that can go on, what is done, and what can be undone. In log/ the "
        "log of the window.",
    ),
)
_EXIT_CODES = re.compile(r"(Exit codes.*)", re.DOTALL)


def pages(built_at: int) -> dict[str, str]:
    """The pages by their files' names, dated ``built_at`` (seconds since 1970, UTC)."""
    date = f"{datetime.fromtimestamp(built_at, UTC):%Y-%m-%d}"
    parsers = command_parsers()
    texts = {_page_name(parser): _command_page(parser, parsers) for parser in parsers}
    texts[APP_ID] = _main_page(build_parser(), parsers)
    return {
        f"{name}.1": "\n".join((_heading(name, date), *lines)) + "\n"
        for name, lines in texts.items()
    }


def _main_page(parser: CommandParser, commands: tuple[CommandParser, ...]) -> Iterator[str]:
    yield from _section("NAME", f"{APP_ID} \\- resize and convert pictures")
    yield from _section("SYNOPSIS", _synopsis(parser))
    yield from (".br", f"\\fB{APP_ID}\\fR \\fICOMMAND\\fR [\\fIOPTION\\fR ...]")
    yield from _section("DESCRIPTION", "\n.PP\n".join(map(_escaped, _DESCRIPTION)))
    yield from _options(parser)
    yield ".SH COMMANDS"
    for command in commands:
        yield from _term(f"\\fB{_escaped(command_name(command))}\\fR", _summary(command))
    yield from _section("EXIT STATUS", "Of a command: see its page. Of the window: 0.")
    yield ".SH FILES"
    for file, what in _FILES:
        yield from _term(f"\\fI{_escaped(file)}\\fR", _escaped(what))
    yield from _see_also([_page_name(command) for command in commands])


def _command_page(parser: CommandParser, commands: tuple[CommandParser, ...]) -> Iterator[str]:
    first, _, _ = (parser.description or "").partition(". ")
    yield from _section("NAME", f"{_page_name(parser)} \\- {_lowered(_escaped(first.rstrip('.')))}")
    yield from _section("SYNOPSIS", _synopsis(parser))
    yield from _section("DESCRIPTION", _summary(parser))
    yield from _options(parser)
    for nested in _nested(parser):
        yield f".SH {_escaped(nested.prog)}"
        yield _summary(nested)
        yield from (".PP", _synopsis(nested))
        yield from _terms(nested, but="help")
    remark, _, codes = _EXIT_CODES.sub(r"\n\1", parser.epilog or "").partition("\n")
    if remark.strip():
        yield from _section("NOTES", _escaped(remark.strip()))
    if codes:
        yield from _section("EXIT STATUS", _escaped(codes.removeprefix("Exit codes: ")))
    yield from _see_also([APP_ID, *(_page_name(each) for each in commands if each is not parser)])


def _heading(name: str, date: str) -> str:
    source = f"{APP_NAME} {version()}"
    return f'.TH "{_escaped(name.upper())}" 1 "{date}" "{_escaped(source)}" "User Commands"'


def _page_name(parser: CommandParser) -> str:
    return parser.prog.replace(" ", "-")


def _summary(parser: argparse.ArgumentParser) -> str:
    return _escaped(parser.description or "")


def _synopsis(parser: argparse.ArgumentParser) -> str:
    words = [f"\\fB{_escaped(parser.prog)}\\fR", "[\\fIOPTION\\fR ...]"]
    positionals = [each for each in _actions(parser) if not each.option_strings]
    return " ".join((*words, *(_value(parser, each) for each in positionals)))


def _options(parser: CommandParser) -> Iterator[str]:
    yield ".SH OPTIONS"
    yield from _terms(parser)


def _terms(parser: argparse.ArgumentParser, but: str = "") -> Iterator[str]:
    """What has a help, arguments first; ``but`` is the name of one to be left out."""
    formatter = parser._get_formatter()  # argparse has no other way to ask  # noqa: SLF001
    actions = [each for each in _actions(parser) if each.help and each.dest != but]
    for action in sorted(actions, key=lambda each: bool(each.option_strings)):
        flags = ", ".join(f"\\fB{_escaped(flag)}\\fR" for flag in action.option_strings)
        value = "" if flags and action.nargs == 0 else _value(parser, action)
        does = formatter._expand_help(action)  # noqa: SLF001
        yield from _term(" ".join(filter(None, (flags, value))), _escaped(does))


def _value(parser: argparse.ArgumentParser, action: argparse.Action) -> str:
    """What stands for the values of ``action``, as in the help."""
    formatter = parser._get_formatter()  # argparse has no other way to ask  # noqa: SLF001
    default = action.dest.upper() if action.option_strings else action.dest
    metavar = formatter._metavar_formatter(action, default)(1)[0]  # noqa: SLF001
    said = f"\\fI{_escaped(metavar)}\\fR"
    match action.nargs:
        case "?":
            return f"[{said}]"
        case "*":
            return f"[{said} ...]"
        case "+" | argparse.PARSER:
            return f"{said} ..."
        case _:
            return said


def _actions(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    return [each for each in parser._actions if each.help != argparse.SUPPRESS]  # noqa: SLF001


def _is_list_of_commands(action: argparse.Action) -> bool:
    return isinstance(action, argparse._SubParsersAction)  # noqa: SLF001


def _nested(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """The parsers of a command's own commands."""
    for action in filter(_is_list_of_commands, _actions(parser)):
        yield from (action.choices or {}).values()  # type: ignore[attr-defined]


def _section(title: str, text: str) -> Iterator[str]:
    yield f".SH {title}"
    yield text


def _term(term: str, text: str) -> Iterator[str]:
    yield ".TP"
    yield term
    yield text


def _see_also(names: list[str]) -> Iterator[str]:
    yield from _section("SEE ALSO", ", ".join(f"\\fB{_escaped(each)}\\fR(1)" for each in names))


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]


def _escaped(text: str) -> str:
    """``text`` as roff shows it: one paragraph, with dashes that can be copied."""
    plain = " ".join(text.split()).replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{plain}" if plain.startswith((".", "'")) else plain


def main(built_at: int) -> None:
    """Write the pages to ``build/man``."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in pages(built_at).items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(int(datetime.now(UTC).timestamp()))
