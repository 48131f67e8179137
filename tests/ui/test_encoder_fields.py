from __future__ import annotations

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.finding import child
from ui.panels.encoder_fields import EncoderFields
from ui.panels.limit_fields import LimitFields
from workers.contract.encoders import ENCODERS, Avif, Encoder, Jpeg, Png, WebP
from workers.contract.limits import Limits


@pytest.fixture
def fields(qtbot: QtBot) -> EncoderFields:
    fields = EncoderFields()
    qtbot.addWidget(fields)
    fields.show()
    return fields


def choose(fields: EncoderFields, encoder: type[Encoder]) -> None:
    child(fields, QComboBox).setCurrentText(encoder.title)


def test_another_format_is_one_change_with_its_own_defaults(fields: EncoderFields) -> None:
    changes = QSignalSpy(fields.edited)
    choose(fields, Avif)
    assert changes.count() == 1
    assert fields.options() == Avif()


def test_what_was_chosen_for_a_format_is_remembered(fields: EncoderFields) -> None:
    fields.set_options(WebP(quality=33))
    fields.set_options(Jpeg(quality=44))
    choose(fields, WebP)
    assert fields.options() == WebP(quality=33)
    choose(fields, Jpeg)
    assert fields.options() == Jpeg(quality=44)


@pytest.mark.parametrize("encoder", ENCODERS)
def test_a_format_without_animation_says_so_before_the_batch(
    fields: EncoderFields, encoder: type[Encoder]
) -> None:
    choose(fields, encoder)
    said = any(
        "animations" in label.text() and label.isVisibleTo(fields)
        for label in fields.findChildren(QLabel)
    )
    assert said == (encoder in (Jpeg, Png))


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
    assert fields.options() == Limits(ssim=0.97)
