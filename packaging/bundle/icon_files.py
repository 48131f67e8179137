"""The program's icon in the forms that desktops want, drawn from the one SVG.

Owns the two containers, both of which hold PNG files: Windows' ICO and Apple's ICNS.
"""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Mapping
from pathlib import Path

#: Sides in pixels. ICO can name at most 256.
PNG_SIDES = (16, 22, 24, 32, 48, 64, 128, 256, 512, 1024)
_ICO_SIDES = (16, 24, 32, 48, 64, 128, 256)
#: Apple's type codes of square PNG icons.
_ICNS_TYPES = {
    b"icp4": 16,
    b"icp5": 32,
    b"icp6": 64,
    b"ic07": 128,
    b"ic08": 256,
    b"ic09": 512,
    b"ic10": 1024,
}


def ico(pngs: Mapping[int, bytes]) -> bytes:
    """An ICO file of PNG files by their side in pixels."""
    wanted = [(side, pngs[side]) for side in _ICO_SIDES]
    offset = 6 + 16 * len(wanted)
    head, body = struct.pack("<HHH", 0, 1, len(wanted)), b""
    for side, png in wanted:
        edge = side % 256  # 256 is written as 0
        head += struct.pack("<BBBBHHII", edge, edge, 0, 0, 1, 32, len(png), offset + len(body))
        body += png
    return head + body


def icns(pngs: Mapping[int, bytes]) -> bytes:
    """An ICNS file of PNG files by their side in pixels."""
    chunks = [
        code + struct.pack(">I", 8 + len(pngs[side])) + pngs[side]
        for code, side in _ICNS_TYPES.items()
    ]
    body = b"".join(chunks)
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def draw(svg: Path) -> dict[int, bytes]:
    """PNG files of ``svg`` by their side in pixels. Raises ``ValueError`` if it is no drawing."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    renderer = QSvgRenderer(str(svg))
    if not renderer.isValid():
        raise ValueError(f"{svg} is no drawing")
    pngs = {}
    for side in PNG_SIDES:
        image = QImage(side, side, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter)
        painter.end()
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes, Qt a text
        pngs[side] = bytes(data.data())
    del application
    return pngs


def write(svg: Path, folder: Path) -> None:
    """Write ``dropmill.ico``, ``dropmill.icns`` and ``icons/<side>.png`` into ``folder``."""
    pngs = draw(svg)
    (folder / "icons").mkdir(parents=True, exist_ok=True)
    for side, png in pngs.items():
        (folder / "icons" / f"{side}.png").write_bytes(png)
    (folder / "dropmill.ico").write_bytes(ico(pngs))
    (folder / "dropmill.icns").write_bytes(icns(pngs))
