"""The manual pages have every command and every option, in a form that man takes."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from app import cli
from app.commands.arguments import CommandParser
from docs.command_parsers import command_name, command_parsers
from docs.make_manual import pages

BUILT_AT = 1_700_000_000
PAGES = pages(BUILT_AT)


def shown(page: str) -> str:
    """The text of a page, without the marks of roff."""
    return re.sub(r"\\f[BIR]|\\&", "", PAGES[page]).replace("\\-", "-").replace("\\e", "\\")


def test_there_is_a_parser_and_a_page_for_every_command_in_the_help() -> None:
    told = re.findall(r"^  dropmill (\w+)", cli.build_parser().epilog or "", flags=re.MULTILINE)
    assert {command_name(parser) for parser in command_parsers()} == set(told)
    assert PAGES.keys() == {"dropmill.1", *(f"dropmill-{name}.1" for name in told)}
    assert all(f".TP\n{name}\n" in shown("dropmill.1") for name in told)


@pytest.mark.parametrize(
    "parser", [cli.build_parser(), *command_parsers()], ids=lambda parser: parser.prog
)
def test_every_option_is_on_its_page(parser: CommandParser) -> None:
    page = shown(f"{parser.prog.replace(' ', '-')}.1")
    terms = {flag for line in page.splitlines() for flag in re.findall(r"^-.*", line)}
    listed = {flag for term in terms for flag in re.findall(r"(?:^|, )(--?[\w-]+)", term)}
    assert listed >= set(parser._option_string_actions)


def test_commands_of_commands_have_sections() -> None:
    page = shown("dropmill-presets.1")
    assert "\n.SH dropmill presets export\n" in page
    assert "\n.TP\n--force\nreplace FILE if it is there\n" in page


def test_a_page_is_dated_and_says_the_exit_codes() -> None:
    assert '" 1 "2023-11-14" "' in PAGES["dropmill.1"]
    assert "\n.SH EXIT STATUS\n0 all converted, 1 some failed" in shown("dropmill-convert.1")


@pytest.mark.parametrize("name", PAGES)
def test_no_line_is_taken_for_a_command_of_roff(name: str) -> None:
    commands = re.findall(r"^['.](\S*)", PAGES[name], flags=re.MULTILINE)
    assert set(commands) <= {"TH", "SH", "TP", "PP", "br"}
    assert set(re.findall(r"\\(.)", PAGES[name])) <= set("fe-&")


@pytest.mark.skipif(shutil.which("man") is None, reason="man is not installed")
@pytest.mark.parametrize("name", PAGES)
def test_man_has_no_warnings(name: str, tmp_path: Path) -> None:
    page = tmp_path / name
    page.write_text(PAGES[name], encoding="utf-8")
    ran = subprocess.run(
        ["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", str(page)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stderr == ""
