"""Presets in the options form: chosen, recognised, and asked to be kept or dropped."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QLabel, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.finding import child
from ui.dialogs.file_dialog import FileDialog
from ui.dialogs.name_dialog import NameDialog
from ui.dialogs.question_dialog import QuestionDialog
from ui.panels.elided_list import ElidedList
from ui.panels.options_form import OptionsForm
from ui.panels.preset_chooser import PresetChooser
from workers.contract.destination import Collision, Destination
from workers.contract.encoders import Avif, Jpeg, WebP
from workers.contract.preset import Preset
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize

SMALL = Preset(name="Small", description="tiny", recipes=(Recipe(resize=Resize(width=9)),))
PAIR = Preset(name="Pair", recipes=(Recipe(encoder=Avif()), Recipe()))
SHOP = Preset(
    name="Shop",
    description="for the shop",
    recipes=(Recipe(encoder=Jpeg()),),
    destination=Destination(directory=Path("/shop"), collision=Collision.SKIP),
)
UNLIKE = Preset(
    name="Custom",  # as the entry for none is called
    recipes=(
        Recipe(resize=Resize(width=480), encoder=WebP(quality=50)),
        Recipe(resize=Resize(width=960)),
    ),
)


@pytest.fixture
def form(qtbot: QtBot) -> OptionsForm:
    form = OptionsForm()
    qtbot.addWidget(form)
    form.resize(312, 500)
    form.presets.set_presets((SMALL, PAIR), (SHOP, UNLIKE))
    form.show()
    return form


@pytest.fixture
def names(form: OptionsForm) -> QComboBox:
    return child(form.presets, QComboBox)


def choose(form: OptionsForm, name: str) -> None:
    """As a click on an entry of the list would."""
    names = child(form.presets, QComboBox)
    rows = (row for row in range(names.count()) if names.itemText(row) == name)
    *_, row = rows  # the entry for none may be called the same
    names.setCurrentIndex(row)
    names.activated.emit(row)


def do(form: OptionsForm, text: str) -> None:
    """Trigger an entry of the menu that can be chosen now."""
    actions = {each.text().replace("&", ""): each for each in child(form.presets, QMenu).actions()}
    assert actions[text].isEnabled()
    actions[text].trigger()


def offered(form: OptionsForm) -> list[str]:
    actions = child(form.presets, QMenu).actions()
    return [each.text().replace("&", "") for each in actions if each.isEnabled() and each.text()]


def test_the_default_options_are_no_preset(form: OptionsForm, names: QComboBox) -> None:
    assert names.currentText() == "Custom"
    assert offered(form) == ["Save as preset…", "Import…"]


def test_a_preset_sets_all_fields_and_is_told_once(form: OptionsForm, names: QComboBox) -> None:
    recipes, places = QSignalSpy(form.recipes_changed), QSignalSpy(form.destination_changed)
    choose(form, "Shop")
    assert SHOP.destination is not None
    place = replace(SHOP.destination, preset="Shop")
    assert (form.recipes(), form.destination()) == (SHOP.recipes, place)
    assert (recipes.count(), places.count()) == (1, 1)
    assert (recipes.at(0)[0], places.at(0)[0]) == (SHOP.recipes, place)
    assert names.currentText() == "Shop"
    assert names.accessibleDescription() == "Shop: for the shop"
    choose(form, "Pair")
    assert form.recipes() == PAIR.recipes
    assert form.destination() == replace(place, preset="Pair")
    assert (recipes.count(), places.count()) == (2, 2)


def test_an_edit_makes_it_custom_and_its_undoing_the_preset_again(
    form: OptionsForm, names: QComboBox
) -> None:
    choose(form, "Small")
    form.set_recipes((Recipe(),))
    assert names.currentText() == "Custom"
    form.set_recipes(SMALL.recipes)
    assert names.currentText() == "Small"
    choose(form, "Shop")
    form.set_destination(Destination())
    assert names.currentText() == "Custom"


def test_what_the_fields_cannot_show_is_named_and_used(form: OptionsForm, names: QComboBox) -> None:
    choose(form, "Custom")
    assert form.recipes() == UNLIKE.recipes
    assert names.currentIndex() == names.count() - 1
    remarks = [one.text() for one in form.findChildren(QLabel) if one.isVisible()]
    assert any("options of their own" in each for each in remarks)


def test_of_two_that_say_the_same_the_wanted_one_is_shown(
    form: OptionsForm, names: QComboBox
) -> None:
    twin = replace(SMALL, name="Twin")
    form.presets.set_presets((SMALL,), (twin,))
    choose(form, "Twin")
    assert names.currentText() == "Twin"
    form.presets.set_presets((SMALL,), (twin, SHOP))
    assert names.currentText() == "Twin"


def test_own_presets_only_can_be_renamed_and_deleted(form: OptionsForm) -> None:
    choose(form, "Small")
    assert offered(form) == ["Save as preset…", "Import…", "Export…"]
    choose(form, "Shop")
    assert offered(form) == ["Save as preset…", "Rename…", "Delete…", "Import…", "Export…"]


def name(form: OptionsForm, text: str) -> tuple[bool, str]:
    """Type a name; tells whether it can be taken, and what is said about it."""
    dialog = form.findChild(NameDialog)
    assert dialog is not None
    child(dialog, QLineEdit).setText(text)
    save = child(dialog, QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save)
    remarks = [one.text() for one in dialog.findChildren(QLabel) if one.property("kind")]
    return save.isEnabled(), "".join(remarks).strip()


def accept(qtbot: QtBot, form: OptionsForm) -> None:
    dialog = child(form, NameDialog)
    child(dialog, QDialogButtonBox).accepted.emit()
    qtbot.waitUntil(lambda: form.findChild(NameDialog) is None)


def test_the_options_are_saved_under_a_name(qtbot: QtBot, form: OptionsForm) -> None:
    wishes = QSignalSpy(form.presets.save_requested)
    form.set_recipes(PAIR.recipes)
    form.set_destination(Destination(collision=Collision.SKIP))
    do(form, "Save as preset…")
    assert name(form, "") == (False, "")
    assert name(form, "SMALL") == (False, "A built-in preset is called so.")
    assert name(form, "x" * 81)[0] is False
    assert name(form, "shop") == (True, "It takes the place of your preset of that name.")
    assert name(form, " Mine ") == (True, "")
    accept(qtbot, form)
    place = Destination(collision=Collision.SKIP)
    wanted = Preset(name="Mine", recipes=PAIR.recipes, destination=place)
    assert wishes.at(0) == [wanted]
    form.presets.set_presets((SMALL, PAIR), (wanted,))
    assert child(form.presets, QComboBox).currentText() == "Mine"


def test_a_preset_that_is_replaced_keeps_its_description(qtbot: QtBot, form: OptionsForm) -> None:
    wishes = QSignalSpy(form.presets.save_requested)
    do(form, "Save as preset…")
    name(form, "SHOP")
    accept(qtbot, form)
    assert wishes.at(0)[0].description == SHOP.description


def test_a_preset_is_renamed(qtbot: QtBot, form: OptionsForm) -> None:
    wishes = QSignalSpy(form.presets.rename_requested)
    choose(form, "Shop")
    do(form, "Rename…")
    assert name(form, "Shop")[0] is False
    assert name(form, "small") == (False, "Another preset is called so.")
    assert name(form, "SHOP") == (True, "")
    accept(qtbot, form)
    assert wishes.at(0) == ["Shop", "SHOP"]


@pytest.mark.parametrize("sure", [False, True])
def test_a_preset_is_deleted_if_that_is_meant(qtbot: QtBot, form: OptionsForm, sure: bool) -> None:
    wishes = QSignalSpy(form.presets.delete_requested)
    choose(form, "Shop")
    do(form, "Delete…")
    dialog = child(form, QuestionDialog)
    buttons = {each.text().replace("&", ""): each for each in dialog.findChildren(QPushButton)}
    buttons["Delete" if sure else "Cancel"].click()
    qtbot.waitUntil(lambda: form.findChild(QuestionDialog) is None)
    assert [wishes.at(number) for number in range(wishes.count())] == ([["Shop"]] if sure else [])


def test_files_are_asked_for(qtbot: QtBot, form: OptionsForm, tmp_path: Path) -> None:
    takes = QSignalSpy(form.presets.import_requested)
    exports = QSignalSpy(form.presets.export_requested)
    do(form, "Import…")
    dialog = child(form, FileDialog)
    dialog.fileSelected.emit(str(tmp_path / "a.json"))
    dialog.reject()
    qtbot.waitUntil(lambda: form.findChild(FileDialog) is None)
    assert takes.at(0) == [tmp_path / "a.json"]
    choose(form, "Pair")
    do(form, "Export…")
    dialog = child(form, FileDialog)
    dialog.fileSelected.emit(str(tmp_path / "b.json"))
    dialog.reject()
    qtbot.waitUntil(lambda: form.findChild(FileDialog) is None)
    assert exports.at(0) == [PAIR, tmp_path / "b.json"]


def test_a_long_name_is_shortened_and_does_not_widen_the_form(form: OptionsForm) -> None:
    width = form.presets.minimumSizeHint().width()
    form.presets.set_presets((), (replace(SMALL, name="long " * 16),))
    form.set_recipes(SMALL.recipes)
    assert form.presets.minimumSizeHint().width() == width
    shown = child(form.presets, ElidedList).shown_text()
    assert shown.startswith("long long")
    assert shown.endswith("…")


def test_the_chooser_alone_offers_nothing(qtbot: QtBot) -> None:
    chooser = PresetChooser()
    qtbot.addWidget(chooser)
    assert child(chooser, QComboBox).count() == 1
