from __future__ import annotations

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.finding import Kind, child
from ui.panels.encoder_fields import EncoderFields
from ui.panels.limit_fields import LimitFields
from workers.contract.encoders import ENCODERS, Avif, Encoder, Jpeg, Png, WebP
from workers.contract.limits import Limits


@pytest.fixture
def fields(qtbot: QtBot) -> EncoderFields:
    fields = EncoderFields()
    qtbot.addWidget(fields)
    layout = fields.layout()
    assert layout is not None
    layout.addWidget(fields.more)
    fields.show()
    return fields


def said(fields: EncoderFields, text: str) -> bool:
    labels = fields.findChildren(QLabel)
    return any(text in label.text() and label.isVisibleTo(fields) for label in labels)


def choose(fields: EncoderFields, encoder: type[Encoder]) -> None:
    child(fields, QComboBox).setCurrentText(encoder.title)


def test_another_format_is_one_change_with_its_own_defaults(fields: EncoderFields) -> None:
    changes = QSignalSpy(fields.edited)
    choose(fields, Avif)
    assert changes.count() == 1
    assert fields.options() == (Avif(),)


def test_what_was_chosen_for_a_format_is_remembered(fields: EncoderFields) -> None:
    fields.set_options((WebP(quality=33),))
    fields.set_options((Jpeg(quality=44),))
    choose(fields, WebP)
    assert fields.options() == (WebP(quality=33),)
    choose(fields, Jpeg)
    assert fields.options() == (Jpeg(quality=44),)


def field(fields: EncoderFields, kind: type[Kind], name: str) -> Kind:
    """The field that screen readers call ``name``, or whose text it is."""
    names = ("accessibleName", "text")
    found = (one for one in fields.findChildren(kind) if name in map(one.property, names))
    return next(found)


def test_several_formats_are_ticked(fields: EncoderFields) -> None:
    changes = QSignalSpy(fields.edited)
    child(fields, QComboBox).setCurrentText("Several formats")
    assert fields.options() == (Avif(), WebP())
    field(fields, QCheckBox, "JPEG").click()
    field(fields, QCheckBox, "AVIF").click()
    assert fields.options() == (WebP(), Jpeg())
    assert changes.count() == 3
    assert said(fields, "first frame in JPEG")
    field(fields, QCheckBox, "WebP").click()
    assert not field(fields, QCheckBox, "JPEG").isEnabled()
    assert fields.options() == (Jpeg(),)


def test_the_order_of_formats_is_kept(fields: EncoderFields) -> None:
    encoders = (Png(), Jpeg(quality=5), Avif())
    fields.set_options(encoders)
    assert fields.options() == encoders
    field(fields, QCheckBox, "WebP").click()
    assert fields.options() == (*encoders, WebP())


def test_options_of_one_format_are_shown_at_a_time(fields: EncoderFields) -> None:
    fields.set_options((Avif(), Jpeg()))
    shown = field(fields, QComboBox, "Options of")
    assert [shown.itemText(row) for row in range(shown.count())] == ["AVIF", "JPEG"]
    assert shown.isVisible()
    assert not field(fields, QCheckBox, "Progressive").isVisible()
    shown.setCurrentText("JPEG")
    field(fields, QCheckBox, "Progressive").click()
    assert fields.options() == (Avif(), Jpeg(progressive=False))
    field(fields, QCheckBox, "WebP").click()
    assert shown.currentText() == "JPEG"  # one more format does not turn the page
    fields.set_options((WebP(),))
    assert not shown.isVisible()


def test_a_speed_is_the_effort_of_each_format(fields: EncoderFields) -> None:
    fields.set_options((Avif(), WebP(), Jpeg()))
    speed = field(fields, QComboBox, "Speed")
    assert speed.currentText() == "Balanced"
    changes = QSignalSpy(fields.edited)
    speed.setCurrentText("Smallest")
    assert fields.options() == (Avif(effort=3), WebP(effort=6), Jpeg())
    assert changes.count() == 1
    fields.set_options((WebP(effort=5),))
    assert speed.currentText() == "Custom"
    fields.set_options((WebP(effort=2),))
    assert speed.currentText() == "Fastest"
    fields.set_options((Jpeg(),))
    assert not speed.isVisible()


def test_of_two_speeds_that_are_the_same_effort_the_wished_one_is_shown(
    fields: EncoderFields,
) -> None:
    fields.set_options((Avif(effort=3),))
    speed = field(fields, QComboBox, "Speed")
    speed.setCurrentText("Fastest")
    assert (fields.options(), speed.currentText()) == ((Avif(effort=0),), "Fastest")


@pytest.mark.parametrize("encoder", ENCODERS)
def test_a_format_without_animation_says_so_before_the_batch(
    fields: EncoderFields, encoder: type[Encoder]
) -> None:
    choose(fields, encoder)
    assert said(fields, "animations") == (encoder in (Jpeg, Png))


@pytest.mark.parametrize(
    "limits",
    [
        Limits(),
        Limits(max_bytes=1000),
        Limits(max_bytes=123_456_789, may_shrink=False),
        Limits(ssim=0.9999),
        Limits(ssim=0.5),
    ],
    ids=str,
)
def test_limits_come_back_as_they_went_in(qtbot: QtBot, limits: Limits) -> None:
    fields = LimitFields()
    qtbot.addWidget(fields)
    changes = QSignalSpy(fields.edited)
    fields.set_options(limits)
    assert fields.options() == limits
    assert changes.count() == 0


def test_a_limit_is_chosen_with_one_change_and_a_sensible_start(qtbot: QtBot) -> None:
    fields = LimitFields()
    qtbot.addWidget(fields)
    changes = QSignalSpy(fields.edited)
    child(fields, QComboBox).setCurrentIndex(1)
    assert (changes.count(), fields.options()) == (1, Limits(max_bytes=500_000))
    child(fields, QComboBox).setCurrentIndex(2)
    assert fields.options() == Limits(ssim=0.99)
