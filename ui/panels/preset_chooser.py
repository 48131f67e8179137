"""The part of the options form that chooses a preset, and asks to have presets kept or dropped.

Which presets there are, it is told; it knows no file of theirs.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtGui import QAction, QStandardItemModel
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.dialogs.file_dialog import FileDialog
from ui.dialogs.name_dialog import NameDialog, Verdict
from ui.dialogs.question_dialog import QuestionDialog
from ui.icons import icon
from ui.panels.elided_list import ElidedList
from ui.panels.form_parts import labelled
from ui.plain_text import explain
from ui.spacing import Gap
from ui.words import preset_words
from workers.contract.destination import Destination
from workers.contract.preset import Preset, name_key, name_problem
from workers.contract.recipe import Recipe

_CUSTOM = 0
_ICON_PX = 18


class PresetChooser(QWidget):
    """Shows which preset the options are, "Custom" if none.

    Signals:
        chosen(Preset): the user wants all of it.
        save_requested(Preset): to be kept, in place of the user's own one of that name.
        rename_requested(str, str): the user's preset of that name, and what to call it.
        delete_requested(str): the user's preset of that name.
        import_requested(Path): the preset in a file.
        export_requested(Preset, Path): into a file, over what is there.
    """

    chosen = Signal(object)
    save_requested = Signal(object)
    rename_requested = Signal(str, str)
    delete_requested = Signal(str)
    import_requested = Signal(object)
    export_requested = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._built_in: tuple[Preset, ...] = ()
        self._own: tuple[Preset, ...] = ()
        self._options: tuple[tuple[Recipe, ...], Destination] = ((Recipe(),), Destination())
        self._preferred = ""
        self._rows: dict[str, int] = {}
        self._list, self._more = ElidedList(), QToolButton()
        self._rename, self._delete, self._export = QAction(self), QAction(self), QAction(self)
        self._arrange()
        self._fill_menu()
        self.set_presets((), ())
        self._list.activated.connect(self._on_activated)

    def set_presets(self, built_in: tuple[Preset, ...], own: tuple[Preset, ...]) -> None:
        """Offer these; tells nobody."""
        self._built_in, self._own = built_in, own
        self._rows.clear()
        self._list.clear()
        self._add_remark(self.tr("Custom"))
        self._add(built_in, preset_words)
        if own:
            self._add_remark(self.tr("Your own:"))
            self._add(own, str)
        self._list.setMaxVisibleItems(max(10, min(self._list.count(), 20)))
        self._show_chosen()

    def show_options(self, recipes: tuple[Recipe, ...], destination: Destination) -> None:
        """Show which preset says just that; tells nobody."""
        self._options = (recipes, replace(destination, preset=""))
        self._show_chosen()

    @property
    def shown_name(self) -> str:
        """What the preset that the options are is called; empty for options of one's own."""
        return "" if self._chosen() is None else self._list.currentText()

    def _add(self, presets: tuple[Preset, ...], word: Callable[[str], str]) -> None:
        for preset in presets:
            self._rows[preset.name] = self._list.count()
            self._list.addItem(word(preset.name), preset)

    def _add_remark(self, text: str) -> None:
        """Add an entry that cannot be chosen."""
        self._list.addItem(text)
        model = self._list.model()
        assert isinstance(model, QStandardItemModel)
        model.item(self._list.count() - 1).setEnabled(False)

    def _chosen(self) -> Preset | None:
        preset = self._list.currentData()
        return preset if isinstance(preset, Preset) else None

    def _show_chosen(self) -> None:
        """Select the preset that the options are: of several, the one that was wanted last."""
        matching = [each for each in (*self._built_in, *self._own) if self._is_shown(each)]
        matching.sort(key=lambda each: each.name != self._preferred)
        row = self._rows[matching[0].name] if matching else _CUSTOM
        with QSignalBlocker(self._list):
            self._list.setCurrentIndex(row)
        chosen = self._chosen()
        own = [each.name for each in self._own]
        for action in (self._rename, self._delete):
            action.setEnabled(chosen is not None and chosen.name in own)
        self._export.setEnabled(chosen is not None)
        word = str if chosen in self._own else preset_words
        does = word(chosen.description) if chosen is not None and chosen.description else ""
        name = word(chosen.name) if chosen is not None else self.tr("Custom")
        explain(self._list, f"{name}: {does}" if does else name)

    def _is_shown(self, preset: Preset) -> bool:
        recipes, destination = self._options
        return preset.recipes == recipes and preset.destination in (None, destination)

    def _on_activated(self) -> None:
        if (preset := self._chosen()) is not None:
            self._preferred = preset.name
            self.chosen.emit(preset)
        self._show_chosen()

    def _ask_to_save(self) -> None:
        chosen = self._chosen()
        name = chosen.name if chosen in self._own and chosen is not None else ""
        dialog = NameDialog(self.tr("Save as preset"), name, self._judge_new, self.window())
        dialog.named.connect(self._save)
        dialog.open()

    def _save(self, name: str) -> None:
        recipes, destination = self._options
        replaced = _named(name, self._own)
        self._preferred = name
        self.save_requested.emit(
            Preset(
                name=name,
                description=replaced.description if replaced is not None else "",
                recipes=recipes,
                destination=destination,
            )
        )

    def _judge_new(self, name: str) -> Verdict:
        if problem := name_problem(name):
            return Verdict(False, _sentence(problem) if name else "")
        if _named(name, self._built_in):
            return Verdict(False, self.tr("A built-in preset is called so."))
        if _named(name, self._own):
            return Verdict(True, self.tr("It takes the place of your preset of that name."))
        return Verdict(True)

    def _ask_to_rename(self) -> None:
        if (preset := self._chosen()) is None:
            return
        judge = partial(self._judge_rename, preset)
        dialog = NameDialog(self.tr("Rename preset"), preset.name, judge, self.window())
        dialog.named.connect(partial(self._on_renamed, preset.name))
        dialog.open()

    def _on_renamed(self, old: str, new: str) -> None:
        self._preferred = new
        self.rename_requested.emit(old, new)

    def _judge_rename(self, preset: Preset, name: str) -> Verdict:
        other = _named(name, (*self._built_in, *self._own))
        if other is not None and other != preset:
            return Verdict(False, self.tr("Another preset is called so."))
        if problem := name_problem(name):
            return Verdict(False, _sentence(problem) if name else "")
        return Verdict(name != preset.name)

    def _ask_to_delete(self) -> None:
        if (preset := self._chosen()) is None:
            return
        dialog = QuestionDialog(
            self.tr("Delete preset"),
            self.tr("Delete the preset {}? The options stay as they are.").format(preset.name),
            self.tr("Delete"),
            self.window(),
        )
        dialog.accepted.connect(partial(self.delete_requested.emit, preset.name))
        dialog.open()

    def _ask_for_file(self) -> None:
        mode = FileDialog.FileMode.ExistingFile
        dialog = FileDialog(self.tr("Import a preset"), mode, self.window())
        dialog.setNameFilters([self.tr("Presets (*.json)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda name: self.import_requested.emit(Path(name)))
        dialog.open()

    def _ask_where_to(self) -> None:
        if (preset := self._chosen()) is None:
            return
        mode = FileDialog.FileMode.AnyFile
        dialog = FileDialog(self.tr("Export the preset"), mode, self.window())
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.selectFile("".join(each for each in preset.name if each.isalnum() or each in " -"))
        export = partial(self._on_file_chosen, preset)
        dialog.fileSelected.connect(export)
        dialog.open()

    def _on_file_chosen(self, preset: Preset, name: str) -> None:
        self.export_requested.emit(preset, Path(name))

    def _fill_menu(self) -> None:
        menu = QMenu(self)
        for action, text, slot in (
            (QAction(self), self.tr("&Save as preset…"), self._ask_to_save),
            (self._rename, self.tr("&Rename…"), self._ask_to_rename),
            (self._delete, self.tr("&Delete…"), self._ask_to_delete),
            (QAction(self), self.tr("&Import…"), self._ask_for_file),
            (self._export, self.tr("&Export…"), self._ask_where_to),
        ):
            action.setText(text)
            action.triggered.connect(slot)
            menu.addAction(action)
        menu.insertSeparator(menu.actions()[3])
        self._more.setMenu(menu)

    def _arrange(self) -> None:
        self._more.setIcon(icon("more"))
        self._more.setIconSize(QSize(_ICON_PX, _ICON_PX))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setAccessibleName(self.tr("More about presets"))
        explain(self._more, self.tr("Save, rename, delete, import or export a preset"))
        label = labelled(self.tr("&Preset"), self._list, self.tr("All options at once"))
        label.setProperty("kind", "heading")
        row = QHBoxLayout()
        row.addWidget(label, 1)
        row.addWidget(self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.NONE, Gap.NONE, Gap.NONE, Gap.NONE)
        column.setSpacing(Gap.TIGHT)
        column.addLayout(row)
        column.addWidget(self._list)


def _named(name: str, presets: tuple[Preset, ...]) -> Preset | None:
    return next((each for each in presets if name_key(each.name) == name_key(name)), None)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."
