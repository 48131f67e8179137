import math
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from app.batch.failure_messages import display_text
from ui.formatting import (
    format_bytes,
    format_count,
    format_decimal,
    format_duration,
    format_name,
    format_percent,
    format_rate,
    format_size,
)
from ui.stats_texts import format_ms
from workers.contract.events import Size


@pytest.mark.parametrize(
    ("n", "text"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (1000, "1.0 kB"),
        (3_400_000, "3.4 MB"),
        (34_120_000, "34.1 MB"),
        (99_949, "99.9 kB"),
        (99_950, "100 kB"),
        (341_400_000, "341 MB"),
        (999_499, "999 kB"),
        (999_500, "1.0 MB"),
        (999_999_999, "1.0 GB"),
        (2_000_000_000_000_000_000, "2,000.0 PB"),
        (-1_200_000, "−1.2 MB"),
    ],
)
def test_bytes_in_decimal_units(n: int, text: str) -> None:
    assert format_bytes(n) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0 s"),
        (0.3, "< 1 s"),
        (8, "8 s"),
        (59.4, "59 s"),
        (59.6, "1 min 00 s"),
        (125, "2 min 05 s"),
        (3599.7, "1 h 00 min"),
        (3840, "1 h 04 min"),
        (7199, "2 h 00 min"),
        (360_000, "100 h 00 min"),
    ],
)
def test_duration_with_two_units_at_most(seconds: float, text: str) -> None:
    assert format_duration(seconds) == text


@pytest.mark.parametrize("seconds", [-1.0, math.inf, math.nan])
def test_duration_refuses_what_is_none(seconds: float) -> None:
    with pytest.raises(ValueError, match="duration"):
        format_duration(seconds)


@pytest.mark.parametrize(
    ("fraction", "text"),
    [
        (0, "0 %"),
        (0.874, "87 %"),
        (0.999, "99 %"),
        (1, "100 %"),
        (-0.123, "−12 %"),
        (2.5, "250 %"),
    ],
)
def test_percent_is_complete_only_when_nothing_is_missing(fraction: float, text: str) -> None:
    assert format_percent(fraction) == text


@pytest.mark.parametrize(
    ("pictures_per_s", "text"),
    [
        (1234.4, "1,234 pictures/s"),
        (120.4, "120 pictures/s"),
        (9.97, "10 pictures/s"),
        (3.42, "3.4 pictures/s"),
        (0.4, "24 pictures/min"),
        (0, "0 pictures/min"),
    ],
)
def test_rate_changes_its_unit_when_slow(pictures_per_s: float, text: str) -> None:
    assert format_rate(pictures_per_s) == text


def test_size_has_a_real_multiplication_sign() -> None:
    assert format_size(Size(1600, 1200)) == "1600 × 1200"


@pytest.fixture
def german() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)


def test_thousands_stand_apart() -> None:
    assert [format_count(n) for n in (0, 999, 1000, 1_234_567)] == [
        "0",
        "999",
        "1,000",
        "1,234,567",
    ]
    assert format_decimal(1234.56, 1) == "1,234.6"


@pytest.mark.usefixtures("german")
def test_numbers_are_written_as_the_system_is_set() -> None:
    assert format_count(10_000) == "10.000"
    assert format_bytes(3_400_000) == "3,4 MB"
    assert format_rate(3.42) == "3,4 pictures/s"
    assert format_ms(1.24) == "1,2 ms"


@pytest.mark.parametrize("name", ["a.jpg", "new\nline.jpg", "\x1b[31m", "ü\udcff\u202e", "日本"])
def test_names_are_shown_as_everywhere_else(name: str) -> None:
    assert format_name(name) == display_text(name)
    assert "\n" not in format_name(name)
