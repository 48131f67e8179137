"""Metadata far larger than the picture, and than its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image, PngImagePlugin

from tests.integration.outcomes import wait_for_outcomes
from tests.integration.wishes import written

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from workers.contract.jobs import ConvertJob
    from workers.engine import ProcessEngine

XMP_BYTES = 12 * 1024 * 1024


@pytest.mark.slow
def test_a_tiny_png_with_megabytes_of_xmp_is_converted_with_all_of_it(
    engine: ProcessEngine, convert_job: Callable[[Path], ConvertJob], tmp_path: Path
) -> None:
    xmp = "<x:xmpmeta>" + "a" * XMP_BYTES + "</x:xmpmeta>"
    info = PngImagePlugin.PngInfo()
    info.add_itxt("XML:com.adobe.xmp", xmp, zip=True)
    source = tmp_path / "a.png"
    Image.new("RGB", (8, 8)).save(source, pnginfo=info)

    job = engine.submit(convert_job(source))
    outcome = wait_for_outcomes(engine, [job])[job]

    with Image.open(written(outcome).path) as result:
        assert result.info["xmp"] == xmp.encode()
