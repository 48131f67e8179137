"""What a process really loads. The import contracts see names, this sees a running interpreter."""

import json
import subprocess
import sys

import pytest

from tests.architecture.sources import ROOT, Source, program_sources

LIST_LOADED = """
import importlib, json, sys
for name in sys.argv[1:]:
    importlib.import_module(name)
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""


def loaded_by(*modules: str) -> set[str]:
    """The top-level names that a fresh interpreter has loaded after importing ``modules``."""
    answer = subprocess.run(
        [sys.executable, "-c", LIST_LOADED, *modules],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        timeout=60,
    )
    return set(json.loads(answer.stdout))


def importable_modules(package: str) -> list[str]:
    """Every module of ``package``, its programs and other systems' modules aside."""
    places = (source.place.removesuffix(".py").removesuffix("/__init__") for source in _of(package))
    names = (place.replace("/", ".") for place in places)
    foreign = () if sys.platform.startswith("linux") else (".linux",)
    return [name for name in names if not name.endswith(("__main__", *foreign))]


def _of(package: str) -> list[Source]:
    return [source for source in program_sources() if source.place.startswith(f"{package}/")]


def test_the_engine_never_loads_qt() -> None:
    modules = importable_modules("workers")

    assert "workers.engine" in modules
    assert not loaded_by(*modules) & {"PySide6", "shiboken6"}


@pytest.mark.parametrize("module", ["app.__main__", "app.cli"])
def test_the_entry_point_loads_neither_qt_nor_pillow(module: str) -> None:
    assert not loaded_by(module) & {"PySide6", "shiboken6", "PIL"}


def test_nobody_loads_dask_who_did_not_ask_for_it() -> None:
    commands = [name for name in importable_modules("app") if name.startswith("app.commands")]
    assert "app.commands.node" in commands
    assert not loaded_by(*commands, "app.cli", "app.cluster.engine") & {"dask", "distributed"}


def test_the_window_loads_no_decoder() -> None:
    assert not loaded_by("ui.main_window") & {"PIL", "pi_heif", "cykooz_resizer"}
