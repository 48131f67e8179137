"""The comparison in words: options, similarity, saving, an estimate."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.compare.values import BatchEstimate, Figures
from ui.formatting import format_bytes, format_count, format_decimal, format_percent
from workers.contract.encoders import WebP
from workers.contract.recipe import Recipe


def recipe_text(recipe: Recipe) -> str:
    """The options that matter most: "WebP, quality 80, effort 4", "PNG"."""
    encoder = recipe.encoder
    limits = recipe.limits
    if (isinstance(encoder, WebP) and encoder.codes_losslessly) or getattr(
        encoder, "lossless", False
    ):
        text = QCoreApplication.translate("Compare", "{}, lossless").format(encoder.title)
    elif limits.ssim is not None:
        pattern = QCoreApplication.translate("Compare", "{}, similarity {}")
        text = pattern.format(encoder.title, format_decimal(limits.ssim, 4))
    elif (quality := getattr(encoder, "quality", None)) is not None:
        pattern = QCoreApplication.translate("Compare", "{}, quality {}")
        text = pattern.format(encoder.title, format_count(quality))
    else:
        text = encoder.title
    if (effort := getattr(encoder, "effort", None)) is not None:
        pattern = QCoreApplication.translate("Compare", "{}, effort {}")
        text = pattern.format(text, format_count(effort))
    if limits.max_bytes is not None:
        pattern = QCoreApplication.translate("Compare", "{}, at most {}")
        text = pattern.format(text, format_bytes(limits.max_bytes))
    return text


def similarity_text(similarity: float | None) -> str:
    """A score with plain words: "0.9962, hardly any difference"."""
    if similarity is None:
        return QCoreApplication.translate("Compare", "not measured")
    return QCoreApplication.translate("Compare", "{score}, {words}").format(
        # Cut, not rounded: 1 means that nothing differs.
        score=format_decimal(int(similarity * 10_000) / 10_000, 4),
        words=similarity_words(similarity),
    )


def similarity_words(similarity: float) -> str:
    """What people see at a structural similarity, judged on photographs."""
    if similarity >= 1:
        return QCoreApplication.translate("Compare", "the same")
    if similarity >= 0.999:
        return QCoreApplication.translate("Compare", "looks the same")
    if similarity >= 0.995:
        return QCoreApplication.translate("Compare", "hardly any difference")
    if similarity >= 0.98:
        return QCoreApplication.translate("Compare", "slight differences")
    if similarity >= 0.96:
        return QCoreApplication.translate("Compare", "visible differences")
    return QCoreApplication.translate("Compare", "much worse")


def saving_text(figures: Figures) -> str:
    """What the result saves of its source: "92 % smaller", "12 % larger"."""
    saved = figures.bytes_in - figures.result.bytes_out
    if saved == 0 or figures.bytes_in == 0:
        return QCoreApplication.translate("Compare", "as large")
    share = format_percent(abs(saved) / figures.bytes_in)
    if saved > 0:
        return QCoreApplication.translate("Compare", "{} smaller").format(share)
    return QCoreApplication.translate("Compare", "{} larger").format(share)


def before_text(figures: Figures) -> str:
    """How before is shown beside a result of another size; nothing where it is shown as it is."""
    if figures.source == figures.result.size:
        return ""
    return QCoreApplication.translate("Compare", "Before is scaled or cut to the result's size")


def frames_text(figures: Figures) -> str:
    """What is shown of an animation; nothing for a still picture."""
    frames = figures.result.frames
    if frames <= 1:
        return ""
    pattern = QCoreApplication.translate("Compare", "First of {} frames; the size is that of all")
    return pattern.format(format_count(frames))


def estimate_text(estimate: BatchEstimate) -> str:
    """A sentence: "About 34 MB for 1,200 pictures (30 to 38 MB, from a sample of 12)"."""
    about, pictures = format_bytes(estimate.bytes_out), format_count(estimate.pictures)
    if estimate.pictures == 1:
        return QCoreApplication.translate("Compare", "{} for this picture").format(about)
    if estimate.sample >= estimate.pictures:
        pattern = QCoreApplication.translate("Compare", "{} for all {} pictures")
        return pattern.format(about, pictures)
    pattern = QCoreApplication.translate(
        "Compare",
        "About {size} for {pictures} pictures ({low} to {high}, from a sample of {sample})",
    )
    return pattern.format(
        size=about,
        pictures=pictures,
        low=format_bytes(estimate.low),
        high=format_bytes(estimate.high),
        sample=format_count(estimate.sample),
    )
