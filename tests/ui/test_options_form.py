"""The options form: values in, values out, one signal per real change."""

from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollBar,
    QSpinBox,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.fast_run import in_part
from tests.recipes import recipes
from tests.ui.finding import child
from ui.panels.elided_label import ElidedLabel
from ui.panels.form_parts import Fold
from ui.panels.option_fields import OptionFields
from ui.panels.options_form import OptionsForm
from ui.panels.size_presets import SIZE_PRESETS, preset_of
from workers.contract import declared
from workers.contract.destination import Collision, Destination, IfLarger, Originals
from workers.contract.encoders import Avif, Jpeg, WebP
from workers.contract.limits import Limits
from workers.contract.metadata import Keep, Metadata
from workers.contract.naming import Naming
from workers.contract.recipe import Recipe
from workers.contract.resize import Fit, Resize
from workers.contract.source import Source

PLACES = st.builds(
    Destination,
    directory=st.none() | st.sampled_from([Path("/out"), Path("/web/small")]),
    collision=st.sampled_from(Collision),
    naming=st.sampled_from([Naming(), Naming(template="{date}", prefix="a ", suffix="-s")]),
    preset=st.sampled_from(["", "Web"]),
    if_larger=st.sampled_from(IfLarger),
    min_saving=st.integers(0, 99),
    keep_times=st.booleans(),
)


@pytest.fixture
def form(qtbot: QtBot) -> OptionsForm:
    form = OptionsForm()
    qtbot.addWidget(form)
    form.resize(312, 500)
    form.show()
    return form


@pytest.fixture
def changes(form: OptionsForm) -> list[Recipe]:
    seen: list[Recipe] = []
    form.recipes_changed.connect(seen.extend)
    return seen


def field(form: OptionsForm, kind: type[QWidget], name: str) -> QWidget:
    """The field that screen readers call ``name``."""
    return next(one for one in form.findChildren(kind) if one.accessibleName() == name)


def combo(form: OptionsForm, name: str) -> QComboBox:
    found = field(form, QComboBox, name)
    assert isinstance(found, QComboBox)
    return found


def box(form: OptionsForm, name: str) -> QSpinBox:
    found = field(form, QSpinBox, name)
    assert isinstance(found, QSpinBox)
    return found


def line(form: OptionsForm, name: str) -> QLineEdit:
    found = field(form, QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def said(form: OptionsForm, text: str) -> bool:
    """Whether the form shows a remark with ``text``."""
    return any(text in one.text() and one.isVisible() for one in form.findChildren(QLabel))


def check(form: OptionsForm, text: str) -> QCheckBox:
    return next(one for one in form.findChildren(QCheckBox) if text in one.text().replace("&", ""))


def test_it_starts_with_the_defaults(form: OptionsForm) -> None:
    assert form.recipes() == (Recipe(),)
    assert not said(form, "of their own")


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(recipe=recipes(), destination=PLACES)
def test_options_come_back_as_they_went_in_and_nobody_is_told(
    form: OptionsForm, changes: list[Recipe], recipe: Recipe, destination: Destination
) -> None:
    moves = QSignalSpy(form.destination_changed)
    form.set_recipes((recipe,))
    form.set_destination(destination)
    assert (form.recipes(), form.destination()) == ((recipe,), destination)
    assert changes == []
    assert moves.count() == 0


SIZE_SET = tuple(
    Recipe(resize=Resize(width=width), encoder=encoder)
    for width in (480, 960)
    for encoder in (Avif(quality=50), WebP())
)


def test_several_sizes_and_formats_are_shown(form: OptionsForm, changes: list[Recipe]) -> None:
    form.set_recipes(SIZE_SET)
    assert form.recipes() == SIZE_SET
    assert changes == []
    assert combo(form, "Resize").currentText() == "Several widths"
    assert line(form, "Widths").text() == "480, 960"
    assert combo(form, "Format").currentText() == "Several formats"
    assert not said(form, "of their own")
    combo(form, "Metadata").setCurrentIndex(1)
    wanted = Metadata(keep=Keep.NO_LOCATION)
    assert tuple(changes) == tuple(replace(each, metadata=wanted) for each in SIZE_SET)


def test_widths_are_typed(form: OptionsForm, qtbot: QtBot) -> None:
    combo(form, "Resize").setCurrentText("Several widths")
    assert [each.resize.width for each in form.recipes()] == [480, 960, 1920]
    widths = line(form, "Widths")
    told: list[object] = []
    form.recipes_changed.connect(told.append)
    widths.selectAll()
    qtbot.keyClicks(widths, "900 , 300")
    assert told == []  # typing is not a change yet
    qtbot.keyClick(widths, Qt.Key.Key_Return)
    assert [each.resize.width for each in form.recipes()] == [300, 900]
    assert widths.text() == "300, 900"
    assert combo(form, "Resize").currentText() == "Several widths"
    qtbot.keyClicks(widths, ",x")
    qtbot.keyClick(widths, Qt.Key.Key_Return)
    assert said(form, "must be widths")
    assert [each.resize.width for each in form.recipes()] == [300, 900]
    form.set_recipes(SIZE_SET)
    assert widths.text() == "480, 960"
    assert not said(form, "must be widths")
    assert len(told) == 1


def test_stretching_several_widths_makes_no_sense(form: OptionsForm) -> None:
    form.set_recipes((Recipe(resize=Resize(width=5, height=5, fit=Fit.FILL)),))
    combo(form, "Resize").setCurrentText("Several widths")
    assert {each.resize.fit for each in form.recipes()} == {Fit.INSIDE}


UNLIKE = (
    Recipe(resize=Resize(width=480), encoder=WebP(quality=50)),
    Recipe(resize=Resize(width=960), encoder=WebP(quality=80)),
)


def test_what_the_fields_cannot_show_is_told_and_kept_until_edited(
    form: OptionsForm, changes: list[Recipe]
) -> None:
    form.set_recipes(UNLIKE)
    assert form.recipes() == UNLIKE
    assert said(form, "of their own")
    assert changes == []
    box(form, "Quality").setValue(60)
    assert [each.encoder for each in form.recipes()] == [WebP(quality=60)] * 2
    assert tuple(changes) == form.recipes()
    assert not said(form, "of their own")


def test_another_order_is_nothing_to_speak_of_and_kept(form: OptionsForm) -> None:
    turned = tuple(reversed(SIZE_SET))
    form.set_recipes(turned)
    assert form.recipes() == turned
    assert not said(form, "of their own")


def test_one_edit_is_one_signal_with_the_new_options(
    form: OptionsForm, changes: list[Recipe]
) -> None:
    box(form, "Quality").setValue(55)
    combo(form, "Metadata").setCurrentIndex(1)
    assert changes == [
        Recipe(encoder=WebP(quality=55)),
        Recipe(encoder=WebP(quality=55), metadata=Metadata(keep=Keep.NO_LOCATION)),
    ]


def test_damage_is_accepted_with_one_click(form: OptionsForm, changes: list[Recipe]) -> None:
    check(form, "Accept damaged pictures").click()
    assert changes == [Recipe(source=Source(accept_damaged=True))]


def test_an_edit_that_leads_back_to_known_options_is_not_told_twice(
    form: OptionsForm, changes: list[Recipe]
) -> None:
    box(form, "Quality").setValue(80)
    combo(form, "Resize").setCurrentIndex(0)
    assert changes == []


@pytest.mark.parametrize("number", in_part(range(len(SIZE_PRESETS)), 3))
def test_a_preset_is_one_change_and_is_recognised_again(
    form: OptionsForm, changes: list[Recipe], number: int
) -> None:
    preset = SIZE_PRESETS[number]
    combo(form, "Resize").setCurrentIndex(number + 1)
    wanted = Resize(width=preset.width, height=preset.height, fit=preset.fit)
    assert changes == [Recipe(resize=wanted)]
    form.set_recipes((Recipe(),))
    form.set_recipes((Recipe(resize=wanted),))
    assert combo(form, "Resize").currentIndex() == number + 1


def test_an_edited_box_turns_the_preset_into_custom(form: OptionsForm) -> None:
    combo(form, "Resize").setCurrentIndex(1)
    box(form, "Width").setValue(1234)
    assert combo(form, "Resize").currentText() == "Custom"
    box(form, "Width").setValue(SIZE_PRESETS[0].width or 0)
    assert combo(form, "Resize").currentIndex() == 1


def test_a_side_left_on_auto_follows_the_other(form: OptionsForm, changes: list[Recipe]) -> None:
    combo(form, "Resize").setCurrentIndex(1)
    box(form, "Height").setValue(0)
    assert changes[-1].resize == Resize(width=SIZE_PRESETS[0].width, height=None)
    assert box(form, "Height").text() == "auto"


def test_original_size_hides_the_box_and_remembers_it(
    form: OptionsForm, changes: list[Recipe]
) -> None:
    form.set_recipes((Recipe(resize=Resize(width=321, height=123)),))
    combo(form, "Resize").setCurrentIndex(0)
    assert changes[-1].resize.keeps_size
    assert not box(form, "Width").isVisible()
    combo(form, "Resize").setCurrentText("Custom")
    assert changes[-1].resize == Resize(width=321, height=123)
    assert box(form, "Width").isVisible()


def test_lossless_gives_the_slider_another_meaning(form: OptionsForm) -> None:
    assert any(one.text() == "&Quality" for one in form.findChildren(QLabel))
    check(form, "Lossless").click()
    shown = [one for one in form.findChildren(QLabel) if one.isVisibleTo(form)]
    labels = [one.text().replace("&", "") for one in shown]
    assert "Thoroughness" in labels
    assert "Quality" not in labels
    assert form.recipes()[0].encoder == WebP(lossless=True)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not have that option")
@pytest.mark.parametrize("level", [None, 0, 60, 100])
def test_a_number_may_be_off(form: OptionsForm, changes: list[Recipe], level: int | None) -> None:
    number = box(form, "Near lossless")
    assert number.text() == "off"
    form.set_recipes((Recipe(encoder=WebP(near_lossless=level)),))
    assert form.recipes()[0].encoder == WebP(near_lossless=level)
    assert changes == []
    number.setValue(33)
    number.setValue(number.minimum())
    assert [recipe.encoder for recipe in changes] == [WebP(near_lossless=33), WebP()]


def test_what_windows_lacks_is_not_shown_there(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(declared, "sys", SimpleNamespace(platform="win32"))
    page = OptionFields(WebP)
    qtbot.addWidget(page)
    assert "Near lossless" not in {one.accessibleName() for one in page.findChildren(QSpinBox)}
    page.set_options(WebP(effort=3))
    assert page.options() == WebP(effort=3)


def test_seldom_needed_fields_are_folded_away(form: OptionsForm) -> None:
    transparency = box(form, "Transparency")
    advanced = next(one for one in form.more.findChildren(Fold) if one.isAncestorOf(transparency))
    advanced.set_open(True)
    assert not transparency.isVisible()
    form.more.set_open(True)
    assert transparency.isVisible()
    assert box(form, "Quality").isVisible()
    advanced.set_open(False)
    assert not transparency.isVisible()


def test_a_fold_tells_in_one_line_what_differs_in_it(form: OptionsForm) -> None:
    def told() -> str:
        line = child(form.more, ElidedLabel)
        assert line.parent() is form.more
        return line.text() if line.isVisible() else ""

    assert told() == ""
    box(form, "Quality").setValue(55)  # is in sight
    assert told() == ""
    form.set_recipes((Recipe(encoder=WebP(effort=6, sharp_yuv=True), limits=Limits(ssim=0.98)),))
    form.set_destination(Destination(naming=Naming(suffix="-s"), originals=Originals.REPLACE))
    assert told() == (
        "Effort: 6 · Sharp colour edges · Similarity (SSIM): 0.98 · Name: {stem}-s"
        " · Replace the originals"
    )
    toggle = next(one for one in form.findChildren(QToolButton) if one.text() == "More options")
    assert told() in toggle.accessibleDescription()
    toggle.setFocus()
    QTest.keyClick(toggle, Qt.Key.Key_Space)
    assert told() == ""
    assert check(form, "Replace the originals").isVisible()
    form.set_recipes((Recipe(encoder=Jpeg(progressive=False)),))
    form.set_destination(Destination())
    form.more.set_open(False)
    assert told() == "Progressive: off"


def test_originals_are_replaced_only_beside_files_that_are_kept(
    form: OptionsForm, tmp_path: Path
) -> None:
    changes: list[Destination] = []
    form.destination_changed.connect(changes.append)
    replaces = check(form, "Replace the originals")
    assert not replaces.isChecked()
    replaces.click()
    assert changes == [Destination(originals=Originals.REPLACE)]
    collision = combo(form, "If the name is taken")
    collision.setCurrentIndex(collision.findData(Collision.SKIP))
    assert not replaces.isEnabled()
    collision.setCurrentIndex(collision.findData(Collision.RENAME))
    assert replaces.isEnabled()
    form.set_destination(Destination(directory=tmp_path))
    assert not replaces.isEnabled()
    assert [one.originals for one in changes] == [
        Originals.REPLACE,
        Originals.KEEP,
        Originals.REPLACE,
    ]


def test_the_wheel_scrolls_past_fields_that_are_not_being_edited(form: OptionsForm) -> None:
    quality = box(form, "Quality")
    quality.clearFocus()
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(quality.mapToGlobal(QPoint(5, 5))),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(quality, wheel)
    assert form.recipes() == (Recipe(),)


def test_files_dropped_on_a_field_are_left_to_the_window(form: OptionsForm) -> None:
    assert not any(one.acceptDrops() for one in form.findChildren(QLineEdit))


def test_every_field_has_a_name_a_description_and_a_tool_tip(form: OptionsForm) -> None:
    kinds = QComboBox | QAbstractSpinBox | QAbstractSlider | QCheckBox | QRadioButton
    nameless = [
        repr(one)
        for one in form.findChildren(QWidget)
        if isinstance(one, kinds)
        and not isinstance(one, QScrollBar)
        and not ((one.accessibleName() or _text(one)) and one.accessibleDescription())
    ]
    assert nameless == []


def _text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QCheckBox | QRadioButton) else ""


def test_a_preset_is_not_seen_where_only_the_box_is_the_same() -> None:
    first = SIZE_PRESETS[0]
    same_box = Resize(width=first.width, height=first.height, fit=Fit.FILL)
    assert preset_of(same_box) is None
    assert preset_of(replace(same_box, fit=first.fit)) == first


def test_a_change_is_told_again_after_set_options(form: OptionsForm, changes: list[Recipe]) -> None:
    spy = QSignalSpy(form.recipes_changed)
    box(form, "Quality").setValue(55)
    form.set_recipes((Recipe(),))
    box(form, "Quality").setValue(55)
    assert spy.count() == 2
    assert changes[0] == changes[1]


def keys_of(form: OptionsForm) -> dict[str, QWidget]:
    """Every letter that is underlined in the form now, and what it is to lead to."""
    found: list[tuple[str, QWidget]] = []
    for part in form.findChildren(QWidget):
        if isinstance(part, QLabel | QAbstractButton) and part.isVisible() and "&" in part.text():
            letter = part.text().partition("&")[2][0].upper()
            target = part.buddy() if isinstance(part, QLabel) else part
            assert target is not None, part.text()
            found.append((letter, target))
    assert len(dict(found)) == len(found), sorted(letter for letter, _ in found)
    return dict(found)


@pytest.mark.parametrize(
    ("folder", "lossless"),
    in_part([(None, False), (None, True), (Path("/out"), False), (Path("/out"), True)], 3),
)
def test_every_underlined_letter_leads_to_its_field(
    qtbot: QtBot, form: OptionsForm, lossless: bool, folder: Path | None
) -> None:
    form.set_recipes((Recipe(resize=Resize(width=100), encoder=WebP(lossless=lossless)),))
    form.set_destination(Destination(directory=folder))
    for fold in (form.more, *form.more.findChildren(Fold)):
        fold.set_open(True)
    with qtbot.waitActive(form):
        form.activateWindow()
    keys = keys_of(form)
    assert set("ZRWTU" if lossless else "ZRWTQ") <= keys.keys()
    for letter, target in keys.items():
        for button in form.findChildren(QAbstractButton):
            button.blockSignals(True)  # a pressed button must not open its dialog
        form.setFocus()
        pressed = isinstance(target, QAbstractButton) and target.isChecked()
        qtbot.keyClick(form, getattr(Qt.Key, f"Key_{letter}"), Qt.KeyboardModifier.AltModifier)
        if isinstance(target, QAbstractButton):
            reached = target.isDown() or target.hasFocus() or target.isChecked() != pressed
        else:
            reached = target.hasFocus() or target.isAncestorOf(form.focusWidget())
        assert reached, letter


@pytest.mark.usefixtures("themed")
@pytest.mark.qt_log_ignore("does not support grabbing the keyboard")
def test_all_choices_of_a_list_can_be_seen_below_their_field(
    qtbot: QtBot, form: OptionsForm
) -> None:
    box = combo(form, "Resize")
    box.setCurrentIndex(box.count() - 1)
    box.showPopup()
    choices = box.view()
    with qtbot.waitExposed(choices.window()):
        pass
    places = [choices.visualRect(choices.model().index(row, 0)) for row in range(box.count())]
    assert all(choices.viewport().rect().contains(place) for place in places)
    assert all(place.height() > choices.fontMetrics().height() for place in places)
    below = box.mapToGlobal(box.rect().bottomLeft()).y()
    assert choices.window().geometry().top() >= below
    box.hidePopup()
