"""The lab decodes in the window's process, so nothing of it may be loaded before it is opened."""

from tests.architecture.sources import program_sources
from tests.architecture.test_loaded_modules import loaded_by

DECODERS = {"PIL", "pi_heif", "cykooz_resizer"}


def test_the_window_and_the_labs_page_load_no_decoder() -> None:
    assert (
        not loaded_by("app.window.session", "app.lab.lab_controller", "ui.lab.lab_page") & DECODERS
    )


def test_worker_processes_of_the_lab_load_no_qt() -> None:
    assert not loaded_by("app.lab.strategies.catalogue") & {"PySide6", "shiboken6"}


def test_only_the_lab_names_its_strategies() -> None:
    named_in = {source.place for source in program_sources() if "app.lab.strategies" in source.text}

    assert named_in
    assert all(place.startswith("app/lab/") for place in named_in)
