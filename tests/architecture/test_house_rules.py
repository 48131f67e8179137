"""Calls that have no place in the program. Each message says what to do instead."""

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.sources import ROOT, Source, program_sources

#: Function or method name → what to use in its place.
REMEDIES = {
    "sleep": "wait for the thing itself: a queue, an event, a pipe, a QTimer",
    "processEvents": "return to the event loop and go on from a QTimer or a signal",
    "exec": "open() the dialog or popup() the menu and go on in a slot: no second event loop",
    "terminate": "kill() a worker that has to go: it holds nothing, and TERM can be ignored",
}
#: The application's own event loop, and a drag, which Qt has no other way to start.
ALLOWED_EXEC_OWNERS = {"app", "application", "drag"}


def broken_rules(source: Source) -> Iterator[str]:
    for node in ast.walk(source.tree):
        match node:
            case ast.Call(func=ast.Attribute(value=owner, attr=name)):
                if name == "exec" and _last_name(owner) in ALLOWED_EXEC_OWNERS:
                    continue
            case ast.Call(func=ast.Name(id=name)):
                pass
            case ast.Assign(
                targets=[ast.Attribute(attr="MAX_IMAGE_PIXELS")], value=ast.Constant(value=None)
            ):
                yield f"{source.place}:{node.lineno}: set a limit: a small file can be a bomb"
                continue
            case _:
                continue
        if name in REMEDIES:
            yield f"{source.place}:{node.lineno}: {name}(): {REMEDIES[name]}"


def _last_name(node: ast.expr) -> str:
    match node:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name.lstrip("_")
        case _:
            return ""


def test_the_program_keeps_the_house_rules() -> None:
    broken = [line for source in program_sources() for line in broken_rules(source)]

    assert not broken, "\n".join(broken)


@pytest.mark.parametrize(
    "text",
    [
        "import time\ntime.sleep(1)",
        "from time import sleep\nsleep(1)",
        "dialog.exec()",
        "QCoreApplication.processEvents()",
        "self._process.terminate()",
        "Image.MAX_IMAGE_PIXELS = None",
    ],
)
def test_a_broken_rule_is_noticed(text: str) -> None:
    assert len(list(broken_rules(Source("sample.py", text, ast.parse(text))))) == 1


@pytest.mark.parametrize("text", ["application.exec()", "self._drag.exec(actions)"])
def test_loops_that_qt_needs_are_allowed(text: str) -> None:
    assert not list(broken_rules(Source("sample.py", text, ast.parse(text))))


def test_the_rules_are_read_over_the_whole_program() -> None:
    packages = {source.place.split("/")[0] for source in program_sources()}

    assert packages >= {"app", "ui", "workers"}
    assert (ROOT / "pyproject.toml").is_file()
