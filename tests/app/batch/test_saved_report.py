from __future__ import annotations

import csv
import json
import os
from pathlib import Path

import pytest

from app.batch.report import ReportLine
from app.batch.saved_report import csv_report, save_report, writer_for
from workers.contract.stats import EngineStats

LINES = [
    ReportLine(source='/in/a "b", c.jpg', output="/out/a.webp", status="converted", bytes_in=9),
    ReportLine(source="=HYPERLINK(1).jpg", status="failed", message="-1+1\nis wrong"),
    ReportLine(source=os.fsdecode(b"/in/\xff.jpg"), status="kept", notes=("a", "b")),
]


def rows_in(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def save(file: Path) -> None:
    save_report(file, writer_for(file)(LINES, 2.0, EngineStats()))


def test_a_table_has_every_name_whole_and_no_formula(tmp_path: Path) -> None:
    save(tmp_path / "report.csv")
    first, second, third = rows_in(tmp_path / "report.csv")
    assert (first["source"], first["bytes_in"], first["width"]) == (LINES[0].source, "9", "")
    assert (second["source"], second["message"]) == ("'=HYPERLINK(1).jpg", "'-1+1\nis wrong")
    assert (third["source"], third["notes"]) == ("/in/\\udcff.jpg", "a b")


def test_a_negative_number_is_no_formula() -> None:
    _, row = csv_report([ReportLine(source="a", status="converted", bytes_in=-1)])
    assert ",-1," in row


def test_any_other_name_gives_the_command_lines_json(tmp_path: Path) -> None:
    save(tmp_path / "report.json")
    *lines, summary = map(json.loads, (tmp_path / "report.json").read_text().splitlines())
    assert [line["status"] for line in lines] == ["converted", "failed", "kept"]
    assert (summary["summary"]["converted"], summary["summary"]["seconds"]) == (1, 2.0)


def test_what_was_there_stays_until_the_report_is_whole(tmp_path: Path) -> None:
    file = tmp_path / "report.csv"
    file.write_text("of last time")

    def texts() -> object:
        yield "half of it"
        raise OSError("no space left")

    with pytest.raises(OSError, match="no space left"):
        save_report(file, texts())  # type: ignore[arg-type]  # it gives no more than that
    assert file.read_text() == "of last time"
    assert list(tmp_path.iterdir()) == [file]
