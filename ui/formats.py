"""Which pictures the window offers to choose.

Owns names and file endings for hints and file dialogs only: what a file really is, the engine
finds out by its content. Must not be used to refuse a file.
"""

from __future__ import annotations

#: Format names as shown, with the endings that file dialogs look for.
READABLE_FORMATS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("JPEG", ("jpg", "jpeg", "jpe", "jfif")),
    ("PNG", ("png", "apng")),
    ("HEIC", ("heic", "heif", "hif")),
    ("AVIF", ("avif",)),
    ("WebP", ("webp",)),
    ("TIFF", ("tif", "tiff")),
    ("GIF", ("gif",)),
    ("BMP", ("bmp",)),
)


def format_names() -> str:
    """All format names, for a sentence: "JPEG, PNG, …"."""
    return ", ".join(name for name, _ in READABLE_FORMATS)


def name_filter(label: str) -> str:
    """All endings as one entry of a file dialog, in both cases: "Pictures (*.jpg *.JPG …)"."""
    endings = [ending for _, group in READABLE_FORMATS for ending in group]
    patterns = (f"*.{written}" for ending in endings for written in (ending, ending.upper()))
    return f"{label} ({' '.join(patterns)})"
