"""The worker's lock-down, tried on the real kernel."""

from __future__ import annotations

import errno
import json
import os
import select
import subprocess
import sys
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.integration.children import worker_processes
from tests.integration.outcomes import wait_for, wait_for_outcomes
from tests.integration.watched_worker import LIMIT_BYTES
from tests.integration.wishes import conversion, is_written
from tests.pictures import png_with_gamma
from tests.raw_pictures import jpeg, nef
from tests.tiny_heic import HEIC
from tests.tiny_jxl import jxl
from tests.tiny_psd import psd
from tests.workers.pipeline.metadata.blocks import camera_exif
from tests.workers.pipeline.metadata.test_xmp import packet
from workers.contract.colour import Colour, ColourSpace
from workers.contract.encoders import Avif, Jpeg, Jxl, Png, WebP
from workers.contract.events import ConversionEnded, PoolChanged, PreviewReady, ThumbnailReady
from workers.contract.jobs import PreviewJob, ThumbnailJob
from workers.contract.limits import Limits
from workers.contract.metadata import Keep, Metadata
from workers.contract.posture import Posture
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize
from workers.engine import ProcessEngine
from workers.platforms.base import worker_command, worker_environment
from workers.platforms.linux import LinuxPlatform
from workers.platforms.portable import PortablePlatform
from workers.sandbox import empty_root, landlock, seccomp

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the sandbox is Linux's")

HERE = Path(__file__).parent
ALLOWED = {"a thread", "a HEIC", "memory"}
ALL = Posture.FULL | Posture.EMPTY_ROOT


@pytest.fixture(scope="module", params=["root", "ordinary"])
def user(request: pytest.FixtureRequest) -> str:
    """Who runs the worker; anybody else than root is ordinary already."""
    if request.param == "root" and os.geteuid() != 0:
        pytest.skip("these tests are not run by root")
    return str(request.param)


@pytest.fixture(scope="module")
def attempts(user: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str | int]:
    folder = tmp_path_factory.mktemp("attempts")
    (folder / "there").touch()
    script = [sys.executable, str(HERE / "locked_down.py"), str(folder), user]
    done = subprocess.run(script, capture_output=True, check=True, timeout=60)
    assert [path.name for path in folder.iterdir()] == ["there"]
    outcome: dict[str, str | int] = json.loads(done.stdout)
    return outcome


def test_all_layers_are_on(attempts: dict[str, str | int]) -> None:
    missing = ALL & ~Posture(int(attempts["posture"]))
    if missing:
        pytest.skip(f"this system lacks {missing!r}")
    assert Posture(int(attempts["posture"])) == ALL


def test_nothing_but_computing_is_possible(attempts: dict[str, str | int], user: str) -> None:
    posture = Posture(int(attempts["posture"]))
    if not posture & Posture.SECCOMP:
        pytest.skip("this kernel lacks seccomp")
    possible = {name for name, outcome in attempts.items() if outcome == "possible"}
    if user == "root" or not posture & Posture.EMPTY_ROOT:
        possible.discard("a crowd of threads")  # nothing counts these

    assert possible == ALLOWED
    assert len(attempts) > 30


def test_no_path_leads_anywhere_even_without_the_other_layers() -> None:
    code = (
        "import os, sys\n"
        "from tests.integration.ordinary_user import become_ordinary\n"
        "from workers.sandbox import empty_root, kernel\n"
        "become_ordinary()\n"
        "try:\n"
        "    kernel.enter_own_user_namespace()\n"
        "except OSError:\n"
        "    sys.exit('no namespace')\n"
        "empty_root.enter()\n"
        "print(os.listdir('/'), os.path.exists('/etc'), os.path.exists('../..' + sys.executable))\n"
        "try:\n"
        "    os.mkdir('/x')\n"
        "except FileNotFoundError:\n"
        "    print('nothing new')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60
    )
    if "no namespace" in done.stderr:
        pytest.skip("user namespaces are forbidden here")

    assert (done.stdout, done.stderr) == ("[] False False\nnothing new\n", "")


def test_threads_are_not_limited_where_all_programs_of_the_user_count() -> None:
    script = [sys.executable, str(HERE / "counted_together.py")]
    done = subprocess.run(script, capture_output=True, text=True, check=True, timeout=60)

    assert done.stdout == "as before\n"


def test_the_engine_still_sees_and_limits_its_worker_which_ends_with_it() -> None:
    script = [sys.executable, str(HERE / "watched_worker.py")]
    with subprocess.Popen(script, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as engine:
        assert engine.stdout is not None
        seen = json.loads(engine.stdout.readline())
        worker = os.pidfd_open(seen["worker"])
        try:
            engine.kill()
            gone, _, _ = select.select([worker], [], [], 20)
        finally:
            os.close(worker)

    assert gone, "the worker lives on without its engine"
    assert all(seen["told"].values())
    assert seen["limit"] == [LIMIT_BYTES, LIMIT_BYTES]
    assert seen["killed first"] == "800"
    if Posture(seen["posture"]) & Posture.EMPTY_ROOT:
        assert seen["root"] == []


def test_workers_of_an_engine_have_nothing_under_their_root(engine: ProcessEngine) -> None:
    wait_for(engine, lambda events: PoolChanged(0, 2, 2) in events)
    if not (engine.stats().posture or Posture.NONE) & Posture.EMPTY_ROOT:
        pytest.skip("this system lets workers change no root")
    folders = [Path("/proc", str(worker.pid)) for worker in worker_processes()]
    # The spare may be on its way still.
    ready = [folder for folder in folders if "Seccomp:\t2" in (folder / "status").read_text()]
    assert len(ready) >= 2
    for folder in ready:
        assert not list((folder / "root").iterdir())
        assert not list((folder / "cwd").iterdir())


@pytest.mark.parametrize("platform", [LinuxPlatform, PortablePlatform])
def test_workers_know_no_secret_of_our_environment(
    platform: type[LinuxPlatform | PortablePlatform], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DROPMILL_TEST_PASSWORD", "open sesame")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    with ProcessEngine(workers=1, platform=platform(worker_command())) as engine:
        wait_for(engine, lambda events: PoolChanged(0, 1, 1) in events)
        worker = worker_processes()[0]
        environment = Path(f"/proc/{worker.pid}/environ").read_bytes()

    assert b"sesame" not in environment
    names = {entry.partition(b"=")[0].decode() for entry in environment.split(b"\0") if entry}
    assert "LC_ALL" in names
    assert names <= {"LANG", "LC_ALL", "LC_CTYPE", "LD_LIBRARY_PATH"}


def test_only_what_is_needed_is_passed_on() -> None:
    ours = {"PATH": "/bin", "LANG": "de_DE.UTF-8", "SYSTEMROOT": "C:\\Windows", "AWS_SECRET": "x"}

    assert worker_environment(ours) == {"LANG": "de_DE.UTF-8", "SYSTEMROOT": "C:\\Windows"}


def test_a_worker_removes_the_empty_folders_of_those_that_were_killed(tmp_path: Path) -> None:
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    left = tmp_path / f"dropmill-root-{dead.pid}-0badcafe"
    in_use = tmp_path / f"dropmill-root-{os.getpid()}-0badcafe"
    foreign = tmp_path / "dropmill-root-notes"
    for folder in (left, in_use, foreign):
        folder.mkdir()
    code = (
        "import contextlib, sys\n"
        "from workers.sandbox import empty_root\n"
        "empty_root._PLACES = (sys.argv[1],)\n"
        "with contextlib.suppress(OSError):\n"  # it may not change the root
        "    empty_root.enter()\n"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=True, timeout=60)
    assert sorted(tmp_path.iterdir()) == sorted([in_use, foreign])


LAYERS = {
    Posture.EMPTY_ROOT: (empty_root, "enter"),
    Posture.LANDLOCK: (landlock, "restrict"),
    Posture.SECCOMP: (seccomp, "restrict"),
}


@pytest.mark.parametrize("layer", LAYERS)
def test_a_missing_layer_is_left_out_and_told(layer: Posture) -> None:
    module, function = LAYERS[layer]
    code = (
        "import errno\n"
        f"from workers.sandbox import lock_down\n"
        f"import {module.__name__} as layer\n"
        "def missing(): raise OSError(errno.ENOSYS, 'not here')\n"
        f"layer.{function} = missing\n"
        "posture = lock_down.bind_to_engine() | lock_down.lock_down()\n"
        "print(int(posture), flush=True)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)

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
    "jpeg-of-a-camera": ("JPEG", "RGB", {"exif": camera_exif(), "xmp": packet()}),
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
    "icns": ("ICNS", "RGBA", {}),
    "qoi": ("QOI", "RGB", {}),
    "ppm": ("PPM", "RGB", {}),
    "tga": ("TGA", "RGB", {}),
}
if Jxl.is_offered():
    FORMATS["jxl"] = ("JXL", "RGB", {})
RECIPES = {
    "lossy": Recipe(resize=Resize(width=32, height=32)),
    "lossless": Recipe(encoder=WebP(lossless=True, effort=6)),
    "near-lossless": Recipe(encoder=WebP(near_lossless=60)),
    "sharp-yuv": Recipe(encoder=WebP(sharp_yuv=True)),
    "own-colours": Recipe(colour=Colour(space=ColourSpace.KEEP)),
    "linear-light": Recipe(resize=Resize(width=32), colour=Colour(linear_light=True)),
    "avif": Recipe(encoder=Avif()),
    "jpeg": Recipe(encoder=Jpeg()),
    "png": Recipe(encoder=Png(palette=True)),
    "png-optimised": Recipe(encoder=Png(optimise=True)),
    "no-location": Recipe(metadata=Metadata(keep=Keep.NO_LOCATION, maker_notes=False)),
    "copyright": Recipe(metadata=Metadata(keep=Keep.COPYRIGHT)),
    "small": Recipe(limits=Limits(max_bytes=1000), metadata=Metadata(keep=Keep.NONE)),
    **({"jxl": Recipe(encoder=Jxl())} if Jxl.is_offered() else {}),
    "similar": Recipe(limits=Limits(ssim=0.9)),
}


def _encoded(name: str) -> bytes:
    from PIL import ImageCms

    if name == "heic":
        return HEIC
    if name == "psd":
        return psd(Image.effect_noise((64, 48), 50).convert("RGB"))
    if name == "png-gamma":
        return png_with_gamma()
    if name == "camera-raw":
        return nef(jpeg(), orientation=6)
    if name == "jxl":
        return jxl()
    file_format, mode, extra = FORMATS[name]
    picture = Image.effect_noise((64, 48), 50)
    picture = picture.convert("RGB").convert(mode) if mode != "I;16" else picture.convert("I;16")
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    stream = BytesIO()
    picture.save(stream, file_format, icc_profile=profile, **extra)
    return stream.getvalue()


NAMES = (*FORMATS, "heic", "psd", "png-gamma", "camera-raw")
#: What is read is of no concern to how it is written: the rest is tried on two pictures.
ALWAYS = ("lossy", "linear-light")
IN_EVERY_WAY = ("jpeg-of-a-camera", "png-alpha")


def test_every_format_works_in_the_sandbox(engine: ProcessEngine, tmp_path: Path) -> None:
    """All in one test: workers take longer to start than to convert these."""
    for name in NAMES:
        check_conversions(engine, tmp_path, name, RECIPES if name in IN_EVERY_WAY else ALWAYS)


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_every_format_works_in_every_way(engine: ProcessEngine, tmp_path: Path) -> None:
    for name in NAMES:
        check_conversions(engine, tmp_path, name, RECIPES)


def check_conversions(
    engine: ProcessEngine, folder: Path, name: str, recipes: Iterable[str]
) -> None:
    source = folder / f"source-{name}"
    source.write_bytes(_encoded(name))

    targets = {key: folder / f"{name}-{key}.webp" for key in recipes}
    wishes = [conversion(source, path, recipe=RECIPES[key]) for key, path in targets.items()]
    jobs = {engine.submit(wish): ConversionEnded for wish in wishes}
    jobs[engine.submit(ThumbnailJob(source, 32))] = ThumbnailReady  # type: ignore[assignment]
    jobs[engine.submit(PreviewJob(source, RECIPES["lossy"], 32))] = PreviewReady  # type: ignore[assignment]

    outcomes = wait_for_outcomes(engine, jobs)

    for job, expected in jobs.items():
        assert isinstance(outcomes[job], expected), (name, outcomes[job])
        assert expected is not ConversionEnded or is_written(outcomes[job]), (
            name,
            outcomes[job],
        )
