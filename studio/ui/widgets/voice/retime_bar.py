"""What is offered when a voice was replaced under hand edits: let them follow its words."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.app.retiming import Retiming
from studio.app.store import Store
from studio.domain.project import Project
from studio.ui.widgets.plain import button, note


class RetimeBar(QWidget):
    """A line and two buttons, there only while hand edits follow a voice that was replaced."""

    def __init__(self, *, store: Store, retiming: Retiming) -> None:
        super().__init__()
        self._retiming = retiming
        self._line = note("retime_line")
        self._follow = button(
            "retime",
            self.tr("Let hand edits follow the words"),
            self.tr("Move keys and words to where the new voice says what the old one said"),
        )
        self._leave = button(
            "retime_leave", self.tr("Leave them"), self.tr("Keep keys at the times they have now")
        )
        self._lay_out()
        self._follow.clicked.connect(retiming.follow)
        self._leave.clicked.connect(retiming.leave)
        store.changed.connect(self._changed)
        self.refresh()

    def refresh(self) -> None:
        """Offer what can be done now, or nothing."""
        old = self._retiming.old
        self.setVisible(old is not None)
        if old is not None:
            self._line.setText(self.tr("Hand edits are timed to {}.").format(old.name))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self._follow)
        buttons.addWidget(self._leave)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._line)
        column.addLayout(buttons)

    def _changed(self, _old: Project, _new: Project) -> None:
        self.refresh()
