"""The worker's lock-down, tried on the real kernel."""

from __future__ import annotations

import errno
import json
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from tests.integration.outcomes import wait_for_outcomes
from workers.contract.events import PictureConverted, PreviewReady, ThumbnailReady
from workers.contract.jobs import ConvertJob, PreviewJob, ThumbnailJob
from workers.contract.options import ConvertOptions, MetadataOptions, ResizeOptions, WebPOptions
from workers.contract.posture import Posture
from workers.sandbox import landlock, seccomp

if TYPE_CHECKING:
    from types import ModuleType

    from workers.engine import ProcessEngine

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the sandbox is Linux's")

SCRIPT = Path(__file__).with_name("locked_down.py")
ALLOWED = {"a thread", "memory"}


@pytest.fixture(scope="module")
def attempts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str | int]:
    folder = tmp_path_factory.mktemp("attempts")
    (folder / "there").touch()
    done = subprocess.run(
        [sys.executable, str(SCRIPT), str(folder)], capture_output=True, check=True, timeout=60
    )
    assert [path.name for path in folder.iterdir()] == ["there"]
    outcome: dict[str, str | int] = json.loads(done.stdout)
    return outcome


def test_all_layers_are_on(attempts: dict[str, str | int]) -> None:
    missing = Posture.FULL & ~Posture(int(attempts["posture"]))
    if missing:
        pytest.skip(f"this kernel lacks {missing!r}")
    assert Posture(int(attempts["posture"])) == Posture.FULL


def test_nothing_but_computing_is_possible(attempts: dict[str, str | int]) -> None:
    if not Posture(int(attempts["posture"])) & Posture.SECCOMP:
        pytest.skip("this kernel lacks seccomp")
    possible = {name for name, outcome in attempts.items() if outcome == "possible"}

    assert possible == ALLOWED
    assert len(attempts) > 20


@pytest.mark.parametrize("module", [landlock, seccomp])
def test_a_missing_layer_is_left_out_and_told(module: ModuleType) -> None:
    code = (
        "import sys, errno\n"
        "from workers.sandbox import landlock, lock_down, seccomp\n"
        "def missing(): raise OSError(errno.ENOSYS, 'not here')\n"
        f"{module.__name__.rsplit('.', maxsplit=1)[-1]}.restrict = missing\n"
        "posture = lock_down.bind_to_engine() | lock_down.lock_down()\n"
        "print(int(posture), flush=True)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)

    layer = Posture.LANDLOCK if module is landlock else Posture.SECCOMP
    assert not Posture(int(done.stdout)) & layer
    assert Posture(int(done.stdout)) & Posture.LIMITS


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_filters_jump_inside_themselves_and_deny_in_the_end(machine: str) -> None:
    program = seccomp.build_filter(machine, 4711)

    for place, (code, if_true, if_false, _) in enumerate(program):
        if code in (0x15, 0x45):
            assert place + 1 + max(if_true, if_false) < len(program)
    assert program[-1] == (0x06, 0, 0, 0x00050000 | errno.EPERM)
    assert len(program) < 4096


def test_a_machine_without_a_table_is_refused() -> None:
    with pytest.raises(OSError, match="no system call table for riscv64"):
        seccomp.build_filter("riscv64", 1)


def _animated() -> dict[str, object]:
    return {"save_all": True, "append_images": [Image.new("RGB", (64, 48), "red")]}


FORMATS: dict[str, tuple[str, str, dict[str, object]]] = {
    "jpeg": ("JPEG", "RGB", {}),
    "jpeg-progressive": ("JPEG", "RGB", {"progressive": True}),
    "jpeg-cmyk": ("JPEG", "CMYK", {}),
    "jpeg-grey": ("JPEG", "L", {}),
    "mpo": ("MPO", "RGB", _animated()),
    "png": ("PNG", "RGB", {}),
    "png-alpha": ("PNG", "RGBA", {}),
    "png-palette": ("PNG", "P", {}),
    "png-16": ("PNG", "I;16", {}),
    "gif": ("GIF", "P", {}),
    "gif-animated": ("GIF", "RGB", _animated()),
    "bmp": ("BMP", "RGB", {}),
    "tiff": ("TIFF", "RGB", {}),
    "tiff-lzw": ("TIFF", "RGB", {"compression": "tiff_lzw"}),
    "tiff-deflate": ("TIFF", "RGB", {"compression": "tiff_adobe_deflate"}),
    "tiff-jpeg": ("TIFF", "RGB", {"compression": "jpeg"}),
    "tiff-g4": ("TIFF", "1", {"compression": "group4"}),
    "tiff-lab": ("TIFF", "LAB", {}),
    "webp": ("WEBP", "RGB", {}),
    "webp-lossless": ("WEBP", "RGBA", {"lossless": True}),
    "webp-animated": ("WEBP", "RGB", _animated()),
    "avif": ("AVIF", "RGB", {}),
    "jpeg2000": ("JPEG2000", "RGB", {}),
    "ico": ("ICO", "RGBA", {}),
    "ppm": ("PPM", "RGB", {}),
    "tga": ("TGA", "RGB", {}),
}
OPTIONS = {
    "lossy": ConvertOptions(resize=ResizeOptions(width=32, height=32)),
    "lossless": ConvertOptions(webp=WebPOptions(lossless=True, effort=6)),
    "to-srgb": ConvertOptions(metadata=MetadataOptions(keep_icc_profile=False)),
}


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_works_in_the_sandbox(
    engine: ProcessEngine, tmp_path: Path, name: str
) -> None:
    from PIL import ImageCms

    file_format, mode, extra = FORMATS[name]
    picture = Image.effect_noise((64, 48), 50)
    picture = picture.convert("RGB").convert(mode) if mode != "I;16" else picture.convert("I;16")
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    stream = BytesIO()
    picture.save(stream, file_format, icc_profile=profile, **extra)
    source = tmp_path / f"source-{name}"
    source.write_bytes(stream.getvalue())

    jobs = {
        engine.submit(ConvertJob(source, tmp_path / f"{key}.webp", options)): PictureConverted
        for key, options in OPTIONS.items()
    }
    jobs[engine.submit(ThumbnailJob(source, 32))] = ThumbnailReady  # type: ignore[assignment]
    jobs[engine.submit(PreviewJob(source, OPTIONS["lossy"], 32))] = PreviewReady  # type: ignore[assignment]

    outcomes = wait_for_outcomes(engine, jobs)

    for job, expected in jobs.items():
        assert isinstance(outcomes[job], expected), outcomes[job]
