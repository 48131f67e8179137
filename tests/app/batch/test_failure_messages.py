from __future__ import annotations

from pathlib import Path

import pytest

from app.batch.failure_messages import MAX_DETAIL_CHARS, display_text, failure_sentence
from workers.contract.failures import FailureCode

SOURCE, TARGET = Path("in/a.jpg"), Path("out/a.webp")


@pytest.mark.parametrize("code", FailureCode)
def test_every_code_has_one_sentence_with_the_name_and_the_reason(code: FailureCode) -> None:
    sentence = failure_sentence(code, "", SOURCE, TARGET)
    assert sentence.startswith("in/a.jpg: " if "/" in str(SOURCE) else "in\\a.jpg: ")
    assert len(sentence) > len("in/a.jpg: ..")
    assert sentence.endswith(".")
    assert ". " not in sentence


def test_codes_have_different_sentences() -> None:
    assert len({failure_sentence(code, "", SOURCE, TARGET) for code in FailureCode}) == len(
        FailureCode
    )


def test_the_detail_is_shown_on_one_line_and_shortened() -> None:
    sentence = failure_sentence(FailureCode.CORRUPT, "bad\n\x1b[31m " + "x" * 2000, SOURCE, TARGET)
    assert "\n" not in sentence
    assert "\x1b" not in sentence
    assert len(sentence) < MAX_DETAIL_CHARS + 100


def test_what_cannot_be_shown_becomes_an_escape() -> None:
    assert display_text("ü\udcff\x1b\u202e") == "ü\\udcff\\x1b\\u202e"


@pytest.mark.parametrize(
    ("detail", "reason"),
    [
        ("a PDF document", "this is a PDF document, which Dropmill does not read"),
        ("an SVG drawing", "this is an SVG drawing, which Dropmill does not read"),
        ("Unsupported BMP pixel depth (7)", "this is no picture in a format that Dropmill reads"),
        ("", "this is no picture in a format that Dropmill reads"),
    ],
)
def test_an_unsupported_file_is_called_what_it_is(detail: str, reason: str) -> None:
    sentence = failure_sentence(FailureCode.UNSUPPORTED, detail, SOURCE, TARGET)
    assert sentence.endswith(f": {reason}.")
