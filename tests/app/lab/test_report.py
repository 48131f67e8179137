from __future__ import annotations

import json
from dataclasses import replace

from app.lab import report
from ui.lab.values import LabSettings, Lag, Stall, StrategyFigures, StrategyName

FIGURES = StrategyFigures(
    name=StrategyName.DROPMILL_POOL,
    seconds=10.0,
    lag=Lag(0.5, 1.0, 4.0, 9.0, 12.0, 2000),
    completed=95,
    failed=5,
    crashes=10,
    result_bytes=380_000_000,
    bytes_copied=760_000_000,
    parent_cpu_s=1.25,
    memory_bytes=240_000_000,
    core_loads=(0.99, 0.5),
    stalls=(Stall(120.0, "somewhere (app/x.py:1)"),),
)


def test_the_json_has_the_fields_that_were_agreed() -> None:
    text = json.dumps(report.document(report.machine(), LabSettings(), [FIGURES]))

    document = json.loads(text)
    assert {"machine", "strategies"} <= document.keys()
    assert document["strategies"] == [
        {
            "name": "dropmill-pool",
            "lag_ms": {"p50": 0.5, "p95": 1.0, "p99": 4.0, "p999": 9.0, "max": 12.0},
            "pictures_per_s": 9.5,
            "bytes_copied": 760_000_000,
            "parent_cpu_s": 1.25,
            "crashes": 10,
            "completed": 95,
            "failed": 5,
        }
    ]
    assert document["details"]["strategies"]["dropmill-pool"]["stalls"] == [
        {"ms": 120.0, "place": "somewhere (app/x.py:1)"}
    ]


def test_every_strategy_has_a_sentence_of_its_own() -> None:
    sentences = {report.sentence(replace(FIGURES, name=name)) for name in StrategyName}

    assert len(sentences) == len(StrategyName)
    assert all(text.endswith(".") for text in sentences)


def test_what_a_crash_took_with_it_is_told() -> None:
    pickle = replace(FIGURES, name=StrategyName.PROCESS_POOL_PICKLE, crashes=1, failed=16)

    assert "15 other pictures were lost" in report.sentence(pickle)
    assert "the 5 pictures under which they died twice" in report.sentence(FIGURES)


def test_tables_have_a_row_for_each_strategy() -> None:
    rows = [replace(FIGURES, name=name) for name in StrategyName]
    text = report.text_table(rows).splitlines()
    page = report.markdown(report.machine(), LabSettings(crash_every=10), rows)

    assert len(text) == 1 + len(StrategyName)
    assert len({len(line) for line in text}) == 1
    assert "a crash at every 10th picture" in page
    assert all(f"| {name} | 0.5 |" in page for name in StrategyName)
