"""Every word that the window shows stands whole in a call that the translators' tools find."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.architecture.sources import Source, program_sources

#: Where the window's words are.
SHOWING = ("ui/", "app/window/")
#: The first takes the class's context; the others are told to ``lupdate`` by docs/make_words.py.
TRANSLATING = {"tr", "translate", "translated", "counted", "marked", "_noop", "Sentence"}
#: Their literals stand in no catalogue, or are for no people.
SILENT = {
    *("setObjectName", "setProperty", "property", "icon", "asset", "getLogger", "getattr"),
    *("debug", "info", "warning", "exception", "replace", "removeprefix", "setContext"),
}
#: Calls that show what they are given, also if it is one word.
SHOWN = {
    *("setText", "setWindowTitle", "setPlaceholderText", "setStatusTip", "setTitle"),
    *("setAccessibleName", "setAccessibleDescription", "setSpecialValueText", "setDescription"),
    *("addAction", "addMenu", "addItem", "addTab", "QAction", "QPushButton", "QCheckBox"),
    *("QRadioButton", "QGroupBox", "QToolButton", "PlainLabel", "ElidedLabel", "ToneLabel"),
    *("explain", "labelled", "add_field", "describe", "Section", "Fold", "drawText"),
    *("show_notice", "show_warning", "show_error", "show_tip", "plain_tip"),
}
#: Names of things, the same in every language.
NAMES = {"Dropmill", "MIT", "AVIF", "WebP", "JPEG", "PNG", "SVG", "JSON", "CSV"}
#: Seen by nobody: keys, a thread's name, a log's line, mark-up.
HIDDEN = {"own CPU", "Own CPU", "older batches", "unhandled exception\n%s"} | {
    '<div style="white-space: '
}

_TWO_WORDS = re.compile(r"[A-Za-z]{2,},? [A-Za-z]{2,}")
_WORD = re.compile(r"[A-Za-z]{2,}")


def unwrapped_words(source: Source) -> Iterator[str]:
    """Where ``source`` shows words that no translator sees."""
    for node, is_shown in _literals(source.tree, is_shown=False):
        pattern = _WORD if is_shown else _TWO_WORDS
        if pattern.search(str(node.value)) and node.value not in NAMES | HIDDEN:
            yield f"{source.place}:{node.lineno}: {node.value!r}: say self.tr() or translated()"


def unextractable_words(source: Source) -> Iterator[str]:
    """Where ``source`` asks for a translation in a way that ``lupdate`` does not understand."""
    for node in ast.walk(source.tree):
        if not isinstance(node, ast.Call) or (name := _called(node)) not in TRANSLATING:
            continue
        place = f"{source.place}:{node.lineno}"
        texts = node.args[1:2] if name == "translate" else node.args[:1]
        if name == "translate" and not isinstance(node.func, ast.Attribute):
            yield f"{place}: say QCoreApplication.translate()"
        if name == "translate" and len(node.args) > 3:
            yield f"{place}: its plural is not found; say self.tr() or counted()"
        if any(not isinstance(text, ast.Constant) for text in texts):
            yield f"{place}: {name}() needs a literal"
        if any(
            isinstance(text, ast.Constant) and str(text.value).strip() != str(text.value)
            for text in texts
        ):
            yield f"{place}: blanks at an end get lost in translation"


def _literals(node: ast.AST, *, is_shown: bool) -> Iterator[tuple[ast.Constant, bool]]:
    """The texts below ``node`` that somebody may see, and whether they are shown for certain."""
    match node:
        case ast.Constant(value=str()):
            yield node, is_shown
            return
        case ast.Raise() | ast.Assert() | ast.Compare() | ast.Subscript() | ast.AnnAssign():
            return
        case ast.Assign(targets=[ast.Name(id="message")]):
            return  # of an exception
        case ast.Expr(value=ast.Constant()):
            return  # a docstring
        case ast.Call() if _called(node) in TRANSLATING | SILENT:
            return
        case ast.Call() if _called(node) in SHOWN:
            is_shown = True
        case ast.Call():
            is_shown = False
        case _:
            pass
    for child in ast.iter_child_nodes(node):
        yield from _literals(child, is_shown=is_shown)


def _called(call: ast.Call) -> str:
    match call.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
        case _:
            return ""


def showing_sources() -> list[Source]:
    """The files of the window, but for what speaks to a terminal."""
    sources = [each for each in program_sources() if each.place.startswith(SHOWING)]
    return [each for each in sources if not each.place.endswith("offscreen_tour.py")]


def test_no_word_is_shown_that_cannot_be_translated() -> None:
    assert [each for source in showing_sources() for each in unwrapped_words(source)] == []


def test_every_word_to_be_translated_is_found() -> None:
    sources = (each for each in program_sources() if each.place != "ui/words.py")
    assert [each for source in sources for each in unextractable_words(source)] == []


def test_the_plurals_of_functions_are_not_asked_for_in_methods() -> None:
    """Within a class ``lupdate`` takes them for the class's own, and they are not found."""
    found = [
        f"{source.place}:{node.lineno}"
        for source in showing_sources()
        for top in ast.walk(source.tree)
        if isinstance(top, ast.ClassDef)
        for node in ast.walk(top)
        if isinstance(node, ast.Call) and _called(node) == "counted"
    ]
    assert found == []


@pytest.mark.parametrize(
    "text",
    [
        'label.setText("Done")',
        'QCheckBox("Do it")',
        'window.show_error(f"{name} failed")',
        'title = "Two words"',
        'def f():\n    return "Two words"',
        'PlainLabel(self.tr("a") if x else "Other")',
    ],
)
def test_such_words_are_seen(text: str) -> None:
    assert list(unwrapped_words(Source("ui/x.py", text, ast.parse(text))))


@pytest.mark.parametrize(
    "text",
    [
        "self.tr(text)",
        'self.tr(f"{n} left")',
        'translated("a " + b)',
        'translate("X", "y")',
        'QCoreApplication.translate("X", "%n left", "", n)',
        'self.tr(" left")',
    ],
)
def test_such_calls_are_seen(text: str) -> None:
    assert list(unextractable_words(Source("ui/x.py", text, ast.parse(text))))
