"""Files and functions stay small enough to be read at once."""

import ast

from tests.architecture.sources import program_sources

MAX_FILE_LINES = 400
MAX_FUNCTION_LINES = 60


def test_no_file_is_longer_than_400_lines() -> None:
    lengths = {source.place: len(source.text.splitlines()) for source in program_sources()}
    long = {place: lines for place, lines in lengths.items() if lines > MAX_FILE_LINES}

    assert not long, f"cut along what each part owns: {long}"


def test_no_function_is_longer_than_60_lines() -> None:
    long = {
        f"{source.place}:{node.lineno} {node.name}": lines
        for source in program_sources()
        for node in ast.walk(source.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        if (lines := (node.end_lineno or node.lineno) - node.lineno + 1) > MAX_FUNCTION_LINES
    }

    assert not long, f"give the steps names: {long}"
