"""``dropmill completion``: prints the script that lets a shell complete this command line.

Must not make it: the scripts are made from the declarations when these change, so that nothing has
to be loaded for them here.
"""

from __future__ import annotations

import resources
from app.commands.arguments import CommandParser
from app.standard_streams import write_out

#: The file with each shell's script, called as that shell wants to find it.
SHELLS = {"bash": "dropmill.bash", "zsh": "_dropmill", "fish": "dropmill.fish"}


def build_parser() -> CommandParser:
    """Return the parser of ``dropmill completion``."""
    parser = CommandParser(
        prog="dropmill completion",
        description="Print what lets a shell complete dropmill's commands and options.",
        epilog='For bash: eval "$(dropmill completion bash)" in ~/.bashrc. The Debian package '
        "brings the scripts of all shells along.",
    )
    parser.add_argument("shell", choices=list(SHELLS), help="the shell")
    return parser


def run(argv: list[str]) -> int:
    """Print the script."""
    shell = build_parser().parse_args(argv).shell
    write_out(resources.completion(SHELLS[shell]))
    return 0
