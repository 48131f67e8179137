"""Nothing guesses whether a text is rich. Each message says what to do instead."""

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.sources import Source, program_sources

#: What takes some texts for rich, and what to use in its place. ``OWNERS`` make it plain.
REMEDIES = dict.fromkeys(
    ("QErrorMessage", "QInputDialog", "QMessageBox", "QProgressDialog", "QSplashScreen"),
    "use the window's notice or a dialog made of PlainLabel",
) | {
    "QLabel": "use PlainLabel of ui/plain_text.py",
    "QToolTip": "use show_tip() of ui/plain_text.py",
    "QWhatsThis": "use explain() of ui/plain_text.py",
    "QFileDialog": "use FileDialog of ui/dialogs/file_dialog.py",
    "QTextEdit": "use QPlainTextEdit",
    "QTextBrowser": "use QPlainTextEdit",
    "QTextDocument": "paint the text with QPainter.drawText()",
    "QStaticText": "paint the text with QPainter.drawText()",
}
OWNERS = {"ui/plain_text.py", "ui/dialogs/file_dialog.py"}
TIP_REMEDY = "use explain(), or plain_tip() where there is no widget (ui/plain_text.py)"


def rich_texts(source: Source) -> Iterator[str]:
    """Where ``source`` shows a text in a way that may turn out rich."""
    if source.place in OWNERS:
        return
    for node in ast.walk(source.tree):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) if name in REMEDIES:
                yield f"{source.place}:{node.lineno}: {name}: {REMEDIES[name]}"
            case ast.Call(func=ast.Attribute(attr="setToolTip" | "setWhatsThis"), args=[text]):
                if not is_plain(text):
                    yield f"{source.place}:{node.lineno}: a tool tip: {TIP_REMEDY}"
            case ast.keyword(arg="toolTip" | "whatsThis", value=text) if not is_plain(text):
                yield f"{source.place}:{text.lineno}: a tool tip: {TIP_REMEDY}"
            case ast.match_case(pattern=ast.MatchValue(value=ast.Attribute(attr="ToolTipRole"))):
                if not calls_plain_tip(node.body):
                    line = node.pattern.lineno
                    yield f"{source.place}:{line}: a model's tool tip: {TIP_REMEDY}"
            case _:
                pass


def is_plain(text: ast.expr) -> bool:
    """A constant of ours, what ``plain_tip()`` made, or the tool tip of something else."""
    match text:
        case ast.Constant():
            return True
        case ast.Call(
            func=ast.Attribute(attr="tr") | ast.Name(id="translated"), args=[ast.Constant()]
        ):
            return True
        case ast.Call(func=ast.Name(id="plain_tip") | ast.Attribute(attr="toolTip")):
            return True
        case _:
            return False


def calls_plain_tip(body: list[ast.stmt]) -> bool:
    calls = (node for statement in body for node in ast.walk(statement))
    return any(isinstance(node, ast.Call) and is_plain(node) for node in calls)


def test_the_program_shows_no_rich_text() -> None:
    rich = [line for source in program_sources() for line in rich_texts(source)]

    assert not rich, "\n".join(rich)


@pytest.mark.parametrize(
    "text",
    [
        "label = QLabel(name)",
        "class Mine(QtWidgets.QLabel): ...",
        "QMessageBox.warning(self, title, name)",
        "QToolTip.showText(at, name)",
        "label.setToolTip(name)",
        "label.setToolTip(f'{name} is taken')",
        "label.setToolTip(self.tr('{} is taken').format(name))",
        "button = QPushButton(toolTip=name)",
        "label.setWhatsThis(str(path))",
        "match role:\n case Qt.ItemDataRole.ToolTipRole:\n  return name",
    ],
)
def test_a_text_that_may_be_rich_is_noticed(text: str) -> None:
    assert len(list(rich_texts(Source("sample.py", text, ast.parse(text))))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "label = PlainLabel(name)",
        "label.setToolTip('Stop (Esc)')",
        "label.setToolTip(self.tr('Dismiss'))",
        "action.setToolTip(plain_tip(name))",
        "button.setToolTip(self._action.toolTip())",
        "match role:\n case Qt.ItemDataRole.ToolTipRole:\n  return plain_tip(name)",
    ],
)
def test_plain_text_is_allowed(text: str) -> None:
    assert not list(rich_texts(Source("sample.py", text, ast.parse(text))))
