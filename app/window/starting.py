"""What comes between a wish to start and the start: looks at places and pictures, and questions.

Owns both looks and the dialogs. Must not start anything by itself but what nobody has to decide.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QDialog

from app.batch.start_look import StartLook
from app.window.batch_controller import BatchController
from app.window.destination_look import DestinationLook
from app.window.drop_controller import DropController
from app.window.engine_bridge import EngineBridge
from app.window.questions import Questions
from app.window.start_controller import StartController
from ui.dialogs.decision_dialog import DecisionDialog
from ui.dialogs.start_dialog import StartDialog
from ui.main_window import MainWindow
from workers.contract.concerns import Concerns


class Starting(QObject):
    """Connects a window's wishes to start with its batch; ``starter`` takes the pictures."""

    def __init__(
        self,
        window: MainWindow,
        batch: BatchController,
        drops: DropController,
        bridge: EngineBridge,
        open_look: Callable[[], StartLook],
        *,
        start_on_drop: bool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self.questions = Questions(self)
        self._concerns: Concerns | None = None
        self._decision: DecisionDialog | None = None
        self._places = DestinationLook(window.destination(), self)
        self.starter = StartController(
            batch,
            open_look,
            lambda: drops.is_walking,
            start_on_drop=start_on_drop,
            parent=self,
        )
        window.start_on_drop_changed.connect(self.starter.set_start_on_drop)
        window.destination_changed.connect(self._places.set_destination)
        for changed in (window.recipes_changed, window.destination_changed):
            changed.connect(self.starter.look_anew)
        window.start_requested.connect(self._places.check_start)
        self._places.start_cleared.connect(self.starter.start)
        self._places.decision_wanted.connect(self._ask_about_places)
        self._places.trouble_found.connect(window.show_warning)
        self.starter.decision_wanted.connect(self._ask_about_pictures)
        self.starter.decision_outdated.connect(self._withdraw)
        drops.pictures_found.connect(self._places.add)
        drops.walk_ended.connect(self._places.look)
        bridge.events_arrived.connect(self.starter.apply)
        batch.engine_failed.connect(self.starter.close)

    def close(self) -> None:
        """Look at nothing more, ask nothing more."""
        self.questions.close()
        self._places.close()
        self.starter.close()

    @Slot(str)
    def _ask_about_places(self, points: str) -> None:
        self.questions.ask(lambda: self._question_about_places(points))

    def _question_about_places(self, points: str) -> QDialog:
        dialog = StartDialog(points, self._window)
        dialog.start_chosen.connect(self.starter.start)
        # Later: this dialog is still open.
        ask_for_folder = self._window.bar.destination.ask_for_folder
        dialog.folder_wanted.connect(ask_for_folder, Qt.ConnectionType.QueuedConnection)
        return dialog

    @Slot(object)
    def _ask_about_pictures(self, concerns: Concerns) -> None:
        self._concerns = concerns
        self.questions.ask(self._question_about_pictures)

    def _question_about_pictures(self) -> QDialog | None:
        concerns, self._concerns = self._concerns, None
        if concerns is None:  # they are looked at anew, and asked about again
            return None
        dialog = DecisionDialog(concerns, self._window)
        dialog.start_chosen.connect(lambda: self.starter.decide(starts=True))
        dialog.leave_out_chosen.connect(lambda: self.starter.decide(starts=False))
        dialog.options_wanted.connect(self._window.show_options)
        # Whatever else was chosen, or nothing: they wait.
        dialog.finished.connect(self._on_decided)
        self._decision = dialog
        return dialog

    @Slot()
    def _on_decided(self) -> None:
        self._decision = None
        self.starter.put_off()

    @Slot()
    def _withdraw(self) -> None:
        """What was to be asked, or is being asked, means nothing now."""
        self._concerns = None
        if self._decision is not None:
            self._decision.close()
