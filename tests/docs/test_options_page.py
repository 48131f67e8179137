from __future__ import annotations

import pytest

from docs.make_options import PAGE, page
from workers.contract.declared import declared_options
from workers.contract.encoders import ALL_ENCODERS, Jxl


@pytest.mark.skipif(Jxl.is_offered(), reason="the page is that of an installation without extras")
def test_the_page_says_what_is_declared() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run make docs"


def test_every_option_of_every_encoder_is_on_it() -> None:
    names = {option.name for encoder in ALL_ENCODERS for option in declared_options(encoder)}
    assert names
    assert all(f"`recipe.encoder.{name}`" in page() for name in names)
