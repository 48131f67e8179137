"""The fields of one format: its quality, and apart from it what fewer people touch.

Owns an encoder's options as widgets, in two halves that stand where their owner puts them.
"""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from ui.panels.option_fields import OptionEditor
from workers.contract.declared import options_of
from workers.contract.encoders import Encoder

_QUALITY = "quality"


class EncoderPage(QObject):
    """Edits one encoder.

    Attributes:
        first: the quality, where the format has one.
        rest: everything else.

    Signals:
        edited(): the user changed something; once per change.
    """

    edited = Signal()

    def __init__(self, encoder: type[Encoder], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._encoder = encoder
        options = options_of(encoder)
        self.first = OptionEditor([one for one in options if one.name == _QUALITY])
        self.rest = OptionEditor([one for one in options if one.name != _QUALITY])
        self.set_options(encoder())
        for half in (self.first, self.rest):
            half.edited.connect(self.edited)

    def options(self) -> Encoder:
        """What the fields say."""
        return replace(self._encoder(), **self.first.values(), **self.rest.values())

    def set_options(self, options: Encoder) -> None:
        """Show ``options``; tells nobody."""
        for half in (self.first, self.rest):
            half.show_values(options)

    def reword_quality(self, label: str, help_text: str) -> None:
        """Call the quality otherwise, because another option gives it another meaning."""
        self.first.reword(_QUALITY, label, help_text)

    def set_visible(self, shown: bool) -> None:
        """Show both halves or none."""
        for half in (self.first, self.rest):
            half.setVisible(shown)
