"""Which Debian package holds what, and the one call of ``apt-get``.

Owns the table and the installing. Must not decide what is missing: that is inspect_machine's.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable

#: Debian 12's package for each library that PySide6's wheels take from the system.
PACKAGE_OF_SONAME = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libGLdispatch.so.0": "libglvnd0",
    "libOpenGL.so.0": "libopengl0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libexpat.so.1": "libexpat1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgio-2.0.so.0": "libglib2.0-0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgobject-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
PACKAGE_OF_PROGRAM = {"Xvfb": "xvfb", "xdotool": "xdotool"}
#: What freezing runs; elsewhere such programs come with the system's developer tools.
PACKAGE_OF_BUILD_PROGRAM = {"objdump": "binutils", "strip": "binutils"}
FONT_PACKAGE = "fonts-dejavu-core"

#: dpkg's maintainer scripts need these, and a user's search path may lack them.
SYSTEM_FOLDERS = ("/usr/local/sbin", "/usr/sbin", "/sbin")


def packages_for(names: Iterable[str], table: dict[str, str]) -> tuple[str, ...]:
    """The packages that hold ``names``, sorted; a name not in the table stands for itself."""
    return tuple(sorted({table.get(name, name) for name in names}))


def venv_package(version: tuple[int, int]) -> str:
    """Debian's package with ``ensurepip`` for this version of Python."""
    return f"python{version[0]}.{version[1]}-venv"


def install_command(packages: Iterable[str]) -> str:
    """What a person would type to install ``packages``."""
    return f"apt-get install -y {' '.join(packages)}"


def can_install() -> bool:
    """Whether this process may install packages: a root user on a machine with ``apt-get``."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(packages: Iterable[str]) -> bool:
    """Install ``packages``, with fresh package lists when the present ones do not do.

    Returns whether they are installed; what ``apt-get`` had to say about a failure goes to stderr.
    """
    wanted = list(packages)
    if _apt_get("install", wanted).returncode == 0:
        return True
    _apt_get("update", [])
    second = _apt_get("install", wanted)
    sys.stderr.write(second.stderr)
    return second.returncode == 0


def _apt_get(verb: str, packages: list[str]) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join((os.environ.get("PATH", os.defpath), *SYSTEM_FOLDERS))
    return subprocess.run(
        ["apt-get", verb, "-y", "-qq", "-o", "DPkg::Lock::Timeout=120"]
        + (["--no-install-recommends", *packages] if packages else []),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        env=dict(os.environ, PATH=path, DEBIAN_FRONTEND="noninteractive", LC_ALL="C"),
    )
